import { type Heredoc, heredocsIn, readHeredocs } from "./heredoc.ts";
import type { Builder, DockerfileProblem, Position } from "./node.ts";

/** One instruction's lines, joined. */
export interface JoinedLine {
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
  /** What follows it up to the words that it names, where the builder reads here-documents. */
  readonly heredocs: readonly Heredoc[];
  /** Where each part of the text comes from, in order of `from`. */
  readonly parts: readonly { readonly from: number; readonly line: number; readonly column: number }[];
}

export interface JoinedLines {
  readonly lines: readonly JoinedLine[];
  readonly escapeCharacter: "\\" | "`";
  readonly warnings: readonly string[];
}

const lineMax = 65_535;

/**
 * Splits a Dockerfile into logical lines: comments go, a line that ends with the escape character runs on, comments and
 * blank lines inside it are skipped (PAR-009, PAR-011). Directives stand on the first lines, before any comment; escape
 * is the one that counts here (PAR-006, PAR-007); `check` is one of BuildKit only (PAR-021). A byte order mark and CRLF
 * are accepted (PAR-005).
 */
export function joinLines(text: string, builder: Builder): JoinedLines | DockerfileProblem {
  const source = text.replace(/^\uFEFF/, "").split("\n");
  if (source.at(-1) === "") source.pop();
  const lines: JoinedLine[] = [];
  const warnings: string[] = [];
  let escapeCharacter: "\\" | "`" = "\\";
  const seen = new Set<string>();
  let directives = true;
  for (let index = 0; index < source.length; index++) {
    const raw = (source[index] ?? "").replace(/\r$/, "");
    // PAR-012
    if (raw.length > lineMax)
      return { problem: `dockerfile line greater than max allowed size of ${lineMax}`, line: index + 1 };
    const trimmed = raw.trimStart();
    if (directives) {
      const [, key, value] = /^#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=[ \t]*(.+?)[ \t]*$/.exec(trimmed) ?? [];
      const name = key?.toLowerCase() ?? "";
      // One that this builder does not know is a comment, and ends them.
      if (name !== "escape" && name !== "syntax" && (name !== "check" || builder === "classic")) directives = false;
      else if (seen.has(name)) return { problem: `only one ${name} parser directive can be used`, line: index + 1 };
      else if (name === "escape" && value !== "\\" && value !== "`") {
        return { problem: `invalid escape token '${value}' does not match \` or \\`, line: index + 1 };
      } else if (name === "escape") escapeCharacter = value === "`" ? "`" : "\\";
      seen.add(name);
    }
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const startLine = index + 1;
    const parts = [{ from: 0, line: startLine, column: raw.length - trimmed.length + 1 }];
    let part = takeContinuation(trimmed, escapeCharacter);
    let joined = part.text;
    let blank = false;
    while (part.continues && index + 1 < source.length) {
      index += 1;
      const next = (source[index] ?? "").replace(/\r$/, "");
      if (next.length > lineMax)
        return { problem: `dockerfile line greater than max allowed size of ${lineMax}`, line: index + 1 };
      const content = next.trimStart();
      if (content.startsWith("#")) continue;
      if (content === "") {
        blank = true;
        continue;
      }
      part = takeContinuation(next, escapeCharacter);
      parts.push({ from: joined.length, line: index + 1, column: 1 });
      joined += part.text;
    }
    if (blank) warnings.push(`[WARNING]: Empty continuation line found in:\n    ${joined}`);
    if (joined === "" && part.continues === false) continue;
    const wanted = builder === "classic" ? [] : heredocsIn(joined, escapeCharacter);
    const read = readHeredocs(wanted, source, index + 1);
    if ("problem" in read) return read;
    index = read.next - 1;
    lines.push({ text: joined, startLine, endLine: index + 1, parts, heredocs: read.heredocs });
  }
  if (warnings.length > 0) warnings.push("[WARNING]: Empty continuation lines will become errors in a future release.");
  return { lines, escapeCharacter, warnings };
}

/** Where a character of a joined line stands in the file. */
export function positionAt(line: JoinedLine, offset: number): Position {
  let found = line.parts[0] ?? { from: 0, line: line.startLine, column: 1 };
  for (const part of line.parts) if (part.from <= offset) found = part;
  return { line: found.line, column: found.column + offset - found.from };
}

function takeContinuation(
  line: string,
  escapeCharacter: "\\" | "`",
): { readonly text: string; readonly continues: boolean } {
  const match = (escapeCharacter === "\\" ? /\\[ \t]*$/ : /`[ \t]*$/).exec(line);
  return match === null ? { text: line, continues: false } : { text: line.slice(0, match.index), continues: true };
}
