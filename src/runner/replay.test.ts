import { describe, expect, it } from "vitest";
import { ok, rejected } from "../vocabulary/outcome.ts";
import { compareOutcomes } from "./compare-answers.ts";
import { fakeClock, fakeEngine, runFake, scenariosOf } from "./fake-engine.test-support.ts";
import { replayTrace } from "./replay.ts";

const text = `scenario: v1
name: one
steps:
  - run: { image: shell, as: c, detach: true }
    expect: { container: { c: { state: running } } }
  - inspect: { container: c }
    eventually: 1s
    expect: { value: { exitCode: 0 } }
  - sleep: 2s
  - stop: { container: c, timeout: 1 }
    expect: { unchanged: [images], container: { c: present } }
`;
const id = (digit: string) => digit.repeat(64);

function engineWith(ownId: string, stopKind?: "wrong-state") {
  return fakeEngine({
    apply({ op }, { nowMs }) {
      if (op === "run") return ok<"run">({ id: ownId });
      if (op === "stop" && stopKind !== undefined) return rejected(stopKind, "no");
      if (op === "stop") return ok<"stop">({ changed: true });
      return ok<"inspect">({
        id: ownId,
        name: "n",
        imageId: "i",
        state: "running",
        running: true,
        paused: false,
        exitCode: nowMs === 0 ? 1 : 0,
        pid: 5,
      });
    },
  });
}

async function record() {
  return (await runFake(scenariosOf(text), engineWith(id("a")).engine)).events;
}

const options = { clock: fakeClock(), deadlineMs: 1000, namespace: "p1" };

describe("replay", () => {
  it("asks the same in the same order and agrees although ids differ", async () => {
    const events = await record();
    const { engine, asked, slept } = engineWith(id("b"));
    const results = await replayTrace(events, { ...options, engine });
    expect(results).toEqual([{ scenario: "suite/a.scenario.yaml", attempt: 1, operations: 6 }]);
    expect(asked.map(({ op }) => op)).toEqual(["run", "inspect", "inspect", "inspect", "stop", "inspect"]);
    expect(slept).toEqual([50, 2000]);
  });

  it("tells the first answer that differs", async () => {
    const results = await replayTrace(await record(), {
      ...options,
      engine: engineWith(id("b"), "wrong-state").engine,
    });
    expect(results[0]?.difference).toEqual({
      step: 3,
      operation: { op: "stop", container: "c", timeout: 1 },
      at: "status",
      recorded: "ok",
      replayed: "rejected (wrong-state): no",
    });
  });

  it("an engine that is lost ends one scenario only", async () => {
    const { engine } = fakeEngine({
      apply() {
        throw new Error("gone");
      },
    });
    const results = await replayTrace(await record(), { ...options, engine });
    expect(results[0]?.failure).toBe("the engine failed at run: gone");
  });
});

describe("answers", () => {
  const same = (a: object, b: object, ids = new Map<string, string>()) =>
    compareOutcomes({ status: "ok", value: a }, { status: "ok", value: b }, ids) === undefined;

  it("agree when only ids, times and invented names differ", () => {
    expect(same({ id: id("a"), pid: 1, name: "goofy_hopper" }, { id: id("b"), pid: 2, name: "wise_turing3" })).toBe(
      true,
    );
    expect(same({ id: `sha256:${id("a")}` }, { id: `sha256:${id("b")}` })).toBe(true);
  });
  it("an id stands for one other id only", () => {
    const ids = new Map<string, string>();
    expect(same({ id: id("a") }, { id: id("b") }, ids)).toBe(true);
    expect(same({ id: id("a") }, { id: id("c") }, ids)).toBe(false);
  });
  it("a host name follows its id", () => {
    const ids = new Map([[id("a"), id("b")]]);
    expect(same({ hostname: id("a").slice(0, 12) }, { hostname: id("b").slice(0, 12) }, ids)).toBe(true);
    expect(same({ hostname: id("a").slice(0, 12) }, { hostname: id("c").slice(0, 12) }, ids)).toBe(false);
  });
  it("changes may come in any order, other lists not", () => {
    const change = (path: string) => ({ path, kind: "added" });
    expect(same({ changes: [change("/a"), change("/b")] }, { changes: [change("/b"), change("/a")] })).toBe(true);
    expect(same({ tags: ["a", "b"] }, { tags: ["b", "a"] })).toBe(false);
  });
  it("volumes with invented names may be listed in any order", () => {
    const volume = (name: string, label: string) => ({ name, driver: "local", labels: { l: label } });
    const learnt = new Map([
      [id("a"), id("d")],
      [id("b"), id("c")],
    ]);
    const recorded = { volumes: [volume(id("a"), "1"), volume(id("b"), "2")] };
    expect(same(recorded, { volumes: [volume(id("c"), "2"), volume(id("d"), "1")] }, learnt)).toBe(true);
    expect(same(recorded, { volumes: [volume(id("c"), "1"), volume(id("d"), "2")] }, learnt)).toBe(false);
  });
  it("differ by kind, not by message", () => {
    expect(compareOutcomes(rejected("in-use", "x"), rejected("in-use", "y"), new Map())).toBeUndefined();
    expect(compareOutcomes(rejected("in-use", "x"), rejected("invalid", "y"), new Map())?.at).toBe("kind");
  });
});
