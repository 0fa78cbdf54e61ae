import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createReferenceEngine } from "../engine/reference/engine.ts";
import { ok } from "../vocabulary/outcome.ts";
import { withBlobs } from "./blob-events.ts";
import type { EventBody } from "./emit.ts";
import { fakeClock, fakeEngine, runFake, scenariosOf } from "./fake-engine.test-support.ts";
import { replayTrace } from "./replay.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** What sha256sum says of 102,400 letters a, and of 4,097 letters b. */
const ofA = "sha256:4c3e1e462b642a6229bc69c0e89572ec69b37fb53078f9512dd811426261070c";
const ofB = "sha256:ea5cf8db017b25b5aeb6a33bb5c794a15ebbcf6458b337cee8fbc10520117591";

const reference = () =>
  createReferenceEngine(
    { sha256: (bytes) => createHash("sha256").update(bytes, "latin1").digest("hex"), budget: 1000 },
    { version: "0", startMs: 0 },
  );

const suite = `scenario: v1
name: a large file
files: { ctx/big: "${"b".repeat(4097)}", ctx/Dockerfile: "FROM ((image.shell))\\nCOPY big /big\\n" }
steps:
  - create: { image: shell, as: c, cmd: ["true"] }
  - write: { container: c, path: /big, content: "${"a".repeat(102_400)}" }
  - read: { container: c, path: /big }
    expect: { value: { content: { length: 102400 } } }
  - build: { context: ctx, as: app }
    expect: { files: { app: { /big: { content: { startsWith: bbb } } } } }
`;

describe("large contents", () => {
  it("are written once, before the first event that names them", () => {
    const sent: EventBody[] = [];
    const emit = withBlobs((event) => sent.push(event), sha256);
    const query = (content: string): EventBody => ({
      type: "query",
      scenario: "a",
      attempt: 1,
      index: 0,
      operation: { op: "read", container: "c", path: "/x" },
      outcome: { status: "ok", value: { content } },
    });
    emit(query("small"));
    emit(query("b".repeat(4097)));
    emit(query("b".repeat(4097)));
    expect(sent).toEqual([
      query("small"),
      { type: "blob", digest: ofB, base64: `${"YmJi".repeat(1365)}YmI=` },
      { ...query(""), outcome: { status: "ok", value: { content: { blob: ofB } } } },
      { ...query(""), outcome: { status: "ok", value: { content: { blob: ofB } } } },
    ]);
  });

  it("leave the events small, whatever is written, read and built, and the trace replays", async () => {
    const { events } = await runFake(scenariosOf(suite), reference(), { ports: { sha256 } });
    expect(events.at(-1)).toMatchObject({ counts: { passed: 1 } });
    expect(events.map(({ sequence }) => sequence)).toEqual([...events.keys()]);
    const blobs = events.flatMap((event) => (event.type === "blob" ? [event.digest] : []));
    expect(blobs).toEqual([ofA, ofB]);
    for (const event of events) {
      if (event.type === "blob") continue;
      // The text of the file itself is no content; it stands in the stream once.
      expect(JSON.stringify({ ...event, source: "" }).length).toBeLessThan(8192);
    }
    const options = { clock: fakeClock(), deadlineMs: 1000, namespace: "p1" };
    const asked = events.filter(({ type }) => type === "query" || type === "step-finished");
    expect(await replayTrace(events, { ...options, engine: reference() })).toEqual([
      { scenario: "suite/a.scenario.yaml", attempt: 1, operations: asked.length },
    ]);
  });

  it("a replay sends the bytes, and tells when the engine gives others back", async () => {
    const { events } = await runFake(scenariosOf(suite), reference(), { ports: { sha256 } });
    const { engine, asked } = fakeEngine({
      apply: ({ op }) => (op === "read" ? ok<"read">({ content: "a" }) : ok<"write">({})),
    });
    const written = events.filter(
      (event) => event.type !== "step-finished" || (event.index !== 0 && event.index !== 3),
    );
    const results = await replayTrace(written, {
      engine,
      clock: fakeClock(),
      deadlineMs: 1000,
      namespace: "p1",
    });
    expect(asked[0]).toEqual({ op: "write", container: "c", path: "/big", content: "a".repeat(102_400) });
    expect(results[0]?.difference).toMatchObject({ step: 2, at: "value.content", replayed: '"a"' });
  });

  it("a trace that lacks a content is not replayed", async () => {
    const { events } = await runFake(scenariosOf(suite), reference(), { ports: { sha256 } });
    const results = await replayTrace(
      events.filter((event) => event.type !== "blob"),
      { engine: reference(), clock: fakeClock(), deadlineMs: 1000, namespace: "p1" },
    );
    expect(results[0]?.failure).toBe(`the trace names a content that it does not hold: ${ofA}`);
  });
});
