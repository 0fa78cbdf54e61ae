import type { ByteString } from "../../../bytes.ts";
import type { Draft, Problem } from "./draft.ts";
import { expression } from "./parse-address.ts";
import { delimited, peekChar, restOfLine, skipBlanks, take, takeChar } from "./scanner.ts";
import type { SedCommand, SedPart } from "./script.ts";

/** Reads what follows the name of a command, and adds it to the draft. */
type CommandParser = (draft: Draft, command: SedCommand) => Problem | undefined;

/** The commands of busybox by their letters. */
export const commandParsers: Readonly<Record<string, CommandParser>> = {
  "{": (draft, command) => {
    draft.blocks.push(draft.commands.length);
    return plain(draft, command);
  },
  "}": closeBlock,
  ":": label,
  ...forEach("btT", branch),
  ...forEach("aic", text),
  ...forEach("rw", file),
  // A number behind it begins an address: busybox has no exit codes here.
  ...forEach("qQ", (draft, command) => {
    skipBlanks(draft.scanner);
    return /[0-9]/.test(peekChar(draft.scanner)) ? { error: "missing command" } : plain(draft, command);
  }),
  s: substitution,
  y: transliteration,
  ...forEach("=dDgGhHlnNpPxz", plain),
};

function forEach(names: string, parser: CommandParser): Readonly<Record<string, CommandParser>> {
  return Object.fromEntries([...names].map((name) => [name, parser]));
}

function plain({ commands }: Draft, command: SedCommand): undefined {
  commands.push(command);
}

function closeBlock({ blocks, commands, scanner }: Draft): Problem | undefined {
  const open = blocks.pop();
  const block = open === undefined ? undefined : commands[open];
  if (open === undefined || block === undefined) return { error: "unexpected '}'" };
  commands[open] = { ...block, target: commands.length };
  skipBlanks(scanner);
  return undefined;
}

function label({ commands, labels, scanner }: Draft, { from }: SedCommand): Problem | undefined {
  if (from !== undefined) return { error: ": doesn't want any addresses" };
  skipBlanks(scanner);
  labels.set(take(scanner, /^[^\s;]+/), commands.length);
  return undefined;
}

function branch({ commands, scanner }: Draft, command: SedCommand): undefined {
  skipBlanks(scanner);
  commands.push({ ...command, text: take(scanner, /^[^\s;}]*/) });
}

function text({ commands, scanner }: Draft, command: SedCommand): Problem | undefined {
  skipBlanks(scanner);
  if (peekChar(scanner) === "\\") {
    takeChar(scanner);
    take(scanner, /^[ \t]*\n/);
  }
  const line = take(scanner, /^(?:\\[\s\S]|[^\n])*/);
  takeChar(scanner);
  if (line === "") return { error: "expected \\ after 'a', 'c' or 'i'" };
  const shown = line.replace(/\\([\s\S])/g, (_, char: string) => (char === "t" ? "\t" : char === "n" ? "\n" : char));
  commands.push({ ...command, text: shown });
  return undefined;
}

function file({ commands, scanner }: Draft, command: SedCommand): Problem | undefined {
  skipBlanks(scanner);
  const name = restOfLine(scanner);
  if (name === "") return { error: "empty filename" };
  commands.push({ ...command, text: name });
  return undefined;
}

function substitution({ commands, extended, scanner }: Draft, command: SedCommand): Problem | undefined {
  const delimiter = takeChar(scanner);
  const pattern = delimited(scanner, delimiter, "expression");
  const replacement = pattern === undefined ? undefined : delimited(scanner, delimiter, "text");
  if (pattern === undefined || replacement === undefined) return { error: `unmatched '${delimiter}'` };
  const flags = take(scanner, /^(?:[gpiIMme]|\d+)*/);
  const written = take(scanner, /^w[ \t]*/) === "" ? undefined : restOfLine(scanner);
  const regex = expression(pattern, { extended, flags });
  if (regex !== undefined && "error" in regex) return regex;
  const parts = parseReplacement(replacement);
  const groups = Math.max(0, ...parts.map((part) => (part.kind === "group" ? part.group : 0)));
  if (regex !== undefined && groups > regex.groupCount) return { error: "bad regex" };
  if (/[^\s;}#]/.test(peekChar(scanner))) return { error: "bad option in substitution expression" };
  const global = flags.includes("g");
  commands.push({
    ...command,
    substitution: {
      regex,
      replacement: parts,
      global,
      occurrence: global ? 1 : Number(/\d+/.exec(flags)?.[0] ?? 1),
      print: flags.includes("p"),
      file: written,
    },
  });
  return undefined;
}

function parseReplacement(text: ByteString): readonly SedPart[] {
  const parts: SedPart[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") parts.push({ kind: "text", text: plain });
    plain = "";
  };
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "&") {
      flush();
      parts.push({ kind: "group", group: 0 });
    } else if (char === "\\" && index + 1 < text.length) {
      const next = text.charAt(++index);
      if (next >= "0" && next <= "9") {
        flush();
        parts.push({ kind: "group", group: Number(next) });
      } else plain += next === "n" ? "\n" : next === "t" ? "\t" : next === "r" ? "\r" : next;
    } else plain += char;
  }
  flush();
  return parts;
}

function transliteration({ commands, scanner }: Draft, command: SedCommand): Problem | undefined {
  const delimiter = takeChar(scanner);
  const source = delimited(scanner, delimiter, "expression");
  const target = source === undefined ? undefined : delimited(scanner, delimiter, "expression");
  if (source === undefined || target === undefined) return { error: `unmatched '${delimiter}'` };
  const toChars = plainChars(target);
  const pairs = plainChars(source).flatMap((char, index) => {
    const mapped = toChars[index];
    return mapped === undefined ? [] : [[char, mapped] as const];
  });
  commands.push({ ...command, map: new Map(pairs) });
  return undefined;
}

function plainChars(text: ByteString): readonly string[] {
  return [...text.replace(/\\([\s\S])/g, "$1")];
}
