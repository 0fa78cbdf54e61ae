import type { EventEntry } from "../../vocabulary/generated/types.ts";
import type { Ledger } from "./ledger.ts";
import { helperLabel, type Names, runLabel } from "./names.ts";
import { imageId } from "./normalise.ts";
import { mappingAt, numberAt, present, textAt } from "./wire.ts";

/** What tells our objects from others'. */
interface EventScope {
  readonly names: Names;
  readonly ledger: Ledger;
  /** Containers that are in no observation. */
  readonly helpers: ReadonlySet<string>;
}

/**
 * The end of the current millisecond on an engine's clock, in seconds: events are kept to the nanosecond and our clock
 * to the millisecond, so that what has just happened would lie behind "now".
 */
export function endOfNow(clockSkewMs: number): number {
  return (Date.now() + 1 + clockSkewMs) / 1000;
}

/** An event of the Docker Engine API in the vocabulary; undefined for one that is not about an object of ours. */
export function eventOf(context: EventScope, json: unknown): EventEntry | undefined {
  const type = textAt(json, "Type");
  const id = textAt(json, "Actor", "ID") ?? "";
  const attributes = mappingAt(json, "Actor", "Attributes") ?? {};
  if (type !== "container" && type !== "image" && type !== "volume") return undefined;
  if (attributes[helperLabel] !== undefined || context.helpers.has(id)) return undefined;
  if (!ownsEvent(context, type, id, attributes) || context.names.isHelperReference(attributes.name ?? ""))
    return undefined;
  const nanoseconds = numberAt(json, "timeNano");
  const name = attributes.name;
  const shown = Object.entries(attributes)
    .filter(([key]) => key !== runLabel)
    .map(([key, value]) => [key, context.names.shownText(value)] as const);
  return present({
    type,
    action: textAt(json, "Action") ?? "",
    id:
      type === "volume"
        ? context.names.shownContainer(id)
        : context.names.shownReference(type === "image" ? imageId(id) : id),
    name:
      name === undefined
        ? undefined
        : type === "container"
          ? context.names.shownContainer(name)
          : context.names.shownReference(name),
    attributes: Object.fromEntries(shown),
    timeMs: nanoseconds === undefined ? undefined : Math.floor(nanoseconds / 1e6),
  });
}

function ownsEvent(
  context: EventScope,
  type: "container" | "image" | "volume",
  id: string,
  attributes: Readonly<Record<string, string>>,
): boolean {
  if (attributes[runLabel] === context.names.run) return true;
  if (context.ledger.owns(type, type === "image" ? imageId(id) : id)) return true;
  if (type === "volume") return context.names.ownsVolume(id);
  return type === "image" && context.names.ownsReference(attributes.name ?? id);
}
