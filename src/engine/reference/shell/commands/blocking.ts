import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import type { FileCalls } from "../../filesystem/view.ts";
import type { Program, Step, SystemCalls, Wait } from "../../process/program.ts";

/**
 * System calls of an applet that may have to wait. Such an applet is written in direct style, as in C. Every answer of
 * its machine is recorded. When it must wait, it is unwound, and its state is the record: later it runs again from its
 * last checkpoint, gets the recorded answers, and goes on from where it was. So the state of any applet is a plain
 * value. An applet that loops over input calls `keep` in each round, which makes the record start anew.
 */
export interface Calls<C = never> extends SystemCalls {
  /** The checkpoint to begin from, undefined at the first start. */
  readonly resumed: C | undefined;
  /**
   * Sets a checkpoint. The value is made only when the applet has to wait, so it must then still describe the moment
   * of this call: what happens between must not change what it reads.
   */
  keep(checkpoint: () => C): void;
  /** Reads and waits for input; "" at the end. */
  input(descriptor: number): ByteString | { readonly error: Errno };
  /** Waits for a child's end and answers its status (128+n for a signal). */
  status(pid: number): number;
  /** Waits until a time. */
  pause(untilMs: number): void;
  /** Lets others run. */
  turn(): void;
}

export type BlockingMain<C> = (argv: readonly ByteString[], calls: Calls<C>) => number;

interface Suspended<C> {
  readonly argv: readonly ByteString[];
  readonly from: C | undefined;
  readonly answers: readonly unknown[];
}

/** Thrown to unwind an applet that must wait; never seen outside this file. No Error: its stack would cost 10 µs. */
class Unwound {
  readonly wait: Wait;
  constructor(wait: Wait) {
    this.wait = wait;
  }
}

/** A program whose main function may wait. */
export function blocking<C = never>(name: string, main: BlockingMain<C>): Program<Suspended<C>> {
  return {
    name,
    start: (argv, system) => run(main, { argv, from: undefined, answers: [] }, system),
    step: (state, system) => run(main, state, system),
  };
}

const inputsPerStep = 200;

function run<C>(main: BlockingMain<C>, state: Suspended<C>, system: SystemCalls): Step<Suspended<C>> {
  const answers: unknown[] = state.answers.slice();
  let position = 0;
  let first = 0;
  let inputs = 0;
  let checkpoint: (() => C) | undefined;
  const record = <T>(call: () => T): T => {
    // The record holds what the same call answered before, in the same order: an applet is deterministic.
    if (position < answers.length) return answers[position++] as T;
    const answer = call();
    answers.push(answer);
    position++;
    return answer;
  };
  const wait = (request: Wait): never => {
    throw new Unwound(request);
  };
  const calls = recordedCalls(system, record, {
    resumed: state.from,
    keep: (make) => {
      first = position;
      checkpoint = make;
    },
    input: (descriptor) =>
      record(() => {
        // What reads its own output (`cat f >>f`) never ends: time and the budget go on all the same.
        if (++inputs > inputsPerStep) return wait({ on: "turn" });
        const bytes = system.read(descriptor);
        return bytes === "blocked" ? wait({ on: "read", descriptor }) : bytes;
      }),
    status: (pid) =>
      record(() => {
        const ended = system.waitChild(pid);
        if (ended === "blocked") return wait({ on: "child", pid });
        return ended === "none" ? 127 : ended.status;
      }),
    pause: (untilMs) => record(() => (system.nowMs < untilMs ? wait({ on: "timer", untilMs }) : undefined)),
    turn: () => {
      if (position < answers.length) {
        position++;
        return;
      }
      answers.push(undefined);
      wait({ on: "turn" });
    },
  });
  try {
    return { exit: main(state.argv, calls) & 255 };
  } catch (thrown) {
    if (!(thrown instanceof Unwound)) throw thrown;
    const from = checkpoint === undefined ? state.from : checkpoint();
    return { state: { argv: state.argv, from, answers: answers.slice(first) }, wait: thrown.wait };
  }
}

type Recorder = <T>(call: () => T) => T;
type Additions<C> = Omit<Calls<C>, keyof SystemCalls>;

