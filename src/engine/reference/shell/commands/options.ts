import type { ByteString } from "../../bytes.ts";
import type { SystemCalls } from "../../process/program.ts";
import { complain } from "./errors.ts";
import { showUsage } from "./usage.ts";

/** How an applet reads its options: the rules of GNU getopt_long, which busybox uses. */
export interface OptionRules {
  readonly short: ReadonlyMap<string, "flag" | "value" | "optional">;
  /** Long name → short letter, or a name of its own. */
  readonly long: ReadonlyMap<string, LongOption>;
  /** Options end at the first operand (applets that take a command). */
  readonly stopAtOperand: boolean;
}

export interface LongOption {
  readonly key: string;
  readonly takes: "flag" | "value" | "optional";
}

export interface Options {
  /** Keys in the order given. */
  readonly order: readonly string[];
  readonly has: (key: string) => boolean;
  /** The last value given. */
  readonly value: (key: string) => ByteString | undefined;
  readonly values: (key: string) => readonly ByteString[];
  readonly operands: readonly ByteString[];
}

/**
 * Rules from getopt's notation: `"nf:l::"`, a leading `+` stops at the first operand. Long options: `name=k`, `name=k:`
 * (with value) or `name=k::` (optional value), where k is the key.
 */
export function optionRules(notation: string, ...longNotations: readonly string[]): OptionRules {
  const short = new Map<string, "flag" | "value" | "optional">();
  const stopAtOperand = notation.startsWith("+");
  for (const [, letter, colons] of notation.matchAll(/([^+:])(:{0,2})/g)) {
    if (letter !== undefined) short.set(letter, takes(colons ?? ""));
  }
  const long = new Map<string, LongOption>();
  for (const text of longNotations) {
    const match = /^([^=]+)=([^:]+)(:{0,2})$/.exec(text);
    if (match?.[1] !== undefined && match[2] !== undefined)
      long.set(match[1], { key: match[2], takes: takes(match[3] ?? "") });
  }
  return { short, long, stopAtOperand };
}

function takes(colons: string): "flag" | "value" | "optional" {
  return colons === "" ? "flag" : colons === ":" ? "value" : "optional";
}

/** Options and operands of a command line; undefined after a message and the usage on standard error (exit code 1). */
export function parseOptions(
  argv: readonly ByteString[],
  rules: OptionRules,
  system: SystemCalls,
): Options | undefined {
  const order: string[] = [];
  const values = new Map<string, ByteString[]>();
  const operands: ByteString[] = [];
  const add = (key: string, value: ByteString | undefined): void => {
    order.push(key);
    const list = values.get(key) ?? [];
    if (value !== undefined) list.push(value);
    values.set(key, list);
  };
  const refuse = (message: string): undefined => {
    complain(system, argv, message);
    showUsage(system, argv);
    return undefined;
  };

  for (let index = 1; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (word === "--") {
      operands.push(...argv.slice(index + 1));
      break;
    }
    if (word === "-" || !word.startsWith("-")) {
      operands.push(word);
      if (!rules.stopAtOperand) continue;
      operands.push(...argv.slice(index + 1));
      break;
    }
    if (word.startsWith("--")) {
      const equals = word.indexOf("=");
      const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
      const option = findLong(rules, name);
      if (option === undefined) return refuse(`unrecognized option '${word}'`);
      if (option.takes === "flag" && equals >= 0) return refuse(`option '--${name}' doesn't allow an argument`);
      if (option.takes !== "value") {
        add(option.key, equals < 0 ? undefined : word.slice(equals + 1));
        continue;
      }
      const value = equals < 0 ? argv[++index] : word.slice(equals + 1);
      if (value === undefined) return refuse(`option '--${name}' requires an argument`);
      add(option.key, value);
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word.charAt(at);
      const kind = rules.short.get(letter);
      if (kind === undefined) return refuse(`invalid option -- '${letter}'`);
      if (kind === "flag") {
        add(letter, undefined);
        continue;
      }
      const attached = at + 1 < word.length ? word.slice(at + 1) : undefined;
      if (kind === "optional") {
        add(letter, attached);
        break;
      }
      const value = attached ?? argv[++index];
      if (value === undefined) return refuse(`option requires an argument -- '${letter}'`);
      add(letter, value);
      break;
    }
  }
  return {
    order,
    operands,
    has: (key) => values.has(key),
    value: (key) => values.get(key)?.at(-1),
    values: (key) => values.get(key) ?? [],
  };
}

function findLong(rules: OptionRules, name: string): LongOption | undefined {
  const exact = rules.long.get(name);
  if (exact !== undefined || name === "") return exact;
  const candidates = [...rules.long].filter(([long]) => long.startsWith(name));
  return candidates.length === 1 ? candidates[0]?.[1] : undefined;
}
