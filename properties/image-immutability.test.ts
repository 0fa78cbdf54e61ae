import { describe, expect, it } from "vitest";
import { createMutantEngine } from "../src/engine/mutants/engine.ts";
import { mutants } from "../src/engine/mutants/table.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../src/engine/reference/open-for-test.ts";
import { runCampaign } from "../src/fuzz/campaign.ts";
import type { History } from "../src/vocabulary/history.ts";
import { did, missed, saw, tree } from "./history.test-support.ts";
import { imageImmutability as property } from "./image-immutability.ts";

const options = { version: "test", startMs: testStartMs };
const campaign = { properties: [property], seed: 1, length: 30, namespace: "fuzz" };

describe("image-immutability on generated histories", () => {
  it("holds on the reference engine, and not vacuously", async () => {
    const engine = createReferenceEngine(testEnvironment, options);
    const { counterexample, vacuous, statistics } = await runCampaign({ ...campaign, engine, runs: 250 });
    expect(counterexample?.failure.violation).toBeUndefined();
    expect(vacuous).toEqual([]);
    expect(statistics.sequences).toBe(250);
  });

  const own = mutants.filter((mutant) => mutant.property === property.name);
  it("has at least two mutants", () => expect(own.length).toBeGreaterThanOrEqual(2));
  it.each(own)("catches $name: $sentence", async (mutant) => {
    const engine = createMutantEngine(mutant, testEnvironment, options);
    const { counterexample, statistics } = await runCampaign({ ...campaign, engine, runs: 1000 });
    expect(counterexample?.failure.property.name).toBe(property.name);
    expect(counterexample?.trace.length).toBeLessThanOrEqual(4);
    expect(statistics.sequences).toBeLessThan(1000);
  });
});

describe("image-immutability on written histories", () => {
  const inspect = { op: "image-inspect", image: "i1" } as const;
  const look = { op: "tree", image: "i1", path: "/w" } as const;
  const before = did({ op: "commit", container: "c1", as: "i1" }, saw(inspect, { id: "a", tags: [] }), missed(look));

  it("lets names move", () => {
    const history: History = [
      before,
      did({ op: "tag", image: "i1", reference: "x:1" }, saw(inspect, { id: "a", tags: ["x:1"] }), missed(look)),
    ];
    expect(property.check(history)).toBeUndefined();
  });

  it.each([
    ["its id", [saw(inspect, { id: "b", tags: [] }), missed(look)], "image-inspect"],
    ["its files", [saw(inspect, { id: "a", tags: [] }), saw(look, tree({ "/w/a": "1" }))], "tree"],
    ["its being there", [missed(inspect), missed(look)], "image-inspect"],
  ])("does not let %s change", (_, observations, question) => {
    const history: History = [
      before,
      did({ op: "write", container: "c1", path: "/w/a", content: "1" }, ...observations),
    ];
    expect(property.check(history)).toMatchObject({ entry: 1, message: `an image changed: ${question} shows it` });
  });

  it("is vacuous without a write between two looks", () => {
    expect(property.witness([before, before])).toBe(false);
    const written = did({ op: "write", container: "c1", path: "/w/a", content: "1" }, saw(inspect, { id: "a" }));
    expect(property.witness([before, written])).toBe(true);
  });
});
