import type { ByteString } from "../../bytes.ts";
import { getVariable } from "../state.ts";
import { homeOf } from "../users.ts";
import type { Expansion } from "./expansion.ts";
import type { Context } from "./fields.ts";

/**
 * Unquoted text with its tildes replaced: at its beginning, in an assignment also behind colons. What an expansion or a
 * quote goes on with is no name (measured).
 */
export function withTilde(
  expansion: Expansion,
  text: ByteString,
  where: { readonly first: boolean; readonly context: Context; readonly last: boolean },
): ByteString {
  if (!text.includes("~")) return text;
  if (where.context === "assignment") {
    const pieces = text.split(":");
    return pieces
      .map((piece, index) => {
        const begins = index > 0 || where.first;
        const ends = index < pieces.length - 1 || where.last || piece.includes("/");
        return begins && ends ? tilde(expansion, piece) : piece;
      })
      .join(":");
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
