import { execFileSync } from "node:child_process";
import { hash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type ArchiveEntry, pack, tarName, textName, unpack } from "./archive.ts";
import { textAt, textsAt } from "./wire.ts";

/** What every session's `shell` image is made from: the same layers, each time under another configuration. */
export interface ShellTemplate {
  /** Where it came from, for people. */
  readonly origin: string;
  /** The engine has an image of the name `origin`. */
  readonly ofEngine?: true;
  /** Uncompressed tars, base first. */
  readonly layers: readonly Uint8Array[];
  readonly diffIds: readonly string[];
  readonly architecture: string;
  readonly env: readonly string[];
  readonly cmd: readonly string[];
}

const defaultEnv = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"];

/** The image of a saved archive (`docker save`); undefined when the archive holds none. */
export function templateOfArchive(origin: string, bytes: Uint8Array): ShellTemplate | undefined {
  const archive = unpack(bytes);
  if ("problem" in archive) return undefined;
  const files = new Map(archive.entries.map((entry) => [textName(entry.name), entry]));
  const manifest = jsonOf(fileOf(files, "manifest.json"));
  const first = Array.isArray(manifest) ? manifest[0] : undefined;
  const config = jsonOf(fileOf(files, textAt(first, "Config") ?? ""));
  const layers = (textsAt(first, "Layers") ?? [])
    .map((path) => fileOf(files, path))
    .filter((layer) => layer !== undefined);
  const diffIds = textsAt(config, "rootfs", "diff_ids") ?? [];
  if (layers.length === 0 || layers.length !== diffIds.length) return undefined;
  return {
    origin,
    layers,
    diffIds,
    architecture: textAt(config, "architecture") ?? "amd64",
    env: textsAt(config, "config", "Env") ?? defaultEnv,
    cmd: textsAt(config, "config", "Cmd") ?? ["/bin/sh"],
  };
}

