import type { ByteString } from "../../bytes.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";

const rules = optionRules(
  "+o:n:qQs:Tu@al:",
  "options=o:",
  "longoptions=l:",
  "quiet=q",
  "quiet-output=Q",
  "shell=s:",
  "test=T",
  "unquoted=u",
  "alternative=a",
  "name=n:",
);

/** getopt of util-linux: normalises a command line for `eval set -- "$(getopt …)"`. */
export const getopt = instant("getopt", (argv, system) => {
  // The old form: OPTSTRING WORDS…, without quoting.
  const old = argv.length > 1 && !(argv[1] ?? "").startsWith("-");
  const options = old ? undefined : parseOptions(argv, rules, system);
  if (!old && options === undefined) return 1;
  if (options?.has("T") === true) return 4;
  const words = [...(options?.operands ?? argv.slice(1))];
  const short = options?.value("o") ?? (options?.has("l") === true ? "" : words.shift());
  if (argv.length === 1) return complain(system, argv, "missing optstring argument");
  if (short === undefined) {
    print(system, argv, " --\n");
    return 0;
  }
  const quoted = !old && options?.has("u") !== true;
  const read = readWords(words, short, options?.values("l").join(",").split(",") ?? []);
  const name = options?.value("n") ?? "getopt";
  if (options?.has("q") !== true) for (const error of read.errors) system.write(2, `${name}: ${error}\n`);
  const show = (word: ByteString): string => (quoted ? ` '${word.replaceAll("'", "'\\''")}'` : ` ${word}`);
  const out =
    read.found.map((item) => ("option" in item ? ` ${item.option}` : show(item.word))).join("") +
    ` --${read.operands.map(show).join("")}`;
  if (options?.has("Q") !== true) print(system, argv, `${out}\n`);
  return read.errors.length > 0 ? 1 : 0;
});

type Found = { readonly option: ByteString } | { readonly word: ByteString };

interface Read {
  readonly found: readonly Found[];
  readonly operands: readonly ByteString[];
  readonly errors: readonly string[];
}

/** Reads words as getopt_long does; a `+` stops at the first operand, a `-` keeps operands in their place. */
function readWords(words: readonly ByteString[], short: ByteString, longNames: readonly string[]): Read {
  const found: Found[] = [];
  const operands: ByteString[] = [];
  const errors: string[] = [];
  const letters = short.replace(/^[+-]/, "");
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--") {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (word.startsWith("--")) {
      const equals = word.indexOf("=");
      const given = word.slice(2, equals < 0 ? undefined : equals);
      const long = findLong(given, longNames);
      if (typeof long === "string") {
        errors.push(long);
        continue;
      }
      const inline = equals < 0 ? undefined : word.slice(equals + 1);
      if (long.colons === 0 && inline !== undefined) {
        errors.push(`option '--${long.name}' doesn't allow an argument`);
        continue;
      }
      const value = inline ?? (long.colons === 1 ? words[++index] : long.colons === 2 ? "" : undefined);
      if (long.colons === 1 && value === undefined) {
        errors.push(`option '--${long.name}' requires an argument`);
        continue;
      }
      found.push({ option: `--${long.name}` });
      if (value !== undefined) found.push({ word: value });
      continue;
    }
    if (!/^-./.test(word)) {
      if (short.startsWith("-")) found.push({ word });
      else if (short.startsWith("+")) {
        operands.push(...words.slice(index));
        break;
      } else operands.push(word);
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word.charAt(at);
      const place = letter === ":" ? -1 : letters.indexOf(letter);
      if (place < 0) {
        errors.push(`invalid option -- '${letter}'`);
        continue;
      }
      const colons = /^:{0,2}/.exec(letters.slice(place + 1))?.[0].length ?? 0;
      if (colons === 0) {
        found.push({ option: `-${letter}` });
        continue;
      }
      const attached = at + 1 < word.length ? word.slice(at + 1) : undefined;
      const value = attached ?? (colons === 1 ? words[++index] : "");
      if (value === undefined) errors.push(`option requires an argument -- '${letter}'`);
      else found.push({ option: `-${letter}` }, { word: value });
      break;
    }
  }
  return { found, operands, errors };
}

function findLong(
  given: string,
  names: readonly string[],
): { readonly name: string; readonly colons: number } | string {
  const all = names
    .filter((name) => name !== "")
    .map((name) => ({ name: name.replace(/:+$/, ""), colons: name.length - name.replace(/:+$/, "").length }));
  const exact = all.find(({ name }) => name === given);
  if (exact !== undefined) return exact;
  const candidates = all.filter(({ name }) => name.startsWith(given));
  const [only] = candidates;
  if (only === undefined) return `unrecognized option '--${given}'`;
  // As glibc: several that take the same are no doubt, the first is meant.
  if (candidates.some(({ colons }) => colons !== only.colons))
    return `option '--${given}' is ambiguous; possibilities:${candidates.map(({ name }) => ` '--${name}'`).join("")}`;
  return only;
}
