import { describe, expect, test } from "vitest";
import { createJsonLinesReader } from "./json-lines.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("JSON streams", () => {
  test("values separated by CRLF come out however the stream is cut, also inside a character", () => {
    const wire = bytes('{"stream":"grüße"}\r\n{"aux":{"ID":"sha256:1"}}\r\n');
    for (let cut = 0; cut <= wire.length; cut++) {
      const reader = createJsonLinesReader();
      const lines = [...reader.push(wire.subarray(0, cut)), ...reader.push(wire.subarray(cut)), ...reader.end()];
      expect(lines).toEqual([
        { ok: true, value: { stream: "grüße" } },
        { ok: true, value: { aux: { ID: "sha256:1" } } },
      ]);
    }
  });

  test("a last value without a line end counts", () => {
    const reader = createJsonLinesReader();
    expect(reader.push(bytes('{"error":"x"}'))).toEqual([]);
    expect(reader.end()).toEqual([{ ok: true, value: { error: "x" } }]);
  });

  test("a line that is no JSON is handed on as text", () => {
    const reader = createJsonLinesReader();
    expect(reader.push(bytes("<html>\n\n{}\n"))).toEqual([
      { ok: false, text: "<html>" },
      { ok: true, value: {} },
    ]);
  });
});
