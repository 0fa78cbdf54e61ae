import type { DiffId } from "../../../vocabulary/ids.ts";
import type { HeaderExtras } from "../../shared/tar/header.ts";
import { tarOfBytes, tarPartsOfBytes } from "../../shared/tar/write.ts";
import type { ByteString } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import { type LayerEntry, layerChanges, sizeOf } from "../filesystem/changes.ts";
import type { Layer } from "./image.ts";

interface Observed {
  readonly entries: readonly LayerEntry[];
  readonly sizeBytes: number;
  diffId?: DiffId;
}

/** Kept with the layer value, which never changes; the tar itself is not kept, it is as long as the files. */
const observed = new WeakMap<Layer, Observed>();

/** The layer as an OCI changeset, in the order of its tar. */
export function layerEntries(layer: Layer): readonly LayerEntry[] {
  return observe(layer).entries;
}

/** The layer's uncompressed tar; equal layers give equal bytes. */
export function layerTar(layer: Layer): ByteString {
  return tarOfBytes(layerEntries(layer), extrasOf);
}

/** Bytes it takes unpacked (LST-009). */
export function layerSizeBytes(layer: Layer): number {
  return observe(layer).sizeBytes;
}

/** Digest of the uncompressed tar (IDS-002). */
export function diffId(layer: Layer, environment: Environment): DiffId {
  const found = observe(layer);
  found.diffId ??= `sha256:${digestOfTar(layer, environment)}` as DiffId;
  return found.diffId;
}

/** From here on a tar is not joined for its digest: twice its bytes would be in memory for that. */
const wholeBytesMax = 1024 * 1024;

function digestOfTar(layer: Layer, environment: Environment): string {
  return environment.sha256OfParts === undefined || layerSizeBytes(layer) < wholeBytesMax
    ? environment.sha256(layerTar(layer))
    : environment.sha256OfParts(tarPartsOfBytes(layerEntries(layer), extrasOf));
}

/**
 * LAY-015: modes in a layer have the type in them, but for whiteouts, which are no files; LAY-016: dockerd writes the
 * names that owners have on its host, of which everybody knows root (measured to the byte).
 */
function extrasOf(entry: LayerEntry): HeaderExtras {
  const isWhiteout =
    entry.kind === "file" && entry.content === "" && entry.name.startsWith(".wh.", entry.name.lastIndexOf("/") + 1);
  const { bare, rooted } = extras[isWhiteout ? "whiteout" : entry.kind];
  if (entry.uid === 0 && entry.gid === 0) return rooted;
  if (entry.uid !== 0 && entry.gid !== 0) return bare;
  return { ...bare, user: entry.uid === 0 ? "root" : "", group: entry.gid === 0 ? "root" : "" };
}

type Extras = { readonly bare: HeaderExtras; readonly rooted: HeaderExtras };

function extrasWith(typeBits: number): Extras {
  return { bare: { typeBits, user: "", group: "" }, rooted: { typeBits, user: "root", group: "root" } };
}

const extras: { readonly [K in LayerEntry["kind"] | "whiteout"]: Extras } = {
  file: extrasWith(0o100000),
  hardlink: extrasWith(0o100000),
  symlink: extrasWith(0o120000),
  directory: extrasWith(0o040000),
  fifo: extrasWith(0o010000),
  "char-device": extrasWith(0o020000),
  "block-device": extrasWith(0o060000),
  whiteout: extrasWith(0),
};

/** Sum of the layers: a file replaced in a later layer counts twice (LST-009). */
export function layersSizeBytes(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => sum + layerSizeBytes(layer), 0);
}

function observe(layer: Layer): Observed {
  const known = observed.get(layer);
  if (known !== undefined) return known;
  const entries = layerChanges(layer.lower, layer.upper);
  const made: Observed = { entries, sizeBytes: sizeOf(entries) };
  observed.set(layer, made);
  return made;
}
