import { describe, expect, it } from "vitest";
import { createMutantEngine } from "../src/engine/mutants/engine.ts";
import { mutants } from "../src/engine/mutants/table.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../src/engine/reference/open-for-test.ts";
import { runCampaign } from "../src/fuzz/campaign.ts";
import type { History } from "../src/vocabulary/history.ts";
import { commitMakesANewImage as property } from "./commit-makes-a-new-image.ts";
import { did, missed, saw, tree } from "./history.test-support.ts";

const options = { version: "test", startMs: testStartMs };
const campaign = { properties: [property], seed: 1, length: 30, namespace: "fuzz" };

describe("commit-makes-a-new-image on generated histories", () => {
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
    expect(counterexample?.trace.length).toBeLessThanOrEqual(7);
    expect(statistics.sequences).toBeLessThan(1000);
  });
});

describe("commit-makes-a-new-image on written histories", () => {
  const base = { id: "sha256:base", diffIds: ["l0"], tags: ["shell"] };
  const created = did({ op: "create", as: "c1", image: "shell" }, saw({ op: "image-inspect", image: "shell" }, base));
  const commit = { op: "commit", container: "c1", as: "i1" } as const;
  const treeOfContainer = { op: "tree", container: "c1", path: "/w" } as const;
  const treeOfImage = { op: "tree", image: "i1", path: "/w" } as const;
  const made = { id: "sha256:made", diffIds: ["l0", "l1"], tags: [] };
  const afterCommit = (image: object, old: object = base, files: object = tree({ "/w/a": "1" })): History => [
    created,
    did(
      commit,
      saw({ op: "image-inspect", image: "shell" }, old),
      saw({ op: "image-inspect", image: "i1" }, image),
      saw(treeOfContainer, tree({ "/w/a": "1" })),
      saw(treeOfImage, files),
    ),
  ];

  it("holds with one layer more, and with none", () => {
    expect(property.check(afterCommit(made))).toBeUndefined();
    expect(property.check(afterCommit({ ...made, diffIds: ["l0"] }))).toBeUndefined();
    expect(property.check(afterCommit(made, { ...base, tags: [] }))).toBeUndefined();
  });

  it.each([
    [
      "the id of the old image",
      afterCommit({ ...made, id: "sha256:base" }),
      "commit answered the id of an image that was there",
    ],
    [
      "two layers more",
      afterCommit({ ...made, diffIds: ["l0", "l1", "l2"] }),
      "commit does not add one layer to the old ones",
    ],
    ["other layers", afterCommit({ ...made, diffIds: ["l1"] }), "commit does not add one layer to the old ones"],
    ["another tree", afterCommit(made, base, tree({})), "the committed image is not the container's tree"],
    ["a changed old image", afterCommit(made, { ...base, diffIds: ["l9"] }), "commit changed the old image"],
  ])("fails with %s", (_, history, message) => {
    expect(property.check(history)).toMatchObject({ entry: 1, message });
  });

  it("fails when the image is not there", () => {
    const history = [created, did(commit, missed({ op: "image-inspect", image: "i1" }))];
    expect(property.check(history)?.message).toBe("the committed image is not there");
  });

  it("is vacuous unless a deletion was committed", () => {
    const diff = (kind: string) =>
      did(commit, saw({ op: "diff", container: "c1" }, { changes: [{ path: "/w/a", kind }] }));
    expect(property.witness([created, diff("added")])).toBe(false);
    expect(property.witness([created, diff("deleted")])).toBe(true);
  });
});
