import type { ByteString } from "../bytes.ts";
import type { SystemCalls, Wait } from "../process/program.ts";
import { popFrame } from "./control.ts";
import { advance, type Frame, getVariable, push, type Shell } from "./state.ts";
import { takeLine } from "./syntax/check.ts";
import { parseScript } from "./syntax/parse.ts";

/** The line editor asks the terminal where its cursor is, after each prompt. */
const askForCursor = "\x1b[6n";

/** ash reads a script from standard input in blocks of this size: what it has read, commands do not see. */
const blockBytes = 1023;

/** Sets a shell to run a text; what ash could not parse is said when everything before has run. */
export function beginText(shell: Shell, text: ByteString, lineBase: number): void {
  shell.line = lineBase;
  // A whole text is parsed at once, and only once, unless an alias may change how its later lines are read.
  const aliased = shell.aliases.size > 0 || /\balias\b/.test(text);
  shell.readsLines = aliased || !text.includes("\n");
  if (aliased) push(shell, { kind: "input", text, ended: true, prompted: false, line: lineBase });
  else runWhole(shell, text, lineBase);
}

/** Runs the next complete command of a text, or of a script that comes from standard input. */
export function resumeInput(
  shell: Shell,
  system: SystemCalls,
  frame: Extract<Frame, { kind: "input" }>,
): Wait | undefined {
  let { text, ended } = frame;
  for (;;) {
    const taken = text === "" || !(ended || text.includes("\n")) ? undefined : takeLine(text, shell.aliases);
    if (taken !== undefined && (ended || !taken.incomplete)) {
      if (taken.fault !== undefined) {
        popFrame(shell, frame);
        push(shell, fault(taken.fault.message, taken.fault.line + frame.line, undefined));
        return undefined;
      }
      const line = frame.line + taken.lines;
      if (taken.rest === "" && ended) popFrame(shell, frame);
      else advance(shell, frame, { kind: "input", text: taken.rest, ended, prompted: false, line });
      runWhole(shell, taken.line, frame.line);
      return undefined;
    }
    if (ended) {
      popFrame(shell, frame);
      return undefined;
    }
    if (system.isTerminal(0) && !frame.prompted)
      system.write(2, prompt(shell, system, text === "" ? "PS1" : "PS2") + askForCursor);
    const bytes = system.read(0, { maximum: blockBytes });
    if (bytes === "blocked") {
      advance(shell, frame, { kind: "input", text, ended, prompted: system.isTerminal(0), line: frame.line });
      return { on: "read", descriptor: 0 };
    }
    if (typeof bytes === "object" || bytes === "") ended = true;
    else text += bytes;
  }
}

function runWhole(shell: Shell, text: ByteString, lineBase: number): void {
  const script = parseScript(text);
  shell.lineBase = lineBase;
  if (script.error !== undefined || script.unsupported !== undefined)
    push(shell, fault(script.error?.message ?? "", (script.error?.line ?? 0) + lineBase, script.unsupported));
  shell.next = script.body;
}

function fault(
  message: string,
  line: number,
  unsupported: string | undefined,
): {
  readonly kind: "fault";
  readonly message: string;
  readonly line: number;
  readonly unsupported: string | undefined;
} {
  return { kind: "fault", message, line, unsupported };
}

function prompt(shell: Shell, system: SystemCalls, name: "PS1" | "PS2"): string {
  return (getVariable(shell, name) ?? "")
    .replace(/\\w/g, shell.directory)
    .replace(/\\\$/g, system.credentials.uid === 0 ? "#" : "$");
}
