import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { Event, Finding, Verdict } from "../vocabulary/generated/types.ts";
import { newConsole } from "./console.ts";
import { foldEvents } from "./fold.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { mergeStreams } from "./merge.ts";
import { colours, noColours } from "./paint.ts";
import { reproduceCommand } from "./reproduce.ts";
import { escapeXml, escapeXmlText } from "./xml.ts";

const source = `scenario: v1
name: a & b
steps:
  - run: { image: shell, cmd: [echo, hi] }
    expect: { stdout: ho }
  - rm: { container: c }
`;

const engine = {
  name: "docker",
  version: "20.10",
  dialect: { engine: "docker", builder: "classic", store: "graphdriver" },
  capabilities: ["run"],
} as const;

const finding: Finding = {
  path: ["expect", "stdout"],
  range: { start: 99, end: 101, line: 5, column: 23 },
  message: "stdout differs",
  expected: "ho",
  actual: "hi",
};

type Told = readonly [id: string, verdict: Verdict, findings?: readonly Finding[]];

function stream(
  scenarios: readonly Told[],
  head: Partial<Extract<Event, { type: "run-started" }>> = {},
): readonly Event[] {
  const run = head.run ?? "r1";
  const counts: Record<string, number> = {};
  const events: Event[] = [
    {
      type: "run-started",
      run,
      sequence: 0,
      schemaVersion: 1,
      plimsollVersion: "0.1.0",
      engine,
      seed: 7,
      startedMs: 1_700_000_000_000,
      selected: scenarios.length,
      ...head,
    },
  ];
  for (const [id, verdict, findings] of scenarios) {
    const path = id.replace(/#.*$/, "");
    const common = { run, sequence: events.length, scenario: id, attempt: 1 };
    counts[verdict.status] = (counts[verdict.status] ?? 0) + 1;
    events.push({
      ...common,
      type: "scenario-started",
      path,
      name: "a & b",
      tags: ["t"],
      rules: ["CTR-RM-001"],
      source,
      steps: [
        {
          index: 0,
          verb: "run",
          operation: { op: "run", image: "shell", cmd: ["echo", "hi"] },
          range: { start: 37, end: 75, line: 4, column: 5 },
        },
        {
          index: 1,
          verb: "rm",
          operation: { op: "rm", container: "c" },
          range: { start: 108, end: 126, line: 6, column: 5 },
        },
      ],
    });
    if (verdict.status !== "skipped") {
      events.push({
        ...common,
        type: "step-finished",
        index: 0,
        phase: "step",
        outcome: { status: "ok", value: {} },
        findings: findings ?? [],
        wallMs: 3,
      });
    }
    events.push({ ...common, type: "scenario-finished", verdict, wallMs: 4 });
  }
  const exitCode = counts.failed === undefined ? 0 : 1;
  events.push({
    type: "run-finished",
    run,
    sequence: events.length,
    finishedMs: 1_700_000_000_100,
    wallMs: 100,
    counts,
    exitCode,
  });
  return events;
}

const failing: Told = ["s/x/b.scenario.yaml", { status: "failed", reason: "step 1: stdout differs" }, [finding]];
const passing: Told = ["s/x/a.scenario.yaml", { status: "passed" }];

const plain = { paint: noColours, live: false, width: 80, program: "npx plimsoll" } as const;

describe("the console", () => {
  it("tells how to see a failure again with the engine and the profiles of the run", () => {
    const events = stream([failing], { engineArgument: "docker:tcp://h:1", profiles: ["volumes", "build"] });
    expect(
      foldEvents(events).runs.flatMap((run) => {
        const attempt = run.scenarios.get(failing[0])?.attempts[0];
        return attempt === undefined ? [] : [reproduceCommand(run, attempt, "plimsoll")];
      }),
    ).toEqual([
      "plimsoll run s/x/b.scenario.yaml --engine docker:tcp://h:1 --profile volumes --profile build --seed 7",
    ]);
  });

  it("shows a failure in the author's own lines, with expected, actual and how to see it again", () => {
    const report = newConsole(plain);
    expect(
      stream([passing, failing])
        .map((event) => report.add(event).text)
        .join(""),
    ).toBe(`plimsoll 0.1.0 · docker 20.10 (docker, classic, graphdriver) · 2 scenarios · seed 7

✓ s/x/a.scenario.yaml  4 ms
FAIL  s/x/b.scenario.yaml:5:23  a & b  [CTR-RM-001]
  step 1 of 2: run shell: echo hi
    5 |     expect: { stdout: ho }
      |                       ^^
    stdout differs
    expected: ho
    actual:   hi
  again: npx plimsoll run s/x/b.scenario.yaml --engine docker --seed 7


2 scenarios on docker in 100 ms
  ✓ passed                   1
  ✗ failed                   1

failed:
  ✗ s/x/b.scenario.yaml:5:23  step 1: stdout differs

failed (exit 1); \`npx plimsoll run --last-failed\` runs only what failed
`);
  });

  it("tells why something was not run", () => {
    const report = newConsole(plain);
    const text = stream([passing, ["s/y.scenario.yaml", { status: "skipped", reason: "it requires tmpfs" }]])
      .map((event) => report.add(event).text)
      .join("");
    expect(text).toContain("skipped:\n  - s/y.scenario.yaml  it requires tmpfs\n");
    expect(text.endsWith("passed\n")).toBe(true);
  });

  it("tells many scenarios that were not run by their reasons", () => {
    const skipped = Array.from(
      { length: 9 },
      (_, index): Told => [`s/${index}.scenario.yaml`, { status: "unsupported", reason: `step ${index} needs build` }],
    );
    const report = newConsole(plain);
    const text = stream([passing, ...skipped])
      .map((event) => report.add(event).text)
      .join("");
    expect(text).toContain("\nunsupported:\n     9  needs build  e.g. s/0.scenario.yaml\n");
  });

  it("on a terminal shows a bar and what runs, and no line for what passes", () => {
    const report = newConsole({ ...plain, live: true });
    const updates = stream([passing, failing]).map((event) => report.add(event));
    expect(updates[1]?.status).toBe(`${"░".repeat(20)} 0/2  s/x/a.scenario.yaml`);
    expect(updates[2]?.status).toBe(`${"░".repeat(20)} 0/2  s/x/a.scenario.yaml · 2 rm c`);
    expect(updates[3]).toEqual({ text: "", status: `${"█".repeat(10)}${"░".repeat(10)} 1/2  ` });
    expect(updates.at(-1)?.status).toBe("");
  });

  it("keeps the carets under the place also in colour", () => {
    const report = newConsole({ ...plain, paint: colours });
    const text = stream([failing])
      .map((event) => report.add(event).text)
      .join("");
    expect(text).toContain(`${" ".repeat(22)}\u001b[31m^^\u001b[39m`);
  });
});

describe("JUnit", () => {
  it("has a suite for each folder, steps as properties, place and findings", () => {
    const text = junitReport(
      foldEvents(stream([failing, passing, ["s/z.scenario.yaml#a=1", { status: "skipped", reason: "why <not>" }]])),
    );
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="plimsoll" tests="3" failures="1" errors="0" skipped="1" time="0.012">
  <testsuite name="s" tests="1" failures="0" errors="0" skipped="1" time="0.004" timestamp="2023-11-14T22:13:20.000Z">
    <properties>
      <property name="engine" value="docker"/>
      <property name="engine.version" value="20.10"/>
      <property name="dialect" value="docker classic graphdriver"/>
      <property name="seed" value="7"/>
      <property name="plimsoll.version" value="0.1.0"/>
    </properties>
    <testcase name="a &amp; b #a=1" classname="s.z" file="s/z.scenario.yaml" line="4" time="0.004">
      <properties>
        <property name="scenario" value="s/z.scenario.yaml#a=1"/>
        <property name="rule" value="CTR-RM-001"/>
        <property name="tag" value="t"/>
        <property name="step[skipped]" value="1 run shell: echo hi"/>
        <property name="step[skipped]" value="2 rm c"/>
      </properties>
      <skipped message="skipped: why &lt;not&gt;"/>
    </testcase>
  </testsuite>
  <testsuite name="s/x" tests="2" failures="1" errors="0" skipped="0" time="0.008" timestamp="2023-11-14T22:13:20.000Z">
    <properties>
      <property name="engine" value="docker"/>
      <property name="engine.version" value="20.10"/>
      <property name="dialect" value="docker classic graphdriver"/>
      <property name="seed" value="7"/>
      <property name="plimsoll.version" value="0.1.0"/>
    </properties>
    <testcase name="a &amp; b" classname="s.x.a" file="s/x/a.scenario.yaml" line="4" time="0.004">
      <properties>
        <property name="scenario" value="s/x/a.scenario.yaml"/>
        <property name="rule" value="CTR-RM-001"/>
        <property name="tag" value="t"/>
        <property name="step[passed]" value="1 run shell: echo hi"/>
        <property name="step[skipped]" value="2 rm c"/>
      </properties>
    </testcase>
    <testcase name="a &amp; b" classname="s.x.b" file="s/x/b.scenario.yaml" line="5" time="0.004">
      <properties>
        <property name="scenario" value="s/x/b.scenario.yaml"/>
        <property name="rule" value="CTR-RM-001"/>
        <property name="tag" value="t"/>
        <property name="step[failed]" value="1 run shell: echo hi"/>
        <property name="step[skipped]" value="2 rm c"/>
      </properties>
      <failure message="step 1: stdout differs" type="failed">step 1 of 2: run shell: echo hi
  5 |     expect: { stdout: ho }
    |                       ^^
  stdout differs
  expected: ho
  actual:   hi</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it("a lost engine is an error, a stale known failure a failure", () => {
    const text = junitReport(
      foldEvents(
        stream([
          ["a.scenario.yaml", { status: "engine-error", reason: "dead" }],
          ["b.scenario.yaml", { status: "unexpectedly-passing", reason: "stale" }],
        ]),
      ),
    );
    expect(text).toContain(`<error message="dead" type="engine-error"></error>`);
    expect(text).toContain(`<failure message="stale" type="unexpectedly-passing"></failure>`);
  });

  it("escapes what XML cannot hold", () => {
    expect(escapeXml('<a b="c">\n\u001b[31m\u0000\ud800 \u{1f600}')).toBe(
      "&lt;a b=&quot;c&quot;&gt;&#10;\\u001b[31m\\u0000\\ud800 \u{1f600}",
    );
    expect(escapeXmlText("a\n\t\u0007")).toBe("a\n\t\\u0007");
  });
});

describe("the JSON report", () => {
  const schema = (name: string): object => JSON.parse(readFileSync(`spec/schema/${name}.schema.json`, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const name of ["common", "verdict", "event"]) ajv.addSchema({ ...schema(name), $id: `${name}.schema.json` });
  const validate = ajv.compile(schema("report"));

  it("is what its schema says, with what was not run", () => {
    const report = jsonReport(foldEvents(stream([failing, passing])));
    expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true);
    expect(report.runs[0]?.scenarios.map(({ id, verdict }) => [id, verdict.status])).toEqual([
      ["s/x/a.scenario.yaml", "passed"],
      ["s/x/b.scenario.yaml", "failed"],
    ]);
    expect(report.runs[0]?.scenarios[1]?.attempts[0]?.steps.map(({ status, line }) => [status, line])).toEqual([
      ["failed", 4],
      ["not-run", 6],
    ]);
  });

  it("the schema refuses what is not a report", () => {
    expect(validate({ schemaVersion: 2, exitCode: 0, runs: [] })).toBe(false);
    expect(validate({ schemaVersion: 1, exitCode: 0, runs: [{ run: "x" }] })).toBe(false);
  });

  it("a stream that was cut off is an engine error with exit code 4", () => {
    const events = stream([failing, passing]).slice(0, -2);
    const report = jsonReport(foldEvents(events));
    expect(report.exitCode).toBe(4);
    expect(report.runs[0]?.scenarios[0]?.verdict).toEqual({
      status: "engine-error",
      reason: "the stream ends before the scenario does",
    });
  });
});

describe("merging", () => {
  const first = stream([passing], { run: "r1", shard: "1/2" });
  const second = stream([failing], { run: "r2", shard: "2/2" });

  it("makes one run of the shards of one engine and seed", () => {
    const merged = mergeStreams([second, first]);
    expect(merged.missing).toEqual([]);
    expect(merged.events.map((event) => event.sequence)).toEqual([...merged.events.keys()]);
    const report = jsonReport(foldEvents(merged.events));
    expect(report.runs).toHaveLength(1);
    expect(report.runs[0]).toMatchObject({ selected: 2, counts: { passed: 1, failed: 1 }, exitCode: 1 });
    expect(report.runs[0]?.shard).toBeUndefined();
  });
  it("tells of a missing shard, of one given twice, of one cut off, and fails", () => {
    expect(mergeStreams([first]).missing).toEqual(["shard 2/2 on docker is missing"]);
    expect(mergeStreams([first, first, second]).missing).toEqual(["shard 1/2 on docker is given twice"]);
    const cut = mergeStreams([first, second.slice(0, -1)]);
    expect(cut.missing).toEqual(["shard 2/2 on docker was cut off before its end"]);
    expect(jsonReport(foldEvents(cut.events)).exitCode).toBe(4);
  });
  it("keeps runs of other engines beside each other", () => {
    const other = stream([passing], { run: "r3", engine: { ...engine, name: "podman" } });
    expect(
      foldEvents(mergeStreams([stream([passing]), other]).events).runs.map((run) => run.started.engine.name),
    ).toEqual(["docker", "podman"]);
  });
  it("a shard in which nothing passed does not fail the whole", () => {
    const empty = stream([], { run: "r2", shard: "2/2" }).map((event) =>
      event.type === "run-finished" ? { ...event, exitCode: 3 } : event,
    );
    expect(jsonReport(foldEvents(mergeStreams([first, empty]).events)).exitCode).toBe(0);
  });

  it("keeps each blob once, before the first event that names it, also when another shard defined it", () => {
    const digest = "sha256:8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4";
    const withBlob = (events: readonly Event[], run: string): readonly Event[] =>
      events.flatMap((event): readonly Event[] =>
        event.type === "step-finished"
          ? [
              { type: "blob", run, sequence: 1, digest, base64: "aGk=" },
              { ...event, outcome: { status: "ok", value: { stdout: { blob: digest } } } },
            ]
          : [event],
      );
    const one = withBlob(stream([failing], { shard: "1/2" }), "r1");
    const two = withBlob(stream([["s/c.scenario.yaml", failing[1], [finding]]], { shard: "2/2", run: "r2" }), "r2");
    const { events } = mergeStreams([one, two]);
    expect(events.map(({ type }) => type)).toEqual([
      "run-started",
      "scenario-started",
      "blob",
      "step-finished",
      "scenario-finished",
      "scenario-started",
      "step-finished",
      "scenario-finished",
      "run-finished",
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mergeStreams([events]).events).toEqual(events);
    const steps = jsonReport(foldEvents(events)).runs[0]?.scenarios.map(
      ({ attempts }) => attempts[0]?.steps[0]?.outcome,
    );
    expect(steps).toEqual([
      { status: "ok", value: { stdout: "hi" } },
      { status: "ok", value: { stdout: "hi" } },
    ]);
  });
});
