import type { ByteString } from "../../bytes.ts";
import type { Errno } from "../../filesystem/errno.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { appletName, complain } from "./errors.ts";
import type { Place } from "./input.ts";
import { lineReader, readInput, splitLines } from "./input.ts";
import { parseUnsigned } from "./numbers.ts";
import type { Options } from "./options.ts";
import { optionRules, parseOptions } from "./options.ts";
import { joinPath } from "./paths.ts";
import type { Regex } from "./regex.ts";
import { compileRegex, literalPattern } from "./regex.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules("lnqvscFiHhe:f:Lorm:wxA:B:C:EIRz", "color=color::", "include=include:", "exclude=exclude:");

interface Searching {
  readonly index: number;
  readonly place: Place;
  readonly line: number;
  readonly matches: number;
  readonly matched: boolean;
  readonly failed: boolean;
  readonly listed: boolean;
  readonly before: readonly ByteString[];
  readonly after: number;
  readonly printed: number;
}

/** grep, egrep and fgrep: 0 when a line matched, 1 when none did, 2 on an error. */
export const grep = blocking<Searching>("grep", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 2;
  const operands = [...options.operands];
  const patterns = readPatterns(argv, calls, options);
  if (patterns === undefined) return 2;
  if (!options.has("e") && !options.has("f")) {
    const pattern = operands.shift();
    if (pattern === undefined) {
      showUsage(calls, argv);
      return 2;
    }
    patterns.push(...pattern.split("\n"));
  }
  const regexes = compile(argv, options, patterns);
  const names = collect(calls, options, operands);
  return search(argv, calls, options, { names, regexes, manyGiven: operands.length > 1 });
});

function readPatterns(
  argv: readonly ByteString[],
  calls: Calls<Searching>,
  options: Options,
): ByteString[] | undefined {
  const patterns = options.values("e").flatMap((text) => text.split("\n"));
  for (const name of options.values("f")) {
    const content = readInput(calls, name);
    if (typeof content !== "string") {
      complain(calls, argv, `${name}: ${errnoTexts[content.error]}`);
      return undefined;
    }
    patterns.push(...splitLines(content));
  }
  return patterns;
}

function compile(
  argv: readonly ByteString[],
  options: Options,
  patterns: readonly ByteString[],
): readonly Regex[] | { readonly error: string } {
  const name = appletName(argv);
  const fixed = options.has("F") || name === "fgrep";
  const extended = options.has("E") || name === "egrep";
  const regexes: Regex[] = [];
  for (const pattern of patterns) {
    const regex = compileRegex(fixed ? literalPattern(pattern) : pattern, {
      extended: extended || fixed,
      ignoreCase: options.has("i"),
    });
    if ("error" in regex) {
      return { error: `bad regex '${pattern}'` };
    }
    regexes.push(regex);
  }
  return regexes;
}

interface Target {
  readonly name: ByteString;
  readonly error?: Errno;
}

function collect(calls: Calls<Searching>, options: Options, operands: readonly ByteString[]): readonly Target[] {
  const recursive = options.has("r") || options.has("R");
  if (operands.length === 0) return recursive ? walk(calls, ".", options, true) : [{ name: "-" }];
  if (!recursive) return operands.map((name) => ({ name }));
  return operands.flatMap((name) => (name === "-" ? [{ name }] : walk(calls, name, options, true)));
}

function walk(calls: Calls<Searching>, path: ByteString, options: Options, top: boolean): readonly Target[] {
  const follow = top || options.has("R");
  const stat = follow ? calls.files.stat(path) : calls.files.lstat(path);
  if (typeof stat === "string") return [{ name: path, error: stat }];
  if (stat.kind !== "directory") return stat.kind === "file" || top ? [{ name: path }] : [];
  const names = calls.files.readdir(path);
  if (typeof names === "string") return [{ name: path, error: names }];
  return names.flatMap((name) => walk(calls, joinPath(path, name), options, false));
}

interface Plan {
  readonly names: readonly Target[];
  readonly regexes: readonly Regex[] | { readonly error: string };
  readonly manyGiven: boolean;
}

