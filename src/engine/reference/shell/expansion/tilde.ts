import type { ByteString } from "../../bytes.ts";
import { getVariable } from "../state.ts";
import { homeOf } from "../users.ts";
import type { Expansion } from "./expansion.ts";
import type { Context } from "./fields.ts";

/** Unquoted text with its tildes replaced: at its beginning, in an assignment also behind colons. */
export function withTilde(
  expansion: Expansion,
  text: ByteString,
  where: { readonly first: boolean; readonly context: Context; readonly last: boolean },
): ByteString {
  if (!text.includes("~")) return text;
  if (where.context === "assignment") {
    return text
      .split(":")
      .map((piece, index) => (index > 0 || where.first || text.indexOf("~") > 0 ? tilde(expansion, piece) : piece))
      .join(":")
      .replace(/=(~[\w.-]*)(?=\/|:|$)/, (whole, name: string, at: number) =>
        at >= 0 && where.first ? `=${tilde(expansion, name)}` : whole,
      );
  }
  return where.first && (where.last || text.includes("/")) ? tilde(expansion, text) : text;
}

function tilde(expansion: Expansion, text: ByteString): ByteString {
  const match = /^~([\w.-]*)(?=\/|$)/.exec(text);
  if (match === null) return text;
  const name = match[1] ?? "";
  const home = name === "" ? getVariable(expansion.shell, "HOME") : homeOf(expansion.system, name);
  return home === undefined ? text : home + text.slice(match[0].length);
}
