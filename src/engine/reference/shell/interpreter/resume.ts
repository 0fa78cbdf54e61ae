import type { SystemCalls, Wait } from "../../process/program.ts";
import { beginExit, fatal, popFrame, unwindTo } from "../control.ts";
import { resumeInput } from "../input.ts";
import { resumeRead } from "../read.ts";
import { restoreDescriptors } from "../redirect.ts";
import { runText } from "../run-text.ts";
import { advance, type Frame, hasOption, push, type Shell, setVariable } from "../state.ts";
import { resumeWait } from "../wait.ts";
import { complete, outerErrors, tellSignal } from "./complete.ts";
import { evaluate } from "./evaluate.ts";
import { assignThenRun } from "./simple.ts";
import { resumeSubstitution } from "./substitution.ts";

/** Goes on with the innermost frame: what it waited for has come true, or the command inside it has ended. */
export function resume(shell: Shell, system: SystemCalls, frame: Frame): Wait | undefined {
  switch (frame.kind) {
    case "list": {
      const item = frame.items[frame.index];
      if (item === undefined) {
        popFrame(shell, frame);
        return undefined;
      }
      // The last item needs no frame: what follows the list follows it.
      if (frame.index === frame.items.length - 1) popFrame(shell, frame);
      else
        shell.frames = {
          kind: "list",
          items: frame.items,
          index: frame.index + 1,
          below: frame.below,
          tested: frame.tested,
        };
      shell.next = item;
      return undefined;
    }
    case "and-or": {
      const { node } = frame;
      let { index } = frame;
      let step = node.rest[index];
      while (step !== undefined && (step.operator === "&&") !== (shell.status === 0)) step = node.rest[++index];
      if (step === undefined) {
        popFrame(shell, frame);
        return undefined;
      }
      if (index === node.rest.length - 1) popFrame(shell, frame);
      else shell.frames = { kind: "and-or", node, index: index + 1, below: frame.below, tested: frame.tested };
      shell.next = step.command;
      return undefined;
    }
    case "not":
      popFrame(shell, frame);
      shell.status = shell.status === 0 ? 1 : 0;
      return undefined;
    case "if": {
      const { node } = frame;
      const branch = node.branches[frame.index];
      if (shell.status === 0 && branch !== undefined) {
        popFrame(shell, frame);
        shell.next = branch.then;
        return undefined;
      }
      const following = node.branches[frame.index + 1];
      if (following !== undefined) {
        shell.frames = { kind: "if", node, index: frame.index + 1, below: frame.below, tested: frame.tested };
        shell.next = following.test;
        return undefined;
      }
      popFrame(shell, frame);
      if (node.otherwise === undefined) shell.status = 0;
      else shell.next = node.otherwise;
      return undefined;
    }
    case "while":
      return resumeWhile(shell, frame);
    case "for": {
      const value = frame.values[frame.index];
      if (value === undefined) {
        popFrame(shell, frame);
        return undefined;
      }
      shell.frames = {
        kind: "for",
        node: frame.node,
        values: frame.values,
        index: frame.index + 1,
        below: frame.below,
        tested: frame.tested,
      };
      if (!setVariable(shell, frame.node.name, value)) return fatal(shell, system, `${frame.node.name}: is read only`);
      shell.next = frame.node.body;
      return undefined;
    }
    case "restore":
      popFrame(shell, frame);
      restoreDescriptors(system, frame.saved);
      return undefined;
    case "call":
    case "text":
    case "variables":
    case "close":
    case "trap": {
      const { status } = shell;
      unwindTo(shell, system, frame.below);
      shell.status = frame.kind === "trap" ? frame.status : status;
      return frame.kind === "call" || frame.kind === "text" ? complete(shell, shell.status) : undefined;
    }
    case "exit-trap":
      popFrame(shell, frame);
      for (const saved of frame.saved) restoreDescriptors(system, saved);
      shell.commandName = shell.scriptName;
      runText(shell, frame.action, "trap", { outer: shell.scriptName, commandName: shell.scriptName });
      return undefined;
    case "expand":
      popFrame(shell, frame);
      if (frame.descriptors.length > 0) push(shell, { kind: "close", descriptors: frame.descriptors });
      return evaluate(shell, system, frame.node, frame.memo);
    case "assign":
      popFrame(shell, frame);
      return assignThenRun(shell, system, frame);
    case "substitution":
      return resumeSubstitution(shell, system, frame);
    case "child": {
      const result = system.waitChild(frame.pid);
      if (result === "blocked") return { on: "child", pid: frame.pid };
      popFrame(shell, frame);
      if (result === "none") return complete(shell, 127);
      tellSignal(system, result.signal, outerErrors(shell));
      return complete(shell, result.status);
    }
    case "pipeline": {
      const statuses = [...frame.statuses];
      for (const [index, pid] of frame.pids.entries()) {
        if (statuses[index] !== -1) continue;
        const result = system.waitChild(pid);
        if (result === "blocked") continue;
        statuses[index] = result === "none" ? 127 : result.status;
        if (result !== "none") tellSignal(system, result.signal);
      }
      const waiting = frame.pids.find((_, index) => statuses[index] === -1);
      if (waiting !== undefined) {
        advance(shell, frame, { kind: "pipeline", pids: frame.pids, statuses });
        return { on: "child", pid: waiting };
      }
      popFrame(shell, frame);
      const last = statuses.at(-1) ?? 0;
      return complete(
        shell,
        hasOption(shell, "o") && last === 0 ? (statuses.findLast((status) => status !== 0) ?? 0) : last,
      );
    }
    case "read":
      return resumeRead(shell, system, frame) ?? complete(shell, shell.status);
    case "wait":
      return resumeWait(shell, system, frame) ?? complete(shell, shell.status);
    case "yield":
      popFrame(shell, frame);
      return undefined;
    case "fault":
      popFrame(shell, frame);
      if (frame.unsupported !== undefined) {
        system.unsupported(frame.unsupported);
        beginExit(shell, 2);
        return undefined;
      }
      shell.line = frame.line;
      return fatal(shell, system, `syntax error: ${frame.message}`);
    case "input":
      return resumeInput(shell, system, frame);
  }
}

function resumeWhile(shell: Shell, frame: Extract<Frame, { kind: "while" }>): undefined {
  const { node } = frame;
  if (frame.phase === "test") {
    if ((shell.status === 0) === node.until) {
      popFrame(shell, frame);
      shell.status = frame.last;
      return undefined;
    }
    shell.frames = { kind: "while", node, phase: "body", last: 0, below: frame.below, tested: frame.tested };
    shell.tested = frame.tested;
    shell.next = node.body;
    return undefined;
  }
  shell.frames = { kind: "while", node, phase: "test", last: shell.status, below: frame.below, tested: frame.tested };
  shell.tested = frame.tested + 1;
  shell.next = node.test;
  return undefined;
}
