import type { Json, Matcher } from "../vocabulary/expectation.ts";

/** A matcher for exactly this value: times left out, ids by their form. */
export function matcherOf(value: unknown): Matcher {
  if (Array.isArray(value)) return value.map(matcherOf);
  if (typeof value === "string") return textMatcher(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith("Ms"));
  return Object.fromEntries(kept.map(([key, inner]) => [key, matcherOf(inner)]));
}

function textMatcher(text: string): Matcher {
  const id = /\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/;
  if (!id.test(text)) return text satisfies Json;
  const parts = text.trimEnd().split(new RegExp(id, "g"));
  return { matches: `^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("[0-9a-f]+")}$` };
}
