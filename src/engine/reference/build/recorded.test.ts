import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Labels, TreeEntry } from "../../../vocabulary/generated/types.ts";
import type { TarEntry } from "../../shared/tar/entry.ts";
import { advance, nextTimerOf } from "../advance.ts";
import { arrayOfBytes } from "../bytes.ts";
import { initialState } from "../engine.ts";
import { imageConfigJson } from "../image/image-config.ts";
import { historyItems } from "../image/image-history.ts";
import { layerEntries } from "../image/layer-digest.ts";
import { mapGet } from "../persistent-map.ts";
import { step, takeOutcome } from "../step.ts";

/** One build as dockerd 20.10.24 answered it, without cache and network. */
interface Recorded {
  readonly dockerfile: string;
  /** Index of the context's files. */
  readonly context: number;
  readonly args?: Readonly<Record<string, string | null>>;
  readonly target?: string;
  readonly labels?: Labels;
  readonly file?: string;
  readonly refused?: { readonly kind: string; readonly message: string; readonly exitCode?: number };
  readonly made?: {
    readonly config: Readonly<Record<string, unknown>>;
    readonly recorded: Readonly<Record<string, unknown>>;
    readonly history: readonly string[];
    readonly layers: readonly (readonly string[])[];
  };
}

interface Recording {
  readonly contexts: readonly (readonly TreeEntry[])[];
  readonly builds: readonly Recorded[];
}

const recording = JSON.parse(readFileSync(new URL("recorded-builds.json", import.meta.url), "utf8")) as Recording;

const environment = {
  sha256: (bytes: string) => createHash("sha256").update(arrayOfBytes(bytes)).digest("hex"),
  budget: 1_000_000,
};
const startMs = Date.UTC(2026, 0, 1);

describe("builds recorded on dockerd 20.10.24", () => {
  it("are many", () => {
    expect(recording.builds.length).toBeGreaterThan(300);
  });

  it.each(recording.builds.map((build) => [build.dockerfile.replaceAll("\n", " ⏎ ").slice(0, 120), build] as const))(
    "%s",
    (_, build) => {
      const { outcome, state } = buildOf(build);
      if (build.refused !== undefined) {
        const {
          status,
          line: _line,
          step: _step,
          ...refused
        } = outcome as typeof outcome & { line?: number; step?: number };
        expect({ ...refused, message: withoutHint("message" in refused ? String(refused.message) : "") }).toEqual(
          build.refused,
        );
        expect(status).toBe("rejected");
        return;
      }
      expect(outcome.status).toBe("ok");
      const handle = mapGet(state.handles, "made");
      const image = handle?.kind === "image" ? mapGet(state.images, handle.image) : undefined;
      if (image === undefined) throw new Error("the build made no image");
      const json = JSON.parse(imageConfigJson(image, environment));
      const isOnBase = build.dockerfile.includes("busybox") && build.made?.layers.length !== image.layers.length;
      const above = isOnBase ? 1 : 0;
      const history = historyItems(image.history)
        .slice(above)
        .map((item) => {
          return `${item.emptyLayer === true ? "-" : "+"} ${item.createdBy}${item.author === undefined ? "" : ` (${item.author})`}`;
        });
      expect({ config: shown(json.config), recorded: shown(json.container_config), history }).toEqual({
        config: build.made?.config,
        recorded: build.made?.recorded,
        history: build.made?.history,
      });
      expect(image.layers.slice(above).map((layer) => layerEntries(layer).map(entryText))).toEqual(build.made?.layers);
    },
  );
});

/** What we say beyond dockerd's words. */
function withoutHint(message: string): string {
  return message.replace(/(?<=unknown instruction: \S+) \(.*\)$/, "");
}

function buildOf(build: Recorded) {
  let state = initialState({ namespace: "recorded", seed: 1, files: new Map() }, startMs);
  state = step(state, { op: "tag", image: "shell", reference: "base:busybox" }, environment).state;
  // What the client sent had one time.
  const entries = [
    { path: "Dockerfile", type: "file" as const, content: build.dockerfile },
    ...(recording.contexts[build.context] ?? []),
  ].map((entry) => ({ ...entry, mtimeMs: 1_000_000_000_000 }));
  const { args, target, labels, file } = build;
  const stepped = step(
    state,
    {
      op: "build",
      as: "made",
      context: { entries },
      noCache: true,
      ...(args === undefined ? {} : { args }),
      ...(target === undefined ? {} : { target }),
      ...(labels === undefined ? {} : { labels }),
      ...(file === undefined ? {} : { file }),
    },
    environment,
  );
  if ("outcome" in stepped) return { outcome: stepped.outcome, state: stepped.state };
  state = stepped.state;
  for (;;) {
    const taken = takeOutcome(state, stepped.waiting);
    if (taken !== undefined) return { outcome: taken.outcome, state: taken.state };
    state = advance(state, nextTimerOf(state) ?? state.nowMs, environment);
  }
}

/** The engine's configuration without what is empty or differs from machine to machine. */
function shown(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const left = new Set([
    "Image",
    "Hostname",
    "Domainname",
    "AttachStdin",
    "AttachStdout",
    "AttachStderr",
    "Tty",
    "OpenStdin",
    "StdinOnce",
  ]);
  return Object.fromEntries(
    Object.entries(config).filter(([key, value]) => !left.has(key) && value !== null && value !== ""),
  );
}

/** Times of the build itself are left out. */
function entryText(entry: TarEntry<string>): string {
  const target = "target" in entry ? ` -> ${entry.target}` : "";
  const content = entry.kind === "file" ? ` ${JSON.stringify(entry.content.slice(0, 40))}` : "";
  const time = entry.mtimeSeconds < 1_700_000_000 ? ` @${entry.mtimeSeconds}` : "";
  return `${entry.kind.charAt(0)}${entry.mode.toString(8)} ${entry.uid}:${entry.gid} ${entry.name}${target}${content}${time}`;
}
