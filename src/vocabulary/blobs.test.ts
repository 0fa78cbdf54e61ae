import { describe, expect, it } from "vitest";
import { blobsOf, contentBytes, isLarge, replaceContents, resolveBlobs } from "./blobs.ts";
import type { Event } from "./generated/types.ts";

const head = { run: "r1", sequence: 1, scenario: "a", attempt: 1, index: 0 } as const;
/** sha256 of `hi`, as sha256sum says. */
const digest = "sha256:8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4";
const hi: Event = { type: "blob", run: "r1", sequence: 0, digest, base64: "aGk=" };
const blob = { blob: digest };
const query = (operation: object, outcome: object = { status: "blocked" }): Event => ({
  type: "query",
  ...head,
  operation,
  outcome,
});

describe("contents of events", () => {
  it("4096 bytes stay, more are large", () => {
    expect(isLarge("a".repeat(4096))).toBe(false);
    expect(isLarge("a".repeat(4097))).toBe(true);
    expect(isLarge({ base64: `${"AAAA".repeat(1365)}AA==` })).toBe(false);
    expect(isLarge({ base64: `${"AAAA".repeat(1365)}AAA=` })).toBe(true);
    expect(isLarge(blob)).toBe(false);
  });

  it.each<[string, object]>([
    ["what is written", { op: "write", container: "c", path: "/x", content: blob }],
    ["standard input", { op: "run", image: "shell", stdin: blob }],
    ["input of a background step", { input: { to: "w", data: blob, close: true } }],
    ["a file of a build context", { op: "build", context: { entries: [{ path: "x", type: "file", content: blob }] } }],
    ["a file that is copied", { op: "cp", source: { entries: [{ path: "x", type: "file", content: blob }] } }],
  ])("are found in %s and put back", (_, operation) => {
    expect(blobsOf(query(operation))).toEqual([digest]);
    expect(resolveBlobs([hi, query(operation)])).toEqual([
      query(JSON.parse(JSON.stringify(operation).replaceAll(JSON.stringify(blob), '"hi"'))),
    ]);
  });

  it("are found in results and bound files", () => {
    expect(blobsOf(query({}, { status: "ok", value: { stdout: blob, stderr: "" } }))).toEqual([digest]);
    expect(blobsOf(query({}, { status: "ok", value: { tree: [{ path: "/x", content: blob }] } }))).toEqual([digest]);
    const bound = { "data/x": blob, y: "small" };
    const started: Event = {
      type: "scenario-started",
      run: "r1",
      sequence: 1,
      scenario: "a",
      attempt: 1,
      path: "a",
      name: "a",
      tags: [],
      rules: [],
      files: bound,
      steps: [{ index: 0, verb: "write", operation: { op: "write", content: blob } }],
    };
    expect(resolveBlobs([hi, started])).toEqual([
      {
        ...started,
        files: { "data/x": "hi", y: "small" },
        steps: [{ index: 0, verb: "write", operation: { op: "write", content: "hi" } }],
      },
    ]);
  });

  it("an event in which nothing is replaced is the same object", () => {
    const event = query({ op: "write", content: "x", container: "c" }, { status: "ok", value: { stdout: true } });
    expect(replaceContents(event, () => undefined)).toBe(event);
    expect(replaceContents(hi, () => "never")).toBe(hi);
  });

  it("bytes that are no UTF-8 come back as base64; an unknown digest stays", () => {
    const binary: Event = { ...hi, digest: "sha256:00", base64: "/wA=" };
    const written = (content: object | string) => query({ op: "write", content });
    expect(resolveBlobs([binary, written({ blob: "sha256:00" }), written(blob)])).toEqual([
      written({ base64: "/wA=" }),
      written(blob),
    ]);
  });

  it("a text that is no Unicode has no bytes", () => {
    expect(contentBytes("\ud800")).toBeUndefined();
    expect(contentBytes("\ufeffé")).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]));
  });
});
