import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { userName } from "./accounts.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { parseSignal, signalNames, signalTable } from "./signals.ts";

/** kill, killall, pidof, ps, and what reports on the machine: free, uptime, who. */
export const processCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["kill", instant("kill", kill)],
  ["killall", instant("killall", killall)],
  [
    "pidof",
    instant("pidof", (argv, system) => {
      const options = parseOptions(argv, optionRules("so:"), system);
      if (options === undefined) return 1;
      if (options.has("o")) return unsupported(system, argv, "-o");
      const found = options.operands.flatMap((name) => named(system, name).reverse());
      const shown = options.has("s") ? found.slice(0, 1) : found;
      if (shown.length === 0) return 1;
      return print(system, argv, `${shown.join(" ")}\n`);
    }),
  ],
  [
    "ps",
    instant("ps", (argv, system) => {
      // Other systems' options (aux, -ef) are taken and ignored, as the real one does.
      const columns = argv.find((word, index) => argv[index - 1] === "-o" || /^-o./.test(word));
      if (columns !== undefined) return psColumns(argv, system, columns.replace(/^-o/, ""));
      const lines = system.processes().map((process) => {
        const user = (userName(system, process.uid) ?? String(process.uid)).slice(0, 8).padEnd(8);
        return `${String(process.pid).padStart(5)} ${user} ${commandText(process)}\n`;
      });
      return print(system, argv, `PID   USER     COMMAND\n${lines.join("")}`);
    }),
  ],
  [
    "who",
    instant("who", (argv, system) => {
      const options = parseOptions(argv, optionRules("aH"), system);
      if (options === undefined) return 1;
      return options.has("H") ? print(system, argv, "USER\t\tTTY\t\tIDLE\tTIME\t\t HOST\n") : 0;
    }),
  ],
  ["w", instant("w", (argv, system) => print(system, argv, "USER\t\tTTY\t\tIDLE\tTIME\t\t HOST\n"))],
]);

type Process = ReturnType<SystemCalls["processes"]>[number];

/** The command line; a name in braces before it where argv[0] is something else. */
function commandText(process: Process): ByteString {
  if (process.argv.length === 0 || process.state === "zombie") return `[${process.name}]`;
  const first = process.argv[0] ?? "";
  const base = first.slice(first.lastIndexOf("/") + 1).replace(/^-/, "");
  const prefix = base.startsWith(process.name) ? "" : `{${process.name}} `;
  return prefix + process.argv.join(" ");
}

function psColumns(argv: readonly ByteString[], system: SystemCalls, columns: ByteString): number {
  const widths: Readonly<Record<string, readonly [string, number]>> = {
    user: ["USER", 8],
    comm: ["COMMAND", 16],
    args: ["COMMAND", 0],
    pid: ["PID", 5],
    ppid: ["PPID", 5],
  };
  const chosen = columns.split(",").map((column) => {
    const [name = "", heading] = column.split("=");
    const known = widths[name];
    return known === undefined ? undefined : { name, heading: heading ?? known[0], width: known[1] };
  });
  if (chosen.includes(undefined)) return unsupported(system, argv, `-o ${columns}`);
  const used = chosen.flatMap((column) => column ?? []);
  const line = (cells: readonly ByteString[]): string =>
    `${cells.map((cell, index) => (index === cells.length - 1 ? cell : cell.padEnd(used[index]?.width ?? 0))).join(" ")}\n`;
  const rows = system.processes().map((process) =>
    line(
      used.map(({ name }) => {
        switch (name) {
          case "user":
            return (userName(system, process.uid) ?? String(process.uid)).slice(0, 8);
          case "comm":
            return process.name;
          case "pid":
            return String(process.pid).padStart(5);
          case "ppid":
            return String(process.parentPid).padStart(5);
          default:
            return commandText(process);
        }
      }),
    ),
  );
  return print(system, argv, line(used.map(({ heading }) => heading)) + rows.join(""));
}

function named(system: SystemCalls, name: ByteString): number[] {
  return system
    .processes()
    .filter((process) => {
      if (process.state === "zombie") return false;
      const first = process.argv[0] ?? "";
      return process.name === name || first === name || first.slice(first.lastIndexOf("/") + 1) === name;
    })
    .map((process) => process.pid);
}

interface SignalLine {
  readonly signal: number;
  readonly words: readonly ByteString[];
}

/** `-9`, `-KILL`, `-s KILL`, `-l`; a number when the applet has already answered. */
function parseKillLine(argv: readonly ByteString[], system: SystemCalls): SignalLine | number {
  const first = argv[1];
  if (first === "-l") {
    if (argv.length === 2) return print(system, argv, signalTable);
    for (const word of argv.slice(2)) {
      const number = parseSignal(word);
      if (number === undefined) return complain(system, argv, `unknown signal '${word}'`);
      print(system, argv, /^\d+$/.test(word) ? `${signalNames[(number & 127) - 1] ?? number}\n` : `${number}\n`);
    }
    return 0;
  }
  let text: ByteString | undefined;
  let words = argv.slice(1);
  if (first === "-s" || first === "-n") {
    text = argv[2];
    words = argv.slice(3);
  } else if (first?.startsWith("-") && first !== "--" && first !== "-q") {
    text = first.slice(1);
    words = argv.slice(2);
  }
  if (words[0] === "--") words = words.slice(1);
  const signal = text === undefined ? 15 : parseSignal(text);
  if (signal === undefined) return complain(system, argv, `bad signal name '${text}'`);
  return { signal, words };
}

function kill(argv: readonly ByteString[], system: SystemCalls): number {
  const line = parseKillLine(argv, system);
  if (typeof line === "number") return line;
  if (line.words.length === 0) return complain(system, argv, "you need to specify whom to kill");
  let errors = 0;
  for (const word of line.words) {
    if (!/^-?\d+$/.test(word)) {
      complain(system, argv, `invalid number '${word}'`);
      errors++;
      continue;
    }
    const error = system.kill(Number(word), line.signal);
    if (error === undefined) continue;
    complain(system, argv, `can't kill pid ${word}: ${errnoTexts[error]}`);
    errors++;
  }
  return errors === 0 ? 0 : 1;
}

function killall(argv: readonly ByteString[], system: SystemCalls): number {
  const line = parseKillLine(argv, system);
  if (typeof line === "number") return line;
  const quiet = line.words[0] === "-q";
  const names = quiet ? line.words.slice(1) : line.words;
  if (names.length === 0) return complain(system, argv, "you need to specify whom to kill");
  let errors = 0;
  for (const name of names) {
    const pids = named(system, name).filter((pid) => pid !== system.pid);
    if (pids.length === 0) {
      errors++;
      if (!quiet) complain(system, argv, `${name}: no process killed`);
    }
    for (const pid of pids) {
      const error = system.kill(pid, line.signal);
      if (error === undefined) continue;
      errors++;
      complain(system, argv, `can't kill pid ${pid}: ${errnoTexts[error]}`);
    }
  }
  return errors === 0 ? 0 : 1;
}
