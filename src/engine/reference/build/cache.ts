import type { Config } from "../../../vocabulary/generated/types.ts";
import type { Environment } from "../environment.ts";
import { isUnchanged } from "../filesystem/changes.ts";
import type { HistoryItem, Image, Layer } from "../image/image.ts";
import { historyItems, withItem } from "../image/image-history.ts";
import { addImage } from "../image/image-table.ts";
import { diffId } from "../image/layer-digest.ts";
import { mapEntries, mapGet, mapSet } from "../persistent-map.ts";
import type { Draft } from "../state.ts";

/** What a step asks of the cache. */
export interface Probe {
  /** The image before the step; undefined: scratch. */
  readonly parent: Image | undefined;
  /** What the step would record as the configuration of its container. */
  readonly config: Config;
}

/**
 * The newest child of an image that a step with the same container configuration made (CCH-001 … CCH-031): the command,
 * environment, labels, ports, entrypoint, volumes and user count.
 */
export function findCached(draft: Draft, { parent, config }: Probe): Image | undefined {
  let newest: Image | undefined;
  for (const [, image] of mapEntries(draft.images)) {
    if (image.parent !== parent?.number || image.container === undefined) continue;
    if (newest !== undefined && isNewer(newest, image)) continue;
    if (isSameStep(image.container.config, config)) newest = image;
  }
  return newest;
}

function isNewer(one: Image, other: Image): boolean {
  return one.createdMs - other.createdMs > 0 || (one.createdMs === other.createdMs && one.number > other.number);
}

function isSameStep(one: Config, other: Config): boolean {
  if (one.openStdin === true || other.openStdin === true) return false;
  return (
    (one.user ?? "") === (other.user ?? "") &&
    (one.tty ?? false) === (other.tty ?? false) &&
    isSameList(one.cmd, other.cmd) &&
    isSameList(one.env, other.env) &&
    isSameList(one.entrypoint, other.entrypoint) &&
    isSameList(one.exposedPorts, other.exposedPorts) &&
    isSameList(one.volumes, other.volumes) &&
    isSameLabels(one.labels ?? {}, other.labels ?? {})
  );
}

function isSameList(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function isSameLabels(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** What `cacheFrom` gives, and the images that it may come from afterwards. */
export interface Restored {
  readonly image: Image;
  readonly sources: readonly Image[];
}

/**
 * Cache of given images: it replaces the local one, of which only their own ancestors count (CCH-023). An image without
 * recorded parents is taken by its history: each step is made again from its entry and layer, the last is the image
 * itself (CCH-022).
 */
export function findInSources(
  draft: Draft,
  probe: Probe,
  options: { readonly sources: readonly Image[]; readonly environment: Environment },
): Restored | undefined {
  const { sources, environment } = options;
  const { parent, config } = probe;
  const local = findCached(draft, probe);
  if (local !== undefined && sources.some((source) => isAncestor(draft, local, source)))
    return { image: local, sources };
  const steps = parent?.history?.count ?? 0;
  for (const given of sources) {
    const source = mapGet(draft.images, given.number);
    const item = source === undefined ? undefined : historyItems(source.history)[steps];
    if (source === undefined || item === undefined) continue;
    if (!continues(parent, source, environment) || item.createdBy !== (config.cmd ?? []).join(" ")) continue;
    if ((source.history?.count ?? 0) - 1 === steps) {
      if (parent === undefined || source.parent === parent.number) return { image: source, sources };
      const adopted = { ...source, parent: parent.number };
      draft.images = mapSet(draft.images, source.number, adopted);
      return { image: adopted, sources };
    }
    // From now on only this one counts.
    return { image: restore(draft, { parent, source, item, config }), sources: [source] };
  }
  return undefined;
}

function isAncestor(draft: Draft, image: Image, descendant: Image): boolean {
  let at = mapGet(draft.images, descendant.number)?.parent;
  while (at !== undefined) {
    if (at === image.number) return true;
    at = mapGet(draft.images, at)?.parent;
  }
  return false;
}

/** Whether an image begins as another one: the same history and layers. */
function continues(parent: Image | undefined, source: Image, environment: Environment): boolean {
  if (source.history === undefined) return false;
  if (parent === undefined || (parent.history === undefined && parent.layers.length === 0)) return true;
  if ((parent.history?.count ?? 0) >= source.history.count || parent.layers.length > source.layers.length) return false;
  const items = historyItems(source.history);
  return (
    historyItems(parent.history).every((item, index) => isSameItem(item, items[index])) &&
    parent.layers.every((layer, index) => isSameLayer(layer, source.layers[index], environment))
  );
}

function isSameItem(one: HistoryItem, other: HistoryItem | undefined): boolean {
  return (
    other !== undefined &&
    one.createdMs === other.createdMs &&
    (one.createdNs ?? 0) === (other.createdNs ?? 0) &&
    one.createdBy === other.createdBy &&
    (one.comment ?? "") === (other.comment ?? "") &&
    (one.author ?? "") === (other.author ?? "") &&
    (one.emptyLayer ?? false) === (other.emptyLayer ?? false)
  );
}

function isSameLayer(one: Layer, other: Layer | undefined, environment: Environment): boolean {
  return other !== undefined && (one === other || diffId(one, environment) === diffId(other, environment));
}

interface Restoring {
  readonly parent: Image | undefined;
  readonly source: Image;
  readonly item: HistoryItem;
  readonly config: Config;
}

/** An image of one step of another image's history; dockerd writes the step's container configuration into it. */
function restore(draft: Draft, { parent, source, item, config }: Restoring): Image {
  const before = parent?.layers ?? [];
  const layer = item.emptyLayer === true ? undefined : source.layers[before.length];
  const layers = layer === undefined || isUnchanged(layer.lower, layer.upper) ? before : [...before, layer];
  const made = addImage(draft, {
    ...(parent === undefined ? {} : { parent: parent.number }),
    layers,
    filesystem: layers.at(-1)?.upper ?? source.layers[0]?.lower ?? source.filesystem,
    config,
    history: withItem(parent?.history, item),
    ...(source.author === undefined ? {} : { author: source.author }),
    architecture: source.architecture,
    os: source.os,
  });
  // Its times are those of the source's entry: the history must go on matching.
  const image: Image = {
    ...made,
    history: withItem(parent?.history, item),
    createdMs: item.createdMs,
    createdNs: item.createdNs ?? 0,
  };
  draft.images = mapSet(draft.images, image.number, image);
  return image;
}
