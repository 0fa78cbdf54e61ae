import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type ArchiveEntry, pack, unpack } from "./archive.ts";
import { renameImages } from "./image-archive.ts";

const file = (name: string, content: unknown): ArchiveEntry => ({
  kind: "file",
  name,
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtimeSeconds: 0,
  content: new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
});

const manifest = (tags: unknown) => file("manifest.json", [{ Config: "c.json", RepoTags: tags, Layers: ["l.tar"] }]);

function jsonIn(archive: Uint8Array, name: string): unknown {
  const read = unpack(archive);
  const entry = "problem" in read ? undefined : read.entries.find((candidate) => candidate.name === name);
  return entry?.kind === "file" ? JSON.parse(new TextDecoder().decode(entry.content)) : undefined;
}

const ours = (reference: string) => `ours/${reference}`;

describe("an image archive under other names", () => {
  test("manifest.json and repositories get them, the rest stays", () => {
    const entries = [file("c.json", "{}"), file("l.tar", "layer"), manifest(["a:1", "b:2"])];
    const renamed = renameImages(pack([...entries, file("repositories", { a: { "1": "x" }, b: { "2": "y" } })]), ours);
    expect(jsonIn(renamed.bytes, "manifest.json")).toEqual([
      { Config: "c.json", RepoTags: ["ours/a:1", "ours/b:2"], Layers: ["l.tar"] },
    ]);
    expect(jsonIn(renamed.bytes, "repositories")).toEqual({ "ours/a": { "1": "x" }, "ours/b": { "2": "y" } });
    expect(renamed.references).toEqual(["ours/a:1", "ours/b:2"]);
    // sha256 of `{}`
    expect(renamed.configDigests).toEqual(["sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"]);
  });

  test("the annotations of an OCI index get them", () => {
    const annotations = { "io.containerd.image.name": "a:1", other: "x" };
    const renamed = renameImages(pack([file("index.json", { manifests: [{ digest: "d", annotations }] })]), ours);
    expect(jsonIn(renamed.bytes, "index.json")).toEqual({
      manifests: [{ digest: "d", annotations: { "io.containerd.image.name": "ours/a:1", other: "x" } }],
    });
  });

  test("a name that is left out leaves the image without one", () => {
    const renamed = renameImages(pack([manifest(["a:1"])]), () => undefined);
    expect(jsonIn(renamed.bytes, "manifest.json")).toMatchObject([{ RepoTags: null }]);
  });

  test("a gzipped archive is unpacked, other compression cannot be looked into", () => {
    const renamed = renameImages(gzipSync(pack([manifest(["a:1"])])), ours);
    expect(renamed).toMatchObject({ references: ["ours/a:1"], opaque: false });
    const xz = Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0);
    expect(renameImages(xz, ours)).toMatchObject({ bytes: xz, opaque: true });
  });

  test("what is no archive, or has no manifest, stays as it is", () => {
    const garbage = new TextEncoder().encode("x".repeat(2048));
    expect(renameImages(garbage, ours)).toMatchObject({ bytes: garbage, references: [], opaque: false });
    const odd = pack([file("manifest.json", "{")]);
    expect(renameImages(odd, ours).bytes).toBe(odd);
  });
});
