import type { Trace, TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";

/**
 * Every one-step simplification of a trace, likeliest to help first: whole lifetimes, chunks from the end, commits with
 * their users moved to the parent, two lifetimes merged, pairs, simpler operands. Pure, so that a path replays.
 */
export function* simplifications(trace: Trace): Iterable<Trace> {
  yield* withoutLifetimes(trace);
  yield* withoutChunks(trace);
  yield* withoutCommits(trace);
  yield* withMergedLifetimes(trace);
  yield* withoutPairs(trace);
  yield* withSimplerOperands(trace);
}

/** How complicated a trace is, for traces of the same length. */
export function weightOf(trace: Trace): number {
  return JSON.stringify(trace).length;
}

function* withoutLifetimes(trace: Trace): Iterable<Trace> {
  for (const handle of definedHandles(trace)) yield trace.filter((item) => !mentions(item, handle));
}

function* withoutChunks(trace: Trace): Iterable<Trace> {
  for (let size = trace.length >> 1; size >= 1; size >>= 1) {
    for (let start = trace.length - size; start > -size; start -= size) {
      yield [...trace.slice(0, Math.max(0, start)), ...trace.slice(start + size)];
    }
  }
}

/** Drops one commit; its image's users take the image that the container came from. */
function* withoutCommits(trace: Trace): Iterable<Trace> {
  const imageOf = new Map<string, string>();
  for (const item of trace) {
    if (!("operation" in item)) continue;
    const { operation } = item;
    if (operation.op === "create" && operation.as !== undefined && typeof operation.image === "string") {
      imageOf.set(operation.as, operation.image);
    }
    if (operation.op !== "commit" || typeof operation.container !== "string") continue;
    const parent = imageOf.get(operation.container);
    const made = operation.as;
    if (parent === undefined || made === undefined) continue;
    yield trace
      .filter((other) => other !== item)
      .map((other) => replaced(other, (key, value) => (key === "image" && value === made ? parent : value)));
  }
}

/** What was done to the second of two containers is done to the first one instead. */
function* withMergedLifetimes(trace: Trace): Iterable<Trace> {
  const containers = definedHandles(trace).filter((handle) => handle.startsWith("c"));
  for (const [place, first] of containers.entries()) {
    for (const second of containers.slice(place + 1)) {
      const withoutCreate = trace.filter((item) => !defines(item, second));
      const merge = (item: TraceItem) =>
        replaced(item, (key, value) => (key === "container" && value === second ? first : value));
      yield withoutCreate.map(merge);
      yield withoutCreate.filter((item) => !isOf(item, "rm", first)).map(merge);
    }
  }
}

function* withoutPairs(trace: Trace): Iterable<Trace> {
  for (let first = 0; first < trace.length; first++) {
    for (let second = first + 1; second < trace.length; second++) {
      yield trace.filter((_, place) => place !== first && place !== second);
    }
  }
}

function* withSimplerOperands(trace: Trace): Iterable<Trace> {
  for (const [place, item] of trace.entries()) {
    if (!("operation" in item)) continue;
    for (const operation of simplerOperations(item.operation)) {
      yield trace.map((other, at) => (at === place ? { ...item, operation } : other));
    }
  }
}

function* simplerOperations(operation: Operation): Iterable<Operation> {
  switch (operation.op) {
    case "create": {
      const { name, volumes, ...plain } = operation;
      if (name !== undefined || volumes !== undefined) yield plain;
      if (operation.image !== "shell") yield { ...operation, image: "shell" };
      break;
    }
    case "write":
      if (operation.content !== "0") yield { ...operation, content: "0" };
      if (operation.path !== "/w/a") yield { ...operation, path: "/w/a" };
      break;
    case "read":
    case "remove":
      if (operation.path !== "/w/a") yield { ...operation, path: "/w/a" };
      break;
    case "exec":
      if (typeof operation.container === "string") {
        yield { op: "write", container: operation.container, path: "/w/a", content: "0" };
        yield { op: "remove", container: operation.container, path: "/w/a" };
      }
      break;
    case "restart":
      yield { op: "start", container: operation.container };
      break;
    case "rm":
      if (operation.force === true) yield { op: "rm", container: operation.container };
      break;
    default:
  }
}

function definedHandles(trace: Trace): readonly string[] {
  return trace.flatMap((item) => {
    const handle = "operation" in item && "as" in item.operation ? item.operation.as : undefined;
    return handle === undefined ? [] : [handle];
  });
}

function defines(item: TraceItem, handle: string): boolean {
  return "operation" in item && "as" in item.operation && item.operation.as === handle;
}

function mentions(item: TraceItem, handle: string): boolean {
  if (!("operation" in item)) return false;
  return defines(item, handle) || Object.values(item.operation).includes(handle);
}

function isOf(item: TraceItem, verb: Operation["op"], container: string): boolean {
  return "operation" in item && item.operation.op === verb && "container" in item.operation && item.operation.container === container;
}

function replaced(item: TraceItem, change: (key: string, value: unknown) => unknown): TraceItem {
  if (!("operation" in item)) return item;
  const entries = Object.entries(item.operation).map(([key, value]) => [key, change(key, value)] as const);
  return { ...item, operation: Object.fromEntries(entries) as unknown as Operation };
}
