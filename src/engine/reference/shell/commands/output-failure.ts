import type { ByteString } from "../../bytes.ts";
import { type Errno, errnoTexts } from "../../filesystem/errno.ts";
import type { Program, Step, SystemCalls } from "../../process/program.ts";
import { appletName } from "./errors.ts";

/** How an applet of busybox ends whose standard output takes nothing: what it says, and its exit code where it changes. */
interface OutputFailure {
  /** What comes between the applet's name and the error; absent: it says nothing. */
  readonly says?: "standard output" | "write error" | "(null)";
  readonly code?: number;
}

const loud: OutputFailure = { says: "standard output" };
const failing: OutputFailure = { says: "write error", code: 1 };
/** It prints by `puts`, whose EOF it returns. */
const returning: OutputFailure = { code: 255 };

// Measured, each with its output closed and on /dev/full. What is not named says nothing and keeps its exit code.
const failures: { readonly [applet: string]: OutputFailure } = {
  arch: loud,
  base64: loud,
  basename: { code: 1 },
  cat: failing,
  cmp: loud,
  crc32: loud,
  cut: loud,
  dirname: returning,
  du: loud,
  echo: failing,
  env: loud,
  expand: loud,
  expr: loud,
  fold: loud,
  groups: loud,
  head: loud,
  hostid: returning,
  id: loud,
  nl: loud,
  paste: loud,
  pwd: returning,
  realpath: loud,
  rev: loud,
  seq: returning,
  shuf: loud,
  sort: loud,
  strings: loud,
  tac: failing,
  tail: failing,
  tr: failing,
  uname: loud,
  unexpand: loud,
  uniq: loud,
  wc: loud,
  whoami: returning,
  yes: { says: "(null)", code: 1 },
};

/** Ends an applet whose output failed. */
export function endWithoutOutput(system: SystemCalls, argv: readonly ByteString[], code: number, error: Errno): number {
  const failure = failures[appletName(argv)] ?? {};
  if (failure.says !== undefined) system.write(2, `${appletName(argv)}: ${failure.says}: ${errnoTexts[error]}\n`);
  return failure.code ?? code;
}

interface Mute {
  readonly mute: true;
  readonly inner: unknown;
  readonly tried: boolean;
}

// What says itself what is wrong with its output, or runs something else that does.
const speaking = new Set(["[", "[[", "busybox", "printf", "tar", "tee", "test", "xargs"]);

/** The same program, but begun without a standard output it ends as busybox's does: output goes nowhere until its end. */
export function withoutOutput(name: string, program: Program): Program {
  if (speaking.has(name)) return program;
  return {
    name: program.name,
    start: (argv, system) => {
      if (system.isOpen(1)) return program.start(argv, system);
      const muted = mutedCalls(system);
      return endMute(program.start(argv, muted.calls), system, argv, muted.tried());
    },
    step: (state, system) => {
      if (!isMute(state)) return program.step(state, system);
      const muted = mutedCalls(system);
      const step = program.step(state.inner, muted.calls);
      return endMute(step, system, system.arguments, state.tried || muted.tried());
    },
  };
}

function isMute(state: unknown): state is Mute {
  return typeof state === "object" && state !== null && "mute" in state && "inner" in state;
}

function endMute(step: Step<unknown>, system: SystemCalls, argv: readonly ByteString[], tried: boolean): Step<unknown> {
  if ("exit" in step) return tried ? { exit: endWithoutOutput(system, argv, step.exit, "EBADF") & 255 } : step;
  const mute: Mute = { mute: true, inner: step.state, tried };
  // What never ends for want of a reader ends at its first failure.
  if (tried && step.wait.on === "turn") return { exit: endWithoutOutput(system, argv, 1, "EBADF") & 255 };
  return { state: mute, wait: step.wait };
}

function mutedCalls(system: SystemCalls): { readonly calls: SystemCalls; readonly tried: () => boolean } {
  let tried = false;
  const write = (descriptor: number, bytes: ByteString): Errno | undefined => {
    if (descriptor !== 1) return system.write(descriptor, bytes);
    if (bytes !== "") tried = true;
    return undefined;
  };
  return { calls: Object.create(system, { write: { value: write } }), tried: () => tried };
}
