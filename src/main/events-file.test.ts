import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEvents } from "./events-file.ts";

const dialect = { engine: "docker", builder: "classic", store: "graphdriver" };
const engine = { name: "fake", version: "1", dialect, capabilities: [] };
const first = {
  type: "run-started",
  run: "r",
  sequence: 0,
  schemaVersion: 1,
  plimsollVersion: "0",
  engine,
  seed: 1,
  startedMs: 0,
  selected: 1,
};
const end = { type: "scenario-finished", run: "r", sequence: 1, scenario: "a", attempt: 1, wallMs: 1 };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-events-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(...lines: readonly (object | string)[]) {
  const path = join(folder, "e");
  writeFileSync(path, lines.map((line) => (typeof line === "string" ? line : `${JSON.stringify(line)}\n`)).join(""));
  return readEvents(path).map(({ type }) => type);
}

describe("reading an event stream", () => {
  it("leaves out a cut last line and types of a newer version", () => {
    expect(read(first, { type: "weather" }, { ...end, verdict: { status: "passed" } }, '{"type":"st')).toEqual([
      "run-started",
      "scenario-finished",
    ]);
  });
  it.each([
    [
      "a run without its engine",
      [{ ...first, engine: undefined }],
      "e:1 is no event of this version: `engine` of run-started",
    ],
    ["a run without a time", [{ ...first, startedMs: "x" }], "e:1 is no event of this version: `startedMs`"],
    [
      "a verdict that nobody knows",
      [first, { ...end, verdict: { status: "fine" } }],
      "e:2 is no event of this version: `verdict`",
    ],
    ["a verdict named like a member of objects", [first, { ...end, verdict: { status: "constructor" } }], "`verdict`"],
    ["garbage in the middle", [first, "garbage\n", end], "e:2 is no event: one JSON object a line"],
    ["another version", [{ ...first, schemaVersion: 9 }], "events of version 9; this program reads version 1"],
    [
      "a blob that is not what its digest says",
      [first, { type: "blob", run: "r", digest: `sha256:${"0".repeat(64)}`, base64: "aGk=" }],
      "e:2 is a blob whose bytes are not those of its digest",
    ],
    ["an empty file", [], "does not begin with run-started"],
  ])("says what is wrong with %s", (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
  it("keeps a blob that is what its digest says", () => {
    const digest = "sha256:8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4";
    expect(read(first, { type: "blob", run: "r", digest, base64: "aGk=" })).toEqual(["run-started", "blob"]);
  });
  it("says why there is no file", () => {
    expect(() => readEvents(join(folder, "none"))).toThrow("cannot be read: there is no such file or folder");
  });
});
