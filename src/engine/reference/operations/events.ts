import type { EventEntry } from "../../../vocabulary/generated/types.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { listEvents } from "../container/events.ts";
import { matchesLabels } from "../image/filters.ts";
import type { Handler } from "./handler.ts";

/**
 * The last 256 events so far, in order; `since` and `until` are inclusive (CTR-EVT-001). A filter that dockerd does not
 * know is not looked at (measured).
 */
export const events: Handler<"events"> = (draft, operation, environment) => {
  const filters = operation.filters ?? {};
  const since = (operation.since ?? 0) * 1000;
  const until = operation.until === undefined ? Number.POSITIVE_INFINITY : operation.until * 1000;
  const any = (key: string, matches: (value: string) => boolean): boolean => {
    const values = filters[key];
    return values === undefined || values.length === 0 || values.some(matches);
  };
  const found = listEvents(draft.events, environment).filter(
    (event) =>
      (event.timeMs ?? 0) >= since &&
      (event.timeMs ?? 0) <= until &&
      any("type", (value) => event.type === value) &&
      any("event", (value) => event.action === value || event.action.startsWith(`${value}: `)) &&
      any("container", (value) => event.type === "container" && names(event, value)) &&
      any("volume", (value) => event.type === "volume" && names(event, value)) &&
      any("network", (value) => event.type === "network" && names(event, value)) &&
      any("image", (value) => imageOf(event).some((image) => image === value || image === `${value}:latest`)) &&
      matchesLabels(filters.label, event.attributes),
  );
  return ok<"events">({ events: found });
};

/** By id, prefix of the id, or name. */
function names(event: EventEntry, value: string): boolean {
  return event.id?.startsWith(value) === true || event.name === value || event.attributes?.name === value;
}

function imageOf(event: EventEntry): readonly string[] {
  const given = event.type === "image" ? [event.id, event.name, event.attributes?.name] : [event.attributes?.image];
  return given.filter((text) => text !== undefined);
}
