import type { AwkTarget } from "./ast.ts";
import type { AwkBuiltin } from "./builtin-names.ts";
import type { AwkCall, AwkCallee } from "./call.ts";
import { AwkProblem } from "./machine.ts";
import { regexOfText, splitAtMatches, splitText, substitute } from "./matching.ts";
import { wholeRecord } from "./record.ts";
import type { AwkValue } from "./values.ts";
import { formatAwk, toNumber } from "./values.ts";
import { arrayOf, cellOf, globalText, numberFormat, setGlobal, textOf } from "./variables.ts";

/** Functions of texts. Positions count from 1. */
export const textFunctions = {
  length: ({ machine, nodes: [subject], text }) => {
    if (subject === undefined) return wholeRecord(machine).length;
    const array = subject.kind === "variable" ? cellOf(machine, subject.name).array : undefined;
    return array === undefined ? text(0).length : array.size;
  },
  substr: ({ nodes, number, text }) => {
    const subject = text(0);
    const start = Math.min(Math.max(Math.trunc(number(1)) - 1, 0), subject.length);
    const count = nodes[2] === undefined ? subject.length - start : Math.max(0, Math.trunc(number(2)));
    return subject.substr(start, count);
  },
  index: ({ text }) => {
    const subject = text(0);
    const sought = text(1);
    return sought === "" ? 0 : subject.indexOf(sought) + 1;
  },
  split,
  sub: (call) => replaceIn(call, 1),
  gsub: (call) => replaceIn(call, 0),
  gensub: ({ machine, nodes, regex, text }) => {
    const [pattern, , , given] = nodes;
    if (pattern === undefined) return "";
    const compiled = regex(pattern);
    const replacement = text(1);
    const how = text(2);
    const subject = given === undefined ? wholeRecord(machine) : text(3);
    const which = /^[gG]/.test(how) ? 0 : Math.max(1, toNumber(how));
    return substitute(subject, compiled, { replacement, which, groups: true }).text;
  },
  match: ({ machine, nodes: [, pattern], regex, text }) => {
    const subject = text(0);
    const found = pattern === undefined ? undefined : regex(pattern).exec(subject);
    setGlobal(machine, "RSTART", found === undefined ? 0 : found.start + 1);
    setGlobal(machine, "RLENGTH", found === undefined ? -1 : found.end - found.start);
    return found === undefined ? 0 : found.start + 1;
  },
  sprintf: ({ machine, nodes, text, value }) => formatAwk(text(0), nodes.slice(1).map(value), numberFormat(machine)),
  tolower: ({ text }) => text(0).replace(/[A-Z]/g, (char) => char.toLowerCase()),
  toupper: ({ text }) => text(0).replace(/[a-z]/g, (char) => char.toUpperCase()),
} as const satisfies { readonly [Name in AwkBuiltin]?: AwkCallee };

function split({ machine, nodes: [, into, separator], text }: AwkCall): AwkValue {
  const subject = text(0);
  if (into?.kind !== "variable") throw new AwkProblem("Not an array");
  const parts =
    separator?.kind === "regex"
      ? splitAtMatches(subject, regexOfText(machine, separator.text))
      : splitText(machine, subject, separator === undefined ? globalText(machine, "FS") : text(2));
  const array = arrayOf(machine, into.name);
  array.clear();
  for (const [index, input] of parts.entries()) array.set(String(index + 1), { input });
  return parts.length;
}

const wholeField: AwkTarget = { kind: "field", index: { kind: "number", value: 0 } };

/** sub and gsub: they change a variable, an element or a field; without one the record. */
function replaceIn({ machine, nodes, regex, text, value, assign }: AwkCall, which: 0 | 1): AwkValue {
  const [pattern, , given] = nodes;
  if (pattern === undefined) return 0;
  const compiled = regex(pattern);
  const replacement = text(1);
  const target =
    given?.kind === "variable" || given?.kind === "element" || given?.kind === "field" ? given : wholeField;
  const result = substitute(textOf(machine, value(target)), compiled, { replacement, which, groups: false });
  if (result.count > 0) assign(target, result.text);
  return result.count;
}
