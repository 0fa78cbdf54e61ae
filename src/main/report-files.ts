import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  renameSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { reasonOf } from "./file-errors.ts";
import { makeFolder } from "./make-folder.ts";

/** Reports that a run writes. */
export const reportKinds = ["events", "json", "junit"] as const;

/** One of them. */
export type ReportKind = (typeof reportKinds)[number];

/** Their names in the folder of reports. */
export const reportNames: { readonly [K in ReportKind]: string } = {
  events: "events.ndjson",
  json: "report.json",
  junit: "junit.xml",
};

/** The calls to the file system that reports use; tests give one that fails. */
export interface ReportDisk {
  /** Makes the file anew. */
  open(path: string): number;
  /** Opens it to add at its end. */
  reopen(path: string): number;
  /** Writes some of the text's bytes and answers how many. */
  write(file: number, bytes: Uint8Array): number;
  close(file: number): void;
  makeFolder(path: string): void;
  writeWhole(path: string, text: string): void;
  /** A new empty folder where reports go when theirs cannot be written. */
  spareFolder(): string;
  copyStart(from: string, to: string, bytes: number): void;
}

/** The real file system. */
export const realDisk: ReportDisk = {
  open: (path) => openSync(path, "w"),
  reopen: (path) => openSync(path, "a"),
  write: (file, bytes) => writeSync(file, bytes),
  close: (file) => closeSync(file),
  makeFolder,
  writeWhole(path, text) {
    const partial = `${path}.partial`;
    try {
      writeFileSync(partial, text);
      renameSync(partial, path);
    } catch (error) {
      tryTo(() => unlinkSync(partial));
      throw error;
    }
  },
  spareFolder: () => mkdtempSync(join(tmpdir(), "plimsoll-reports-")),
  copyStart(from, to, bytes) {
    copyFileSync(from, to);
    truncateSync(to, bytes);
  },
};

/** What became of the report files: where they are, and what went wrong, one sentence each. */
export interface ReportOutcome {
  readonly written: readonly string[];
  readonly problems: readonly string[];
}

/** Report files of one run. Nothing here throws: a report that cannot be written must not cost the verdict. */
export interface ReportFiles {
  /** Adds lines to the event stream; they are in the file when this answers. */
  append(path: string, text: string): void;
  /** Writes a whole report; readers never see half of it. */
  write(path: string, text: string): void;
  /** Ends the streams and tells what became of everything. */
  finish(): ReportOutcome;
}

interface Stream {
  path: string;
  file: number;
  bytes: number;
}

/**
 * Report files on a disk that may be full or read-only: what cannot be written where it belongs goes to a spare folder,
 * with what is already there; when that fails too, only then it is lost, and said to be.
 */
export function newReportFiles(disk: ReportDisk = realDisk): ReportFiles {
  const streams = new Map<string, Stream | undefined>();
  const written = new Set<string>();
  const problems: string[] = [];
  let spare: string | undefined;

  const spareFor = (path: string): string => {
    spare ??= disk.spareFolder();
    return join(spare, basename(path));
  };
  const openStream = (path: string): Stream => {
    disk.makeFolder(dirname(path));
    return { path, file: disk.open(path), bytes: 0 };
  };
  const writeAll = (stream: Stream, bytes: Uint8Array) => {
    let done = 0;
    while (done < bytes.length) {
      const count = disk.write(stream.file, bytes.subarray(done));
      if (count <= 0) throw new Error("nothing could be written");
      done += count;
    }
    stream.bytes += bytes.length;
  };
  const moveToSpare = (wanted: string, stream: Stream | undefined, error: unknown): Stream | undefined => {
    try {
      const path = spareFor(wanted);
      if (stream !== undefined) {
        disk.copyStart(stream.path, path, stream.bytes);
        tryTo(() => disk.close(stream.file));
        const moved: Stream = { path, file: disk.reopen(path), bytes: stream.bytes };
        problems.push(`${wanted} cannot be written (${reasonOf(error)}); all of it is in ${path}`);
        return moved;
      }
      const moved: Stream = { path, file: disk.open(path), bytes: 0 };
      problems.push(`${wanted} cannot be written (${reasonOf(error)}); it is in ${path}`);
      return moved;
    } catch (second) {
      problems.push(
        `${wanted} cannot be written (${reasonOf(error)}), nor in a spare place (${reasonOf(second)}): from here on it is lost`,
      );
      return undefined;
    }
  };

  return {
    append(path, text) {
      const bytes = Buffer.from(text);
      if (!streams.has(path)) {
        try {
          streams.set(path, openStream(path));
        } catch (error) {
          streams.set(path, moveToSpare(path, undefined, error));
        }
      }
      const stream = streams.get(path);
      if (stream === undefined) return;
      try {
        writeAll(stream, bytes);
      } catch (error) {
        const moved = stream.path === path ? moveToSpare(path, stream, error) : undefined;
        streams.set(path, moved);
        if (moved === undefined && stream.path !== path)
          problems.push(`${stream.path} cannot be written either (${reasonOf(error)})`);
        if (moved === undefined) return;
        try {
          writeAll(moved, bytes);
        } catch (second) {
          problems.push(`${moved.path} cannot be written either (${reasonOf(second)})`);
          streams.set(path, undefined);
        }
      }
    },
    write(path, text) {
      try {
        disk.makeFolder(dirname(path));
        disk.writeWhole(path, text);
        written.add(path);
      } catch (error) {
        try {
          const other = spareFor(path);
          disk.writeWhole(other, text);
          written.add(other);
          problems.push(`${path} cannot be written (${reasonOf(error)}); it is in ${other}`);
        } catch (second) {
          problems.push(`${path} cannot be written (${reasonOf(error)}), nor in a spare place (${reasonOf(second)})`);
        }
      }
    },
    finish() {
      for (const stream of streams.values()) {
        if (stream === undefined) continue;
        tryTo(() => disk.close(stream.file));
        written.add(stream.path);
      }
      streams.clear();
      return { written: [...written], problems };
    },
  };
}

function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // Nothing is lost: the file was only being let go of.
  }
}
