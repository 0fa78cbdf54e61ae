import type { ByteString } from "../../bytes.ts";
import type { Regex } from "./regex.ts";
import { compileRegex } from "./regex.ts";

export type SedAddress =
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "last" }
  /** Undefined: the last expression used. */
  | { readonly kind: "match"; readonly regex: Regex | undefined }
  /** Only as a second address: so many lines more. */
  | { readonly kind: "plus"; readonly count: number };

export interface SedCommand {
  readonly from?: SedAddress;
  readonly to?: SedAddress;
  readonly negated: boolean;
  readonly name: string;
  /** Text of a i c, a file name, a label, or an exit code. */
  readonly text: ByteString;
  /** Index of the command to go on with: the end of a block, or the label of a branch. */
  readonly target: number;
  readonly substitution?: SedSubstitution;
  readonly map?: ReadonlyMap<string, string>;
}

export interface SedSubstitution {
  readonly regex: Regex | undefined;
  readonly replacement: readonly SedPart[];
  readonly global: boolean;
  readonly occurrence: number;
  readonly print: boolean;
  readonly file: ByteString | undefined;
}

export type SedPart =
  | { readonly kind: "text"; readonly text: ByteString }
  | { readonly kind: "group"; readonly group: number };

export interface SedScript {
  readonly commands: readonly SedCommand[];
}

