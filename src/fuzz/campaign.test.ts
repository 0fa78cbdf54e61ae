import { describe, expect, it } from "vitest";
import { createReferenceEngine } from "../engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../engine/reference/open-for-test.ts";
import type { History } from "../vocabulary/history.ts";
import type { Property, Violation } from "../vocabulary/property.ts";
import { type CampaignOptions, runCampaign } from "./campaign.ts";

const engine = createReferenceEngine(testEnvironment, { version: "test", startMs: testStartMs });

/** Holds as long as nobody commits and then removes the same container. */
const noRemovalAfterCommit: Property = {
  name: "no-removal-after-commit",
  sentence: "A committed container stays.",
  rules: [],
  observe: () => [],
  check: (history) => removalAfterCommit(history),
  witness: () => true,
};

function removalAfterCommit(history: History): Violation | undefined {
  const committed = new Set<unknown>();
  for (const [entry, { item, outcome }] of history.entries()) {
    if (!("operation" in item) || outcome?.status !== "ok") continue;
    if (item.operation.op === "commit") committed.add(item.operation.container);
    if (item.operation.op === "rm" && committed.has(item.operation.container)) return { entry, message: "it went" };
  }
  return undefined;
}

const options: CampaignOptions = {
  engine,
  properties: [noRemovalAfterCommit],
  seed: 7,
  runs: 200,
  length: 30,
  namespace: "fuzz",
};

describe("a campaign", () => {
  it("shrinks to the three operations that it takes", async () => {
    const { counterexample } = await runCampaign(options);
    const verbs = counterexample?.trace.map((item) => ("operation" in item ? item.operation.op : "sleep"));
    expect(verbs).toEqual(["create", "commit", "rm"]);
    expect(counterexample?.failure.violation).toEqual({ entry: 2, message: "it went" });
  });

  it("gives the same counterexample for the same seed, and for its path alone", async () => {
    const { counterexample: first } = await runCampaign(options);
    const { counterexample: second } = await runCampaign(options);
    expect(second).toEqual(first);
    const path = first?.path ?? "";
    const { counterexample: again, shrinks } = await runCampaign({ ...options, runs: 1, path });
    expect(again?.trace).toEqual(first?.trace);
    expect(again?.path).toBe(path);
    expect(shrinks).toBe(0);
  });

  it("tells of the counterexample before it is shrunk, with the path of the whole sequence", async () => {
    const found: number[] = [];
    let path = "";
    await runCampaign({
      ...options,
      onFound: ({ trace, path: unshrunk }) => {
        found.push(trace.length);
        path = unshrunk;
      },
    });
    expect(found).toEqual([30]);
    const { counterexample } = await runCampaign({ ...options, runs: 1, path });
    expect(counterexample?.path.split(":")[0]).toBe(path);
    expect(counterexample?.trace).toHaveLength(3);
  });

  it("ends when it is told to, and keeps what it counted", async () => {
    let asked = 0;
    const isOver = () => ++asked > 3;
    const { statistics, wasEnded, vacuous } = await runCampaign({ ...options, properties: [], isOver });
    expect(statistics.sequences).toBe(3);
    expect(statistics.operations).toBe(90);
    expect(wasEnded).toBe(true);
    expect(vacuous).toEqual([]);
  });

  it("names properties whose interesting case never occurred", async () => {
    const dull: Property = { ...noRemovalAfterCommit, check: () => undefined, witness: () => false };
    const { vacuous } = await runCampaign({ ...options, properties: [dull], runs: 5 });
    expect(vacuous).toEqual(["no-removal-after-commit"]);
  });

  it("throws what the engine throws, and does not shrink it", async () => {
    let opened = 0;
    const broken = {
      ...engine,
      open: () => {
        opened++;
        throw new Error("the engine is lost");
      },
    };
    await expect(runCampaign({ ...options, engine: broken })).rejects.toThrow("the engine is lost");
    expect(opened).toBe(1);
  });

  it("works the same on an engine that answers later", async () => {
    const later = { ...engine, open: async (scope: Parameters<typeof engine.open>[0]) => engine.open(scope) };
    const { counterexample } = await runCampaign({ ...options, engine: later });
    expect(counterexample?.trace).toHaveLength(3);
  });
});
