import type { Trace, TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { definedBy, mentions, renameHandles } from "./handles.ts";

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

/** How complicated a trace is, for traces of the same length: its text, then what could be simpler in it. */
export function weightOf(trace: Trace): number {
  let simpler = 0;
  for (const item of trace) if ("operation" in item) simpler += [...simplerOperations(item.operation)].length;
  return JSON.stringify(trace).length * 100 + simpler;
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
    yield trace.filter((other) => other !== item).map((other) => withHandle(other, made, parent));
  }
}

/** What was done to the second of two containers is done to the first one instead. */
function* withMergedLifetimes(trace: Trace): Iterable<Trace> {
  const containers = definedHandles(trace).filter((handle) => handle.startsWith("c"));
  for (const [place, first] of containers.entries()) {
    for (const second of containers.slice(place + 1)) {
      const withoutCreate = trace.filter((item) => definedBy(item) !== second);
      const merge = (item: TraceItem) => withHandle(item, second, first);
      yield withoutCreate.map(merge);
      yield withoutCreate.filter((item) => !isRemoval(item, first)).map(merge);
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
      yield { op: "read", container: operation.container, path: "/w/a" };
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
  return trace.flatMap((item) => definedBy(item) ?? []);
}

function isRemoval(item: TraceItem, container: string): boolean {
  return "operation" in item && item.operation.op === "rm" && item.operation.container === container;
}

/** The entry with one handle in the place of another. */
function withHandle(item: TraceItem, before: string, after: string): TraceItem {
  if (!("operation" in item)) return item;
  const use = (handle: string) => (handle === before ? after : handle);
  return { ...item, operation: renameHandles(item.operation, { use }) };
}
