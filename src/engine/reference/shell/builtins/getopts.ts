import { complain } from "../errors.ts";
import { isName } from "../name.ts";
import { putVariable, setVariable } from "../state.ts";
import type { BuiltinCall } from "./builtin.ts";

/**
 * `getopts OPTIONS NAME [WORD…]`.
 * OPTIND is the number of the word after the one that is being read; the offset is where in that word to go on.
 */
export function getopts(call: BuiltinCall): number {
  const { shell, system, argv } = call;
  const [, options = "", name = "", ...given] = argv;
  if (argv.length < 3) {
    complain(shell, system, "usage: getopts optstring var [arg]");
    return 1;
  }
  if (!isName(name)) {
    complain(shell, system, `${name}: bad variable name`);
    return 2;
  }
  const words = given.length > 0 ? given : shell.positional;
  const silent = options.startsWith(":");
  // ash begins again where its place lies beyond the words it is given.
  if (shell.optionIndex > words.length + 1) {
    shell.optionIndex = 1;
    shell.optionOffset = 0;
  }
  let index = shell.optionIndex;
  let word = shell.optionOffset > 0 ? (words[index - 2] ?? "") : "";
  let offset = shell.optionOffset;
  const done = (value: string, status: number): number => {
    const more = offset > 0 && offset < word.length;
    putVariable(shell, "OPTIND", { value: String(index), exported: false, readonly: false });
    shell.optionIndex = index;
    shell.optionOffset = more ? offset : 0;
    setVariable(shell, name, value);
    return status;
  };
  const wrong = (value: string, message: string, letter: string): number => {
    if (silent) setVariable(shell, "OPTARG", letter);
    else {
      system.write(2, message);
      putVariable(shell, "OPTARG", undefined);
    }
    return done(silent ? value : "?", 0);
  };
  if (offset === 0 || offset >= word.length) {
    word = words[index - 1] ?? "";
    offset = 0;
    if (!/^-./.test(word)) return done("?", 1);
    index++;
    if (word === "--") return done("?", 1);
    offset = 1;
  }
  const letter = word.charAt(offset++);
  const at = options.indexOf(letter, silent ? 1 : 0);
  if (letter === ":" || at < 0) return wrong("?", `Illegal option -${letter}\n`, letter);
  if (options.charAt(at + 1) !== ":") {
    setVariable(shell, "OPTARG", "");
    return done(letter, 0);
  }
  const argument = offset < word.length ? word.slice(offset) : words[index - 1];
  if (argument === undefined) return wrong(":", `No arg for -${letter} option\n`, letter);
  if (offset >= word.length) index++;
  setVariable(shell, "OPTARG", argument);
  offset = 0;
  return done(letter, 0);
}
