import type { Operation } from "../../../vocabulary/operation.ts";
import { ok, type Refusal, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { imageOf } from "../../adapter/handles.ts";
import { renameImages } from "../../adapter/image-archive.ts";
import { imageId } from "../../adapter/normalise.ts";
import { textAt } from "../../adapter/wire.ts";
import { bytesOfContent, contentOfBytes } from "../../shared/content.ts";
import { ask, askJson, askLines, type Context, type Handler, imagePath } from "../context.ts";

/** The archive holds the scenario's own names, and no others (SAV-003 saves all tags of a repository). */
export const save: Handler<"save"> = async (context, operation, call) => {
  const { names } = context;
  const answer = await ask(context, call, ["GET", "/images/get"], {
    query: { names: operation.images.map((image) => imageOf(context, image)) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const shown = (reference: string): string | undefined =>
    names.ownsReference(reference) ? names.shownReference(reference) : undefined;
  const { bytes } = renameImages(answer.body, shown);
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "archive", bytes });
  return ok<"save">({ archive: contentOfBytes(bytes) });
};

/**
 * Images get our names before they are sent. An error comes inside the 200 (LOD-001), and may leave images without a
 * name behind (LOD-006): their ids are known beforehand from their configurations.
 */
export const load: Handler<"load"> = async (context, operation, call) => {
  const archive = archiveOf(context, operation.archive);
  if (archive === undefined) return noArchive(operation.archive);
  const renamed = renameImages(archive, (reference) => context.names.reference(reference));
  if (renamed.opaque && !context.isPrivate) {
    const why = "an archive that is compressed other than by gzip could hold any names; it needs a private engine";
    return unsupported("load.compressed", why);
  }
  for (const reference of renamed.references) context.ledger.intend("image", reference);
  for (const id of renamed.configDigests) {
    if (!(await isThere(context, call, id))) context.ledger.intend("image", id);
  }
  const answer = await askLines(context, call, ["POST", "/images/load"], {
    query: { quiet: true },
    bytes: renamed.bytes,
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const loaded = answer.lines.flatMap((line) => loadedIn(textAt(line, "stream") ?? ""));
  const ids: string[] = [];
  for (const image of loaded) {
    const id = await idOf(context, call, image);
    if (typeof id === "object") return id;
    context.ledger.own("image", id);
    ids.push(id);
  }
  const [id] = ids;
  const [reference = ""] = loaded;
  if (operation.as !== undefined && id !== undefined)
    context.handles.set(operation.as, {
      kind: "image",
      id,
      ...(context.names.ownsReference(reference) ? { reference } : {}),
    });
  return ok<"load">({ images: loaded.map((image) => context.names.shownReference(imageId(image))) });
};

/** LOD-002: `Loaded image: r:t` for each tag, `Loaded image ID: sha256:…` without one; podman lists several by commas. */
function loadedIn(text: string): readonly string[] {
  const found = /^Loaded image(?: ID)?(?:\(s\))?: (.*)$/.exec(text.trim());
  return found?.[1] === undefined ? [] : found[1].split(",").map((image) => image.trim());
}

/** A one-layer image of a root file system; IMP-004: the repository may hold the tag, which is the only way for podman. */
export const importImage: Handler<"import"> = async (context, operation, call) => {
  const archive = archiveOf(context, operation.archive);
  if (archive === undefined) return noArchive(operation.archive);
  const reference = operation.reference === undefined ? undefined : context.names.reference(operation.reference);
  if (reference !== undefined) context.ledger.intend("image", reference);
  const answer = await askLines(context, call, ["POST", "/images/create"], {
    query: { fromSrc: "-", repo: reference, message: operation.message, changes: operation.changes },
    bytes: archive,
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const id = answer.lines
    .map((line) => imageId(textAt(line, "status") ?? ""))
    .findLast((text) => /^sha256:[0-9a-f]{64}$/.test(text));
  if (id === undefined) return rejected("engine-fault", "the import ended without naming an image");
  context.ledger.own("image", id);
  if (operation.as !== undefined)
    context.handles.set(operation.as, { kind: "image", id, ...(reference === undefined ? {} : { reference }) });
  return ok<"import">({ id });
};

/** Bytes behind the handle of an archive, or of a file of the scenario. */
function archiveOf(context: Context, word: Operation<"load">["archive"]): Uint8Array | undefined {
  const found = context.handles.get(word);
  if (found?.kind === "archive") return found.bytes;
  const content = context.scope.files.get(word.replace(/^\.\//, ""));
  return content === undefined ? undefined : bytesOfContent(content);
}

function noArchive(word: string): Refusal {
  return rejected("invalid", `no archive has the handle ${word}, and no file of the scenario has that path`);
}

async function isThere(context: Context, call: Call, image: string): Promise<boolean> {
  const shown = await ask(context, call, ["GET", imagePath(image, "/json")], { as: "image-inspect" });
  return shown.refusal === undefined;
}

/** Full id of an image that an engine names. */
export async function idOf(context: Context, call: Call, image: string): Promise<string | Refusal> {
  const shown = await askJson(context, call, ["GET", imagePath(image, "/json")], { as: "image-inspect" });
  if (shown.refusal !== undefined) return shown.refusal;
  const id = imageId(textAt(shown.json, "Id") ?? "");
  return id === "" ? rejected("engine-fault", `${context.names.shownReference(image)} has no id`) : id;
}
