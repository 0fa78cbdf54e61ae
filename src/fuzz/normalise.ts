import type { Trace, TraceItem } from "../vocabulary/history.ts";
import { simplifications } from "./candidates.ts";
import { definedBy, renameHandles } from "./handles.ts";
import { after, emptyModel, forecast } from "./model.ts";

/**
 * A trace without what cannot run: entries whose handles nobody defines any more, entries that would now be refused
 * (or, when meant to be refused, would be done), and handles renamed in order of definition. A dry run of the model,
 * O(length); no engine is touched.
 */
export function normaliseTrace(trace: Trace): Trace {
  const names = new Map<string, string>([["shell", "shell"]]);
  const counts = new Map<string, number>();
  const result: TraceItem[] = [];
  let model = emptyModel;
  for (const item of trace) {
    if (!("operation" in item)) {
      result.push(item);
      continue;
    }
    let complete = true;
    const operation = renameHandles(item.operation, {
      use: (handle) => {
        const name = names.get(handle);
        complete &&= name !== undefined;
        return name ?? handle;
      },
      define: (handle) => `${handle.charAt(0)}${(counts.get(handle.charAt(0)) ?? 0) + 1}`,
    });
    if (!complete || forecast(model, operation) !== (item.refused === true ? "refused" : "done")) continue;
    const entry = { ...item, operation };
    const [old, name] = [definedBy(item), definedBy(entry)];
    if (old !== undefined && name !== undefined) {
      names.set(old, name);
      counts.set(name.charAt(0), (counts.get(name.charAt(0)) ?? 0) + 1);
    }
    result.push(entry);
    model = after(model, entry);
  }
  return result;
}

/** Every one-step simplification of a trace, each normalised. */
export function* normalSimplifications(trace: Trace): Iterable<Trace> {
  for (const simplification of simplifications(trace)) yield normaliseTrace(simplification);
}
