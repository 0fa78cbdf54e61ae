import { mapDelete, mapSet } from "../persistent-map.ts";
import type { Container, Draft } from "../state.ts";

/** Puts a container into the table of a draft. */
export function putContainer(draft: Draft, container: Container): Container {
  draft.containers = mapSet(draft.containers, container.number, container);
  return container;
}

/** Its processes may run: they will before the step ends, unless it is paused. */
export function markRunnable(draft: Draft, number: number): void {
  if (!draft.runnable.includes(number)) draft.runnable = [...draft.runnable, number];
}

export function markAlive(draft: Draft, number: number): void {
  draft.alive = mapSet(draft.alive, number, true);
}

export function markDead(draft: Draft, number: number): void {
  draft.alive = mapDelete(draft.alive, number);
  if (draft.runnable.includes(number)) draft.runnable = draft.runnable.filter((other) => other !== number);
}
