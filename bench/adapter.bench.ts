import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { type Endpoint, findEndpoint } from "../src/engine/docker-api/endpoint.ts";
import { createDockerApiEngine } from "../src/engine/docker-api/engine.ts";
import type { Engine, Session } from "../src/engine/engine.ts";
import type { Operation, Verb } from "../src/vocabulary/operation.ts";
import { type BareClient, bareClient } from "./bare-client.ts";
import type { Figure } from "./figure.ts";

const rounds = 15;
const program = resolve("dist/src/main/plimsoll.js");
const suite = "bench/adapter-suite";

/**
 * The adapter to the Docker Engine API, on the engine that the docker CLI would use: against the same requests made by a
 * bare `node:http` script, and a suite run through it against the same checks as a bats file with the docker CLI. All in
 * turns, and only ratios: other work on the machine meets both sides alike. Skipped with a line where there is no engine.
 */
export async function measureAdapter(): Promise<readonly Figure[]> {
  const endpoint = findEndpoint({ environment: process.env, home: homedir() });
  if ("problem" in endpoint) return skipped(endpoint.problem);
  let engine: Engine;
  try {
    engine = await createDockerApiEngine(endpoint);
  } catch (error) {
    return skipped(error instanceof Error ? error.message : String(error));
  }
  try {
    return [...(await overhead(engine, endpoint)), ...againstBats(endpoint)];
  } finally {
    await engine.dispose();
  }
}

function skipped(why: string): readonly Figure[] {
  console.error(`skipped: ${why}`);
  return [];
}

async function overhead(engine: Engine, endpoint: Endpoint): Promise<readonly Figure[]> {
  const bare = await bareClient(endpoint);
  const session = await engine.open({ namespace: `bench-${process.pid}`, seed: 1, files: new Map() });
  try {
    const shell = await imageOf(session);
    const life = await interleaved(
      () => lifeByAdapter(session),
      () => lifeByHand(bare, shell),
    );
    await applied(session, { op: "create", image: "shell", as: "q", name: "queried", cmd: ["true"] });
    const id = await idOf(session);
    const queries = await interleaved(
      () => queriesByAdapter(session),
      () => queriesByHand(bare, { container: id, image: shell }),
    );
    return [
      { name: "a container's life, against bare requests", value: life, unit: "×", limit: 1.1 },
      { name: "20 queries, against bare requests", value: queries, unit: "×", limit: 1.1 },
    ];
  } finally {
    bare.dispose();
    const residue = await session.close();
    for (const line of residue) console.error(`left behind: ${line}`);
  }
}

/** A container that runs and ends, and one that runs on and is looked into: 18 requests on either side. */
async function lifeByAdapter(session: Session): Promise<void> {
  await applied(session, { op: "run", image: "shell", as: "f", cmd: ["echo", "hi"] });
  await applied(session, { op: "rm", container: "f" });
  await applied(session, { op: "run", image: "shell", as: "d", detach: true, cmd: ["sleep", "600"] });
  await applied(session, { op: "exec", container: "d", cmd: ["touch", "/x"] });
  await applied(session, { op: "inspect", container: "d" });
  await applied(session, { op: "diff", container: "d" });
  await applied(session, { op: "logs", container: "d" });
  await applied(session, { op: "rm", container: "d", force: true });
}

async function lifeByHand(bare: BareClient, image: string): Promise<void> {
  const create = async (cmd: readonly string[]): Promise<string> => {
    const body = { Image: image, Cmd: cmd, HostConfig: { NetworkMode: "none" } };
    const { Id } = await bare.json("POST", "/containers/create", body);
    await bare.json("GET", `/containers/${Id}/json`);
    return String(Id);
  };
  const ended = await create(["echo", "hi"]);
  const waiting = await bare.open("POST", `/containers/${ended}/wait?condition=next-exit`);
  await bare.bytes("POST", `/containers/${ended}/start`);
  JSON.parse((await waiting.body()).toString());
  await bare.bytes("GET", `/containers/${ended}/logs?stdout=1&stderr=1`);
  await bare.json("GET", `/containers/${ended}/json`);
  await bare.bytes("DELETE", `/containers/${ended}`);
  const running = await create(["sleep", "600"]);
  await bare.bytes("POST", `/containers/${running}/start`);
  const exec = { Cmd: ["touch", "/x"], AttachStdout: true, AttachStderr: true };
  const { Id } = await bare.json("POST", `/containers/${running}/exec`, exec);
  await bare.upgraded("POST", `/exec/${Id}/start`, { Detach: false, Tty: false });
  while ((await bare.json("GET", `/exec/${Id}/json`)).Running === true);
  await bare.json("GET", `/containers/${running}/json`);
  await bare.json("GET", `/containers/${running}/changes`);
  await bare.bytes("GET", `/containers/${running}/logs?stdout=1&stderr=1`);
  await bare.bytes("DELETE", `/containers/${running}?force=1`);
}

