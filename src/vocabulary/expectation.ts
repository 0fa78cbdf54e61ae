import type { Dialect, ErrorKind } from "./generated/types.ts";

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a value must be.
 *
 * - A scalar: exactly that. Texts are compared after one final newline is trimmed on both sides.
 * - A list: the same number of items, each as its matcher says, in that order.
 * - A mapping whose keys are all words of `MatcherRules`: all of them hold.
 * - Any other mapping: an object that has at least these keys, each as its matcher says.
 *
 * A mapping that mixes both is refused by the parser (E2307); `has` says "object" explicitly.
 */
export type Matcher =
  | string
  | number
  | boolean
  | null
  | readonly Matcher[]
  | MatcherRules
  | { readonly [key: string]: Matcher };

/** The words of a matcher. Bytes (`Content`) are matched as their UTF-8 text, except by `base64`. */
export interface MatcherRules {
  /** Text: holds each of these texts. List: for each of these, some item matches it. */
  readonly contains?: Matcher;
  /** JavaScript regular expression with the flags m and u; `^` and `$` are those of a line. */
  readonly matches?: string;
  readonly startsWith?: string;
  readonly endsWith?: string;
  readonly not?: Matcher;
  readonly oneOf?: readonly Matcher[];
  /** The lines of a text without their ends; a list is exhaustive, a mapping matches the list. */
  readonly lines?: Matcher;
  /** Exactly this value; no newline is trimmed, objects have no further key. */
  readonly equals?: Json;
  /** Number of characters (code points), items or keys. */
  readonly length?: Matcher;
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
  /** List: the same items in any order. */
  readonly unordered?: readonly Matcher[];
  /** List or object: every item or value matches; an empty one does. */
  readonly each?: Matcher;
  /** List or object: at least one item or value matches. */
  readonly some?: Matcher;
  /** Object: at least these keys; for keys that are words of a matcher. */
  readonly has?: { readonly [key: string]: Matcher };
  /** Exactly these bytes. */
  readonly base64?: string;
  /** The id of what this handle names (container, image), or the name of a volume. */
  readonly idOf?: string;
  readonly absent?: true;
  readonly present?: true;
}

/** Every word of a matcher, sorted. */
export const matcherWords = [
  "absent",
  "base64",
  "contains",
  "each",
  "endsWith",
  "equals",
  "gt",
  "gte",
  "has",
  "idOf",
  "length",
  "lines",
  "lt",
  "lte",
  "matches",
  "not",
  "oneOf",
  "present",
  "some",
  "startsWith",
  "unordered",
] as const satisfies readonly (keyof MatcherRules)[];

const words: ReadonlySet<string> = new Set(matcherWords);

/** Whether a matcher is a mapping of words; the empty mapping is not (it is an object without demands). */
export function isMatcherRules(matcher: Matcher): matcher is MatcherRules {
  if (typeof matcher !== "object" || matcher === null || Array.isArray(matcher)) return false;
  const keys = Object.keys(matcher);
  return keys.length > 0 && keys.every((key) => words.has(key));
}

/** Whether an object exists, and whether it is what it was just before the step. */
export type Presence = "absent" | "present" | "unchanged";

/** Demands on the object that `inspect` or `volume-inspect` shows. */
export type ObjectExpectation = Presence | { readonly [field: string]: Matcher };

/** Demands on an image: fields of `image-inspect`, and how it stands to other images. */
export type ImageExpectation = Presence | ImageDemands;

/** `parent`, `addsLayers`, `sharesLayersWith`, `sameAs` and fields of `image-inspect`. */
export interface ImageDemands {
  /** Handle of the image whose DiffIDs are a prefix of this one's. */
  readonly parent?: string;
  /** How many DiffIDs more than `parent`; without it, than the committed container's image or the build's last FROM. */
  readonly addsLayers?: number;
  /** Handles of images that have the same lowest layer. */
  readonly sharesLayersWith?: string | readonly string[];
  /** Handle of an image with the same config digest and the same DiffIDs. */
  readonly sameAs?: string;
  readonly [field: string]: Matcher | undefined;
}

/** The keys of an image expectation that are not fields of `image-inspect`. */
export const imageRelations = ["addsLayers", "parent", "sameAs", "sharesLayersWith"] as const;

/** Exhaustive: a key that is not given is the empty set; `raw` compares the engine's list as it came. */
export interface DiffExpectation {
  readonly added?: readonly string[];
  readonly changed?: readonly string[];
  readonly deleted?: readonly string[];
  readonly raw?: boolean;
}

/** One path: `absent`, `present`, the content of a regular file (one final newline trimmed), or demands. */
export type FileExpectation = string | FileDemands;

/** Demands on one path of a file tree. The last component is not followed when it is a symlink. */
export interface FileDemands {
  readonly type?: "file" | "directory" | "symlink" | "fifo" | "char-device" | "block-device";
  /** Four octal digits. */
  readonly mode?: string;
  readonly uid?: Matcher;
  readonly gid?: Matcher;
  readonly content?: Matcher;
  /** Of a symlink, as stored. */
  readonly target?: Matcher;
}

