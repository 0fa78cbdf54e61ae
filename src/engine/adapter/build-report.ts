import type { BuildResult, Outcome } from "../../vocabulary/generated/types.ts";
import type { Refusal } from "../../vocabulary/outcome.ts";
import { rejected } from "../../vocabulary/outcome.ts";
import type { JsonLine } from "../shared/json-lines.ts";
import { instructionsOf, lineOfSteps } from "./dockerfile-lines.ts";
import type { Names } from "./names.ts";
import { numberAt, present, textAt } from "./wire.ts";

type Step = BuildResult["steps"][number];

/** Reads the JSON stream of a build. */
export interface BuildReport {
  take(line: JsonLine): void;
  /** Ids that the stream has named since the last call, made by this build (not taken from the cache). */
  takeMade(): readonly string[];
  steps(): readonly Step[];
  warnings(): readonly string[];
  output(): string;
  /** The result, full or its first 12 digits. */
  image(): string | undefined;
  failure(): Refusal | undefined;
}

interface OpenStep {
  readonly instruction: string;
  readonly stage: number;
  cached: boolean;
  id?: string;
}

/**
 * dockerd writes `Step 2/4 : RUN …`, ` ---> Using cache`, ` ---> 5bbcca4ffb55` and `{ aux: { ID } }` for each stage
 * (API-001, API-002); podman `STEP 2/4: …` (with `[1/2] ` before it where there are stages) and `--> 5bbcca4ffb5`. An error is an object inside the 200 (API-003).
 */
export function createBuildReport(dockerfile: string, names: Names): BuildReport {
  const steps: OpenStep[] = [];
  const warnings: string[] = [];
  const output: string[] = [];
  const made: string[] = [];
  let stage = -1;
  let image: string | undefined;
  let failure: { readonly message: string; readonly code: number | undefined } | undefined;
  let faulty: string | undefined;
  let rest = "";
  let isOfTheCache = false;
  /** Triggers of the base run under its FROM: ids are theirs, the base's own is not told. */
  let isTriggered = false;

  const idFound = (id: string): void => {
    const step = steps.at(-1);
    if (step === undefined) return;
    // The image that FROM names, and what the cache gave, are not of this build's making; triggers come after FROM.
    const isBase = step.id === undefined && !isTriggered && isFrom(step.instruction);
    if (!isBase && !isOfTheCache) made.push(id);
    isOfTheCache = false;
    step.id = id;
  };
  const takeText = (text: string): void => {
    const header = /^(?:\[\d+\/\d+\] )?(?:Step|STEP) \d+\/\d+ ?: (.*)$/.exec(text);
    if (header !== null) {
      const instruction = names.shownText((header[1] ?? "").trimEnd());
      if (/^from\b/i.test(instruction)) stage++;
      steps.push({ instruction, stage: Math.max(stage, 0), cached: false });
      isTriggered = false;
      return;
    }
    const id = /^ ?-+> ([0-9a-f]{11,64})$/.exec(text.trimEnd());
    const step = steps.at(-1);
    if (/^# Executing \d+ build triggers?$/.test(text.trimEnd())) isTriggered = true;
    if (id?.[1] !== undefined) idFound(id[1]);
    else if (/^ ?-+> Using cache/.test(text)) {
      isOfTheCache = true;
      // Under FROM it is a trigger that the cache answered.
      if (step !== undefined) step.cached = true;
      const used = /Using cache ([0-9a-f]{12,64})/.exec(text);
      if (used?.[1] !== undefined) idFound(used[1]);
    } else if (/^Successfully built ([0-9a-f]{12,64})/.test(text)) image ??= text.trim().split(" ").at(-1);
    else if (/^\[Warning\]|^\[WARNING\]/.test(text)) warnings.push(text.trimEnd());
    else if (/^[0-9a-f]{64}$/.test(text.trim())) image = `sha256:${text.trim()}`;
    else if (
      !/^ ---> ?$|^ ?---> Running in |^Removing intermediate container |^Successfully tagged |^(?:\[\d+\/\d+\] )?COMMIT\b/.test(
        text,
      )
    )
      output.push(text);
  };
  const takeStream = (text: string): void => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) takeText(line);
  };

  return {
    take(line) {
      if (!line.ok) {
        faulty = line.text;
        return;
      }
      const stream = textAt(line.value, "stream");
      if (stream !== undefined) {
        // A program that ends within a line: what the builder says next is a line of its own.
        if (rest !== "" && /^Removing intermediate container [0-9a-f]+\n$/.test(stream)) takeStream("\n");
        takeStream(uncoloured(stream));
      }
      const id = textAt(line.value, "aux", "ID");
      if (id !== undefined) {
        image = id;
        if (steps.at(-1)?.cached !== true && !/^from\b/i.test(steps.at(-1)?.instruction ?? "")) made.push(id);
      }
      const message = textAt(line.value, "errorDetail", "message") ?? textAt(line.value, "error");
      if (message !== undefined) failure = { message, code: numberAt(line.value, "errorDetail", "code") };
    },
    takeMade: () => made.splice(0),
    steps: () => {
      const lines = lineOfSteps(
        instructionsOf(names.shownText(dockerfile)),
        steps.map((step) => step.instruction),
      );
      return steps.map((step, index) => present({ ...step, line: lines[index] }));
    },
    warnings: () => warnings,
    output: () =>
      [...output, ...(rest === "" ? [] : [rest])]
        .map((text) => `${text}\n`)
        .join("")
        .replace(/^\n+/, ""),
    image: () => image,
    failure() {
      if (faulty !== undefined)
        return rejected("engine-fault", `the build stream holds no JSON: ${faulty.slice(0, 200)}`);
      if (failure === undefined) return undefined;
      const step = steps.length;
      const message = names.shownText(failure.message).trimEnd();
      // podman reads the Dockerfile only inside the 200: what fails before the first step is no step's failure.
      if (step === 0) return rejected("invalid", message);
      const line = lineOfSteps(
        instructionsOf(names.shownText(dockerfile)),
        steps.map((entry) => entry.instruction),
      )[step - 1];
      const exitCode = failure.code !== undefined && failure.code !== 0 ? failure.code : codeIn(failure.message);
      return rejected("build-failed", message, present({ step, line, exitCode }));
    },
  };
}

/** A refusal of the parser's with the line that its message names. */
export function withLine<T extends Outcome>(refusal: T): T {
  if (refusal.status !== "rejected" || refusal.line !== undefined) return refusal;
  const line = /dockerfile parse error line (\d+):/i.exec(refusal.message)?.[1];
  return line === undefined ? refusal : { ...refusal, line: Number(line) };
}

function isFrom(instruction: string): boolean {
  return /^from\b/i.test(instruction);
}

/** dockerd paints standard error red, write by write: a line may come in several pieces (API-007). */
function uncoloured(stream: string): string {
  return /^\x1b\[91m([\s\S]*)\x1b\[0m$/.exec(stream)?.[1] ?? stream;
}

/** podman says the code only in words. */
function codeIn(message: string): number | undefined {
  const found = /exit (?:status|code:?) (\d+)/.exec(message);
  return found === null ? undefined : Number(found[1]);
}
