import { type ChildProcess, spawn } from "node:child_process";

/** The other side of a conversation. */
export interface Channel {
  /** Hands over whole lines. */
  write(text: string): void;
  /** Says that nothing more comes, and waits until it has ended. */
  end(): Promise<void>;
  /** Ends it now. */
  kill(): void;
}

/** What is heard of it. */
export interface Listener {
  /** Its standard output. */
  bytes(bytes: Uint8Array): void;
  /** It is gone; how, in words that go on after "it". Heard once, after all bytes. */
  ended(words: string): void;
}

/** Starts the other side of a conversation. */
export type Start = (listener: Listener) => Channel;

export interface ProgramOptions {
  readonly argv: readonly [string, ...string[]];
  /** Hears what the program says on standard error, as it comes. */
  diagnostics(text: string): void;
  /** How long it may take to end by itself, and again after TERM; 3,000 when absent. */
  readonly endMs?: number;
  /** Told when it did not end by itself at the end of its input. */
  killed?(): void;
}

/** How much of its standard error is told when it dies. */
const lastWordsMax = 2000;

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches us and not it: it is needed for the clean-up.
 * Its standard error is handed on. Never throws: what cannot be started has ended.
 */
export function startProgram(options: ProgramOptions): Start {
  return (listener) => {
    const [file, ...args] = options.argv;
    const endMs = options.endMs ?? 3000;
    const child = spawn(file, args, { stdio: ["pipe", "pipe", "pipe"], detached: true });
    let lastWords = "";
    let failure: string | undefined;
    const gone = new Promise<void>((resolve) => {
      // `close` comes when its output has been read to the end, and also after a program that could not be started.
      child.once("close", (code, signal) => {
        process.removeListener("exit", kill);
        listener.ended(failure ?? endWords(code, signal, lastWords));
        resolve();
      });
    });
    const kill = (): void => signalGroup(child, "SIGKILL");
    process.once("exit", kill);
    child.on("error", (error) => {
      failure ??= `could not be started: ${startWords(error, file)}`;
    });
    // A program that reads no more is gone, or will be found out by its silence.
    child.stdin.on("error", () => undefined);
    child.stdout.on("data", (bytes: Buffer) => listener.bytes(bytes));
    child.stderr.on("data", (bytes: Buffer) => {
      const text = bytes.toString("utf8");
      lastWords = (lastWords + text).slice(-lastWordsMax);
      options.diagnostics(text);
    });
    return {
      write(text) {
        if (child.stdin.writable) child.stdin.write(text);
      },
      async end() {
        child.stdin.end();
        if (await within(gone, endMs)) return;
        options.killed?.();
        signalGroup(child, "SIGTERM");
        if (await within(gone, endMs)) return;
        kill();
        // Something that it started may hold its output open for ever.
        child.stdout.destroy();
        child.stderr.destroy();
        await within(gone, endMs);
      },
      kill() {
        kill();
        child.stdout.destroy();
        child.stderr.destroy();
      },
    };
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

function startWords(error: Error, file: string): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `there is no program ${file}`;
  if (code === "EACCES") return `${file} may not be executed`;
  return error.message;
}

function endWords(code: number | null, signal: string | null, lastWords: string): string {
  const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
  const words = lastWords.trim();
  return words === "" ? `${how} and said nothing on standard error` : `${how}; its last words: ${words}`;
}

async function within(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([promise.then(() => true), expired]);
  } finally {
    clearTimeout(timer);
  }
}
