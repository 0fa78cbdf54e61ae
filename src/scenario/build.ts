import type { DialectExpectation, Expectation, Json } from "../vocabulary/expectation.ts";
import type { Content, Range } from "../vocabulary/generated/types.ts";
import { isVerb, type Operation } from "../vocabulary/operation.ts";
import { milliseconds } from "./duration.ts";
import type { JsonRecord } from "./handles.ts";
import { namesImage, templateOf, unmarked } from "./interpolate.ts";
import { inside } from "./paths.ts";
import type { Path } from "./read-yaml.ts";
import type { OperationTemplate, ScenarioFile, Step, StepCommon } from "./scenario.ts";
import { imagesIn, type RawStep } from "./steps.ts";

/** A step as the runner takes it. Everything is checked: the casts here are the parser's. */
export function buildStep(raw: RawStep, range: Range): Step {
  const { verb, args, keys } = raw;
  const common = commonOf(keys, range);
  if (verb === "join") return { kind: "join", background: String(args.join), ...common };
  if (verb === "sleep") return { kind: "sleep", milliseconds: milliseconds(String(args.sleep)) ?? 0, ...common };
  if (verb === "input") {
    const data = (args.data ?? "") as Content;
    return { kind: "input", to: String(args.to), data, close: args.close === true, ...common };
  }
  if (!isVerb(verb)) throw new Error(`${verb} is no verb`);
  const templates = templatesIn(args);
  const operation = { op: verb, ...unmarkedDeep(args, templates.length > 0) } as unknown as Operation;
  return {
    kind: "operation",
    operation,
    ...(templates.length === 0 ? {} : { templates }),
    ...(keys.background === undefined ? {} : { background: String(keys.background) }),
    ...common,
  };
}

function commonOf(keys: JsonRecord, range: Range): StepCommon {
  const eventually = typeof keys.eventually === "string" ? milliseconds(keys.eventually) : undefined;
  const timeout = typeof keys.timeout === "string" ? milliseconds(keys.timeout) : undefined;
  return {
    ...(keys.id === undefined ? {} : { id: String(keys.id) }),
    ...(keys.note === undefined ? {} : { note: String(keys.note) }),
    ...(keys.expect === undefined ? {} : { expect: keys.expect as Expectation }),
    ...(keys.expectByDialect === undefined
      ? {}
      : { expectByDialect: keys.expectByDialect as unknown as readonly DialectExpectation[] }),
    ...(eventually === undefined ? {} : { eventuallyMs: eventually }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
    range,
  };
}

function templatesIn(args: JsonRecord): readonly OperationTemplate[] {
  if (!namesImage(args)) return [];
  const paths = new Map<string, Path>();
  for (const { path } of imagesIn(args, [])) paths.set(JSON.stringify(path), path);
  return [...paths.values()].map((path) => ({ path, template: templateOf(String(at(args, path))) }));
}

function at(value: Json, path: Path): unknown {
  let inner: unknown = value;
  for (const key of path) inner = typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined;
  return inner;
}

function unmarkedDeep(args: JsonRecord, marked: boolean): JsonRecord {
  if (!marked) return args;
  return JSON.parse(JSON.stringify(args), (_, value: unknown) =>
    typeof value === "string" ? unmarked(value) : value,
  ) as JsonRecord;
}

/** Says what is wrong with an entry of `files`. */
export type EntryFault = (inner: Path, code: string, message: string, hint?: string, at?: "key" | "value") => void;

/** One entry of `files`; undefined, and said, when it makes no sense. `from` reads a file beside the scenario. */
export function buildFile(
  value: Json,
  from: (path: string) => Content | string[],
  fault: EntryFault,
): ScenarioFile | undefined {
  if (typeof value === "string") return textFile(value, {});
  const entry = value as JsonRecord;
  const kinds = ["content", "base64", "from", "symlink", "directory"].filter((key) => entry[key] !== undefined);
  if (kinds.length !== 1) {
    fault(
      [],
      "E2115",
      `a file is one of content, base64, from, symlink, directory; this one has ${kinds.length === 0 ? "none" : kinds.join(" and ")}`,
      undefined,
      "key",
    );
    return undefined;
  }
  const mode = entry.mode === undefined ? {} : { mode: String(entry.mode) };
  if (entry.directory !== undefined) return { type: "directory", ...mode };
  if (entry.symlink !== undefined) {
    if (entry.mode !== undefined) fault(["mode"], "E2115", "a symlink has no mode of its own", undefined, "key");
    return { type: "symlink", target: String(entry.symlink) };
  }
  if (entry.content !== undefined) return textFile(String(entry.content), mode);
  if (entry.base64 !== undefined) {
    const text = String(entry.base64);
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
      fault(["base64"], "E2115", "this is not base64");
    return { type: "file", content: { base64: text }, ...mode };
  }
  const path = inside(String(entry.from));
  if (path === undefined || path === "") {
    fault(["from"], "E2210", `\`${entry.from}\` is outside the scenario's folder`, "copy the file beside the scenario");
    return undefined;
  }
  const content = from(path);
  if (Array.isArray(content)) {
    fault(["from"], "E2001", content.join(" "));
    return undefined;
  }
  return { type: "file", content, ...mode };
}

function textFile(marked: string, mode: { readonly mode?: string }): ScenarioFile {
  const content = unmarked(marked);
  return namesImage(marked)
    ? { type: "file", content, ...mode, template: templateOf(marked) }
    : { type: "file", content, ...mode };
}
