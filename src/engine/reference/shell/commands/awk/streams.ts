import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import { openInput } from "../input.ts";
import type { AwkMachine, AwkStream } from "./machine.ts";
import { AwkProblem } from "./machine.ts";

const bufferMax = 4096;

/** Prints to standard output, which is buffered. */
export function put(machine: AwkMachine, text: ByteString): void {
  machine.out += text;
  if (machine.out.length > bufferMax) flush(machine);
}

/** Writes what the buffer holds. */
export function flush(machine: AwkMachine): void {
  if (machine.out !== "") machine.calls.write(1, machine.out);
  machine.out = "";
}

/** Starts a command by the shell; undefined when it cannot start. */
export function startCommand(
  { calls }: AwkMachine,
  command: ByteString,
  descriptors?: ReadonlyMap<number, number>,
): number | undefined {
  const child = calls.spawn({
    path: "/bin/sh",
    argv: ["sh", "-c", command],
    environment: calls.environment,
    ...(descriptors === undefined ? {} : { descriptors }),
  });
  return "error" in child ? undefined : child.pid;
}

/** The descriptor that `print > NAME`, `>> NAME` or `| NAME` writes to; it stays open until it is closed by name. */
export function outputNamed(machine: AwkMachine, name: ByteString, mode: ">" | ">>" | "|"): number {
  const { calls } = machine;
  if (mode !== "|" && name === "/dev/stdout") return 1;
  if (mode !== "|" && name === "/dev/stderr") return 2;
  const known = machine.streams.get(name);
  if (known !== undefined) return known.descriptor;
  flush(machine);
  if (mode === "|") {
    const pipe = calls.pipe();
    const descriptors = new Map([
      [0, pipe.reader],
      [1, 1],
      [2, 2],
    ]);
    const pid = startCommand(machine, name, descriptors);
    calls.close(pipe.reader);
    machine.streams.set(name, { descriptor: pipe.writer, pid, buffer: "" });
    return pipe.writer;
  }
  const opened = calls.open(name, { write: true, create: true, truncate: mode === ">", append: mode === ">>" });
  if ("error" in opened) throw new AwkProblem(`can't open '${name}': ${errnoTexts[opened.error]}`, "of a file");
  machine.streams.set(name, { descriptor: opened.descriptor, pid: undefined, buffer: "" });
  return opened.descriptor;
}

/** The stream that `getline < NAME` or `NAME | getline` reads; undefined when it cannot be opened. */
export function inputNamed(machine: AwkMachine, name: ByteString, source: "file" | "command"): AwkStream | undefined {
  const known = machine.streams.get(name);
  if (known !== undefined) return known;
  const stream = source === "command" ? commandInput(machine, name) : fileInput(machine, name);
  if (stream !== undefined) machine.streams.set(name, stream);
  return stream;
}

function commandInput(machine: AwkMachine, command: ByteString): AwkStream {
  const pipe = machine.calls.pipe();
  const descriptors = new Map([
    [0, 0],
    [1, pipe.writer],
    [2, 2],
  ]);
  const pid = startCommand(machine, command, descriptors);
  machine.calls.close(pipe.writer);
  return { descriptor: pipe.reader, pid, buffer: "" };
}

function fileInput(machine: AwkMachine, name: ByteString): AwkStream | undefined {
  const opened = openInput(machine.calls, name);
  return "error" in opened ? undefined : { descriptor: opened.descriptor, pid: undefined, buffer: "" };
}

/** Closes a stream by name and answers its command's status; -1 when there is none. */
export function closeNamed(machine: AwkMachine, name: ByteString): number {
  const stream = machine.streams.get(name);
  if (stream === undefined) return -1;
  flush(machine);
  machine.streams.delete(name);
  machine.calls.close(stream.descriptor);
  return stream.pid === undefined ? 0 : machine.calls.status(stream.pid);
}
