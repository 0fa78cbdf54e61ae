import type { Config } from "../../../vocabulary/generated/types.ts";
import { parseSignal } from "../container/signals.ts";
import { parseExposed } from "../image/exposed-ports.ts";
import { expandWord, expandWords, type Lookup } from "./dockerfile/expand-word.ts";
import type { CommandLine, Instruction, Pair } from "./dockerfile/instruction.ts";
import { goDuration, goQuote, goQuoteList, goQuoteRune } from "./go-quote.ts";
import { isProblem, type Problem } from "./problem.ts";

/** Instructions that change the configuration only. */
export type ConfigInstruction = Exclude<Instruction, { readonly kind: "add" | "copy" | "run" | "arg" }>;

/** The configuration that instructions work on. */
export interface Configured {
  readonly config: Config;
  /** A CMD of this stage: a later ENTRYPOINT leaves it (CMD-005). */
  readonly cmdSet: boolean;
  readonly author?: string;
}

export interface Expansion {
  readonly lookup: Lookup;
  readonly escapeCharacter: string;
}

/** The configuration after an instruction, and the text that the history has for it (behind `#(nop)`). */
export type ConfigChange = Configured & {
  readonly comment: string /** Of an ENV. */;
  readonly variables?: readonly Pair[];
};

/** Applies one instruction, or says in dockerd's words why not. The whole instruction sees the variables before it (ENV-003). */
export function changeConfig(
  before: Configured,
  instruction: ConfigInstruction,
  expansion: Expansion,
): ConfigChange | Problem {
  const { config } = before;
  const to = (changes: Partial<Config>, comment: string): ConfigChange => ({
    ...before,
    config: { ...config, ...changes },
    comment,
  });
  const expand = (word: string) => expandWord(word, expansion.lookup, expansion.escapeCharacter);
  switch (instruction.kind) {
    case "env": {
      const pairs = expandPairs(instruction.pairs, expansion);
      if (isProblem(pairs)) return pairs;
      return { ...to({ env: withPairs(config.env ?? [], pairs) }, `ENV${shown(pairs)}`), variables: pairs };
    }
    case "label": {
      const pairs = instruction.literal === true ? instruction.pairs : expandPairs(instruction.pairs, expansion);
      if (isProblem(pairs)) return pairs;
      const labels = { ...config.labels };
      for (const { name, value } of pairs) labels[name] = value;
      return to({ labels }, `LABEL${shown(pairs)}`);
    }
    case "expose":
      return expose(before, instruction.ports, expansion);
    case "user": {
      const user = expand(instruction.user);
      if (isProblem(user)) return user;
      const { user: _, ...withoutUser } = config;
      // An empty user is the image's none.
      const changed = to({ user }, `USER ${user}`);
      return user === "" ? { ...changed, config: withoutUser } : changed;
    }
    case "volume": {
      const paths: string[] = [];
      for (const path of instruction.paths) {
        const expanded = expand(path);
        if (isProblem(expanded)) return expanded;
        if (expanded === "") return { problem: "VOLUME specified can not be an empty string" };
        paths.push(expanded);
      }
      return to({ volumes: [...new Set([...(config.volumes ?? []), ...paths])].sort() }, `VOLUME [${paths.join(" ")}]`);
    }
    case "workdir": {
      const path = expand(instruction.path);
      if (isProblem(path)) return path;
      if (path === "") return { problem: "cannot normalize nothing" };
      // WDR-005: an absolute path is kept as it is written.
      const workdir = path.startsWith("/") ? path : cleanJoin(config.workdir ?? "", path);
      return to({ workdir }, `WORKDIR ${workdir}`);
    }
    case "stopsignal": {
      const stopSignal = expand(instruction.signal);
      if (isProblem(stopSignal)) return stopSignal;
      // SIG-002
      if (parseSignal(stopSignal) === undefined) return { problem: `Invalid signal: ${stopSignal}` };
      return to({ stopSignal }, `STOPSIGNAL ${stopSignal}`);
    }
    case "maintainer":
      return { ...before, author: instruction.author, comment: `MAINTAINER ${instruction.author}` };
    case "cmd": {
      const cmd = commandOf(config, instruction.command);
      const cmdSet = before.cmdSet || instruction.command.words.length > 0;
      return { ...to({ cmd }, `CMD ${goQuoteList(cmd)}`), cmdSet };
    }
    case "entrypoint":
      return changeEntrypoint(before, instruction.command);
    case "shell":
      return to({ shell: instruction.shell }, `SHELL [${instruction.shell.join(" ")}]`);
    case "onbuild":
      return to({ onbuild: [...(config.onbuild ?? []), instruction.expression] }, `ONBUILD ${instruction.expression}`);
    case "healthcheck": {
      const { test = [], intervalMs = 0, timeoutMs = 0, startPeriodMs = 0, retries = 0 } = instruction.healthcheck;
      const times = [intervalMs, timeoutMs, startPeriodMs].map((time) => goQuote(goDuration(time))).join(" ");
      const comment = `HEALTHCHECK &{${goQuoteList(test)} ${times} ${goQuoteRune(retries)}}`;
      return to({ healthcheck: instruction.healthcheck }, comment);
    }
  }
}

