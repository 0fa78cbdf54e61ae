import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { performance } from "node:perf_hooks";
import { findEndpoint } from "../src/engine/docker-api/endpoint.ts";
import { createDockerApiEngine } from "../src/engine/docker-api/engine.ts";
import type { Engine, Session } from "../src/engine/engine.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { referenceEnvironment } from "../src/main/engines.ts";
import type { ContentTree, TreeEntry } from "../src/vocabulary/generated/types.ts";
import type { Operation, Verb } from "../src/vocabulary/operation.ts";
import type { Figure } from "./figure.ts";

const megabyte = 2 ** 20;
const fileBytes = 2 * 1024;
/** Files of a context, smallest first. */
const sizes = [1000, 10_000, 100_000] as const;

/**
 * What a build of ten instructions costs on the reference engine: against dockerd's classic builder with the same
 * context, uncached and cached, both through the port (skipped with a line where there is no engine), and with larger
 * contexts, each in a process of its own, whose peak of memory is looked at. The reference engine's commands are
 * simulated: the ratio says what a run costs, not which engine is better.
 */
export async function measureBuild(): Promise<readonly Figure[]> {
  return [...(await againstDockerd()), ...largeContexts()];
}

/** Ten instructions; the context is copied whole and one file of it again. */
function dockerfile(base: string): string {
  return [
    `FROM ${base}`,
    "LABEL made-by=bench",
    "ENV A=1",
    "WORKDIR /app",
    "COPY . .",
    "RUN echo built > /built",
    "RUN mkdir /data && cp /built /data/built",
    "COPY part0/file0 /one",
    "EXPOSE 80",
    'CMD ["cat", "/built"]',
    "",
  ].join("\n");
}

/** A new context each time: nothing that an engine keeps with the value of another one serves it. */
function contextOf(files: number, base: string): ContentTree {
  const entries: TreeEntry[] = [{ path: "Dockerfile", type: "file", content: dockerfile(base) }];
  for (let index = 0; index < files; index++) {
    // Through a buffer the text is one piece, with bytes of its own.
    const content = Buffer.from(`file ${index}\n`.padEnd(fileBytes, "x")).toString("latin1");
    entries.push({ path: `part${index % 100}/file${Math.floor(index / 100)}`, type: "file", content });
  }
  return { entries };
}

async function againstDockerd(): Promise<readonly Figure[]> {
  const endpoint = findEndpoint({ environment: process.env, home: homedir() });
  if ("problem" in endpoint) return skipped(endpoint.problem);
  let dockerd: Engine;
  try {
    dockerd = await createDockerApiEngine({ ...endpoint, deadlineMs: 120_000 });
  } catch (error) {
    return skipped(error instanceof Error ? error.message : String(error));
  }
  try {
    const theirs = await builds(dockerd, 5);
    const ours = await builds(referenceEngine(), 25);
    const name = "dockerd's classic builder against a build of ten instructions and 1,000 files";
    return [
      { name: "build of ten instructions and 1,000 files, uncached", value: ours.uncachedMs, unit: "ms" },
      { name: "the same, cached", value: ours.cachedMs, unit: "ms" },
      { name: `${name}, uncached`, value: theirs.uncachedMs / ours.uncachedMs, unit: "× faster", limit: 100 },
      { name: `${name}, cached`, value: theirs.cachedMs / ours.cachedMs, unit: "× faster", limit: 100 },
    ];
  } finally {
    await dockerd.dispose();
  }
}

function skipped(why: string): readonly Figure[] {
  console.error(`skipped: ${why}`);
  return [];
}

/** Medians; the uncached build has a context of its own each time, the cached one is asked for again as it was. */
async function builds(
  engine: Engine,
  rounds: number,
): Promise<{ readonly uncachedMs: number; readonly cachedMs: number }> {
  const session = await engine.open({ namespace: `bench-${process.pid}`, seed: 1, files: new Map() });
  try {
    const base = await shellId(session);
    const same = contextOf(sizes[0], base);
    await built(session, { op: "build", context: same, as: "cached" });
    const uncached: number[] = [];
    const cached: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = contextOf(sizes[0], base);
      uncached.push(await timed(() => built(session, { op: "build", context, noCache: true, as: "uncached" })));
      cached.push(await timed(() => built(session, { op: "build", context: same, as: "cached" })));
    }
    return { uncachedMs: median(uncached), cachedMs: median(cached) };
  } finally {
    for (const line of await session.close()) console.error(`left behind: ${line}`);
  }
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** What one build cost a process that did nothing else. */
export interface LargeBuild {
  readonly processorMs: number;
  /** Peak of the whole process. */
  readonly peakBytes: number;
}

/** Builds with a context of so many files, none: only the program; for a process of its own. */
export async function largeBuild(files: number): Promise<LargeBuild> {
  const session = await referenceEngine().open({ namespace: "bench", seed: 1, files: new Map() });
  const base = await shellId(session);
  let processorMs = 0;
  if (files > 0) {
    const context = contextOf(files, base);
    const begun = process.cpuUsage();
    await built(session, { op: "build", context, as: "large" });
    const { user, system } = process.cpuUsage(begun);
    processorMs = (user + system) / 1000;
  }
  return { processorMs, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

function largeContexts(): readonly Figure[] {
  const nothing = inOwnProcess(0);
  const measured = sizes.map((files) => {
    const rounds = [0, 1, 2].map(() => inOwnProcess(files));
    return {
      files,
      processorMs: median(rounds.map(({ processorMs }) => processorMs)),
      peakBytes: median(rounds.map(({ peakBytes }) => peakBytes)),
    };
  });
  const [, middle, large] = measured;
  if (middle === undefined || large === undefined) return [];
  const growth = large.processorMs / middle.processorMs / (large.files / middle.files);
  const contextBytes = large.files * fileBytes;
  const size = `${large.files.toLocaleString("en-US")} files and ${Math.round(contextBytes / megabyte)} MB`;
  return [
    { name: `build of ${size}, first of its process`, value: large.processorMs, unit: "ms" },
    { name: "a file of 100,000 against one of 10,000", value: growth, unit: "×", limit: 1.3 },
    {
      name: `peak memory of a build of ${size}, against its context`,
      value: (large.peakBytes - nothing.peakBytes) / contextBytes,
      unit: "×",
      limit: 3,
    },
  ];
}

function inOwnProcess(files: number): LargeBuild {
  const [, script = ""] = process.argv;
  const { status, stdout } = spawnSync(process.execPath, [script, `--large-build=${files}`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the build of ${files} files ended with ${status}`);
  return JSON.parse(stdout);
}

function referenceEngine(): Engine {
  return createReferenceEngine({ ...referenceEnvironment, budget: 100_000 }, { version: "bench", startMs: 0 });
}

async function shellId(session: Session): Promise<string> {
  return String(Reflect.get(Object(await applied(session, { op: "image-inspect", image: "shell" })), "id"));
}

/** Asks for the id too: it is that of all layers, so that nothing is left for later. */
async function built(session: Session, operation: Operation<"build">): Promise<void> {
  const image = String(Reflect.get(Object(await applied(session, operation)), "image"));
  if (!image.startsWith("sha256:")) throw new Error("the build has no image");
}

async function applied<V extends Verb>(session: Session, operation: Operation<V>): Promise<unknown> {
  const outcome = await session.apply(operation as Operation);
  if (outcome.status !== "ok") throw new Error(`${operation.op}: ${JSON.stringify(outcome).slice(0, 1000)}`);
  return outcome.value;
}

function median(values: readonly number[]): number {
  return values.toSorted((less, more) => less - more)[values.length >> 1] ?? 0;
}
