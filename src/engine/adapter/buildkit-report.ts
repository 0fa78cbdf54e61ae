import type { BuildResult } from "../../vocabulary/generated/types.ts";
import type { Refusal } from "../../vocabulary/outcome.ts";
import { rejected } from "../../vocabulary/outcome.ts";
import { type InstructionLine, instructionsOf, lineOfSteps } from "./dockerfile-lines.ts";
import type { Names } from "./names.ts";
import { present } from "./wire.ts";

type Step = BuildResult["steps"][number];

/** Reads the plain progress of BuildKit. */
export interface BuildkitReport {
  take(text: string): void;
  /** Those of the Dockerfile, stage by stage: BuildKit runs them in its own order, and none that only sets something. */
  steps(): readonly Step[];
  output(): string;
  image(): string | undefined;
  /** Why the build failed, in the words that the client ended with. */
  failure(): Refusal;
}

interface Vertex {
  readonly name: string;
  cached: boolean;
  failed: boolean;
  /** Lines, each with its newline if it had one. */
  readonly output: string[];
}

/** A vertex of the Dockerfile: `[stage 2/3] RUN …`, without the stage where there is one only. */
const vertexName = /^\[(?:(\S+) )?(\d+)\/\d+\] (.*)$/;

/** What is wrong before anything is done, whatever it is. */
const beforeSteps =
  /dockerfile parse error|cannot be empty|no instructions|no build stage|target stage .* could not be found|failed to read dockerfile|line greater than|escape token|parser directive|excludepatterns|unterminated heredoc|arrays must be comprised|must have two arguments|can't find = in/;

/**
 * BuildKit writes `#5 [one 2/3] RUN …`, `#5 0.061 what a step wrote`, `#5 CACHED`, `#5 ERROR: …` and at the end
 * `#9 writing image sha256:…`; why it failed comes last, without a number (measured on the client of docker 20.10).
 */
export function createBuildkitReport(dockerfile: string, names: Names): BuildkitReport {
  const vertices = new Map<string, Vertex>();
  let image: string | undefined;
  let last = "";
  /** The name of the vertex that failed: it is repeated in front of the last words. */
  let failedName: string | undefined;
  let rest = "";

  /** A line of what a step wrote; behind a last one without a newline stands that the step is done (measured). */
  const asWritten = (number: string, line: string): string => {
    const [, text, ended] = /^(.*)#(\d+) DONE \d+\.\d+s$/.exec(line) ?? [];
    return names.shownText(text !== undefined && ended === number ? text : `${line}\n`);
  };
  const takeLine = (line: string): void => {
    const [, number, text] = /^#(\d+) (.*)$/.exec(line) ?? [];
    if (number === undefined || text === undefined) {
      failedName = /^ > (.*):$/.exec(line)?.[1] ?? failedName;
      if (line.trim() !== "") last = line.trim();
      return;
    }
    const known = vertices.get(number);
    if (known === undefined) {
      vertices.set(number, { name: names.shownText(text), cached: false, failed: false, output: [] });
      return;
    }
    const written = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
    image = /^writing image (sha256:[0-9a-f]{64})/.exec(text)?.[1] ?? image;
    if (text === "CACHED") known.cached = true;
    else if (text.startsWith("ERROR: ")) known.failed = true;
    else if (written !== undefined) known.output.push(asWritten(number, written));
  };
  const stageNames = (): readonly string[] =>
    instructionsOf(dockerfile)
      .filter(({ keyword }) => keyword === "FROM")
      .map(({ text }, index) => (/ as (\S+)$/i.exec(text)?.[1] ?? `stage-${index}`).toLowerCase());
  const placed = () => {
    const stages = stageNames();
    return [...vertices.values()]
      .flatMap((vertex) => {
        const [, stage, index, instruction = ""] = vertexName.exec(vertex.name) ?? [];
        if (index === undefined) return [];
        const number = stage === undefined ? 0 : Math.max(0, stages.lastIndexOf(stage.toLowerCase()));
        return [{ vertex, stage: number, index: Number(index), instruction }];
      })
      .sort((one, other) => one.stage - other.stage || one.index - other.index);
  };
  // FROM of a stage is no vertex: each stage is looked through by itself.
  const linesOf = (steps: ReturnType<typeof placed>): readonly (number | undefined)[] => {
    const stages: InstructionLine[][] = [];
    for (const instruction of instructionsOf(names.shownText(dockerfile))) {
      if (instruction.keyword === "FROM") stages.push([instruction]);
      else stages.at(-1)?.push(instruction);
    }
    return [...new Set(steps.map(({ stage }) => stage))].flatMap((stage) => {
      const [from, ...others] = stages[stage] ?? [];
      const own = steps.filter((step) => step.stage === stage).map(({ instruction }) => instruction);
      const isFrom = /^from\b/i.test(own[0] ?? "");
      return [...(isFrom ? [from?.line] : []), ...lineOfSteps(others, isFrom ? own.slice(1) : own)];
    });
  };

  return {
    take(text) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) takeLine(line.replace(/\r$/, ""));
    },
    steps() {
      const steps = placed();
      const lines = linesOf(steps);
      return steps.map(({ vertex, stage, instruction }, index) =>
        present({ instruction, stage, cached: vertex.cached, line: lines[index] }),
      );
    },
    // What a trigger runs has no place in a stage.
    output: () =>
      [...[...vertices.values()].filter(({ name }) => !vertexName.test(name)), ...placed().map(({ vertex }) => vertex)]
        .flatMap((vertex) => vertex.output)
        .join(""),
    image: () => image,
    failure() {
      const message = names
        .shownText(last)
        .replace(/^failed to solve with frontend [^:]*: (?:failed to create LLB definition: )?/, "");
      if (beforeSteps.test(message)) {
        const line = /dockerfile parse error line (\d+):/.exec(message)?.[1];
        return rejected("invalid", message, present({ line: line === undefined ? undefined : Number(line) }));
      }
      const steps = placed();
      const shownFailed = failedName === undefined ? undefined : names.shownText(failedName);
      const failed = steps.findIndex(({ vertex }) => vertex.failed || vertex.name === shownFailed);
      const exitCode = /exit code: (\d+)$/.exec(message)?.[1];
      return rejected(
        "build-failed",
        message,
        present({
          line: failed < 0 ? undefined : linesOf(steps)[failed],
          exitCode: exitCode === undefined ? undefined : Number(exitCode),
        }),
      );
    },
  };
}
