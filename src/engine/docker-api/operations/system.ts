import type { DfResult, EventEntry } from "../../../vocabulary/generated/types.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { endOfNow, eventOf } from "../../adapter/events.ts";
import { filtersText } from "../../adapter/filters.ts";
import { helperLabel, runLabel } from "../../adapter/names.ts";
import { imageId } from "../../adapter/normalise.ts";
import { listAt, mappingAt, numberAt, present, textAt } from "../../adapter/wire.ts";
import { createJsonLinesReader } from "../../shared/json-lines.ts";
import { ask, askJson, askStream, type Context, type Handler } from "../context.ts";
import { atMost } from "../transport.ts";
import { ownsImage } from "./image.ts";
import { ownsVolume } from "./volume.ts";

export const version: Handler<"version"> = async (context, _operation, call) => {
  const answer = await askJson(context, call, ["GET", "/version"]);
  if (answer.refusal !== undefined) return answer.refusal;
  const components = listAt(answer.json, "Components").map(
    (item) => [textAt(item, "Name") ?? "", textAt(item, "Version") ?? ""] as const,
  );
  return ok<"version">(
    present({
      version: textAt(answer.json, "Version") ?? "",
      apiVersion: textAt(answer.json, "ApiVersion"),
      os: textAt(answer.json, "Os"),
      arch: textAt(answer.json, "Arch"),
      components: Object.fromEntries(components),
    }),
  );
};

export const ping: Handler<"ping"> = async (context, _operation, call) => {
  const answer = await ask(context, call, ["GET", "/_ping"]);
  if (answer.refusal !== undefined) return answer.refusal;
  const header = (name: string): string | undefined => {
    const value = answer.headers[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return ok<"ping">(present({ apiVersion: header("api-version"), builderVersion: header("builder-version") }));
};

/** Counts of our own objects; the driver is the engine's. */
export const info: Handler<"info"> = async (context, _operation, call) => {
  const [general, containers, images] = await Promise.all([
    askJson(context, call, ["GET", "/info"]),
    askJson(context, call, ["GET", "/containers/json"], {
      query: { all: true, filters: filtersText(context, undefined, { label: [`${runLabel}=${context.names.run}`] }) },
    }),
    askJson(context, call, ["GET", "/images/json"], { query: { all: true } }),
  ]);
  if (general.refusal !== undefined) return general.refusal;
  if (containers.refusal !== undefined) return containers.refusal;
  if (images.refusal !== undefined) return images.refusal;
  const own = (Array.isArray(containers.json) ? containers.json : []).filter((entry) => ownsContainer(context, entry));
  const count = (state: string): number => own.filter((entry) => textAt(entry, "State") === state).length;
  return ok<"info">(
    present({
      containers: own.length,
      running: count("running"),
      paused: count("paused"),
      stopped: own.length - count("running") - count("paused"),
      images: (Array.isArray(images.json) ? images.json : []).filter((entry) => ownsImage(context, entry)).length,
      driver: textAt(general.json, "Driver"),
    }),
  );
};

function ownsContainer(context: Context, entry: unknown): boolean {
  const id = textAt(entry, "Id") ?? "";
  const labels = mappingAt(entry, "Labels") ?? {};
  if (labels[helperLabel] !== undefined || context.helpers.has(id)) return false;
  // podman's disk use has no labels.
  return labels[runLabel] === context.names.run || context.ledger.owns("container", id);
}

export const df: Handler<"df"> = async (context, _operation, call) => {
  const answer = await askJson(context, call, ["GET", "/system/df"]);
  if (answer.refusal !== undefined) return answer.refusal;
  const measured = (value: number | undefined): number | undefined =>
    value === undefined || value < 0 ? undefined : value;
  const images: DfResult["images"] = listAt(answer.json, "Images")
    .filter((entry) => ownsImage(context, entry))
    .map((entry) =>
      present({
        id: imageId(textAt(entry, "Id") ?? ""),
        sizeBytes: measured(numberAt(entry, "Size")),
        sharedSizeBytes: measured(numberAt(entry, "SharedSize")),
        containers: measured(numberAt(entry, "Containers")),
      }),
    );
  const containers: DfResult["containers"] = listAt(answer.json, "Containers")
    .filter((entry) => ownsContainer(context, entry))
    .map((entry) =>
      present({
        id: textAt(entry, "Id") ?? "",
        sizeRwBytes: numberAt(entry, "SizeRw") ?? 0,
      }),
    );
  const volumes: DfResult["volumes"] = listAt(answer.json, "Volumes")
    .filter((entry) => ownsVolume(context, entry))
    .map((entry) =>
      present({
        name: context.names.shownContainer(textAt(entry, "Name") ?? ""),
        sizeBytes: measured(numberAt(entry, "UsageData", "Size")),
      }),
    );
  return ok<"df">({ images, containers, volumes });
};

/**
 * What happened to our objects: by label, by name, or by the ledger; since the session began, unless told. dockerd
 * keeps the last 256 events of everybody: on a busy engine old ones may be gone.
 */
export const events: Handler<"events"> = async (context, operation, call) => {
  // CTR-EVT-001: on podman an end in the past gives nothing; it stops by itself when it is not to follow.
  const isPodman = context.engine === "podman";
  const until = operation.until ?? (isPodman ? undefined : endOfNow(context.clockSkewMs));
  const answer = await askStream(context, call, ["GET", "/events"], {
    query: {
      since: (operation.since ?? context.openedAt).toFixed(9),
      until: until?.toFixed(9),
      filters: filtersText(context, operation.filters),
      stream: isPodman ? false : undefined,
    },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const reader = createJsonLinesReader();
  const found: EventEntry[] = [];
  const take = (lines: ReturnType<typeof reader.push>): void => {
    for (const line of lines) {
      const entry = line.ok ? eventOf(context, line.value) : undefined;
      if (entry !== undefined) found.push(entry);
    }
  };
  await answer.incoming.read(atMost(context.bodyMax, (bytes) => take(reader.push(bytes))));
  take(reader.end());
  return ok<"events">({ events: found });
};
