import type { Trace, TraceItem } from "../../vocabulary/history.ts";
import type { Operation } from "../../vocabulary/operation.ts";

/** Every one-step simplification of a differential trace that still means something, likeliest to help first. */
export function* simplerTraces(trace: Trace): Iterable<Trace> {
  for (const candidate of candidates(trace)) yield consistent(candidate);
}

/** How complicated a trace is, for traces of the same length. */
export function weightOfText(trace: Trace): number {
  return JSON.stringify(trace).length;
}

function* candidates(trace: Trace): Iterable<Trace> {
  yield* withoutChunks(trace);
  for (const handle of new Set(trace.flatMap((item) => definedBy(item) ?? []))) {
    yield trace.filter((item) => !handlesOf(item).includes(handle));
  }
  for (const [place, item] of trace.entries()) {
    if (!("operation" in item)) continue;
    for (const operation of plainer(item.operation)) {
      yield trace.map((other, at) => (at === place ? { operation } : other));
    }
  }
}

/** From the end, halves first: what comes after the difference goes at once. */
function* withoutChunks(trace: Trace): Iterable<Trace> {
  for (let size = trace.length >> 1; size >= 1; size >>= 1) {
    for (let start = trace.length - size; start > -size; start -= size) {
      yield [...trace.slice(0, Math.max(0, start)), ...trace.slice(start + size)];
    }
  }
}

/** What an operation cannot be without. */
const needed: ReadonlySet<string> = new Set(["op", "as", "container", "image", "volume", "exec", "path", "context"]);

/** The operation without one of its arguments. */
function* plainer(operation: Operation): Iterable<Operation> {
  for (const key of Object.keys(operation)) {
    if (needed.has(key) || isNeededBy(operation, key)) continue;
    // What is left is an operation still: only arguments that may be absent are taken out.
    yield Object.fromEntries(Object.entries(operation).filter(([other]) => other !== key)) as unknown as Operation;
  }
  if ("image" in operation && operation.image !== "shell" && "cmd" in operation) yield { ...operation, image: "shell" };
}

function isNeededBy({ op }: Operation, key: string): boolean {
  if (key === "cmd" || key === "timeout") return true;
  if (op === "rename") return key === "name";
  if (op === "tag") return key === "reference";
  if (op === "write") return key === "content";
  return op === "resize" || (op === "cp" && (key === "source" || key === "to"));
}

/** A trace without entries that speak of what nobody has made. */
function consistent(trace: Trace): Trace {
  const made = new Set<string>(["shell"]);
  return trace.filter((item) => {
    const own = definedBy(item);
    if (handlesOf(item).some((handle) => handle !== own && !made.has(handle))) return false;
    if (own !== undefined) made.add(own);
    return true;
  });
}

function definedBy(item: TraceItem): string | undefined {
  return "operation" in item && "as" in item.operation ? item.operation.as : undefined;
}

/** Handles as they are drawn: a letter and a number, wherever they stand. */
function handlesOf(item: TraceItem): readonly string[] {
  return "operation" in item ? (JSON.stringify(item.operation).match(/\b[civx]\d+\b/g) ?? []) : [];
}
