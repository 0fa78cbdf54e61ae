import type { Json } from "../vocabulary/expectation.ts";
import { requiredArguments } from "../vocabulary/generated/scenario-schema.ts";
import { verbs } from "../vocabulary/generated/types.ts";
import { isVerb, type Verb } from "../vocabulary/operation.ts";
import { didYouMean, orList } from "../vocabulary/suggest.ts";
import { onlyLooks } from "../vocabulary/verbs.ts";
import { checkExpectation, type Subject } from "./expectations.ts";
import { type Handles, type JsonRecord, makeHandles, type StepFault } from "./handles.ts";
import { isList, namesImage, templateOf } from "./interpolate.ts";
import type { Path } from "./read-yaml.ts";

/** A step that has the right shape, with its verb told from its other keys and `defaults` filled in. */
export interface RawStep {
  readonly verb: Verb | "join" | "input" | "sleep";
  readonly args: JsonRecord;
  readonly keys: JsonRecord;
}

const ownVerbs = ["join", "input", "sleep"] as const;
/** Asking again does not change what is asked about. */
function isRepeatable(verb: string): boolean {
  return verb === "exec" || verb === "wait" || onlyLooks(verb);
}

/** A file may come to be and a command may come to exit 0: there is something to wait for without `expect`. */
const canFail: ReadonlySet<string> = new Set<Verb>(["exec", "read", "stat"]);

/** The verb, arguments and other keys of a step; undefined, and said, when it has no verb or several. */
export function readStep(value: JsonRecord, defaults: JsonRecord, fault: StepFault): RawStep | undefined {
  const found = Object.keys(value).filter((key) => isVerb(key) || ownVerbs.some((verb) => verb === key));
  const verb = found[0];
  if (verb === undefined) {
    fault([], "E2106", "the step has no verb", "give it one, e.g. run, exec, rm; `plimsoll explain E2106` lists them");
    return undefined;
  }
  if (found.length > 1) {
    fault(
      [found[1] ?? ""],
      "E2105",
      `a step has one verb; this one has ${found.join(" and ")}`,
      "make it two steps",
      "key",
    );
    return undefined;
  }
  const given = value[verb];
  const args = isVerb(verb)
    ? { ...record(defaults[verb]), ...record(given) }
    : verb === "input"
      ? record(given)
      : { [verb]: given ?? null };
  return { verb: verb as RawStep["verb"], args, keys: value };
}

/**
 * The checks that no schema states, over all steps of one cell; answers the handles they make. `steps` has a hole where a step is broken already;
 * `raw` is what was written there, so that its handle is known all the same.
 */