/** An expected refusal. Without `kind` any refusal but `engine-fault` will do. */
export interface ErrorExpectation {
  readonly kind?: ErrorKind | { readonly oneOf: readonly ErrorKind[] };
  readonly message?: Matcher;
  readonly exitCode?: Matcher;
  /** build-failed: the step, from 1. */
  readonly step?: Matcher;
  /** build-failed: the line of the Dockerfile, from 1. */
  readonly line?: Matcher;
}

/** A matcher over stdout, or one for each stream. */
export type LogsExpectation = Matcher | { readonly stdout?: Matcher; readonly stderr?: Matcher };

/** What must hold after a step. Absent keys ask nothing; without `error` and `blocks` the outcome must be `ok`. */
export interface Expectation {
  /** Exit code; `any` accepts every one. Without it a foreground run and an exec must exit 0. */
  readonly exit?: Matcher;
  readonly stdout?: Matcher;
  readonly stderr?: Matcher;
  /** Over the value of the `ok` outcome. */
  readonly value?: Matcher;
  readonly error?: ErrorExpectation;
  readonly blocks?: true;
  /** start, stop: whether it did anything (HTTP 204) or not (304). */
  readonly changed?: boolean;
  /** By container handle. */
  readonly container?: { readonly [handle: string]: ObjectExpectation };
  /** By image handle. */
  readonly image?: { readonly [handle: string]: ImageExpectation };
  /** By volume handle. */
  readonly volume?: { readonly [handle: string]: ObjectExpectation };
  /** By container handle. */
  readonly diff?: { readonly [handle: string]: DiffExpectation };
  /** By container or image handle, then by absolute path. */
  readonly files?: { readonly [handle: string]: { readonly [path: string]: FileExpectation } };
  /** By container handle. */
  readonly logs?: { readonly [handle: string]: LogsExpectation };
  /** `containers`, `images`, `volumes` (all of the scenario) or handles. */
  readonly unchanged?: readonly string[];
}

/** An expectation for some engines only. */
export interface DialectExpectation {
  readonly when: DialectCondition;
  readonly expect: Expectation;
}

/** Every field given must agree; a list means one of these. `apiVersion` takes `1.41`, `>=1.41` or `<1.44`. */
export interface DialectCondition {
  readonly engine?: Dialect["engine"] | readonly Dialect["engine"][];
  readonly builder?: Dialect["builder"] | readonly Dialect["builder"][];
  readonly store?: Dialect["store"] | readonly Dialect["store"][];
  readonly apiVersion?: string;
}

/** The expectation that binds on an engine, and where in the step each of its keys was written. */
export interface BindingExpectation {
  readonly expect: Expectation;
  readonly paths: { readonly [key: string]: readonly (string | number)[] };
}

/**
 * Chooses by dialect: the keys of `expect` bind everywhere; of `expectByDialect` the first entry whose `when` agrees
 * adds its keys, each in the place of the same key of `expect`. Undefined when nothing is expected.
 */
export function expectationFor(
  step: { readonly expect?: Expectation; readonly expectByDialect?: readonly DialectExpectation[] },
  dialect: Dialect,
): BindingExpectation | undefined {
  const chosen = step.expectByDialect?.findIndex((entry) => agrees(entry.when, dialect)) ?? -1;
  const special = step.expectByDialect?.[chosen]?.expect;
  if (step.expect === undefined && special === undefined) return undefined;
  const paths: Record<string, readonly (string | number)[]> = {};
  for (const key of Object.keys(step.expect ?? {})) paths[key] = ["expect", key];
  for (const key of Object.keys(special ?? {})) paths[key] = ["expectByDialect", chosen, "expect", key];
  return { expect: { ...step.expect, ...special }, paths };
}

/** Whether a dialect is one that a condition names. */
export function agrees(when: DialectCondition, dialect: Dialect): boolean {
  return (
    isOneOf(when.engine, dialect.engine) &&
    isOneOf(when.builder, dialect.builder) &&
    isOneOf(when.store, dialect.store) &&
    (when.apiVersion === undefined || versionAgrees(when.apiVersion, dialect.apiVersion))
  );
}

function isOneOf<T extends string>(allowed: T | readonly T[] | undefined, value: T): boolean {
  if (allowed === undefined) return true;
  return typeof allowed === "string" ? allowed === value : allowed.includes(value);
}

/** An engine that tells no version agrees with none. */
function versionAgrees(condition: string, version: string | undefined): boolean {
  const parts = /^(>=|<=|>|<)?(\d+)\.(\d+)$/.exec(condition);
  const actual = /^(\d+)\.(\d+)/.exec(version ?? "");
  if (parts === null || actual === null) return false;
  const order = Number(actual[1]) - Number(parts[2]) || Number(actual[2]) - Number(parts[3]);
  if (parts[1] === ">=") return order >= 0;
  if (parts[1] === "<=") return order <= 0;
  if (parts[1] === ">") return order > 0;
  return parts[1] === "<" ? order < 0 : order === 0;
}
