import type { SystemCalls, Wait } from "../process/program.ts";
import { popFrame } from "./control.ts";
import { advance, type Frame, getVariable, push, type Shell } from "./state.ts";
import { parseScript } from "./syntax/parse.ts";

/** ash reads a script from standard input in blocks of this size: what it has read, commands do not see. */
const blockBytes = 1023;

/** Runs the next complete command of a script that comes from standard input. */
export function resumeInput(
  shell: Shell,
  system: SystemCalls,
  frame: Extract<Frame, { kind: "input" }>,
): Wait | undefined {
  let { text, ended } = frame;
  for (;;) {
    for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", newline + 1)) {
      const line = text.slice(0, newline + 1);
      const script = parseScript(line);
      if (script.error !== undefined && isIncomplete(script.error.message) && !(ended && newline === text.length - 1))
        continue;
      advance(shell, frame, { kind: "input", text: text.slice(newline + 1), ended, prompted: false });
      run(shell, line);
      return undefined;
    }
    if (ended) {
      popFrame(shell, frame);
      if (text !== "") run(shell, text);
      return undefined;
    }
    if (system.isTerminal(0) && !frame.prompted) system.write(2, prompt(shell, system, text === "" ? "PS1" : "PS2"));
    const bytes = system.read(0, { maximum: blockBytes });
    if (bytes === "blocked") {
      advance(shell, frame, { kind: "input", text, ended, prompted: system.isTerminal(0) });
      return { on: "read", descriptor: 0 };
    }
    if (typeof bytes === "object" || bytes === "") ended = true;
    else text += bytes;
  }
}

function isIncomplete(message: string): boolean {
  return /end of file|unterminated|EOF in|missing/.test(message);
}

function run(shell: Shell, text: string): void {
  const script = parseScript(text);
  shell.lineBase = 1;
  if (script.error !== undefined || script.unsupported !== undefined) {
    push(shell, {
      kind: "fault",
      message: script.error?.message ?? "",
      line: (script.error?.line ?? 0) + 1,
      unsupported: script.unsupported,
    });
  }
  shell.next = script.body;
}

function prompt(shell: Shell, system: SystemCalls, name: "PS1" | "PS2"): string {
  return (getVariable(shell, name) ?? "")
    .replace(/\\w/g, shell.directory)
    .replace(/\\\$/g, system.credentials.uid === 0 ? "#" : "$");
}