/** Parses scripts (each `-e` or `-f` is a piece, joined by newlines); an error is busybox's message. */
export function parseSed(text: ByteString, extended: boolean): SedScript | { readonly error: string } {
  const commands: SedCommand[] = [];
  const blocks: number[] = [];
  const labels = new Map<ByteString, number>();
  let at = 0;

  const skip = (pattern: RegExp): void => {
    while (at < text.length && pattern.test(text.charAt(at))) at++;
  };
  /** Text up to an unescaped delimiter; brackets hide it in expressions. Moves past the delimiter. */
  const delimited = (delimiter: string, regex: boolean): ByteString | undefined => {
    let out = "";
    let bracket = -1;
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (bracket >= 0) {
        out += char;
        if (char === "[" && /[:.=]/.test(text.charAt(at + 1))) {
          const end = text.indexOf(`${text.charAt(at + 1)}]`, at + 2);
          if (end >= 0) {
            out += text.slice(at + 1, end + 2);
            at = end + 1;
          }
        } else if (char === "]" && at > bracket) bracket = -1;
        else if (char === "\\" && text.charAt(at + 1) === "n") {
          out = `${out.slice(0, -1)}\n`;
          at++;
        }
        continue;
      }
      if (char === delimiter) {
        at++;
        return out;
      }
      if (char === "\\") {
        const next = text.charAt(at + 1);
        at++;
        if (next === delimiter) out += delimiter;
        else if (next === "n" && regex) out += "\n";
        else if (next === "t" && regex) out += "\t";
        else if (next === "r" && regex) out += "\r";
        else out += `\\${next}`;
        continue;
      }
      if (regex && char === "[") {
        bracket = at + 1;
        if (text.charAt(bracket) === "^") bracket++;
        out += char;
        // A ] that comes first stands for itself.
        continue;
      }
      out += char;
    }
    return undefined;
  };
  const expression = (pattern: ByteString, flags: string): Regex | undefined | { readonly error: string } => {
    if (pattern === "") return undefined;
    const regex = compileRegex(pattern, { extended, ignoreCase: /i/i.test(flags), multiline: /m/i.test(flags) });
    return "error" in regex ? { error: `bad regex '${pattern}': ${regex.error}` } : regex;
  };
  const address = (): SedAddress | undefined | { readonly error: string } => {
    const char = text.charAt(at);
    const digits = /^\d+/.exec(text.slice(at))?.[0];
    if (digits !== undefined) {
      at += digits.length;
      return { kind: "line", line: Number(digits) };
    }
    if (char === "$") {
      at++;
      return { kind: "last" };
    }
    if (char !== "/" && char !== "\\") return undefined;
    const delimiter = char === "/" ? "/" : text.charAt(at + 1);
    at += char === "/" ? 1 : 2;
    const pattern = delimited(delimiter, true);
    if (pattern === undefined) return { error: `unmatched '${delimiter}'` };
    const flags = /^[IM]*/.exec(text.slice(at))?.[0] ?? "";
    at += flags.length;
    const regex = expression(pattern, flags);
    if (regex !== undefined && "error" in regex) return regex;
    return { kind: "match", regex };
  };
  const restOfLine = (): ByteString => {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    return line;
  };

  for (;;) {
    skip(/[\s;]/);
    if (at >= text.length) break;
    if (text.charAt(at) === "#") {
      restOfLine();
      continue;
    }
    const from = address();
    if (from !== undefined && "error" in from) return from;
    let to: SedAddress | undefined;
    skip(/[ \t]/);
    if (from !== undefined && text.charAt(at) === ",") {
      at++;
      skip(/[ \t]/);
      const relative = /^\+(\d+)/.exec(text.slice(at));
      if (relative !== null) {
        at += relative[0].length;
        to = { kind: "plus", count: Number(relative[1]) };
      } else {
        const second = address();
        if (second === undefined) return { error: "unexpected ','" };
        if ("error" in second) return second;
        to = second;
      }
      skip(/[ \t]/);
    }
    let negated = false;
    if (text.charAt(at) === "!") {
      at++;
      negated = true;
      skip(/[ \t!]/);
    }
    const name = text.charAt(at++);
    if (name === "") return { error: "missing command" };
    const base = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      negated,
      name,
      text: "",
      target: -1,
    };
    if (name === "{") {
      blocks.push(commands.length);
      commands.push(base);
    } else if (name === "}") {
      const open = blocks.pop();
      const block = open === undefined ? undefined : commands[open];
      if (open === undefined || block === undefined) return { error: "unexpected '}'" };
      commands[open] = { ...block, target: commands.length };
      skip(/[ \t]/);
    } else if (name === ":") {
      if (from !== undefined) return { error: ": doesn't want any addresses" };
      skip(/[ \t]/);
      const label = /^[^\s;]+/.exec(text.slice(at))?.[0] ?? "";
      at += label.length;
      labels.set(label, commands.length);
    } else if ("btT".includes(name)) {
      skip(/[ \t]/);
      const label = /^[^\s;}]*/.exec(text.slice(at))?.[0] ?? "";
      at += label.length;
      commands.push({ ...base, text: label });
    } else if ("aic".includes(name)) {
      skip(/[ \t]/);
      if (text.charAt(at) === "\\") {
        at++;
        at += /^[ \t]*\n/.exec(text.slice(at))?.[0].length ?? 0;
      }
      let body = "";
      for (; at < text.length && text.charAt(at) !== "\n"; at++) {
        if (text.charAt(at) === "\\" && at + 1 < text.length) {
          at++;
          body += text.charAt(at) === "t" ? "\t" : text.charAt(at) === "n" ? "\n" : text.charAt(at);
        } else body += text.charAt(at);
      }
      at++;
      if (body === "") return { error: "expected \\ after 'a', 'c' or 'i'" };
      commands.push({ ...base, text: body });
    } else if ("rw".includes(name)) {
      skip(/[ \t]/);
      const file = restOfLine();
      if (file === "") return { error: "empty filename" };
      commands.push({ ...base, text: file });
    } else if (name === "q" || name === "Q") {
      // A number behind it begins an address: busybox has no exit codes here.
      skip(/[ \t]/);
      if (/[0-9]/.test(text.charAt(at))) return { error: "missing command" };
      commands.push(base);
    } else if (name === "s") {
      const delimiter = text.charAt(at++);
      const pattern = delimited(delimiter, true);
      const replacement = pattern === undefined ? undefined : delimited(delimiter, false);
      if (pattern === undefined || replacement === undefined) return { error: `unmatched '${delimiter}'` };
      const flags = /^(?:[gpiIMme]|\d+)*/.exec(text.slice(at))?.[0] ?? "";
      at += flags.length;
      let file: ByteString | undefined;
      if (text.charAt(at) === "w") {
        at++;
        skip(/[ \t]/);
        file = restOfLine();
      }
      const regex = expression(pattern, flags);
      if (regex !== undefined && "error" in regex) return regex;
      const parts = parseReplacement(replacement);
      const groups = Math.max(0, ...parts.map((part) => (part.kind === "group" ? part.group : 0)));
      if (regex !== undefined && groups > regex.groupCount) return { error: "bad regex" };
      commands.push({
        ...base,
        substitution: {
          regex,
          replacement: parts,
          global: flags.includes("g"),
          occurrence: flags.includes("g") ? 1 : Number(/\d+/.exec(flags)?.[0] ?? 1),
          print: flags.includes("p"),
          file,
        },
      });
      if (/[^\s;}#]/.test(text.charAt(at))) return { error: "bad option in substitution expression" };
    } else if (name === "y") {
      const delimiter = text.charAt(at++);
      const source = delimited(delimiter, true);
      const target = source === undefined ? undefined : delimited(delimiter, true);
      if (source === undefined || target === undefined) return { error: `unmatched '${delimiter}'` };
      const fromChars = plainChars(source);
      const toChars = plainChars(target);
      commands.push({
        ...base,
        map: new Map(
          fromChars.flatMap((char, index) => {
            const mapped = toChars[index];
            return mapped === undefined ? [] : [[char, mapped] as const];
          }),
        ),
      });
    } else if ("=dDgGhHlnNpPxz".includes(name)) commands.push(base);
    else return { error: `unsupported command ${name}` };
    skip(/[ \t]/);
    if (!/[\s;}#]/.test(text.charAt(at)) && at < text.length && !"{:aicrwbtT".includes(name)) {
      return { error: "garbage after command" };
    }
  }
  if (blocks.length > 0) return { error: "unterminated {" };
  const resolved: SedCommand[] = [];
  for (const command of commands) {
    if (!"btT".includes(command.name) || command.name === "") {
      resolved.push(command);
      continue;
    }
    const target = command.text === "" ? commands.length : labels.get(command.text);
    if (target === undefined) return { error: `can't find label for jump to '${command.text}'` };
    resolved.push({ ...command, target });
  }
  return { commands: resolved };
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

function plainChars(text: ByteString): readonly string[] {
  return [...text.replace(/\\([\s\S])/g, "$1")];
}
