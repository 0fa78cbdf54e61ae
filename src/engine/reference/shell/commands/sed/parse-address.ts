import type { ByteString } from "../../../bytes.ts";
import type { Regex } from "../regex.ts";
import { compileRegex } from "../regex.ts";
import type { Problem } from "./draft.ts";
import { delimited, peekChar, type Scanner, take, takeChar } from "./scanner.ts";
import type { SedAddress } from "./script.ts";

/** An address; undefined when there is none here. */
export function address(scanner: Scanner, extended: boolean): SedAddress | Problem | undefined {
  const digits = take(scanner, /^\d+/);
  if (digits !== "") return { kind: "line", line: Number(digits) };
  const char = peekChar(scanner);
  if (char !== "$" && char !== "/" && char !== "\\") return undefined;
  takeChar(scanner);
  if (char === "$") return { kind: "last" };
  const delimiter = char === "/" ? "/" : takeChar(scanner);
  const pattern = delimited(scanner, delimiter, "expression");
  if (pattern === undefined) return { error: `unmatched '${delimiter}'` };
  const regex = expression(pattern, { extended, flags: take(scanner, /^[IM]*/) });
  return regex !== undefined && "error" in regex ? regex : { kind: "match", regex };
}

/** An expression of an address or of `s`; undefined for an empty one, which is the last used. */
export function expression(
  pattern: ByteString,
  { extended, flags }: { readonly extended: boolean; readonly flags: string },
): Regex | Problem | undefined {
  if (pattern === "") return undefined;
  const regex = compileRegex(pattern, { extended, ignoreCase: /i/i.test(flags), multiline: /m/i.test(flags) });
  return "error" in regex ? { error: `bad regex '${pattern}': ${regex.error}` } : regex;
}
