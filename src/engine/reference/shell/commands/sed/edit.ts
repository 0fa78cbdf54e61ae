import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Calls } from "../blocking.ts";
import { complain } from "../errors.ts";
import { lineReader } from "../input.ts";
import type { Editor, Kept } from "./editor.ts";
import type { Flow } from "./execute.ts";
import { execute, putAppended } from "./execute.ts";
import { lookAhead } from "./look-ahead.ts";
import { openOutputs, sedOutput } from "./output.ts";
import type { SedScript } from "./script.ts";
import { isSelected } from "./select.ts";

/** What is edited, and how. */
export interface Edition {
  readonly names: readonly ByteString[];
  /** Whether lines are printed only by commands. */
  readonly quiet: boolean;
  /** Where output goes instead of standard output; then nothing is kept for a wait. */
  readonly collected?: ByteString[];
}

/** Runs the script over the lines of the files; answers the exit code. */
export function edit(argv: readonly ByteString[], calls: Calls<Kept>, script: SedScript, edition: Edition): number {
  const { names, quiet, collected } = edition;
  const from = collected === undefined ? calls.resumed : undefined;
  let code = from?.code ?? 0;
  const reader = lineReader(calls, names, {
    from: from?.place,
    failed: (name, error) => {
      const what = error === "EISDIR" ? "read error" : name;
      code = complain(calls, argv, `${what}: ${errnoTexts[error]}`);
    },
  });
  const input = lookAhead(reader, from?.ahead);
  const output = sedOutput(calls, collected);
  const editor: Editor = {
    calls,
    script,
    quiet,
    input,
    output,
    outputs: new Map(from?.outputs ?? openOutputs(argv, calls, script)),
    ranges: [...(from?.ranges ?? script.commands.map(() => ({ inside: false, until: 0 })))],
    line: from?.line ?? 0,
    space: "",
    spaceEnded: true,
    hold: from?.hold ?? "",
    substituted: false,
    lastRegex: undefined,
    appended: [],
  };
  for (let restart = false; ; ) {
    if (!restart) {
      output.flush();
      // Taken now: `$` may wait for a line in the middle of a cycle.
      const kept = {
        place: reader.place(),
        ahead: input.ahead(),
        line: editor.line,
        hold: editor.hold,
        ranges: [...editor.ranges],
        code,
        outputs: [...editor.outputs],
      };
      if (collected === undefined && !output.owes()) calls.keep(() => kept);
      const line = input.next();
      if (line === undefined) break;
      editor.line++;
      editor.space = line.text;
      editor.spaceEnded = line.ended;
    }
    const end = runCycle(editor);
    restart = end.kind === "restart";
    if (end.kind !== "quit") continue;
    output.flush();
    return end.code;
  }
  output.flush();
  return code;
}

/** Runs the commands over the pattern space, prints it, and answers how they ended. */
function runCycle(editor: Editor): Flow {
  const { commands } = editor.script;
  let flow: Flow = { kind: "next" };
  editor.substituted = false;
  for (let index = 0; index < commands.length; index++) {
    const command = commands[index];
    if (command === undefined) break;
    if (!isSelected(editor, command, index)) {
      if (command.name === "{") index = command.target - 1;
      continue;
    }
    flow = execute(editor, command, index);
    if (flow.kind === "jump") index = flow.to - 1;
    else if (flow.kind !== "next") break;
  }
  const prints = flow.kind === "quit" ? flow.prints : flow.kind !== "delete" && flow.kind !== "restart";
  if (prints && !editor.quiet) editor.output.put(editor.space, editor.spaceEnded);
  putAppended(editor);
  return flow;
}
