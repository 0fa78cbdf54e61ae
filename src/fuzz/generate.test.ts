import { describe, expect, it } from "vitest";
import { createReferenceEngine } from "../engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../engine/reference/open-for-test.ts";
import type { Trace, TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { simplifications } from "./candidates.ts";
import { executeTrace } from "./execute.ts";
import { generateTrace } from "./generate.ts";
import { definedBy } from "./handles.ts";
import { normaliseTrace } from "./normalise.ts";
import { randomOf } from "./random.ts";

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
const traces = seeds.map((seed) => generateTrace(randomOf(seed), { length: 30, refusedOneIn: 10 }));
const engine = createReferenceEngine(testEnvironment, { version: "test", startMs: testStartMs });

describe("a generated trace", () => {
  it("has the length that was asked for", () => {
    expect(new Set(traces.map((trace) => trace.length))).toEqual(new Set([30]));
  });

  it("defines every handle once", () => {
    for (const trace of traces) {
      const handles = trace.flatMap((item) => definedBy(item) ?? []);
      expect(new Set(handles).size).toBe(handles.length);
    }
  });

  it("is normal already", () => {
    for (const trace of traces) expect(normaliseTrace(trace)).toEqual(trace);
  });

  it("is answered as the model foretells, but for files that nobody wrote", () => {
    const wrong = traces.flatMap((trace) => {
      const history = executeTrace(trace, { engine, namespace: "model", seed: 1, properties: [] });
      if (history instanceof Promise) throw new Error("the reference engine answers at once");
      return history.filter(({ item, outcome }) => {
        if (!("operation" in item) || item.operation.op === "read") return false;
        return (outcome?.status === "rejected") !== (item.refused === true);
      });
    });
    expect(wrong).toEqual([]);
  });

  it("is refused about once in ten entries", () => {
    const refused = traces.flat().filter((item) => "operation" in item && item.refused === true).length;
    expect(refused).toBeGreaterThan(200);
    expect(refused).toBeLessThan(450);
  });
});

const entry = (operation: Operation): TraceItem => ({ operation });
const create = (as: string, image = "shell") => entry({ op: "create", as, image, cmd: ["sleep", "600"] });

describe("normalising a trace", () => {
  it("drops what refers to nothing, and renames the rest in order", () => {
    const trace: Trace = [
      entry({ op: "write", container: "c1", path: "/w/a", content: "0" }),
      create("c3"),
      entry({ op: "commit", container: "c3", as: "i2" }),
      create("c4", "i2"),
      entry({ op: "start", container: "c4" }),
    ];
    expect(normaliseTrace(trace)).toEqual([
      create("c1"),
      entry({ op: "commit", container: "c1", as: "i1" }),
      create("c2", "i1"),
      entry({ op: "start", container: "c2" }),
    ]);
  });

  it("drops what would be refused now, and what was meant to be refused and would be done", () => {
    const rm = { op: "rm", container: "c1" } as const;
    expect(normaliseTrace([create("c1"), entry({ op: "pause", container: "c1" })])).toEqual([create("c1")]);
    expect(normaliseTrace([create("c1"), { operation: rm, refused: true }])).toEqual([create("c1")]);
    const kept: Trace = [create("c1"), entry({ op: "start", container: "c1" }), { operation: rm, refused: true }];
    expect(normaliseTrace(kept)).toEqual(kept);
  });
});

describe("simplifying a trace", () => {
  it("drops a commit and moves its users to the parent image", () => {
    const trace: Trace = [create("c1"), entry({ op: "commit", container: "c1", as: "i1" }), create("c2", "i1")];
    const candidates = [...simplifications(trace)].map((candidate) => normaliseTrace(candidate));
    expect(candidates).toContainEqual([create("c1"), create("c2")]);
  });

  it("does to one container what was done to two", () => {
    const trace: Trace = [
      create("c1"),
      entry({ op: "rm", container: "c1" }),
      create("c2"),
      entry({ op: "start", container: "c2" }),
    ];
    const candidates = [...simplifications(trace)].map((candidate) => normaliseTrace(candidate));
    expect(candidates).toContainEqual([create("c1"), entry({ op: "start", container: "c1" })]);
  });
});
