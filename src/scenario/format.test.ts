import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScenario, type StepBody, type Written } from "./format.ts";
import { parseText } from "./parse.ts";

const readFile = () => ({ failure: "there is no such file" });
const schema = "spec/schema/scenario.schema.json";

function parsed(text: string) {
  const { scenarios, problems } = parseText("x.scenario.yaml", text, { readFile });
  expect(problems.map(({ code, message, frame }) => `${code} ${message}\n${frame}`)).toEqual([]);
  return scenarios.map(({ name, rules, tags, requires, exclusive, files, steps }) => ({
    name,
    rules,
    tags,
    requires,
    exclusive,
    files,
    steps: steps.map(({ range: _, ...step }) => step),
  }));
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "0755",
    "~",
    "3.10",
    "+1",
    "<<",
    "yes",
    "null",
    "((matrix.x))",
    "\\((with.y))",
    "$((image.z))",
    "a: b",
    " #x",
    "\n",
    "x\n\n",
    "- a",
    "---",
    "((matrx.q))",
    "{a}",
    "\t",
  ),
  fc
    .array(fc.constantFrom("((", "\\", "matrix.", "image.a", "))", "$", "\n", " ", "x"), { maxLength: 8 })
    .map((parts) => parts.join("")),
);
const handle = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,6}$/)
  .filter((name) => name !== "shell" && name !== "scratch");
const matcher = fc.oneof(
  anyText,
  anyText.map((not) => ({ not })),
  fc.array(anyText, { maxLength: 3 }).map((lines) => ({ lines })),
);

const step: fc.Arbitrary<StepBody> = fc.oneof(
  fc
    .record({
      cmd: fc.array(anyText, { maxLength: 4 }),
      stdout: matcher,
      env: fc.dictionary(anyText, anyText, { maxKeys: 3, noNullPrototype: true }),
    })
    .map(
      ({ cmd, stdout, env }): StepBody => ({
        kind: "operation",
        operation: { op: "run", image: "shell", cmd, env },
        expect: { exit: { gte: 1 }, stdout },
      }),
    ),
  fc
    .record({ ms: fc.integer({ min: 1, max: 10_000_000 }), note: anyText })
    .map(({ ms, note }): StepBody => ({ kind: "sleep", milliseconds: ms, note, timeoutMs: ms })),
);
const file = fc.oneof(
  anyText.map((content) => ({ type: "file" as const, content })),
  anyText.map((content) => ({ type: "file" as const, content, mode: "0600" })),
  fc.constant({ type: "directory" as const }),
  anyText.map((target) => ({ type: "symlink" as const, target })),
);
const scenario: fc.Arbitrary<Written> = fc.record({
  name: anyText.filter((name) => /\S/.test(name)),
  rules: fc.constant([]),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), { maxLength: 2 }),
  requires: fc.constant([]),
  exclusive: fc.boolean(),
  files: fc
    .array(fc.tuple(handle, file), { maxLength: 3 })
    .map((entries) => new Map([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)))),
  steps: fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map((steps) => [
      ...steps,
      { kind: "operation" as const, operation: { op: "run" as const, image: "shell" }, expect: { exit: 0 } },
    ]),
});

describe("a written scenario", () => {
  it("is read back as it was, whatever texts are in it", () => {
    fc.assert(
      fc.property(scenario, (written) => {
        expect(parsed(formatScenario(written, { schema }))).toEqual([written]);
      }),
      { numRuns: 500, seed: 20 },
    );
  });

  it("has the modeline first, then the comment, then the keys in order, short things on one line", () => {
    const written: Written = {
      name: "a file that a container wrote is in its diff",
      rules: ["CTR-DIF-001"],
      tags: ["fuzz"],
      requires: [],
      exclusive: false,
      files: new Map([
        [
          "ctx/Dockerfile",
          {
            type: "file",
            content: "FROM ((image.shell))\nRUN true\n",
            template: ["FROM ", { image: "shell" }, "\nRUN true\n"],
          },
        ],
      ]),
      steps: [
        { kind: "operation", operation: { op: "build", context: "ctx", as: "app" }, background: "b" },
        { kind: "join", background: "b", expect: { image: { app: { addsLayers: 1 } } } },
        {
          kind: "operation",
          operation: { op: "run", image: "app", as: "c", cmd: ["sh", "-c", "echo hi > /x"] },
          expect: { exit: 0, diff: { c: { added: ["/x"] } } },
        },
      ],
    };
    const text = formatScenario(written, { schema, comment: ["seed 7, run 3"] });
    expect(text).toBe(`# yaml-language-server: $schema=spec/schema/scenario.schema.json
# seed 7, run 3
scenario: v1
name: a file that a container wrote is in its diff
rules: [ CTR-DIF-001 ]
tags: [ fuzz ]
files:
  ctx/Dockerfile: |
    FROM ((image.shell))
    RUN true
steps:
  - build: { context: ctx, as: app }
    background: b
  - join: b
    expect: { image: { app: { addsLayers: 1 } } }
  - run: { image: app, as: c, cmd: [ sh, -c, echo hi > /x ] }
    expect: { exit: 0, diff: { c: { added: [ /x ] } } }
`);
    expect(parsed(text)).toEqual([written]);
  });
});
