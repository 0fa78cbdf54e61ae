import { didYouMean } from "../../../../vocabulary/suggest.ts";
import { goQuote } from "../go-quote.ts";
import { isProblem, type Problem } from "../problem.ts";
import { atLeastOne, commandLine, exactlyOne } from "./arguments.ts";
import { readFlags, withFlags } from "./flags.ts";
import type { From, Instruction } from "./instruction.ts";
import type { Builder, DockerfileNode } from "./node.ts";
import { readBuildkitCopy, readBuildkitRun } from "./read-buildkit.ts";
import { readCopy } from "./read-copy.ts";
import { readHealthcheck } from "./read-healthcheck.ts";
import { readArg, readPairs } from "./read-pairs.ts";

/** What a node means, or why it means nothing, in dockerd's words (PAR-017, PAR-019). */
export function readInstruction(node: DockerfileNode, builder: Builder = "classic"): Instruction | From | Problem {
  const reader = (builder === "buildkit" ? buildkitReaders[node.keyword] : undefined) ?? readers[node.keyword];
  return reader === undefined ? unknownInstruction(node) : reader(node);
}

/** The builder's own words, then what it may have been meant to be. */
function unknownInstruction(node: DockerfileNode): Problem {
  const names = Object.keys(readers).map((name) => name.toUpperCase());
  const keyword = node.keyword.toUpperCase();
  const meant = didYouMean(keyword, names);
  const allowed = `column ${node.column}; an instruction is one of ${names.join(", ")}`;
  const hint = meant === undefined ? allowed : `did you mean ${meant}? ${allowed}`;
  return { problem: `unknown instruction: ${keyword}`, hint };
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

/** Instructions of which BuildKit reads more. */
const buildkitReaders: Readonly<Record<string, Reader>> = {
  add: readBuildkitCopy,
  copy: readBuildkitCopy,
  run: readBuildkitRun,
};

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
