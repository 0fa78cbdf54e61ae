import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Content, Tree } from "../../vocabulary/generated/types.ts";
import { isVerb, type Operation, type Result, type Verb } from "../../vocabulary/operation.ts";
import type { Engine, Session } from "../engine.ts";
import { mustSucceed } from "../must-succeed.test-support.ts";
import { createDockerApiEngine } from "./engine.ts";
import { handlers } from "./handlers.ts";

// A real daemon, e.g. PLIMSOLL_DOCKER_HOST=unix:///path/docker.sock; expectations are what dockerd 20.10 was measured to do.
const host = process.env.PLIMSOLL_DOCKER_HOST;
if (host === undefined) console.info("skipped: PLIMSOLL_DOCKER_HOST is not set, no daemon to drive");

/** Verbs that `live-archives.test.ts` drives. */
const elsewhere: ReadonlySet<Verb> = new Set<Verb>(["import", "load", "login", "pull", "push", "save"]);
const used = new Set<Verb>();
let engine: Engine;
let session: Session;

async function apply(operation: Operation) {
  used.add(operation.op);
  return session.apply(operation);
}

/** The value of an operation that must succeed. */
const value = <V extends Verb>(operation: Operation<V>): Promise<Result<V>> => mustSucceed({ apply }, operation);

const running = (as: string, more: Partial<Operation<"run">> = {}): Promise<Result<"run">> =>
  value<"run">({ op: "run", as, image: "shell", cmd: ["sleep", "1000"], detach: true, ...more });
const context = (dockerfile: string, more: Tree = []): { entries: Tree } => ({
  entries: [{ path: "Dockerfile", type: "file", content: dockerfile }, ...more],
});
const contentOf = (tree: Tree, path: string): Content | undefined => tree.find((entry) => entry.path === path)?.content;

