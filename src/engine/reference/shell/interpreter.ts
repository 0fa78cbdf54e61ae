import type { ByteString } from "../bytes.ts";
import type { Step, SystemCalls, Wait } from "../process/program.ts";
import { describeSignal, SIGINT, SIGPIPE } from "../process/signals.ts";
import type { Node, SimpleCommand } from "./ast.ts";
import { builtins } from "./builtins.ts";
import { evaluateCase, evaluateFor } from "./compound.ts";
import { beginExit, fatal, popFrame, restoreVariables, unwindTo } from "./control.ts";
import { complain } from "./errors.ts";
import { beginExpansion, type Expansion, expandText, expandWords } from "./expand.ts";
import { runExternal } from "./external.ts";
import { backgroundShell, forkNode, nothingLeft, reapJobs, substitute } from "./fork.ts";
import { resumeInput } from "./input.ts";
import { resumeRead } from "./read.ts";
import {
  applyRedirects,
  dropSaved,
  firstPrivateDescriptor,
  makePrivate,
  prepareRedirects,
  restoreDescriptors,
} from "./redirect.ts";
import { runText } from "./run-text.ts";
import { isSpecialBuiltin } from "./special-builtins.ts";
import {
  advance,
  type Frame,
  getVariable,
  hasOption,
  push,
  type SavedDescriptors,
  type Shell,
  type Substituted,
  setVariable,
  type Variable,
} from "./state.ts";
import { traceText, traceWord } from "./trace.ts";
import { resumeWait } from "./wait.ts";

/** How many commands a shell runs before it lets other processes run. */
const commandsPerStep = 500;

// Frames of loops and lists are written out where they are made: spreading them took a third of a loop's time.

/** Goes on with a shell until it ends, waits or has run long enough. The shell given is this step's own. */
export function runShell(shell: Shell, system: SystemCalls): Step<Shell> {
  if (shell.ignoresInterrupts) {
    system.setSignal(SIGINT, "ignore");
    system.setSignal(3, "ignore");
    shell.ignoresInterrupts = false;
  }
  if (shell.closes !== undefined) {
    system.close(shell.closes);
    shell.closes = undefined;
  }
  for (let count = 0; ; count++) {
    if (count > 4 * commandsPerStep) return { state: shell, wait: { on: "turn" } };
    if (shell.traps.size > 0) takeTraps(shell, system);
    let wait: Wait | undefined;
    const { next, frames } = shell;
    if (next !== undefined) {
      shell.next = undefined;
      wait = evaluate(shell, system, next);
    } else if (frames === undefined) {
      if (shell.exiting || !beginExit(shell, shell.status)) return { exit: shell.status };
    } else wait = resume(shell, system, frames);
    if (wait !== undefined) return { state: shell, wait };
  }
}

/** Runs the traps of signals that have arrived, at a point where a command may be run. */
function takeTraps(shell: Shell, system: SystemCalls): void {
  const arrived = system.takeSignals();
  if (arrived.length > 0) shell.signals = [...shell.signals, ...arrived];
  if (shell.signals.length === 0 || (shell.next === undefined && shell.frames !== undefined && isWaiting(shell.frames)))
    return;
  const [signal, ...others] = shell.signals;
  shell.signals = others;
  const action = signal === undefined ? undefined : shell.traps.get(signal);
  if (action === undefined || action === "") return;
  if (shell.next !== undefined)
    shell.frames = { kind: "list", items: [shell.next], index: 0, below: shell.frames, tested: shell.tested };
  push(shell, { kind: "trap", status: shell.status });
  shell.tested = 0;
  runText(shell, action, "trap", { outer: shell.commandName, commandName: shell.scriptName });
}

/** A frame in the middle of a command: POSIX lets it finish before a trap runs. */
function isWaiting(frame: Frame): boolean {
  switch (frame.kind) {
    case "child":
    case "pipeline":
    case "substitution":
    case "read":
    case "wait":
    case "expand":
    case "assign":
    case "yield":
      return true;
    default:
      return false;
  }
}

