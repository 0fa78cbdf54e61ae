import { mapHas } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import { hexId } from "./ids.ts";

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
  "brave", "calm", "dapper", "eager", "frosty", "gentle", "happy", "jolly", "keen", "lucid", "modest", "nimble",
  "peaceful", "quirky", "serene", "tender", "upbeat", "vibrant", "wizardly", "zealous",
] as const;
const surnames = [
  "archimedes", "bell", "curie", "darwin", "euler", "fermat", "gauss", "hopper", "johnson", "kepler", "lovelace",
  "maxwell", "noether", "pascal", "ritchie", "swanson", "turing", "volta", "wiles", "yalow",
] as const;

/** A name of the form adjective_surname that is free (CTR-NAM-005); a digit follows when many are taken. */
export function inventName(draft: Draft, key: string): string {
  for (let attempt = 0; ; attempt++) {
    const digits = hexId(draft.seed, `name ${key} ${attempt}`);
    const adjective = adjectives[Number.parseInt(digits.slice(0, 6), 16) % adjectives.length] ?? "calm";
    const surname = surnames[Number.parseInt(digits.slice(6, 12), 16) % surnames.length] ?? "euler";
    const name = attempt < 6 ? `${adjective}_${surname}` : `${adjective}_${surname}${attempt}`;
    if (!mapHas(draft.containerNames, name)) return name;
  }
}
