import { wireProblems } from "../../vocabulary/wire.ts";
import { told } from "./messages.ts";

/** A message, as far as its line tells. */
export type Heard =
  | { readonly kind: "blob"; readonly message: { readonly blob: string; readonly base64: string } }
  | { readonly kind: "answer"; readonly id: number; readonly message: Readonly<Record<string, unknown>> }
  /** What ends the conversation: after "the adapter …". */
  | { readonly kind: "wrong"; readonly words: string };

/** Reads a line that the program wrote; its number stands in the words when it is wrong. */
export function readLine(line: string, lineNumber: number): Heard {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return wrong(
      `wrote a line that is no JSON (line ${lineNumber} of its standard output): ${shortened(line)}\n  only messages belong there, one on each line; everything else belongs on standard error`,
    );
  }
  if (!isRecord(message)) return wrong(`wrote a line that is no message (line ${lineNumber}): ${shortened(line)}`);
  if ("blob" in message) {
    const problems = wireProblems("ProtocolBlob", message);
    if (problems.length > 0) return wrongBlob(lineNumber, told(problems));
    // The validator has just said that it is one.
    return { kind: "blob", message: message as unknown as { blob: string; base64: string } };
  }
  const { id } = message;
  if (id === undefined && typeof message.error === "string")
    return wrong(`says that it cannot go on: ${message.error}`);
  return typeof id === "number" && Number.isInteger(id)
    ? { kind: "answer", id, message }
    : wrong(`wrote an answer without the id of its request (line ${lineNumber}): ${shortened(line)}`);
}

/** A piece of a blob that does not fit those before it. */
export function wrongBlob(lineNumber: number, problem: string): Heard & { readonly kind: "wrong" } {
  return wrong(`wrote a blob that is wrong (line ${lineNumber}): ${problem}`);
}

function wrong(words: string): Heard & { readonly kind: "wrong" } {
  return { kind: "wrong", words };
}

const shownMax = 200;

/** A line as messages show it. */
export function shortened(line: string): string {
  return line.length > shownMax ? `${line.slice(0, shownMax)}… (${line.length} characters)` : line;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
