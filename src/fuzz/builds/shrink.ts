import { dockerfilePieces } from "../../vocabulary/dockerfile-pieces.ts";
import type { TreeEntry } from "../../vocabulary/generated/types.ts";
import type { Trace } from "../../vocabulary/history.ts";
import type { BuildOperation } from "./generate.ts";

/**
 * Every one-step simplification of builds, likeliest to help first: builds, halves of the Dockerfile, instructions,
 * files, options, then attributes of files. What is taken from one build is taken from all, so that the cache still
 * answers. Pure, so that a path replays.
 */
export function* simplerBuilds(trace: Trace): Iterable<Trace> {
  for (let at = trace.length - 1; at >= 0; at--) yield trace.filter((_, place) => place !== at);
  yield* withoutLines(trace);
  yield* withoutFiles(trace);
  yield* withoutOptions(trace);
  yield* withPlainLines(trace);
  yield* withPlainFiles(trace);
}

/** How complicated builds are: their text. */
export function weightOfBuilds(trace: Trace): number {
  return JSON.stringify(trace).length;
}

function* withoutLines(trace: Trace): Iterable<Trace> {
  const lines = [...new Set(trace.flatMap((_, at) => dockerfilePieces(dockerfileOf(trace, at))))];
  for (let size = lines.length >> 1; size >= 1; size >>= 1) {
    for (let start = lines.length - size; start > -size; start -= size) {
      const gone = new Set(lines.slice(Math.max(0, start), start + size));
      yield withDockerfiles(trace, (text) =>
        dockerfilePieces(text)
          .filter((line) => !gone.has(line))
          .join(""),
      );
    }
  }
}

/** Without comments, blank lines and continuations; words fewer by one. */
function* withPlainLines(trace: Trace): Iterable<Trace> {
  yield withDockerfiles(trace, (text) => text.replace(/^(?:#(?! escape).*)?\n/gm, ""));
  yield withDockerfiles(trace, (text) => text.replace(/[\\`][ ]*\n(?:# between\n)?/g, ""));
  for (const line of new Set(trace.flatMap((_, at) => dockerfilePieces(dockerfileOf(trace, at))))) {
    const words = line.trimEnd().split(" ");
    for (let at = 1; at < words.length; at++) {
      const shorter = `${words.filter((_, place) => place !== at).join(" ")}\n`;
      yield withDockerfiles(trace, (text) =>
        dockerfilePieces(text)
          .map((other) => (other === line ? shorter : other))
          .join(""),
      );
    }
  }
}

function* withoutFiles(trace: Trace): Iterable<Trace> {
  const paths = [...new Set(trace.flatMap((_, at) => entriesOf(trace, at).map(({ path }) => path)))];
  for (const gone of paths) {
    if (gone === "Dockerfile") continue;
    yield withEntries(trace, (entries) => entries.filter(({ path }) => path !== gone && !path.startsWith(`${gone}/`)));
  }
}

function* withPlainFiles(trace: Trace): Iterable<Trace> {
  const paths = new Set(trace.flatMap((_, at) => entriesOf(trace, at).map(({ path }) => path)));
  for (const plain of paths) {
    if (plain === "Dockerfile") continue;
    const change = (make: (entry: TreeEntry) => TreeEntry) =>
      withEntries(trace, (entries) => entries.map((entry) => (entry.path === plain ? make(entry) : entry)));
    yield change(({ uid: _, gid: __, ...entry }) => entry);
    yield change((entry) => (entry.type === "file" ? { ...entry, mode: "0644" } : entry));
    yield change((entry) => (entry.type === "file" ? { ...entry, content: "" } : entry));
  }
}

function* withoutOptions(trace: Trace): Iterable<Trace> {
  for (const [place, { operation }] of buildsOf(trace).entries()) {
    for (const key of ["args", "labels", "target", "noCache"] as const) {
      // What stands on nothing of its own is kept from an engine's cache by this option, on both sides alike.
      if (operation[key] === undefined || (key === "noCache" && isOpen(dockerfileOf(trace, place)))) continue;
      const { [key]: _, ...rest } = operation;
      yield trace.map((item, at) => (at === place ? { operation: rest } : item));
    }
  }
}

function isOpen(dockerfile: string): boolean {
  return /^from\s+(?:scratch|\S*\$)/im.test(dockerfile);
}

function buildsOf(trace: Trace): readonly { readonly operation: BuildOperation }[] {
  return trace.flatMap((item) =>
    "operation" in item && item.operation.op === "build" ? [{ operation: item.operation }] : [],
  );
}

function entriesOf(trace: Trace, at: number): readonly TreeEntry[] {
  const context = buildsOf(trace)[at]?.operation.context;
  return context === undefined || typeof context === "string" ? [] : context.entries;
}

function dockerfileOf(trace: Trace, at: number): string {
  const content = entriesOf(trace, at).find(({ path }) => path === "Dockerfile")?.content;
  return typeof content === "string" ? content : "";
}

function withEntries(trace: Trace, change: (entries: readonly TreeEntry[]) => readonly TreeEntry[]): Trace {
  return buildsOf(trace).map(({ operation }) => {
    if (typeof operation.context === "string") return { operation };
    return { operation: { ...operation, context: { entries: change(operation.context.entries) } } };
  });
}

function withDockerfiles(trace: Trace, change: (text: string) => string): Trace {
  return withEntries(trace, (entries) =>
    entries.map((entry) =>
      entry.path === "Dockerfile" && typeof entry.content === "string"
        ? { ...entry, content: change(entry.content) }
        : entry,
    ),
  );
}
