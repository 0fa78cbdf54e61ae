import type { ByteString } from "../bytes.ts";
import type { Stream, StreamId } from "./descriptions.ts";
import { hostOf, type Kernel } from "./kernel.ts";
import { raise } from "./life.ts";
import { SIGINT, SIGQUIT } from "./signals.ts";

/**
 * Adds input from outside to a stream. A terminal's goes through the line discipline: it echoes, a line is readable
 * when it is complete, ^C and ^\ are signals to the terminal's processes, ^D ends the input.
 */
export function feed(kernel: Kernel, id: StreamId, bytes: ByteString, then: "close" | "keep"): void {
  const before: Stream = kernel.streams.get(id) ?? { buffer: "", closed: false };
  if (before.terminal === undefined) {
    kernel.streams.set(id, { buffer: before.buffer + bytes, closed: before.closed || then === "close" });
    return;
  }
  kernel.streams.set(id, before);
  for (const character of bytes) type(kernel, id, character);
  const typed = kernel.streams.get(id);
  if (typed !== undefined && then === "close") kernel.streams.set(id, { ...typed, closed: true });
}

function type(kernel: Kernel, id: StreamId, character: ByteString): void {
  const stream = kernel.streams.get(id);
  const terminal = stream?.terminal;
  if (stream === undefined || terminal === undefined) return;
  const { line, echo } = terminal;
  switch (character) {
    case "\r":
    case "\n":
      kernel.streams.set(id, {
        ...stream,
        buffer: `${stream.buffer}${line}\n`,
        terminal: { ...terminal, line: "", echo: `${echo}\r\n` },
      });
      return;
    case "\x03":
    case "\x1c":
      kernel.streams.set(id, {
        ...stream,
        terminal: { ...terminal, line: "", echo: `${echo}${character === "\x03" ? "^C" : "^\\"}` },
      });
      for (const process of [...kernel.processes.values()]) {
        if (process.group === terminal.group) raise(kernel, process, character === "\x03" ? SIGINT : SIGQUIT, "inside");
      }
      return;
    case "\x04":
      kernel.streams.set(
        id,
        line === ""
          ? { ...stream, closed: true }
          : { ...stream, buffer: stream.buffer + line, terminal: { ...terminal, line: "" } },
      );
      return;
    case "\x7f":
      if (line !== "")
        kernel.streams.set(id, { ...stream, terminal: { ...terminal, line: line.slice(0, -1), echo: `${echo}\b \b` } });
      return;
    default:
      kernel.streams.set(id, { ...stream, terminal: { ...terminal, line: line + character, echo: echo + character } });
  }
}

/** Writes what terminals have to echo: only a running machine can reach the outside. */
export function flushEcho(kernel: Kernel): void {
  for (const [id, stream] of kernel.streams) {
    if (stream.terminal === undefined || stream.terminal.echo === "") continue;
    hostOf(kernel).output(stream.terminal.output, stream.terminal.echo);
    kernel.streams.set(id, { ...stream, terminal: { ...stream.terminal, echo: "" } });
  }
}
