import { readFileSync } from "node:fs";
import { bytesOfBase64 } from "../vocabulary/blobs.ts";
import type { Blob, Event } from "../vocabulary/generated/types.ts";
import { exitCodes, verdicts } from "../vocabulary/verdict.ts";
import { readEvent } from "./event-shape.ts";
import { reasonOf } from "./file-errors.ts";
import { sha256Of } from "./sha256.ts";
import { UserError } from "./user-error.ts";

/**
 * The events of an NDJSON file. Unknown types are left out; a last line that was cut off is left out too. Throws a
 * UserError when the file cannot be read or is no event stream.
 */
export function readEvents(path: string): readonly Event[] {
  const lines = readText(path).split("\n");
  const events: Event[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const event = parseLine(line);
    if (event === undefined) {
      // A run that was killed leaves half a line at the end; the rest still counts.
      if (index === lines.length - 1) return;
      throw new UserError(`${path}:${index + 1} is no event: one JSON object a line was expected`, exitCodes.badUse);
    }
    if (index > 0 || event.schemaVersion === 1 || event.type !== "run-started") {
      const read = readEvent(event);
      if (typeof read === "string")
        throw new UserError(`${path}:${index + 1} is no event of this version: ${read}`, exitCodes.badUse);
      if (read?.type === "blob" && !isWhole(read))
        throw new UserError(`${path}:${index + 1} is a blob whose bytes are not those of its digest`, exitCodes.badUse);
      if (read !== undefined) events.push(read);
    } else
      throw new UserError(
        `${path} has events of version ${event.schemaVersion}; this program reads version 1`,
        exitCodes.badUse,
      );
  });
  if (events[0]?.type !== "run-started") {
    throw new UserError(`${path} is no event stream: it does not begin with run-started`, exitCodes.badUse);
  }
  return events;
}

/** Ids of the scenarios that failed in the last run of a folder of reports. */
export function lastFailed(path: string): ReadonlySet<string> {
  const failed = new Set<string>();
  for (const event of readEvents(path)) {
    if (event.type === "scenario-finished" && verdicts[event.verdict.status].exitCode > 0) failed.add(event.scenario);
  }
  return failed;
}

/** Digests are verified where they enter. */
function isWhole({ digest, base64 }: Blob): boolean {
  try {
    return digest === `sha256:${sha256Of(bytesOfBase64(base64))}`;
  } catch {
    return false;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${reasonOf(error)}`, exitCodes.badUse);
  }
}

function parseLine(line: string): { readonly type: string; readonly schemaVersion?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && "type" in value && typeof value.type === "string") {
      return { ...value, type: value.type };
    }
  } catch {
    return undefined;
  }
  return undefined;
}
