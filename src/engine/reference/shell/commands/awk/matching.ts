import type { ByteString } from "../../../bytes.ts";
import type { Regex } from "../regex.ts";
import { compileRegex, matchesOf } from "../regex.ts";
import type { AwkMachine } from "./machine.ts";
import { AwkProblem } from "./machine.ts";
import { isTrue } from "./values.ts";
import { globalOf, globalText } from "./variables.ts";

/** A regular expression of the program, blind to case when IGNORECASE is set. */
export function regexOfText(machine: AwkMachine, pattern: ByteString): Regex {
  const regex = compileRegex(pattern, { extended: true, ignoreCase: isTrue(globalOf(machine, "IGNORECASE")) });
  if ("error" in regex) throw new AwkProblem(`bad regex '${pattern}': ${regex.error}`);
  return regex;
}

/** The parts of a text between separators, of which a blank stands for any blanks; empty text has none. */
export function splitText(machine: AwkMachine, subject: ByteString, separator: ByteString): ByteString[] {
  if (subject === "") return [];
  if (separator === " ") return subject.match(/[^ \t\n]+/g) ?? [];
  if (separator === "") return [...subject];
  // Where an empty line ends a record, a newline always ends a field.
  const paragraphs = globalText(machine, "RS") === "";
  if (separator.length === 1 && separator !== "\\")
    return paragraphs
      ? subject.split("\n").flatMap((line) => (line === "" ? [""] : line.split(separator)))
      : subject.split(separator);
  return splitAtMatches(subject, regexOfText(machine, paragraphs ? `(${separator})|\n` : separator));
}

/** The parts of a text between matches that are not empty; empty text has none. */
export function splitAtMatches(subject: ByteString, regex: Regex): ByteString[] {
  if (subject === "") return [];
  const parts: ByteString[] = [];
  let from = 0;
  for (const { start, end } of matchesOf(regex, subject)) {
    if (start === end) continue;
    parts.push(subject.slice(from, start));
    from = end;
  }
  return [...parts, subject.slice(from)];
}

/** What `sub`, `gsub` and `gensub` put in place of a match. */
export interface Substitution {
  readonly replacement: ByteString;
  /** Number of the match to replace; 0 is all. */
  readonly which: number;
  /** Whether \1…\9 are groups. */
  readonly groups: boolean;
}

/** The text with matches replaced, and how many were. */
export function substitute(
  subject: ByteString,
  regex: Regex,
  { replacement, which, groups }: Substitution,
): { readonly text: ByteString; readonly count: number } {
  let text = "";
  let from = 0;
  let count = 0;
  let seen = 0;
  for (const match of matchesOf(regex, subject)) {
    seen++;
    if (which !== 0 && seen !== which) continue;
    count++;
    text += subject.slice(from, match.start);
    text += replacement.replace(/\\(\\|&|[0-9])|&/g, (whole, escaped: string | undefined) => {
      if (escaped === undefined) return match.groups[0] ?? "";
      if (escaped === "&" || escaped === "\\") return escaped;
      return groups ? (match.groups[Number(escaped)] ?? "") : whole;
    });
    from = match.end;
    if (which !== 0) break;
  }
  return { text: text + subject.slice(from), count };
}
