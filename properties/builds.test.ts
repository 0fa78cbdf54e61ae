import { describe, expect, it } from "vitest";
import { createMutantEngine } from "../src/engine/mutants/engine.ts";
import { mutants } from "../src/engine/mutants/table.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../src/engine/reference/open-for-test.ts";
import { buildsSource } from "../src/fuzz/builds/source.ts";
import { runCampaign } from "../src/fuzz/campaign.ts";
import { buildProperties } from "./table.ts";

const options = { version: "test", startMs: testStartMs };
const reference = createReferenceEngine(testEnvironment, options);
const campaign = { seed: 1, length: 0, namespace: "fuzz", source: buildsSource({ reference }) };

describe.each(buildProperties)("$name on generated builds", (property) => {
  it("holds on the reference engine, and not vacuously", async () => {
    const { counterexample, vacuous, statistics } = await runCampaign({
      ...campaign,
      properties: [property],
      engine: reference,
      runs: 60,
    });
    expect(counterexample?.failure.violation).toBeUndefined();
    expect(vacuous).toEqual([]);
    expect(statistics.sequences).toBe(60);
  });

  const own = mutants.filter((mutant) => mutant.property === property.name);
  it("has at least two mutants", () => expect(own.length).toBeGreaterThanOrEqual(2));
  it.each(own)("catches $name: $sentence", async (mutant) => {
    const engine = createMutantEngine(mutant, testEnvironment, options);
    const { counterexample } = await runCampaign({ ...campaign, properties: [property], engine, runs: 200 });
    expect(counterexample?.failure.property.name).toBe(property.name);
    expect(counterexample?.trace.length).toBeLessThanOrEqual(2);
  });
});
