import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { complain, unsupported } from "./errors.ts";
import { readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { optionRules, parseOptions } from "./options.ts";
import { baseName, joinPath } from "./paths.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules(
  "abdiL:NqrsS:tTU:wupB",
  "text=a",
  "ignore-case=i",
  "label=L:",
  "new-file=N",
  "brief=q",
  "recursive=r",
  "report-identical-files=s",
  "unified=u",
);

/** diff, unified: 0 when the files are the same, 1 when they differ, 2 on an error. */
export const diff = blocking("diff", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 2;
  const [left, right] = options.operands;
  if (left === undefined || right === undefined || options.operands.length > 2) {
    showUsage(calls, argv);
    return 2;
  }
  for (const key of ["S", "t", "T", "B"]) if (options.has(key)) return unsupported(calls, argv, `-${key}`);
  const stats = [left, right].map((path) => (path === "-" ? undefined : calls.files.stat(path)));
  for (const [index, stat] of stats.entries()) {
    if (typeof stat === "string" && !(options.has("N") && stat === "ENOENT")) {
      complain(calls, argv, `can't stat '${index === 0 ? left : right}': ${errnoTexts[stat]}`);
      return 2;
    }
  }
  const isDirectory = stats.map((stat) => typeof stat === "object" && stat.kind === "directory");
  if (isDirectory[0] === true && isDirectory[1] === true) return directories(argv, calls, options, [left, right]);
  if (isDirectory[0] === true) return files(argv, calls, options, [joinPath(left, baseName(right)), right]);
  if (isDirectory[1] === true) return files(argv, calls, options, [left, joinPath(right, baseName(left))]);
  return files(argv, calls, options, [left, right]);
});

type Pair = readonly [ByteString, ByteString];

