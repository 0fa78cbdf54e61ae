import { imageRelations, isMatcherRules, type Json, type Matcher, matcherWords } from "../vocabulary/expectation.ts";
import { didYouMean, orList } from "../vocabulary/suggest.ts";
import { isList } from "./interpolate.ts";
import type { Path } from "./read-yaml.ts";
import { branchesOf, resolved, type Schema } from "./schema.ts";
import { kindOf } from "./validate.ts";

/** Says what is wrong in a matcher; the path begins at the matcher. */
export type MatcherFault = (path: Path, code: string, message: string, hint?: string, at?: "key" | "value") => void;

/** What else the check of a matcher finds. */
export interface MatcherContext {
  readonly fault: MatcherFault;
  /** Told of each `idOf`. */
  readonly idOf: (path: Path, handle: string) => void;
}

const words: ReadonlySet<string> = new Set(matcherWords);
const texts = ["contains", "startsWith", "endsWith", "matches"] as const;

/**
 * Checks a matcher against the schema of the values it will see (undefined: not known): words that do not fit, keys
 * that the value never has, types it never takes, and demands that hold whatever the value is.
 */
export function checkMatcher(matcher: Json, shape: Schema | undefined, context: MatcherContext, path: Path = []): void {
  const schema = resolved(shape);
  if (typeof matcher !== "object" || matcher === null) {
    if (!mayBe(schema, matcher)) {
      const never = `${kindOf(matcher)} never matches here; the value is ${describe(schema)}`;
      const list = typeof matcher === "string" && schema?.enum !== undefined ? schema.enum.map(String) : [];
      const meant = typeof matcher === "string" ? didYouMean(matcher, list) : undefined;
      const found =
        typeof matcher === "string" ? `\`${matcher}\` never matches; the value is ${describe(schema)}` : never;
      context.fault(path, "E2306", found, meant === undefined ? undefined : `did you mean \`${meant}\`?`);
    }
    return;
  }
  if (isList(matcher)) {
    if (!hasType(schema, "array"))
      context.fault(path, "E2306", `a list never matches; the value is ${describe(schema)}`);
    else {
      each(matcher, (item, index) => {
        if (!isAnyItem(item)) checkMatcher(item, itemsOf(schema), context, [...path, index]);
      });
    }
    return;
  }
  const keys = Object.keys(matcher);
  if (isMatcherRules(matcher as Matcher)) {
    checkRules(matcher as { readonly [word: string]: Json }, schema, context, path);
    return;
  }
  if (keys.length === 0) {
    context.fault(path, "E2302", "`{}` asks for nothing", "name a key, or use `present`");
    return;
  }
  const mixed = keys.filter((key) => words.has(key) && !hasKey(schema, key));
  if (mixed.length > 0 && mixed.length < keys.length) {
    const other = keys.find((key) => !words.has(key)) ?? "";
    const meant = didYouMean(other, matcherWords);
    const hint = meant !== undefined ? `did you mean \`${meant}\`?` : "put the keys under `has`";
    context.fault(
      [...path, other],
      "E2307",
      `\`${other}\` is not a word of a matcher; \`${mixed[0]}\` is`,
      hint,
      "key",
    );
    return;
  }
  checkKeys(matcher as { readonly [key: string]: Json }, schema, context, path);
}

/** Checks the keys of a partial object. */
export function checkKeys(
  keys: { readonly [key: string]: Json },
  schema: Schema | undefined,
  context: MatcherContext,
  path: Path,
): void {
  if (!hasType(schema, "object")) {
    const unknown = Object.keys(keys)[0] ?? "";
    const meant = didYouMean(unknown, matcherWords);
    const hint = meant !== undefined ? `did you mean \`${meant}\`?` : `words of a matcher: ${matcherWords.join(", ")}`;
    context.fault(
      [...path, unknown],
      "E2307",
      `\`${unknown}\` is not a word of a matcher; the value is ${describe(schema)}`,
      hint,
      "key",
    );
    return;
  }
  for (const [key, value] of Object.entries(keys)) {
    const inner = keyOf(schema, key);
    if (inner === undefined) {
      const known = Object.keys(schema?.properties ?? {});
      const meant = didYouMean(key, known) ?? didYouMean(key, matcherWords);
      const all = known.length === 0 ? "it has none" : `it has: ${[...known].sort().join(", ")}`;
      const hint = meant === undefined ? all : `did you mean \`${meant}\`? ${all}`;
      context.fault([...path, key], "E2305", `the value has no key \`${key}\``, hint, "key");
    } else checkMatcher(value, inner === true ? undefined : inner, context, [...path, key]);
  }
}