function search(argv: readonly ByteString[], calls: Calls<Searching>, options: Options, plan: Plan): number {
  const recursive = options.has("r") || options.has("R");
  const withName = options.has("H") || (!options.has("h") && (plan.manyGiven || recursive));
  const invert = options.has("v");
  const quiet = options.has("q");
  const listing = options.has("l") || options.has("L");
  const counting = options.has("c");
  const only = options.has("o");
  const separator = options.has("z") ? "\0" : "\n";
  const limit = options.has("m") ? Number(options.value("m")) : Number.POSITIVE_INFINITY;
  const context = (key: string): number | undefined => {
    const text = options.value(key) ?? options.value("C") ?? "0";
    return parseUnsigned(text);
  };
  const afterCount = context("A");
  const beforeCount = context("B");
  if (afterCount === undefined || beforeCount === undefined) {
    complain(calls, argv, `invalid number '${options.value("A") ?? options.value("B") ?? options.value("C")}'`);
    return 2;
  }
  const contexts = (afterCount > 0 || beforeCount > 0) && !listing && !counting && !quiet && !only;
  const regexes = "error" in plan.regexes ? [] : plan.regexes;
  const matches = (text: ByteString): boolean => regexes.some((regex) => holds(regex, text, options)) !== invert;

  const from = calls.resumed;
  let failed = from?.failed ?? false;
  let matchedAny = from?.matched ?? false;
  let listed = from?.listed ?? false;
  let separated = (from?.printed ?? -1) >= 0;
  for (let index = from?.index ?? 0; index < plan.names.length; index++) {
    const { name = "-", error } = plan.names[index] ?? {};
    const shown = name === "-" ? "(standard input)" : name;
    const fail = (cause: Errno): void => {
      failed = true;
      if (!options.has("s")) complain(calls, argv, `${name}: ${errnoTexts[cause]}`);
    };
    if (error !== undefined) {
      fail(error);
      continue;
    }
    const resumed = from !== undefined && from.index === index ? from : undefined;
    let readable = true;
    const reader = lineReader(calls, [name], {
      from: resumed?.place,
      separator,
      failed: (_, cause) => {
        readable = false;
        // A directory has no lines.
        if (cause !== "EISDIR") fail(cause);
      },
    });
    let line = resumed?.line ?? 0;
    let count = resumed?.matches ?? 0;
    let before: readonly ByteString[] = resumed?.before ?? [];
    let after = resumed?.after ?? 0;
    let printed = resumed?.printed ?? (separated ? 0 : -1);
    const emit = (text: ByteString, number: number, mark: string): void => {
      const prefix = `${withName ? `${shown}${mark}` : ""}${options.has("n") ? `${number}${mark}` : ""}`;
      calls.write(1, `${prefix}${text}${separator}`);
    };
    for (;;) {
      const kept = { index, line, matches: count, matched: matchedAny, failed, listed, before, after, printed };
      calls.keep(() => ({ place: reader.place(), ...kept }));
      if (count >= limit && after === 0) break;
      const next = reader.next();
      if (next === undefined) break;
      // Expressions are compiled when the first line is there.
      if ("error" in plan.regexes) {
        complain(calls, argv, plan.regexes.error);
        return 2;
      }
      line++;
      if (count < limit && matches(next.text)) {
        count++;
        matchedAny = true;
        if (quiet) return 0;
        if (listing) break;
        if (counting) continue;
        if (contexts) {
          const start = line - before.length;
          if (printed >= 0 && start > printed + 1) calls.write(1, "--\n");
          for (const [offset, text] of before.entries()) emit(text, start + offset, "-");
          before = [];
          after = afterCount;
          printed = line;
        }
        if (only) {
          if (!invert) for (const part of parts(regexes, next.text, options)) emit(part, line, ":");
        } else emit(next.text, line, ":");
        continue;
      }
      if (!contexts) continue;
      if (after > 0) {
        emit(next.text, line, "-");
        after--;
        printed = line;
      } else if (beforeCount > 0) before = [...before, next.text].slice(-beforeCount);
    }
    if (printed >= 0) separated = true;
    if (!readable) continue;
    if (counting && !listing) calls.write(1, `${withName ? `${shown}:` : ""}${count}\n`);
    if (options.has("l") && count > 0) calls.write(1, `${shown}\n`);
    if (options.has("L") && count === 0) {
      calls.write(1, `${shown}\n`);
      listed = true;
    }
  }
  // With -L a file that was listed is the success.
  if (options.has("L")) return failed ? 2 : listed ? 0 : 1;
  return failed ? 2 : matchedAny ? 0 : 1;
}

function holds(regex: Regex, text: ByteString, options: Options): boolean {
  if (!options.has("w") && !options.has("x")) return regex.test(text);
  for (let from = 0; from <= text.length; ) {
    const match = regex.exec(text, from);
    if (match === undefined) return false;
    if (fits(text, match.start, match.end, options)) return true;
    from = match.start + 1;
  }
  return false;
}

function fits(text: ByteString, start: number, end: number, options: Options): boolean {
  if (options.has("x")) return start === 0 && end === text.length;
  if (!options.has("w")) return true;
  const word = /[A-Za-z0-9_]/;
  return (start === 0 || !word.test(text.charAt(start - 1))) && (end === text.length || !word.test(text.charAt(end)));
}

function parts(regexes: readonly Regex[], text: ByteString, options: Options): readonly ByteString[] {
  const found: ByteString[] = [];
  for (let from = 0; from < text.length; ) {
    let best: { readonly start: number; readonly end: number } | undefined;
    for (const regex of regexes) {
      const match = regex.exec(text, from);
      if (match === undefined) continue;
      if (best === undefined || match.start < best.start || (match.start === best.start && match.end > best.end))
        best = match;
    }
    if (best === undefined) break;
    if (best.end > best.start && fits(text, best.start, best.end, options)) {
      found.push(text.slice(best.start, best.end));
      from = best.end;
    } else from = best.start + 1;
  }
  return found;
}
