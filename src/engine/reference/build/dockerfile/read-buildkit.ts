import { goQuote } from "../go-quote.ts";
import { isProblem, type Problem } from "../problem.ts";
import { commandLine, keywordOf } from "./arguments.ts";
import { asHeredoc, contentOf } from "./heredoc.ts";
import type { CopySources, Instruction, RunMount } from "./instruction.ts";
import type { DockerfileNode } from "./node.ts";
import { readMount } from "./read-mount.ts";

/** What a flag of BuildKit's frontend takes: a value, several of them, or nothing. */
type FlagKind = "value" | "values" | "switch";

type Flags = ReadonlyMap<string, readonly string[]>;

function readFlags(node: DockerfileNode, known: Readonly<Record<string, FlagKind>>): Flags | Problem {
  const values = new Map<string, readonly string[]>();
  for (const { text } of node.flags) {
    const equals = text.indexOf("=");
    const name = text.slice(2, equals < 0 ? undefined : equals);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) return { problem: `Unknown flag: ${name}` };
    if (kind !== "values" && values.has(name)) return { problem: `Duplicate flag specified: ${name}` };
    if (equals < 0 && kind !== "switch") return { problem: `Missing a value on flag: ${name}` };
    const value = equals < 0 ? "true" : text.slice(equals + 1);
    if (kind === "switch" && value !== "true" && value !== "false") {
      return { problem: `expecting boolean value for flag ${name}, not: ${value}` };
    }
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

const copyFlags = {
  chmod: "value",
  chown: "value",
  exclude: "values",
  from: "value",
  link: "switch",
  parents: "switch",
} as const;

const addFlags = {
  checksum: "value",
  chmod: "value",
  chown: "value",
  exclude: "values",
  "keep-git-dir": "switch",
  link: "switch",
} as const;

/** Flags that change what is copied, and are not simulated. A link to nothing (`--link`) gives the same tree. */
const copyNotSimulated = ["exclude", "parents", "checksum", "keep-git-dir"] as const;

/** COPY and ADD as BuildKit reads them: here-documents are files (PAR-020), newer flags are known (CPY-041). */
export function readBuildkitCopy(node: DockerfileNode): Instruction | Problem {
  const words = node.args.map((arg) => arg.text);
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) {
    return {
      problem: `${keywordOf(node)} requires at least two arguments, but only one was provided. Destination could not be determined`,
    };
  }
  const flags = readFlags(node, node.keyword === "add" ? addFlags : copyFlags);
  if (isProblem(flags)) return flags;
  const isHeredoc = (word: string) => !node.json && asHeredoc(word) !== undefined;
  const one = (name: string) => flags.get(name)?.[0];
  const lacking = copyNotSimulated.find((name) => flags.has(name) && one(name) !== "false");
  const chmod = one("chmod");
  const copy: CopySources = {
    sources: words.slice(0, -1).filter((word) => !isHeredoc(word)),
    destination,
    chown: one("chown") ?? "",
    files: node.heredocs,
    ...(chmod === undefined ? {} : { chmod }),
    ...(lacking === undefined ? {} : { notSimulated: `build.${node.keyword}-${lacking}` }),
  };
  return node.keyword === "add" ? { kind: "add", copy } : { kind: "copy", copy, from: one("from") ?? "" };
}

/** RUN as BuildKit reads it: mounts, network and security (PAR-031), a here-document as the script (PAR-020). */
export function readBuildkitRun(node: DockerfileNode): Instruction | Problem {
  const flags = readFlags(node, { mount: "values", network: "value", security: "value" });
  if (isProblem(flags)) return flags;
  const mounts: RunMount[] = [];
  for (const value of flags.get("mount") ?? []) {
    const mount = readMount(value);
    if (isProblem(mount)) return mount;
    mounts.push(mount);
  }
  const network = flags.get("network")?.[0] ?? "default";
  if (!["default", "host", "none"].includes(network)) return { problem: `invalid network mode ${goQuote(network)}` };
  const security = flags.get("security")?.[0] ?? "sandbox";
  if (!["insecure", "sandbox"].includes(security)) return { problem: `security ${goQuote(security)} is not valid` };
  const [first] = node.heredocs;
  const written = node.args[0]?.text ?? "";
  if (first === undefined || node.json) return { kind: "run", command: commandLine(node), refused: [], mounts };
  // Nothing but a here-document: it is the script. Else the shell reads it.
  const isScript = asHeredoc(written.trim()) !== undefined;
  const text = isScript
    ? contentOf(first)
    : `${written}${node.heredocs.map(({ content, name }) => `\n${content}${name}`).join("")}`;
  return {
    kind: "run",
    command: { words: [text], form: "shell" },
    refused: [],
    mounts,
    ...(isScript && first.content.startsWith("#!") ? { notSimulated: "build.heredoc-interpreter" } : {}),
  };
}
