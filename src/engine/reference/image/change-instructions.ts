import type { Config, Healthcheck } from "../../../vocabulary/generated/types.ts";
import { type ChangeLine, parseJsonList, splitChanges, splitWords } from "./change-lines.ts";
import { parseExposed } from "./exposed-ports.ts";
import { parseDuration } from "./go-time.ts";
import { expandWord } from "./word-expansion.ts";

/** Why changes are refused, in dockerd's words. */
export interface ChangeProblem {
  readonly problem: string;
}

type Change = (config: Config, line: ChangeLine, state: ChangeState) => Config | ChangeProblem;

interface ChangeState {
  /** A CMD among the changes: a later ENTRYPOINT leaves it (CTR-COM-007). */
  hasCmd: boolean;
}

/** What a commit may change (CMT-008, CTR-COM-006). */
const instructions: Readonly<Record<string, Change>> = {
  cmd: changeCmd,
  entrypoint: changeEntrypoint,
  env: changeEnv,
  expose: changeExpose,
  healthcheck: changeHealthcheck,
  label: changeLabel,
  onbuild: changeOnbuild,
  user: changeUser,
  volume: changeVolume,
  workdir: changeWorkdir,
};

/**
 * Applies Dockerfile instructions to a configuration, by Dockerfile rules, in order; several may stand in one text, one
 * a line. Other instructions and bad arguments are refused, and then nothing is applied (CMT-009, CTR-COM-008).
 */
export function applyChanges(config: Config, changes: readonly string[]): Config | ChangeProblem {
  if (changes.length === 0) return config;
  const lines = splitChanges(changes.join("\n"));
  if (lines.length === 0) return { problem: "file with no instructions" };
  for (const line of lines) {
    const problem = checkPairs(line);
    if (problem !== undefined) return problem;
  }
  for (const line of lines) {
    if (!(line.instruction in instructions)) return { problem: `${line.instruction} is not a valid change command` };
  }
  const state: ChangeState = { hasCmd: false };
  let current = config;
  for (const line of lines) {
    const unknown = line.instruction === "healthcheck" ? undefined : line.flags[0];
    if (unknown !== undefined) return { problem: `Unknown flag: ${unknown.slice(2).split("=")[0]}` };
    const changed = instructions[line.instruction]?.(current, line, state) ?? current;
    if ("problem" in changed) return changed;
    current = changed;
  }
  return current;
}

function changeCmd(config: Config, line: ChangeLine, state: ChangeState): Config {
  const list = parseJsonList(line.rest);
  const cmd = list ?? shellForm(config, line.rest);
  state.hasCmd = cmd.length > 0;
  return { ...config, cmd };
}

function changeEntrypoint(config: Config, line: ChangeLine, state: ChangeState): Config {
  if (line.rest === "") return config;
  const list = parseJsonList(line.rest);
  const entrypoint = list ?? shellForm(config, line.rest);
  const { cmd, ...rest } = config;
  // CMT-010: a cmd that comes from elsewhere does not fit the new entrypoint.
  return state.hasCmd && cmd !== undefined ? { ...rest, entrypoint, cmd } : { ...rest, entrypoint };
}

function changeEnv(config: Config, line: ChangeLine): Config | ChangeProblem {
  const pairs = expandedPairs(config, line);
  if ("problem" in pairs) return pairs;
  const env = [...(config.env ?? [])];
  for (const [name, value] of pairs.list) {
    const place = env.findIndex((entry) => entry.split("=")[0] === name);
    if (place < 0) env.push(`${name}=${value}`);
    else env[place] = `${name}=${value}`;
  }
  return { ...config, env };
}

function changeLabel(config: Config, line: ChangeLine): Config | ChangeProblem {
  const pairs = expandedPairs(config, line);
  return "problem" in pairs ? pairs : { ...config, labels: { ...config.labels, ...Object.fromEntries(pairs.list) } };
}

function changeExpose(config: Config, line: ChangeLine): Config | ChangeProblem {
  const words = line.rest.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { problem: "EXPOSE requires at least one argument" };
  const ports = new Set(config.exposedPorts);
  for (const word of words) {
    const expanded = expandWord(word, lookupIn(config));
    if (typeof expanded !== "string") return expanded;
    // A variable may hold several ports.
    for (const spec of expanded.split(/\s+/).filter((one) => one !== "")) {
      const parsed = parseExposed(spec);
      if ("problem" in parsed) return parsed;
      for (const port of parsed) ports.add(port);
    }
  }
  return { ...config, exposedPorts: [...ports].sort() };
}

function changeUser(config: Config, line: ChangeLine): Config | ChangeProblem {
  if (line.rest === "") return { problem: "USER requires exactly one argument" };
  const user = expandWord(line.rest, lookupIn(config));
  return typeof user === "string" ? { ...config, user } : user;
}

function changeVolume(config: Config, line: ChangeLine): Config | ChangeProblem {
  const words = parseJsonList(line.rest) ?? line.rest.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { problem: "VOLUME requires at least one argument" };
  const volumes = new Set(config.volumes);
  for (const word of words) {
    const path = expandWord(word, lookupIn(config));
    if (typeof path !== "string") return path;
    if (path.trim() === "") return { problem: "VOLUME specified can not be an empty string" };
    volumes.add(path.trim());
  }
  return { ...config, volumes: [...volumes].sort() };
}

