import type { Filters, Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { parseInstant } from "./go-time.ts";

/** Refuses a filter that the call does not know (LST-008, VOL-LST-001). */
export function checkFilters(filters: Filters, known: readonly string[]): Rejected | undefined {
  const unknown = Object.keys(filters).find((key) => !known.includes(key));
  return unknown === undefined ? undefined : rejected("invalid", `Invalid filter '${unknown}'`);
}

/** A filter that is true or false; anything else is refused with its values. */
export function booleanFilter(
  filters: Filters,
  key: string,
  words: { readonly yes: readonly string[]; readonly no: readonly string[] },
): boolean | undefined | Rejected {
  const values = filters[key];
  if (values === undefined || values.length === 0) return undefined;
  if (values.some((value) => words.yes.includes(value))) return true;
  if (values.some((value) => words.no.includes(value))) return false;
  return rejected("invalid", `Invalid filter '${key}=[${values.join(" ")}]'`);
}

/** Every `k` or `k=v` must be there. */
export function matchesLabels(
  wanted: readonly string[] | undefined,
  labels: Readonly<Record<string, string>> | undefined,
): boolean {
  for (const one of wanted ?? []) {
    const equals = one.indexOf("=");
    const value = labels?.[equals < 0 ? one : one.slice(0, equals)];
    if (value === undefined || (equals >= 0 && value !== one.slice(equals + 1))) return false;
  }
  return true;
}

/** The label filters of a prune: all of `label`, and not all of `label!`. */
export function matchesPruneLabels(filters: Filters, labels: Readonly<Record<string, string>> | undefined): boolean {
  const excluded = filters["label!"];
  if (!matchesLabels(filters.label, labels)) return false;
  return excluded === undefined || excluded.length === 0 || !matchesLabels(excluded, labels);
}

/** The instant of `until`, undefined without one. */
export function untilFilter(filters: Filters, nowMs: number): number | undefined | Rejected {
  const values = filters.until;
  if (values === undefined || values.length === 0) return undefined;
  if (values.length > 1) return rejected("invalid", "more than one until filter specified");
  const text = values[0] ?? "";
  const instant = parseInstant(text, nowMs);
  if (instant !== undefined) return instant;
  return rejected("invalid", `failed to parse value as time or duration: ${JSON.stringify(text)}`);
}
