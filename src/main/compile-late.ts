import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 wait longer, about seven times as long as by default, before it compiles a function for speed. A run of a
 * suite is over in a second or two and goes through much code a little: compiled early for the shapes it met first, a
 * function meets others, is thrown away and compiled again. Waiting saves almost a third of all processor time for one
 * suite and a quarter for eight in a row. Not for the fuzzer, which goes through a little code very often. Nothing but
 * time depends on it.
 */
export function compileLate(): void {
  // Later versions tier up through another compiler and count calls; V8 complains aloud about flags it does not know.
  if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=500000");
}
