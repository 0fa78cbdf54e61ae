import type { ByteString } from "../bytes.ts";
import type { SystemCalls } from "../process/program.ts";
import { complain } from "./errors.ts";
import { restoreDescriptors } from "./redirect.ts";
import { type Frame, hasOption, push, putVariable, type SavedDescriptors, type Shell, type Variable } from "./state.ts";

export function popFrame(shell: Shell, frame: Frame): void {
  shell.frames = frame.below;
  shell.tested = frame.tested;
}

export function restoreVariables(shell: Shell, saved: readonly (readonly [string, Variable | undefined])[]): void {
  for (let index = saved.length - 1; index >= 0; index--) {
    const entry = saved[index];
    if (entry !== undefined) putVariable(shell, entry[0], entry[1]);
  }
}

/** Leaves frames until `target` is innermost, undoing what each of them holds. */
export function unwindTo(shell: Shell, system: SystemCalls, target: Frame | undefined): void {
  while (shell.frames !== undefined && shell.frames !== target) {
    const frame = shell.frames;
    popFrame(shell, frame);
    switch (frame.kind) {
      case "restore":
        restoreDescriptors(system, frame.saved);
        break;
      case "call":
        shell.positional = frame.positional;
        shell.lineBase = frame.lineBase;
        shell.line = frame.line;
        shell.optionIndex = frame.optionIndex;
        shell.optionOffset = frame.optionOffset;
        restoreVariables(shell, frame.locals);
        break;
      case "variables":
        restoreVariables(shell, frame.saved);
        break;
      case "text":
        shell.commandName = frame.commandName;
        shell.line = frame.line;
        shell.lineBase = frame.lineBase;
        shell.readsLines = frame.readsLines;
        if (frame.positional !== undefined) shell.positional = frame.positional;
        break;
      case "close":
        for (const descriptor of frame.descriptors) system.close(descriptor);
        break;
      default:
        break;
    }
  }
}

/** An error that ends a shell that is not interactive. */
export function fatal(shell: Shell, system: SystemCalls, message: ByteString, status = 2): undefined {
  complain(shell, system, message);
  if (shell.forgiving) {
    shell.status = status;
    return undefined;
  }
  let text = shell.frames;
  while (text !== undefined && !(text.kind === "text" && text.forgiving)) text = text.below;
  if (text === undefined) {
    beginExit(shell, status);
    return undefined;
  }
  unwindTo(shell, system, text.below);
  shell.next = undefined;
  shell.status = status;
  if (shell.tested === 0 && hasOption(shell, "e")) beginExit(shell, status);
  return undefined;
}

/** Ends the shell, first running its EXIT trap. Answers false when there is nothing left to run. */
export function beginExit(shell: Shell, status: number): boolean {
  const { frames } = shell;
  shell.frames = undefined;
  shell.next = undefined;
  shell.tested = 0;
  shell.status = status & 255;
  shell.exiting = true;
  const action = shell.traps.get(0);
  if (action === undefined || action === "") return false;
  // Measured: ash takes back its redirections and the parameters of functions, not their variables, before the trap.
  const saved: SavedDescriptors[] = [];
  for (let frame = frames; frame !== undefined; frame = frame.below) {
    if (frame.kind === "restore" && frame.of !== "subshell") saved.push(frame.saved);
    else if (frame.kind === "call") shell.positional = frame.positional;
    else if (frame.kind === "text" && frame.positional !== undefined) shell.positional = frame.positional;
  }
  const traps = new Map(shell.traps);
  traps.delete(0);
  shell.traps = traps;
  shell.ownsTraps = true;
  shell.exiting = false;
  push(shell, { kind: "trap", status: shell.status });
  push(shell, { kind: "exit-trap", saved: [...saved, shell.outerSaved], action });
  return true;
}
