/** One line of a JSON stream: its value, or the text that is no JSON. */
export type JsonLine = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly text: string };

/** Reads JSON values that stand on lines of their own, in pieces of any size. */
export interface JsonLinesReader {
  /** The lines that these bytes complete. */
  push(bytes: Uint8Array): readonly JsonLine[];
  /** What stands after the last line end. */
  end(): readonly JsonLine[];
}

/**
 * Reads values separated by LF or CRLF (API-001: dockerd ends each with CRLF); empty lines are skipped. A character
 * may be split between two pieces. A line that is no JSON is handed on as text: the caller knows what it means.
 */
export function createJsonLinesReader(): JsonLinesReader {
  const decoder = new TextDecoder();
  // Pieces of a line that has not ended: put together only once, or a long line would be copied with every piece.
  let rest: string[] = [];
  const take = (lines: readonly string[]): readonly JsonLine[] =>
    lines.filter((line) => line.trim() !== "").map(parseLine);
  return {
    push(bytes) {
      const text = decoder.decode(bytes, { stream: true });
      if (!text.includes("\n")) {
        rest.push(text);
        return [];
      }
      const lines = (rest.join("") + text).split("\n");
      rest = [lines.pop() ?? ""];
      return take(lines);
    },
    end() {
      const last = rest.join("") + decoder.decode();
      rest = [];
      return take([last]);
    },
  };
}

function parseLine(text: string): JsonLine {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, text };
  }
}
