import { describe, expect, it } from "vitest";
import type { Expectation } from "../vocabulary/expectation.ts";
import type { Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { ok, rejected } from "../vocabulary/outcome.ts";
import type { ObjectKind } from "../vocabulary/verbs.ts";
import { check } from "./check.ts";
import { queryKey } from "./observations.ts";
import { queriesFor } from "./queries.ts";
import type { Subject } from "./subject.ts";

const kinds: Readonly<Record<string, ObjectKind>> = { c1: "container", base: "image", snap: "image", data: "volume" };

function subjectOf(operation: Operation, expectation: Expectation | undefined, more: Partial<Subject> = {}): Subject {
  const paths = Object.fromEntries(Object.keys(expectation ?? {}).map((key) => [key, ["expect", key]]));
  return {
    operation,
    ...(expectation === undefined ? {} : { binding: { expect: expectation, paths } }),
    objects: {
      kindOf: (handle) => kinds[handle],
      handles: (kind) => Object.keys(kinds).filter((handle) => kinds[handle] === kind),
      idOf: () => undefined,
      written: () => new Set(),
    },
    made: new Set(),
    dialect: { engine: "docker", builder: "classic", store: "graphdriver" },
    capabilities: new Set(["run", "exec", "healthcheck"]),
    ...more,
  };
}

type Answer = readonly [Operation, Outcome];

function judge(
  operation: Operation,
  outcome: Outcome,
  expectation?: Expectation,
  answers: readonly Answer[] = [],
  more: Partial<Subject> = {},
) {
  const known = new Map(answers.map(([query, answer]) => [queryKey(query), answer]));
  return check({ ...subjectOf(operation, expectation, more), outcome }, known);
}

function messages(...args: Parameters<typeof judge>): readonly string[] {
  return judge(...args).findings.map((finding) => finding.message);
}

const run: Operation = { op: "run", image: "shell", cmd: ["true"] };
const ran = (exitCode: number, stdout = "", stderr = "") => ok<"run">({ id: "1", exitCode, stdout, stderr });
const rm: Operation = { op: "rm", container: "c1" };
const refused = rejected("wrong-state", "it runs");
const image = (diffIds: readonly string[], configDigest = "sha256:1") =>
  ok<"image-inspect">({ id: "i", tags: [], config: {}, diffIds, configDigest });
const inspected = (fields: object = {}) =>
  ok<"inspect">({
    id: "x",
    name: "n",
    imageId: "i0",
    state: "exited",
    running: false,
    paused: false,
    exitCode: 0,
    ...fields,
  });

describe("outcome rules", () => {
  it("a refusal that nobody expected fails", () => {
    expect(messages(rm, refused)).toEqual(["it was refused"]);
  });
  it("a foreground run and an exec must exit 0 without `exit`", () => {
    expect(messages(run, ran(3))).toEqual(["it exited with 3; without `exit` it must exit 0"]);
    expect(messages({ op: "exec", container: "c1", cmd: ["false"] }, ok<"exec">({ exitCode: 1 }))).toHaveLength(1);
    expect(messages(run, ran(0))).toEqual([]);
  });
  it("a wait may show any exit code without `exit`", () => {
    expect(messages({ op: "wait", container: "c1" }, ok<"wait">({ exitCode: 137 }))).toEqual([]);
  });
  it("`exit: any` accepts every code, a number only itself", () => {
    expect(messages(run, ran(9), { exit: "any" })).toEqual([]);
    expect(messages(run, ran(9), { exit: 9 })).toEqual([]);
    expect(messages(run, ran(8), { exit: 9 })).toEqual(["exit code differs"]);
  });
  it("a wrong exit code is shown with the end of stderr", () => {
    expect(judge(run, ran(127, "", "sh: nope: not found\n")).findings[0]?.actual).toBe(
      "127, stderr: sh: nope: not found",
    );
  });
  it("a failed build has its exit code, and 0 when it is done", () => {
    const build: Operation = { op: "build", context: { entries: [] } };
    const broken = rejected("build-failed", "RUN false", { exitCode: 1 });
    expect(messages(build, broken, { exit: 1 })).toEqual([]);
    expect(messages(build, broken)).toEqual(["it was refused"]);
    expect(messages(build, ok<"build">({ image: "i", steps: [], warnings: [] }), { exit: 1 })).toEqual([
      "exit code differs",
    ]);
  });
  it("an expected refusal must come, with its kind", () => {
    expect(messages(rm, refused, { error: { kind: "wrong-state" } })).toEqual([]);
    expect(messages(rm, refused, { error: {} })).toEqual([]);
    expect(messages(rm, refused, { error: { kind: { oneOf: ["in-use", "wrong-state"] } } })).toEqual([]);
    expect(messages(rm, refused, { error: { kind: "in-use" } })).toEqual(["it was refused for another reason"]);
    expect(messages(rm, refused, { error: { message: { contains: "stop" } } })).toEqual([
      "the refusal's message does not contain it",
    ]);
    expect(messages(rm, ok<"rm">({}), { error: { kind: "wrong-state" } })).toEqual([
      "it was done although it should be refused",
    ]);
  });
  it("engine-fault satisfies nothing, not even `error: {}`", () => {
    expect(messages(rm, rejected("engine-fault", "boom"), { error: {} })).toEqual(["the engine failed"]);
    expect(messages(rm, rejected("engine-fault", "boom"), { error: { kind: "engine-fault" } })).toEqual([
      "the engine failed",
    ]);
  });
  it("blocked is accepted only when it is asked for", () => {
    const wait: Operation = { op: "wait", container: "c1" };
    expect(messages(wait, { status: "blocked" }, { blocks: true })).toEqual([]);
    expect(messages(wait, { status: "blocked" })).toHaveLength(1);
    expect(messages(wait, ok<"wait">({ exitCode: 0 }), { blocks: true })).toEqual([
      "it answered although it should block",
    ]);
  });
  it("indeterminate always fails", () => {
    expect(messages(rm, { status: "indeterminate", reason: "cut" }, { error: {} })).toEqual([
      "the answer was lost: cut",
    ]);
  });
  it("unsupported is accepted for a capability that is neither claimed nor core", () => {
    const lacks = (capability: string): Outcome => ({ status: "unsupported", capability });
    expect(judge(run, lacks("tmpfs")).unsupported).toBe("tmpfs");
    expect(judge(run, lacks("tmpfs"), {}, [], { profiles: ["commit"] }).unsupported).toBe("tmpfs");
    expect(messages(run, lacks("tmpfs"), {}, [], { profiles: ["volumes"] })).toEqual([
      "the engine answers that it does not support tmpfs, but it belongs to the profile volumes",
    ]);
    expect(judge(run, lacks("healthcheck")).findings).toHaveLength(1);
    expect(judge(rm, lacks("rm")).findings).toHaveLength(1);
  });
});

describe("state expectations", () => {
  it("ask for what they need, and nothing when there is nothing to ask", () => {
    const expectation: Expectation = {
      container: { c1: { state: "exited" } },
      diff: { c1: {} },
      volume: { data: "present" },
      files: { c1: { "/a": "hi", "/b": "absent" } },
      logs: { c1: "hi" },
    };
    expect(queriesFor(subjectOf(run, expectation), new Map()).map((query) => query.op)).toEqual([
      "inspect",
      "volume-inspect",
      "diff",
      "stat",
      "read",
      "stat",
      "logs",
    ]);
    expect(queriesFor(subjectOf(run, { exit: 0 }), new Map())).toEqual([]);
  });
  it("addsLayers of a commit follows the container to its image", () => {
    const commit: Operation = { op: "commit", container: "c1", as: "snap" };
    const subject = subjectOf(commit, { image: { snap: { addsLayers: 1 } } });
    const first = queriesFor(subject, new Map());
    expect(first).toEqual([
      { op: "image-inspect", image: "snap" },
      { op: "inspect", container: "c1" },
    ]);
    const known = new Map(
      first.map((query) => [queryKey(query), query.op === "inspect" ? inspected() : image(["a", "b"])]),
    );
    expect(queriesFor(subject, known)).toEqual([{ op: "image-inspect", image: { id: "i0" } }]);
    const base = (layers: readonly string[]): readonly Answer[] => [
      [{ op: "image-inspect", image: "snap" }, image(["a", "b"])],
      [{ op: "inspect", container: "c1" }, inspected()],
      [{ op: "image-inspect", image: { id: "i0" } }, image(layers)],
    ];
    const done = ok<"commit">({ id: "s" });
    expect(messages(commit, done, { image: { snap: { addsLayers: 1 } } }, base(["a"]))).toEqual([]);
    expect(messages(commit, done, { image: { snap: { addsLayers: 1 } } }, base(["a", "b"]))).toEqual([
      "image snap has 0 layers on top of its base, not 1",
    ]);
    expect(messages(commit, done, { image: { snap: { addsLayers: 1 } } }, base(["z"]))).toEqual([
      "image snap does not stand on the layers of its base",
    ]);
  });
  it("judge presence, absence and fields", () => {
    const query: Operation = { op: "inspect", container: "c1" };
    const gone: Answer = [query, rejected("not-found", "no such container")];
    expect(messages(rm, ok<"rm">({}), { container: { c1: "absent" } }, [gone])).toEqual([]);
    expect(messages(rm, ok<"rm">({}), { container: { c1: "present" } }, [gone])).toEqual(["container c1 is not there"]);
    expect(messages(rm, ok<"rm">({}), { container: { c1: "absent" } }, [[query, inspected()]])).toEqual([
      "container c1 is not absent",
    ]);
    const wrong = judge(run, ran(0), { container: { c1: { state: "running" } } }, [[query, inspected()]]);
    expect(wrong.findings).toEqual([
      {
        path: ["expect", "container", "c1", "state"],
        message: "container c1.state differs",
        expected: "running",
        actual: "exited",
      },
    ]);
  });
  it("judge how images stand to each other", () => {
    const answers: readonly Answer[] = [
      [{ op: "image-inspect", image: "snap" }, image(["a", "b"], "sha256:2")],
      [{ op: "image-inspect", image: "base" }, image(["a"])],
    ];
    expect(
      messages(run, ran(0), { image: { snap: { parent: "base", addsLayers: 1, sharesLayersWith: "base" } } }, answers),
    ).toEqual([]);
    expect(messages(run, ran(0), { image: { base: { parent: "snap" } } }, answers)).toEqual([
      "the layers of snap are not the lowest layers of base",
    ]);
    expect(messages(run, ran(0), { image: { snap: { sameAs: "base" } } }, answers)).toEqual([
      "snap and base are not the same image",
    ]);
  });
  it("a diff is exhaustive; a kind that is not given is empty", () => {
    const answers: readonly Answer[] = [
      [{ op: "inspect", container: "c1" }, inspected()],
      [
        { op: "diff", container: "c1" },
        ok<"diff">({
          changes: [
            { path: "/a", kind: "added" },
            { path: "/b", kind: "deleted" },
          ],
        }),
      ],
    ];
    expect(messages(run, ran(0), { diff: { c1: { added: ["/a"], deleted: ["/b"] } } }, answers)).toEqual([]);
    const { findings } = judge(run, ran(0), { diff: { c1: { added: ["/a", "/c"] } } }, answers);
    expect(findings).toEqual([
      {
        path: ["expect", "diff", "c1", "added"],
        message: "diff of c1: not added: /c",
        expected: "added: [/a, /c]",
        actual: "added: [/a]",
      },
      {
        path: ["expect", "diff", "c1"],
        message: "diff of c1: unexpectedly deleted: /b",
        expected: "deleted: []",
        actual: "deleted: [/b]",
      },
    ]);
  });
  it("a directory above a change may be expected as changed although podman does not list it", () => {
    const answers: readonly Answer[] = [
      [{ op: "inspect", container: "c1" }, inspected()],
      [{ op: "diff", container: "c1" }, ok<"diff">({ changes: [{ path: "/d/a", kind: "changed" }] })],
    ];
    expect(messages(run, ran(0), { diff: { c1: { changed: ["/d", "/d/a"] } } }, answers)).toEqual([]);
    expect(messages(run, ran(0), { diff: { c1: { raw: true, changed: ["/d", "/d/a"] } } }, answers)).toHaveLength(1);
  });
  it("a mount point counts only for who names it, and is told as not compared otherwise", () => {
    const answers: readonly Answer[] = [
      [{ op: "inspect", container: "c1" }, inspected({ mounts: [{ type: "volume", target: "/v", readOnly: false }] })],
      [{ op: "diff", container: "c1" }, ok<"diff">({ changes: [{ path: "/v", kind: "added" }] })],
    ];
    expect(judge(run, ran(0), { diff: { c1: {} } }, answers)).toEqual({ findings: [], ignored: ["/v"] });
    expect(judge(run, ran(0), { diff: { c1: { added: ["/v"] } } }, answers)).toEqual({ findings: [], ignored: [] });
    expect(messages(run, ran(0), { diff: { c1: { deleted: ["/v"] } } }, answers)).toEqual([
      "diff of c1: not deleted: /v (it is added)",
    ]);
  });
  it("files are judged by type, mode and content", () => {
    const place = { container: "c1", path: "/a" };
    const answers: readonly Answer[] = [
      [{ op: "stat", ...place }, ok<"stat">({ entry: { path: "/a", type: "file", mode: "0644", uid: 0 } })],
      [{ op: "read", ...place }, ok<"read">({ content: "hi\n" })],
    ];
    expect(messages(run, ran(0), { files: { c1: { "/a": "hi" } } }, answers)).toEqual([]);
    expect(
      messages(run, ran(0), { files: { c1: { "/a": { mode: "0600", content: { contains: "ho" } } } } }, answers),
    ).toEqual(["mode of /a in c1 differs", "content of /a in c1 does not contain it"]);
    expect(messages(run, ran(0), { files: { c1: { "/a": "absent" } } }, answers)).toEqual(["/a in c1 is not absent"]);
  });
  it("logs are those of stdout unless streams are named", () => {
    const answers: readonly Answer[] = [
      [{ op: "logs", container: "c1" }, ok<"logs">({ stdout: "o\n", stderr: "e\n" })],
    ];
    expect(messages(run, ran(0), { logs: { c1: "o" } }, answers)).toEqual([]);
    expect(messages(run, ran(0), { logs: { c1: { stdout: "o", stderr: "x" } } }, answers)).toEqual([
      "stderr of c1 differs",
    ]);
  });
  it("a query that the engine does not support makes the scenario unsupported", () => {
    const answers: readonly Answer[] = [
      [
        { op: "inspect", container: "c1" },
        { status: "unsupported", capability: "inspect.x" },
      ],
    ];
    expect(judge(run, ran(0), { container: { c1: "present" } }, answers).unsupported).toBe("inspect.x");
  });
});

describe("unchanged", () => {
  const inspect: Operation = { op: "inspect", container: "c1" };
  const diff: Operation = { op: "diff", container: "c1" };
  const state = (fields: object, path: string): readonly Answer[] => [
    [inspect, inspected(fields)],
    [diff, ok<"diff">({ changes: [{ path, kind: "added" }] })],
  ];
  const before = new Map(state({}, "/a").map(([query, answer]) => [queryKey(query), answer]));
  const expectation: Expectation = { error: {}, unchanged: ["containers"] };

  it("holds when only times differ", () => {
    expect(messages(rm, refused, expectation, state({ finishedMs: 5, pid: 3 }, "/a"), { before })).toEqual([]);
  });
  it("tells each field that changed", () => {
    expect(messages(rm, refused, expectation, state({ state: "running" }, "/b"), { before })).toEqual([
      "container c1 is not what it was: state changed",
      "container c1 is not what it was: diff changed",
    ]);
  });
  it("leaves out what the step makes", () => {
    expect(
      messages(rm, refused, expectation, state({ state: "running" }, "/b"), { before, made: new Set(["c1"]) }),
    ).toEqual([]);
  });
});
