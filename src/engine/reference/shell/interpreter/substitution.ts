import type { SystemCalls, Wait } from "../../process/program.ts";
import { popFrame } from "../control.ts";
import { firstPrivateDescriptor } from "../redirect.ts";
import { advance, type Frame, type Shell, type Substituted } from "../state.ts";
import { tellSignal } from "./complete.ts";

/** Goes on with a command substitution: takes its output, then its status, and gives both to the expansion that waits. */
export function resumeSubstitution(
  shell: Shell,
  system: SystemCalls,
  frame: Extract<Frame, { kind: "substitution" }>,
): Wait | undefined {
  let { output, reader } = frame;
  while (reader >= firstPrivateDescriptor) {
    const bytes = system.read(reader);
    if (bytes === "blocked") {
      advance(shell, frame, { kind: "substitution", reader, pid: frame.pid, output });
      return { on: "read", descriptor: reader };
    }
    if (typeof bytes === "object" || bytes === "") {
      system.close(reader);
      reader = -1;
    } else output += bytes;
  }
  const result = system.waitChild(frame.pid);
  if (result === "blocked") {
    advance(shell, frame, { kind: "substitution", reader, pid: frame.pid, output });
    return { on: "child", pid: frame.pid };
  }
  popFrame(shell, frame);
  if (result !== "none") tellSignal(system, result.signal);
  const value: Substituted = {
    output: output.replaceAll("\0", "").replace(/\n+$/, ""),
    status: result === "none" ? 127 : result.status,
  };
  const waiting = shell.frames;
  if (waiting?.kind === "expand") advance(shell, waiting, { ...waiting, memo: [...waiting.memo, value] });
  else if (waiting?.kind === "assign") advance(shell, waiting, { ...waiting, memo: [...waiting.memo, value] });
  return undefined;
}
