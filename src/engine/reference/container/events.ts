import type { EventEntry } from "../../../vocabulary/generated/types.ts";
import type { Container, Draft, EventItem, EventLog, LoggedEvent } from "../state.ts";

const keptMax = 256;

export const noEvents: EventLog = { newest: undefined, before: undefined };

/** Adds an event of an image, a volume or the engine itself. */
export function emit(draft: Draft, entry: Omit<EventEntry, "timeMs">): void {
  add(draft, { kind: "plain", entry: { ...entry, timeMs: draft.nowMs } });
}

/** Adds an event of a container; its attributes are put together when somebody asks (CTR-EVT-001). */
export function emitContainer(
  draft: Draft,
  container: Container,
  action: string,
  extra?: Readonly<Record<string, string>>,
): void {
  add(draft, {
    kind: "container",
    action,
    id: container.id,
    name: container.name,
    image: container.imageRef,
    labels: container.config.labels,
    extra,
    timeMs: draft.nowMs,
  });
}

/** The last 256 events, oldest first. */
export function listEvents(log: EventLog): readonly EventEntry[] {
  const entries: EventEntry[] = [];
  for (const run of [log.newest, log.before]) {
    for (let item = run; item !== undefined && entries.length < keptMax; item = item.older) entries.push(entryOf(item.event));
  }
  return entries.reverse();
}

/** Adds an event that is put together already, or only when somebody asks. */
export function emitLogged(draft: Draft, event: LoggedEvent): void {
  add(draft, event);
}

function add(draft: Draft, event: LoggedEvent): void {
  const { newest } = draft.events;
  const count = newest === undefined ? 0 : newest.count;
  const item = (older: EventItem | undefined): EventItem => ({ event, older, count: older === undefined ? 1 : count + 1 });
  draft.events =
    count < keptMax ? { newest: item(newest), before: draft.events.before } : { newest: item(undefined), before: newest };
}

function entryOf(event: LoggedEvent): EventEntry {
  if (event.kind === "plain") return event.entry;
  return {
    type: "container",
    action: event.action,
    id: event.id,
    name: event.name,
    attributes: { ...event.labels, image: event.image, name: event.name, ...event.extra },
    timeMs: event.timeMs,
  };
}
