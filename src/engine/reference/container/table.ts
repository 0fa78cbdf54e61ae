import { mapDelete, mapSet } from "../persistent-map.ts";
import type { Container, Draft } from "../state.ts";

/** An owned copy of a container, to change before it is put into the table again. */
export type ContainerDraft = { -readonly [K in keyof Container]: Container[K] };

/** Written out: a spread of so many fields costs several times as much. */
export function containerDraftOf(container: Container): ContainerDraft {
  return {
    number: container.number,
    id: container.id,
    name: container.name,
    handle: container.handle,
    image: container.image,
    imageRef: container.imageRef,
    config: container.config,
    hostConfig: container.hostConfig,
    mounts: container.mounts,
    rootfs: container.rootfs,
    base: container.base,
    status: container.status,
    createdMs: container.createdMs,
    startedMs: container.startedMs,
    finishedMs: container.finishedMs,
    exitCode: container.exitCode,
    error: container.error,
    oomKilled: container.oomKilled,
    restartCount: container.restartCount,
    stoppedByHand: container.stoppedByHand,
    restartCancelled: container.restartCancelled,
    restartAtMs: container.restartAtMs,
    backoffMs: container.backoffMs,
    running: container.running,
    log: container.log,
    exits: container.exits,
    lastExitCode: container.lastExitCode,
    newestExec: container.newestExec,
    isSandbox: container.isSandbox,
    health: container.health,
  };
}

/** Puts a container into the table of a draft. */
export function putContainer(draft: Draft, container: Container): Container {
  draft.containers = mapSet(draft.containers, container.number, container);
  return container;
}

/** Its processes may run: they will before the step ends, unless it is paused. */
export function markRunnable(draft: Draft, number: number): void {
  if (draft.runnable.length === 0) draft.runnable = [number];
  else if (!draft.runnable.includes(number)) draft.runnable = [...draft.runnable, number];
}

export function markAlive(draft: Draft, number: number): void {
  draft.alive = mapSet(draft.alive, number, true);
}

export function markDead(draft: Draft, number: number): void {
  draft.alive = mapDelete(draft.alive, number);
  if (draft.runnable.includes(number)) draft.runnable = draft.runnable.filter((other) => other !== number);
}
