import type { DiffId } from "../../../vocabulary/ids.ts";
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
  return tarOfBytes(layerEntries(layer), typeBitsOf);
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
    : environment.sha256OfParts(tarPartsOfBytes(layerEntries(layer), typeBitsOf));
}

/** LAY-015: modes in a layer have the type in them, but for whiteouts, which are no files (measured to the byte). */
function typeBitsOf(entry: LayerEntry): number {
  const isWhiteout =
    entry.kind === "file" && entry.content === "" && entry.name.startsWith(".wh.", entry.name.lastIndexOf("/") + 1);
  return isWhiteout ? 0 : typeBits[entry.kind];
}

const typeBits: { readonly [K in LayerEntry["kind"]]: number } = {
  file: 0o100000,
  hardlink: 0o100000,
  symlink: 0o120000,
  directory: 0o040000,
  fifo: 0o010000,
  "char-device": 0o020000,
  "block-device": 0o060000,
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
