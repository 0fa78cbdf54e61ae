import type { Verdict } from "../../vocabulary/generated/types.ts";
import { verdicts } from "../../vocabulary/verdict.ts";

/** What one part of the check came to; a note is no fault. */
export type Part = { readonly name: string; readonly verdict: Verdict["status"] | "note"; readonly words: string };

/** Shows a part as soon as it is known. */
export type Tell = (name: string, verdict: Part["verdict"], words: string) => void;

/** Whether it makes the check fail. */
export function isFault(verdict: Part["verdict"]): boolean {
  return verdict !== "note" && verdicts[verdict].exitCode > 0;
}

/** Whether a part is a chapter of the suite. */
export function isChapter(name: string): boolean {
  return /^(builds|containers|images|volumes)\b/.test(name);
}
