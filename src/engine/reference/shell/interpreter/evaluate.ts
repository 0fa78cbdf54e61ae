import type { SystemCalls, Wait } from "../../process/program.ts";
import type { Node } from "../ast.ts";
import { evaluateCase, evaluateFor } from "../compound.ts";
import { fatal } from "../control.ts";
import { complain } from "../errors.ts";
import { beginExpansion } from "../expansion/expansion.ts";
import { backgroundShell, forkNode, nothingLeft, reapJobs, substitute } from "../fork.ts";
import { applyRedirects, makePrivate, prepareRedirects } from "../redirect.ts";
import { push, type Shell, type Substituted } from "../state.ts";
import { complete } from "./complete.ts";
import { simple } from "./simple.ts";

// Frames of loops and lists are written out where they are made: spreading them took a third of a loop's time.

/** Begins a node: what is left to do becomes frames. `memo`: what its substitutions have given so far. */
export function evaluate(
  shell: Shell,
  system: SystemCalls,
  node: Node,
  memo: readonly Substituted[] = [],
): Wait | undefined {
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
