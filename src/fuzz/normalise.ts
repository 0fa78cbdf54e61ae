import type { Trace, TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { after, emptyModel, isEnabled } from "./model.ts";

/**
 * A trace without what cannot run: entries whose handles nobody defines any more, entries that would now be refused
 * (or, when meant to be refused, would be done), and handles renamed in order of definition. A dry run of the model,
 * O(length); no engine is touched.
 */
export function normaliseTrace(trace: Trace): Trace {
  const names = new Map<string, string>([["shell", "shell"]]);
  const counts = { c: 0, i: 0, v: 0 };
  const result: TraceItem[] = [];
  let model = emptyModel;
  for (const item of trace) {
    if (!("operation" in item)) {
      result.push(item);
      continue;
    }
    const renamed = rename(item.operation, names, counts);
    if (renamed === undefined) continue;
    const entry = { ...item, operation: renamed };
    if (isEnabled(model, renamed) === (item.refused === true)) continue;
    if ("as" in item.operation && item.operation.as !== undefined && "as" in renamed && renamed.as !== undefined) {
      names.set(item.operation.as, renamed.as);
      counts[renamed.as.charAt(0) as keyof typeof counts]++;
    }
    result.push(entry);
    model = after(model, entry);
  }
  return result;
}

/** The operation with canonical handles, or undefined when it refers to one that is not defined. */
function rename(
  operation: Operation,
  names: ReadonlyMap<string, string>,
  counts: Readonly<Record<"c" | "i" | "v", number>>,
): Operation | undefined {
  let missing = false;
  const named = (handle: string) => {
    const name = names.get(handle);
    missing ||= name === undefined;
    return name ?? handle;
  };
  const copy: Record<string, unknown> = { ...operation };
  for (const key of ["container", "image", "volume"]) {
    if (typeof copy[key] === "string") copy[key] = named(copy[key]);
  }
  if (Array.isArray(copy.volumes)) {
    copy.volumes = copy.volumes.map((mount: string) => mount.replace(/^[^:/]+/, named));
  }
  if (typeof copy.as === "string") {
    const letter = copy.as.charAt(0) as keyof typeof counts;
    copy.as = `${letter}${counts[letter] + 1}`;
  }
  return missing ? undefined : (copy as unknown as Operation);
}