function evaluate(shell: Shell, system: SystemCalls, node: Node, memo: readonly Substituted[] = []): Wait | undefined {
  switch (node.kind) {
    case "simple":
      return simple(shell, system, node, memo);
    case "list":
      if (node.items.length === 0) shell.status = 0;
      shell.frames = { kind: "list", items: node.items, index: 0, below: shell.frames, tested: shell.tested };
      return undefined;
    case "and-or":
      shell.frames = { kind: "and-or", node, index: 0, below: shell.frames, tested: shell.tested };
      shell.tested++;
      shell.next = node.first;
      return undefined;
    case "not":
      push(shell, { kind: "not" });
      shell.tested++;
      shell.next = node.command;
      return undefined;
    case "if":
      shell.frames = { kind: "if", node, index: 0, below: shell.frames, tested: shell.tested };
      shell.tested++;
      shell.next = node.branches[0]?.test;
      return undefined;
    case "while":
      shell.frames = { kind: "while", node, phase: "test", last: 0, below: shell.frames, tested: shell.tested };
      shell.tested++;
      shell.next = node.test;
      return undefined;
    case "for":
      return evaluateFor(shell, system, node, memo);
    case "case":
      return evaluateCase(shell, system, node, memo);
    case "function":
      if (!shell.ownsFunctions) {
        shell.functions = new Map(shell.functions);
        shell.ownsFunctions = true;
      }
      shell.functions.set(node.name, { body: node.body, lineBase: shell.lineBase });
      shell.status = 0;
      return undefined;
    case "redirected":
      return redirected(shell, system, node, memo);
    case "subshell": {
      if (nothingLeft(shell)) {
        shell.next = node.body;
        return undefined;
      }
      const pid = forkNode(shell, system, node.body, new Map());
      push(shell, { kind: "child", pid });
      return { on: "child", pid };
    }
    case "background":
      background(shell, system, node.command);
      return undefined;
    case "pipeline":
      return pipeline(shell, system, node.commands);
  }
}

function background(shell: Shell, system: SystemCalls, command: Node): void {
  reapJobs(shell, system);
  const opened = system.open("/dev/null", { read: true });
  const overrides = new Map<number, number>();
  let input: number | undefined;
  if (!("error" in opened)) {
    input = makePrivate(system, opened.descriptor);
    overrides.set(0, input);
  }
  const pid = forkNode(shell, system, command, overrides, backgroundShell);
  if (input !== undefined) system.close(input);
  shell.backgroundPid = pid;
  shell.jobs = new Map(shell.jobs).set(pid, undefined);
  shell.status = 0;
}

function pipeline(shell: Shell, system: SystemCalls, commands: readonly Node[]): Wait {
  const pids: number[] = [];
  let input: number | undefined;
  for (const [index, command] of commands.entries()) {
    const overrides = new Map<number, number>();
    if (input !== undefined) overrides.set(0, input);
    let reader: number | undefined;
    let writer: number | undefined;
    if (index < commands.length - 1) {
      const ends = system.pipe();
      reader = makePrivate(system, ends.reader);
      writer = makePrivate(system, ends.writer);
      overrides.set(1, writer);
    }
    pids.push(forkNode(shell, system, command, overrides));
    if (input !== undefined) system.close(input);
    if (writer !== undefined) system.close(writer);
    input = reader;
  }
  push(shell, { kind: "pipeline", pids, statuses: pids.map(() => -1) });
  return { on: "child" };
}

