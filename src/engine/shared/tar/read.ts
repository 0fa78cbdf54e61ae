import type { TarAttributes, TarEntry, TarFailure } from "./entry.ts";
import { blockBytes } from "./entry.ts";
import { paddingOf } from "./write.ts";

export type TarContent<C> = { readonly entries: readonly TarEntry<C>[] } | { readonly failure: TarFailure };

/** Entries of an archive in an array; contents are views of it. */
export function readTarArray(archive: Uint8Array): TarContent<Uint8Array> {
  return read({ length: archive.length, text: (start, end) => textOf(archive, start, end) }, (start, end) =>
    archive.subarray(start, end),
  );
}

/** Entries of an archive in a string of bytes. */
export function readTarBytes(archive: string): TarContent<string> {
  const slice = (start: number, end: number) => archive.slice(start, end);
  return read({ length: archive.length, text: slice }, slice);
}

interface Archive {
  readonly length: number;
  text(start: number, end: number): string;
}

/** What PAX and GNU headers say about the entry after them. */
type Records = ReadonlyMap<string, string>;

/**
 * Reads ustar, PAX, GNU (long names, base-256 numbers) and V7. The end is a block of zeros or the end of the bytes. A
 * link, directory, fifo or device has no content, whatever its size field says.
 */
function read<C>(archive: Archive, contentOf: (start: number, end: number) => C): TarContent<C> {
  const entries: TarEntry<C>[] = [];
  let global: Records = new Map();
  let local: Records = new Map();
  let offset = 0;
  while (offset < archive.length) {
    const start = offset;
    const fail = (kind: TarFailure["kind"], message: string) => ({ failure: { kind, offset: start, message } });
    if (archive.length - offset < blockBytes) return fail("truncated", "the archive ends inside a header");
    const header = archive.text(offset, offset + blockBytes);
    if (isZero(header)) break;
    if (!hasChecksum(header)) return fail("invalid-header", "the checksum of the header is wrong");
    offset += blockBytes;
    const flag = header.charAt(156);
    const size = numberOf(header.slice(124, 136));
    if (size === undefined || size < 0) return fail("invalid-header", "the size is no number");
    if (flag === "x" || flag === "g" || flag === "L" || flag === "K") {
      if (offset + size > archive.length) return fail("truncated", "the archive ends inside an extended header");
      const body = archive.text(offset, offset + size);
      offset += size + paddingOf(size);
      const records = flag === "x" || flag === "g" ? paxRecords(body) : gnuRecord(flag, body);
      if (records === undefined) return fail("invalid-header", "a PAX record is malformed");
      if (flag === "g") global = new Map([...global, ...records]);
      else local = new Map([...local, ...records]);
      continue;
    }
    const records = new Map([...global, ...local]);
    local = new Map();
    if ([...records.keys()].some((key) => key.startsWith("GNU.sparse."))) {
      return fail("unsupported", "sparse files are not supported");
    }
    const attributes = attributesOf(header, records);
    if (attributes === undefined) return fail("invalid-header", "a number of the header is malformed");
    const kind = kindOf(flag, attributes.rawName);
    if (kind === undefined) return fail("unsupported", `entries of type ${JSON.stringify(flag)} are not supported`);
    const target = records.get("linkpath") ?? untilZero(header.slice(157, 257));
    const { rawName, ...common } = attributes;
    switch (kind) {
      case "file": {
        const sizeBytes = sizeFrom(records, size);
        if (sizeBytes === undefined) return fail("invalid-header", "the size is no number");
        if (offset + sizeBytes > archive.length) return fail("truncated", `the archive ends inside ${rawName}`);
        entries.push({ ...common, kind, content: contentOf(offset, offset + sizeBytes) });
        offset += sizeBytes + paddingOf(sizeBytes);
        break;
      }
      case "directory":
      case "fifo":
        entries.push({ ...common, kind });
        break;
      case "symlink":
      case "hardlink":
        entries.push({ ...common, kind, target });
        break;
      case "char-device":
      case "block-device": {
        const major = numberOf(header.slice(329, 337));
        const minor = numberOf(header.slice(337, 345));
        if (major === undefined || minor === undefined) return fail("invalid-header", "a device number is malformed");
        entries.push({ ...common, kind, major, minor });
        break;
      }
    }
  }
  return { entries };
}

