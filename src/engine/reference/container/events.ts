import type { EventEntry } from "../../../vocabulary/generated/types.ts";
import type { Environment } from "../environment.ts";
import type { Image } from "../image/image.ts";
import { imageId } from "../image/image-id.ts";
import type { Container, Draft, EventLog, LoggedEvent } from "../state.ts";

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
  addOf(draft, container, action, extra, undefined);
}

/** The commit of a container; the id of the image made is computed when somebody asks. */
export function emitCommit(
  draft: Draft,
  container: Container,
  image: Image,
  extra: Readonly<Record<string, string>>,
): void {
  addOf(draft, container, "commit", extra, image);
}

function addOf(
  draft: Draft,
  container: Container,
  action: string,
  extra: Readonly<Record<string, string>> | undefined,
  committed: Image | undefined,
): void {
  if (container.isSandbox) return;
  add(draft, {
    kind: "container",
    action,
    id: container.id,
    name: container.name,
    image: container.imageRef === "" ? container.image : container.imageRef,
    labels: container.config.labels,
    extra,
    committed,
    timeMs: draft.nowMs,
  });
}

/** The last 256 events, oldest first. */
export function listEvents(log: EventLog, environment: Environment): readonly EventEntry[] {
  const entries: EventEntry[] = [];
  for (const run of [log.newest, log.before]) {
    for (let item = run; item !== undefined && entries.length < keptMax; item = item.older) {
      entries.push(entryOf(item.event, environment));
    }
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
  draft.events =
    count < keptMax
      ? { newest: { event, older: newest, count: count + 1 }, before: draft.events.before }
      : { newest: { event, older: undefined, count: 1 }, before: newest };
}

function entryOf(event: LoggedEvent, environment: Environment): EventEntry {
  if (event.kind === "plain") return event.entry;
  const made = event.committed === undefined ? undefined : { imageID: imageId(event.committed, environment) };
  const image = typeof event.image === "string" ? event.image : imageId(event.image, environment);
  return {
    type: "container",
    action: event.action,
    id: event.id,
    name: event.name,
    attributes: { ...event.labels, image, name: event.name, ...event.extra, ...made },
    timeMs: event.timeMs,
  };
}