function redirected(
  shell: Shell,
  system: SystemCalls,
  node: Extract<Node, { kind: "redirected" }>,
  memo: readonly Substituted[],
): Wait | undefined {
  shell.line = node.line + shell.lineBase;
  const before = shell.variables;
  if (node.substitutes) shell.ownsVariables = false;
  const expansion = beginExpansion(shell, system, memo);
  const prepared = prepareRedirects(expansion, node.redirects);
  if (expansion.needs !== undefined) return substitute(shell, system, expansion, { node, memo, before });
  if (expansion.failure !== undefined) return fatal(shell, system, expansion.failure);
  const applied = applyRedirects(shell, system, prepared);
  if ("error" in applied) {
    complain(shell, system, applied.error);
    // A subshell does its own redirections and ends with 2; what fails for other compounds, errexit does not see.
    if (node.command.kind === "subshell") return complete(shell, 2);
    shell.status = 1;
    return undefined;
  }
  const of = node.command.kind === "subshell" ? "subshell" : "compound";
  shell.frames = { kind: "restore", saved: applied.saved, of, below: shell.frames, tested: shell.tested };
  shell.next = node.command;
  return undefined;
}

/** A command has ended: errexit ends the shell unless the status is being tested. */
export function complete(shell: Shell, status: number): undefined {
  shell.status = status;
  if (status !== 0 && shell.tested === 0 && hasOption(shell, "e")) beginExit(shell, status);
  return undefined;
}

function simple(
  shell: Shell,
  system: SystemCalls,
  node: SimpleCommand,
  memo: readonly Substituted[],
): Wait | undefined {
  shell.line = node.line + shell.lineBase;
  const before = shell.variables;
  if (node.substitutes) shell.ownsVariables = false;
  const expansion = beginExpansion(shell, system, memo);
  const words = expandWords(expansion, node.words);
  const prepared = prepareRedirects(expansion, node.redirects);
  if (expansion.needs !== undefined) return substitute(shell, system, expansion, { node, memo, before });
  if (expansion.failure !== undefined) return fatal(shell, system, expansion.failure);
  const last = memo.at(-1);
  shell.substitutionStatus = last === undefined ? undefined : last.status;
  let hidden: SavedDescriptors = [];
  if (prepared.length > 0) {
    const applied = applyRedirects(shell, system, prepared);
    if ("error" in applied) {
      complain(shell, system, applied.error);
      // POSIX: a redirection error of a special builtin ends the shell.
      if (words[0] !== undefined && isSpecialBuiltin(words[0])) {
        beginExit(shell, 1);
        return undefined;
      }
      return complete(shell, 1);
    }
    if (words[0] === "exec" && words.length === 1) {
      const wait = assignThenRun(shell, system, { node, words, memo: [] }, applied.saved);
      dropSaved(system, applied.saved);
      return wait;
    }
    hidden = applied.saved;
    if (words.length > 0 || applied.saved.length > 0)
      shell.frames = { kind: "restore", saved: applied.saved, below: shell.frames, tested: shell.tested };
  }
  return assignThenRun(shell, system, { node, words, memo: [] }, hidden);
}

/** ash has taken `command` and its options away when it traces what `command` runs. */
function tracedWords(words: readonly ByteString[]): readonly ByteString[] {
  if (words[0] !== "command") return words;
  let index = 1;
  while (/^-p+$/.test(words[index] ?? "")) index++;
  if (words[index] === "--") index++;
  else if (words[index]?.startsWith("-") === true) return words;
  return index < words.length ? tracedWords(words.slice(index)) : words;
}

interface Prepared {
  readonly node: SimpleCommand;
  readonly words: readonly ByteString[];
  readonly memo: readonly Substituted[];
}

