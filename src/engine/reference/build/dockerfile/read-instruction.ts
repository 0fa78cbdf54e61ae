import type { Healthcheck } from "../../../../vocabulary/generated/types.ts";
import { parseDuration } from "../../image/go-time.ts";
import { goQuote } from "../go-quote.ts";
import { isProblem, type Problem } from "../problem.ts";
import type { CommandLine, CopySources, From, Instruction, Pair } from "./instruction.ts";
import type { DockerfileNode } from "./node.ts";

/** What a node means, or why it means nothing, in dockerd's words (PAR-017, PAR-019). */
export function readInstruction(node: DockerfileNode): Instruction | From | Problem {
  const reader = readers[node.keyword];
  return reader === undefined ? { problem: `unknown instruction: ${node.keyword.toUpperCase()}` } : reader(node);
}

type Reader = (node: DockerfileNode) => Instruction | From | Problem;

const readers: Readonly<Record<string, Reader>> = {
  add: (node) => {
    const copy = readCopy(node, ["chown", "chmod"]);
    return isProblem(copy) ? copy : { kind: "add", copy };
  },
  arg: readArg,
  cmd: (node) => withFlags(node, () => ({ kind: "cmd", command: commandLine(node) })),
  copy: (node) => {
    const copy = readCopy(node, ["chown", "chmod", "from"]);
    return isProblem(copy) ? copy : { kind: "copy", copy, from: copy.from };
  },
  entrypoint: (node) => withFlags(node, () => ({ kind: "entrypoint", command: commandLine(node) })),
  env: (node) => readPairs(node, "env"),
  expose: (node) =>
    // Sorted, as the builder's own texts show them.
    atLeastOne(node, () => ({ kind: "expose", ports: node.args.map((arg) => arg.text).sort() })),
  from: readFrom,
  healthcheck: readHealthcheck,
  label: (node) => readPairs(node, "label"),
  maintainer: (node) => exactlyOne(node, (author) => ({ kind: "maintainer", author })),
  onbuild: readOnbuild,
  run: readRun,
  shell: readShell,
  stopsignal: (node) => exactlyOne(node, (signal) => ({ kind: "stopsignal", signal })),
  user: (node) => exactlyOne(node, (user) => ({ kind: "user", user })),
  volume: (node) =>
    atLeastOne(node, () => {
      const paths = node.args.map((arg) => arg.text.trim());
      return paths.includes("")
        ? { problem: "VOLUME specified can not be an empty string" }
        : { kind: "volume", paths };
    }),
  workdir: (node) => exactlyOne(node, (path) => ({ kind: "workdir", path })),
};

function keywordOf(node: DockerfileNode): string {
  return node.keyword.toUpperCase();
}

function atLeastOne<T>(node: DockerfileNode, read: () => T): T | Problem {
  return node.args.length === 0
    ? { problem: `${keywordOf(node)} requires at least one argument` }
    : withFlags(node, read);
}

function exactlyOne<T>(node: DockerfileNode, read: (text: string) => T): T | Problem {
  const [only, ...others] = node.args;
  if (only === undefined || others.length > 0) return { problem: `${keywordOf(node)} requires exactly one argument` };
  return withFlags(node, () => read(only.text));
}

/** Reads on when no flag is given: most instructions take none. */
function withFlags<T>(node: DockerfileNode, read: () => T): T | Problem {
  const flags = readFlags(node, []);
  return isProblem(flags) ? flags : read();
}

/** Values of flags by name. A flag that is not known, given twice or without a value is refused (PAR-017). */
function readFlags(node: DockerfileNode, known: readonly string[]): ReadonlyMap<string, string> | Problem {
  const values = new Map<string, string>();
  for (const { text } of node.flags) {
    const equals = text.indexOf("=");
    const name = text.slice(2, equals < 0 ? undefined : equals);
    if (!known.includes(name)) return { problem: `Unknown flag: ${name}` };
    if (values.has(name)) return { problem: `Duplicate flag specified: ${name}` };
    if (equals < 0) return { problem: `Missing a value on flag: ${name}` };
    values.set(name, text.slice(equals + 1));
  }
  return values;
}

function commandLine(node: DockerfileNode, from = 0): CommandLine {
  return { words: node.args.slice(from).map((arg) => arg.text), form: node.json ? "exec" : "shell" };
}

function readArg(node: DockerfileNode): Instruction | Problem {
  if (node.args.length === 0) return { problem: "ARG requires at least one argument" };
  const args: { name: string; value?: string }[] = [];
  for (const { text } of node.args) {
    const equals = text.indexOf("=");
    if (equals === 0) return { problem: "ARG names can not be blank" };
    args.push(equals < 0 ? { name: text } : { name: text.slice(0, equals), value: text.slice(equals + 1) });
  }
  return withFlags(node, () => ({ kind: "arg", args }));
}

