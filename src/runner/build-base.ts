import type { ImageTarget } from "../vocabulary/generated/types.ts";

interface Stage {
  readonly name?: string;
  readonly from: string;
}

/**
 * The image of the FROM that the result of a build stands on, following stages; undefined when a build argument
 * decides. `scratch` stays that word.
 */
export function buildBase(dockerfile: string, target?: string): ImageTarget | undefined {
  const stages: Stage[] = [];
  for (const line of dockerfile.split(/\r?\n/)) {
    const parts = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?\s*$/i.exec(line);
    if (parts?.[1] !== undefined)
      stages.push(parts[2] === undefined ? { from: parts[1] } : { from: parts[1], name: parts[2].toLowerCase() });
  }
  const wanted =
    target === undefined ? stages.length - 1 : stages.findIndex((stage) => stage.name === target.toLowerCase());
  let index = wanted === -1 && /^\d+$/.test(target ?? "") ? Number(target) : wanted;
  for (;;) {
    const stage = stages[index];
    if (stage === undefined || stage.from.includes("$")) return undefined;
    const earlier = stages.slice(0, index).findLastIndex((candidate) => candidate.name === stage.from.toLowerCase());
    if (earlier === -1) return stage.from === "scratch" ? "scratch" : { ref: stage.from };
    index = earlier;
  }
}