function assignThenRun(
  shell: Shell,
  system: SystemCalls,
  { node, words, memo }: Prepared,
  hidden: SavedDescriptors = [],
): Wait | undefined {
  const before = shell.variables;
  if (node.assignmentsSubstitute) shell.ownsVariables = false;
  const saved: (readonly [string, Variable | undefined])[] = [];
  const traced: string[] = [];
  const name = words[0];
  if (node.assignments.length > 0) {
    const expansion: Expansion = beginExpansion(shell, system, memo);
    for (const assignment of node.assignments) {
      const value = expandText(expansion, assignment.value, "assignment");
      if (expansion.needs !== undefined) {
        return substitute(shell, system, expansion, { node, memo, before, words });
      }
      if (expansion.failure !== undefined) return fatal(shell, system, expansion.failure);
      saved.push([assignment.name, shell.variables.get(assignment.name)]);
      if (!setVariable(shell, assignment.name, value, name === undefined ? undefined : true)) {
        return fatal(shell, system, `${assignment.name}: is read only`);
      }
      traced.push(`${assignment.name}=${traceText(value)}`);
    }
    const last = memo.at(-1);
    if (last !== undefined) shell.substitutionStatus = last.status;
  }
  if (hasOption(shell, "x") && (traced.length > 0 || words.length > 0)) {
    // The trace goes where standard error went before the command's own redirections.
    system.write(
      hidden.find(([descriptor]) => descriptor === 2)?.[1] ?? 2,
      `${getVariable(shell, "PS4") ?? ""}${[...traced, ...tracedWords(words).map(traceWord)].join(" ")}\n`,
    );
  }
  if (name === undefined) return complete(shell, shell.substitutionStatus ?? 0);
  return runCommand(shell, system, words, saved);
}

function runPlain(shell: Shell, system: SystemCalls, words: readonly ByteString[]): Wait | undefined {
  return runCommand(shell, system, words, []);
}

/** Runs a command whose words, redirections and assignments are done. `saved`: variables to put back after it. */
function runCommand(
  shell: Shell,
  system: SystemCalls,
  words: readonly ByteString[],
  saved: readonly (readonly [string, Variable | undefined])[],
): Wait | undefined {
  const name = words[0] ?? "";
  const special = isSpecialBuiltin(name);
  if (special) {
    // Assignments before a special builtin stay, as ash keeps them, but unexported unless they were exported.
    for (const [variable, old] of saved) {
      const now = shell.variables.get(variable);
      if (now !== undefined) setVariable(shell, variable, now.value, old?.exported ?? false);
    }
    return runBuiltin(shell, system, words);
  }
  const definition = shell.functions.get(name);
  if (definition !== undefined) {
    if (saved.length > 0) push(shell, { kind: "variables", saved });
    push(shell, {
      kind: "call",
      positional: shell.positional,
      locals: [],
      lineBase: shell.lineBase,
      line: shell.line,
      name,
      optionIndex: shell.optionIndex,
      optionOffset: shell.optionOffset,
    });
    shell.positional = words.slice(1);
    // getopts begins with the function's own parameters; OPTIND keeps its value.
    shell.optionIndex = 1;
    shell.optionOffset = 0;
    shell.lineBase = definition.lineBase;
    shell.next = definition.body;
    return undefined;
  }
  if (builtins.has(name)) {
    if (saved.length > 0) push(shell, { kind: "variables", saved });
    return runBuiltin(shell, system, words);
  }
  const result = runExternal(shell, system, words);
  restoreVariables(shell, saved);
  return typeof result === "number" ? complete(shell, result) : result;
}

export function runBuiltin(shell: Shell, system: SystemCalls, words: readonly ByteString[]): Wait | undefined {
  const builtin = builtins.get(words[0] ?? "");
  if (builtin === undefined) return complete(shell, 127);
  const outer = shell.commandName;
  shell.commandName = words[0];
  const result = builtin({ shell, system, argv: words, run: runPlain });
  if (result !== "transferred") shell.commandName = outer;
  if (typeof result === "number") return complete(shell, result);
  return typeof result === "object" ? result : undefined;
}

