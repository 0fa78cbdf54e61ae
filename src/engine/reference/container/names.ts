import { mapHas } from "../persistent-map.ts";
import type { Draft } from "../state.ts";

const grammar = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/** Whether a name may be a container's or volume's: at least two characters (CTR-NAM-001, CTR-NAM-002). */
export function isValidName(name: string): boolean {
  return grammar.test(name);
}

/** dockerd's text for a name that is refused; it shows the name as it was given. */
export function invalidNameMessage(given: string): string {
  return `Invalid container name (${given}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`;
}

/** One leading slash is dropped (CTR-NAM-003). */
export function withoutSlash(name: string): string {
  return name.startsWith("/") ? name.slice(1) : name;
}

const adjectives = [
  "brave",
  "calm",
  "dapper",
  "eager",
  "frosty",
  "gentle",
  "happy",
  "jolly",
  "keen",
  "lucid",
  "modest",
  "nimble",
  "peaceful",
  "quirky",
  "serene",
  "tender",
  "upbeat",
  "vibrant",
  "wizardly",
  "zealous",
] as const;
const surnames = [
  "archimedes",
  "bell",
  "curie",
  "darwin",
  "euler",
  "fermat",
  "gauss",
  "hopper",
  "johnson",
  "kepler",
  "lovelace",
  "maxwell",
  "noether",
  "pascal",
  "ritchie",
  "swanson",
  "turing",
  "volta",
  "wiles",
  "yalow",
] as const;

/**
 * A name of the form adjective_surname that is free (CTR-NAM-005), by the number of the container; a digit follows when
 * all are taken. No two of two hundred containers share one, also when they are gone.
 */
export function inventName(draft: Draft, number: number): string {
  const count = adjectives.length * surnames.length;
  for (let attempt = 0; ; attempt++) {
    // 167 and the number of names have no divisor in common: all come before one comes again.
    const pick = ((number + attempt) * 167) % count;
    const name = `${adjectives[pick % adjectives.length]}_${surnames[Math.floor(pick / adjectives.length)]}`;
    const round = Math.floor(attempt / count);
    const full = round === 0 ? name : `${name}${round}`;
    if (!mapHas(draft.containerNames, full)) return full;
  }
}