const queryRounds = 5;

async function queriesByAdapter(session: Session): Promise<void> {
  for (let round = 0; round < queryRounds; round++) {
    await applied(session, { op: "inspect", container: "q" });
    await applied(session, { op: "image-inspect", image: "shell" });
    await applied(session, { op: "history", image: "shell" });
    await applied(session, { op: "diff", container: "q" });
  }
}

async function queriesByHand(
  bare: BareClient,
  at: { readonly container: string; readonly image: string },
): Promise<void> {
  for (let round = 0; round < queryRounds; round++) {
    await bare.json("GET", `/containers/${at.container}/json`);
    await bare.json("GET", `/images/${at.image}/json`);
    await bare.json("GET", `/images/${at.image}/history`);
    await bare.json("GET", `/containers/${at.container}/changes`);
  }
}

async function applied<V extends Verb>(session: Session, operation: Operation<V>): Promise<unknown> {
  const outcome = await session.apply(operation as Operation);
  if (outcome.status !== "ok") throw new Error(`${operation.op}: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

async function imageOf(session: Session): Promise<string> {
  return String(Reflect.get(Object(await applied(session, { op: "image-inspect", image: "shell" })), "id"));
}

async function idOf(session: Session): Promise<string> {
  return String(Reflect.get(Object(await applied(session, { op: "inspect", container: "q" })), "id"));
}

/** Ratio of the medians of two ways to do the same, in turns; who begins changes. */
async function interleaved(one: () => Promise<void>, other: () => Promise<void>): Promise<number> {
  const times: readonly [number[], number[]] = [[], []];
  const measure = async (side: 0 | 1): Promise<void> => {
    const begun = performance.now();
    await (side === 0 ? one() : other());
    times[side].push(performance.now() - begun);
  };
  await one();
  await other();
  for (let round = 0; round < rounds; round++) {
    await measure(round % 2 === 0 ? 0 : 1);
    await measure(round % 2 === 0 ? 1 : 0);
  }
  return median(times[0]) / median(times[1]);
}

/** The whole program on scenarios, against bats on the same checks, each as people start it. */
function againstBats(endpoint: Endpoint): readonly Figure[] {
  const bats = spawnSync("bats", ["--version"]);
  if (bats.error !== undefined || spawnSync("docker", ["--version"]).error !== undefined)
    return skipped("the comparison with bats needs bats (Debian package bats) and the docker CLI");
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
  try {
    const reports = join(folder, "reports");
    const ours = [process.execPath, program, "run", suite, "--engine", "docker", "-j", "4", "--reports", reports];
    const theirs = ["bats", join(suite, "checks.bats")];
    const times = [ours, theirs].map((): number[] => []);
    for (let round = 0; round < 5; round++) {
      [ours, theirs].forEach((command, index) => {
        times[index]?.push(millisecondsOf(command, endpoint));
      });
    }
    const [adapter = 0, cli = 0] = times.map(median);
    return [
      { name: "20 scenarios, -j 4, against bats with the docker CLI", value: adapter / cli, unit: "×", limit: 0.5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function millisecondsOf([command = "", ...words]: readonly string[], { host }: Endpoint): number {
  const begun = performance.now();
  // A context or the usual socket needs no words; DOCKER_HOST would hide the certificates of a context.
  const environment = process.env.DOCKER_HOST === undefined && !host.startsWith("unix:") ? {} : { DOCKER_HOST: host };
  const { status, stdout, stderr } = spawnSync(command, words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  const elapsed = performance.now() - begun;
  if (status !== 0)
    throw new Error(`${command} ${words.join(" ")} answered ${status}: ${stdout.toString()}${stderr.toString()}`);
  return elapsed;
}

function median(values: readonly number[]): number {
  return [...values].sort((less, more) => less - more)[values.length >> 1] ?? 0;
}