function directories(argv: readonly ByteString[], calls: Calls, options: Options, [left, right]: Pair): number {
  const namesOf = (path: ByteString): readonly string[] => {
    const names = calls.files.readdir(path);
    return typeof names === "string" ? [] : names;
  };
  const inLeft = new Set(namesOf(left));
  const inRight = new Set(namesOf(right));
  let code = 0;
  for (const name of [...new Set([...inLeft, ...inRight])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const pair: Pair = [joinPath(left, name), joinPath(right, name)];
    if (!(inLeft.has(name) && inRight.has(name)) && !options.has("N")) {
      calls.write(1, `Only in ${inLeft.has(name) ? left : right}: ${name}\n`);
      code = 1;
      continue;
    }
    const kinds = pair.map((path) => {
      const stat = calls.files.stat(path);
      return typeof stat === "string" ? undefined : stat.kind;
    });
    if (kinds[0] === "directory" && kinds[1] === "directory") {
      if (options.has("r")) code = Math.max(code, directories(argv, calls, options, pair));
      else calls.write(1, `Common subdirectories: ${pair[0]} and ${pair[1]}\n`);
      continue;
    }
    if (kinds[0] !== undefined && kinds[1] !== undefined && kinds[0] !== kinds[1]) {
      const what = (kind: string | undefined): string => (kind === "directory" ? "directory" : "regular file");
      calls.write(1, `File ${pair[0]} is a ${what(kinds[0])} while file ${pair[1]} is a ${what(kinds[1])}\n`);
      code = 1;
      continue;
    }
    code = Math.max(code, files(argv, calls, options, pair));
  }
  return code;
}

function files(argv: readonly ByteString[], calls: Calls, options: Options, pair: Pair): number {
  const contents: ByteString[] = [];
  for (const path of pair) {
    const content = readInput(calls, path);
    if (typeof content === "string") contents.push(content);
    else if (options.has("N") && content.error === "ENOENT") contents.push("");
    else {
      complain(calls, argv, `can't stat '${path}': ${errnoTexts[content.error]}`);
      return 2;
    }
  }
  const [left = "", right = ""] = contents;
  const canonical = (line: ByteString): ByteString => {
    let text = line;
    if (options.has("w")) text = text.replace(/[ \t\r\n]+/g, "");
    else if (options.has("b")) text = text.replace(/[ \t]+/g, " ").replace(/ ?(\n?)$/, "$1");
    return options.has("i") ? text.toLowerCase() : text;
  };
  const a = linesOf(left);
  const b = linesOf(right);
  const edits = compare(a.map(canonical), b.map(canonical));
  if (edits.every((edit) => edit.kind === "same")) {
    if (options.has("s")) calls.write(1, `Files ${pair[0]} and ${pair[1]} are identical\n`);
    return 0;
  }
  if (options.has("q")) calls.write(1, `Files ${pair[0]} and ${pair[1]} differ\n`);
  else if (!options.has("a") && (left.includes("\0") || right.includes("\0")))
    calls.write(1, `Binary files ${pair[0]} and ${pair[1]} differ\n`);
  else {
    const labels = options.values("L");
    const context = Number(options.value("U") ?? 3);
    calls.write(1, `--- ${labels[0] ?? pair[0]}\n+++ ${labels[1] ?? pair[1]}\n${hunks(edits, { a, b, context })}`);
  }
  return 1;
}

function linesOf(content: ByteString): readonly ByteString[] {
  return content.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface Edit {
  readonly kind: "same" | "removed" | "added";
  readonly left: number;
  readonly right: number;
}

/** The shortest list of edits (Myers, by the table of longest common subsequences between the common ends). */
function compare(a: readonly ByteString[], b: readonly ByteString[]): readonly Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const rows = a.length - start - tail;
  const columns = b.length - start - tail;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        a[start + row] === b[start + column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  const edits: Edit[] = [];
  for (let index = 0; index < start; index++) edits.push({ kind: "same", left: index, right: index });
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const place = { left: start + row, right: start + column };
    if (row < rows && column < columns && a[start + row] === b[start + column]) {
      edits.push({ kind: "same", ...place });
      row++;
      column++;
    } else if (
      row < rows &&
      (column === columns || (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      edits.push({ kind: "removed", ...place });
      row++;
    } else {
      edits.push({ kind: "added", ...place });
      column++;
    }
  }
  for (let index = 0; index < tail; index++)
    edits.push({ kind: "same", left: a.length - tail + index, right: b.length - tail + index });
  return edits;
}

interface HunkInput {
  readonly a: readonly ByteString[];
  readonly b: readonly ByteString[];
  readonly context: number;
}

function hunks(edits: readonly Edit[], { a, b, context }: HunkInput): string {
  let out = "";
  for (let index = 0; index < edits.length; ) {
    if (edits[index]?.kind === "same") {
      index++;
      continue;
    }
    const from = Math.max(0, index - context);
    let last = index;
    for (let next = index; next < edits.length && next - last <= context * 2 + 1; next++)
      if (edits[next]?.kind !== "same") last = next;
    const to = Math.min(edits.length, last + context + 1);
    const slice = groupRemovals(edits.slice(from, to));
    const removed = slice.filter((edit) => edit.kind !== "added").length;
    const added = slice.filter((edit) => edit.kind !== "removed").length;
    const first = edits[from];
    out += `@@ -${range((first?.left ?? 0) + 1, removed)} +${range((first?.right ?? 0) + 1, added)} @@\n`;
    for (const edit of slice) {
      const line = (edit.kind === "added" ? b[edit.right] : a[edit.left]) ?? "";
      out += `${edit.kind === "same" ? " " : edit.kind === "removed" ? "-" : "+"}${line}${line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`;
    }
    index = to;
  }
  return out;
}

/** In a run of changes, removals come before additions. */
function groupRemovals(edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = [];
  let added: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind === "added") added.push(edit);
    else {
      if (edit.kind === "same") {
        out.push(...added);
        added = [];
      }
      out.push(edit);
    }
  }
  return [...out, ...added];
}

function range(start: number, count: number): string {
  if (count === 1) return String(start);
  return `${count === 0 ? start - 1 : start},${count}`;
}

const cmpRules = optionRules("sln:");

/** cmp: 0 the same, 1 different, 2 an error. */
export const cmp = blocking("cmp", (argv, calls) => {
  const options = parseOptions(argv, cmpRules, calls);
  if (options === undefined) return 2;
  const [left, right = "-", skipLeft = "0", skipRight = "0"] = options.operands;
  if (left === undefined) {
    showUsage(calls, argv);
    return 2;
  }
  const contents: ByteString[] = [];
  for (const [index, path] of [left, right].entries()) {
    const content = readInput(calls, path);
    if (typeof content !== "string") {
      if (!options.has("s")) complain(calls, argv, `${path}: ${errnoTexts[content.error]}`);
      return 2;
    }
    const skipped = content.slice(Number(index === 0 ? skipLeft : skipRight));
    contents.push(options.has("n") ? skipped.slice(0, Number(options.value("n"))) : skipped);
  }
  const [a = "", b = ""] = contents;
  let code = 0;
  let line = 1;
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    if (at >= a.length || at >= b.length) {
      if (!options.has("s")) calls.write(2, `cmp: EOF on ${at >= a.length ? left : right}\n`);
      return 1;
    }
    if (a.charAt(at) !== b.charAt(at)) {
      code = 1;
      if (options.has("s")) return 1;
      if (!options.has("l")) {
        calls.write(1, `${left} ${right} differ: char ${at + 1}, line ${line}\n`);
        return 1;
      }
      const octal = (text: ByteString): string => text.charCodeAt(at).toString(8).padStart(3);
      calls.write(1, `${at + 1} ${octal(a)} ${octal(b)}\n`);
    }
    if (a.charAt(at) === "\n") line++;
  }
  return code;
});
