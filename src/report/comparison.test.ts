import { describe, expect, it } from "vitest";
import type { Event, Finding, Verdict } from "../vocabulary/generated/types.ts";
import { columnsOf } from "./columns.ts";
import { compareRuns, hasNewFailures } from "./compare.ts";
import { comparisonJson, comparisonMarkdown, comparisonText } from "./comparison-text.ts";
import { foldEvents } from "./fold.ts";
import { matrixOf } from "./matrix.ts";
import { matrixJson, matrixMarkdown, matrixText } from "./matrix-text.ts";
import { noColours } from "./paint.ts";
import type { RuleInfo } from "./standing.ts";

interface Told {
  readonly rules: readonly string[];
  readonly verdict: Verdict;
  readonly stdout?: string;
  readonly findings?: readonly Finding[];
}

const passed: Verdict = { status: "passed" };

/** A run of scenarios of one step each; `cut` ends the stream before its last event. */
function stream(
  engine: readonly [name: string, version: string],
  told: Readonly<Record<string, Told>>,
  cut = false,
): readonly Event[] {
  const [name, version] = engine;
  const kind = name === "podman" ? "podman" : "docker";
  const head = { run: `r-${name}-${version}`, attempt: 1 };
  const events: Event[] = [
    {
      type: "run-started",
      run: head.run,
      sequence: 0,
      schemaVersion: 1,
      plimsollVersion: "0.1.0",
      engine: {
        name,
        version,
        dialect: { engine: kind, builder: "classic", store: "graphdriver" },
        transport: "api",
        capabilities: [],
      },
      seed: 1,
      startedMs: 0,
      selected: 1,
    },
  ];
  for (const [scenario, { rules, verdict, stdout = "hi\n", findings = [] }] of Object.entries(told)) {
    const operation = { op: "run", image: "shell", as: "c1", cmd: ["echo", "hi"] };
    const range = { start: 30, end: 40, line: 4, column: 5 };
    events.push(
      {
        type: "scenario-started",
        ...head,
        sequence: 0,
        scenario,
        path: scenario,
        name: scenario,
        tags: [],
        rules: [...rules],
        steps: [{ index: 0, verb: "run", operation, range }],
      },
      {
        type: "step-finished",
        ...head,
        sequence: 0,
        scenario,
        index: 0,
        phase: "step",
        operation,
        outcome: { status: "ok", value: { exitCode: 0, stdout } },
        findings: [...findings],
        wallMs: 1,
      },
      { type: "scenario-finished", ...head, sequence: 0, scenario, verdict, wallMs: 1 },
    );
  }
  if (!cut)
    events.push({
      type: "run-finished",
      run: head.run,
      sequence: 0,
      finishedMs: 1,
      wallMs: 1,
      counts: {},
      exitCode: 0,
    });
  return events;
}

const rules: readonly RuleInfo[] = [
  { id: "CMT-001", level: "MUST", chapter: "images/commit", sentence: "A commit is a new image." },
  { id: "CMT-002", level: "SHOULD", chapter: "images/commit", sentence: "Its order | is kept." },
  { id: "RM-001", level: "MUST", chapter: "containers/remove", sentence: "What is removed is gone." },
  { id: "RM-002", level: "MUST", chapter: "containers/remove", sentence: "Nobody can tell.", verified: false },
];
const ruleOf = (id: string) => rules.find((rule) => rule.id === (id === "OLD-001" ? "CMT-001" : id));

const columns = (...streams: readonly (readonly Event[])[]) =>
  columnsOf(streams.map((events, index) => ({ source: `run-${index + 1}`, fold: foldEvents(events) })));

/** Answers that are compared as they are. */
const newComparer = () => (first: object, other: object) => {
  const texts = [JSON.stringify(first), JSON.stringify(other)] as const;
  return texts[0] === texts[1] ? undefined : { at: "value", first: texts[0], other: texts[1] };
};
const compare = (...streams: readonly (readonly Event[])[]) =>
  compareRuns(columns(...streams), { newComparer, ruleOf });

const finding: Finding = { path: ["expect", "files"], message: "/a differs", expected: "1", actual: "2" };
const docker = stream(["docker", "20.10"], {
  "a.yaml": { rules: ["CMT-001"], verdict: passed },
  "b.yaml": { rules: ["CMT-002"], verdict: { status: "failed", reason: "step 1: no" } },
  "c.yaml": { rules: ["RM-001"], verdict: passed },
  "d.yaml": { rules: [], verdict: passed },
  "e.yaml": { rules: [], verdict: passed },
});
const podman = stream(["podman", "4.3"], {
  "a.yaml": { rules: ["OLD-001"], verdict: { status: "failed", reason: "step 1: /a differs" }, findings: [finding] },
  "b.yaml": { rules: ["CMT-002"], verdict: passed },
  "c.yaml": { rules: ["RM-001"], verdict: { status: "skipped", reason: "not claimed" } },
  "d.yaml": { rules: [], verdict: passed, stdout: "ho\n" },
  "e.yaml": { rules: [], verdict: passed },
});

