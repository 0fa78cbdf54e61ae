import type { ByteString } from "../bytes.ts";
import { beginText } from "./input.ts";
import { push, type Shell } from "./state.ts";

/** Runs a text (eval, a trap, a sourced file) and comes back. */
export function runText(
  shell: Shell,
  text: ByteString,
  kind: "eval" | "trap" | "dot",
  more: {
    readonly commandName?: ByteString | undefined;
    readonly outer?: ByteString | undefined;
    readonly positional?: readonly ByteString[];
  } = {},
): void {
  const { line } = shell;
  push(shell, {
    kind: "text",
    commandName: more.outer,
    line,
    lineBase: shell.lineBase,
    positional: more.positional === undefined ? undefined : shell.positional,
    dot: kind === "dot",
    readsLines: shell.readsLines,
    forgiving: shell.forgiving,
  });
  shell.commandName = more.commandName;
  if (more.positional !== undefined) shell.positional = more.positional;
  beginText(shell, text, kind === "dot" ? 1 : kind === "eval" ? line : 0);
  shell.line = line;
  const { next } = shell;
  if (next?.kind === "list" && next.items.length === 0 && kind !== "trap") shell.status = 0;
}
