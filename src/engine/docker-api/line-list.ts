import { textAt } from "../adapter/wire.ts";
import { createJsonLinesReader, type JsonLine } from "../shared/json-lines.ts";
import { atMost } from "./transport.ts";

/** A JSON stream that is kept as a whole. */
export interface LineList {
  push(bytes: Uint8Array): void;
  /** Its values, the first line that is no JSON, and the error it told (`{ errorDetail, error }`). */
  end(): {
    readonly lines: readonly unknown[];
    readonly faulty?: string | undefined;
    readonly error?: string | undefined;
  };
}

/** Reads a JSON stream; more than `bytesMax` throws `AnswerTooLong`. */
export function createLineList(bytesMax: number): LineList {
  const reader = createJsonLinesReader();
  const lines: unknown[] = [];
  let faulty: string | undefined;
  let error: string | undefined;
  const take = (found: readonly JsonLine[]): void => {
    for (const line of found) {
      if (!line.ok) {
        faulty ??= line.text;
        continue;
      }
      lines.push(line.value);
      error ??= textAt(line.value, "errorDetail", "message") ?? textAt(line.value, "error");
    }
  };
  return {
    push: atMost(bytesMax, (bytes) => take(reader.push(bytes))),
    end() {
      take(reader.end());
      return { lines, faulty, error };
    },
  };
}
