import type { BuildResult } from "../../vocabulary/generated/types.ts";
import { instructionsOf } from "./dockerfile-lines.ts";
import type { Ledger } from "./ledger.ts";

/** What the builds of a session began with: only these can have left it a cache of its own. */
export interface BuildRoots {
  /**
   * Whether a build must be kept from the engine's cache. A build from scratch stands on nothing that is the session's
   * own, so the cache may give it an image of a neighbour, of yesterday or of somebody else. Without the cache it gives
   * what an engine without other users gives, unless the session itself (or another stage of the same file) has begun
   * in the same way before: then the cache is part of what is tested, and stays.
   */
  mustBuildAnew(dockerfile: string): boolean;
}

export function createBuildRoots(): BuildRoots {
  const known = new Set<string>();
  return {
    mustBuildAnew(dockerfile) {
      const stages = stagesOf(dockerfile);
      const begins = stages.map(({ base, first }) => `${base}\n${first}`);
      const repeated = new Set(begins).size < begins.length || begins.some((begin) => known.has(begin));
      const variable = stages.some(({ base }) => base.includes("$"));
      const anew =
        !repeated && (stages.some(({ base }) => base.toLowerCase() === "scratch") || (variable && known.size === 0));
      for (const begin of begins) known.add(begin);
      return anew;
    },
  };
}

interface StageBegin {
  readonly base: string;
  /** The first instruction after FROM; empty: there is none. */
  readonly first: string;
}

function stagesOf(dockerfile: string): readonly StageBegin[] {
  const instructions = instructionsOf(dockerfile);
  return instructions.flatMap(({ keyword, whole }, index): readonly StageBegin[] => {
    if (keyword !== "FROM") return [];
    const base = whole.split(" ").find((word) => word !== "" && !word.startsWith("--")) ?? "";
    const next = instructions[index + 1];
    return [{ base, first: next === undefined ? "" : `${next.keyword} ${next.whole}` }];
  });
}

/** The first step, from 1, that the cache answered with an image that is not the session's own; undefined: none did. */
export function strangeStep(steps: readonly BuildResult["steps"][number][], ledger: Ledger): number | undefined {
  const index = steps.findIndex(({ cached, id }) => cached && id !== undefined && !ledger.owns("image", id));
  return index === -1 ? undefined : index + 1;
}

/** Why the outcome of such a build says nothing. */
export function strangeCache(step: number): string {
  return `the build cache answered step ${step} with an image that is not of this scenario: a LABEL with a value of its own after FROM keeps the build apart`;
}
