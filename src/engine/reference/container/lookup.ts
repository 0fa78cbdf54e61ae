import type { ContainerTarget, Rejected } from "../../../vocabulary/generated/types.ts";
import type { Operation } from "../../../vocabulary/operation.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { mapEntries, mapGet } from "../persistent-map.ts";
import type { Container, Draft, State } from "../state.ts";

/** A container, and how the request named it (dockerd repeats that in its messages). */
export interface Found {
  readonly status: "found";
  readonly container: Container;
  readonly given: string;
}

/** Finds the container of a target; a handle of a removed container is looked up by its last id, and missed. */
export function findContainer(state: State | Draft, target: ContainerTarget): Found | Rejected {
  if (typeof target === "string") {
    const bound = mapGet(state.handles, target);
    if (bound === undefined || bound.kind !== "container")
      return rejected("invalid", `no container has the handle ${target}`);
    const container = mapGet(state.containers, bound.container);
    return container === undefined ? missing(bound.id) : { status: "found", container, given: bound.id };
  }
  if ("name" in target) return findByText(state, target.name);
  if ("id" in target) return findByText(state, target.id);
  const bound = mapGet(state.handles, target.idOf);
  if (bound === undefined || bound.kind !== "container") {
    return rejected("invalid", `no container has the handle ${target.idOf}`);
  }
  return findByText(state, bound.id.slice(0, target.length ?? bound.id.length));
}

/**
 * dockerd's answer to an empty name (measured): in the path of a request it names nothing, before anything else is looked
 * at; only `rm` and `commit` see it, and say that it is invalid.
 */
export function refuseNameless(operation: Operation): Rejected | undefined {
  const target = "container" in operation ? operation.container : undefined;
  if (typeof target !== "object" || !("name" in target) || target.name !== "") return undefined;
  return operation.op === "rm" || operation.op === "commit"
    ? rejected("invalid", 'invalid name or ID supplied: ""')
    : missing("");
}

/** By full id, then exact name, then unambiguous prefix of an id (CTR-IDR-001 … CTR-IDR-004). */
export function findByText(state: State | Draft, text: string): Found | Rejected {
  if (/^[0-9a-f]{64}$/.test(text)) {
    for (const [, container] of mapEntries(state.containers)) {
      if (container.id === text) return { status: "found", container, given: text };
    }
  }
  const number = mapGet(state.containerNames, text.replace(/^\/+/, ""));
  const named = number === undefined ? undefined : mapGet(state.containers, number);
  if (named !== undefined) return { status: "found", container: named, given: text };
  if (text === "") return missing(text);
  let match: Container | undefined;
  for (const [, container] of mapEntries(state.containers)) {
    if (!container.id.startsWith(text)) continue;
    if (match !== undefined) return rejected("ambiguous", `Multiple IDs found with provided prefix: ${text}`);
    match = container;
  }
  return match === undefined ? missing(text) : { status: "found", container: match, given: text };
}

function missing(given: string): Rejected {
  return rejected("not-found", `No such container: ${given}`);
}

/** A container that is being removed, or whose removal failed, takes part in little (1.1). */
export function isLive(container: Container): boolean {
  return container.status === "running" || container.status === "paused" || container.status === "restarting";
}
