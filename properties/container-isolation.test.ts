import { describe, expect, it } from "vitest";
import { createMutantEngine } from "../src/engine/mutants/engine.ts";
import { mutants } from "../src/engine/mutants/table.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../src/engine/reference/open-for-test.ts";
import { runCampaign } from "../src/fuzz/campaign.ts";
import type { History } from "../src/vocabulary/history.ts";
import { containerIsolation as property } from "./container-isolation.ts";
import { did, saw, tree } from "./history.test-support.ts";

const options = { version: "test", startMs: testStartMs };
const campaign = { properties: [property], seed: 1, length: 30, namespace: "fuzz" };

describe("container-isolation on generated histories", () => {
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
    expect(counterexample?.trace.length).toBeLessThanOrEqual(6);
    expect(statistics.sequences).toBeLessThan(1000);
  });
});

describe("container-isolation on written histories", () => {
  const create = (as: string, more: object = {}) => did({ op: "create", as, image: "shell", ...more });
  const write = (container: string) => did({ op: "write", container, path: "/w/a", content: "1" });
  const look = (container: string, files: Readonly<Record<string, string>>) =>
    did({ op: "start", container }, saw({ op: "tree", container, path: "/w" }, tree(files)));
  const traceFor = (history: History, about: string) =>
    property.variants?.(history).find((variant) => variant.about === about)?.trace;
  const entries = (history: History, ...kept: readonly number[]) => kept.map((index) => history[index]?.item);

  it("runs again without what was done to others, with time in its place", () => {
    const history = [create("c1"), create("c2"), write("c2"), look("c1", {})];
    expect(traceFor(history, "c1")).toEqual([history[0]?.item, { sleepMs: 0 }, history[3]?.item]);
  });

  it("keeps the container that an image was committed from, up to the commit", () => {
    const commit = did({ op: "commit", container: "c1", as: "i1" });
    const history = [create("c1"), write("c1"), commit, write("c1"), did({ op: "create", as: "c2", image: "i1" })];
    expect(traceFor(history, "c2")).toEqual([...entries(history, 0, 1, 2), { sleepMs: 0 }, history[4]?.item]);
  });

  it("keeps whoever shares a volume, before and after the create", () => {
    const volumes = { volumes: ["v1:/v"] };
    const volume = did({ op: "volume-create", as: "v1" });
    const history = [volume, create("c1", volumes), create("c2", volumes), write("c2"), look("c1", {}), create("c9")];
    expect(traceFor(history, "c1")).toEqual([...entries(history, 0, 1, 2, 3, 4), { sleepMs: 0 }]);
  });

  it("keeps who had its name before", () => {
    const history = [
      create("c1", { name: "alpha" }),
      did({ op: "rm", container: "c1" }),
      create("c2", { name: "alpha" }),
      create("c9"),
    ];
    expect(traceFor(history, "c2")).toEqual([...entries(history, 0, 1, 2), { sleepMs: 0 }]);
  });

  it("does not run again what would be the same", () => {
    expect(property.variants?.([create("c1"), write("c1")])).toEqual([]);
  });

  it("fails when the container shows something else alone", () => {
    const variantOf = (history: History) => property.variants?.(history)[0] ?? { about: "", trace: [], origins: [] };
    const together = (files: Readonly<Record<string, string>>) => [
      create("c1"),
      create("c2"),
      write("c2"),
      look("c1", files),
    ];
    const alone = [create("c1"), create("c2"), look("c1", {})];
    const same = together({});
    expect(property.compare?.(same, variantOf(same), alone)).toBeUndefined();
    const other = together({ "/w/a": "1" });
    expect(property.compare?.(other, variantOf(other), alone)).toMatchObject({ entry: 3 });
  });

  it("takes the order of siblings for chance", () => {
    const diff = (...paths: readonly string[]) =>
      did(
        { op: "start", container: "c1" },
        saw({ op: "diff", container: "c1" }, { changes: paths.map((path) => ({ path, kind: "added" })) }),
      );
    const history = [create("c1"), create("c2"), diff("/a", "/w")];
    const variant = property.variants?.(history)[0] ?? { about: "", trace: [], origins: [] };
    expect(variant.about).toBe("c1");
    expect(property.compare?.(history, variant, [create("c1"), create("c2"), diff("/w", "/a")])).toBeUndefined();
    expect(property.compare?.(history, variant, [create("c1"), create("c2"), diff("/w")])).toMatchObject({ entry: 2 });
  });

  it("is vacuous unless two containers of an image were written to and the first was looked at again", () => {
    expect(property.witness([create("c1"), create("c2"), write("c1"), write("c2")])).toBe(false);
    expect(property.witness([create("c1"), create("c2"), write("c1"), write("c2"), look("c1", {})])).toBe(true);
  });
});
