import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Ajv as AjvType } from "ajv";
import { describe, expect, it } from "vitest";
import { createReferenceEngine } from "../engine/reference/engine.ts";
import { foldEvents } from "../report/fold.ts";
import { jsonReport } from "../report/json.ts";
import { fakeEngine, runFake, scenariosOf } from "./fake-engine.test-support.ts";

const { Ajv } = createRequire(import.meta.url)("ajv") as { readonly Ajv: typeof AjvType };
const schema = (name: string) => JSON.parse(readFileSync(join("spec/schema", `${name}.schema.json`), "utf8")) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
for (const name of ["common", "verdict", "event"]) ajv.addSchema({ ...schema(name), $id: `${name}.schema.json` });
const validEvent = ajv.getSchema("event.schema.json");
const validReport = ajv.compile(schema("report"));

const reference = () =>
  createReferenceEngine(
    { sha256: (bytes) => createHash("sha256").update(bytes, "latin1").digest("hex"), budget: 1000 },
    { version: "0", startMs: 0 },
  );

const suite = `scenario: v1
name: overlap, a build, a commit, a refusal and a failure, cell ((matrix.answer))
rules: [CMT-002]
tags: [all]
matrix: { answer: [one, two] }
files: { ctx/Dockerfile: "FROM ((image.shell))\\nRUN echo x > /x\\n" }
steps:
  - build: { context: ctx, as: app }
    expect: { image: { app: { addsLayers: 1 } }, unchanged: [shell] }
  - run: { image: app, as: c, cmd: [cat], stdin: { open: true } }
    background: reader
  - input: { to: reader, data: "one", close: true }
  - join: reader
    expect: { stdout: one, diff: { c: {} }, files: { c: { /x: x } } }
  - sleep: 1s
  - create: { image: shell, as: d, name: "/-bad" }
    expect: { error: { kind: invalid } }
  - commit: { container: c, as: snap }
    expect: { image: { snap: { parent: app } } }
  - inspect: { container: c }
    eventually: 1s
    expect: { value: { state: exited } }
  - id: last
    run: { image: snap, volumes: ["vol:/v"], cmd: [echo, one] }
    expect: { stdout: ((matrix.answer)) }
`;

describe("the event stream", () => {
  it.each(["changes", "full", "off"] as const)("every event agrees with its schema, traced %s", async (trace) => {
    const { events } = await runFake(scenariosOf(suite), reference(), { plan: { trace } });
    for (const event of events) expect(validEvent?.(event), JSON.stringify([validEvent?.errors, event])).toBe(true);
    const kinds = ["run-started", "scenario-started", "query", "step-finished", "scenario-finished", "run-finished"];
    expect([...new Set(events.map(({ type }) => type))].filter((type) => type !== "state")).toEqual(kinds);
    expect(events.some(({ type }) => type === "state")).toBe(trace !== "off");
    const last = events.at(-1);
    expect(last?.type === "run-finished" && last.counts).toEqual({ passed: 1, failed: 1 });
    const report: unknown = JSON.parse(JSON.stringify(jsonReport(foldEvents(events))));
    expect(validReport(report), JSON.stringify(validReport.errors)).toBe(true);
  });

  it("a failed clean-up agrees with its schema too", async () => {
    const { engine } = fakeEngine({
      apply: () => ({ status: "unsupported", capability: "run" }),
      close: () => {
        throw new Error("gone");
      },
    });
    const { events } = await runFake(scenariosOf(suite), engine);
    for (const event of events) expect(validEvent?.(event), JSON.stringify(validEvent?.errors)).toBe(true);
    expect(events.some((event) => event.type === "step-finished" && event.phase === "cleanup")).toBe(true);
  });
});
