import type { Call } from "../adapter/call.ts";
import type { Ledger } from "../adapter/ledger.ts";
import { type Names, runLabel } from "../adapter/names.ts";
import { imageId } from "../adapter/normalise.ts";
import { at, mappingAt, textAt, textsAt } from "../adapter/wire.ts";
import { ask, askJson, type Context, containerPath, imagePath } from "./context.ts";
import { ownsImage } from "./operations/image.ts";
import { ownsVolume } from "./operations/volume.ts";

const call: Call = {
  verb: "rm",
  signal: new AbortController().signal,
  accepted: () => undefined,
  feeds: () => undefined,
};

/**
 * How often, and how far apart in milliseconds, it is tried again when nothing went any more: a container that is being
 * removed (409) may take long; what the engine says is gone need not.
 */
const patience = { whenRefused: 20, whenTold: 3, pauseMs: 100 };

/** Whose objects are looked for. */
export interface Owner {
  readonly names: Names;
  readonly ledger: Ledger;
}

/** An object of ours on the engine. */
export interface OwnObject {
  readonly kind: "container" | "image" | "volume";
  /** What the engine is asked to remove: an id, a reference or a name. */
  readonly key: string;
}

/** Everything on an engine, as it lists it; a text where a list was refused. */
export interface Inventory {
  readonly containers: readonly unknown[] | string;
  readonly images: readonly unknown[] | string;
  readonly volumes: readonly unknown[] | string;
}

/**
 * Removes what the session made: containers by force with their volumes, then images by our names and the ledger's ids
 * in reverse order, then volumes; never by force (podman's `rmi -f` deletes other people's containers), never a prune.
 * Looks again afterwards, for an engine may say that it removed what is still there. Answers one line for each object
 * that is left; the ledger is gone when none is.
 */
export async function cleanUp(context: Context): Promise<readonly string[]> {
  const residue = [
    ...(await removeAll(context, "container")),
    ...(await removeAll(context, "image")),
    ...(await removeAll(context, "volume")),
  ];
  context.fileRoot.dispose();
  if (residue.length === 0) context.ledger.clear();
  else context.ledger.close();
  return residue;
}

/** Lists everything once, so that many ledgers can be held against it. */
export async function takeInventory(context: Context): Promise<Inventory> {
  const [containers, images, volumes] = await Promise.all([
    listOf(context, "container"),
    listOf(context, "image"),
    listOf(context, "volume"),
  ]);
  return { containers, images, volumes };
}

/** What an inventory has of an owner, in the order in which it can be removed. */
export function ownObjects(owner: Owner, inventory: Inventory): readonly OwnObject[] {
  const found = <T>(list: readonly T[] | string): readonly T[] => (typeof list === "string" ? [] : list);
  return [
    ...ownContainers(owner, found(inventory.containers)),
    ...ownImages(owner, found(inventory.images)),
    ...ownVolumes(owner, found(inventory.volumes)),
  ];
}

const own = { container: ownContainers, image: ownImages, volume: ownVolumes } as const;

/** Removes what is ours of one kind until nothing is left or nothing goes any more. */
async function removeAll(context: Context, kind: OwnObject["kind"]): Promise<readonly string[]> {
  let before = "";
  let stalled = 0;
  for (;;) {
    const list = await listOf(context, kind);
    if (typeof list === "string") return removeByLedger(context, kind, list);
    const left = own[kind](context, list);
    if (left.length === 0) return [];
    const refused = new Map<string, string>();
    for (const object of left) {
      const answer = await removeOne(context, object);
      if (answer !== undefined) refused.set(object.key, answer);
    }
    // A child stands in its parent's way: as long as anything goes, the rest is tried again at once.
    const now = left.map(({ key }) => key).join(" ");
    stalled = now === before ? stalled + 1 : 0;
    before = now;
    const limit = kind === "container" && refused.size > 0 ? patience.whenRefused : patience.whenTold;
    if (stalled < limit) {
      if (stalled > 0) await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
      continue;
    }
    return left.map(
      (object) =>
        `${describeOwn(context.names, object)}: ${refused.get(object.key) ?? "the engine said that it was removed, and lists it still"}`,
    );
  }
}

/**
 * What the ledger has of a kind, where the engine refuses to list it (podman, while images are removed beside it): twice,
 * since a child stands in its parent's way. What the ledger does not know cannot be told, so it is not clean.
 */
async function removeByLedger(context: Context, kind: OwnObject["kind"], why: string): Promise<readonly string[]> {
  let left = context.ledger
    .entries()
    .filter((entry) => entry.kind === kind)
    .map((entry): OwnObject => ({ kind, key: entry.key }))
    .reverse();
  const refused = new Map<string, string>();
  for (let attempt = 0; attempt < 2; attempt++) {
    const again: OwnObject[] = [];
    for (const object of left) {
      const answer = await removeOne(context, object);
      if (answer === undefined) continue;
      refused.set(object.key, answer);
      again.push(object);
    }
    left = again;
  }
  return [
    ...left.map((object) => `${describeOwn(context.names, object)}: ${refused.get(object.key)}`),
    `${kind}s could not be listed: ${why}`,
  ];
}

