import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArchiveEntry, pack } from "../engine/adapter/archive.ts";

// A real daemon on a socket, e.g. PLIMSOLL_DOCKER_HOST=unix:///path/docker.sock, that others may use at the same time.
const host = process.env.PLIMSOLL_DOCKER_HOST;
const socketPath = host?.startsWith("unix://") === true ? host.slice("unix://".length) : undefined;
if (socketPath === undefined) console.info("skipped: PLIMSOLL_DOCKER_HOST names no socket, no daemon to share");

interface Reply {
  readonly status: number;
  readonly text: string;
}

function ask(method: string, path: string, body?: object | Uint8Array): Promise<Reply> {
  const bytes = body === undefined || body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const type = body instanceof Uint8Array ? "application/x-tar" : "application/json";
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method, path, headers: { "Content-Type": type } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    call.on("error", reject);
    call.end(bytes);
  });
}

interface Listed {
  readonly Id?: string;
  readonly Name?: string;
  readonly Names?: readonly string[];
  readonly State?: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

async function list(path: string, key?: string): Promise<readonly Listed[]> {
  const json = JSON.parse((await ask("GET", path)).text);
  return (key === undefined ? json : json[key]) ?? [];
}

/** Everything on the engine, a line each. */
async function everything(): Promise<readonly string[]> {
  const [containers, images, volumes] = await Promise.all([
    list("/containers/json?all=1"),
    list("/images/json?all=1"),
    list("/volumes", "Volumes"),
  ]);
  return [
    ...containers.map(
      ({ Id, Names, State, Labels }) => `container ${Id} ${Names?.join()} ${State} ${Labels?.["plimsoll.run"] ?? ""}`,
    ),
    ...images.map(({ Id, RepoTags }) => `image ${Id} ${[...(RepoTags ?? [])].sort().join()}`),
    ...volumes.map(({ Name, Labels }) => `volume ${Name} ${Labels?.["plimsoll.run"] ?? ""}`),
  ];
}

const own = `foreign-${process.pid}`;
let folder = "";
let foreign: readonly string[] = [];

/** Somebody else's objects, under names that look like ours, and images that our own builds would find in the cache. */
async function makeForeign(): Promise<void> {
  const keys = [own];
  const file = (name: string, content: string | Uint8Array, mode = 0o644): ArchiveEntry => ({
    kind: "file",
    name,
    mode,
    uid: 0,
    gid: 0,
    mtimeSeconds: 0,
    content: typeof content === "string" ? new TextEncoder().encode(content) : content,
  });
  const root = pack([file("busybox", readFileSync("/bin/busybox"), 0o755)]);
  expect((await ask("POST", `/images/create?fromSrc=-&repo=${own}/app&tag=1.0`, root)).status).toBe(200);
  await ask("POST", `/images/${own}/app:1.0/tag?repo=localhost/plimsoll-${own}/app&tag=1.0`);
  for (const dockerfile of ["FROM scratch\nCOPY f /x\nCOPY f /x\n", "FROM scratch\nCOPY f /f\n"])
    keys.push(
      ...idsIn(await ask("POST", "/build?networkmode=none", pack([file("Dockerfile", dockerfile), file("f", "f")]))),
    );
  const create = (name: string, cmd: readonly string[]) =>
    ask("POST", `/containers/create?name=${name}`, {
      Image: `${own}/app:1.0`,
      Cmd: ["/busybox", ...cmd],
      Volumes: { "/anonymous": {} },
      HostConfig: { NetworkMode: "none", Binds: [`plimsoll-${own}-data:/data`] },
    });
  await create(`plimsoll-${own}-web`, ["sleep", "100000"]);
  await ask("POST", `/containers/plimsoll-${own}-web/start`);
  await create(`${own}-done`, ["true"]);
  await ask("POST", `/containers/${own}-done/start`);
  await ask("POST", `/containers/${own}-done/wait`);
  keys.push(...idsIn(await ask("POST", `/commit?container=${own}-done`, {})));
  for (const name of [`plimsoll-${own}-web`, `${own}-done`])
    keys.push(...((await ask("GET", `/containers/${name}/json`)).text.match(/(?<="Name":")[0-9a-f]{64}/g) ?? []));
  await ask("POST", "/volumes/create", { Name: `data-${own}` });
  foreign = (await everything()).filter((line) => keys.some((key) => line.includes(key)));
}

/** Ids of images that an answer names. */
function idsIn({ text }: Reply): readonly string[] {
  return text.match(/sha256:[0-9a-f]{64}/g) ?? [];
}

async function removeForeign(): Promise<void> {
  for (const line of foreign) {
    const [kind, id] = line.split(" ");
    if (kind === "container") await ask("DELETE", `/containers/${id}?force=1&v=1`);
  }
  for (let pass = 0; pass < 3; pass += 1)
    for (const line of foreign) {
      const [kind, id, tags = ""] = line.split(" ");
      if (kind === "volume") await ask("DELETE", `/volumes/${id}`);
      if (kind !== "image") continue;
      for (const tag of tags.split(",")) await ask("DELETE", `/images/${tag.includes("<none>") ? id : tag}?noprune=1`);
      await ask("DELETE", `/images/${id}?noprune=1`);
    }
}

const main = join(process.cwd(), "src/main/plimsoll.ts");
const tsx = join(process.cwd(), "node_modules/tsx/dist/loader.mjs");

const children: ChildProcess[] = [];

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, ["--import", tsx, main, ...args], {
    env: { ...process.env, NO_COLOR: "1", XDG_STATE_HOME: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (bytes: Buffer) => {
    stdout += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr }))) };
}

const plimsoll = (...args: readonly string[]) => start(...args).ended;

/** Lines of the engine that runs of this test made, by the run ids of its ledgers. */
async function ours(runs: ReadonlySet<string>): Promise<readonly string[]> {
  return (await everything()).filter((line) => [...runs].some((run) => line.includes(run)));
}

function runsOfLedgers(): ReadonlySet<string> {
  const ledgers = readdirSync(join(folder, "plimsoll", "ledgers"));
  return new Set(ledgers.map((name) => /^plimsoll-r[a-z0-9]+/.exec(name)?.[0] ?? name));
}

/** Waits until the program of the scenario runs inside a container of ours (or of a build of ours). */
async function untilRunning(word: string): Promise<void> {
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const running = await list("/containers/json");
    for (const { Id } of running) {
      if ((await ask("GET", `/containers/${Id}/json`)).text.includes(word)) return;
    }
    await pause(50);
  }
  throw new Error(`nothing runs ${word}`);
}

function scenario(name: string, word: string): string {
  const path = join(folder, `${name}.scenario.yaml`);
  writeFileSync(
    path,
    `scenario: v1
name: ${name}
files:
  ctx/Dockerfile: |
    FROM ((image.shell))
    RUN echo first > /first
    RUN sleep 60 && echo ${word}
  dir/file: bound
steps:
  - volume-create: { name: data, as: data }
  - run: { image: shell, as: c1, detach: true, volumes: ["data:/data", "/anonymous", "./dir:/bound"], cmd: [sleep, "600"] }
  - commit: { container: c1, as: snap, reference: "snap:1" }
  - tag: { image: snap, reference: "other:1" }
  - build: { context: ctx, as: app, tag: "built:1" }
    expect: { image: { app: present } }
`,
  );
  return path;
}

describe.skipIf(socketPath === undefined)("an engine that others use", () => {
  const engine = ["--engine", `docker:${host}`];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "plimsoll-shared-"));
    await makeForeign();
    expect(foreign.length).toBeGreaterThan(8);
  }, 300_000);

  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await plimsoll("reap", ...engine);
    await removeForeign();
    rmSync(folder, { recursive: true, force: true });
  }, 300_000);

  const untouched = async () => expect(await everything()).toEqual(expect.arrayContaining([...foreign]));

  test("the suite passes beside somebody else's objects, touches none, prunes nothing and leaves nothing", async () => {
    const parts = ["containers/inspect-list", "builds/copy-add", "builds/cache", "volumes", "images"];
    const { code, stdout } = await plimsoll(
      "run",
      ...parts.map((part) => `scenarios/${part}`),
      ...engine,
      ...["-j", "2", "--reports", join(folder, "reports")],
    );
    expect(stdout).toMatch(/ +- skipped +\d+/);
    expect(stdout).toContain("it is exclusive and the engine is not declared private (--private)");
    expect(stdout).not.toMatch(/ (?:failed|engine-error|harness-error) +\d/);
    expect(code).toBe(0);
    await untouched();
    const [first = ""] = readFileSync(join(folder, "reports", "events.ndjson"), "utf8").split("\n");
    expect(await ours(new Set([`plimsoll-${JSON.parse(first).run}`]))).toEqual([]);
    expect(readdirSync(join(folder, "plimsoll", "ledgers"))).toEqual([]);
  }, 600_000);

  test("what a killed run left is told by a dry run, removed by the reaper, and nothing else is", async () => {
    const word = `killed-${process.pid}`;
    const { child, ended } = start("run", scenario("killed", word), ...engine, "--report", "none");
    await untilRunning(word);
    child.kill("SIGKILL");
    await ended;
    const runs = runsOfLedgers();
    const left = await ours(runs);
    expect(left.map((line) => line.split(" ")[0])).toEqual(expect.arrayContaining(["container", "image", "volume"]));
    const dry = await plimsoll("reap", ...engine, "--dry-run");
    expect(dry.stdout).toMatch(/^ {2}volume data$/m);
    expect(dry.stdout).toMatch(/^ {2}image snap:1$/m);
    expect(dry.stdout).toMatch(/^\d+ objects would be removed$/m);
    expect(await ours(runs)).toEqual(left);
    const before = new Set(await everything());
    const reaped = await plimsoll("reap", ...engine);
    expect(reaped.stdout).toMatch(/^\d+ objects removed$/m);
    expect(reaped.code).toBe(0);
    expect(await ours(runs)).toEqual([]);
    const after = new Set(await everything());
    // The image of the finished build step and the anonymous volume carry no mark: the ledger knew them.
    const gone = [...before].filter((line) => !after.has(line));
    expect(gone.filter((line) => /^image \S+ (?:<none>:<none>)?$/.test(line)).length).toBeGreaterThanOrEqual(1);
    expect(gone.filter((line) => /^volume [0-9a-f]{64} $/.test(line)).length).toBeGreaterThanOrEqual(1);
    expect(readdirSync(join(folder, "plimsoll", "ledgers"))).toEqual([]);
    expect((await plimsoll("reap", ...engine)).stdout).toBe("nothing is left of ended runs\n");
    await untouched();
  }, 300_000);

  test("the next run removes it too", async () => {
    const word = `next-${process.pid}`;
    const { child, ended } = start("run", scenario("next", word), ...engine, "--report", "none");
    await untilRunning(word);
    child.kill("SIGKILL");
    await ended;
    const runs = runsOfLedgers();
    const { stderr } = await plimsoll("run", "scenarios/volumes/rm.scenario.yaml", ...engine, "--report", "none");
    expect(stderr).toMatch(/^plimsoll: removed \d+ objects that ended runs had left$/m);
    expect(await ours(runs)).toEqual([]);
    await untouched();
  }, 300_000);

  test("Ctrl-C lets the scenario clean up: exit 130, nothing is left", async () => {
    const word = `interrupted-${process.pid}`;
    const { child, ended } = start("run", scenario("interrupted", word), ...engine, "--report", "none");
    await untilRunning(word);
    const runs = runsOfLedgers();
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(stderr).toContain("interrupted: cleaning up (once more: stop at once)\n");
    expect(code).toBe(130);
    expect(await ours(runs)).toEqual([]);
    expect(readdirSync(join(folder, "plimsoll", "ledgers"))).toEqual([]);
  }, 300_000);

  test("a second Ctrl-C ends at once and says what stays", async () => {
    const word = `stopped-${process.pid}`;
    const { child, ended } = start("run", scenario("stopped", word), ...engine, "--report", "none");
    await untilRunning(word);
    const runs = runsOfLedgers();
    child.kill("SIGINT");
    child.stderr?.once("data", () => child.kill("SIGINT"));
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /stopped; left on the engine, until the next run or `plimsoll reap` removes it:\n {2}plimsoll-r\S+ on unix:\S+: images, volumes, containers\n/,
    );
    expect((await plimsoll("reap", ...engine)).code).toBe(0);
    expect(await ours(runs)).toEqual([]);
    await untouched();
  }, 300_000);
});