describe("a comparison", () => {
  it("tells what fails newly, what is fixed, what else differs, and the rules, with both answers of the first step that parts", () => {
    const comparison = compare(docker, podman);
    expect(comparisonText(comparison, { paint: noColours, answers: true })).toBe(`A  docker 20.10 · 5 scenarios · run-1
B  podman 4.3 · 5 scenarios · run-2

new failures (1)
  a.yaml
    A  ✓ passed
    B  ✗ failed: step 1: /a differs
    step 1, run shell as c1: echo hi (line 4): expect.files
      A  it holds
      B  /a differs: 2
    rules: CMT-001 (MUST)

fixed (1)
  b.yaml
    A  ✗ failed: step 1: no
    B  ✓ passed
    rules: CMT-002 (SHOULD)

other verdicts that differ (1)
  c.yaml
    A  ✓ passed
    B  - skipped: not claimed
    rules: RM-001 (MUST)

answers that are not those of A (1)
  d.yaml
    A  ✓ passed
    B  ✓ passed
    step 1, run shell as c1: echo hi (line 4): value
      A  {"status":"ok","value":{"exitCode":0,"stdout":"hi\\n"}}
      B  {"status":"ok","value":{"exitCode":0,"stdout":"ho\\n"}}

rules that stand differently (3)
  CMT-001      MUST   A held  B violated  A commit is a new image.
  CMT-002      SHOULD A diverges  B held  Its order | is kept.
  RM-001       MUST   A held  B unshown  What is removed is gone.

the same verdict everywhere: 2 of 5 scenarios
1 of these parts in an answer
fixed against A: 1 in B
new failures against A: 1 in B
`);
    expect(hasNewFailures(comparison)).toBe(true);
  });

  it("is short where all agree, and says how many answers part without a difference of verdicts", () => {
    const comparison = compare(
      stream(["docker", "1"], { "d.yaml": { rules: [], verdict: passed } }),
      stream(["docker", "2"], { "d.yaml": { rules: [], verdict: passed, stdout: "ho" } }),
    );
    expect(hasNewFailures(comparison)).toBe(false);
    expect(comparisonText(comparison, { paint: noColours, answers: false })).toBe(`A  docker 1 · 1 scenario · run-1
B  docker 2 · 1 scenario · run-2

the same verdict everywhere: 1 of 1 scenario
1 of these parts in an answer (--answers lists them)
no new failure
`);
  });

  it("calls no failure new that the first run has, whatever its kind; a known failure is none", () => {
    const failing = (status: Verdict["status"]) =>
      stream(["docker", status], { "a.yaml": { rules: [], verdict: { status, reason: "no" } } });
    expect(compare(failing("failed"), failing("engine-error")).newFailures).toEqual([0, 0]);
    expect(compare(failing("known-failing"), failing("failed")).newFailures).toEqual([0, 1]);
    expect(compare(failing("failed"), failing("known-failing")).newFailures).toEqual([0, 0]);
    expect(compare(failing("failed"), failing("skipped")).fixed).toEqual([0, 0]);
  });

  it("counts what a run that was cut off did not come to as a new failure; what a whole run lacks only differs", () => {
    const whole = stream(["docker", "1"], { "a.yaml": { rules: [], verdict: passed } });
    expect(compare(whole, stream(["docker", "2"], {}, true)).newFailures).toEqual([0, 1]);
    const lacking = compare(whole, stream(["docker", "2"], {}));
    expect(lacking.newFailures).toEqual([0, 0]);
    expect(lacking.different).toMatchObject([{ id: "a.yaml", verdicts: [passed, null], changes: ["same", "other"] }]);
  });

  it("holds each of several runs against the first", () => {
    const comparison = compare(docker, podman, docker);
    expect(comparison.newFailures).toEqual([0, 1, 0]);
    expect(comparison.fixed).toEqual([0, 1, 0]);
    expect(comparison.different.find(({ id }) => id === "d.yaml")?.divergences.map((one) => one?.at)).toEqual([
      undefined,
      "value",
      undefined,
    ]);
  });

  it("is a page of Markdown", () => {
    expect(comparisonMarkdown(compare(docker, podman), { answers: false })).toBe(`|  | engine | run | scenarios |
|---|---|---|---|
| A | docker 20.10 | \`run-1\` | 5 |
| B | podman 4.3 | \`run-2\` | 5 |

### new failures (1)

| scenario | A | B | first divergent step |
|---|---|---|---|
| \`a.yaml\` | passed | failed | 1 \`run shell as c1: echo hi\`: expect.files: A \`it holds\`, B \`/a differs: 2\` |

### fixed (1)

| scenario | A | B | first divergent step |
|---|---|---|---|
| \`b.yaml\` | failed | passed |  |

### other verdicts that differ (1)

| scenario | A | B | first divergent step |
|---|---|---|---|
| \`c.yaml\` | passed | skipped |  |

### Rules that stand differently (3)

| rule | level | A | B |  |
|---|---|---|---|---|
| CMT-001 | MUST | held | **violated** | A commit is a new image. |
| CMT-002 | SHOULD | diverges | held | Its order \\| is kept. |
| RM-001 | MUST | held | · | What is removed is gone. |

the same verdict everywhere: 2 of 5 scenarios
1 of these parts in an answer (--answers lists them)
fixed against A: 1 in B
new failures against A: 1 in B
`);
  });

  it("is data too, without the runs themselves", () => {
    const json = JSON.parse(JSON.stringify(comparisonJson(compare(docker, podman))));
    expect(json).toMatchObject({
      schemaVersion: 1,
      columns: [
        { letter: "A", engine: "docker 20.10", source: "run-1", scenarios: 5 },
        { letter: "B", engine: "podman 4.3", source: "run-2", scenarios: 5 },
      ],
      scenarios: 5,
      newFailures: [0, 1],
      fixed: [0, 1],
    });
    expect(json.different[0]).toEqual({
      id: "a.yaml",
      rules: ["CMT-001"],
      verdicts: [{ status: "passed" }, { status: "failed", reason: "step 1: /a differs" }],
      changes: ["same", "new-failure"],
      divergences: [
        null,
        {
          step: 0,
          line: 4,
          operation: "run shell as c1: echo hi",
          at: "expect.files",
          first: "it holds",
          other: "/a differs: 2",
        },
      ],
    });
  });
});

