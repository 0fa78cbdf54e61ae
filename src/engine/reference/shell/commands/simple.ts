import type { Program } from "../../process/program.ts";
import { blocking } from "./blocking.ts";
import { unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { parseUnsigned } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { sleep, usleep } from "./sleep.ts";
import { showUsage } from "./usage.ts";

/** The applets that hardly do anything. */
export const simpleCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["true", instant("true", () => 0)],
  ["false", instant("false", () => 1)],
  ["clear", instant("clear", (argv, system) => print(system, argv, "\x1b[H\x1b[J"))],
  [
    "reset",
    instant("reset", (_argv, system) => {
      if (system.isTerminal(1)) system.write(1, "\x1bc\x1b(B\x1b[m\x1b[J\x1b[?25h");
      return 0;
    }),
  ],
  ["sync", instant("sync", () => 0)],
  ["arch", instant("arch", (argv, system) => print(system, argv, "x86_64\n"))],
  [
    "nologin",
    instant("nologin", (_argv, system) => {
      system.write(1, "This account is not available\n");
      return 1;
    }),
  ],
  [
    "factor",
    instant("factor", (argv, system) => {
      const lines: string[] = [];
      let code = 0;
      if (argv.length < 2) return unsupported(system, argv, "reading standard input");
      for (const word of argv.slice(1)) {
        const number = parseUnsigned(word);
        if (number === undefined) {
          print(system, argv, lines.splice(0).join(""));
          showUsage(system, argv);
          return 1;
        }
        lines.push(
          `${number}:${factors(number)
            .map((factor) => ` ${factor}`)
            .join("")}\n`,
        );
      }
      code = print(system, argv, lines.join(""));
      return code;
    }),
  ],
  ["sleep", sleep],
  ["usleep", usleep],
  [
    "yes",
    blocking<true>("yes", (argv, calls) => {
      const line = `${argv.length < 2 ? "y" : argv.slice(1).join(" ")}\n`;
      // As much as a buffer of the C library at once.
      const block = line.repeat(Math.max(1, Math.floor(4096 / line.length)));
      for (;;) {
        calls.keep(() => true);
        if (calls.write(1, block) !== undefined) return 1;
        calls.turn();
      }
    }),
  ],
  [
    "seq",
    instant("seq", (argv, system) => {
      const options = parseOptions(argv, seqRules, system);
      if (options === undefined) return 1;
      const texts = options.operands;
      const numbers = texts.map((text) =>
        /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN,
      );
      if (numbers.length < 1 || numbers.length > 3 || numbers.some(Number.isNaN)) return showUsage(system, argv);
      const last = numbers.at(-1) ?? 0;
      const first = numbers.length > 1 ? (numbers[0] ?? 1) : 1;
      const increment = numbers.length > 2 ? (numbers[1] ?? 1) : 1;
      const decimals = Math.max(0, ...texts.map((text) => text.split(".")[1]?.length ?? 0));
      const width = options.has("w") ? Math.max(first.toFixed(decimals).length, last.toFixed(decimals).length) : 0;
      const separator = options.value("s") ?? "\n";
      const parts: string[] = [];
      if (increment === 0) return showUsage(system, argv);
      const count = Math.floor((last - first) / increment + 1e-10);
      if (count > numbersMax) {
        system.unsupported(`seq of more than ${numbersMax} numbers`);
        return 1;
      }
      for (let index = 0; index <= count; index++) {
        const value = (first + index * increment).toFixed(decimals);
        parts.push(
          width === 0
            ? value
            : value.startsWith("-")
              ? `-${value.slice(1).padStart(width - 1, "0")}`
              : value.padStart(width, "0"),
        );
      }
      return parts.length === 0 ? 0 : print(system, argv, `${parts.join(separator)}\n`);
    }),
  ],
  [
    "nproc",
    instant("nproc", (argv, system) => {
      const options = parseOptions(argv, nprocRules, system);
      if (options === undefined) return 1;
      const ignored = Number(options.value("i") ?? 0);
      return print(system, argv, `${Math.max(1, processors - ignored)}\n`);
    }),
  ],
]);

const processors = 2;
/** They are written at once. */
const numbersMax = 5_000_000;
const seqRules = optionRules("+ws:");
const nprocRules = optionRules("", "all=a", "ignore=i:");

function factors(number: number): readonly number[] {
  const found: number[] = [];
  let rest = number;
  for (let factor = 2; factor * factor <= rest; factor++) {
    while (rest % factor === 0) {
      found.push(factor);
      rest /= factor;
    }
  }
  if (rest > 1) found.push(rest);
  return found;
}