/** Goes on with the innermost frame: what it waited for has come true, or the command inside it has ended. */
function resume(shell: Shell, system: SystemCalls, frame: Frame): Wait | undefined {
  switch (frame.kind) {
    case "list": {
      const item = frame.items[frame.index];
      if (item === undefined) {
        popFrame(shell, frame);
        return undefined;
      }
      // The last item needs no frame: what follows the list follows it.
      if (frame.index === frame.items.length - 1) popFrame(shell, frame);
      else
        shell.frames = {
          kind: "list",
          items: frame.items,
          index: frame.index + 1,
          below: frame.below,
          tested: frame.tested,
        };
      shell.next = item;
      return undefined;
    }
    case "and-or": {
      const { node } = frame;
      let { index } = frame;
      let step = node.rest[index];
      while (step !== undefined && (step.operator === "&&") !== (shell.status === 0)) step = node.rest[++index];
      if (step === undefined) {
        popFrame(shell, frame);
        return undefined;
      }
      if (index === node.rest.length - 1) popFrame(shell, frame);
      else shell.frames = { kind: "and-or", node, index: index + 1, below: frame.below, tested: frame.tested };
      shell.next = step.command;
      return undefined;
    }
    case "not":
      popFrame(shell, frame);
      shell.status = shell.status === 0 ? 1 : 0;
      return undefined;
    case "if": {
      const { node } = frame;
      const branch = node.branches[frame.index];
      if (shell.status === 0 && branch !== undefined) {
        popFrame(shell, frame);
        shell.next = branch.then;
        return undefined;
      }
      const following = node.branches[frame.index + 1];
      if (following !== undefined) {
        shell.frames = { kind: "if", node, index: frame.index + 1, below: frame.below, tested: frame.tested };
        shell.next = following.test;
        return undefined;
      }
      popFrame(shell, frame);
      if (node.otherwise === undefined) shell.status = 0;
      else shell.next = node.otherwise;
      return undefined;
    }
    case "while":
      return resumeWhile(shell, frame);
    case "for": {
      const value = frame.values[frame.index];
      if (value === undefined) {
        popFrame(shell, frame);
        return undefined;
      }
      shell.frames = {
        kind: "for",
        node: frame.node,
        values: frame.values,
        index: frame.index + 1,
        below: frame.below,
        tested: frame.tested,
      };
      if (!setVariable(shell, frame.node.name, value)) return fatal(shell, system, `${frame.node.name}: is read only`);
      shell.next = frame.node.body;
      return undefined;
    }
    case "restore":
      popFrame(shell, frame);
      restoreDescriptors(system, frame.saved);
      return undefined;
    case "call":
    case "text":
    case "variables":
    case "close":
    case "trap": {
      const { status } = shell;
      unwindTo(shell, system, frame.below);
      shell.status = frame.kind === "trap" ? frame.status : status;
      return frame.kind === "call" || frame.kind === "text" ? complete(shell, shell.status) : undefined;
    }
    case "exit-trap":
      popFrame(shell, frame);
      for (const saved of frame.saved) restoreDescriptors(system, saved);
      shell.commandName = shell.scriptName;
      runText(shell, frame.action, "trap", { outer: shell.scriptName, commandName: shell.scriptName });
      return undefined;
    case "expand":
      popFrame(shell, frame);
      if (frame.descriptors.length > 0) push(shell, { kind: "close", descriptors: frame.descriptors });
      return evaluate(shell, system, frame.node, frame.memo);
    case "assign":
      popFrame(shell, frame);
      return assignThenRun(shell, system, frame);
    case "substitution":
      return resumeSubstitution(shell, system, frame);
    case "child": {
      const result = system.waitChild(frame.pid);
      if (result === "blocked") return { on: "child", pid: frame.pid };
      popFrame(shell, frame);
      if (result === "none") return complete(shell, 127);
      tellSignal(system, result.signal, outerErrors(shell));
      return complete(shell, result.status);
    }
    case "pipeline": {
      const statuses = [...frame.statuses];
      for (const [index, pid] of frame.pids.entries()) {
        if (statuses[index] !== -1) continue;
        const result = system.waitChild(pid);
        if (result === "blocked") continue;
        statuses[index] = result === "none" ? 127 : result.status;
        if (result !== "none") tellSignal(system, result.signal);
      }
      const waiting = frame.pids.find((_, index) => statuses[index] === -1);
      if (waiting !== undefined) {
        advance(shell, frame, { kind: "pipeline", pids: frame.pids, statuses });
        return { on: "child", pid: waiting };
      }
      popFrame(shell, frame);
      const last = statuses.at(-1) ?? 0;
      return complete(
        shell,
        hasOption(shell, "o") && last === 0 ? (statuses.findLast((status) => status !== 0) ?? 0) : last,
      );
    }
    case "read":
      return resumeRead(shell, system, frame) ?? complete(shell, shell.status);
    case "wait":
      return resumeWait(shell, system, frame) ?? complete(shell, shell.status);
    case "yield":
      popFrame(shell, frame);
      return undefined;
    case "fault":
      popFrame(shell, frame);
      if (frame.unsupported !== undefined) {
        system.unsupported(frame.unsupported);
        beginExit(shell, 2);
        return undefined;
      }
      shell.line = frame.line;
      return fatal(shell, system, `syntax error: ${frame.message}`);
    case "input":
      return resumeInput(shell, system, frame);
  }
}

