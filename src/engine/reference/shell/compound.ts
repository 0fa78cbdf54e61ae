import type { SystemCalls, Wait } from "../process/program.ts";
import type { Node } from "./ast.ts";
import { fatal } from "./control.ts";
import { beginExpansion } from "./expansion/expansion.ts";
import { expandPattern, expandText, expandWords } from "./expansion/words.ts";
import { substitute } from "./fork.ts";
import { compilePattern } from "./pattern.ts";
import { push, type Shell, type Substituted } from "./state.ts";

export function evaluateFor(
  shell: Shell,
  system: SystemCalls,
  node: Extract<Node, { kind: "for" }>,
  memo: readonly Substituted[],
): Wait | undefined {
  shell.line = node.line + shell.lineBase;
  const before = shell.variables;
  if (node.substitutes) shell.ownsVariables = false;
  const expansion = beginExpansion(shell, system, memo);
  const values = node.words === undefined ? shell.positional : expandWords(expansion, node.words);
  if (expansion.needs !== undefined) return substitute(shell, system, expansion, { node, memo, before });
  if (expansion.failure !== undefined) return fatal(shell, system, expansion.failure);
  shell.status = 0;
  push(shell, { kind: "for", node, values, index: 0 });
  return undefined;
}

export function evaluateCase(
  shell: Shell,
  system: SystemCalls,
  node: Extract<Node, { kind: "case" }>,
  memo: readonly Substituted[],
): Wait | undefined {
  shell.line = node.line + shell.lineBase;
  const before = shell.variables;
  if (node.substitutes) shell.ownsVariables = false;
  const expansion = beginExpansion(shell, system, memo);
  const value = expandText(expansion, node.word);
  let body: Node | undefined;
  for (const item of node.items) {
    for (const pattern of item.patterns) {
      if (expansion.needs !== undefined || expansion.failure !== undefined) break;
      const text = expandPattern(expansion, pattern);
      if (expansion.needs === undefined && compilePattern(text).test(value)) {
        body = item.body;
        break;
      }
    }
    if (body !== undefined || expansion.needs !== undefined || expansion.failure !== undefined) break;
  }
  if (expansion.needs !== undefined) return substitute(shell, system, expansion, { node, memo, before });
  if (expansion.failure !== undefined) return fatal(shell, system, expansion.failure);
  shell.status = 0;
  if (body !== undefined) shell.next = body;
  return undefined;
}
