import type { EventEntry } from "../../../vocabulary/generated/types.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { endOfNow, eventOf } from "../../adapter/events.ts";
import { engineFilters } from "../../adapter/filters.ts";
import { listAt, present, textAt } from "../../adapter/wire.ts";
import { askJson, type Handler } from "../context.ts";
import { countOf, isShown, listContainers } from "./containers.ts";
import { filterWords, listImages } from "./images.ts";

export const version: Handler<"version"> = async (context, _operation, call) => {
  const answer = await askJson(context, call, "version", {});
  if (answer.refusal !== undefined) return answer.refusal;
  const json = answer.items[0];
  const components = listAt(json, "Components").map(
    (item) => [textAt(item, "Name") ?? "", textAt(item, "Version") ?? ""] as const,
  );
  return ok<"version">(
    present({
      version: textAt(json, "Version") ?? "",
      apiVersion: textAt(json, "ApiVersion"),
      os: textAt(json, "Os"),
      arch: textAt(json, "Arch"),
      components: components.length === 0 ? undefined : Object.fromEntries(components),
    }),
  );
};

/** Counts of our own objects; the driver is the engine's. */
export const info: Handler<"info"> = async (context, _operation, call) => {
  const general = await askJson(context, call, "info", {});
  if (general.refusal !== undefined) return general.refusal;
  const found = await listContainers(context, call, { all: true });
  if (found.refusal !== undefined) return found.refusal;
  const images = await listImages(context, call, { filters: {} });
  if (images.refusal !== undefined) return images.refusal;
  const own = found.containers.filter(isShown);
  return ok<"info">(
    present({
      containers: own.length,
      running: countOf(own, "running"),
      paused: countOf(own, "paused"),
      stopped: own.length - countOf(own, "running") - countOf(own, "paused"),
      images: images.images.length,
      driver: textAt(general.items[0], "Driver"),
    }),
  );
};

/** What happened to our objects: by label, by name, or by the ledger; since the session began, unless told. */
export const events: Handler<"events"> = async (context, operation, call) => {
  const answer = await askJson(context, call, "events", {
    since: (operation.since ?? context.openedAt).toFixed(9),
    until: operation.until?.toFixed(9),
    now: operation.until === undefined ? endOfNow(0).toFixed(9) : undefined,
    filter: filterWords(engineFilters(context, operation.filters)),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const found: EventEntry[] = [];
  for (const item of answer.items) {
    const entry = eventOf(context, item);
    // podman's command line says `died` where its API, as docker, says `die` (CTR-EVT-001).
    if (entry !== undefined) found.push(entry.action === "died" ? { ...entry, action: "die" } : entry);
  }
  return ok<"events">({ events: found });
};