/** A file of an archive; layers may be symlinks to each other (LOD-023). */
function fileOf(files: ReadonlyMap<string, ArchiveEntry>, path: string): Uint8Array | undefined {
  let current = path;
  for (let links = 0; links < 8; links++) {
    const entry = files.get(current);
    if (entry?.kind === "file") return entry.content;
    if (entry?.kind !== "symlink") return undefined;
    const parts = current.split("/").slice(0, -1);
    for (const part of textName(entry.target).split("/")) {
      if (part === "..") parts.pop();
      else if (part !== "." && part !== "") parts.push(part);
    }
    current = parts.join("/");
  }
  return undefined;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * One layer: a static busybox, every applet as a symlink in its usual place, three users, and the files that engines
 * make on a first start, so that a fresh container has an empty diff (CTR-DIF-001).
 */
export function templateOfHost(busybox: string): ShellTemplate | undefined {
  let binary: Uint8Array;
  let applets: readonly string[];
  try {
    binary = readFileSync(busybox);
    applets = execFileSync(busybox, ["--list-full"], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line !== "");
  } catch {
    return undefined;
  }
  // Without its libraries it would not run inside.
  if (!isStatic(binary)) return undefined;
  const layer = pack(rootOf(binary, applets));
  return {
    origin: busybox,
    layers: [layer],
    diffIds: [`sha256:${hash("sha256", layer)}`],
    architecture: process.arch === "x64" ? "amd64" : process.arch,
    env: defaultEnv,
    cmd: ["/bin/sh"],
  };
}

/** Whether a 64-bit little-endian ELF asks for no interpreter (PT_INTERP). */
export function isStatic(binary: Uint8Array): boolean {
  const view = new DataView(binary.buffer, binary.byteOffset, binary.byteLength);
  if (binary.length < 64 || view.getUint32(0) !== 0x7f454c46 || view.getUint8(4) !== 2 || view.getUint8(5) !== 1)
    return false;
  const table = Number(view.getBigUint64(32, true));
  const size = view.getUint16(54, true);
  const count = view.getUint16(56, true);
  if (table + size * count > binary.length) return false;
  return Array.from({ length: count }, (_, index) => view.getUint32(table + size * index, true)).every(
    (type) => type !== 3,
  );
}

/**
 * The template with the users and the files of the usual content, in a layer of its own over those that it has, unless it
 * has them already.
 */
export function completed(template: ShellTemplate): ShellTemplate {
  const hasUsers = template.layers.some((layer) => {
    const read = unpack(layer);
    if ("problem" in read) return false;
    const users = read.entries.find(({ name }) => /^(?:\.?\/)?etc\/passwd$/.test(name));
    return users?.kind === "file" && /^web:/m.test(new TextDecoder().decode(users.content));
  });
  if (hasUsers) return template;
  const layer = pack(commonFiles());
  return {
    ...template,
    layers: [...template.layers, layer],
    diffIds: [...template.diffIds, `sha256:${hash("sha256", layer)}`],
  };
}

function rootOf(binary: Uint8Array, applets: readonly string[]): readonly ArchiveEntry[] {
  const common = { uid: 0, gid: 0, mtimeSeconds: 0 };
  const directories = new Map<string, number>(
    ["bin", "dev", "etc", "home", "proc", "run", "sbin", "sys", "usr", "usr/bin", "usr/sbin", "var"].map((path) => [
      path,
      0o755,
    ]),
  );
  directories.set("root", 0o700).set("tmp", 0o1777).set("var/tmp", 0o1777);
  const links = new Map<string, string>([["etc/mtab", "/proc/mounts"]]);
  for (const applet of applets) {
    if (applet === "bin/busybox") continue;
    links.set(applet, "/bin/busybox");
    const parts = applet.split("/").slice(0, -1);
    for (let length = 1; length <= parts.length; length++) {
      const directory = parts.slice(0, length).join("/");
      if (!directories.has(directory)) directories.set(directory, 0o755);
    }
  }
  const entries: ArchiveEntry[] = [
    ...[...directories].map(
      ([path, mode]): ArchiveEntry => ({ ...common, kind: "directory", name: tarName(path), mode }),
    ),
    ...[...links].map(
      ([path, target]): ArchiveEntry => ({ ...common, kind: "symlink", name: tarName(path), mode: 0o777, target }),
    ),
    ...commonFiles(),
    { ...common, kind: "file", name: "bin/busybox", mode: 0o755, content: binary },
  ];
  return entries.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}

/** Three users, and the files that engines make on a first start. */
function commonFiles(): readonly ArchiveEntry[] {
  const files = new Map<string, string>([
    [
      "etc/passwd",
      "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\nweb:x:1000:1000:web:/home/web:/bin/sh\n",
    ],
    ["etc/group", "root:x:0:\nnogroup:x:65534:\nweb:x:1000:\nextra:x:2000:web\n"],
    ["etc/hosts", ""],
    ["etc/hostname", ""],
    ["etc/resolv.conf", ""],
    ["run/.containerenv", ""],
  ]);
  return [...files].map(([path, content]) => ({
    kind: "file",
    name: tarName(path),
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtimeSeconds: 0,
    content: new TextEncoder().encode(content),
  }));
}

/** An archive that loads as a new image: the layers of the template under a configuration that no other image has. */
export function fixtureArchive(template: ShellTemplate, reference: string): Uint8Array {
  const unique = hash("sha256", randomUUID());
  const nanoseconds = (Number.parseInt(unique.slice(0, 8), 16) % 1e9).toString().padStart(9, "0");
  const second = Number.parseInt(unique.slice(8, 12), 16) % 60;
  const minute = Number.parseInt(unique.slice(12, 16), 16) % 60;
  const two = (value: number): string => value.toString().padStart(2, "0");
  const created = `2020-01-01T00:${two(minute)}:${two(second)}.${nanoseconds}Z`;
  const config = {
    architecture: template.architecture,
    os: "linux",
    created,
    config: { Env: template.env, Cmd: template.cmd },
    rootfs: { type: "layers", diff_ids: template.diffIds },
    // Engines refuse images with fewer history entries than layers (FMT-012).
    history: template.layers.map(() => ({ created, created_by: "", comment: "Imported from -" })),
  };
  const common = { mode: 0o644, uid: 0, gid: 0, mtimeSeconds: 0, kind: "file" } as const;
  const names = template.layers.map((_, index) => `layer-${index}.tar`);
  return pack([
    { ...common, name: "config.json", content: Buffer.from(JSON.stringify(config)) },
    ...template.layers.map((content, index): ArchiveEntry => ({ ...common, name: names[index] ?? "", content })),
    {
      ...common,
      name: "manifest.json",
      content: Buffer.from(JSON.stringify([{ Config: "config.json", RepoTags: [reference], Layers: names }])),
    },
  ]);
}
