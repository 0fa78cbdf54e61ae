import type { Draft, State } from "./state.ts";

/**
 * A copy of a state to change. Written out, because it is made for every operation: a spread costs five times as much,
 * and one literal gives all states one hidden class, whatever happened to them before.
 */
export function draftOf(state: State): Draft {
  return {
    nowMs: state.nowMs,
    seed: state.seed,
    namespace: state.namespace,
    files: state.files,
    filesCopy: state.filesCopy,
    serial: state.serial,
    filesystems: state.filesystems,
    images: state.images,
    references: state.references,
    containers: state.containers,
    containerNames: state.containerNames,
    alive: state.alive,
    runnable: state.runnable,
    notSimulated: state.notSimulated,
    spent: state.spent,
    volumes: state.volumes,
    buildCaches: state.buildCaches,
    execs: state.execs,
    requests: state.requests,
    handles: state.handles,
    events: state.events,
  };
}
