import type { Objects } from "../check/subject.ts";
import type { Awaitable } from "../engine/engine.ts";
import type { ContainerDetail, DiffResult, ImageDetail, Outcome, VolumeDetail } from "../vocabulary/generated/types.ts";
import type { Operation, Verb } from "../vocabulary/operation.ts";
import { type ObjectKind, onlyLooks } from "../vocabulary/verbs.ts";
import { isThenable } from "./engine-call.ts";

/** Follows the objects of a scenario from step to step. */
export interface StateTrace {
  /** What changed since the last call, by kind and handle; null: it is gone; undefined: nothing, or tracing is off. */
  changes(
    asked: Operation | undefined,
    apply: (operation: Operation) => Awaitable<Outcome>,
  ): Awaitable<object | undefined>;
}

/** Verbs that change an image that is there already; its content never changes. */
const retagging: ReadonlySet<Verb> = new Set<Verb>([
  "build",
  "commit",
  "image-prune",
  "import",
  "load",
  "pull",
  "rmi",
  "tag",
]);

const kinds: readonly (readonly [ObjectKind, string])[] = [
  ["image", "images"],
  ["container", "containers"],
  ["volume", "volumes"],
];

/**
 * `changes` tells what differs from the step before, `full` everything after every step, `off` nothing. The queries
 * are not in the stream: a trace that is read should not depend on whether it was traced.
 */
export function newStateTrace(mode: "off" | "changes" | "full", objects: Objects): StateTrace {
  if (mode === "off") return { changes: () => undefined };
  let last = new Map<string, string>();
  return {
    async changes(asked, apply) {
      if (mode === "changes" && asked !== undefined && onlyLooks(asked.op)) return undefined;
      const now = new Map<string, string>();
      const told: Record<string, Record<string, unknown>> = {};
      for (const [kind, group] of kinds) {
        for (const handle of objects.handles(kind)) {
          const key = `${group} ${handle}`;
          const before = last.get(key);
          if (
            mode === "changes" &&
            before !== undefined &&
            kind === "image" &&
            asked !== undefined &&
            !retagging.has(asked.op)
          ) {
            now.set(key, before);
            continue;
          }
          const state = await look(kind, handle, apply);
          const text = JSON.stringify(state);
          now.set(key, text);
          if (before === text && mode === "changes") continue;
          if (before === undefined && state === null && mode === "changes") continue;
          told[group] = { ...told[group], [handle]: state };
        }
      }
      last = now;
      return Object.keys(told).length === 0 ? undefined : told;
    },
  };
}

async function look(
  kind: ObjectKind,
  handle: string,
  apply: (operation: Operation) => Awaitable<Outcome>,
): Promise<object | null> {
  const ask = async (operation: Operation): Promise<object | undefined> => {
    const answer = apply(operation);
    const outcome = isThenable(answer) ? await answer : answer;
    return outcome.status === "ok" ? outcome.value : undefined;
  };
  // An engine answers what the verb's schema says; the contract tests it.
  if (kind === "image") {
    const image = (await ask({ op: "image-inspect", image: handle })) as ImageDetail | undefined;
    if (image === undefined) return null;
    return { id: image.id, tags: image.tags, layers: image.diffIds };
  }
  if (kind === "volume") {
    const volume = (await ask({ op: "volume-inspect", volume: handle })) as VolumeDetail | undefined;
    return volume === undefined ? null : { name: volume.name, labels: volume.labels ?? {} };
  }
  const container = (await ask({ op: "inspect", container: handle })) as ContainerDetail | undefined;
  if (container === undefined) return null;
  const diff = (await ask({ op: "diff", container: handle })) as DiffResult | undefined;
  const { id, name, imageId, state, exitCode, mounts } = container;
  return { id, name, image: imageId, state, exitCode, mounts: mounts ?? [], writableLayer: diff?.changes ?? [] };
}