function checkRules(
  rules: { readonly [word: string]: Json },
  schema: Schema | undefined,
  context: MatcherContext,
  path: Path,
): void {
  for (const [word, value] of Object.entries(rules)) {
    const at = [...path, word];
    const refuse = (message: string, hint?: string) => context.fault(at, "E2308", message, hint);
    const wants = wanted[word];
    if (wants !== undefined && !wants.test(value)) {
      refuse(`\`${word}\` is ${kindOf(value)}; it takes ${wants.takes}`);
      continue;
    }
    if (texts.some((name) => name === word) && value === "") {
      context.fault(
        at,
        "E2303",
        `\`${word}\` with an empty text holds for every text`,
        "write the text that must be there",
      );
      continue;
    }
    if (isList(value) && value.length === 0 && ["contains", "oneOf"].includes(word)) {
      const never =
        word === "oneOf" ? "nothing is one of an empty list" : "`contains` with an empty list holds for everything";
      context.fault(at, word === "oneOf" ? "E2306" : "E2303", never);
      continue;
    }
    if (word === "matches") checkPattern(String(value), context, at);
    else if (word === "idOf") context.idOf(at, String(value));
    else if (word === "has") checkKeys(value as { readonly [key: string]: Json }, schema, context, at);
    else if (word === "gte" && value === 0 && Object.keys(rules).length === 1 && at.includes("length")) {
      context.fault(at, "E2303", "every length is at least 0");
    } else checkInner(word, value, schema, context, at);
    if (["gt", "gte", "lt", "lte"].includes(word) && !hasType(schema, "number") && !hasType(schema, "integer")) {
      context.fault(at, "E2306", `\`${word}\` never matches; the value is ${describe(schema)}`, undefined, "key");
    }
  }
  const low = Math.max(number(rules.gte, -Infinity), number(rules.gt, -Infinity));
  const high = Math.min(number(rules.lte, Infinity), number(rules.lt, Infinity));
  if (low > high) context.fault(path, "E2306", `no number is at least ${low} and at most ${high}`);
  if (rules.absent === true && Object.keys(rules).length > 1)
    context.fault(path, "E2306", "what is absent has no value to match");
}

