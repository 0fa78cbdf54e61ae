import { describe, expect, it } from "vitest";
import { parseKnownFailures } from "./known-failures.ts";
import { type KnownResult, proposeKnown } from "./propose-known.ts";

const result = (id: string, status: KnownResult["status"], rules: readonly string[] = []): KnownResult => ({
  id,
  status,
  rules,
});
const keep = { removeStale: false };
const remove = { removeStale: true };

const list = `# podman 4.3.1
known:
  # builds
  - scenario: builds/a.scenario.yaml
    rule: CPY-018
    reason: 'copies   what lies outside' # as written
    link: https://example.org/1

  - rule: VOL-RM-001
    reason: >-
      removes with force,
      whatever is asked
`;

describe("a proposal for a list of known failures", () => {
  it("a new failure is an entry at the end, without a reason; what is there stays letter for letter", () => {
    const { text, diff, added, stale } = proposeKnown(
      list,
      [result("builds/a.scenario.yaml", "known-failing"), result("images/b.scenario.yaml", "failed")],
      keep,
    );
    expect(text).toBe(`${list}  - scenario: images/b.scenario.yaml\n    reason: ""\n`);
    expect(added).toEqual(["images/b.scenario.yaml"]);
    expect(stale).toEqual([]);
    expect(diff).toEqual([
      "@ line 13",
      "       removes with force,",
      "       whatever is asked",
      "+  - scenario: images/b.scenario.yaml",
      '+    reason: ""',
    ]);
  });

  it("is refused until the reason is filled in", () => {
    const { text } = proposeKnown(undefined, [result("images/b.scenario.yaml", "failed")], keep);
    expect(text).toBe(
      '# Known failures of this engine; docs/engines.md says what an entry holds.\nknown:\n  - scenario: images/b.scenario.yaml\n    reason: ""\n',
    );
    expect(parseKnownFailures("known.yaml", text)).toMatchObject({
      entries: [],
      problems: [{ message: "the reason is not filled in", range: { line: 4 } }],
    });
    const filled = text.replace('""', "it answers 500");
    expect(parseKnownFailures("known.yaml", filled).problems).toEqual([]);
  });

  it("says nothing new the second time", () => {
    const results = [
      result("images/b.scenario.yaml", "failed"),
      result("builds/a.scenario.yaml", "unexpectedly-passing"),
    ];
    const first = proposeKnown(list, results, keep);
    const second = proposeKnown(first.text, results, keep);
    expect(second).toMatchObject({ text: first.text, diff: [], added: [], stale: ["builds/a.scenario.yaml"] });
  });

  it("what fails only sometimes is never stale", () => {
    const sometimes = list.replace(
      "  - scenario: builds/a.scenario.yaml\n",
      "  - scenario: builds/a.scenario.yaml\n    sometimes: true\n",
    );
    expect(sometimes).not.toBe(list);
    expect(proposeKnown(sometimes, [result("builds/a.scenario.yaml", "passed")], keep)).toMatchObject({
      text: sometimes,
      stale: [],
    });
  });

  it("a stale entry is marked, and its reason stays", () => {
    const { text, stale } = proposeKnown(list, [result("builds/a.scenario.yaml", "unexpectedly-passing")], keep);
    expect(stale).toEqual(["builds/a.scenario.yaml"]);
    expect(text).toBe(
      list.replace(
        "  - scenario: builds",
        "  # stale: nothing of it fails any more; remove this entry\n  - scenario: builds",
      ),
    );
  });

  it("a stale entry goes when that is asked for, with its mark and nothing else", () => {
    const results = [result("builds/a.scenario.yaml", "passed")];
    const marked = proposeKnown(list, results, keep).text;
    const without = `# podman 4.3.1
known:
  # builds

  - rule: VOL-RM-001
    reason: >-
      removes with force,
      whatever is asked
`;
    expect(proposeKnown(list, results, remove).text).toBe(without);
    expect(proposeKnown(marked, results, remove).text).toBe(without);
  });

  it("an entry of a rule is stale when none of its scenarios fails", () => {
    const one = result("volumes/x.scenario.yaml", "passed", ["VOL-RM-001"]);
    const other = result("volumes/y.scenario.yaml", "known-failing", ["VOL-RM-001"]);
    expect(proposeKnown(list, [one], keep).stale).toEqual(["VOL-RM-001"]);
    expect(proposeKnown(list, [one, other], keep).stale).toEqual([]);
  });

  it("what was not run, was skipped or lost its engine is neither new nor stale", () => {
    const results = [result("builds/a.scenario.yaml", "skipped"), result("images/b.scenario.yaml", "engine-error")];
    expect(proposeKnown(list, results, keep)).toMatchObject({ text: list, diff: [], added: [], stale: [] });
  });

  it("cells are named unless all of them fail", () => {
    const cell = (name: string, status: KnownResult["status"]) => result(`m.scenario.yaml#k=${name}`, status);
    expect(proposeKnown(undefined, [cell("1", "failed"), cell("2", "passed")], keep).added).toEqual([
      "m.scenario.yaml#k=1",
    ]);
    expect(proposeKnown(undefined, [cell("1", "failed"), cell("2", "failed")], keep).added).toEqual([
      "m.scenario.yaml",
    ]);
  });

  it("the id of a cell is quoted, since # begins a comment", () => {
    const { text } = proposeKnown(
      "known: []\n",
      [result("m.scenario.yaml#k=1", "failed"), result("m.scenario.yaml#k=2", "passed")],
      keep,
    );
    expect(text).toBe('known:\n  - scenario: "m.scenario.yaml#k=1"\n    reason: ""\n');
  });

  it("a list of which nothing is left stays a list", () => {
    const text = "known:\n  - scenario: a.scenario.yaml\n    reason: r\n";
    const { text: made } = proposeKnown(text, [result("a.scenario.yaml", "passed")], remove);
    expect(made).toBe("known: []\n");
    expect(parseKnownFailures("known.yaml", made)).toEqual({ entries: [], problems: [] });
  });
});
