import type { Json } from "../vocabulary/expectation.ts";
import { damerau, didYouMean, orList } from "../vocabulary/suggest.ts";
import type { Path } from "./read-yaml.ts";
import type { Template } from "./scenario.ts";

/** The values that `((…))` may name; `with` exists in template files only, `matrix` in scenario files only. */
export interface Scope {
  readonly matrix?: { readonly [name: string]: Json };
  readonly with?: { readonly [name: string]: Json };
}

/** Says what is wrong with a `((…))`. */
export type TemplateFault = (path: Path, code: string, message: string, hint?: string) => void;

const roots = ["matrix", "with", "image"] as const;
// $((…)) is the shell's arithmetic; \((…)) is literal and loses one backslash.
const pattern = /(\$|\\+)?\(\(([ \t]*)([A-Za-z]+)([ \t]*)\.([^()\\$\n]*)(\)\))?/g;
const marker = { open: "\uFDD0", close: "\uFDD1" } as const;

/**
 * Replaces `((matrix.x))` and `((with.x))` in a value, in texts and in keys. A text that is nothing else becomes the
 * value itself, of any type; inside a text only scalars will do. `((image.h))` stays, marked, until the runner knows
 * the name. A value without templates is answered as it is.
 */
export function expand(value: Json, scope: Scope, fault: TemplateFault): Json {
  const path: (string | number)[] = [];
  const visit = (at: Json): Json => {
    if (typeof at === "string") return at.includes("((") ? text(at, scope, (...rest) => fault([...path], ...rest)) : at;
    if (typeof at !== "object" || at === null) return at;
    if (isList(at)) {
      return at.map((item, index) => {
        path.push(index);
        const result = visit(item);
        path.pop();
        return result;
      });
    }
    const result: Record<string, Json> = {};
    for (const [key, item] of Object.entries(at)) {
      path.push(key);
      const name = key.includes("((") ? keyText(key, scope, (...rest) => fault([...path], ...rest)) : key;
      result[name] = visit(item);
      path.pop();
    }
    return result;
  };
  return visit(value);
}

/** What a written key is called after expansion. */
export function keyText(
  key: string,
  scope: Scope,
  fault: (code: string, message: string, hint?: string) => void,
): string {
  if (!key.includes("((")) return key;
  const result = text(key, scope, fault);
  if (typeof result === "object" && result !== null) {
    fault("E2402", "a key can only take a text or a number");
    return key;
  }
  return String(result);
}

function text(written: string, scope: Scope, fault: (code: string, message: string, hint?: string) => void): Json {
  let whole: Json | undefined;
  const result = written.replace(pattern, (match, before, left, root, right, name, close) => {
    if (before === "$") return match;
    const meant = rootOf(String(root));
    if (meant === undefined) return match;
    if (typeof before === "string") return match.slice(1);
    if (meant !== root || left !== "" || right !== "" || close === undefined || !/^[\w.-]+$/.test(String(name))) {
      const good = `((${meant}.${String(name).trim()}))`;
      fault("E2403", `\`${match}\` is not a template`, `did you mean ${good}? write \\(( for the text itself`);
      return match;
    }
    if (meant === "image") return `${marker.open}${name}${marker.close}`;
    const found = look(meant, String(name), scope, fault);
    if (found === undefined) return match;
    if (match === written) {
      whole = found;
      return "";
    }
    if (typeof found === "object" && found !== null) {
      const kind = isList(found) ? "list" : "mapping";
      fault("E2402", `\`${match}\` is a ${kind}; inside a text only text, numbers, true and false can stand`);
      return match;
    }
    return String(found);
  });
  return whole === undefined ? result : whole;
}

function rootOf(word: string): (typeof roots)[number] | undefined {
  return (
    roots.find((root) => root === word) ??
    roots.find((root) => damerau(root, word) <= (root === "with" ? 1 : 2) && word.length > 3)
  );
}

function look(
  root: "matrix" | "with",
  name: string,
  scope: Scope,
  fault: (code: string, message: string, hint?: string) => void,
): Json | undefined {
  const table = scope[root];
  if (table === undefined) {
    const where = root === "with" ? "the parameters of a template (*.steps.yaml)" : "the axes of a scenario's `matrix`";
    const hint = root === "matrix" && scope.with !== undefined ? "hand it to the template by `with`" : undefined;
    fault("E2401", `\`((${root}.${name}))\`: ${root} names ${where}, and there are none here`, hint);
    return undefined;
  }
  let at: Json | undefined = table;
  for (const part of name.split(".")) {
    const holder: Json | undefined = at;
    if (typeof holder !== "object" || holder === null || isList(holder) || !Object.hasOwn(holder, part)) {
      const known = typeof holder === "object" && holder !== null && !isList(holder) ? Object.keys(holder).sort() : [];
      const meant = didYouMean(part, known);
      const hint =
        meant !== undefined ? `did you mean ${meant}?` : known.length > 0 ? `there is ${orList(known)}` : undefined;
      fault(
        "E2401",
        `\`((${root}.${name}))\`: there is no ${root === "with" ? "parameter" : "axis"} \`${part}\``,
        hint,
      );
      return undefined;
    }
    at = holder[part];
  }
  return at;
}

/** Whether a text, or anything inside a value, names an image. */
export function namesImage(value: Json): boolean {
  if (typeof value === "string") return value.includes(marker.open);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, item]) => key.includes(marker.open) || namesImage(item));
}

/** The parts of a text that names images. */
export function templateOf(marked: string): Template {
  return marked
    .split(/(\uFDD0[^\uFDD1]*\uFDD1)/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith(marker.open) ? { image: part.slice(1, -1) } : part));
}

/** A text as the author wrote it: `((image.h))` for each marked image. */
export function unmarked(marked: string): string {
  return marked.replace(/\uFDD0([^\uFDD1]*)\uFDD1/g, "((image.$1))");
}

/** The text that `expand` answers this text for. */
export function escapeTemplates(literal: string): string {
  return literal.replace(pattern, (match, before, _left, root) =>
    before !== "$" && rootOf(String(root)) !== undefined ? `\\${match}` : match,
  );
}

/** Whether a JSON value is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
