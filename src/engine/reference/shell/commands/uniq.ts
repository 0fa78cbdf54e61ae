import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { readInput, readInputOrComplain, splitLines } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules(
  "cduif:s:w:z",
  "count=c",
  "repeated=d",
  "unique=u",
  "ignore-case=i",
  "skip-fields=f:",
  "skip-chars=s:",
  "check-chars=w:",
);

/** uniq [-cduiz] [-f FIELDS] [-s CHARS] [-w CHARS] [INPUT [OUTPUT]] */
export const uniq = blocking("uniq", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  if (options.operands.length > 2) return showUsage(calls, argv);
  const separator = options.has("z") ? "\0" : "\n";
  const content = readInputOrComplain(calls, argv, options.operands[0] ?? "-");
  if (content === undefined) return 1;
  const keyOf = (line: ByteString): ByteString => {
    let key = line;
    for (let field = Number(options.value("f") ?? 0); field > 0; field--) key = key.replace(/^[ \t]*[^ \t]*/, "");
    key = key.slice(Number(options.value("s") ?? 0));
    if (options.has("w")) key = key.slice(0, Number(options.value("w")));
    return options.has("i") ? key.replace(/[A-Z]/g, (char) => char.toLowerCase()) : key;
  };
  let out = "";
  const lines = splitLines(content, separator);
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? "";
    const key = keyOf(line);
    let next = index + 1;
    while (next < lines.length && keyOf(lines[next] ?? "") === key) next++;
    const count = next - index;
    index = next;
    if ((options.has("d") && count === 1) || (options.has("u") && count > 1)) continue;
    out += `${options.has("c") ? `${String(count).padStart(7)} ` : ""}${line}${separator}`;
  }
  const target = options.operands[1];
  if (target === undefined || target === "-") {
    if (out !== "") calls.write(1, out);
    return 0;
  }
  const error = calls.files.write(target, out);
  return error === undefined ? 0 : complain(calls, argv, `can't open '${target}': ${errnoTexts[error]}`);
});

const pasteRules = optionRules("d:s");

/** paste [-s] [-d LIST] [FILE…] */
export const paste = blocking("paste", (argv, calls) => {
  const options = parseOptions(argv, pasteRules, calls);
  if (options === undefined) return 1;
  const list = (options.value("d") ?? "\t").replace(/\\(.)/gs, (_, char: string) =>
    char === "n" ? "\n" : char === "t" ? "\t" : char === "0" ? "\0" : char,
  );
  const delimiter = (index: number): string => {
    const char = list.charAt(index % Math.max(1, list.length));
    return char === "\0" ? "" : char;
  };
  const names = options.operands.length === 0 ? ["-"] : options.operands;
  const standard = names.includes("-") ? readInput(calls, "-") : "";
  if (typeof standard !== "string") return complain(calls, argv, "read error");
  const shared = { lines: rawLines(standard), next: 0 };
  const columns: { readonly lines: readonly ByteString[]; next: number }[] = [];
  for (const name of names) {
    if (name === "-") {
      columns.push(shared);
      continue;
    }
    const content = readInput(calls, name);
    if (typeof content !== "string") return complain(calls, argv, `${name}: ${errnoTexts[content.error]}`);
    columns.push({ lines: rawLines(content), next: 0 });
  }
  let out = "";
  if (options.has("s")) {
    for (const { lines } of columns) {
      out += `${lines
        .map((line) => line.replace(/\n$/, ""))
        .map((line, index) => (index === 0 ? line : delimiter(index - 1) + line))
        .join("")}\n`;
    }
  } else {
    while (columns.some((column) => column.next < column.lines.length)) {
      let used = 0;
      for (const [index, column] of columns.entries()) {
        // A file that has ended takes no part: not even its delimiter or the newline.
        const line = column.lines[column.next];
        if (line === undefined) continue;
        column.next++;
        out += line.replace(/\n$/, "") + (index === columns.length - 1 ? "\n" : delimiter(used++));
      }
    }
  }
  if (out !== "") calls.write(1, out);
  return 0;
});

function rawLines(content: ByteString): readonly ByteString[] {
  return content.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
