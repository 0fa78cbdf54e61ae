import type { ByteString } from "../../bytes.ts";

export interface GlobOptions {
  readonly ignoreCase: boolean;
  /** Whether `*` and `?` match a slash. */
  readonly slashes: boolean;
}

/** fnmatch(3) as a regular expression for whole names. */
export function globRegex(pattern: ByteString, { ignoreCase, slashes }: GlobOptions): RegExp {
  const any = slashes ? "[^]" : "[^/]";
  let source = "";
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern.charAt(index);
    if (char === "*") source += `${any}*`;
    else if (char === "?") source += any;
    else if (char === "\\" && index + 1 < pattern.length) source += quote(pattern.charAt(++index));
    else if (char === "[") {
      const match = /^\[([!^]?)(\]?(?:\[:[a-z]+:\]|[^\]])*)\]/.exec(pattern.slice(index));
      if (match === null) source += "\\[";
      else {
        const body = (match[2] ?? "").replace(
          /\[:([a-z]+):\]|\\([\s\S])|([\]\\^[])/g,
          (_, name: string | undefined, escaped: string | undefined, special: string | undefined) =>
            name !== undefined ? (classes[name] ?? "") : escaped !== undefined ? quote(escaped) : `\\${special}`,
        );
        source += `[${match[1] === "" ? "" : "^"}${body}]`;
        index += match[0].length - 1;
      }
    } else source += quote(char);
  }
  return new RegExp(`^(?:${source})$`, ignoreCase ? "i" : "");
}

const classes: Readonly<Record<string, string>> = {
  alpha: "a-zA-Z",
  digit: "0-9",
  alnum: "a-zA-Z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: " \\t\\n\\v\\f\\r",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
};

function quote(char: string): string {
  return /[A-Za-z0-9_]/.test(char) ? char : `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
