import type { Json } from "../vocabulary/expectation.ts";
import type { Verb } from "../vocabulary/operation.ts";
import { orList } from "../vocabulary/suggest.ts";
import type { ObjectKind } from "../vocabulary/verbs.ts";
import type { Handles, JsonRecord, StepFault } from "./handles.ts";
import { isList } from "./interpolate.ts";
import { checkKeys, checkMatcher, isImageRelation, type MatcherContext } from "./matchers.ts";
import type { Path } from "./read-yaml.ts";
import { definition, type Schema } from "./schema.ts";

/** What an expectation is about. */
export interface Subject {
  readonly step: number;
  /** Whose outcome: the step's own, or that of the background step that it joins; undefined: sleep and input. */
  readonly verb: Verb | undefined;
  readonly args: JsonRecord;
  /** The step begins in the background: there is no outcome yet. */
  readonly begins: boolean;
  /** It joins a step that does not exist or is broken: nothing is known of its outcome. */
  readonly unknown?: true;
}

const text: Schema = { type: "string" };
const integer: Schema = { type: "integer" };
/** Keys about the outcome; the others are about the state after it. */
const outcomeKeys = ["exit", "stdout", "stderr", "value", "changed", "error", "blocks"] as const;

/** Checks one expectation: that each part can fail, can hold, and names what exists. */
export function checkExpectation(
  expect: JsonRecord,
  subject: Subject,
  handles: Handles,
  fault: StepFault,
  base: Path,
): void {
  if (Object.keys(expect).length === 0) {
    fault(base, "E2302", "an empty expectation asks for nothing", "say what must hold, or leave it out");
    return;
  }
  if (subject.unknown !== true) checkOutcomeKeys(expect, subject, fault, base);
  const context = (path: Path): MatcherContext => ({
    fault: (inner, ...rest) => fault([...path, ...inner], ...rest),
    idOf: (inner, handle) =>
      handles.check(subject.step, handle, ["container", "image", "volume", "network", "exec"], (...rest) =>
        fault([...path, ...inner], ...rest),
      ),
  });
  const match = (value: Json | undefined, schema: Schema | undefined, ...keys: Path): void => {
    if (value !== undefined) checkMatcher(value, schema, context([...base, ...keys]));
  };
  if (expect.exit !== "any") match(expect.exit, integer, "exit");
  match(expect.stdout, text, "stdout");
  match(expect.stderr, text, "stderr");
  if (subject.verb !== undefined) match(expect.value, definition(`result-${subject.verb}`), "value");
  const error = record(expect.error);
  match(error.message, text, "error", "message");
  for (const key of ["exitCode", "step", "line"]) match(error[key], integer, "error", key);
  if (record(error.kind).oneOf !== undefined && items(record(error.kind).oneOf).length === 0) {
    fault([...base, "error", "kind", "oneOf"], "E2306", "no kind is one of an empty list");
  }

  const named = (
    key: string,
    kinds: readonly ObjectKind[],
    visit: (handle: string, value: Json, path: Path) => void,
  ): void => {
    const group = expect[key];
    if (group === undefined) return;
    if (Object.keys(record(group)).length === 0)
      fault([...base, key], "E2302", `\`${key}\` names nothing`, "name a handle");
    for (const [handle, value] of Object.entries(record(group))) {
      handles.check(subject.step, handle, kinds, (code, message, hint) =>
        fault([...base, key, handle], code, message, hint, "key"),
      );
      visit(handle, value, [...base, key, handle]);
    }
  };
  named("container", ["container"], (_, value, path) =>
    checkObject(value, definition("ContainerDetail"), context(path)),
  );
  named("volume", ["volume"], (_, value, path) => checkObject(value, definition("VolumeDetail"), context(path)));
  named("image", ["image"], (_, value, path) => checkImage(value, subject.step, handles, context(path)));
  named("diff", ["container"], () => {});
  named("logs", ["container"], (_, value, path) => checkLogs(value, context(path)));
  named("files", ["container", "image"], (_, value, path) => checkFiles(value, fault, path, context));
  if (expect.unchanged !== undefined) {
    if (items(expect.unchanged).length === 0)
      fault(
        [...base, "unchanged"],
        "E2302",
        "`unchanged` names nothing",
        "name containers, images, volumes or handles",
      );
    items(expect.unchanged).forEach((name, index) => {
      if (["containers", "images", "volumes"].includes(String(name))) return;
      handles.check(subject.step, String(name), ["container", "image", "volume"], (...rest) =>
        fault([...base, "unchanged", index], ...rest),
      );
    });
  }
}

