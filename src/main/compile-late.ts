import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 wait longer, about eight times as long as by default, before it compiles a function for speed. A run of a
 * suite is over in a second or two and goes through much code a little: compiled early for the shapes it met first, a
 * function meets others and is thrown away and compiled again. Waiting saves a third of all processor time for one
 * suite and a quarter for eight in a row (Node 20). Not for the fuzzer, which goes through a little code very often.
 * Nothing but time depends on it.
 */
export function compileLate(): void {
  const [major = 0] = process.versions.node.split(".").map(Number);
  // V8 complains on standard error about flags it does not know; these versions know this one.
  if (major >= 20 && major <= 24) setFlagsFromString("--interrupt-budget=500000");
}