describe.skipIf(host === undefined)("a real daemon", () => {
  beforeAll(async () => {
    engine = await createDockerApiEngine({ host: host ?? "", blocksAfterMs: 300 });
    const files = new Map([["dir/a.txt", "A"]]);
    session = await engine.open({ namespace: `live-${process.pid}`, seed: 1, files });
  });

  afterAll(async () => {
    if (session !== undefined) expect(await session.close()).toEqual([]);
    await engine?.dispose();
  });

  test("version, ping and info answer", async () => {
    expect((await value<"version">({ op: "version" })).version).toBe(engine.info.version);
    expect((await value<"ping">({ op: "ping" })).apiVersion).toMatch(/^1\.\d+$/);
    expect(await value<"info">({ op: "info" })).toMatchObject({ containers: 0, images: 1 });
  });

  test("a foreground run gives streams and exit code apart", async () => {
    const done = await value<"run">({
      op: "run",
      as: "f1",
      name: "web",
      image: "shell",
      cmd: ["sh", "-c", "echo out; echo err >&2; exit 3"],
    });
    expect(done).toMatchObject({ exitCode: 3, stdout: "out\n", stderr: "err\n" });
    expect(await value<"inspect">({ op: "inspect", container: "f1", size: true })).toMatchObject({
      name: "web",
      state: "exited",
      exitCode: 3,
      imageRef: "shell",
      sizeRwBytes: 0,
    });
    expect(await value<"wait">({ op: "wait", container: "f1" })).toEqual({ exitCode: 3 });
    expect(await value<"logs">({ op: "logs", container: "f1", stderr: false })).toEqual({
      stdout: "out\n",
      stderr: "",
    });
    expect(await apply({ op: "create", image: "shell", name: "web" })).toMatchObject({ kind: "name-conflict" });
    await value({ op: "rm", container: "f1" });
    expect(await apply({ op: "inspect", container: "f1" })).toMatchObject({ kind: "not-found" });
    expect(await apply({ op: "inspect", container: { name: "web" } })).toMatchObject({ kind: "not-found" });
  });

  test("input reaches a run, a terminal merges its streams, rm removes", async () => {
    const done = await value<"run">({ op: "run", as: "f2", image: "shell", cmd: ["cat"], stdin: "abc", rm: true });
    expect(done).toMatchObject({ exitCode: 0, stdout: "abc" });
    expect(await apply({ op: "inspect", container: "f2" })).toMatchObject({ kind: "not-found" });
    expect(
      await value<"run">({ op: "run", image: "shell", tty: true, rm: true, cmd: ["sh", "-c", "echo a; echo b >&2"] }),
    ).toMatchObject({ stdout: "a\r\nb\r\n", stderr: "" });
    expect(
      await value<"run">({ op: "run", image: "shell", autoRemove: true, cmd: ["sh", "-c", "echo x; exit 5"] }),
    ).toMatchObject({ exitCode: 5, stdout: "x\n" });
  });

  test("CTR-STA-006, CTR-STA-007: a refused start says its exit code and keeps the container created", async () => {
    expect(await apply({ op: "run", as: "bad", image: "shell", cmd: ["nosuch"] })).toMatchObject({
      status: "rejected",
      kind: "cannot-start",
      exitCode: 127,
    });
    expect(await value<"inspect">({ op: "inspect", container: "bad" })).toMatchObject({
      state: "created",
      exitCode: 127,
    });
    expect(await apply({ op: "start", container: "bad" })).toMatchObject({ kind: "cannot-start", exitCode: 127 });
    expect(await apply({ op: "restart", container: "bad", timeout: 0 })).toMatchObject({ kind: "cannot-start" });
    expect(await apply({ op: "run", image: "shell", rm: true, cmd: ["/bin"] })).toMatchObject({
      kind: "cannot-start",
      exitCode: 126,
    });
    expect(await apply({ op: "create", as: "peer", image: "shell", network: "container:nosuch" })).toMatchObject({
      status: "ok",
    });
    expect(await apply({ op: "start", container: "peer" })).toMatchObject({ kind: "cannot-start", exitCode: 128 });
  });

  test("create refuses what it must", async () => {
    expect(await apply({ op: "create", image: { ref: "nosuch" } })).toMatchObject({
      kind: "not-found",
      message: expect.stringContaining("nosuch:latest"),
    });
    expect(await apply({ op: "create", image: "shell", name: "a b" })).toMatchObject({ kind: "invalid" });
    expect(await apply({ op: "create", image: "shell", workdir: "rel" })).toMatchObject({ kind: "invalid" });
    expect(await apply({ op: "create", image: "shell", memory: 1000 })).toMatchObject({ kind: "invalid" });
    expect(await apply({ op: "create", image: "shell", autoRemove: true, restart: "always" })).toMatchObject({
      kind: "invalid",
    });
    expect(await apply({ op: "create", image: "shell", volumesFrom: ["nosuch"] })).toMatchObject({ kind: "invalid" });
    expect(await apply({ op: "create", image: "nothing" })).toMatchObject({
      kind: "invalid",
      message: "no image has the handle nothing",
    });
  });

  test("each state refuses what it must, and changes nothing where nothing is to change", async () => {
    await value({ op: "create", as: "s1", image: "shell", cmd: ["sleep", "1000"] });
    expect(await apply({ op: "exec", container: "s1", cmd: ["true"] })).toMatchObject({ kind: "wrong-state" });
    expect(await apply({ op: "kill", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await apply({ op: "kill", container: "s1", signal: "NOSUCH" })).toMatchObject({ kind: "invalid" });
    expect(await apply({ op: "unpause", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await apply({ op: "top", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await value<"stop">({ op: "stop", container: "s1", timeout: 0 })).toEqual({ changed: false });
    expect(await value<"start">({ op: "start", container: "s1" })).toEqual({ changed: true });
    expect(await value<"start">({ op: "start", container: "s1" })).toEqual({ changed: false });
    expect(await apply({ op: "kill", container: "s1", signal: "99" })).toMatchObject({ kind: "invalid" });
    expect((await value<"top">({ op: "top", container: "s1" })).processes).toHaveLength(1);
    expect((await value<"stats">({ op: "stats", container: "s1" })).pids).toBe(1);
    expect(await value<"resize">({ op: "resize", container: "s1", width: 80, height: 25 })).toEqual({});
    await value({ op: "pause", container: "s1" });
    expect(await apply({ op: "pause", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await apply({ op: "exec", container: "s1", cmd: ["true"] })).toMatchObject({ kind: "wrong-state" });
    expect(await apply({ op: "attach", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await apply({ op: "start", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await value<"inspect">({ op: "inspect", container: "s1" })).toMatchObject({
      state: "paused",
      running: true,
      paused: true,
    });
    await value({ op: "unpause", container: "s1" });
    expect(await apply({ op: "rm", container: "s1" })).toMatchObject({ kind: "wrong-state" });
    expect(await value<"update">({ op: "update", container: "s1", memory: "64m", memorySwap: "128m" })).toEqual({
      warnings: [],
    });
    expect(await value<"inspect">({ op: "inspect", container: "s1" })).toMatchObject({
      hostConfig: { memoryBytes: 67_108_864 },
    });
    expect(await apply({ op: "update", container: "s1", memory: 1000 })).toMatchObject({ kind: "invalid" });
    await value({ op: "rename", container: "s1", name: "renamed" });
    expect(await value<"inspect">({ op: "inspect", container: { name: "renamed" } })).toMatchObject({
      name: "renamed",
    });
    expect(await value<"restart">({ op: "restart", container: "s1", timeout: 0 })).toEqual({});
    expect(await value<"stop">({ op: "stop", container: "s1", timeout: 0 })).toEqual({ changed: true });
    expect(await value<"inspect">({ op: "inspect", container: { idOf: "s1", length: 12 } })).toMatchObject({
      state: "exited",
      exitCode: 137,
    });
  });

  test("exec: streams, exit codes, input, terminal, detached", async () => {
    await running("x1");
    expect(
      await value<"exec">({
        op: "exec",
        container: "x1",
        as: "e1",
        cmd: ["sh", "-c", "echo $A; echo e >&2; exit 7"],
        env: { A: "b" },
      }),
    ).toMatchObject({ exitCode: 7, stdout: "b\n", stderr: "e\n" });
    expect(await value<"exec-inspect">({ op: "exec-inspect", exec: "e1" })).toMatchObject({
      running: false,
      exitCode: 7,
    });
    expect(await value<"exec">({ op: "exec", container: "x1", cmd: ["cat"], stdin: { base64: "/wD+" } })).toMatchObject(
      { stdout: { base64: "/wD+" } },
    );
    expect(await value<"exec">({ op: "exec", container: "x1", cmd: ["echo", "t"], tty: true })).toMatchObject({
      stdout: "t\r\n",
    });
    expect(
      await value<"exec">({ op: "exec", container: "x1", cmd: ["pwd"], workdir: "/tmp", user: "web" }),
    ).toMatchObject({ stdout: "/tmp\n" });
    expect(
      (await value<"exec">({ op: "exec", container: "x1", as: "e2", cmd: ["sleep", "1000"], detach: true })).exitCode,
    ).toBeUndefined();
    expect(await value<"exec-inspect">({ op: "exec-inspect", exec: "e2" })).toMatchObject({
      running: true,
      exitCode: null,
    });
    expect(await apply({ op: "exec", container: "x1", cmd: [] })).toMatchObject({ kind: "invalid" });
    await value({ op: "rm", container: "x1", force: true });
  });

  test("a wait, an attach and a follow block, and answer when their time has come", async () => {
    await running("w1", { cmd: ["sh", "-c", "trap 'echo bye; exit 42' TERM; while :; do sleep 0.05; done"] });
    expect(await apply({ op: "wait", container: "w1" })).toEqual({ status: "blocked" });
    expect(await apply({ op: "logs", container: "w1", follow: true })).toEqual({ status: "blocked" });
    const attached = await session.begin({ op: "attach", container: "w1" });
    const waiting = await session.begin({ op: "wait", container: "w1", condition: "next-exit" });
    expect(await waiting.outcome()).toEqual({ status: "blocked" });
    await value({ op: "kill", container: "w1", signal: "TERM" });
    expect(await waiting.outcome({ deadlineMs: 10_000 })).toEqual({ status: "ok", value: { exitCode: 42 } });
    expect(await attached.outcome()).toEqual({ status: "ok", value: { stdout: "bye\n", stderr: "" } });
    await running("w2", { cmd: ["sh", "-c", "while :; do echo tick; sleep 0.05; done"] });
    expect(await value<"attach">({ op: "attach", container: "w2", until: { output: "tick" } })).toMatchObject({
      stdout: expect.stringContaining("tick"),
    });
    await value({ op: "rm", container: "w2", force: true });
  });

  test("open input is fed, and its end is the program's end of file", async () => {
    const pending = await session.begin({ op: "run", image: "shell", cmd: ["cat"], stdin: { open: true }, rm: true });
    await pending.input("one\n", false);
    expect(await pending.outcome()).toEqual({ status: "blocked" });
    await pending.input("two\n", true);
    expect(await pending.outcome()).toMatchObject({ status: "ok", value: { exitCode: 0, stdout: "one\ntwo\n" } });
  });

  test("files: write, read, stat, tree, remove, cp, diff, export", async () => {
    await running("d1");
    await value({ op: "write", container: "d1", path: "/x/y/f", content: "text", mode: "4750", uid: 1000, gid: 1001 });
    expect(await value<"stat">({ op: "stat", container: "d1", path: "/x/y/f" })).toMatchObject({
      entry: { type: "file", mode: "4750", uid: 1000, gid: 1001, sizeBytes: 4 },
    });
    expect(await value<"read">({ op: "read", container: "d1", path: "/x/y/f" })).toEqual({ content: "text" });
    expect(await apply({ op: "read", container: "d1", path: "/nope" })).toMatchObject({ kind: "not-found" });
    expect(await apply({ op: "write", container: "d1", path: "/.wh.x", content: "" })).toMatchObject({
      kind: "invalid",
    });
    expect((await value<"tree">({ op: "tree", container: "d1", path: "/x" })).tree.map((entry) => entry.path)).toEqual([
      "/x",
      "/x/y",
      "/x/y/f",
    ]);
    const directory: Tree = [
      { path: "d", type: "directory" },
      { path: "d/f", type: "file", content: "1" },
    ];
    await value({ op: "cp", container: "d1", path: "/tmp", source: { entries: directory } });
    await value({ op: "cp", container: "d1", path: "/new", source: { entries: directory } });
    expect(contentOf((await value<"tree">({ op: "tree", container: "d1", path: "/tmp" })).tree, "/tmp/d/f")).toBe("1");
    expect(contentOf((await value<"tree">({ op: "tree", container: "d1", path: "/new" })).tree, "/new/f")).toBe("1");
    expect(await apply({ op: "cp", container: "d1", path: "/x/y/f", source: { entries: directory } })).toMatchObject({
      kind: "invalid",
      message: "cannot copy directory",
    });
    expect(
      await apply({
        op: "cp",
        container: "d1",
        path: "/missing/",
        source: { entries: [{ path: "f", type: "file", content: "" }] },
      }),
    ).toMatchObject({ kind: "not-found" });
    expect(
      (await value<"cp">({ op: "cp", container: "d1", path: "/new", to: "out" })).tree?.map((entry) => entry.path),
    ).toEqual(["out", "out/f"]);
    expect(await apply({ op: "cp", container: "d1", path: "/nope", to: "out" })).toMatchObject({ kind: "not-found" });
    await value({ op: "remove", container: "d1", path: "/x" });
    const changes = (await value<"diff">({ op: "diff", container: "d1" })).changes
      .map((change) => `${change.kind} ${change.path}`)
      .sort();
    expect(changes).toEqual(["added /new", "added /new/f", "added /tmp/d", "added /tmp/d/f", "changed /tmp"]);
    expect(contentOf((await value<"export">({ op: "export", container: "d1" })).tree, "/new/f")).toBe("1");
    await value({ op: "rm", container: "d1", force: true });
  });

  test("volumes: named, anonymous, bound, in use", async () => {
    expect(
      await value<"volume-create">({ op: "volume-create", as: "v1", name: "data", labels: { a: "b" } }),
    ).toMatchObject({ name: "data", driver: "local", labels: { a: "b" } });
    await value({
      op: "create",
      as: "vc",
      image: "shell",
      cmd: ["cat", "/b/a.txt"],
      volumes: [
        "v1:/v",
        "made:/m",
        "/anon",
        ...(engine.info.capabilities.includes("bind-mounts") ? ["./dir:/b:ro"] : []),
      ],
    });
    const { mounts } = await value<"inspect">({ op: "inspect", container: "vc" });
    expect(mounts?.filter((mount) => mount.target === "/v")).toEqual([
      { type: "volume", name: "data", target: "/v", readOnly: false },
    ]);
    expect(mounts?.filter((mount) => mount.target === "/b")).toEqual([{ type: "bind", target: "/b", readOnly: true }]);
    const { volumes } = await value<"volume-ls">({ op: "volume-ls" });
    expect(volumes.map((volume) => volume.name).filter((name) => name.length < 64)).toEqual(["data", "made"]);
    expect(volumes).toHaveLength(3);
    expect(await apply({ op: "volume-rm", volume: "made" })).toMatchObject({ kind: "in-use" });
    expect(await value<"volume-inspect">({ op: "volume-inspect", volume: "made" })).toMatchObject({ name: "made" });
    await value({ op: "rm", container: "vc", volumes: true });
    expect((await value<"volume-ls">({ op: "volume-ls" })).volumes).toHaveLength(2);
    await value({ op: "volume-rm", volume: "made" });
    expect(await apply({ op: "volume-rm", volume: "made" })).toMatchObject({ kind: "not-found" });
    expect(await apply({ op: "volume-prune" })).toMatchObject({ status: "unsupported" });
  });

  test("commit, tag, history, images, rmi", async () => {
    await value({
      op: "run",
      as: "k1",
      image: "shell",
      labels: { mine: "1" },
      cmd: ["sh", "-c", "echo one > /data.txt; rm /etc/group"],
    });
    await value({
      op: "commit",
      container: "k1",
      as: "snap",
      reference: "app:1",
      author: "me",
      message: "why",
      changes: ['CMD ["x"]', "LABEL k=v"],
    });
    const base = await value<"image-inspect">({ op: "image-inspect", image: "shell" });
    const snap = await value<"image-inspect">({ op: "image-inspect", image: "snap" });
    expect(snap).toMatchObject({
      parentId: base.id,
      tags: ["app:1"],
      author: "me",
      comment: "why",
      config: { cmd: ["x"], labels: { k: "v", mine: "1" } },
    });
    expect(snap.diffIds.slice(0, -1)).toEqual(base.diffIds);
    expect((await value<"read">({ op: "read", image: "snap", path: "/data.txt" })).content).toBe("one\n");
    expect(await apply({ op: "stat", image: "snap", path: "/etc/group" })).toMatchObject({ kind: "not-found" });
    await value({ op: "tag", image: "snap", reference: "other" });
    expect(await apply({ op: "tag", image: "snap", reference: "BAD:1" })).toMatchObject({ kind: "invalid" });
    expect(await apply({ op: "tag", image: { ref: "nosuch:1" }, reference: "x" })).toMatchObject({ kind: "not-found" });
    expect((await value<"history">({ op: "history", image: "snap" })).entries).toHaveLength(2);
    const { images } = await value<"images">({ op: "images", filters: { reference: ["app*"] } });
    expect(images.map((image) => image.tags)).toEqual([["app:1"]]);
    // RMI-006, RMI-004, RMI-001
    expect(await apply({ op: "rmi", image: "snap" })).toMatchObject({ kind: "in-use" });
    expect(await value<"rmi">({ op: "rmi", image: { ref: "other" } })).toEqual({
      untagged: ["other:latest"],
      deleted: [],
    });
    expect(await value<"rmi">({ op: "rmi", image: "snap" })).toEqual({
      untagged: ["app:1"],
      deleted: [snap.id, snap.chainIds?.at(-1)],
    });
    expect(await apply({ op: "image-inspect", image: "snap" })).toMatchObject({ kind: "not-found" });
    // A commit that is refused for its reference leaves an image without a name: it is ours, and cleaned up.
    expect(await apply({ op: "commit", container: "k1", reference: "BAD!" })).toMatchObject({ kind: "invalid" });
  });

  test("builds: steps, cache, .dockerignore, failures", async () => {
    const sent = context("FROM ((image.shell))\n# comment\nCOPY . /c\nRUN echo x \\\n  > /y\n", [
      { path: ".dockerignore", type: "file", content: "*.md\n" },
      { path: "a.md", type: "file", content: "" },
      { path: "k.txt", type: "file", content: "k" },
    ]);
    const first = await value<"build">({ op: "build", as: "b1", tag: "built:1", context: sent });
    expect(first.steps.map(({ line, cached }) => [line, cached])).toEqual([
      [1, false],
      [3, false],
      [4, false],
    ]);
    const second = await value<"build">({ op: "build", as: "b2", context: sent });
    expect(second.image).toBe(first.image);
    expect(second.steps.map(({ cached }) => cached)).toEqual([false, true, true]);
    expect(
      (await value<"tree">({ op: "tree", image: "b1", path: "/c", content: false })).tree.map((entry) => entry.path),
    ).toEqual(["/c", "/c/.dockerignore", "/c/Dockerfile", "/c/k.txt"]);
    expect(await apply({ op: "build", context: context("FROM ((image.shell))\nRUN exit 7\n") })).toMatchObject({
      kind: "build-failed",
      step: 2,
      line: 2,
      exitCode: 7,
    });
    expect(await apply({ op: "build", context: context("FROM ((image.shell))\nFOO\n") })).toMatchObject({
      kind: "invalid",
    });
    expect(await apply({ op: "build", context: { entries: [] } })).toMatchObject({ kind: "invalid" });
    expect(
      (
        await value<"build">({
          op: "build",
          as: "empty",
          context: context(`FROM scratch\nLABEL nonce=${process.pid}\n`),
        })
      ).steps,
    ).toHaveLength(2);
  });

  test("lists, disk use and events hold our own objects in our own names", async () => {
    await running("l1", { name: "listed" });
    expect((await value<"ps">({ op: "ps", filters: { name: ["^listed$"] } })).containers).toMatchObject([
      { names: ["listed"], state: "running" },
    ]);
    expect(
      (await value<"ps">({ op: "ps", all: true })).containers.every(
        (container) => container.labels?.["plimsoll.run"] === undefined,
      ),
    ).toBe(true);
    expect(await apply({ op: "ps", filters: { zzz: ["1"] } })).toMatchObject({ kind: "invalid" });
    const { id } = await value<"inspect">({ op: "inspect", container: "l1" });
    expect((await value<"df">({ op: "df" })).containers.map((container) => container.id)).toContain(id);
    const { events } = await value<"events">({ op: "events", filters: { container: ["l1"] } });
    expect(events.map((event) => event.action)).toEqual(["create", "start"]);
    expect(events[0]).toMatchObject({ type: "container", id, name: "listed" });
  });

  test("every verb that it claims was driven", () => {
    const claimed = engine.info.capabilities.filter(isVerb);
    expect(claimed.filter((verb) => !used.has(verb) && !elsewhere.has(verb))).toEqual([]);
    expect(Object.keys(handlers)).toEqual(expect.arrayContaining(claimed));
  });
});
