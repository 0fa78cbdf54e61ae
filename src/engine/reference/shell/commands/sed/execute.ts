import type { ByteString } from "../../../bytes.ts";
import { readInput } from "../input.ts";
import type { Regex } from "../regex.ts";
import { matchesOf } from "../regex.ts";
import type { Editor } from "./editor.ts";
import { isLast, useRegex } from "./editor.ts";
import type { SedCommand, SedSubstitution } from "./script.ts";

/**
 * How the cycle goes on: with the next command, with the one at an index, or not. `delete` ends it without printing,
 * `restart` likewise, and the next cycle keeps the pattern space; after `quit` nothing more is read.
 */
export type Flow =
  | { readonly kind: "next" | "delete" | "restart" }
  | { readonly kind: "jump"; readonly to: number }
  | { readonly kind: "quit"; readonly code: number; readonly prints: boolean };

const next: Flow = { kind: "next" };
const deleted: Flow = { kind: "delete" };
// POSIX: without a next line n and N quit; busybox prints the pattern space first.
const inputEnds: Flow = { kind: "quit", code: 0, prints: true };

/** Runs the command at this index of the script. */
export function execute(editor: Editor, command: SedCommand, index: number): Flow {
  const { hold, output, space } = editor;
  switch (command.name) {
    case "=":
      output.put(String(editor.line), true);
      return next;
    case "a":
      editor.appended.push(["text", command.text]);
      return next;
    case "i":
      output.put(command.text, true);
      return next;
    case "c":
      // A range prints its text at its end.
      if (command.to === undefined || command.negated || editor.ranges[index]?.inside !== true)
        output.put(command.text, true);
      return deleted;
    case "r":
      editor.appended.push(["file", command.text]);
      return next;
    case "w":
      writeSpace(editor, command.text);
      return next;
    case "d":
      return deleted;
    case "D": {
      const end = space.indexOf("\n");
      if (end < 0) return deleted;
      editor.space = space.slice(end + 1);
      return { kind: "restart" };
    }
    case "p":
      output.put(space, editor.spaceEnded);
      return next;
    case "P": {
      const end = space.indexOf("\n");
      output.put(end < 0 ? space : space.slice(0, end), true);
      return next;
    }
    case "n":
      if (isLast(editor)) return inputEnds;
      if (!editor.quiet) output.put(space, editor.spaceEnded);
      putAppended(editor);
      editor.space = takeLine(editor);
      return next;
    case "N":
      if (isLast(editor)) return inputEnds;
      putAppended(editor);
      editor.space = `${space}\n${takeLine(editor)}`;
      return next;
    case "g":
      editor.space = hold;
      return next;
    case "G":
      editor.space = `${space}\n${hold}`;
      return next;
    case "h":
      editor.hold = space;
      return next;
    case "H":
      editor.hold = `${hold}\n${space}`;
      return next;
    case "x":
      editor.space = hold;
      editor.hold = space;
      return next;
    case "z":
      editor.space = "";
      return next;
    case "y":
      editor.space = [...space].map((char) => command.map?.get(char) ?? char).join("");
      return next;
    case "s":
      if (command.substitution !== undefined) replace(editor, command.substitution);
      return next;
    case "b":
      return { kind: "jump", to: command.target };
    case "t":
    case "T": {
      const { substituted } = editor;
      editor.substituted = false;
      return substituted === (command.name === "t") ? { kind: "jump", to: command.target } : next;
    }
    case "q":
    case "Q":
      return { kind: "quit", code: Number(command.text), prints: command.name === "q" };
    default:
      return next;
  }
}

/** Prints what `a` and `r` have kept for the end of the cycle. */
export function putAppended({ appended, calls, output }: Editor): void {
  for (const [kind, text] of appended.splice(0)) {
    if (kind === "text") {
      output.put(text, true);
      continue;
    }
    const content = readInput(calls, text);
    if (typeof content === "string" && content !== "") {
      output.put(content.replace(/\n$/, ""), content.endsWith("\n"));
    }
  }
}

/** The next line, which is there: it has been looked for. */
function takeLine(editor: Editor): ByteString {
  const line = editor.input.next();
  editor.line++;
  editor.spaceEnded = line?.ended ?? true;
  return line?.text ?? "";
}

function writeSpace({ calls, outputs, space }: Editor, name: ByteString): void {
  calls.write(outputs.get(name) ?? 1, `${space}\n`);
}

function replace(editor: Editor, substitution: SedSubstitution): void {
  const regex = useRegex(editor, substitution.regex);
  const result = regex === undefined ? undefined : substitute(editor.space, regex, substitution);
  if (result === undefined) return;
  editor.space = result;
  editor.substituted = true;
  if (substitution.print) editor.output.put(result, editor.spaceEnded);
  if (substitution.file !== undefined) writeSpace(editor, substitution.file);
}

/** The text with matches replaced; undefined when none is. */
function substitute(space: ByteString, regex: Regex, substitution: SedSubstitution): ByteString | undefined {
  let out = "";
  let from = 0;
  let count = 0;
  let replaced = false;
  for (const match of matchesOf(regex, space)) {
    if (++count < substitution.occurrence) continue;
    out += space.slice(from, match.start);
    for (const part of substitution.replacement)
      out += part.kind === "text" ? part.text : (match.groups[part.group] ?? "");
    from = match.end;
    replaced = true;
    if (!substitution.global) break;
  }
  return replaced ? out + space.slice(from) : undefined;
}
