import type { Filters } from "../../../vocabulary/generated/types.ts";
import type { Operation } from "../../../vocabulary/operation.ts";
import { ok, type Refusal, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { engineFilters } from "../../adapter/filters.ts";
import { containerOf, imageOf } from "../../adapter/handles.ts";
import { renameImages } from "../../adapter/image-archive.ts";
import { runLabel } from "../../adapter/names.ts";
import { historyEntry, imageDetail, imageId, imageSummary, ownTags } from "../../adapter/normalise.ts";
import { at, mappingAt, numberAt, textAt, textsAt } from "../../adapter/wire.ts";
import { bytesOfContent, contentOfBytes } from "../../shared/content.ts";
import { ask, askBytes, askJson, type Context, type Handler } from "../context.ts";
import { bytesOfSize, lastLine, linesOf } from "../output.ts";

export const imageInspect: Handler<"image-inspect"> = async (context, operation, call) => {
  const answer = await askJson(context, call, "image-inspect", { image: [imageOf(context, operation.image)] });
  if (answer.refusal !== undefined) return answer.refusal;
  return ok<"image-inspect">(imageDetail(answer.items[0], context.names, context.idIsConfigDigest));
};

export const history: Handler<"history"> = async (context, operation, call) => {
  const answer = await askJson(context, call, "history", { image: imageOf(context, operation.image) });
  if (answer.refusal !== undefined) return answer.refusal;
  const entries = answer.items.map((item) => {
    const created = Date.parse(textAt(item, "Created") ?? "");
    const size = at(item, "Size");
    return historyEntry(
      {
        ...Object(item),
        Created: Number.isNaN(created) ? undefined : Math.floor(created / 1000),
        Size: typeof size === "string" ? bytesOfSize(size) : size,
      },
      context.names,
    );
  });
  return ok<"history">({ entries });
};

/** One image of a list: what it was listed under, and what inspect says of it. */
export interface ListedImage {
  readonly id: string;
  /** References of the list: where a filter chose by reference, only those. */
  readonly tags: readonly string[];
  readonly detail: unknown;
}

/**
 * Our own images as listed, in that order, each once; the details are of a second command, so one that is gone by then
 * is left out.
 */
export async function listImages(
  context: Context,
  call: Call,
  options: { readonly all?: boolean | undefined; readonly filters: Filters },
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly images: readonly ListedImage[] }> {
  const listed = await askJson(context, call, "images", {
    all: options.all === true,
    filter: filterWords(options.filters),
  });
  if (listed.refusal !== undefined) return listed;
  const tags = new Map<string, string[]>();
  for (const item of listed.items) {
    const id = imageId(textAt(item, "Id") ?? "");
    const known = tags.get(id) ?? [];
    tags.set(id, known);
    known.push(...(textsAt(item, "Names") ?? referenceOf(item)));
  }
  const own = await ownImages(context, call, tags);
  if (own.refusal !== undefined) return own;
  const details = await detailsOf(context, call, own.ids);
  return {
    images: own.ids.flatMap((id) => {
      const detail = details.get(id);
      return detail === undefined ? [] : [{ id, tags: tags.get(id) ?? [], detail }];
    }),
  };
}

/**
 * Which images are ours: by one of their names, by the ledger, or, where neither is known, by the label that commit
 * copied from a container of ours.
 */
async function ownImages(
  context: Context,
  call: Call,
  tags: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly ids: readonly string[] }> {
  const own = new Set<string>();
  for (const [id, names] of tags)
    if (ownTags(names, context.names).length > 0 || context.ledger.owns("image", id)) own.add(id);
  const nameless = [...tags].some(([id, names]) => names.length === 0 && !own.has(id));
  if (nameless) {
    const filter = [`label=${runLabel}=${context.names.run}`];
    const labelled = await askJson(context, call, "images", { all: true, filter });
    if (labelled.refusal !== undefined) return labelled;
    for (const item of labelled.items) own.add(imageId(textAt(item, "Id") ?? ""));
  }
  return { ids: [...tags.keys()].filter((id) => own.has(id)) };
}

function referenceOf(item: unknown): readonly string[] {
  const repository = textAt(item, "Repository") ?? "<none>";
  const tag = textAt(item, "Tag") ?? "<none>";
  return repository === "<none>" || tag === "<none>" ? [] : [`${repository}:${tag}`];
}

async function detailsOf(context: Context, call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  const inspected = await askJson(context, call, "image-inspect", { image: ids });
  if (inspected.refusal === undefined) {
    return new Map(inspected.items.map((item) => [imageId(textAt(item, "Id") ?? ""), item]));
  }
  // Somebody else's image went in between: one at a time.
  if (ids.length === 1) return new Map();
  const found = new Map<string, unknown>();
  for (const id of ids) for (const entry of await detailsOf(context, call, [id])) found.set(...entry);
  return found;
}

/** Filters as `key=value`. */
export function filterWords(filters: Filters): readonly string[] {
  return Object.entries(filters).flatMap(([key, values]) => values.map((value) => `${key}=${value}`));
}

export const images: Handler<"images"> = async (context, operation, call) => {
  const found = await listImages(context, call, {
    all: operation.all,
    filters: engineFilters(context, operation.filters),
  });
  if (found.refusal !== undefined) return found.refusal;
  return ok<"images">({
    images: found.images.map((image) => summaryOf(context, image)),
  });
};

function summaryOf(context: Context, image: ListedImage) {
  const { detail } = image;
  const created = Date.parse(textAt(detail, "Created") ?? "");
  return imageSummary(
    {
      Id: image.id,
      ParentId: textAt(detail, "Parent") ?? "",
      RepoTags: image.tags,
      RepoDigests: textsAt(detail, "RepoDigests"),
      Size: numberAt(detail, "Size"),
      Created: Number.isNaN(created) ? undefined : Math.floor(created / 1000),
      Labels: mappingAt(detail, "Config", "Labels"),
    },
    context.names,
  );
}

export const tag: Handler<"tag"> = async (context, operation, call) => {
  const reference = context.names.reference(operation.reference);
  context.ledger.intend("image", reference);
  const answer = await ask(context, call, "tag", { image: imageOf(context, operation.image), reference });
  return answer.refusal ?? ok<"tag">({});
};

export const rmi: Handler<"rmi"> = async (context, operation, call) => {
  const { force, noPrune } = operation;
  const answer = await ask(context, call, "rmi", { image: imageOf(context, operation.image), force, noPrune });
  return answer.refusal ?? ok<"rmi">(removedIn(context, answer.text));
};

/** `Untagged: …` and `Deleted: …`, one a line. */
export function removedIn(context: Context, text: string) {
  const after = (word: string): readonly string[] =>
    linesOf(text).flatMap((line) => {
      const found = new RegExp(`^${word}: (\\S+)`, "i").exec(line.trim());
      return found?.[1] === undefined ? [] : [found[1]];
    });
  return {
    untagged: after("untagged")
      .filter((reference) => !context.names.isHelperReference(reference))
      .map((reference) => context.names.shownReference(reference)),
    deleted: after("deleted").map(imageId),
  };
}

export const commit: Handler<"commit"> = async (context, operation, call) => {
  if (operation.config !== undefined) return unsupported("commit.config", "a command line has no words for it");
  const reference = operation.reference === undefined ? undefined : context.names.reference(operation.reference);
  if (reference !== undefined) context.ledger.intend("image", reference);
  const answer = await ask(context, call, "commit", {
    container: containerOf(context, operation.container),
    reference,
    change: operation.changes,
    author: operation.author,
    message: operation.message,
    pause: operation.pause === undefined ? undefined : String(operation.pause),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const id = imageId(lastLine(answer.text));
  context.ledger.own("image", id);
  if (operation.as !== undefined)
    context.handles.set(operation.as, { kind: "image", id, ...(reference === undefined ? {} : { reference }) });
  return ok<"commit">({ id });
};

/** The archive holds the scenario's own names, and no others (SAV-003 saves all tags of a repository). */
export const save: Handler<"save"> = async (context, operation, call) => {
  const { names } = context;
  const answer = await askBytes(context, call, "save", {
    image: operation.images.map((image) => imageOf(context, image)),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const { bytes } = renameImages(answer.bytes, (reference) =>
    names.ownsReference(reference) ? names.shownReference(reference) : undefined,
  );
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "archive", bytes });
  return ok<"save">({ archive: contentOfBytes(bytes) });
};

/** Images get our names before they are sent; ids that an error may leave without a name are known beforehand (LOD-006). */
export const load: Handler<"load"> = async (context, operation, call) => {
  const archive = archiveOf(context, operation.archive);
  if (archive === undefined) return noArchive(operation.archive);
  const renamed = renameImages(archive, (reference) => context.names.reference(reference));
  if (renamed.opaque && !context.isPrivate) {
    return unsupported("load.compressed", "the archive could hold any names; it needs a private engine");
  }
  const there = await detailsOf(context, call, [...renamed.configDigests]);
  for (const reference of renamed.references) context.ledger.intend("image", reference);
  for (const id of renamed.configDigests) if (!there.has(id)) context.ledger.intend("image", id);
  const answer = await ask(context, call, "load", {}, { stdin: renamed.bytes });
  if (answer.refusal !== undefined) return answer.refusal;
  const loaded = linesOf(answer.text).flatMap(loadedIn);
  for (const reference of loaded) {
    const [id] = (await detailsOf(context, call, [reference])).keys();
    if (id === undefined) return rejected("engine-fault", `${reference} is not there after it was loaded`);
    context.ledger.own("image", id);
    if (operation.as !== undefined && reference === loaded[0]) {
      const named = context.names.ownsReference(reference) ? { reference } : {};
      context.handles.set(operation.as, { kind: "image", id, ...named });
    }
  }
  return ok<"load">({ images: loaded.map((image) => context.names.shownReference(imageId(image))) });
};

/** LOD-002: `Loaded image: r:t` for each tag, `Loaded image ID: sha256:…` without one; podman lists several by commas. */
export function loadedIn(line: string): readonly string[] {
  const found = /^Loaded image(?: ID)?(?:\(s\))?: (.*)$/.exec(line.trim());
  return found?.[1] === undefined ? [] : found[1].split(",").map((image) => image.trim());
}

export const importImage: Handler<"import"> = async (context, operation, call) => {
  const archive = archiveOf(context, operation.archive);
  if (archive === undefined) return noArchive(operation.archive);
  const reference = operation.reference === undefined ? undefined : context.names.reference(operation.reference);
  if (reference !== undefined) context.ledger.intend("image", reference);
  const parameters = { reference, change: operation.changes, message: operation.message };
  const answer = await ask(context, call, "import", parameters, { stdin: archive });
  if (answer.refusal !== undefined) return answer.refusal;
  const id = imageId(lastLine(answer.text));
  context.ledger.own("image", id);
  if (operation.as !== undefined)
    context.handles.set(operation.as, { kind: "image", id, ...(reference === undefined ? {} : { reference }) });
  return ok<"import">({ id });
};

function archiveOf(context: Context, word: Operation<"load">["archive"]): Uint8Array | undefined {
  const found = context.handles.get(word);
  if (found?.kind === "archive") return found.bytes;
  const content = context.scope.files.get(word.replace(/^\.\//, ""));
  return content === undefined ? undefined : bytesOfContent(content);
}

function noArchive(word: string): Refusal {
  return rejected("invalid", `no archive has the handle ${word}, and no file of the scenario has that path`);
}

type Prune = "image-prune" | "container-prune" | "volume-prune" | "build-prune";

/** Prunes reach everybody's objects: only on an engine that was declared private. */
async function prune(context: Context, operation: Operation<Prune>, call: Call) {
  if (!context.isPrivate)
    return { refusal: unsupported(operation.op, "prunes run only on an engine declared private") };
  const all = operation.op === "container-prune" ? undefined : operation.all;
  const filter = filterWords(engineFilters(context, operation.filters));
  const answer = await ask(context, call, operation.op, { all, filter });
  if (answer.refusal !== undefined) return answer;
  const size = /^Total reclaimed space: (.*)$/im.exec(answer.text);
  return { text: answer.text, reclaimedBytes: bytesOfSize(size?.[1] ?? "") ?? 0 };
}

export const imagePrune: Handler<"image-prune"> = async (context, operation, call) => {
  const done = await prune(context, operation, call);
  if (done.refusal !== undefined) return done.refusal;
  const { untagged, deleted } = removedIn(context, done.text);
  // podman prints the ids alone.
  const bare = linesOf(done.text)
    .filter((line) => /^[0-9a-f]{64}$/.test(line.trim()))
    .map((line) => imageId(line.trim()));
  return ok<"image-prune">({ untagged, deleted: [...deleted, ...bare], reclaimedBytes: done.reclaimedBytes });
};

export const containerPrune: Handler<"container-prune"> = async (context, operation, call) => {
  const done = await prune(context, operation, call);
  if (done.refusal !== undefined) return done.refusal;
  const deleted = linesOf(done.text).filter((line) => context.ledger.owns("container", line.trim()));
  return ok<"container-prune">({ deleted, reclaimedBytes: done.reclaimedBytes });
};

export const volumePrune: Handler<"volume-prune"> = async (context, operation, call) => {
  const done = await prune(context, operation, call);
  if (done.refusal !== undefined) return done.refusal;
  const deleted = linesOf(done.text)
    .map((line) => line.trim())
    .filter((name) => context.names.ownsVolume(name) || context.ledger.owns("volume", name));
  return ok<"volume-prune">({
    deleted: deleted.map((name) => context.names.shownContainer(name)),
    reclaimedBytes: done.reclaimedBytes,
  });
};

export const buildPrune: Handler<"build-prune"> = async (context, operation, call) => {
  const done = await prune(context, operation, call);
  return done.refusal ?? ok<"build-prune">({ deleted: [], reclaimedBytes: done.reclaimedBytes });
};
