import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ArchiveEntry, pack, unpack } from "./archive.ts";
import { fixtureArchive, isStatic, type ShellTemplate } from "./fixture.ts";
import { findShell, type ShellPorts } from "./fixture-source.ts";

const file = (name: string, content: string): ArchiveEntry => ({
  kind: "file",
  name,
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtimeSeconds: 0,
  content: new TextEncoder().encode(content),
});

/** What `docker save` gives of an image of one layer. */
function saved(...files: readonly ArchiveEntry[]): Uint8Array {
  const layer = pack(files);
  const template: ShellTemplate = {
    origin: "",
    layers: [layer],
    diffIds: [`sha256:${hash("sha256", layer)}`],
    architecture: "amd64",
    env: ["A=b"],
    cmd: ["sh"],
  };
  return fixtureArchive(template, "any:1");
}

const complete = saved(file("etc/passwd", "root:x:0:0::/:/bin/sh\nweb:x:1000:1000:::\n"));
const bare = saved(file("bin/busybox", "x"), file("etc/passwd", "root:x:0:0::/:/bin/sh\n"));

/** An engine with images, and a registry behind it. */
function engine(images: Readonly<Record<string, Uint8Array>>, registry: Readonly<Record<string, Uint8Array>> = {}) {
  const has = new Map(Object.entries(images));
  const pulled: string[] = [];
  const ports: ShellPorts = {
    save: async (reference) => has.get(reference),
    async pull(reference) {
      pulled.push(reference);
      const image = registry[reference];
      if (image === undefined) return "no route to the registry";
      has.set(reference, image);
      return undefined;
    },
  };
  return { ports, pulled };
}

const nowhere = "/nonexistent/busybox";
const published = "docker.io/library/busybox:1.36-musl";

describe("the shell image is", () => {
  test("what was asked for, of the engine", async () => {
    const { ports, pulled } = engine({ "mine:1": complete, "base:busybox": bare });
    expect(await findShell({ image: "mine:1", busybox: nowhere }, ports)).toMatchObject({
      template: { origin: "mine:1", env: ["A=b"], cmd: ["sh"], ofEngine: true },
    });
    expect(pulled).toEqual([]);
  });

  test("what was asked for, pulled; nothing else stands in for it", async () => {
    const { ports } = engine({ "base:busybox": complete }, { "mine:1": complete });
    expect(await findShell({ image: "mine:1", busybox: nowhere }, ports)).toMatchObject({
      template: { origin: "mine:1" },
    });
    expect(await findShell({ image: "other:1", busybox: nowhere }, ports)).toEqual({
      problem:
        "the engine has no image other:1 and cannot pull it (no route to the registry); it is what was asked for as the shell image",
    });
  });

  test("base:busybox of the engine, before the machine's busybox", async () => {
    const { ports } = engine({ "base:busybox": complete });
    expect(await findShell({ image: undefined, busybox: undefined }, ports)).toMatchObject({
      template: { origin: "base:busybox" },
    });
  });

  test("a published busybox when nothing else works, with the usual users and files laid over it", async () => {
    const { ports, pulled } = engine({}, { [published]: bare });
    const found = await findShell({ image: undefined, busybox: nowhere }, ports);
    expect(pulled).toEqual([published]);
    if ("problem" in found) throw new Error(found.problem);
    const { layers, diffIds } = found.template;
    expect(layers).toHaveLength(2);
    const [, over = new Uint8Array()] = layers;
    expect(diffIds[1]).toBe(`sha256:${hash("sha256", over)}`);
    const read = unpack(over);
    const names = "problem" in read ? [] : read.entries.map(({ name }) => name);
    expect(names).toEqual([
      "etc/passwd",
      "etc/group",
      "etc/hosts",
      "etc/hostname",
      "etc/resolv.conf",
      "run/.containerenv",
    ]);
  });

  test("nothing: what was tried and what helps is told in one sentence each", async () => {
    const { ports } = engine({});
    expect(await findShell({ image: undefined, busybox: nowhere }, ports)).toEqual({
      problem:
        "there is no shell image: the engine has no image base:busybox; no static busybox runs on this machine (/nonexistent/busybox); the engine has no image docker.io/library/busybox:1.36-musl and cannot pull it (no route to the registry). Name one (--shell-image), load one as base:busybox, or install a static busybox (Debian: busybox-static)",
    });
  });

  test("never made from a program that needs libraries, or from none", async () => {
    const directory = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
    const path = join(directory, "busybox");
    writeFileSync(path, "#!/bin/sh\necho bin/sh\n", { mode: 0o755 });
    const { ports } = engine({});
    expect(await findShell({ image: undefined, busybox: path }, ports)).toHaveProperty("problem");
    rmSync(directory, { recursive: true });
    // The program that runs this test is linked against the system's libraries.
    expect(isStatic(readFileSync("/bin/sh"))).toBe(false);
  });
});

test("each copy of the fixture is an image of its own over the same layer", () => {
  const layer = pack([file("a", "a")]);
  const template: ShellTemplate = {
    origin: "",
    layers: [layer],
    diffIds: [`sha256:${hash("sha256", layer)}`],
    architecture: "amd64",
    env: [],
    cmd: [],
  };
  const contents = [1, 2].map(() => {
    const read = unpack(fixtureArchive(template, "x:1"));
    const entries = "problem" in read ? [] : read.entries;
    const of = (name: string) => {
      const entry = entries.find((candidate) => candidate.name === name);
      return entry?.kind === "file" ? Buffer.from(entry.content).toString("latin1") : "";
    };
    return { config: of("config.json"), layer: of("layer-0.tar") };
  });
  expect(contents[0]?.layer).toBe(contents[1]?.layer);
  expect(contents[0]?.config).not.toBe(contents[1]?.config);
});
