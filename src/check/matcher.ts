import type { Json, Matcher, MatcherRules } from "../vocabulary/expectation.ts";
import { isMatcherRules } from "../vocabulary/expectation.ts";
import { contentBase64, contentText, isEncoded, show, showDifference, showText, trimNewline } from "./text.ts";

/** A place where a value is not what its matcher says. */
export interface Mismatch {
  /** From the root of the matcher. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** What a matcher may ask about besides the value. */
export interface MatchContext {
  /** How the value is called in messages, e.g. `stdout`. */
  readonly subject: string;
  /** The id of what a handle names; undefined when it names nothing now. */
  idOf(handle: string): string | undefined;
}

/** Every place where a value differs from its matcher; none: it matches. `undefined` is an absent value. */
export function matchValue(matcher: Matcher, value: Json | undefined, context: MatchContext): readonly Mismatch[] {
  if (isMatcherRules(matcher)) return matchRules(matcher, value, context);
  const actual = isEncoded(value) ? contentText(value) : value;
  if (typeof matcher === "string") return matchText(matcher, actual, context);
  if (matcher === null || typeof matcher !== "object") {
    return actual === matcher ? [] : [differs(context, show(matcher), actual)];
  }
  if (isList(matcher)) return matchList(matcher, actual, context);
  return matchFields(matcher, actual, context);
}

function matchText(expected: string, actual: Json | undefined, context: MatchContext): readonly Mismatch[] {
  if (typeof actual !== "string") {
    const hint =
      typeof actual === "number" || typeof actual === "boolean"
        ? `${show(actual)} (a ${typeof actual}, not a text)`
        : show(actual);
    return [{ path: [], message: `${context.subject} differs`, expected: showText(expected), actual: hint }];
  }
  if (trimNewline(expected) === trimNewline(actual)) return [];
  return [{ path: [], message: `${context.subject} differs`, ...showDifference(expected, actual) }];
}

function matchList(expected: readonly Matcher[], actual: Json | undefined, context: MatchContext): readonly Mismatch[] {
  if (!isList(actual)) return [differs(context, `a list of ${expected.length}`, actual)];
  if (actual.length !== expected.length) {
    const message = `${context.subject} has ${count(actual.length)} instead of ${count(expected.length)}`;
    return [{ path: [], message, expected: showMatcher(expected), actual: show(actual) }];
  }
  return expected.flatMap((item, index) =>
    within(matchValue(item, actual[index], inside(context, `[${index}]`)), index),
  );
}

function matchFields(
  fields: { readonly [key: string]: Matcher },
  actual: Json | undefined,
  context: MatchContext,
): readonly Mismatch[] {
  if (!isObject(actual)) return [differs(context, showMatcher(fields), actual)];
  return Object.entries(fields).flatMap(([key, matcher]) =>
    within(matchValue(matcher, Object.hasOwn(actual, key) ? actual[key] : undefined, inside(context, `.${key}`)), key),
  );
}

type RuleTable = {
  readonly [K in keyof Required<MatcherRules>]: (
    rule: Exclude<MatcherRules[K], undefined>,
    value: Json | undefined,
    context: MatchContext,
  ) => readonly Mismatch[];
};

const rules: RuleTable = {
  absent: (_, value, context) =>
    value === undefined
      ? []
      : [{ path: [], message: `${context.subject} is there`, expected: "(absent)", actual: show(value) }],
  present: (_, value, context) => (value === undefined ? [{ path: [], message: `${context.subject} is absent` }] : []),
  contains: (rule, value, context) => {
    const text = textOf(value);
    const parts = isList(rule) ? rule : [rule];
    if (text !== undefined) {
      const missing = parts.map(String).filter((part) => !text.includes(part));
      if (missing.length === 0) return [];
      return [
        {
          path: [],
          message: `${context.subject} does not contain it`,
          expected: `text that contains ${missing.map(quote).join(" and ")}`,
          actual: showText(text),
        },
      ];
    }
    if (!isList(value)) return [differs(context, "a text or a list", value)];
    const absent = parts.filter((part) => !value.some((item) => matchValue(part, item, context).length === 0));
    return absent.map((part) => ({
      path: [],
      message: `${context.subject} does not contain it`,
      expected: `an item ${showMatcher(part)}`,
      actual: show(value),
    }));
  },
  matches: (rule, value, context) =>
    textRule(value, context, {
      holds: (text) => new RegExp(rule, "mu").test(text),
      expected: `text that matches /${rule}/`,
    }),
  startsWith: (rule, value, context) =>
    textRule(value, context, {
      holds: (text) => text.startsWith(rule),
      expected: `text that starts with ${quote(rule)}`,
    }),
  endsWith: (rule, value, context) =>
    textRule(value, context, {
      holds: (text) => text.endsWith(rule) || trimNewline(text).endsWith(rule),
      expected: `text that ends with ${quote(rule)}`,
    }),
  not: (rule, value, context) =>
    matchValue(rule, value, context).length > 0
      ? []
      : [
          {
            path: [],
            message: `${context.subject} is what it must not be`,
            expected: `not ${showMatcher(rule)}`,
            actual: show(plain(value)),
          },
        ],
  oneOf: (rule, value, context) =>
    rule.some((choice) => matchValue(choice, value, context).length === 0)
      ? []
      : [differs(context, `one of ${rule.map(showMatcher).join(", ")}`, plain(value))],
  lines: (rule, value, context) => {
    const text = textOf(value);
    if (text === undefined) return [differs(context, "a text", value)];
    const lines = text === "" ? [] : trimNewline(text).split("\n");
    if (isList(rule) && rule.every((item) => typeof item === "string") && rule.length !== lines.length) {
      return [
        {
          path: [],
          message: `${context.subject} has ${lines.length} lines instead of ${rule.length}`,
          ...showDifference(rule.join("\n"), text),
        },
      ];
    }
    return matchValue(rule, lines, inside(context, " lines"));
  },
  equals: (rule, value, context) => {
    const actual = isEncoded(value) && !isEncoded(rule) ? contentText(value) : value;
    if (canonical(actual) === canonical(rule)) return [];
    return [
      {
        path: [],
        message: `${context.subject} is not exactly that`,
        expected: JSON.stringify(rule),
        actual: actual === undefined ? "(absent)" : show(actual),
      },
    ];
  },
  length: (rule, value, context) => {
    const text = textOf(value);
    const length =
      text !== undefined
        ? [...text].length
        : isList(value)
          ? value.length
          : isObject(value)
            ? Object.keys(value).length
            : undefined;
    if (length === undefined) return [differs(context, "something with a length", value)];
    return matchValue(rule, length, inside(context, " length"));
  },
  gt: (rule, value, context) =>
    numberRule(value, context, { holds: (number) => number > rule, expected: `more than ${rule}` }),
  gte: (rule, value, context) =>
    numberRule(value, context, { holds: (number) => number >= rule, expected: `at least ${rule}` }),
  lt: (rule, value, context) =>
    numberRule(value, context, { holds: (number) => number < rule, expected: `less than ${rule}` }),
  lte: (rule, value, context) =>
    numberRule(value, context, { holds: (number) => number <= rule, expected: `at most ${rule}` }),
  unordered: (rule, value, context) => {
    if (!isList(value)) return [differs(context, `a list of ${rule.length} in any order`, value)];
    if (value.length === rule.length && canAssign(rule, value, context)) return [];
    return [
      {
        path: [],
        message: `${context.subject} has other items`,
        expected: `in any order: ${rule.map(showMatcher).join(", ")}`,
        actual: show(value),
      },
    ];
  },
  each: (rule, value, context) => {
    const items = itemsOf(value);
    if (items === undefined) return [differs(context, "a list or an object", value)];
    return items.flatMap(([key, item]) => matchValue(rule, item, inside(context, `[${key}]`)));
  },
  some: (rule, value, context) => {
    const items = itemsOf(value);
    if (items === undefined) return [differs(context, "a list or an object", value)];
    if (items.some(([, item]) => matchValue(rule, item, context).length === 0)) return [];
    return [
      {
        path: [],
        message: `${context.subject} has no such item`,
        expected: `an item ${showMatcher(rule)}`,
        actual: show(value),
      },
    ];
  },
  has: (rule, value, context) => matchFields(rule, value, context),
  base64: (rule, value, context) => {
    const bytes = typeof value === "string" || isEncoded(value) ? contentBase64(value) : undefined;
    return bytes === rule
      ? []
      : [{ path: [], message: `${context.subject} has other bytes`, expected: rule, actual: bytes ?? show(value) }];
  },
  idOf: (rule, value, context) => {
    const id = context.idOf(rule);
    if (id === undefined) return [{ path: [], message: `${rule} names nothing now, so it has no id` }];
    return sameId(id, value)
      ? []
      : [{ path: [], message: `${context.subject} is not the id of ${rule}`, expected: id, actual: show(value) }];
  },
};

function matchRules(matcher: MatcherRules, value: Json | undefined, context: MatchContext): readonly Mismatch[] {
  return Object.keys(matcher).flatMap((word) => within(applyRule(matcher, word, { value, context }), word));
}

function applyRule(
  matcher: MatcherRules,
  word: string,
  { value, context }: { readonly value: Json | undefined; readonly context: MatchContext },
): readonly Mismatch[] {
  if (!isRuleWord(word)) return [];
  const rule = matcher[word];
  if (rule === undefined) return [];
  // One table, one word: the compiler cannot see that rule and handler belong to the same key.
  const handler = rules[word] as (rule: unknown, value: Json | undefined, context: MatchContext) => readonly Mismatch[];
  return handler(rule, value, context);
}

function isRuleWord(word: string): word is keyof Required<MatcherRules> {
  return Object.hasOwn(rules, word);
}

/** Engines write ids with and without `sha256:`; a list shows a prefix of at least 12 digits. */
function sameId(id: string, value: Json | undefined): boolean {
  if (typeof value !== "string") return false;
  const bare = (text: string) => text.replace(/^sha256:/, "");
  return value === id || bare(value) === bare(id) || (bare(value).length >= 12 && bare(id).startsWith(bare(value)));
}

interface Test<T> {
  readonly holds: (value: T) => boolean;
  readonly expected: string;
}

function textRule(value: Json | undefined, context: MatchContext, test: Test<string>): readonly Mismatch[] {
  const text = textOf(value);
  if (text === undefined) return [differs(context, test.expected, value)];
  return test.holds(text)
    ? []
    : [{ path: [], message: `${context.subject} differs`, expected: test.expected, actual: showText(text) }];
}

function numberRule(value: Json | undefined, context: MatchContext, test: Test<number>): readonly Mismatch[] {
  return typeof value === "number" && test.holds(value) ? [] : [differs(context, test.expected, value)];
}

/** Whether each matcher can have an item of its own (augmenting paths: matchers may overlap). */
function canAssign(matchers: readonly Matcher[], items: readonly Json[], context: MatchContext): boolean {
  const owner = new Map<number, number>();
  const fits = matchers.map((matcher) => items.map((item) => matchValue(matcher, item, context).length === 0));
  const place = (matcher: number, seen: Set<number>): boolean =>
    items.some((_, item) => {
      if (fits[matcher]?.[item] !== true || seen.has(item)) return false;
      seen.add(item);
      const holder = owner.get(item);
      if (holder !== undefined && !place(holder, seen)) return false;
      owner.set(item, matcher);
      return true;
    });
  return matchers.every((_, matcher) => place(matcher, new Set()));
}

/** What a matcher asks for, in words. */
export function showMatcher(matcher: Matcher): string {
  if (typeof matcher === "string") return quote(matcher);
  return JSON.stringify(matcher);
}

/** JSON with sorted keys: equal texts are equal values. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? "undefined"
  );
}

function differs(context: MatchContext, expected: string, actual: Json | undefined): Mismatch {
  if (actual === undefined) return { path: [], message: `${context.subject} is absent`, expected };
  return { path: [], message: `${context.subject} differs`, expected, actual: show(actual) };
}

function within(mismatches: readonly Mismatch[], key: string | number): readonly Mismatch[] {
  return mismatches.map((mismatch) => ({ ...mismatch, path: [key, ...mismatch.path] }));
}

function inside(context: MatchContext, suffix: string): MatchContext {
  return { subject: context.subject + suffix, idOf: context.idOf };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" || isEncoded(value) ? contentText(value) : undefined;
}

function plain(value: Json | undefined): Json | undefined {
  return isEncoded(value) ? contentText(value) : value;
}

function itemsOf(value: Json | undefined): readonly (readonly [string, Json])[] | undefined {
  if (isList(value)) return value.map((item, index) => [String(index), item]);
  return isObject(value) ? Object.entries(value) : undefined;
}

function isList(value: Json | undefined): value is readonly Json[];
function isList(value: Matcher | undefined): value is readonly Matcher[];
function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function count(items: number): string {
  return `${items} ${items === 1 ? "item" : "items"}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