/** An object as a person knows it. */
export function describeOwn(names: Names, { kind, key }: OwnObject): string {
  return `${kind} ${kind === "image" ? names.shownReference(key) : names.shownContainer(key)}`;
}

/** Undefined: gone, or so the engine says; else its words. */
async function removeOne(context: Context, { kind, key }: OwnObject): Promise<string | undefined> {
  const answer = await {
    container: () => ask(context, call, ["DELETE", containerPath(key, "")], { query: { force: true, v: true } }),
    // A parent without a name may be somebody else's: it is ours to remove only by its own id.
    image: () => ask(context, call, ["DELETE", imagePath(key, "")], { query: { noprune: true }, as: "rmi" }),
    volume: () => ask(context, call, ["DELETE", `/volumes/${encodeURIComponent(key)}`], { as: "volume-rm" }),
  }[kind]();
  if (answer.refusal === undefined || answer.status === 404) return undefined;
  return "message" in answer.refusal && typeof answer.refusal.message === "string"
    ? answer.refusal.message
    : "it was not removed";
}

async function listOf(context: Context, kind: OwnObject["kind"]): Promise<readonly unknown[] | string> {
  const answer = await {
    container: () => askJson(context, call, ["GET", "/containers/json"], { query: { all: true }, as: "ps" }),
    image: () => askJson(context, call, ["GET", "/images/json"], { query: { all: true }, as: "images" }),
    volume: () => askJson(context, call, ["GET", "/volumes"], { as: "volume-ls" }),
  }[kind]();
  if (answer.refusal !== undefined)
    return "message" in answer.refusal && typeof answer.refusal.message === "string"
      ? answer.refusal.message
      : "the engine refused";
  // Go writes a list without entries as null.
  const list: unknown = kind === "volume" ? (at(answer.json, "Volumes") ?? []) : answer.json;
  const named = (entry: unknown): boolean => textAt(entry, kind === "volume" ? "Name" : "Id") !== undefined;
  return Array.isArray(list) && list.every(named) ? list : `the answer is no list of ${kind}s`;
}

/** By label, by a name of ours, or by the ledger (podman shows no label of what is being removed), newest first. */
function ownContainers({ names, ledger }: Owner, list: readonly unknown[]): readonly OwnObject[] {
  return list
    .filter(
      (entry) =>
        mappingAt(entry, "Labels")?.[runLabel] === names.run ||
        ledger.owns("container", textAt(entry, "Id") ?? "") ||
        (textsAt(entry, "Names") ?? []).some((name) => name.replace(/^\//, "").startsWith(`${names.prefix}-`)),
    )
    .map((entry) => ({ kind: "container", key: textAt(entry, "Id") ?? "" }));
}

/**
 * References of ours, then ids that carry no name of somebody else: the ledger's, newest first, and before them what
 * stands on one of ours without a name, for only a step of our own build can (its id was never read).
 */
function ownImages(owner: Owner, list: readonly unknown[]): readonly OwnObject[] {
  const entries = list.map((entry) => ({
    id: imageId(textAt(entry, "Id") ?? ""),
    parent: imageId(textAt(entry, "ParentId") ?? ""),
    tags: (textsAt(entry, "RepoTags") ?? []).filter((tag) => tag !== "<none>:<none>"),
    listed: ownsImage(owner, entry),
  }));
  const ours = new Set(entries.filter(({ listed }) => listed).map(({ id }) => id));
  for (let size = -1; size !== ours.size; ) {
    size = ours.size;
    for (const { id, parent, tags } of entries) if (tags.length === 0 && ours.has(parent)) ours.add(id);
  }
  const references = entries.flatMap(({ tags }) => tags.filter((tag) => owner.names.ownsReference(tag)));
  const order = owner.ledger
    .entries()
    .filter((entry) => entry.kind === "image")
    .map((entry) => hexOf(entry.key));
  const position = (id: string): number => {
    const found = order.findLastIndex((key) => key !== "" && hexOf(id).startsWith(key));
    return found === -1 ? order.length : found;
  };
  const unnamed = entries
    .filter(({ id, tags }) => tags.length === 0 && ours.has(id))
    .map(({ id }) => id)
    .sort((left, right) => position(right) - position(left));
  return [...references.sort().reverse(), ...unnamed].map((key) => ({ kind: "image", key }));
}

function ownVolumes(owner: Owner, list: readonly unknown[]): readonly OwnObject[] {
  return list
    .filter((entry) => ownsVolume(owner, entry))
    .map((entry) => ({ kind: "volume", key: textAt(entry, "Name") ?? "" }));
}

function hexOf(id: string): string {
  const hex = id.replace(/^sha256:/, "");
  return /^[0-9a-f]{11,64}$/.test(hex) ? hex : "";
}
