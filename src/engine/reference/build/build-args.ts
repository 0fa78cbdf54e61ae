import { emptyMap, mapEntries, mapGet, mapHas, mapSet, type PersistentMap } from "../persistent-map.ts";
import { boundedLookup, type Lookup } from "./dockerfile/expand-word.ts";
import type { Builder } from "./dockerfile/node.ts";

/** Names with their defaults. */
type Declared = PersistentMap<string, string | undefined>;

/** Build arguments: what was given with the build, and what the Dockerfile has declared so far. */
export interface BuildArgs {
  /** Given with the build; null leaves the default (ARG-002). */
  readonly given: Readonly<Record<string, string | null>>;
  /** Declared before the first FROM. */
  readonly meta: Declared;
  /** Declared in this stage. */
  readonly declared: Declared;
  /** FROM lines see them without a declaration: those of BuildKit see none of these (measured). */
  readonly undeclared: readonly string[];
  /** Declared anywhere: the others are warned about (API-023). */
  readonly referenced: PersistentMap<string, true>;
}

/** ARG-010: these need no declaration. */
const builtin: readonly string[] = [
  "FTP_PROXY",
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "NO_PROXY",
  "ftp_proxy",
  "http_proxy",
  "https_proxy",
  "no_proxy",
];

export function newBuildArgs(given: Readonly<Record<string, string | null>>, builder: Builder): BuildArgs {
  // ARG-011: to BuildKit its own arguments stand before those of the Dockerfile, which may take their values away.
  const isBuildkit = builder === "buildkit";
  const meta = isBuildkit ? platform : emptyMap<string, string | undefined>();
  return { given, meta, undeclared: isBuildkit ? [] : builtin, declared: emptyMap(), referenced: emptyMap() };
}

/** ARG before FROM (FRM-012). */
export function declareMeta(args: BuildArgs, name: string, value: string | undefined): BuildArgs {
  return { ...args, meta: mapSet(args.meta, name, value), referenced: mapSet(args.referenced, name, true) };
}

/** ARG in a stage: it counts from there on (ARG-003, ARG-006). */
export function declareArg(args: BuildArgs, name: string, value: string | undefined): BuildArgs {
  return { ...args, declared: mapSet(args.declared, name, value), referenced: mapSet(args.referenced, name, true) };
}

/** ARG-004: what a stage declared ends with it. */
export function nextStageArgs(args: BuildArgs): BuildArgs {
  return { ...args, declared: emptyMap() };
}

/** What FROM lines see. */
export function metaLookup(args: BuildArgs): Lookup {
  return boundedLookup((name) =>
    mapHas(args.meta, name) || args.undeclared.includes(name) ? argumentValue(args, name, args.meta) : undefined,
  );
}

/** What other instructions see: the environment, then the arguments it does not name (ARG-008). */
export function stageLookup(args: BuildArgs, env: readonly string[]): Lookup {
  return boundedLookup((name) => {
    const entry = env.find((one) => one.startsWith(`${name}=`));
    if (entry !== undefined) return entry.slice(name.length + 1);
    return mapHas(args.declared, name) || builtin.includes(name) ? argumentValue(args, name, args.declared) : undefined;
  });
}

/** Arguments that a RUN gets beside the environment, `NAME=value`, sorted. */
export function argumentEntries(args: BuildArgs, env: readonly string[]): readonly string[] {
  const taken = new Set(env.map((entry) => entry.split("=")[0]));
  const entries: string[] = [];
  for (const [name, value] of valuesOf(args, args.declared)) if (!taken.has(name)) entries.push(`${name}=${value}`);
  return entries.sort();
}

/** ARG-010, CCH-017: of a proxy that is not declared only that there is one counts for the cache. */
export function countsForCache(args: BuildArgs, entry: string): boolean {
  const name = entry.split("=")[0] ?? "";
  return mapHas(args.declared, name) || !builtin.includes(name);
}

/** Given, but never declared (API-023, ARG-013). */
export function unusedArgs(args: BuildArgs): readonly string[] {
  return Object.keys(args.given)
    .filter((name) => !mapHas(args.referenced, name) && !builtin.includes(name))
    .sort();
}

/**
 * The value of an argument that is declared with or without a default: as it was given with the build, else that, else
 * the one before FROM.
 */
export function argumentOf(args: BuildArgs, name: string, standard: string | undefined): string | undefined {
  return argumentValue(args, name, mapSet(args.declared, name, standard));
}

/**
 * Variables of a RUN of BuildKit: in both cases, however they were written, last in its environment (ARG-010). Of two
 * that were given in different cases one counts.
 */
export function proxyEntries({ given }: BuildArgs): readonly string[] {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    if ((value ?? "") === "" || !builtin.includes(name.toLowerCase())) continue;
    for (const shown of [name.toUpperCase(), name.toLowerCase()]) values.set(shown, `${shown}=${value}`);
  }
  return [...values.values()];
}

/** ARG-011 */
const platform: Declared = ["BUILD", "TARGET"]
  .flatMap((side): readonly (readonly [string, string])[] => [
    [`${side}PLATFORM`, "linux/amd64"],
    [`${side}OS`, "linux"],
    [`${side}ARCH`, "amd64"],
    [`${side}VARIANT`, ""],
  ])
  .reduce<Declared>((known, [name, value]) => mapSet(known, name, value), emptyMap());

function valuesOf(args: BuildArgs, declared: BuildArgs["declared"]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const name of [...[...mapEntries(declared)].map(([key]) => key), ...builtin]) {
    const value = argumentValue(args, name, declared);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

function argumentValue(args: BuildArgs, name: string, declared: BuildArgs["declared"]): string | undefined {
  const given = Object.hasOwn(args.given, name) ? args.given[name] : undefined;
  if (given !== undefined && given !== null) return given;
  // A bare ARG takes the value of the one before FROM (FRM-012).
  return mapGet(declared, name) ?? mapGet(args.meta, name);
}
