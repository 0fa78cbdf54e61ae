import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { CliMap } from "../vocabulary/cli-map.ts";
import { validateCliMap } from "../vocabulary/generated/cli-validator.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** Largest file that is read as a map. */
const sizeMax = 256 * 1024;

/** What a validator says of one misfit. */
interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Path = readonly (string | number)[];

/** One thing that is wrong, and where. */
interface Misfit {
  readonly path: Path;
  /** A key that is not allowed: its own place, not that of its value. */
  readonly key?: string;
  readonly message: string;
  readonly hint?: string;
}

/**
 * Reads the map of a command line (spec/schema/cli.schema.json). Every problem at once, with its place in the file;
 * without a problem there is a map.
 */
export function parseCliMap(
  path: string,
  text: string,
): { readonly map?: CliMap; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const problemAt = (start: number, end: number, message: string, hint?: string): Problem => {
    const { line, col } = lines.linePos(start);
    const range = { start, end, line: Math.max(line, 1), column: Math.max(col, 1) };
    const problem = { code: "E2602", severity: "error", message, file: path, range } as const;
    return hint === undefined ? problem : { ...problem, hint };
  };
  if (text.length > sizeMax) return { problems: [problemAt(0, 0, `larger than ${sizeMax} bytes`)] };
  const read = readDocument(text, lines);
  if ("message" in read) return { problems: [problemAt(0, 0, read.message)] };
  const { document, value } = read;
  if (document.errors.length > 0) {
    return { problems: document.errors.map(({ pos, message }) => problemAt(pos[0], pos[1], message)) };
  }
  const validate = validateCliMap as unknown as ((value: unknown) => boolean) & {
    readonly errors?: readonly SchemaError[] | null;
  };
  const misfits = validate(value) ? badPatterns(value) : (validate.errors ?? []).map(misfitOf);
  if (misfits.length === 0) return { map: value as CliMap, problems: [] };
  const problems = misfits.map((misfit) => {
    const [start, end] = placeOf(document.contents, misfit);
    return problemAt(start, end, misfit.message, misfit.hint);
  });
  return { problems: problems.sort((left, right) => left.range.start - right.range.start) };
}

/** The document and its plain value; what is nested too deep, or too large when its aliases are expanded, is refused. */
function readDocument(text: string, lineCounter: LineCounter) {
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 1000 });
    return { document, value };
  } catch (error) {
    return { message: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function misfitOf({ keyword, instancePath, params }: SchemaError): Misfit {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const name = path.length === 0 ? "the map" : `\`${path.join(".")}\``;
  switch (keyword) {
    case "required":
      return { path, message: `${name} has no \`${String(params.missingProperty)}\`` };
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      return { path, key, message: `${name} has no key \`${key}\`${whereParameter(path)}`, hint: hintFor(path) };
    }
    case "enum":
      return { path, message: `${name} must be one of ${listOf(params.allowedValues)}` };
    case "const":
      return { path, message: `${name} must be ${JSON.stringify(params.allowedValue)}` };
    case "type":
      return { path, message: `${name} must be ${listOf(params.type, " or ")}` };
    default:
      return { path, message: `${name} is not as the schema says (${keyword})` };
  }
}

function whereParameter(path: Path): string {
  return path[0] === "commands" && path[2] === "args" ? ": it is no parameter of this command" : "";
}

function hintFor(path: Path): string {
  return path[0] === "commands" && path[2] === "args"
    ? `spec/schema/cli.schema.json lists the parameters of \`${String(path[1])}\``
    : "spec/schema/cli.schema.json lists the keys";
}

function listOf(words: unknown, separator = ", "): string {
  const list: readonly unknown[] = Array.isArray(words) ? words : [words];
  return list.map(String).join(separator);
}

/** Texts that are no regular expressions. */
function badPatterns(value: unknown): readonly Misfit[] {
  const map = value as CliMap;
  const patterns: (readonly [Path, string | undefined])[] = [
    [["errors", "lost"], map.errors.lost],
    [["errors", "refusal"], map.errors.refusal],
    [["errors", "noise"], map.errors.noise],
    ...map.errors.kinds.map((row, index) => [["errors", "kinds", index, "text"], row.text] as const),
    ...map.dialects.map((row, index) => [["dialects", index, "when"], row.when] as const),
  ];
  return patterns.flatMap(([path, pattern]) => {
    if (pattern === undefined) return [];
    try {
      new RegExp(pattern, "im");
      return [];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [{ path, message: `\`${path.join(".")}\` is no regular expression: ${why}` }];
    }
  });
}

/** Offsets of the deepest thing on a path that exists. */
function placeOf(root: unknown, { path, key }: Misfit): readonly [number, number] {
  let node = root;
  for (const part of key === undefined ? path : [...path, key]) {
    const isLast = key !== undefined && part === key;
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part))
      : undefined;
    const next = isSeq(node) ? node.items[Number(part)] : isLast ? pair?.key : pair?.value;
    if (next === undefined || next === null) break;
    node = next;
  }
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
}
