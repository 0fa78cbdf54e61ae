import type { SystemCalls } from "../process/program.ts";
import { complain } from "./errors.ts";
import type { Option, Shell } from "./state.ts";

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

export function switchOption(shell: Shell, option: Option, on: boolean): void {
  shell.options = shell.options.replaceAll(option, "") + (on ? option : "");
}

/** Job control needs a terminal: without one ash says so and goes on without it. */
export function refuseJobControl(shell: Shell, system: SystemCalls): void {
  if (!shell.options.includes("m") || [0, 1, 2].some((descriptor) => system.isTerminal(descriptor))) return;
  switchOption(shell, "m", false);
  complain(shell, system, "can't access tty; job control turned off");
}
