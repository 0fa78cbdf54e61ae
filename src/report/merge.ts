import { blobsOf } from "../vocabulary/blobs.ts";
import type { Blob, Event, RunFinished, RunStarted } from "../vocabulary/generated/types.ts";
import { exitCodes, gravestExitCode } from "../vocabulary/verdict.ts";

/** What merging gives: one stream, and what is missing in it, one sentence each. */
export interface Merged {
  readonly events: readonly Event[];
  readonly missing: readonly string[];
}

interface Part {
  readonly started: RunStarted;
  readonly body: Event[];
  finished?: RunFinished;
}

/**
 * Merges the streams of shards into one: runs of the same engine, version and seed become one run, other runs stay
 * beside each other. Each blob stands once, before the first event that names it. Sequence numbers are given anew; counts are added; the gravest exit code wins. A shard that is
 * absent or cut off is said in `missing` and makes the run an engine error, for its scenarios were not seen to pass.
 */
export function mergeStreams(streams: readonly (readonly Event[])[]): Merged {
  const groups = new Map<string, Part[]>();
  const blobs = new Map<string, Blob>();
  for (const stream of streams) {
    for (const event of stream) if (event.type === "blob") blobs.set(event.digest, event);
    for (const part of splitRuns(stream)) {
      const { engine, seed, plimsollVersion } = part.started;
      const key = JSON.stringify([
        engine.name,
        engine.version,
        engine.dialect,
        seed,
        plimsollVersion,
        shardCount(part.started),
      ]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [part]);
      else group.push(part);
    }
  }
  const missing: string[] = [];
  const events = [...groups.values()].flatMap((parts) => {
    const gaps = gapsOf(parts);
    missing.push(...gaps);
    return mergeParts(parts, { incomplete: gaps.length > 0, blobs });
  });
  return { events, missing };
}

function splitRuns(stream: readonly Event[]): readonly Part[] {
  const parts: Part[] = [];
  for (const event of stream) {
    if (event.type === "blob") continue;
    if (event.type === "run-started") {
      parts.push({ started: event, body: [] });
      continue;
    }
    const part = parts.findLast((candidate) => candidate.started.run === event.run);
    if (part === undefined) continue;
    if (event.type === "run-finished") part.finished = event;
    else part.body.push(event);
  }
  return parts;
}

function shardCount(started: RunStarted): string {
  return started.shard === undefined ? `run ${started.run}` : (started.shard.split("/")[1] ?? "");
}

function gapsOf(parts: readonly Part[]): readonly string[] {
  const gaps: string[] = [];
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const { shard, engine } = part.started;
    const label = shard === undefined ? `run ${part.started.run}` : `shard ${shard}`;
    if (part.finished === undefined) gaps.push(`${label} on ${engine.name} was cut off before its end`);
    if (shard === undefined) continue;
    if (seen.has(shard)) gaps.push(`${label} on ${engine.name} is given twice`);
    seen.set(shard, part);
  }
  const [first] = parts;
  const count = Number(first?.started.shard?.split("/")[1] ?? 0);
  for (let index = 1; index <= count; index += 1) {
    if (!seen.has(`${index}/${count}`))
      gaps.push(`shard ${index}/${count} on ${first?.started.engine.name} is missing`);
  }
  return gaps;
}

/** The events with what they name by digest just before them; what was placed is taken out of `blobs`. */
function placeBlobs(body: readonly Event[], blobs: Map<string, Blob>): readonly Event[] {
  if (blobs.size === 0) return body;
  return body.flatMap((event) => {
    const needed = blobsOf(event).flatMap((digest) => blobs.get(digest) ?? []);
    for (const { digest } of needed) blobs.delete(digest);
    return [...needed, event];
  });
}

interface Merging {
  readonly incomplete: boolean;
  /** What no event has named yet. */
  readonly blobs: Map<string, Blob>;
}

function mergeParts(parts: readonly Part[], { incomplete, blobs }: Merging): readonly Event[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { shard: _, ...started } = first.started;
  const { run } = started;
  const total = (count: (part: Part) => number) => parts.reduce((sum, part) => sum + count(part), 0);
  const startedMs = Math.min(...parts.map((part) => part.started.startedMs));
  const finishedMs = Math.max(...parts.map((part) => part.finished?.finishedMs ?? part.started.startedMs));
  const counts: Record<string, number> = {};
  for (const part of parts) {
    for (const [status, count] of Object.entries(part.finished?.counts ?? {}))
      counts[status] = (counts[status] ?? 0) + count;
  }
  const rules = new Map(parts.flatMap((part) => part.started.rules ?? []).map((rule) => [rule.id, rule]));
  const body = placeBlobs(
    parts.flatMap((part) => part.body),
    blobs,
  );
  // A shard without a scenario of its own exits 3 by itself; the whole passes when any shard passed.
  const emptyOnly = (part: Part) => part.finished?.exitCode === exitCodes.badUse && (counts.passed ?? 0) > 0;
  const codes = parts.map((part) => (emptyOnly(part) ? exitCodes.ok : (part.finished?.exitCode ?? exitCodes.engine)));
  // Every shard reads the same files.
  const badFiles = Math.max(...parts.map((part) => part.finished?.badFiles ?? 0));
  const finished: RunFinished = {
    type: "run-finished",
    run,
    sequence: body.length + 1,
    finishedMs,
    wallMs: total((part) => part.finished?.wallMs ?? 0),
    counts,
    exitCode: gravestExitCode(incomplete ? [...codes, exitCodes.engine] : codes),
    ...(parts.some((part) => part.finished?.interrupted === true) ? { interrupted: true } : {}),
    ...(badFiles > 0 ? { badFiles } : {}),
  };
  const head: RunStarted = {
    ...started,
    sequence: 0,
    startedMs,
    selected: total((part) => part.started.selected),
    ...(rules.size > 0 ? { rules: [...rules.values()] } : {}),
  };
  return [head, ...body.map((event, index) => ({ ...event, run, sequence: index + 1 })), finished];
}
