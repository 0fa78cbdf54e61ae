import { errnoTexts } from "../../filesystem/errno.ts";
import { parseSignal, SIGINT, SIGTERM, signalName, signalNames } from "../../process/signals.ts";
import { fatal } from "../control.ts";
import { complain, complainAsApplet } from "../errors.ts";
import { reapJobs } from "../fork.ts";
import { push, type Shell } from "../state.ts";
import { singleQuote } from "../trace.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** Signals, children and limits. */
export const jobBuiltins: readonly (readonly [string, Builtin])[] = [
  ["trap", trap],
  ["kill", kill],
  ["wait", wait],
  ["jobs", jobs],
  ["times", times],
  ["ulimit", ulimit],
];

function ownTraps(shell: Shell): Map<number, string> {
  if (!shell.ownsTraps) {
    shell.traps = new Map(shell.traps);
    shell.ownsTraps = true;
  }
  return shell.traps;
}

function trap({ shell, system, argv }: BuiltinCall): number | "handled" {
  let words = argv.slice(1);
  if (words[0] === "--") words = words.slice(1);
  else if (/^-./.test(words[0] ?? "")) {
    fatal(shell, system, `illegal option ${words[0] ?? ""}`);
    return "handled";
  }
  if (words.length === 0) {
    const shown = shell.traps.size > 0 || shell.inheritedTraps === undefined ? shell.traps : shell.inheritedTraps;
    for (const [signal, action] of [...shown].sort(([left], [right]) => left - right)) {
      system.write(1, `trap -- ${singleQuote(action)} ${signalName(signal)}\n`);
    }
    return 0;
  }
  const [first = "", ...rest] = words;
  // A single word, or a first one that is a number, resets.
  const resets = first === "-" || rest.length === 0 || /^\d+$/.test(first);
  const signals = rest.length > 0 && (first === "-" || !resets) ? rest : words;
  let status = 0;
  shell.inheritedTraps = undefined;
  for (const word of signals) {
    const signal = parseSignal(word);
    if (signal === undefined) {
      complain(shell, system, `${word}: invalid signal specification`);
      status = 1;
      continue;
    }
    const traps = ownTraps(shell);
    if (resets) traps.delete(signal);
    else traps.set(signal, first);
    if (signal === 0) continue;
    const without = signal === SIGINT && shell.catchesInterrupts ? "handle" : "default";
    system.setSignal(signal, resets ? without : first === "" ? "ignore" : "handle");
  }
  return status;
}

function kill({ shell, system, argv }: BuiltinCall): ReturnType<Builtin> {
  let words = argv.slice(1);
  let signal = SIGTERM;
  const [first] = words;
  if (first === "-l" || first === "-L") {
    if (words.length === 1) {
      for (let number = 1; number < signalNames.length; number++)
        system.write(1, `${String(number).padStart(2)}) ${signalName(number)}\n`);
      return 0;
    }
    for (const word of words.slice(1)) {
      const number = parseSignal(/^\d+$/.test(word) ? String(Number(word) & 127) : word);
      if (number === undefined) {
        complainAsApplet(system, `unknown signal '${word}'`);
        return 1;
      }
      system.write(1, `${/^\d+$/.test(word) ? signalName(number) : number}\n`);
    }
    return 0;
  }
  if (first === "-s" || first === "-n") {
    const parsed = parseSignal(words[1] ?? "");
    if (parsed === undefined) return badSignal(system, words[1] ?? "");
    signal = parsed;
    words = words.slice(2);
  } else if (first !== undefined && /^-./.test(first) && first !== "--") {
    const parsed = parseSignal(first.slice(1));
    if (parsed === undefined) return badSignal(system, first.slice(1));
    signal = parsed;
    words = words.slice(1);
  }
  if (words[0] === "--") words = words.slice(1);
  if (words.length === 0) {
    complainAsApplet(system, "you need to specify whom to kill");
    return 1;
  }
  let status = 0;
  for (const word of words) {
    const pid = word.startsWith("%") ? jobPid(shell, system, word) : word;
    if (!/^-?\d+$/.test(pid)) {
      complainAsApplet(system, `invalid number '${word}'`);
      status++;
      continue;
    }
    const error = system.kill(Number(pid), signal);
    if (error !== undefined) {
      complainAsApplet(system, `can't kill pid ${word}: ${errnoTexts[error]}`);
      status++;
    }
  }
  // The signal may have been for this very process: nothing more happens before it has arrived.
  shell.status = status === 0 ? 0 : 1;
  push(shell, { kind: "yield" });
  return { on: "turn" };
}

/** The only job has number 1 and is the current one; with more of them the numbers depend on which ended when. */
function jobPid(shell: Shell, system: BuiltinCall["system"], word: string): string {
  const [pid, ...others] = shell.jobs.keys();
  if (pid !== undefined && others.length === 0 && /^%(?:1|%|\+|)$/.test(word)) return String(pid);
  system.unsupported("numbers of jobs");
  return "0";
}

function badSignal(system: BuiltinCall["system"], name: string): number {
  complainAsApplet(system, `bad signal name '${name}'`);
  return 1;
}

function wait({ shell, system, argv }: BuiltinCall): number | "handled" {
  const pids: number[] = [];
  for (const word of argv.slice(1)) {
    if (!/^\d+$/.test(word)) {
      complain(shell, system, `Illegal number: ${word}`);
      return 2;
    }
    pids.push(Number(word));
  }
  push(shell, { kind: "wait", pids: pids.length > 0 ? pids : undefined });
  return "handled";
}

function jobs({ shell, system }: BuiltinCall): number {
  reapJobs(shell, system);
  // How ash numbers and shows jobs that have ended is beyond this.
  if (
    shell.backgroundPid !== 0 &&
    (shell.jobs.size === 0 || [...shell.jobs.values()].some((status) => status !== undefined))
  )
    system.unsupported("the list of jobs that have ended");
  let number = 0;
  for (const [, status] of shell.jobs) {
    number++;
    if (status === undefined) system.write(1, `[${number}]+  Running                    \n`);
  }
  return 0;
}

// The virtual clock gives processes no processor time.
function times({ system }: BuiltinCall): number {
  system.write(1, "0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n");
  return 0;
}

// As a container of dockerd begins; the others depend on its host.
const limits: { readonly [letter: string]: string } = {
  c: "0",
  d: "unlimited",
  e: "0",
  f: "unlimited",
  m: "unlimited",
  r: "0",
  s: "8192",
  t: "unlimited",
  v: "unlimited",
  x: "unlimited",
};

function ulimit({ shell, system, argv }: BuiltinCall): number {
  const [option = "-f", value] = argv.slice(1);
  if (option.endsWith("n")) {
    if (value !== undefined && /^\d+$/.test(value)) shell.filesMax = Number(value);
    else system.write(1, `${shell.filesMax}\n`);
    return 0;
  }
  if (value !== undefined) return 0;
  const limit = limits[option.slice(-1)];
  if (limit === undefined) system.unsupported(`ulimit ${option}`);
  else system.write(1, `${limit}\n`);
  return 0;
}