function recordedCalls<C>(system: SystemCalls, record: Recorder, additions: Additions<C>): Calls<C> {
  let files: FileCalls | undefined;
  return {
    ...additions,
    pid: system.pid,
    arguments: system.arguments,
    parentPid: system.parentPid,
    get nowMs() {
      return record(() => system.nowMs);
    },
    get credentials() {
      return system.credentials;
    },
    get cwd() {
      return record(() => system.cwd);
    },
    get umask() {
      return record(() => system.umask);
    },
    environment: system.environment,
    hostname: system.hostname,
    applets: system.applets,
    get files() {
      files ??= recordedFiles(system.files, record);
      return files;
    },
    isTerminal: (descriptor) => record(() => system.isTerminal(descriptor)),
    isOpen: (descriptor) => record(() => system.isOpen(descriptor)),
    seek: (descriptor, offset) => record(() => system.seek(descriptor, offset)),
    statDescriptor: (descriptor) => record(() => system.statDescriptor(descriptor)),
    truncate: (descriptor, length) => record(() => system.truncate(descriptor, length)),
    signalDisposition: (signal) => record(() => system.signalDisposition(signal)),
    read: (descriptor) => record(() => system.read(descriptor)),
    write: (descriptor, bytes) => record(() => system.write(descriptor, bytes)),
    open: (path, flags) => record(() => system.open(path, flags)),
    close: (descriptor) => record(() => system.close(descriptor)),
    duplicate: (source, target) => record(() => system.duplicate(source, target)),
    pipe: () => record(() => system.pipe()),
    spawn: (request) => record(() => system.spawn(request)),
    execute: (request) => record(() => system.execute(request)),
    waitChild: (pid) => record(() => system.waitChild(pid)),
    kill: (pid, signal) => record(() => system.kill(pid, signal)),
    takeSignals: () => record(() => system.takeSignals()),
    setSignal: (signal, disposition) => record(() => system.setSignal(signal, disposition)),
    changeDirectory: (path) => record(() => system.changeDirectory(path)),
    setUmask: (umask) => record(() => system.setUmask(umask)),
    setCredentials: (credentials) => record(() => system.setCredentials(credentials)),
    processes: () => record(() => system.processes()),
    random: () => record(() => system.random()),
    setHostname: (name) => record(() => system.setHostname(name)),
    unsupported: (feature) => record(() => system.unsupported(feature)),
  };
}

function recordedFiles(files: FileCalls, record: Recorder): FileCalls {
  return {
    stat: (path) => record(() => files.stat(path)),
    lstat: (path) => record(() => files.lstat(path)),
    readlink: (path) => record(() => files.readlink(path)),
    realpath: (path) => record(() => files.realpath(path)),
    readdir: (path) => record(() => files.readdir(path)),
    read: (path) => record(() => files.read(path)),
    write: (path, content, mode) => record(() => files.write(path, content, mode)),
    append: (path, content) => record(() => files.append(path, content)),
    mkdir: (path, mode) => record(() => files.mkdir(path, mode)),
    rmdir: (path) => record(() => files.rmdir(path)),
    unlink: (path) => record(() => files.unlink(path)),
    rename: (from, to) => record(() => files.rename(from, to)),
    symlink: (target, path) => record(() => files.symlink(target, path)),
    link: (existing, path) => record(() => files.link(existing, path)),
    mknod: (path, node, mode) => record(() => files.mknod(path, node, mode)),
    chmod: (path, mode) => record(() => files.chmod(path, mode)),
    chown: (path, uid, gid, options) => record(() => files.chown(path, uid, gid, options)),
    utimes: (path, mtimeMs, options) => record(() => files.utimes(path, mtimeMs, options)),
    access: (path, wants) => record(() => files.access(path, wants)),
    open: (path, flags) => record(() => files.open(path, flags)),
    readAt: (file, offset, length) => record(() => files.readAt(file, offset, length)),
    writeAt: (file, offset, content) => record(() => files.writeAt(file, offset, content)),
    truncate: (file, length) => record(() => files.truncate(file, length)),
    statOpen: (file) => record(() => files.statOpen(file)),
  };
}
