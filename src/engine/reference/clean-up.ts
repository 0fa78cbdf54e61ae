import type { Operation } from "../../vocabulary/operation.ts";
import type { Environment } from "./environment.ts";
import { imageId } from "./image/image-id.ts";
import { mapEntries, mapHas } from "./persistent-map.ts";
import type { State } from "./state.ts";
import { step } from "./step.ts";

/**
 * Removes what a session made and is still there: containers by force and with their anonymous volumes, then images,
 * then volumes; each newest first. Answers one line for everything that could not be removed.
 */
export function cleanUp(
  state: State,
  initial: State,
  environment: Environment,
): { readonly state: State; readonly residue: readonly string[] } {
  const residue: string[] = [];
  let current = state;
  const apply = (what: string, operation: Operation): void => {
    const stepped = step(current, operation, environment);
    current = stepped.state;
    if (!("outcome" in stepped)) residue.push(`${what}: it does not end`);
    else if (stepped.outcome.status === "rejected" && stepped.outcome.kind !== "not-found") {
      residue.push(`${what}: ${stepped.outcome.message}`);
    } else if (stepped.outcome.status === "unsupported") residue.push(`${what}: ${stepped.outcome.capability}`);
  };
  for (const [number, container] of newestFirst(mapEntries(current.containers))) {
    if (mapHas(initial.containers, number)) continue;
    apply(`container ${container.name}`, { op: "rm", container: { id: container.id }, force: true, volumes: true });
  }
  for (const [number, image] of newestFirst(mapEntries(current.images))) {
    // A forced removal by id takes the tags too; untagged parents may have gone with a child.
    if (mapHas(initial.images, number) || !mapHas(current.images, number)) continue;
    const id = imageId(image, environment);
    apply(`image ${id}`, { op: "rmi", image: { id }, force: true });
  }
  for (const [name] of [...mapEntries(current.volumes)].sort(([a], [b]) => (a < b ? 1 : -1))) {
    if (mapHas(initial.volumes, name)) continue;
    apply(`volume ${name}`, { op: "volume-rm", volume: { name } });
  }
  return { state: current, residue };
}

function newestFirst<T>(entries: Iterable<readonly [number, T]>): readonly (readonly [number, T])[] {
  return [...entries].sort(([a], [b]) => b - a);
}
