import { hash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { type ArchiveEntry, pack, textName, unpack } from "./archive.ts";
import { cleanPath } from "./paths.ts";

/** What a reference of an archive becomes; undefined: it is left out. */
export type Rename = (reference: string) => string | undefined;

/** An image archive under other names. */
export interface Renamed {
  readonly bytes: Uint8Array;
  /** References it will give, after renaming. */
  readonly references: readonly string[];
  /** Digests of the configurations it holds: ids that its images will have, also those that lose their name (LOD-006). */
  readonly configDigests: readonly string[];
  /** Compressed in a way that cannot be looked into. */
  readonly opaque: boolean;
}

/**
 * Gives the images of a `docker save` archive other names: in `manifest.json`, in `repositories` (the format before
 * 1.10) and in the annotations of an OCI `index.json`. Layers and configurations stay as they are, byte by byte. What is
 * no archive stays as it is: the engine says so.
 */
export function renameImages(archive: Uint8Array, rename: Rename): Renamed {
  const bytes = unzipped(archive);
  const read = unpack(bytes);
  if ("problem" in read) return { bytes: archive, references: [], configDigests: [], opaque: isOpaque(archive) };
  const references: string[] = [];
  const mapped = (list: readonly string[]): readonly string[] => {
    const found = list.map(rename).filter((reference) => reference !== undefined);
    references.push(...found);
    return found;
  };
  const configs = new Set<string>();
  const entries = read.entries.map((entry): ArchiveEntry => {
    const rewrite = entry.kind === "file" ? rewriters[nameOf(entry)] : undefined;
    if (entry.kind !== "file" || rewrite === undefined) return entry;
    const json = parsed(entry.content);
    const changed = rewrite(json, mapped, (path) => configs.add(cleanPath(path)));
    return changed === undefined ? entry : { ...entry, content: new TextEncoder().encode(JSON.stringify(changed)) };
  });
  const configDigests = read.entries.flatMap((entry) =>
    entry.kind === "file" && configs.has(nameOf(entry)) ? [`sha256:${hash("sha256", entry.content)}`] : [],
  );
  const isChanged = entries.some((entry, index) => entry !== read.entries[index]);
  return {
    bytes: isChanged ? pack(entries) : archive,
    references: [...new Set(references)],
    configDigests,
    opaque: false,
  };
}

type Mapped = (references: readonly string[]) => readonly string[];

/** New JSON of a file, or undefined where there is nothing to rename. */
type Rewriter = (json: unknown, mapped: Mapped, config: (path: string) => void) => unknown;

const rewriters: Readonly<Record<string, Rewriter>> = {
  "manifest.json": (json, mapped, config) => {
    if (!Array.isArray(json)) return undefined;
    return json.map((image: unknown) => {
      if (!isObject(image)) return image;
      if (typeof image.Config === "string") config(image.Config);
      const tags = image.RepoTags;
      if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === "string")) return image;
      const kept = mapped(tags);
      return { ...image, RepoTags: tags.length > 0 && kept.length === 0 ? null : kept };
    });
  },
  repositories: (json, mapped) => {
    if (!isObject(json)) return undefined;
    const renamed: Record<string, Record<string, unknown>> = {};
    for (const [repository, tags] of Object.entries(json)) {
      for (const [tag, id] of Object.entries(isObject(tags) ? tags : {})) {
        for (const reference of mapped([`${repository}:${tag}`])) {
          const colon = reference.lastIndexOf(":");
          renamed[reference.slice(0, colon)] = {
            ...renamed[reference.slice(0, colon)],
            [reference.slice(colon + 1)]: id,
          };
        }
      }
    }
    return renamed;
  },
  "index.json": (json, mapped) => {
    if (!isObject(json) || !Array.isArray(json.manifests)) return undefined;
    const manifests = json.manifests.map((manifest: unknown) => {
      if (!isObject(manifest) || !isObject(manifest.annotations)) return manifest;
      const { [imageName]: name, ...rest } = manifest.annotations;
      if (typeof name !== "string") return manifest;
      const [reference] = mapped([name]);
      return { ...manifest, annotations: reference === undefined ? rest : { ...rest, [imageName]: reference } };
    });
    return { ...json, manifests };
  },
};

const imageName = "io.containerd.image.name";

function nameOf(entry: ArchiveEntry): string {
  return cleanPath(textName(entry.name));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** LOD-020: the whole archive may be compressed. */
function unzipped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: 256 * 1024 * 1024 });
  } catch {
    return bytes;
  }
}

/** bzip2, xz, zstd; and gzip that could not be unpacked. */
function isOpaque(bytes: Uint8Array): boolean {
  const begins = (...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  return (
    begins(0x1f, 0x8b) ||
    begins(0x42, 0x5a, 0x68) ||
    begins(0xfd, 0x37, 0x7a, 0x58, 0x5a) ||
    begins(0x28, 0xb5, 0x2f, 0xfd)
  );
}
