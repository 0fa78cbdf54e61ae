import { bytesOfText } from "../../bytes.ts";
import type { Environment } from "../../environment.ts";
import type { Filesystem, Node } from "../../filesystem/node.ts";
import { scratchImage } from "../../image/shell-image.ts";
import type { Draft } from "../../state.ts";
import { type Build, type StageState, type Went, withImage } from "../build-state.ts";
import { type CopyItem, findItems } from "../copy-source.ts";
import { expandWord, type Lookup } from "../dockerfile/expand-word.ts";
import { contentOf, type Heredoc } from "../dockerfile/heredoc.ts";
import type { Instruction } from "../dockerfile/instruction.ts";
import { followInRoot } from "../follow.ts";
import { type Owner, placeItems } from "../place-items.ts";
import { isProblem, type Problem } from "../problem.ts";
import { lookUpProblem, ownerOf } from "./chown.ts";
import { afterStep } from "./layer.ts";
import { sourceNamed } from "./stage-source.ts";

interface Copying {
  readonly instruction: Extract<Instruction, { readonly kind: "add" | "copy" }>;
  readonly stage: StageState;
  readonly lookup: Lookup;
  readonly environment: Environment;
}

/** COPY and ADD as BuildKit 20.10 does them, where it differs from the classic builder. */
export function performBuildkitCopy(draft: Draft, build: Build, copying: Copying): Went {
  const { instruction, stage, lookup, environment } = copying;
  const { copy } = instruction;
  const name = instruction.kind.toUpperCase();
  if (copy.notSimulated !== undefined) {
    return { problem: `${name} with this flag is not simulated`, unsupported: copy.notSimulated };
  }
  const words = expandAll([...copy.sources, copy.destination, copy.chown], lookup, build.escapeCharacter);
  if (isProblem(words)) return words;
  const [destination = "", chown = ""] = words.slice(-2);
  const sources = words.slice(0, -2);
  // What looks like a repository is a path of the context to this frontend (measured).
  if (instruction.kind === "add" && sources.some((path) => /^https?:\/\/./.test(path))) {
    return { problem: "ADD of a URL is not simulated: there is no network", unsupported: "build.add-url" };
  }
  const from = instruction.kind === "copy" ? instruction.from : "";
  const source = from === "" ? build.context.source : sourceNamed(draft, build, { from, environment });
  if (isProblem(source)) return source;
  const below = (stage.image ?? scratchImage).filesystem;
  // CPY-033
  const unknown = lookUpProblem(chown, stage);
  if (unknown !== undefined) return unknown;
  const owner: Owner | undefined = chown !== "" ? ownerOf(chown, below) : from === "" ? { uid: 0, gid: 0 } : undefined;
  const options = {
    destination: destination.startsWith("/") ? destination : `${stage.config.workdir ?? ""}/${destination}`,
    owner,
    unpacks: instruction.kind === "add" ? (environment.decompressors ?? {}) : undefined,
    // Only what chmod(1) calls permissions arrives (measured); what is no octal number counts for nothing.
    bits: {
      mode: /^[0-7]+$/.test(copy.chmod ?? "") ? Number.parseInt(copy.chmod ?? "", 8) & 0o777 : undefined,
      isSent: from === "",
    },
    nowMs: draft.nowMs,
    sentMs: build.context.sentMs,
  };
  let filesystem: Filesystem = below;
  for (const written of sources) {
    const items = findClamped(source, written, { isUrlAllowed: instruction.kind === "add", environment });
    if (isProblem(items)) return items;
    // CPY-009
    if (items.length > 1 && !destination.endsWith("/") && !isDirectory(filesystem, options.destination)) {
      return { problem: `cannot copy to non-directory: ${options.destination}` };
    }
    const placed = placeItems(filesystem, items, options);
    if (isProblem(placed)) return { ...placed, problem: `cannot copy to non-directory: ${placed.problem}` };
    filesystem = placed;
  }
  let { written } = build;
  for (const file of copy.files ?? []) {
    const content = fileContent(file, lookup);
    if (isProblem(content)) return content;
    const item: CopyItem = { node: plainFile(content, draft.nowMs), base: bytesOfText(file.name), hash: "" };
    const placed = placeItems(filesystem, [item], { ...options, unpacks: undefined });
    if (isProblem(placed)) return placed;
    filesystem = placed;
    written += content.length;
  }
  const named = [...sources, ...(copy.files ?? []).map((file) => file.name), destination].join(" ");
  const createdBy = `${name} ${named} # buildkit`;
  return withImage(
    { ...build, written },
    stage,
    afterStep(draft, stage, { config: stage.config, createdBy, filesystem }),
  );
}

function expandAll(words: readonly string[], lookup: Lookup, escapeCharacter: string): readonly string[] | Problem {
  const expanded: string[] = [];
  for (const word of words) {
    const value = expandWord(word, lookup, escapeCharacter);
    if (isProblem(value)) return value;
    expanded.push(value);
  }
  return expanded;
}

/** CPY-012, CPY-013, CPY-018: `..` stops at the root, a pattern may match nothing, what is missing is named by its path. */
function findClamped(
  source: Parameters<typeof findItems>[0],
  written: string,
  options: Parameters<typeof findItems>[2],
): readonly CopyItem[] | Problem {
  const path = clamped(written);
  const items = findItems(source, [path], options);
  if (!isProblem(items)) return items;
  if (/^no source files were specified$/.test(items.problem)) {
    // The directory of a pattern must be there (measured).
    const folder = path.slice(0, path.search(/[*?[]/)).replace(/[^/]*$/, "");
    const isHere = followInRoot(source.filesystem, bytesOfText(folder))?.node?.kind === "directory";
    return isHere ? [] : { problem: `lstat /${folder.replace(/^\/+|\/+$/g, "")}: no such file or directory` };
  }
  if (!/file does not exist$/.test(items.problem)) return items;
  return { problem: `failed to compute cache key: "/${path.replace(/^\/+/, "")}" not found: not found` };
}

function clamped(path: string): string {
  if (!path.split("/").includes("..")) return path;
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.length === 0 ? "." : names.join("/");
}

function isDirectory(filesystem: Filesystem, path: string): boolean {
  return followInRoot(filesystem, bytesOfText(path))?.node?.kind === "directory";
}

/**
 * PAR-020: unless the delimiter is quoted variables are replaced, and a backslash gives the character behind it, whatever
 * the escape character of the Dockerfile is.
 */
function fileContent(file: Heredoc, lookup: Lookup): string | Problem {
  const content = contentOf(file);
  if (!file.expand) return content;
  // Quotes mean nothing in a file: they are escaped before the word expander sees them, and come out as they were.
  const plain = content.replace(/\\[\s\S]|["']/g, (piece) => (piece.length > 1 ? piece : `\\${piece}`));
  return expandWord(plain, lookup, "\\");
}

function plainFile(content: string, nowMs: number): Node {
  return { kind: "file", mode: 0o644, uid: 0, gid: 0, mtimeMs: nowMs, inode: 0, content: bytesOfText(content) };
}
