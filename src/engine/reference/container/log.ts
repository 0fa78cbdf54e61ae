import { type ByteString, bytesOfText } from "../bytes.ts";
import type { Container, LogEntry, LogSelection } from "../state.ts";

/** The log with one more piece of output. */
export function appendLog(
  log: LogEntry | undefined,
  stream: "stdout" | "stderr",
  bytes: ByteString,
  timeMs: number,
): LogEntry {
  const { count, sizeBytes } = log ?? nothing;
  return { stream, bytes, timeMs, older: log, count: count + 1, sizeBytes: sizeBytes + bytes.length };
}

const nothing = { count: 0, sizeBytes: 0 };

/** Both streams of the output after the first `from` pieces, byte for byte. */
export function outputAfter(log: LogEntry | undefined, from: number): Record<"stdout" | "stderr", ByteString> {
  const pieces: LogEntry[] = [];
  for (let entry = log; entry !== undefined && entry.count > from; entry = entry.older) pieces.push(entry);
  const streams = { stdout: "", stderr: "" };
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece !== undefined) streams[piece.stream] += piece.bytes;
  }
  return streams;
}

interface Line {
  readonly stream: "stdout" | "stderr";
  readonly bytes: ByteString;
  readonly timeMs: number;
}

/**
 * The log as dockerd's json-file driver gives it: line by line, in the order in which the lines were finished. What
 * follows the last newline is a line of its own once the run has ended (CTR-LOG-004), and not there before (measured).
 */
function linesOf(log: LogEntry | undefined, live: boolean): readonly Line[] {
  const pieces: LogEntry[] = [];
  for (let entry = log; entry !== undefined; entry = entry.older) pieces.push(entry);
  const lines: Line[] = [];
  const partial = { stdout: "", stderr: "" };
  const times = { stdout: 0, stderr: 0 };
  const flush = (stream: "stdout" | "stderr"): void => {
    if (partial[stream] !== "") lines.push({ stream, bytes: partial[stream], timeMs: times[stream] });
    partial[stream] = "";
  };
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const { stream, timeMs } = piece;
    if (piece.bytes === endOfRun) {
      flush("stdout");
      flush("stderr");
      continue;
    }
    times[stream] = timeMs;
    let start = 0;
    for (let end = piece.bytes.indexOf("\n"); end >= 0; end = piece.bytes.indexOf("\n", start)) {
      lines.push({ stream, bytes: partial[stream] + piece.bytes.slice(start, end + 1), timeMs });
      partial[stream] = "";
      start = end + 1;
    }
    partial[stream] += piece.bytes.slice(start);
  }
  if (!live) {
    flush("stdout");
    flush("stderr");
  }
  return lines;
}

/** An empty piece marks the end of a run: an unfinished line does not run on into the next one. */
export const endOfRun: ByteString = "";

/** What `logs` answers (CTR-LOG-001 … CTR-LOG-010). */
export function selectLog(container: Container, selection: LogSelection): Record<"stdout" | "stderr", ByteString> {
  let lines = linesOf(container.log, container.running !== undefined);
  const { sinceMs, untilMs, tail } = selection;
  if (sinceMs !== undefined) lines = lines.filter((line) => line.timeMs >= sinceMs);
  if (untilMs !== undefined) lines = lines.filter((line) => line.timeMs <= untilMs);
  // CTR-LOG-005: the last n lines of both streams together; negative means everything.
  if (tail !== undefined && tail >= 0) lines = tail === 0 ? [] : lines.slice(-tail);
  const streams = { stdout: "", stderr: "" };
  for (const line of lines) {
    if (!selection[line.stream]) continue;
    streams[line.stream] += (selection.timestamps ? `${timestamp(line.timeMs)} ` : "") + asJsonText(line.bytes);
  }
  return streams;
}

/** RFC 3339 with nanoseconds, in UTC (CTR-LOG-006). */
export function timestamp(timeMs: number): string {
  const whole = Math.floor(timeMs);
  const nanoseconds = Math.round((timeMs - whole) * 1_000_000);
  return new Date(whole).toISOString().replace("Z", `${String(nanoseconds).padStart(6, "0")}Z`);
}

/** json-file keeps text: each byte that is not UTF-8 becomes U+FFFD (CTR-LOG-010). */
function asJsonText(bytes: ByteString): ByteString {
  let result = "";
  let clean = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      index += length;
      continue;
    }
    result += bytes.slice(clean, index) + replacement;
    index += 1;
    clean = index;
  }
  return clean === 0 ? bytes : result + bytes.slice(clean);
}

const replacement = bytesOfText("\ufffd");

/** Length of the UTF-8 sequence at an index, 0 where there is none. */
function sequenceLength(bytes: ByteString, index: number): number {
  const first = bytes.charCodeAt(index);
  if (first < 0x80) return 1;
  const length =
    first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  if (length === 0 || index + length > bytes.length) return 0;
  for (let offset = 1; offset < length; offset++) if ((bytes.charCodeAt(index + offset) & 0xc0) !== 0x80) return 0;
  const second = bytes.charCodeAt(index + 1);
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}
