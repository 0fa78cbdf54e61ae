import type { Word as BashWord, CommandNode, Redirection } from "unbash";
import type { Assignment, Node, Redirect, Word } from "../ast.ts";
import { firstPrivateDescriptor } from "../redirect.ts";
import { lineAt, type MutableLowering } from "./lowering.ts";
import { redirectSubstitutes, substitutes } from "./substitutes.ts";
import { lowerHereDocument, lowerWord, plainWord } from "./words.ts";

type BashCommand = Extract<CommandNode, { readonly type: "Command" }>;

/** A simple command: assignments, words, redirections. */
export function lowerSimple(lowering: MutableLowering, node: BashCommand): Node {
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  const redirections: Redirection[] = [];
  for (const item of node.prefix) {
    if (item.type !== "Assignment") redirections.push(item);
    else if (item.value.type === "ArrayValue") lowering.foreign = true;
    else if (item.append === true || item.index !== undefined) words.push(assignmentWord(lowering, item, item.value));
    else if (words.length > 0) words.push(assignmentWord(lowering, item, item.value));
    else assignments.push({ name: item.name, value: lowerWord(lowering, item.value) });
  }
  if (node.name !== undefined) words.push(lowerWord(lowering, node.name));
  for (const item of node.suffix) {
    if (item.type === "Word") words.push(lowerWord(lowering, item));
    else if (item.type !== "Assignment") redirections.push(item);
    else if (item.value.type === "ArrayValue") lowering.foreign = true;
    else words.push(assignmentWord(lowering, item, item.value));
  }
  const { redirects, extra } = lowerRedirects(lowering, redirections);
  words.push(...extra);
  return {
    kind: "simple",
    assignments,
    words,
    redirects,
    line: lineAt(lowering, node.pos),
    substitutes: words.some(substitutes) || redirects.some(redirectSubstitutes),
    assignmentsSubstitute: assignments.some((assignment) => substitutes(assignment.value)),
  };
}

function assignmentWord(
  lowering: MutableLowering,
  item: { readonly text: string; readonly name: string },
  value: BashWord,
): Word {
  const head = item.text.slice(0, item.text.length - value.text.length);
  const lowered = lowerWord(lowering, value);
  const prefix = { kind: "literal", text: head, quoted: false } as const;
  const word = { parts: [prefix, ...lowered.parts], assigns: true };
  return lowered.constant === undefined || /[*?[~]/.test(head) ? word : { ...word, constant: head + lowered.constant };
}

/** Redirections, and the words that ash sees in some of them. */
export function lowerRedirects(
  lowering: MutableLowering,
  redirections: readonly Redirection[],
): { readonly redirects: readonly Redirect[]; readonly extra: readonly Word[] } {
  const redirects: Redirect[] = [];
  const extra: Word[] = [];
  for (const item of redirections) {
    // `{fd}>` is a word and a redirection to ash.
    if (item.descriptor?.type === "FileDescriptorVariable") extra.push(plainWord(`{${item.descriptor.name}}`));
    const given = item.descriptor?.type === "FileDescriptor" ? item.descriptor.value : undefined;
    // What lies above is where this shell keeps descriptors of its own.
    if (given !== undefined && given >= firstPrivateDescriptor) lowering.foreign = true;
    if (item.type === "HereString") {
      lowering.foreign = true;
      continue;
    }
    if (item.type === "HereDoc") {
      redirects.push({ kind: "here", descriptor: given ?? 0, body: lowerHereDocument(lowering, item) });
      continue;
    }
    if (item.target === undefined) {
      lowering.foreign = true;
      continue;
    }
    const target = lowerWord(lowering, item.target);
    switch (item.operator) {
      case "<&":
      case ">&":
        redirects.push({
          kind: "duplicate",
          descriptor: given ?? (item.operator === "<&" ? 0 : 1),
          target,
          output: item.operator === ">&",
        });
        break;
      case "&>":
        redirects.push({ kind: "file", operator: ">", descriptor: 1, target, both: true });
        break;
      case "&>>":
        lowering.foreign = true;
        break;
      default:
        redirects.push({
          kind: "file",
          operator: item.operator,
          descriptor: given ?? (item.operator.startsWith("<") ? 0 : 1),
          target,
        });
    }
  }
  return { redirects, extra };
}
