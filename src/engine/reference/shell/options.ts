import type { Option } from "./state.ts";

/** Options of `set -o` by name, in the order in which ash lists them. */
export const optionNames: ReadonlyMap<string, Option> = new Map<string, Option>([
  ["errexit", "e"],
  ["noglob", "f"],
  ["ignoreeof", "I"],
  ["monitor", "m"],
  ["noexec", "n"],
  ["xtrace", "x"],
  ["verbose", "v"],
  ["noclobber", "C"],
  ["allexport", "a"],
  ["notify", "b"],
  ["nounset", "u"],
  ["errtrace", "E"],
  ["vi", "V"],
  ["pipefail", "o"],
]);

/** Options by letter. */
export const optionLetters: ReadonlyMap<string, Option> = new Map<string, Option>(
  [...optionNames.values()].filter((option) => option !== "o").map((option): [string, Option] => [option, option]),
);
