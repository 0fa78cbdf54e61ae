import type { TarEntry } from "./entry.ts";
import { blockBytes, flagOfKind } from "./entry.ts";

/** What some writers of archives put into a header, and others leave out. */
export interface HeaderExtras {
  /** Bits of the type above those of the mode. */
  readonly typeBits: number;
  /** Names of the owners; a few, since ends of headers are kept by them. */
  readonly user: "" | "root";
  readonly group: "" | "root";
}

const noExtras: HeaderExtras = { typeBits: 0, user: "", group: "" };

const octal7Max = 0o7777777;
const octal11Max = 0o77777777777;

/**
 * Header blocks of one entry: ustar, with a PAX header before it only for what ustar cannot hold (long or non-ASCII
 * names and targets, owners above 2,097,151, 8 GiB, times before 1970).
 */
export function headerOf(entry: TarEntry<unknown>, sizeBytes: number, extras: HeaderExtras = noExtras): string {
  const name = entry.kind === "directory" && !entry.name.endsWith("/") ? `${entry.name}/` : entry.name;
  const target = entry.kind === "symlink" || entry.kind === "hardlink" ? entry.target : "";
  const mtime = Math.floor(entry.mtimeSeconds);
  const split = splitName(name);
  const records: string[] = [];
  if (entry.gid > octal7Max) records.push(record("gid", String(entry.gid)));
  if (!isShort(target)) records.push(record("linkpath", target));
  if (mtime < 0 || mtime > octal11Max) records.push(record("mtime", String(mtime)));
  if (split === undefined) records.push(record("path", name));
  if (sizeBytes > octal11Max) records.push(record("size", String(sizeBytes)));
  if (entry.uid > octal7Max) records.push(record("uid", String(entry.uid)));
  const isDevice = entry.kind === "char-device" || entry.kind === "block-device";
  const header = block({
    name: split?.name ?? asciiOf(name).slice(0, 100),
    prefix: split?.prefix ?? "",
    mode: (entry.mode & 0o7777) | extras.typeBits,
    extras,
    uid: entry.uid > octal7Max ? 0 : entry.uid,
    gid: entry.gid > octal7Max ? 0 : entry.gid,
    sizeBytes: sizeBytes > octal11Max ? 0 : sizeBytes,
    mtime: mtime < 0 || mtime > octal11Max ? 0 : mtime,
    flag: flagOfKind[entry.kind],
    target: isShort(target) ? target : asciiOf(target).slice(0, 100),
    major: isDevice ? entry.major : 0,
    minor: isDevice ? entry.minor : 0,
  });
  return records.length === 0 ? header : paxHeader(name, records.join("")) + header;
}

/** As Go's archive/tar writes it, and so every engine in Go. */
function paxHeader(name: string, body: string): string {
  const clean = asciiOf(name).replace(/\/+$/, "");
  const cut = clean.lastIndexOf("/") + 1;
  const header = block({
    name: `${clean.slice(0, cut)}PaxHeaders.0/${clean.slice(cut)}`.replace(/\/+$/, "").slice(0, 100),
    prefix: "",
    mode: 0,
    extras: noExtras,
    uid: 0,
    gid: 0,
    sizeBytes: body.length,
    mtime: 0,
    flag: "x",
    target: "",
    major: undefined,
    minor: undefined,
  });
  return header + body + "\0".repeat((blockBytes - (body.length % blockBytes)) % blockBytes);
}

/** `length key=value\n`, where the length counts its own digits. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + String(rest.length).length;
  if (rest.length + String(length).length !== length) length = rest.length + String(length).length;
  return `${length}${rest}`;
}

function isShort(text: string): boolean {
  return text.length <= 100 && isAscii(text);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7e || code < 0x20) return false;
  }
  return true;
}

function asciiOf(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "");
}

/** Name and prefix of ustar, or undefined where they do not hold the path. */
function splitName(path: string): { readonly name: string; readonly prefix: string } | undefined {
  if (!isAscii(path)) return undefined;
  if (path.length <= 100) return { name: path, prefix: "" };
  // The last slash of the name itself ends a directory and is no place to split.
  const cut = path.lastIndexOf("/", Math.min(155, path.length - 2));
  if (cut <= 0 || path.length - cut - 1 > 100) return undefined;
  return { name: path.slice(cut + 1), prefix: path.slice(0, cut) };
}

interface Fields {
  readonly name: string;
  readonly prefix: string;
  readonly mode: number;
  readonly extras: HeaderExtras;
  readonly uid: number;
  readonly gid: number;
  readonly sizeBytes: number;
  readonly mtime: number;
  readonly flag: string;
  readonly target: string;
  /** Undefined: the field is left empty. */
  readonly major: number | undefined;
  readonly minor: number | undefined;
}

function block(fields: Fields): string {
  const before =
    fields.name.padEnd(100, "\0") +
    octal(fields.mode, 8) +
    octal(fields.uid, 8) +
    octal(fields.gid, 8) +
    octal(fields.sizeBytes, 12) +
    octal(fields.mtime, 12);
  const isPlain = fields.target === "" && fields.prefix === "" && !fields.major && !fields.minor;
  const kind = `${fields.flag}${fields.extras.user}/${fields.extras.group}`;
  const after = (isPlain ? plainEnds.get(kind) : undefined) ?? endOf(fields);
  if (isPlain) plainEnds.set(kind, after);
  // The checksum counts its own field as eight spaces.
  const sum = sumOf(before) + 8 * 0x20 + after.sum;
  return `${before}${sum.toString(8).padStart(6, "0")}\0 ${after.bytes}`;
}

/** What follows the checksum, and its share of that. */
interface End {
  readonly bytes: string;
  readonly sum: number;
}

/** Ends of what is neither a link nor a device nor far away, by flag and owners: nearly all entries have one of a few. */
const plainEnds = new Map<string, End>();

function endOf(fields: Fields): End {
  const bytes =
    fields.flag +
    fields.target.padEnd(100, "\0") +
    "ustar\0" +
    "00" +
    fields.extras.user.padEnd(32, "\0") +
    fields.extras.group.padEnd(32, "\0") +
    octal(fields.major, 8) +
    octal(fields.minor, 8) +
    fields.prefix.padEnd(155, "\0") +
    "\0".repeat(12);
  return { bytes, sum: sumOf(bytes) };
}

function octal(value: number | undefined, width: number): string {
  if (value === undefined) return "\0".repeat(width);
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}

function sumOf(bytes: string): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index++) sum += bytes.charCodeAt(index);
  return sum;
}