function kindOf(flag: string, name: string): TarEntry<unknown>["kind"] | undefined {
  switch (flag) {
    case "0":
    case "7":
      return "file";
    case "\0":
      // Before POSIX a directory was a file whose name ends with a slash.
      return name.endsWith("/") ? "directory" : "file";
    case "1":
      return "hardlink";
    case "2":
      return "symlink";
    case "3":
      return "char-device";
    case "4":
      return "block-device";
    case "5":
      return "directory";
    case "6":
      return "fifo";
    default:
      return undefined;
  }
}

function attributesOf(header: string, records: Records): (TarAttributes & { readonly rawName: string }) | undefined {
  const mode = numberOf(header.slice(100, 108));
  const uid = recordNumber(records, "uid") ?? numberOf(header.slice(108, 116));
  const gid = recordNumber(records, "gid") ?? numberOf(header.slice(116, 124));
  const mtimeSeconds = recordNumber(records, "mtime") ?? numberOf(header.slice(136, 148));
  if (mode === undefined || uid === undefined || gid === undefined || mtimeSeconds === undefined) return undefined;
  // Only POSIX has a prefix; GNU keeps other things in its place.
  const prefix = header.slice(257, 263) === "ustar\0" ? untilZero(header.slice(345, 500)) : "";
  const short = untilZero(header.slice(0, 100));
  const rawName = records.get("path") ?? (prefix === "" ? short : `${prefix}/${short}`);
  const name = rawName.length > 1 ? rawName.replace(/\/+$/, "") || "/" : rawName;
  return { name, rawName, mode: mode & 0o7777, uid, gid, mtimeSeconds };
}

function sizeFrom(records: Records, size: number): number | undefined {
  const text = records.get("size");
  if (text === undefined) return size;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function recordNumber(records: Records, key: string): number | undefined {
  const text = records.get(key);
  return text === undefined || !/^-?\d+(\.\d*)?$/.test(text) ? undefined : Number(text);
}

function gnuRecord(flag: string, body: string): Records {
  return new Map([[flag === "L" ? "path" : "linkpath", untilZero(body)]]);
}

function paxRecords(body: string): Records | undefined {
  const records = new Map<string, string>();
  let offset = 0;
  while (offset < body.length) {
    const space = body.indexOf(" ", offset);
    const digits = body.slice(offset, space);
    if (space < 0 || !/^\d+$/.test(digits)) return undefined;
    const end = offset + Number(digits);
    const text = body.slice(space + 1, end);
    const equals = text.indexOf("=");
    if (end > body.length || equals < 1 || !text.endsWith("\n")) return undefined;
    records.set(text.slice(0, equals), text.slice(equals + 1, -1));
    offset = end;
  }
  return records;
}

/** Octal digits between spaces and zeros, or base 256 when the first bit is set (two's complement). */
function numberOf(field: string): number | undefined {
  const first = field.charCodeAt(0);
  if (first < 0x80) {
    const digits = untilZero(field).trim();
    if (digits === "") return 0;
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
  }
  let value = (first & 0x40) === 0 ? first & 0x3f : (first & 0x7f) - 0x80;
  for (let index = 1; index < field.length; index++) value = value * 256 + field.charCodeAt(index);
  return Number.isSafeInteger(value) ? value : undefined;
}

function hasChecksum(header: string): boolean {
  const expected = numberOf(header.slice(148, 156));
  let unsigned = 0;
  let signed = 0;
  for (let index = 0; index < blockBytes; index++) {
    const byte = index >= 148 && index < 156 ? 0x20 : header.charCodeAt(index);
    unsigned += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  // Some old writers summed signed bytes.
  return expected === unsigned || expected === signed;
}

function isZero(block: string): boolean {
  for (let index = 0; index < block.length; index++) if (block.charCodeAt(index) !== 0) return false;
  return true;
}

function untilZero(field: string): string {
  const end = field.indexOf("\0");
  return end < 0 ? field : field.slice(0, end);
}

function textOf(archive: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let index = start; index < end; index++) text += String.fromCharCode(archive[index] ?? 0);
  return text;
}
