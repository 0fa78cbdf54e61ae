import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fateOf, type Place, thisPlace } from "./place.ts";

/** A directory is one of this machine: the session's copy of a scenario's files. */
export type OwnedKind = "container" | "image" | "volume" | "directory";

const ownedKinds: readonly unknown[] = ["container", "image", "volume", "directory"] satisfies readonly OwnedKind[];

/** Something that a session made, or was about to make. */
export interface Owned {
  readonly kind: OwnedKind;
  /** Name or reference on the engine, or id. */
  readonly key: string;
}

/** What a session owns on an engine that others use too; it outlives a crash of ours. */
export interface Ledger {
  /** Written before the call that may make it. */
  intend(kind: OwnedKind, key: string): void;
  /** Written from the call's answer. */
  own(kind: OwnedKind, id: string): void;
  owns(kind: OwnedKind, id: string): boolean;
  /** Everything, oldest first. */
  entries(): readonly Owned[];
  /** Deletes the file: nothing is left. */
  clear(): void;
  close(): void;
}

export interface LedgerHeader {
  /** Address of the engine. */
  readonly host: string;
  readonly prefix: string;
}

/**
 * A ledger in a file of its own: NDJSON, one line before a call and one from its answer. A build names its steps by
 * short ids, so an id is owned when one of them is the beginning of the other.
 */
export function openLedger(directory: string, header: LedgerHeader): Ledger {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${header.prefix}.${process.pid}.ndjson`);
  const file = openSync(path, "a");
  // A line is with the kernel once it is written: it outlives the end of this process, however that comes.
  const write = (line: object): void => void writeSync(file, `${JSON.stringify(line)}\n`);
  write({ ledger: 1, pid: process.pid, ...header, place: thisPlace() });
  fsyncSync(file);
  const entries: Owned[] = [];
  const known = new Set<string>();
  let open = true;
  const add = (kind: OwnedKind, key: string, state: "intended" | "made"): void => {
    if (known.has(`${kind} ${key}`)) return;
    known.add(`${kind} ${key}`);
    entries.push({ kind, key });
    if (open) write({ [state]: kind, key });
  };
  return {
    intend: (kind, key) => add(kind, key, "intended"),
    own: (kind, id) => add(kind, id, "made"),
    owns: (kind, id) => known.has(`${kind} ${id}`) || entries.some((entry) => isNamedShort(entry, kind, id)),
    entries: () => entries,
    clear() {
      this.close();
      deleteFile(path);
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}

/** The ledger of a run that crashed, for its clean-up: it is read, and deleted in the end. */
export function resumeLedger(left: LeftLedger): Ledger {
  const known = new Set(left.entries.map((entry) => `${entry.kind} ${entry.key}`));
  return {
    intend: () => undefined,
    own: () => undefined,
    owns: (kind, id) => known.has(`${kind} ${id}`) || left.entries.some((entry) => isNamedShort(entry, kind, id)),
    entries: () => left.entries,
    clear: () => deleteFile(left.path),
    close: () => undefined,
  };
}

function isNamedShort(entry: Owned, kind: OwnedKind, id: string): boolean {
  return entry.kind === kind && (isShortFor(entry.key, id) || isShortFor(id, entry.key));
}

/** Whether a key is the short id that a build stream gives for an id. */
function isShortFor(key: string, id: string): boolean {
  return /^[0-9a-f]{11,12}$/.test(key) && id.replace(/^sha256:/, "").startsWith(key);
}

/** Somebody else may have been there first. */
function deleteFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** A ledger that a run left behind. */
export interface LeftLedger extends LedgerHeader {
  readonly path: string;
  readonly pid: number;
  readonly entries: readonly Owned[];
}

/**
 * Ledgers of a directory whose process is gone, by name. A process that cannot be seen from here (another machine, another
 * container) may still run: its ledger is not among them. Unreadable lines (a crash while writing) and files are skipped.
 */
export function leftLedgers(directory: string): readonly LeftLedger[] {
  const here = thisPlace();
  return allLedgers(directory)
    .filter((found) => fateOf({ pid: found.pid, place: found.place }, here) === "gone")
    .map(({ place: _, ...left }) => left);
}

/** Ledgers that this process has open: what it would leave behind if it ended now. */
export function openLedgers(directory: string): readonly LeftLedger[] {
  return allLedgers(directory)
    .filter((found) => found.pid === process.pid)
    .map(({ place: _, ...left }) => left);
}

interface FoundLedger extends LeftLedger {
  readonly place: Place | undefined;
}

function allLedgers(directory: string): readonly FoundLedger[] {
  let names: readonly string[];
  try {
    names = readdirSync(directory)
      .filter((name) => name.endsWith(".ndjson"))
      .sort();
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(directory, name);
    try {
      return parseLedger(path, readFileSync(path, "utf8")) ?? [];
    } catch {
      return [];
    }
  });
}

function parseLedger(path: string, text: string): FoundLedger | undefined {
  const entries: Owned[] = [];
  let header: Omit<FoundLedger, "path" | "entries"> | undefined;
  for (const line of text.split("\n")) {
    const value = parseLine(line);
    if (value === undefined) continue;
    if (value.ledger === 1) {
      header = {
        host: String(value.host),
        prefix: String(value.prefix),
        pid: Number(value.pid),
        place: placeIn(value.place),
      };
      continue;
    }
    const kind = value.made ?? value.intended;
    if (isOwnedKind(kind) && typeof value.key === "string") entries.push({ kind, key: value.key });
  }
  return header === undefined ? undefined : { path, ...header, entries };
}

function isOwnedKind(value: unknown): value is OwnedKind {
  return ownedKinds.includes(value);
}

function placeIn(value: unknown): Place | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const text = (key: string): string => {
    const found: unknown = Reflect.get(value, key);
    return typeof found === "string" ? found : "";
  };
  return { machine: text("machine"), boot: text("boot"), pids: text("pids"), started: text("started") };
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}
