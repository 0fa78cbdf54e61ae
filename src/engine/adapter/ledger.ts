import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";

export type OwnedKind = "container" | "image" | "volume";

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
  const write = (line: object): void => void writeSync(file, `${JSON.stringify(line)}\n`);
  write({ ledger: 1, pid: process.pid, ...header });
  fsyncSync(file);
  const entries: Owned[] = [];
  const known = new Set<string>();
  let open = true;
  const add = (kind: OwnedKind, key: string, state: "intended" | "made"): void => {
    if (known.has(`${kind} ${key}`)) return;
    known.add(`${kind} ${key}`);
    entries.push({ kind, key });
    write({ [state]: kind, key });
  };
  return {
    intend: (kind, key) => add(kind, key, "intended"),
    own: (kind, id) => add(kind, id, "made"),
    owns(kind, id) {
      if (known.has(`${kind} ${id}`)) return true;
      return entries.some((entry) => entry.kind === kind && isShortFor(entry.key, id));
    },
    entries: () => entries,
    clear() {
      this.close();
      unlinkSync(path);
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
    owns: (kind, id) =>
      known.has(`${kind} ${id}`) || left.entries.some((entry) => entry.kind === kind && isShortFor(entry.key, id)),
    entries: () => left.entries,
    clear: () => unlinkSync(left.path),
    close: () => undefined,
  };
}

/** Whether a key is the short id that a build stream gives for an id. */
function isShortFor(key: string, id: string): boolean {
  return /^[0-9a-f]{11,12}$/.test(key) && bare(id).startsWith(key);
}

/** A ledger that a run left behind. */
export interface LeftLedger extends LedgerHeader {
  readonly path: string;
  readonly pid: number;
  readonly entries: readonly Owned[];
}

/** Ledgers of a directory whose process is gone; unreadable lines (a crash while writing) are skipped. */
export function leftLedgers(directory: string): readonly LeftLedger[] {
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
    const left = parseLedger(path, readFileSync(path, "utf8"));
    return left === undefined || isAlive(left.pid) ? [] : [left];
  });
}

function parseLedger(path: string, text: string): LeftLedger | undefined {
  const entries: Owned[] = [];
  let header: { host: string; prefix: string; pid: number } | undefined;
  for (const line of text.split("\n")) {
    const value = parseLine(line);
    if (value === undefined) continue;
    if (value.ledger === 1) {
      header = { host: String(value.host), prefix: String(value.prefix), pid: Number(value.pid) };
      continue;
    }
    const kind = value.made ?? value.intended;
    if ((kind === "container" || kind === "image" || kind === "volume") && typeof value.key === "string") {
      entries.push({ kind, key: value.key });
    }
  }
  return header === undefined ? undefined : { path, ...header, entries };
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function bare(id: string): string {
  return id.startsWith("sha256:") ? id.slice("sha256:".length) : id;
}