export function checkSteps(
  steps: readonly (RawStep | undefined)[],
  raw: readonly Json[],
  files: ReadonlySet<string>,
  faultOf: (step: number) => StepFault,
): Handles {
  const handles = makeHandles(files);
  const background = new Map<string, number>();
  steps.forEach((step, index) => {
    const quiet: StepFault = () => {};
    const [verb, args] = step === undefined ? writtenVerb(raw[index]) : [step.verb, step.args];
    if (verb !== undefined && isVerb(verb))
      handles.make(index, verb, args, step === undefined ? quiet : faultOf(index));
    const name = record(raw[index]).background;
    if (typeof name === "string" && !background.has(name)) background.set(name, index);
  });
  // CTR-STO-004: a stop that leaves the seconds to the container is in order where the container gives them.
  const bounded = new Set(
    [...steps.keys()].flatMap((index) => {
      const [, args] = writtenVerb(raw[index]);
      return typeof args.as === "string" && args.stopTimeout !== undefined ? [args.as] : [];
    }),
  );
  const ids = new Map<string, number>();
  const joined = new Map<string, number>();
  steps.forEach((step, index) => {
    const fault = faultOf(index);
    if (step === undefined) {
      const { join } = record(raw[index]);
      if (typeof join === "string") joined.set(join, index);
      return;
    }
    const { verb, args, keys } = step;
    unique(ids, keys.id, index, (name, first) =>
      fault(["id"], "E2113", `the id \`${name}\` is that of step ${first + 1} already`),
    );
    if (isVerb(verb)) {
      checkArguments(verb, args, keys, bounded, fault);
      handles.use(index, verb, args, fault);
    }
    checkKeysOfStep(step, index, background, joined, fault);
    const subject = subjectOf(step, index, steps, background);
    if (keys.expect !== undefined) checkExpectation(record(keys.expect), subject, handles, fault, ["expect"]);
    const entries = isList(keys.expectByDialect ?? null) ? (keys.expectByDialect as readonly Json[]) : [];
    entries.forEach((entry, at) => {
      const { when, expect } = record(entry);
      checkExpectation(record(expect), subject, handles, fault, ["expectByDialect", at, "expect"]);
      const same = entries.findIndex((other) => JSON.stringify(record(other).when) === JSON.stringify(when));
      const open = entries.findIndex((other) => Object.keys(record(record(other).when)).length === 0);
      if (same < at || (open !== -1 && open < at)) {
        fault(
          ["expectByDialect", at, "when"],
          "E2310",
          `never chosen: entry ${Math.min(same, open === -1 ? same : open) + 1} is chosen before it`,
        );
      }
    });
    for (const key of ["expect", "expectByDialect", "note", "id"]) {
      if (namesImage(keys[key] ?? null))
        fault(
          [key],
          "E2411",
          "`((image.…))` is for `files` and for arguments",
          "use a handle: `idOf`, `parent`, `sameAs`",
        );
    }
    for (const { path, handle } of imagesIn(args, isVerb(verb) ? [verb] : [])) {
      handles.check(index, handle, ["image"], (...rest) => fault(path, ...rest));
    }
  });
  for (const [name, index] of background) {
    if (!joined.has(name))
      faultOf(index)(
        ["background"],
        "E2205",
        `the background step \`${name}\` is never joined`,
        `add a step: join: ${name}`,
      );
  }
  return handles;
}

/** Image handles that the texts of a value name, with their places. */
export function imagesIn(value: Json, path: Path): readonly { readonly path: Path; readonly handle: string }[] {
  if (typeof value === "string") {
    return templateOf(value).flatMap((part) => (typeof part === "string" ? [] : [{ path, handle: part.image }]));
  }
  if (typeof value !== "object" || value === null) return [];
  if (isList(value)) return value.flatMap((item, index) => imagesIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => imagesIn(item as Json, [...path, key]));
}

/** The verb of a step as written and its arguments; a slip counts as the verb that was probably meant. */
function writtenVerb(value: Json | undefined): readonly [string | undefined, JsonRecord] {
  const step = record(value);
  const keys = Object.keys(step);
  const key = keys.find((name) => isVerb(name)) ?? keys.find((name) => didYouMean(name, verbs) !== undefined);
  if (key === undefined) return [undefined, {}];
  return [isVerb(key) ? key : didYouMean(key, verbs), record(step[key])];
}