function checkOutcomeKeys(expect: JsonRecord, subject: Subject, fault: StepFault, base: Path): void {
  const given = outcomeKeys.filter((key) => expect[key] !== undefined);
  const refuse = (key: string, message: string, hint?: string) => fault([...base, key], "E2309", message, hint, "key");
  if (subject.begins) {
    for (const key of given)
      refuse(key, `a background step has no outcome yet for \`${key}\``, "expect it where the step is joined");
    return;
  }
  if (subject.verb === undefined) {
    const allowed = subject.args.to === undefined ? [] : ["error"];
    for (const key of given.filter((name) => !allowed.includes(name)))
      refuse(key, `this step has no outcome for \`${key}\``);
    return;
  }
  const { verb } = subject;
  const fields = definition(`result-${verb}`)?.properties ?? {};
  for (const [key, field] of [
    ["exit", "exitCode"],
    ["stdout", "stdout"],
    ["stderr", "stderr"],
    ["changed", "changed"],
  ] as const) {
    if (expect[key] === undefined) continue;
    if (fields[field] === undefined) {
      const hint =
        key === "exit" && verb === "build" ? "a failed RUN is `error: { kind: build-failed, exitCode: … }`" : undefined;
      refuse(key, `\`${verb}\` has no ${key === "changed" ? "`changed`" : key === "exit" ? "exit code" : key}`, hint);
    } else if (subject.args.detach === true && key !== "changed") {
      refuse(
        key,
        `a detached \`${verb}\` answers before there is ${key === "exit" ? "an exit code" : "output"}`,
        "take `detach` away, or `wait` or read `logs` in a later step",
      );
    }
  }
  const other = given.filter((key) => key !== "error" && key !== "blocks");
  for (const key of ["error", "blocks"] as const) {
    const clash = key === "error" ? [...other, ...(expect.blocks === undefined ? [] : ["blocks"])] : other;
    if (expect[key] === undefined || clash.length === 0) continue;
    const what = key === "error" ? "a refused step has" : "a step that blocks has";
    const hint =
      key === "error" && clash.includes("exit") ? "the exit code of a refused start is `error.exitCode`" : undefined;
    refuse(clash[0] ?? key, `${what} no ${orList(clash.map((name) => `\`${name}\``))}`, hint);
  }
}

function checkObject(value: Json, schema: Schema | undefined, context: MatcherContext): void {
  if (typeof value !== "object" || value === null) return;
  if (Object.keys(value).length === 0)
    context.fault([], "E2302", "`{}` asks for nothing", "write `present`, or name a field");
  else checkKeys(value as JsonRecord, schema, context, []);
}

function checkImage(value: Json, step: number, handles: Handles, context: MatcherContext): void {
  if (typeof value !== "object" || value === null) return;
  const demands = value as JsonRecord;
  const fields: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(demands)) {
    if (!isImageRelation(key)) fields[key] = inner;
    else if (key !== "addsLayers") {
      const list = isList(inner) ? inner : [inner];
      if (list.length === 0) context.fault([key], "E2302", `\`${key}\` names nothing`);
      list.forEach((handle, index) => {
        const path = isList(inner) ? [key, index] : [key];
        handles.check(step, String(handle), ["image"], (...rest) => context.fault(path, ...rest));
      });
    }
  }
  if (Object.keys(demands).length === 0)
    context.fault([], "E2302", "`{}` asks for nothing", "write `present`, or name a field");
  else if (Object.keys(fields).length > 0) checkKeys(fields, definition("ImageDetail"), context, []);
}

function checkLogs(value: Json, context: MatcherContext): void {
  const streams = record(value);
  const keys = Object.keys(streams);
  if (keys.length > 0 && keys.every((key) => key === "stdout" || key === "stderr")) {
    for (const key of keys) checkMatcher(streams[key] ?? null, text, context, [key]);
  } else checkMatcher(value, text, context);
}

function checkFiles(value: Json, fault: StepFault, base: Path, context: (path: Path) => MatcherContext): void {
  if (Object.keys(record(value)).length === 0) fault(base, "E2302", "it names no path", "name an absolute path");
  for (const [path, demand] of Object.entries(record(value))) {
    const at = [...base, path];
    if (!path.startsWith("/"))
      fault(at, "E2104", `\`${path}\` must be an absolute path`, `did you mean \`/${path}\`?`, "key");
    if (typeof demand !== "object" || demand === null) continue;
    const demands = demand as JsonRecord;
    if (Object.keys(demands).length === 0)
      fault(at, "E2302", "`{}` asks for nothing", "write `present`, or name a field");
    for (const key of ["uid", "gid"])
      if (demands[key] !== undefined) checkMatcher(demands[key], integer, context([...at, key]));
    for (const key of ["content", "target"])
      if (demands[key] !== undefined) checkMatcher(demands[key], text, context([...at, key]));
  }
}

function record(value: Json | undefined): JsonRecord {
  return typeof value === "object" && value !== null && !isList(value) ? (value as JsonRecord) : {};
}

function items(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}
