import { describe, expect, it } from "vitest";
import { createReferenceEngine } from "../../engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../../engine/reference/open-for-test.ts";
import type { Trace } from "../../vocabulary/history.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { randomOf } from "../random.ts";
import { compareAnswers } from "./compare.ts";
import { drawnVerbs } from "./draw.ts";
import { generateDifferentialTrace } from "./generate.ts";
import { expectedHistory, playAgainst } from "./play.ts";
import { simplerTraces } from "./shrink.ts";

const reference = createReferenceEngine(testEnvironment, { version: "test", startMs: testStartMs });
const draw = (seed: number, isPrivate = true) =>
  generateDifferentialTrace(randomOf(seed), { reference, length: 25, isPrivate });
const traces = Array.from({ length: 150 }, (_, seed) => draw(seed + 1));
const operations = traces.flat().flatMap((item) => ("operation" in item ? [item.operation] : []));
const outcomes = traces.flatMap((trace) => expectedHistory(trace, reference, 1).map(({ outcome }) => outcome?.status));

describe("a differential trace", () => {
  it("is the same for the same seed", () => {
    expect(draw(7)).toEqual(traces[6]);
  });

  it("draws every verb of containers, images and volumes", () => {
    expect([...new Set(operations.map(({ op }) => op))].sort()).toEqual([...drawnVerbs].sort());
    expect(drawnVerbs.length).toBe(45);
  });

  it("is refused in a good share of its operations, and done in most", () => {
    const refused = outcomes.filter((status) => status === "rejected").length / outcomes.length;
    expect(refused).toBeGreaterThan(0.15);
    expect(refused).toBeLessThan(0.5);
    expect(outcomes).not.toContain("unsupported");
    expect(outcomes).not.toContain("indeterminate");
  });

  it("prunes nothing on an engine that others use", () => {
    const shared = Array.from({ length: 60 }, (_, seed) => draw(seed + 1, false)).flat();
    expect(shared.filter((item) => "operation" in item && item.operation.op.endsWith("-prune"))).toEqual([]);
  });
});

describe("playing a trace", () => {
  it("finds no difference between an engine and itself", async () => {
    for (const trace of traces.slice(0, 20)) {
      const expected = expectedHistory(trace, reference, 1);
      const { violation, history } = await playAgainst(expected, reference, { namespace: "self", seed: 1 });
      expect(violation).toBeUndefined();
      expect(history).toHaveLength(expected.length);
    }
  });
});

const entries = (...list: readonly Operation[]): Trace => list.map((operation) => ({ operation }));

describe("simplifying a differential trace", () => {
  it("takes what speaks of a container with the container, and arguments one by one", () => {
    const trace = entries(
      { op: "create", as: "c1", image: "shell", cmd: ["true"], name: "alpha" },
      { op: "volume-ls" },
      { op: "start", container: { idOf: "c1", length: 12 } },
    );
    const candidates = [...simplerTraces(trace)];
    expect(candidates).toContainEqual(entries({ op: "volume-ls" }));
    expect(candidates).toContainEqual([
      { operation: { op: "create", as: "c1", image: "shell", cmd: ["true"] } },
      ...trace.slice(1),
    ]);
  });
});

describe("comparing answers", () => {
  const ok = (value: object) => ({ status: "ok", value }) as const;
  const learnt = () => ({ ids: new Map<string, string>(), layers: new Map<string, string>() });

  it("takes processes by what they run, not by the numbers of the host", () => {
    const answers = (pid: string, command: string) => ok({ titles: ["PID", "CMD"], processes: [[pid, command]] });
    const question = { op: "top", container: "c1" } as const;
    const [expected, other, another] = [answers("1", "sleep 600"), answers("4711", "sleep 600"), answers("1", "sh")];
    expect(compareAnswers(question, { expected, actual: other }, learnt())).toBeUndefined();
    expect(compareAnswers(question, { expected, actual: another }, learnt())?.at).toBe("value.processes[0]");
  });

  it("lets one layer here be two there, never the other way round", () => {
    const question = { op: "image-inspect", image: "i1" } as const;
    const image = (layer: string) => ok({ id: "i", tags: [], diffIds: [layer], config: {} });
    const known = learnt();
    expect(compareAnswers(question, { expected: image("a"), actual: image("x") }, known)).toBeUndefined();
    expect(compareAnswers(question, { expected: image("a"), actual: image("y") }, known)).toBeUndefined();
    expect(compareAnswers(question, { expected: image("b"), actual: image("y") }, known)?.at).toBe("value.diffIds");
  });
});
