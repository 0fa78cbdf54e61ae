import { describe, expect, it } from "vitest";
import { createMutantEngine } from "../src/engine/mutants/engine.ts";
import { mutants } from "../src/engine/mutants/table.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../src/engine/reference/open-for-test.ts";
import { runCampaign } from "../src/fuzz/campaign.ts";
import type { History } from "../src/vocabulary/history.ts";
import { did, missed, saw, tree } from "./history.test-support.ts";
import { rmDiscardsTheWritableLayer as property } from "./rm-discards-the-writable-layer.ts";

const options = { version: "test", startMs: testStartMs };
const campaign = { properties: [property], seed: 1, length: 30, namespace: "fuzz" };

describe("rm-discards-the-writable-layer on generated histories", () => {
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

describe("rm-discards-the-writable-layer on written histories", () => {
  const begin = (files: object, changes: readonly object[] = []): History => [
    did(
      { op: "create", as: "c1", image: "i1" },
      saw({ op: "tree", container: "c1", path: "/w" }, files),
      saw({ op: "tree", image: "i1", path: "/w" }, tree({ "/w/a": "1" })),
      saw({ op: "diff", container: "c1" }, { changes }),
    ),
  ];

  it("holds when a container begins with the tree of its image", () => {
    expect(property.check(begin(tree({ "/w/a": "1" })))).toBeUndefined();
    expect(property.check(begin(tree({ "/w/a": "1" }), [{ path: "/etc/hosts", kind: "added" }]))).toBeUndefined();
  });

  it("fails when a container begins with more, or with less", () => {
    const message = "a new container does not begin with the tree of its image";
    expect(property.check(begin(tree({ "/w/a": "1", "/w/b": "2" })))?.message).toBe(message);
    expect(property.check(begin(tree({})))?.message).toBe(message);
    const changed = begin(tree({ "/w/a": "1" }), [{ path: "/w/b", kind: "added" }]);
    expect(property.check(changed)?.message).toBe("a new container has changes");
  });

  it("fails when a removed container answers", () => {
    const inspect = { op: "inspect", container: "c1" } as const;
    const rm = { op: "rm", container: "c1" } as const;
    expect(property.check([did(rm, missed(inspect))])).toBeUndefined();
    expect(property.check([did(rm, saw(inspect, { state: "exited" }))])).toMatchObject({ entry: 0 });
  });

  it("is vacuous unless a written container was removed before another one of its image was made", () => {
    const create = (as: string) => did({ op: "create", as, image: "i1" });
    const write = did({ op: "write", container: "c1", path: "/w/a", content: "1" });
    const rm = did({ op: "rm", container: "c1" });
    expect(property.witness([create("c1"), rm, create("c2")])).toBe(false);
    expect(property.witness([create("c1"), write, rm])).toBe(false);
    expect(property.witness([create("c1"), write, rm, create("c2")])).toBe(true);
  });
});