describe("a matrix", () => {
  const known: Verdict = { status: "known-failing", reason: "upstream", rule: "CMT-002" };
  const other = stream(["podman", "4.4"], {
    "a.yaml": { rules: ["CMT-001", "CMT-002"], verdict: known },
    "c.yaml": { rules: ["RM-001", "RM-002"], verdict: passed },
  });

  it("shows by chapter how many rules are held of those that were shown, MUST apart from SHOULD", () => {
    expect(
      matrixText(matrixOf(columns(docker, podman, other), ruleOf), "chapter", noColours),
    ).toBe(`A  docker 20.10 · run-1
B  podman 4.3 · run-2
C  podman 4.4 · run-3

chapter            level   A       B       C
containers/remove  MUST    1/1     ·       1/1
images/commit      MUST    1/1     0/1 ✗1  ·
images/commit      SHOULD  0/1 ~1  1/1     0/1 ~1
all                MUST    2/2     0/1 ✗1  1/1
all                SHOULD  0/1 ~1  1/1     0/1 ~1

held/shown, ✗ violations of a MUST, ~ divergences from a SHOULD or MAY; · nothing shown
`);
  });

  it("shows by rule what is violated, what diverges, and what is known; a known failure speaks against its own rule only", () => {
    expect(
      matrixText(matrixOf(columns(docker, podman, other), ruleOf), "rule", noColours),
    ).toBe(`A  docker 20.10 · run-1
B  podman 4.3 · run-2
C  podman 4.4 · run-3

rule     level   A  B  C
CMT-001  MUST    ✓  ✗  ·
CMT-002  SHOULD  ~  ✓  ~k
RM-001   MUST    ✓  ·  ✓
RM-002   MUST    ·  ·  ✓

✓ held, ✗ violated (MUST), ~ diverges (SHOULD, MAY), k a known one, · not shown
`);
  });

  it("is Markdown", () => {
    const matrix = matrixOf(columns(docker, other), ruleOf);
    expect(matrixMarkdown(matrix, "chapter")).toBe(`| chapter | level | A: docker 20.10 | B: podman 4.4 |
|---|---|---|---|
| containers/remove | MUST | 1/1 | 1/1 |
| images/commit | MUST | 1/1 | · |
| images/commit | SHOULD | 0/1 ~1 | 0/1 ~1 |
| **all** | MUST | 2/2 | 1/1 |
| **all** | SHOULD | 0/1 ~1 | 0/1 ~1 |
`);
    expect(matrixMarkdown(matrix, "rule")).toContain(
      "| CMT-002 | SHOULD | diverges | diverges (known) | Its order \\| is kept. |\n",
    );
  });

  it("is data, with the scenarios that break a rule", () => {
    expect(JSON.parse(JSON.stringify(matrixJson(matrixOf(columns(podman), ruleOf))))).toMatchObject({
      totals: [
        { level: "MUST", cells: [{ held: 0, broken: 1, unshown: 1 }] },
        { level: "SHOULD", cells: [{ held: 1, broken: 0, unshown: 0 }] },
      ],
      rules: [
        { id: "CMT-001", level: "MUST", cells: [{ standing: "broken", broken: ["a.yaml"] }] },
        { id: "CMT-002", cells: [{ standing: "held" }] },
        { id: "RM-001", cells: [{ standing: "unshown" }] },
      ],
    });
  });
});
