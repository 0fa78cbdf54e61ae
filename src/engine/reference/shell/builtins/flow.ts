import { beginExit, fatal, unwindTo } from "../control.ts";
import type { Frame, Shell } from "../state.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { numberArgument } from "./number-argument.ts";

/** What leaves a loop, a function or the shell; and what does nothing. */
export const flowBuiltins: readonly (readonly [string, Builtin])[] = [
  [":", () => 0],
  ["true", () => 0],
  ["false", () => 1],
  ["exit", exit],
  ["return", leaveFunction],
  ["break", (call) => leaveLoop(call, "break")],
  ["continue", (call) => leaveLoop(call, "continue")],
];

function exit(call: BuiltinCall): "handled" {
  const [, argument] = call.argv;
  const status =
    argument === undefined ? (exitTrapStatus(call.shell) ?? call.shell.status) : numberArgument(call, argument);
  if (status !== undefined) beginExit(call.shell, status);
  return "handled";
}

/** `exit` without a number in a trap is the status from before the trap. */
function exitTrapStatus(shell: Shell): number | undefined {
  for (let frame = shell.frames; frame !== undefined; frame = frame.below)
    if (frame.kind === "trap") return frame.status;
  return undefined;
}

function leaveFunction(call: BuiltinCall): "handled" {
  const { shell, system, argv } = call;
  const status = argv[1] === undefined ? shell.status : numberArgument(call, argv[1]);
  if (status === undefined) return "handled";
  shell.status = status & 255;
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) {
    if (frame.kind !== "call" && !(frame.kind === "text" && frame.dot)) continue;
    unwindTo(shell, system, frame);
    return "handled";
  }
  beginExit(shell, shell.status);
  return "handled";
}

function leaveLoop(call: BuiltinCall, how: "break" | "continue"): number | "handled" {
  const { shell, system, argv } = call;
  const [, argument] = argv;
  const count = argument === undefined ? 1 : numberArgument(call, argument);
  if (count === undefined) return "handled";
  if (count === 0) {
    fatal(shell, system, `Illegal number: ${argument ?? ""}`);
    return "handled";
  }
  let left = count;
  let target: Frame | undefined;
  let frame = shell.frames;
  // ash looks through functions: `continue` in one goes on with the loop that calls it.
  for (; frame !== undefined && left > 0; frame = frame.below) {
    if (frame.kind !== "for" && frame.kind !== "while") continue;
    target = frame;
    left--;
  }
  if (left > 0 && frame === undefined && shell.outerLoops > 0) {
    // The loop is that of the shell which forked this one: nothing is left to do here.
    unwindTo(shell, system, undefined);
    shell.status = 0;
    return "handled";
  }
  if (target === undefined) return 0;
  unwindTo(shell, system, how === "break" ? target.below : target);
  if (how === "break") shell.tested = target.tested;
  shell.status = 0;
  return "handled";
}
