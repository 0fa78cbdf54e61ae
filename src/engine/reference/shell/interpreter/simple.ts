import type { ByteString } from "../../bytes.ts";
import type { SystemCalls, Wait } from "../../process/program.ts";
import type { SimpleCommand } from "../ast.ts";
import { isSpecialBuiltin } from "../builtins/special.ts";
import { beginExit, fatal } from "../control.ts";
import { complain } from "../errors.ts";
import { beginExpansion, type Expansion } from "../expansion/expansion.ts";
import { expandText, expandWords } from "../expansion/words.ts";
import { substitute } from "../fork.ts";
import { applyRedirects, dropSaved, prepareRedirects } from "../redirect.ts";
import {
  getVariable,
  hasOption,
  type SavedDescriptors,
  type Shell,
  type Substituted,
  setVariable,
  type Variable,
} from "../state.ts";
import { traceText, traceWord } from "../trace.ts";
import { runCommand } from "./command.ts";
import { complete } from "./complete.ts";

/** Runs a simple command: its words and redirections, then its assignments, then what it names. */
export function simple(
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

/** The second half of a simple command, which may have to wait for substitutions in its assignments. */
export function assignThenRun(
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
