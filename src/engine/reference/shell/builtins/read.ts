import { complain } from "../errors.ts";
import { isName } from "../name.ts";
import { push } from "../state.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** `read [-rs] [-p PROMPT] [-n COUNT] [-d DELIMITER] [-u DESCRIPTOR] [-t SECONDS] [NAME…]`: pushes the frame that reads. */
export function read({ shell, system, argv }: BuiltinCall): ReturnType<Builtin> {
  let raw = false;
  let delimiter = "\n";
  let count: number | undefined;
  let descriptor = 0;
  let untilMs: number | undefined;
  let index = 1;
  for (; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (!/^-./.test(word)) break;
    if (word === "--") {
      index++;
      break;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word.charAt(at);
      if (letter === "r") raw = true;
      else if (letter === "s") continue;
      else if ("pntdu".includes(letter)) {
        const value = at + 1 < word.length ? word.slice(at + 1) : (argv[++index] ?? "");
        if (letter === "p" && system.isTerminal(0)) system.write(2, value);
        if (letter === "n") count = Number(value);
        if (letter === "d") delimiter = value.charAt(0) || "\0";
        if (letter === "u") descriptor = Number(value);
        if (letter === "t") untilMs = system.nowMs + Number(value) * 1000;
        break;
      } else {
        complain(shell, system, `illegal option -${letter}`);
        return 2;
      }
    }
  }
  const names = argv.slice(index);
  for (const name of names) {
    if (!isName(name)) {
      system.write(2, `${shell.name}: read: '${name}': bad variable name\n`);
      return 1;
    }
  }
  push(shell, {
    kind: "read",
    request: { names, raw, descriptor, delimiter, count: count === 0 ? undefined : count },
    text: "",
    untilMs,
  });
  return "handled";
}