function checkArguments(
  verb: Verb,
  args: JsonRecord,
  keys: JsonRecord,
  bounded: ReadonlySet<string>,
  fault: StepFault,
): void {
  for (const name of requiredArguments[verb] ?? []) {
    if (args[name] === undefined) fault([verb], "E2108", `\`${verb}\` needs \`${name}\``, undefined, "key");
  }
  const gives = typeof args.container === "string" && bounded.has(args.container);
  if ((verb === "stop" || verb === "restart") && args.timeout === undefined && !gives) {
    fault(
      [verb],
      "E2112",
      `\`${verb}\` has no timeout`,
      "a PID 1 that ignores TERM makes it wait 10 s: write timeout: 0, or the seconds you need",
      "key",
    );
  }
  if (verb === "tree" || verb === "stat" || verb === "read") {
    const given = ["container", "image"].filter((name) => args[name] !== undefined);
    if (given.length !== 1)
      fault(
        [verb],
        "E2114",
        `\`${verb}\` takes a container or an image${given.length === 2 ? ", not both" : ""}`,
        undefined,
        "key",
      );
  }
  if (verb === "cp" && (args.source === undefined) === (args.to === undefined)) {
    fault([verb], "E2114", "`cp` takes `source` (copy in) or `to` (copy out)", undefined, "key");
  }
  if (keys.eventually !== undefined && !isRepeatable(verb)) {
    fault(
      ["eventually"],
      "E2111",
      `\`${verb}\` cannot be repeated: it changes something each time`,
      "poll with a query in the next step",
      "key",
    );
  }
  const hopes = keys.expect !== undefined || keys.expectByDialect !== undefined || canFail.has(verb);
  if (keys.eventually !== undefined && !hopes) {
    fault(["eventually"], "E2111", "`eventually` without `expect` has nothing to wait for", undefined, "key");
  }
  if (keys.eventually !== undefined && keys.background !== undefined) {
    fault(["eventually"], "E2111", "a background step begins once; it cannot be repeated", undefined, "key");
  }
}

function checkKeysOfStep(
  step: RawStep,
  index: number,
  background: ReadonlyMap<string, number>,
  joined: Map<string, number>,
  fault: StepFault,
): void {
  const { verb, args, keys } = step;
  const name = keys.background;
  if (typeof name === "string" && background.get(name) !== index) {
    fault(["background"], "E2208", `the name \`${name}\` is that of step ${(background.get(name) ?? 0) + 1} already`);
  }
  if (isVerb(verb)) return;
  for (const key of ["background", "eventually"]) {
    if (keys[key] !== undefined) fault([key], "E2111", `\`${key}\` does not fit \`${verb}\``, undefined, "key");
  }
  const target = verb === "join" ? args.join : verb === "input" ? args.to : undefined;
  if (typeof target !== "string") return;
  const path: Path = verb === "join" ? ["join"] : ["input", "to"];
  const begun = background.get(target);
  if (begun === undefined) {
    const known = [...background.keys()];
    fault(
      path,
      "E2206",
      `no step runs in the background as \`${target}\``,
      known.length === 0 ? "give a step `background: NAME`" : `there is ${orList(known)}`,
    );
  } else if (begun > index) {
    fault(path, "E2202", `\`${target}\` is used before step ${begun + 1} begins it`);
  } else if (joined.has(target)) {
    fault(path, "E2207", `\`${target}\` is already joined by step ${(joined.get(target) ?? 0) + 1}`);
  }
  if (verb === "join") joined.set(target, index);
  if (verb === "input" && args.data === undefined && args.close !== true) {
    fault(["input"], "E2108", "`input` needs `data`, or `close: true`", undefined, "key");
  }
}

function subjectOf(
  step: RawStep,
  index: number,
  steps: readonly (RawStep | undefined)[],
  background: ReadonlyMap<string, number>,
): Subject {
  const { verb, args, keys } = step;
  if (isVerb(verb)) return { step: index, verb, args, begins: keys.background !== undefined };
  const begun = verb === "join" ? steps[background.get(String(args.join)) ?? -1] : undefined;
  const own = begun !== undefined && isVerb(begun.verb) ? begun.verb : undefined;
  const unknown = verb === "join" && own === undefined;
  return { step: index, verb: own, args: begun?.args ?? args, begins: false, ...(unknown ? { unknown: true } : {}) };
}

function unique(
  seen: Map<string, number>,
  name: Json | undefined,
  index: number,
  twice: (name: string, first: number) => void,
): void {
  if (typeof name !== "string") return;
  const first = seen.get(name);
  if (first === undefined) seen.set(name, index);
  else twice(name, first);
}

function record(value: Json | undefined): JsonRecord {
  return typeof value === "object" && value !== null && !isList(value) ? (value as JsonRecord) : {};
}
