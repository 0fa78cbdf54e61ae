import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import type { Environment } from "../src/engine/reference/environment.ts";
import type { ReferenceSession } from "../src/engine/reference/session.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Figure } from "./figure.ts";

const environment: Environment = {
  sha256: (bytes) => createHash("sha256").update(bytes, "latin1").digest("hex"),
  budget: 10_000,
};

const warmUpMs = 700;
const measureMs = 1500;

/**
 * Structured operations per second and core in a mixed create, start, write, read, commit, stop, rm sequence. Kinds are
 * checked; digests are observed only in the second figure. A simulation: these are no figures of a real engine.
 */
export async function measureEngine(): Promise<readonly Figure[]> {
  return [
    { name: "mixed operations, digests not observed", value: rate("hidden"), unit: "operations/s", limit: 500_000 },
    { name: "mixed operations, every digest forced", value: rate("observed"), unit: "operations/s" },
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
  { op: "rmi", image: "i" },
];

/** Removing the image keeps the engine's tables as they were; it looks at ids only when it tells what it deleted. */
function rate(digests: "hidden" | "observed"): number {
  const engine = createReferenceEngine(environment, { version: "bench", startMs: 0 });
  const session = engine.open({ namespace: "bench", seed: 1, files: new Map() });
  run(session, digests, warmUpMs);
  const { operations, elapsedMs } = run(session, digests, measureMs);
  return Math.round((operations / elapsedMs) * 1000);
}

function run(
  session: ReferenceSession,
  digests: "hidden" | "observed",
  milliseconds: number,
): { readonly operations: number; readonly elapsedMs: number } {
  const steps = digests === "hidden" ? sequence.slice(0, -1) : sequence;
  const before = session.snapshot();
  const begin = performance.now();
  let operations = 0;
  for (let now = begin; now - begin < milliseconds; now = performance.now()) {
    for (let round = 0; round < 50; round++) {
      for (const operation of steps) {
        const outcome = session.apply(operation);
        if (outcome.status !== "ok") throw new Error(`${operation.op}: ${JSON.stringify(outcome)}`);
        if (digests === "observed" && operation.op === "commit") session.apply({ op: "image-inspect", image: "i" });
        operations += 1;
      }
    }
    // The images of a batch go all at once: a table that only grows would measure itself.
    if (digests === "hidden") session.restore(before);
  }
  return { operations, elapsedMs: performance.now() - begin };
}