function readPairs(node: DockerfileNode, kind: "env" | "label"): Instruction | Problem {
  const flags = readFlags(node, []);
  if (isProblem(flags)) return flags;
  if (node.args.length === 0) return { problem: `${keywordOf(node)} requires at least one argument` };
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < node.args.length; index += 2) {
    const name = node.args[index]?.text ?? "";
    if (name === "") return { problem: `${keywordOf(node)} names can not be blank` };
    pairs.push({ name, value: node.args[index + 1]?.text ?? "" });
  }
  return { kind, pairs };
}

function readCopy(node: DockerfileNode, known: readonly string[]): (CopySources & { readonly from: string }) | Problem {
  const words = node.args.map((arg) => arg.text);
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) {
    return {
      problem: `${keywordOf(node)} requires at least two arguments, but only one was provided. Destination could not be determined`,
    };
  }
  const flags = readFlags(node, known);
  if (isProblem(flags)) return flags;
  const chmod = flags.get("chmod");
  return {
    sources: words.slice(0, -1),
    destination,
    chown: flags.get("chown") ?? "",
    from: flags.get("from") ?? "",
    ...(chmod === undefined ? {} : { chmod }),
  };
}

function readFrom(node: DockerfileNode): From | Problem {
  const [base, as, name, ...others] = node.args.map((arg) => arg.text);
  const isNamed = name !== undefined && others.length === 0 && as?.toLowerCase() === "as";
  if (base === undefined || (as !== undefined && !isNamed)) {
    return { problem: "FROM requires either one or three arguments" };
  }
  if (isNamed && !/^[a-z][a-z0-9-_\\.]*$/.test(name.toLowerCase())) {
    return {
      problem: `invalid name for build stage: ${goQuote(name)}, name can't start with a number or contain symbols`,
    };
  }
  const flags = readFlags(node, ["platform"]);
  if (isProblem(flags)) return flags;
  return { kind: "from", base, name: isNamed ? name.toLowerCase() : "", platform: flags.get("platform") ?? "" };
}

function readOnbuild(node: DockerfileNode): Instruction | Problem {
  return atLeastOne(node, () => {
    const trigger = (node.args[0]?.text ?? "").toUpperCase();
    // ONB-005
    if (trigger === "ONBUILD") return { problem: "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed" };
    if (trigger === "FROM" || trigger === "MAINTAINER")
      return { problem: `${trigger} isn't allowed as an ONBUILD trigger` };
    return { kind: "onbuild", expression: node.original.replace(/^\s*onbuild\s*/i, "") };
  });
}

/** PAR-016: flags that BuildKit has are known, and refused when the step runs. */
function readRun(node: DockerfileNode): Instruction | Problem {
  const refused: string[] = [];
  for (const { text } of node.flags) {
    const name = text.slice(2).split("=")[0] ?? "";
    if (name !== "mount") return { problem: `Unknown flag: ${name}` };
    if (!text.includes("=")) return { problem: `Missing a value on flag: ${name}` };
    refused.push(name);
  }
  return { kind: "run", command: commandLine(node), refused };
}

function readShell(node: DockerfileNode): Instruction | Problem {
  return atLeastOne(node, () =>
    node.json
      ? { kind: "shell", shell: node.args.map((arg) => arg.text) }
      : { problem: "SHELL requires the arguments to be in JSON form" },
  );
}

const durations = [
  ["interval", "intervalMs"],
  ["timeout", "timeoutMs"],
  ["start-period", "startPeriodMs"],
] as const;

function readHealthcheck(node: DockerfileNode): Instruction | Problem {
  const type = node.args[0]?.text.toUpperCase();
  if (type === undefined) return { problem: "HEALTHCHECK requires at least one argument" };
  if (type === "NONE") {
    if (node.args.length > 1) return { problem: "HEALTHCHECK NONE takes no arguments" };
    return { kind: "healthcheck", healthcheck: { test: ["NONE"] } };
  }
  const flags = readFlags(node, ["interval", "timeout", "start-period", "retries"]);
  if (isProblem(flags)) return flags;
  if (type !== "CMD") return { problem: `Unknown type ${goQuote(type)} in HEALTHCHECK (try CMD)` };
  const { words } = commandLine(node, 1);
  if (words.length === 0) return { problem: "Missing command after HEALTHCHECK CMD" };
  const check: { -readonly [K in keyof Healthcheck]: Healthcheck[K] } = {
    test: [node.json ? "CMD" : "CMD-SHELL", ...words],
  };
  for (const [name, key] of durations) {
    const text = flags.get(name) ?? "";
    if (text === "") continue;
    const duration = parseDuration(text);
    if (typeof duration !== "number") return duration;
    if (duration < 1) return { problem: `Interval ${goQuote(name)} cannot be less than 1ms` };
    check[key] = duration;
  }
  const retries = flags.get("retries") ?? "";
  if (retries !== "") {
    if (!/^[-+]?\d+$/.test(retries))
      return { problem: `strconv.ParseInt: parsing ${goQuote(retries)}: invalid syntax` };
    const count = Number(retries);
    if (count > 2_147_483_647) return { problem: `strconv.ParseInt: parsing ${goQuote(retries)}: value out of range` };
    if (count < 1) return { problem: `--retries must be at least 1 (not ${count})` };
    check.retries = count;
  }
  return { kind: "healthcheck", healthcheck: check };
}