function changeWorkdir(config: Config, line: ChangeLine): Config | ChangeProblem {
  if (line.rest === "") return { problem: "WORKDIR requires exactly one argument" };
  const path = expandWord(line.rest, lookupIn(config));
  if (typeof path !== "string") return path;
  const joined = path.startsWith("/") ? path : `${config.workdir ?? ""}/${path}`;
  const parts: string[] = [];
  for (const part of joined.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return { ...config, workdir: `/${parts.join("/")}` };
}

function changeOnbuild(config: Config, line: ChangeLine): Config | ChangeProblem {
  if (line.rest === "") return { problem: "ONBUILD requires at least one argument" };
  const trigger = (line.rest.split(/\s+/)[0] ?? "").toUpperCase();
  if (trigger === "ONBUILD") return { problem: "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed" };
  if (trigger === "FROM" || trigger === "MAINTAINER")
    return { problem: `${trigger} isn't allowed as an ONBUILD trigger` };
  return { ...config, onbuild: [...(config.onbuild ?? []), line.original.replace(/^\s*onbuild\s*/i, "")] };
}

const durationFlags: Readonly<Record<string, "intervalMs" | "timeoutMs" | "startPeriodMs">> = {
  interval: "intervalMs",
  timeout: "timeoutMs",
  "start-period": "startPeriodMs",
};

function changeHealthcheck(config: Config, line: ChangeLine): Config | ChangeProblem {
  const [, type = "", command = ""] = /^(\S*)\s*([\s\S]*)$/.exec(line.rest) ?? [];
  if (type === "") return { problem: "HEALTHCHECK requires at least one argument" };
  const options = healthcheckOptions(line.flags);
  if ("problem" in options) return options;
  switch (type.toUpperCase()) {
    case "NONE":
      if (command !== "") return { problem: "HEALTHCHECK NONE takes no arguments" };
      return { ...config, healthcheck: { test: ["NONE"] } };
    case "CMD": {
      const list = parseJsonList(command);
      if (command === "" || list?.length === 0) return { problem: "Missing command after HEALTHCHECK CMD" };
      return {
        ...config,
        healthcheck: { test: list === undefined ? ["CMD-SHELL", command] : ["CMD", ...list], ...options },
      };
    }
    default:
      return { problem: `Unknown type ${JSON.stringify(type.toUpperCase())} in HEALTHCHECK (try CMD)` };
  }
}

function healthcheckOptions(flags: readonly string[]): Healthcheck | ChangeProblem {
  const options: { -readonly [K in keyof Healthcheck]: Healthcheck[K] } = {};
  for (const flag of flags) {
    const [name = "", ...values] = flag.slice(2).split("=");
    const value = values.join("=");
    const key = durationFlags[name];
    if (key !== undefined) {
      const duration = value === "" ? 0 : parseDuration(value);
      if (typeof duration !== "number") return duration;
      if (duration !== 0 && duration < 1)
        return { problem: `Interval ${JSON.stringify(name)} cannot be less than 1ms` };
      if (duration !== 0) options[key] = duration;
    } else if (name === "retries") {
      if (value !== "" && !/^[-+]?\d+$/.test(value)) {
        return { problem: `strconv.ParseInt: parsing ${JSON.stringify(value)}: invalid syntax` };
      }
      if (value !== "" && Number(value) < 1) return { problem: `--retries must be at least 1 (not ${Number(value)})` };
      if (value !== "") options.retries = Number(value);
    } else return { problem: `Unknown flag: ${name}` };
  }
  return options;
}

function shellForm(config: Config, rest: string): readonly string[] {
  const shell = config.shell ?? ["/bin/sh", "-c"];
  return rest === "" ? shell : [...shell, rest];
}

function lookupIn(config: Config): (name: string) => string | undefined {
  return (name) => {
    const entry = config.env?.find((one) => one.startsWith(`${name}=`));
    return entry?.slice(name.length + 1);
  };
}

/** Pairs of ENV and LABEL as written: `a=b c=d`, or `a b` for one pair whose value is the rest of the line. */
function pairsOf(line: ChangeLine): readonly (readonly [string, string])[] | ChangeProblem {
  const words = splitWords(line.rest);
  const first = words[0];
  if (first === undefined) return [];
  if (!first.includes("=")) {
    const [, name = "", value = ""] = /^(\S+)\s+([\s\S]*)$/.exec(line.rest) ?? [];
    if (name === "") return { problem: `${line.instruction.toUpperCase()} must have two arguments` };
    return [[name, value]];
  }
  const pairs: (readonly [string, string])[] = [];
  for (const word of words) {
    const equals = word.indexOf("=");
    if (equals < 0) {
      return { problem: `Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value` };
    }
    pairs.push([word.slice(0, equals), word.slice(equals + 1)]);
  }
  return pairs;
}

/** What the parser refuses before any instruction is looked at. */
function checkPairs(line: ChangeLine): ChangeProblem | undefined {
  if (line.instruction !== "env" && line.instruction !== "label") return undefined;
  const pairs = pairsOf(line);
  return "problem" in pairs ? pairs : undefined;
}

function expandedPairs(
  config: Config,
  line: ChangeLine,
): { readonly list: readonly (readonly [string, string])[] } | ChangeProblem {
  const word = line.instruction.toUpperCase();
  const pairs = pairsOf(line);
  if ("problem" in pairs) return pairs;
  if (pairs.length === 0) return { problem: `${word} requires at least one argument` };
  const list: (readonly [string, string])[] = [];
  for (const [rawName, rawValue] of pairs) {
    // The whole instruction sees the environment from before it.
    const name = expandWord(rawName, lookupIn(config));
    if (typeof name !== "string") return name;
    const value = expandWord(rawValue, lookupIn(config));
    if (typeof value !== "string") return value;
    if (name === "") return { problem: `${word} names can not be blank` };
    list.push([name, value]);
  }
  return { list };
}
