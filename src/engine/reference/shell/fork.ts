import type { ByteString } from "../bytes.ts";
import type { SystemCalls, Wait } from "../process/program.ts";
import type { Node } from "./ast.ts";
import { isSpecialBuiltin } from "./builtins/special.ts";
import type { Expansion } from "./expansion/expansion.ts";
import { firstPrivateDescriptor, makePrivate } from "./redirect.ts";
import { forkShell, push, type SavedDescriptors, type Shell, type Substituted, type Variable } from "./state.ts";

/** Starts a subshell that runs a node and ends; `overrides` maps its descriptors to ours. Answers its pid. */
export function forkNode(
  shell: Shell,
  system: SystemCalls,
  node: Node,
  overrides: ReadonlyMap<number, number>,
  change: (child: Shell) => void = () => {},
): number {
  const child = forkShell(shell);
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) {
    if (frame.kind === "for" || frame.kind === "while") child.outerLoops++;
    else if (frame.kind === "call") child.outerFunction = true;
  }
  child.frames = undefined;
  child.next = node;
  child.replaceable = true;
  child.jobs = new Map();
  child.signals = [];
  child.catchesInterrupts = false;
  child.exiting = false;
  // POSIX: traps of signals are reset in a subshell; what is ignored stays ignored.
  const ignored = new Map<number, ByteString>();
  for (const [signal, action] of shell.traps) if (action === "" && signal !== 0) ignored.set(signal, action);
  child.inheritedTraps = undefined;
  child.traps = ignored;
  child.outerSaved = hiddenDescriptors(shell);
  change(child);
  const descriptors = new Map<number, number>();
  for (let descriptor = 0; descriptor < firstPrivateDescriptor; descriptor++) {
    const source = overrides.get(descriptor) ?? (system.isOpen(descriptor) ? descriptor : undefined);
    if (source !== undefined) descriptors.set(descriptor, source);
  }
  for (const [, copy] of child.outerSaved) if (copy !== undefined) descriptors.set(copy, copy);
  const started = system.spawn({
    fork: { state: child },
    argv: system.arguments,
    environment: system.environment,
    descriptors,
  });
  if ("error" in started) throw new Error(`a fork failed with ${started.error}`);
  return started.pid;
}

/** What the redirections in effect hide: ash gives it to the commands of an EXIT trap, a subshell's too. */
function hiddenDescriptors(shell: Shell): SavedDescriptors {
  let hidden: Map<number, number | undefined> | undefined;
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) {
    if (frame.kind !== "restore" || frame.of === "subshell" || frame.saved.length === 0) continue;
    hidden ??= new Map();
    for (const [descriptor, copy] of frame.saved) hidden.set(descriptor, copy);
  }
  if (hidden === undefined) return shell.outerSaved;
  for (const [descriptor, copy] of shell.outerSaved) hidden.set(descriptor, copy);
  return [...hidden];
}

/** A background command of a shell without job control ignores INT and QUIT. */
export function backgroundShell(child: Shell): void {
  child.ignoresInterrupts = true;
}

/** Collects background children that have ended, so that none stays a zombie. */
export function reapJobs(shell: Shell, system: SystemCalls): void {
  if (shell.jobs.size === 0) return;
  let jobs: Map<number, number | undefined> | undefined;
  for (const [pid, status] of shell.jobs) {
    if (status !== undefined) continue;
    const result = system.waitChild(pid);
    if (typeof result !== "object") continue;
    jobs ??= new Map(shell.jobs);
    jobs.set(pid, result.status);
  }
  if (jobs !== undefined) shell.jobs = jobs;
}

interface Restart {
  readonly node: Node;
  readonly memo: readonly Substituted[];
  /** The variables as they were when the expansion began. */
  readonly before: Map<string, Variable>;
  /** Present in the second phase of a simple command, its assignments. */
  readonly words?: readonly ByteString[];
}

/** Runs the substitution that an expansion needs; then the expansion begins again, with one more answer. */
export function substitute(
  shell: Shell,
  system: SystemCalls,
  expansion: Expansion,
  restart: Restart,
): Wait | undefined {
  const { needs } = expansion;
  if (needs === undefined) return undefined;
  const { node, memo, before, words } = restart;
  const ends = system.pipe();
  if (needs.kind === "command") {
    const reader = makePrivate(system, ends.reader);
    const writer = makePrivate(system, ends.writer);
    const pid = forkNode(shell, system, needs.body, new Map([[1, writer]]), (child) => {
      // `$(trap)` shows the traps of the shell around it.
      child.inheritedTraps = shell.traps;
      // Measured: a command substitution begins without errexit: `set -e; x=$(false; echo k)` goes on to the echo.
      child.options = child.options.replaceAll("e", "");
      // Assignments before a command have a scope of their own, unless it is a special builtin: `local` works there.
      if (words?.[0] !== undefined && !isSpecialBuiltin(words[0])) child.outerFunction = true;
    });
    system.close(writer);
    restoreBefore(shell, before);
    pushRestart(shell, node, words, memo, []);
    push(shell, { kind: "substitution", reader, pid, output: "" });
    return { on: "read", descriptor: reader };
  }
  // <(…): the command gets the other end as /dev/fd/N; the shell closes its own when the command has ended.
  const [ours, theirs, target] =
    needs.kind === "<"
      ? [ends.reader, makePrivate(system, ends.writer), 1]
      : [ends.writer, makePrivate(system, ends.reader), 0];
  forkNode(shell, system, needs.body, new Map([[target, theirs]]), (child) => {
    child.closes = ours;
  });
  system.close(theirs);
  restoreBefore(shell, before);
  pushRestart(shell, node, words, [...memo, { output: `/dev/fd/${ours}`, status: 0 }], [ours]);
  return undefined;
}

function restoreBefore(shell: Shell, before: Map<string, Variable>): void {
  shell.variables = before;
  shell.ownsVariables = false;
}

function pushRestart(
  shell: Shell,
  node: Node,
  words: readonly ByteString[] | undefined,
  memo: readonly Substituted[],
  descriptors: readonly number[],
): void {
  if (words !== undefined && node.kind === "simple") push(shell, { kind: "assign", node, words, memo });
  else push(shell, { kind: "expand", node, memo, descriptors });
}

/** Whether nothing but the end of the shell follows: then a command may replace it instead of being waited for. */
export function nothingLeft(shell: Shell): boolean {
  if (!shell.replaceable || shell.traps.size > 0 || shell.next !== undefined) return false;
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) {
    if (frame.kind === "list" && frame.index >= frame.items.length) continue;
    if (frame.kind !== "restore" || frame.of === "compound") return false;
  }
  return true;
}
