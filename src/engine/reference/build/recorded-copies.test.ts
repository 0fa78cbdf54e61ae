import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TreeEntry } from "../../../vocabulary/generated/types.ts";
import { arrayOfBytes, textOfBytes } from "../bytes.ts";
import { initialState } from "../engine.ts";
import { type LayerEntry, layerChanges } from "../filesystem/changes.ts";
import { mapGet } from "../persistent-map.ts";
import { step } from "../step.ts";

/** Instructions on scratch, and what dockerd 20.10.24 made of them. */
interface Recorded {
  readonly lines: string;
  /** Refused before the first step. */
  readonly refused?: string;
  /** Failed in a step. */
  readonly failed?: string;
  /** Entries of each layer, names of directories with a slash, files with their content, links with their target. */
  readonly layers?: readonly (readonly string[])[];
}

interface Recording {
  readonly context: readonly TreeEntry[];
  readonly copies: readonly Recorded[];
}

const recording = JSON.parse(readFileSync(new URL("recorded-copies.json", import.meta.url), "utf8")) as Recording;

const environment = {
  sha256: (bytes: string) => createHash("sha256").update(arrayOfBytes(bytes)).digest("hex"),
  budget: 1000,
};

describe("what COPY and ADD take and where they put it, on dockerd 20.10.24 (CPY-001 … CPY-025)", () => {
  it("is recorded for many sources and destinations", () => {
    expect(recording.copies.length).toBeGreaterThan(240);
  });

  it.each(recording.copies.map((copy) => [copy.lines, copy] as const))("%s", (_, { lines, ...expected }) => {
    expect(built(`FROM scratch\n${lines.replaceAll(" ⏎ ", "\n")}\n`)).toEqual(expected);
  });
});

function built(dockerfile: string): Omit<Recorded, "lines"> {
  const entries = [{ path: "Dockerfile", type: "file" as const, content: dockerfile }, ...recording.context];
  const start = initialState({ namespace: "recorded", seed: 1, files: new Map() }, 0);
  const stepped = step(start, { op: "build", as: "made", context: { entries } }, environment);
  if (!("outcome" in stepped)) throw new Error("the build waits");
  const { outcome, state } = stepped;
  if (outcome.status === "rejected")
    return outcome.kind === "build-failed" ? { failed: outcome.message } : { refused: outcome.message };
  const handle = mapGet(state.handles, "made");
  const image = handle?.kind === "image" ? mapGet(state.images, handle.image) : undefined;
  if (image === undefined) throw new Error(`no image was made: ${JSON.stringify(outcome)}`);
  return { layers: image.layers.map(({ lower, upper }) => layerChanges(lower, upper).map(shown)) };
}

function shown(entry: LayerEntry): string {
  const name = textOfBytes(entry.name) ?? entry.name;
  switch (entry.kind) {
    case "file":
      return name.endsWith("Dockerfile") ? name : `${name} ${textOfBytes(entry.content) ?? ""}`;
    case "symlink":
      return `${name} -> ${textOfBytes(entry.target) ?? ""}`;
    case "directory":
      return `${name}/`;
    default:
      return `${name} (${entry.kind})`;
  }
}
