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
const consonants = "bdfghklmnprstv";
const vowels = "aeiou";

/**
 * A name of the form adjective_surname that is free (CTR-NAM-005). It derives from the id, so that nothing that happens
 * elsewhere changes it, and there are millions, so that no two containers of a history share one.
 */
export function inventName(draft: Draft, id: string): string {
  const adjective = adjectives[Number.parseInt(id.slice(0, 4), 16) % adjectives.length] ?? "calm";
  let name = `${adjective}_${syllables(Number.parseInt(id.slice(4, 12), 16))}`;
  // Somebody may have taken just this one.
  while (mapHas(draft.containerNames, name)) name += "a";
  return name;
}

function syllables(number: number): string {
  let text = "";
  let rest = number;
  for (let count = 0; count < 3; count++) {
    text += consonants.charAt(rest % consonants.length);
    rest = Math.floor(rest / consonants.length);
    text += vowels.charAt(rest % vowels.length);
    rest = Math.floor(rest / vowels.length);
  }
  return text;
}