/** argv of a command: the shell stands before the shell form (CMD-001, SHL-001). */
export function commandOf(config: Config, command: CommandLine): readonly string[] {
  return command.form === "shell" ? [...shellOf(config), ...command.words] : command.words;
}

/** The shell of shell forms and of the history's texts. */
export function shellOf(config: Config): readonly string[] {
  return config.shell === undefined || config.shell.length === 0 ? ["/bin/sh", "-c"] : config.shell;
}

/** CMD-004, CMD-007: a CMD that comes from the base does not fit a new entrypoint; an empty one clears. */
function changeEntrypoint(before: Configured, command: CommandLine): ConfigChange {
  const { entrypoint: _, ...rest } = before.config;
  const { cmd: _cmd, ...withoutCmd } = rest;
  const config = before.cmdSet ? rest : withoutCmd;
  if (command.words.length === 0) return { ...before, config, comment: "ENTRYPOINT []" };
  const entrypoint = commandOf(config, command);
  return { ...before, config: { ...config, entrypoint }, comment: `ENTRYPOINT ${goQuoteList(entrypoint)}` };
}

/** PRT-001 … PRT-004 */
function expose(before: Configured, given: readonly string[], expansion: Expansion): ConfigChange | Problem {
  const words: string[] = [];
  for (const port of given) {
    const expanded = expandWords(port, expansion.lookup, expansion.escapeCharacter);
    if (isProblem(expanded)) return expanded;
    for (const word of expanded) words.push(word);
  }
  const ports = new Set(before.config.exposedPorts);
  for (const word of words) {
    const parsed = parseExposed(word);
    if ("problem" in parsed) return parsed;
    for (const port of parsed) ports.add(port);
  }
  return {
    ...before,
    config: { ...before.config, exposedPorts: [...ports].sort() },
    comment: `EXPOSE ${words.join(" ")}`,
  };
}

function expandPairs(pairs: readonly Pair[], { lookup, escapeCharacter }: Expansion): readonly Pair[] | Problem {
  const expanded: Pair[] = [];
  for (const pair of pairs) {
    const name = expandWord(pair.name, lookup, escapeCharacter);
    if (isProblem(name)) return name;
    const value = expandWord(pair.value, lookup, escapeCharacter);
    if (isProblem(value)) return value;
    expanded.push({ name, value });
  }
  return expanded;
}

/** ENV-004, ENV-005: a redefinition keeps its place. */
export function withPairs(env: readonly string[], pairs: readonly Pair[]): readonly string[] {
  const result = [...env];
  for (const { name, value } of pairs) {
    const start = `${name}=`;
    const place = result.findIndex((entry) => entry.startsWith(start));
    if (place < 0) result.push(`${name}=${value}`);
    else result[place] = `${name}=${value}`;
  }
  return result;
}

function shown(pairs: readonly Pair[]): string {
  return pairs.map(({ name, value }) => ` ${name}=${value}`).join("");
}

/** WDR-001: relative paths build on the one before, `..` stops at the root. */
function cleanJoin(base: string, path: string): string {
  const names: string[] = [];
  for (const name of `${base}/${path}`.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
}
