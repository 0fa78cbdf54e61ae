import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keptPaths, parseDockerignore } from "./dockerignore.ts";

/** What a real engine took into the context. */
interface Recording {
  readonly files: readonly string[];
  readonly kept: readonly {
    readonly patterns: string;
    readonly files: readonly string[];
    readonly directories: readonly string[];
  }[];
}

const text = readFileSync(new URL("recorded-dockerignore.json", import.meta.url), "utf8");
const recording = JSON.parse(text) as Recording;
const directories = ["d", "d.txt", "d/e"];

describe("the context that dockerd 20.10.24's client sends (IGN-001 … IGN-012)", () => {
  it("is recorded for many patterns", () => {
    expect(recording.kept.length).toBeGreaterThan(100);
  });

  it.each(recording.kept.map((one) => [one.patterns.replaceAll("\n", " ⏎ "), one] as const))("%s", (_, one) => {
    const parsed = parseDockerignore(`${one.patterns}\n`);
    if (!parsed.ok) throw new Error(parsed.message);
    const entries = [...recording.files, ...directories].sort().map((path) => ({
      path,
      isDirectory: directories.includes(path),
    }));
    const kept = keptPaths(parsed.patterns, entries);
    const files = recording.files.filter((path) => kept.has(path)).sort();
    // A directory that has no entry of its own is made for what is in it.
    const shown = directories.filter((path) => kept.has(path) || files.some((file) => file.startsWith(`${path}/`)));
    expect({ files, directories: shown }).toEqual({
      files: [...one.files].sort(),
      directories: [...one.directories].sort(),
    });
  });
});