function number(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

function checkInner(word: string, value: Json, schema: Schema | undefined, context: MatcherContext, at: Path): void {
  const never = (about: string) =>
    context.fault(at, "E2306", `\`${word}\` is about ${about}; the value is ${describe(schema)}`, undefined, "key");
  if (word === "unordered" && !hasType(schema, "array")) never("lists");
  if (["lines", "startsWith", "endsWith"].includes(word) && !hasType(schema, "string")) {
    never("texts");
    return;
  }
  const shape = innerShape(word, schema);
  if (shape === undefined) return;
  if (word === "oneOf" || word === "unordered" || (word === "contains" && isList(value))) {
    each(value, (item, index) => {
      if (word !== "unordered" || !isAnyItem(item)) checkMatcher(item, shape.schema, context, [...at, index]);
    });
  } else checkMatcher(value, shape.schema, context, at);
}

/** What the matcher inside a word looks at; undefined: the word has no matcher inside. */
function innerShape(word: string, schema: Schema | undefined): { readonly schema: Schema | undefined } | undefined {
  const text: Schema = { type: "string" };
  switch (word) {
    case "not":
    case "oneOf":
      return { schema };
    case "unordered":
      return { schema: itemsOf(schema) };
    case "each":
    case "some":
      return { schema: valuesOf(schema) };
    case "lines":
      return { schema: { type: "array", items: text } };
    case "length":
      return { schema: { type: "integer" } };
    case "contains":
      return { schema: hasType(schema, "array") ? itemsOf(schema) : text };
    default:
      return undefined;
  }
}

/** `{}` as an item of an exact list says that there is one. */
function isAnyItem(item: Json): boolean {
  return typeof item === "object" && item !== null && !isList(item) && Object.keys(item).length === 0;
}

function each(value: Json, visit: (item: Json, index: number) => void): void {
  if (!isList(value)) return;
  for (const [index, item] of value.entries()) visit(item, index);
}

function checkPattern(pattern: string, context: MatcherContext, at: Path): void {
  try {
    const expression = new RegExp(pattern, "mu");
    if (/^[\^$]?(\.\*)?[\^$]?$/.test(pattern) && expression.test("")) {
      context.fault(at, "E2303", `\`matches: ${pattern}\` holds for every text`);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, "") : "";
    context.fault(at, "E2304", `\`${pattern}\` is not a regular expression: ${reason}`);
  }
}

const isText = { test: (value: Json) => typeof value === "string", takes: "a text" };
const isNumber = { test: (value: Json) => typeof value === "number", takes: "a number" };
const isItems = { test: (value: Json) => isList(value), takes: "a list" };
const isTrue = { test: (value: Json) => value === true, takes: "true" };

const wanted: { readonly [word: string]: { readonly test: (value: Json) => boolean; readonly takes: string } } = {
  absent: isTrue,
  present: isTrue,
  base64: isText,
  startsWith: isText,
  endsWith: isText,
  matches: isText,
  idOf: isText,
  gt: isNumber,
  gte: isNumber,
  lt: isNumber,
  lte: isNumber,
  oneOf: isItems,
  unordered: isItems,
  has: { test: (value) => typeof value === "object" && value !== null && !isList(value), takes: "a mapping" },
};

/** The schema of a key: true where any value may stand, undefined where the key is never. */
function keyOf(schema: Schema | undefined, key: string): Schema | true | undefined {
  if (schema === undefined) return true;
  for (const branch of branchesOf(schema)) {
    const property = branch.properties?.[key];
    if (property !== undefined) return property;
    if (typeof branch.additionalProperties === "object") return branch.additionalProperties;
    if (branch.properties === undefined) return true;
  }
  return undefined;
}

function hasKey(schema: Schema | undefined, key: string): boolean {
  return schema !== undefined && branchesOf(schema).some((branch) => branch.properties?.[key] !== undefined);
}

function itemsOf(schema: Schema | undefined): Schema | undefined {
  if (schema === undefined) return undefined;
  return resolved(branchesOf(schema).find((branch) => branch.items !== undefined)?.items);
}

function valuesOf(schema: Schema | undefined): Schema | undefined {
  const items = itemsOf(schema);
  if (items !== undefined || schema === undefined) return items;
  const { additionalProperties } =
    branchesOf(schema).find((branch) => typeof branch.additionalProperties === "object") ?? {};
  return typeof additionalProperties === "object" ? resolved(additionalProperties) : undefined;
}

function hasType(schema: Schema | undefined, type: string): boolean {
  if (schema === undefined) return true;
  return branchesOf(schema).some((branch) => branch.type === undefined || [branch.type].flat().includes(type));
}

function mayBe(schema: Schema | undefined, value: string | number | boolean | null): boolean {
  if (schema === undefined) return true;
  return branchesOf(schema).some((branch) => {
    if (branch.enum !== undefined) return branch.enum.includes(value);
    if (branch.const !== undefined) return branch.const === value;
    if (branch.type === undefined) return true;
    const types = [branch.type].flat();
    if (typeof value === "number")
      return types.includes("number") || (types.includes("integer") && Number.isInteger(value));
    return types.includes(value === null ? "null" : typeof value);
  });
}

const typeWords: { readonly [type: string]: string } = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "null",
};

function describe(schema: Schema | undefined): string {
  if (schema === undefined) return "not known";
  const all = branchesOf(schema).flatMap((branch) => {
    if (branch.enum !== undefined) return branch.enum.map(String);
    return [branch.type ?? []].flat().map((type) => typeWords[type] ?? type);
  });
  // Content is a text for whoever matches it; { base64 } is only how it travels.
  const shown = all.includes("a text") && all.includes("a mapping") ? all.filter((word) => word !== "a mapping") : all;
  return orList([...new Set(shown)]);
}

/** The keys of an image expectation that name other images. */
export function isImageRelation(key: string): boolean {
  return imageRelations.some((relation) => relation === key);
}
