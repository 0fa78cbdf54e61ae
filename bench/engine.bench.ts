import { createHash } from "node:crypto";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import type { Environment } from "../src/engine/reference/environment.ts";
import type { ReferenceSession } from "../src/engine/reference/session.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Figure } from "./figure.ts";

const environment: Environment = {
  sha256: (bytes) => createHash("sha256").update(bytes, "latin1").digest("hex"),
  budget: 10_000,
};

/**
 * What structured operations of the reference engine cost. Kinds are checked; digests are observed only where it says
 * so. Times are those of the processor, this process's threads for garbage and compilation included, so that other work
 * on the machine disturbs them little. A simulation: these are no figures of a real engine.
 */
export async function measureEngine(): Promise<readonly Figure[]> {
  const [hidden, observed, bare] = interleaved([mixed("hidden"), mixed("observed"), bareLoop], 21);
  const create = growth("create", [imageOf(10), imageOf(100_000)]);
  const diff = growth("diff", [
    changed(imageOf(10), 12),
    changed(imageOf(100_000), 12),
    changed(imageOf(100_000), 1200),
  ]);
  const commit = growth("commit", [changed(imageOf(10), 12), changed(imageOf(100_000), 12)]);
  const many = "100,000 files against 10";
  return [
    { name: "mixed operations, digests not observed", value: 1e6 / hidden, unit: "operations/s", limit: 500_000 },
    { name: "mixed operations, every digest forced", value: 1e6 / observed, unit: "operations/s" },
    { name: "a mixed operation against a step of a bare loop on a Map", value: hidden / bare, unit: "×" },
    { name: `create, image of ${many}`, value: ratio(create, 1), unit: "×", limit: 2 },
    { name: `diff of 12 changes, ${many}`, value: ratio(diff, 1), unit: "×", limit: 2 },
    { name: "diff of 1,200 changes against 12", value: ratio(diff, 2), unit: "×", limit: 200 },
    { name: `commit of 12 changes, ${many}`, value: ratio(commit, 1), unit: "×", limit: 2 },
  ];
}

const sequence: readonly Operation[] = [
  { op: "create", as: "c", image: "shell", cmd: ["sleep", "600"] },
  { op: "start", container: "c" },
  { op: "write", container: "c", path: "/data.txt", content: "hello" },
  { op: "read", container: "c", path: "/data.txt" },
  { op: "commit", container: "c", as: "i" },
  { op: "stop", container: "c", timeout: 0 },
  { op: "rm", container: "c" },
];

/** Microseconds of the processor for one operation of a batch. */
type Work = () => number;

/** The sequence over and over; observed: the image's id, DiffIDs and chain are read after each commit. */
function mixed(digests: "hidden" | "observed"): Work {
  const session = open();
  const rounds = digests === "hidden" ? 4000 : 1000;
  return () => {
    const before = session.snapshot();
    const begin = process.cpuUsage();
    for (let round = 1; round <= rounds; round++) {
      for (const operation of sequence) {
        apply(session, operation);
        if (digests === "observed" && operation.op === "commit") apply(session, { op: "image-inspect", image: "i" });
      }
      // Images of a batch go all at once: their removal looks at ids, and a table that only grows would measure itself.
      if (round % 50 === 0) session.restore(before);
    }
    return microseconds(begin) / (rounds * sequence.length);
  };
}

/** Objects made, put into a Map and found again: what the machine does by itself. */
function bareLoop(): number {
  const steps = 1_000_000;
  const kept = new Map<number, { readonly index: number; readonly before: unknown }>();
  const begin = process.cpuUsage();
  for (let index = 0; index < steps; index++) {
    kept.set(index & 1023, { index, before: kept.get((index * 7) & 1023)?.index });
  }
  return microseconds(begin) / steps;
}

function imageOf(files: number): ReferenceSession {
  const session = open();
  apply(session, { op: "create", as: "maker", image: "shell" });
  for (let index = 0; index < files; index++) {
    const path = `/usr/lib/package${index % 100}/part${Math.floor(index / 100) % 10}/file${index}`;
    apply(session, { op: "write", container: "maker", path, content: `content ${index}` });
  }
  apply(session, { op: "commit", container: "maker", as: "image" });
  apply(session, { op: "rm", container: "maker" });
  return session;
}

/** A container of the session's image with changes. */
function changed(session: ReferenceSession, changes: number): ReferenceSession {
  apply(session, { op: "create", as: "c", image: "image" });
  for (let index = 0; index < changes; index++) {
    apply(session, { op: "write", container: "c", path: `/tmp/new${index}`, content: "new" });
  }
  return session;
}

/** Microseconds of one operation in each of the sessions, from the same state each time. */
function growth(op: "create" | "diff" | "commit", sessions: readonly ReferenceSession[]): readonly number[] {
  const operation: Operation =
    op === "create"
      ? { op, as: "new", image: "image" }
      : op === "diff"
        ? { op, container: "c" }
        : { op, container: "c", as: "new" };
  const repetitions = op === "diff" ? 500 : 5000;
  const works = sessions.map((session): Work => {
    const before = session.snapshot();
    return () => {
      const begin = process.cpuUsage();
      for (let count = 0; count < repetitions; count++) {
        session.restore(before);
        apply(session, operation);
      }
      return microseconds(begin) / repetitions;
    };
  });
  return interleaved(works, 11);
}

function ratio(times: readonly number[], index: number): number {
  return (times[index] ?? 0) / (times[0] ?? 1);
}

/** Medians of rounds in turns; the first third only warms up. */
function interleaved<const T extends readonly Work[]>(works: T, rounds: number): { readonly [K in keyof T]: number };
function interleaved(works: readonly Work[], rounds: number): readonly number[] {
  const times = works.map((): number[] => []);
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    works.forEach((work, index) => {
      const time = work();
      if (round >= 0) times[index]?.push(time);
    });
  }
  return times.map((all) => all.sort((one, other) => one - other)[rounds >> 1] ?? 0);
}

function open(): ReferenceSession {
  const engine = createReferenceEngine(environment, { version: "bench", startMs: 0 });
  return engine.open({ namespace: "bench", seed: 1, files: new Map() });
}

function apply(session: ReferenceSession, operation: Operation): void {
  const outcome = session.apply(operation);
  if (outcome.status !== "ok") throw new Error(`${operation.op}: ${JSON.stringify(outcome)}`);
}

function microseconds(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}
