import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

/** How a program is begun. */
export interface Invocation {
  readonly argv: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Longest output that is kept, both streams together. */
  readonly bytesMax: number;
  /** All of standard input; `open`: it is fed; absent: there is none. */
  readonly stdin?: Uint8Array | "open";
  /** Sees output as it comes. */
  readonly onOutput?: (stream: "stdout" | "stderr", bytes: Uint8Array) => void;
}

/** A program under way. */
export interface Program {
  readonly ended: Promise<ProgramEnd>;
  write(bytes: Uint8Array): void;
  closeInput(): void;
  /** Ends it; what it has written is kept. */
  stop(): void;
}

export interface ProgramEnd {
  /** 128 and the signal's number when it was killed. */
  readonly exit: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

/** The program is not there, or says that its engine is not. */
export class EngineLost extends Error {
  override readonly name = "EngineLost";
}

/** It was cancelled before it ended; the operation may have happened. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** It wrote more than is kept. */
export class OutputTooLong extends Error {
  override readonly name = "OutputTooLong";
}

/** How long output may be awaited that a child of the program still holds open. */
const lingerMs = 2000;

/**
 * Runs a program without a shell, in a process group of its own: Ctrl-C reaches us and not it, and what it started goes
 * with it. Rejects with `EngineLost` when it cannot be run, `Cancelled`, `OutputTooLong`.
 */
export function startProgram(invocation: Invocation): Program {
  const [file = "", ...rest] = invocation.argv;
  const child = spawn(file, rest, { env: invocation.environment, detached: true, stdio: ["pipe", "pipe", "pipe"] });
  const parts = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  let length = 0;
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    killGroup(child);
  };
  const cancel = (): void => fail(new Cancelled("it was cancelled"));
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (bytes: Uint8Array) => {
      length += bytes.length;
      if (length > invocation.bytesMax)
        fail(new OutputTooLong(`the output is longer than ${invocation.bytesMax} bytes`));
      else {
        parts[stream].push(bytes);
        invocation.onOutput?.(stream, bytes);
      }
    });
    child[stream].on("error", () => undefined);
  }
  // A program that ends without reading its input is no fault.
  child.stdin.on("error", () => undefined);
  if (invocation.stdin !== "open") child.stdin.end(invocation.stdin);
  const ended = new Promise<ProgramEnd>((resolve, reject) => {
    let code = 0;
    const finish = (): void => {
      invocation.signal.removeEventListener("abort", cancel);
      if (failure !== undefined) reject(failure);
      else resolve({ exit: code, stdout: Buffer.concat(parts.stdout), stderr: Buffer.concat(parts.stderr) });
    };
    child.once("error", (error) => {
      failure ??= new EngineLost(`${file} cannot be run: ${error.message}`);
      finish();
    });
    child.once("exit", (exit, signal) => {
      code = exit ?? 128 + (signal === "SIGTERM" ? 15 : 9);
      const linger = setTimeout(
        () => {
          child.stdout.destroy();
          child.stderr.destroy();
        },
        failure === undefined ? lingerMs : 0,
      );
      child.once("close", () => {
        clearTimeout(linger);
        finish();
      });
    });
  });
  ended.catch(() => undefined);
  if (invocation.signal.aborted) cancel();
  else invocation.signal.addEventListener("abort", cancel, { once: true });
  return {
    ended,
    write: (bytes) => void child.stdin.write(bytes),
    closeInput: () => void child.stdin.end(),
    stop: () => killGroup(child),
  };
}

function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
