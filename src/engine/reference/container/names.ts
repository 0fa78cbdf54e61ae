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

/** A name of the form adjective_surname that is free (CTR-NAM-005); a digit follows when many are taken. */
export function inventName(draft: Draft, id: string): string {
  let number = Number.parseInt(id.slice(0, 8), 16);
  for (let attempt = 0; ; attempt++) {
    const adjective = adjectives[number % adjectives.length] ?? "calm";
    const surname = surnames[Math.floor(number / adjectives.length) % surnames.length] ?? "euler";
    const name = attempt < 6 ? `${adjective}_${surname}` : `${adjective}_${surname}${attempt}`;
    if (!mapHas(draft.containerNames, name)) return name;
    number = (Math.imul(number, 0x9e3779b1) + attempt) >>> 0;
  }
}
