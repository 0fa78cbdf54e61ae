import type { Step, SystemCalls, Wait } from "../../process/program.ts";
import { SIGINT } from "../../process/signals.ts";
import { beginExit } from "../control.ts";
import { runText } from "../run-text.ts";
import { type Frame, push, type Shell } from "../state.ts";
import { evaluate } from "./evaluate.ts";
import { resume } from "./resume.ts";

/** How many commands a shell runs before it lets other processes run. */
const commandsPerStep = 500;

/** Goes on with a shell until it ends, waits or has run long enough. The shell given is this step's own. */
export function runShell(shell: Shell, system: SystemCalls): Step<Shell> {
  if (shell.ignoresInterrupts) {
    system.setSignal(SIGINT, "ignore");
    system.setSignal(3, "ignore");
    shell.ignoresInterrupts = false;
  }
  if (shell.closes !== undefined) {
    system.close(shell.closes);
    shell.closes = undefined;
  }
  for (let count = 0; ; count++) {
    if (count > 4 * commandsPerStep) return { state: shell, wait: { on: "turn" } };
    if (shell.traps.size > 0 || shell.catchesInterrupts) {
      takeSignals(shell, system);
      if (isInterrupted(shell) && !interrupt(shell, system)) return { state: shell, wait: { on: "turn" } };
      if (shell.signals.length > 0) takeTrap(shell);
    }
    let wait: Wait | undefined;
    const { next, frames } = shell;
    if (next !== undefined) {
      shell.next = undefined;
      wait = evaluate(shell, system, next);
    } else if (frames === undefined) {
      if (shell.exiting || !beginExit(shell, shell.status)) return { exit: shell.status };
    } else wait = resume(shell, system, frames);
    if (wait !== undefined) return { state: shell, wait };
  }
}

function takeSignals(shell: Shell, system: SystemCalls): void {
  const arrived = system.takeSignals();
  if (arrived.length > 0) shell.signals = [...shell.signals, ...arrived];
}

/** Measured: INT ends what waits in `wait` or `read`, or is between two commands; a foreground command ends first. */
function isInterrupted({ catchesInterrupts, signals, traps, next, frames }: Shell): boolean {
  if (!catchesInterrupts || !signals.includes(SIGINT) || traps.has(SIGINT)) return false;
  const kind = next === undefined ? frames?.kind : undefined;
  return kind !== "child" && kind !== "pipeline" && kind !== "substitution";
}

/** Ends a shell by INT: PID 1 as by `exit 130`, with its EXIT trap, another by the signal. False: it does not go on. */
function interrupt(shell: Shell, system: SystemCalls): boolean {
  shell.signals = [];
  shell.catchesInterrupts = false;
  if (system.pid !== 1) {
    system.setSignal(SIGINT, "default");
    system.kill(system.pid, SIGINT);
    return false;
  }
  beginExit(shell, 128 + SIGINT);
  return true;
}

/** Runs the trap of a signal that has arrived, at a point where a command may be run. */
function takeTrap(shell: Shell): void {
  if (shell.next === undefined && shell.frames !== undefined && isWaiting(shell.frames)) return;
  const [signal, ...others] = shell.signals;
  shell.signals = others;
  const action = signal === undefined ? undefined : shell.traps.get(signal);
  if (action === undefined || action === "") return;
  if (shell.next !== undefined)
    shell.frames = { kind: "list", items: [shell.next], index: 0, below: shell.frames, tested: shell.tested };
  push(shell, { kind: "trap", status: shell.status });
  shell.tested = 0;
  runText(shell, action, "trap", { outer: shell.commandName, commandName: shell.scriptName });
}

/** A frame in the middle of a command: POSIX lets it finish before a trap runs. */
function isWaiting(frame: Frame): boolean {
  switch (frame.kind) {
    case "child":
    case "pipeline":
    case "substitution":
    case "read":
    case "wait":
    case "expand":
    case "assign":
    case "yield":
      return true;
    default:
      return false;
  }
}
