import { describe, expect, it } from "vitest";
import type { Event, Verdict } from "../vocabulary/generated/types.ts";
import { newConsole } from "./console.ts";
import { foldEvents } from "./fold.ts";
import { jsonReport } from "./json.ts";
import { countLevels, levelsText } from "./levels.ts";
import { noColours } from "./paint.ts";

type Told = readonly [id: string, verdict: Verdict, rules: readonly string[]];

function stream(told: readonly Told[], transport: "api" | undefined): readonly Event[] {
  const head = (sequence: number) => ({ run: "r1", sequence });
  return [
    {
      type: "run-started",
      ...head(0),
      schemaVersion: 1,
      plimsollVersion: "0.1.0",
      engine: {
        name: "podman",
        version: "4.3.1",
        dialect: { engine: "podman", builder: "buildah", store: "containers-storage" },
        ...(transport === undefined ? {} : { transport }),
        capabilities: [],
      },
      seed: 7,
      startedMs: 0,
      selected: told.length,
      rules: [
        { id: "A-001", level: "MUST", sentence: "a" },
        { id: "B-001", level: "SHOULD", sentence: "b" },
      ],
    },
    ...told.flatMap(([scenario, verdict, rules], index): readonly Event[] => [
      {
        type: "scenario-started",
        ...head(2 * index + 1),
        scenario,
        attempt: 1,
        path: scenario,
        name: scenario,
        tags: [],
        rules: [...rules],
        steps: [],
      },
      { type: "scenario-finished", ...head(2 * index + 2), scenario, attempt: 1, verdict, wallMs: 1 },
    ]),
    { type: "run-finished", ...head(99), finishedMs: 1, wallMs: 1, counts: {}, exitCode: 1 },
  ];
}

const failed: Verdict = { status: "failed", reason: "no" };
const known: Verdict = { status: "known-failing", reason: "so" };
const told: readonly Told[] = [
  ["must", failed, ["A-001", "B-001"]],
  ["should", failed, ["B-001"]],
  ["none", failed, []],
  ["known-must", known, ["A-001"]],
  ["known-for-its-should", { ...known, rule: "B-001" }, ["A-001", "B-001"]],
  ["passed", { status: "passed" }, ["A-001"]],
];

describe("failures by level", () => {
  it("a MUST is a violation, a SHOULD a divergence; an entry that names its rule decides", () => {
    const [run] = foldEvents(stream(told, "api")).runs;
    expect(run && countLevels(run)).toEqual({
      failed: { violations: 1, divergences: 1, other: 1 },
      known: { violations: 1, divergences: 1, other: 0 },
    });
  });

  it("an engine inside the program has no column", () => {
    const [run] = foldEvents(stream(told, undefined)).runs;
    expect(run && countLevels(run)).toBeUndefined();
  });

  it("the console and the JSON report tell them", () => {
    const console = newConsole({ paint: noColours, live: false, width: 80, program: "plimsoll" });
    const text = stream(told, "api")
      .map((event) => console.add(event).text)
      .join("");
    expect(text).toContain(
      "failed: 1 violation of a MUST, 1 divergence from a SHOULD, 1 that cites no rule\nknown: 1 violation of a MUST, 1 divergence from a SHOULD\n",
    );
    expect(jsonReport(console.fold).runs[0]?.levels).toEqual({
      failed: { violations: 1, divergences: 1, other: 1 },
      known: { violations: 1, divergences: 1, other: 0 },
    });
  });

  it("says nothing where nothing failed", () => {
    expect(levelsText({ violations: 0, divergences: 0, other: 0 })).toBe("");
    expect(levelsText({ violations: 2, divergences: 0, other: 2 })).toBe("2 violations of a MUST, 2 that cite no rule");
  });
});
