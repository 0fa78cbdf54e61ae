import { describe, expect, test } from "vitest";
import { isIgnored, keptPaths, parseDockerignore, reinclude } from "./dockerignore.ts";

const tree = [
  "Dockerfile",
  "README.md",
  "a.txt",
  "b.txt",
  ".hid",
  "x.md",
  "d",
  "d/a.txt",
  "d/e",
  "d/e/a.txt",
  "d/e/k.md",
  "# x",
];

/** What is left of the tree, as docker build takes it into the context. */
function kept(text: string): readonly string[] {
  const parsed = parseDockerignore(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const entries = tree.map((path) => ({ path, isDirectory: path === "d" || path === "d/e" }));
  return tree.filter((path) => keptPaths(parsed.patterns, entries).has(path));
}

function gone(text: string): readonly string[] {
  const left = kept(text);
  return tree.filter((path) => !left.includes(path));
}

describe("IGN: what .dockerignore leaves out", () => {
  test.each([
    ["IGN-002: *.txt is of the root only", "*.txt", ["a.txt", "b.txt"]],
    ["IGN-002: */a.txt is one level down", "*/a.txt", ["d/a.txt"]],
    ["IGN-002: **/*.txt is any level, the root included", "**/*.txt", ["a.txt", "b.txt", "d/a.txt", "d/e/a.txt"]],
    ["IGN-003: a directory's name takes the tree", "d", ["d", "d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    ["IGN-003: with a trailing slash", "d/", ["d", "d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    ["IGN-003: with a leading slash", "/d", ["d", "d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    ["IGN-003: with a leading ./", "./d", ["d", "d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    ["IGN-004: d/* empties it and keeps it", "d/*", ["d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    ["IGN-004: d/** empties it and keeps it", "d/**", ["d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    ["IGN-005: the last matching line wins, kept", "*.md\n!README.md", ["x.md"]],
    ["IGN-005: the last matching line wins, removed", "!README.md\n*.md", ["README.md", "x.md"]],
    ["IGN-006: re-inclusion inside an excluded directory", "d\n!d/e/k.md", ["d", "d/a.txt", "d/e", "d/e/a.txt"]],
    ["IGN-008: * matches hidden files", "*hid", [".hid"]],
    ["IGN-008: ? is one character", "?.md", ["x.md"]],
    ["IGN-008: case matters", "A.TXT", []],
    ["IGN-009: blanks around a line are dropped, CRLF too", "  a.txt  \r\n\r\n", ["a.txt"]],
    ["IGN-009: # is a comment at column 1 only", "# x", []],
    ["IGN-009: an indented # is a pattern", "  # x", ["# x"]],
    ["IGN-009: a byte order mark is dropped", "\uFEFFa.txt", ["a.txt"]],
    ["IGN-010: . excludes nothing", ".", []],
    ["IGN-010: ../x excludes nothing", "../x.md", []],
    ["a leading ** before plain text is any directories", "**d", ["d", "d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"]],
    [
      "a re-inclusion by wildcard does not enter a directory that is left out",
      "d\n!**/k.md",
      ["d", "d/a.txt", "d/e", "d/e/a.txt", "d/e/k.md"],
    ],
    ["re-including a directory helps what was left out inside it", "*/a.txt\n!/d", []],
    ["a set of characters", "[ab].txt", ["a.txt", "b.txt"]],
    ["a negated set", "[^a].txt", ["b.txt"]],
  ])("%s", (_, text, expected) => {
    expect(gone(text)).toEqual(expected);
  });

  test("IGN-007: everything but one file", () => {
    expect(kept("*\n!a.txt")).toEqual(["a.txt"]);
  });

  test("IGN-007: everything but a path two levels down", () => {
    expect(kept("**\n!d/e/a.txt")).toEqual(["d/e/a.txt"]);
  });

  test("IGN-012: a bad pattern and a bare ! are refused in the words of the docker CLI", () => {
    expect(parseDockerignore("[a")).toEqual({ ok: false, message: "syntax error in pattern" });
    expect(parseDockerignore("!/")).toEqual({ ok: false, message: 'illegal exclusion pattern: "!"' });
    expect(parseDockerignore("!")).toEqual({ ok: false, message: 'illegal exclusion pattern: "!"' });
  });

  test("IGN-011: what is re-included last is never left out", () => {
    const parsed = parseDockerignore("*");
    if (!parsed.ok) throw new Error(parsed.message);
    expect(isIgnored(reinclude(parsed.patterns, ["Dockerfile"]), "Dockerfile")).toBe(false);
  });
});
