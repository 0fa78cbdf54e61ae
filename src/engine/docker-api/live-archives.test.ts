import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation, Result, Verb } from "../../vocabulary/operation.ts";
import { pack, unpack } from "../adapter/archive.ts";
import type { Engine, Session } from "../engine.ts";
import { mustSucceed } from "../must-succeed.test-support.ts";
import { bytesOfContent } from "../shared/content.ts";
import { createDockerApiEngine } from "./engine.ts";

// Archives on a real daemon; expectations are what dockerd 20.10 was measured to do.
const host = process.env.PLIMSOLL_DOCKER_HOST;

let engine: Engine;
let session: Session;

/** The value of an operation that must succeed. */
const value = <V extends Verb>(operation: Operation<V>): Promise<Result<V>> => mustSucceed(session, operation);

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** One file of an archive. */
function fileOf(archive: Uint8Array, name: string): Uint8Array {
  const read = unpack(archive);
  const entry = "problem" in read ? undefined : read.entries.find((candidate) => candidate.name === name);
  if (entry?.kind !== "file") throw new Error(`no ${name} in the archive`);
  return entry.content;
}

const file = (name: string, content: string | Uint8Array) =>
  ({
    kind: "file",
    name,
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtimeSeconds: 0,
    content: typeof content === "string" ? new TextEncoder().encode(content) : content,
  }) as const;

/** A hand-made archive of an image with an empty layer list's worth of one layer that no other image has. */
async function handMade(tags: readonly string[], wrong: { readonly diffId?: string } = {}): Promise<Uint8Array> {
  const layer = pack([file("unique", `${process.pid} ${tags.join()} ${wrong.diffId ?? ""}`)]);
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", layer)).toString("hex");
  const config = {
    architecture: "amd64",
    os: "linux",
    rootfs: { type: "layers", diff_ids: [wrong.diffId ?? `sha256:${digest}`] },
  };
  const manifest = [{ Config: "c.json", RepoTags: tags, Layers: ["l.tar"] }];
  return pack([
    file("c.json", JSON.stringify(config)),
    file("l.tar", layer),
    file("manifest.json", JSON.stringify(manifest)),
  ]);
}

const base64 = (bytes: Uint8Array) => ({ base64: Buffer.from(bytes).toString("base64") });

describe.skipIf(host === undefined)("archives on a real daemon", () => {
  beforeAll(async () => {
    engine = await createDockerApiEngine({ host: host ?? "" });
    const files = new Map([
      ["made.tar", base64(await handMade(["made:1", "made:2"]))],
      ["unnamed.tar", base64(await handMade([]))],
      ["wrong.tar", base64(await handMade(["wrong:1"], { diffId: `sha256:${"1".repeat(64)}` }))],
      ["upper.tar", base64(await handMade(["BAD:1"]))],
      ["garbage.tar", base64(new TextEncoder().encode("x".repeat(4096)))],
      ["root.tar", base64(pack([file("hello", "hi")]))],
    ]);
    session = await engine.open({ namespace: `archives-${process.pid}`, seed: 1, files });
  });

  afterAll(async () => {
    if (session !== undefined) expect(await session.close()).toEqual([]);
    await engine?.dispose();
  });

  test("a saved image is loaded again under its own name, with the same id", async () => {
    await value({ op: "tag", image: "shell", reference: "kept:1" });
    const { id } = await value<"image-inspect">({ op: "image-inspect", image: { ref: "kept:1" } });
    const saved = await value<"save">({ op: "save", images: [{ ref: "kept:1" }], as: "archive" });
    const manifest: unknown = JSON.parse(text(fileOf(bytesOfContent(saved.archive), "manifest.json")));
    expect(manifest).toMatchObject([{ RepoTags: ["kept:1"] }]);
    await value({ op: "rmi", image: { ref: "kept:1" } });
    expect(await value<"load">({ op: "load", archive: "archive", as: "again" })).toEqual({ images: ["kept:1"] });
    expect(await value<"image-inspect">({ op: "image-inspect", image: "again" })).toMatchObject({ id });
  });

  test("saving what is not there is not-found", async () => {
    expect(await session.apply({ op: "save", images: [{ ref: "nosuch:1" }] })).toMatchObject({ kind: "not-found" });
  });

  test("LOD-002: a hand-made archive gives an image with our names, one without names an id", async () => {
    expect(await value<"load">({ op: "load", archive: "made.tar", as: "made" })).toEqual({
      images: ["made:1", "made:2"],
    });
    expect((await value<"image-inspect">({ op: "image-inspect", image: "made" })).tags).toEqual(["made:1", "made:2"]);
    const unnamed = await value<"load">({ op: "load", archive: "unnamed.tar", as: "unnamed" });
    expect(unnamed).toEqual({ images: [expect.stringMatching(/^sha256:[0-9a-f]{64}$/)] });
    expect((await value<"image-inspect">({ op: "image-inspect", image: "unnamed" })).id).toBe(unnamed.images[0]);
  });

  test("LOD-006, LOD-009, LOD-016: errors inside the 200 are refusals", async () => {
    expect(await session.apply({ op: "load", archive: "wrong.tar" })).toMatchObject({
      kind: "corrupt",
      message: expect.stringContaining("invalid diffID for layer 0"),
    });
    expect(await session.apply({ op: "load", archive: "garbage.tar" })).toMatchObject({ kind: "corrupt" });
    // The image is stored without a name all the same; the clean-up must find it.
    expect(await session.apply({ op: "load", archive: "upper.tar" })).toMatchObject({ kind: "invalid" });
    expect(await session.apply({ op: "load", archive: "nosuch.tar" })).toMatchObject({
      kind: "invalid",
      message: "no archive has the handle nosuch.tar, and no file of the scenario has that path",
    });
  });

  test("IMP-001, IMP-004: what was exported is imported as one layer, with its changes", async () => {
    await value({ op: "create", as: "c1", image: "shell", cmd: ["true"] });
    await value({ op: "export", container: "c1", as: "root" });
    const made = await value<"import">({
      op: "import",
      archive: "root",
      as: "flat",
      reference: "flat:1",
      changes: ['CMD ["x"]', "ENV A=1"],
      message: "hi",
    });
    expect(await value<"image-inspect">({ op: "image-inspect", image: "flat" })).toMatchObject({
      id: made.id,
      tags: ["flat:1"],
      comment: "hi",
      config: { cmd: ["x"], env: ["A=1"] },
      diffIds: [expect.stringMatching(/^sha256:/)],
    });
    expect(await value<"import">({ op: "import", archive: "root.tar" })).toMatchObject({
      id: expect.stringMatching(/^sha256:/),
    });
    expect(await session.apply({ op: "import", archive: "garbage.tar" })).toMatchObject({ kind: "corrupt" });
    expect(await session.apply({ op: "import", archive: "root.tar", reference: "BAD" })).toMatchObject({
      kind: "invalid",
    });
  });
});