/** ash says how a signal ended a foreground child, except INT and PIPE. */
export function tellSignal(system: SystemCalls, signal: number | undefined, descriptor = 2): void {
  if (signal === undefined || signal === SIGINT || signal === SIGPIPE) return;
  system.write(descriptor, `${describeSignal(signal)}\n`);
}

/** Where the errors of the shell go while a subshell runs whose redirections are its own. */
function outerErrors({ frames }: Shell): number {
  if (frames?.kind !== "restore" || frames.of !== "subshell") return 2;
  return frames.saved.find(([descriptor]) => descriptor === 2)?.[1] ?? 2;
}

function resumeWhile(shell: Shell, frame: Extract<Frame, { kind: "while" }>): undefined {
  const { node } = frame;
  if (frame.phase === "test") {
    if ((shell.status === 0) === node.until) {
      popFrame(shell, frame);
      shell.status = frame.last;
      return undefined;
    }
    shell.frames = { kind: "while", node, phase: "body", last: 0, below: frame.below, tested: frame.tested };
    shell.tested = frame.tested;
    shell.next = node.body;
    return undefined;
  }
  shell.frames = { kind: "while", node, phase: "test", last: shell.status, below: frame.below, tested: frame.tested };
  shell.tested = frame.tested + 1;
  shell.next = node.test;
  return undefined;
}

function resumeSubstitution(
  shell: Shell,
  system: SystemCalls,
  frame: Extract<Frame, { kind: "substitution" }>,
): Wait | undefined {
  let { output, reader } = frame;
  while (reader >= firstPrivateDescriptor) {
    const bytes = system.read(reader);
    if (bytes === "blocked") {
      advance(shell, frame, { kind: "substitution", reader, pid: frame.pid, output });
      return { on: "read", descriptor: reader };
    }
    if (typeof bytes === "object" || bytes === "") {
      system.close(reader);
      reader = -1;
    } else output += bytes;
  }
  const result = system.waitChild(frame.pid);
  if (result === "blocked") {
    advance(shell, frame, { kind: "substitution", reader, pid: frame.pid, output });
    return { on: "child", pid: frame.pid };
  }
  popFrame(shell, frame);
  if (result !== "none") tellSignal(system, result.signal);
  const value: Substituted = {
    output: output.replace(/\n+$/, "").replaceAll("\0", ""),
    status: result === "none" ? 127 : result.status,
  };
  const waiting = shell.frames;
  if (waiting?.kind === "expand") advance(shell, waiting, { ...waiting, memo: [...waiting.memo, value] });
  else if (waiting?.kind === "assign") advance(shell, waiting, { ...waiting, memo: [...waiting.memo, value] });
  return undefined;
}
