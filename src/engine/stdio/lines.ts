/** Lines of text in pieces of any size; answers the lines that a piece completes. */
export interface LineReader {
  /** The lines that are complete now, without their ends; `undefined` once a line is longer than allowed. */
  push(bytes: Uint8Array): readonly string[] | undefined;
}

/** Reads lines of at most so many bytes: what is kept is never more than one of them. Empty lines are left out. */
export function createLineReader(lineMax: number): LineReader {
  let parts: Uint8Array[] = [];
  let size = 0;
  return {
    push(bytes) {
      const lines: string[] = [];
      let start = 0;
      for (;;) {
        const end = bytes.indexOf(0x0a, start);
        const part = bytes.subarray(start, end === -1 ? bytes.length : end);
        size += part.length;
        if (size > lineMax) return undefined;
        if (part.length > 0) parts.push(part);
        if (end === -1) return lines;
        const line = Buffer.concat(parts).toString("utf8").trim();
        if (line !== "") lines.push(line);
        parts = [];
        size = 0;
        start = end + 1;
      }
    },
  };
}
