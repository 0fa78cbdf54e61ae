import { hexId } from "../container/ids.ts";
import { addEntry, createFilesystem, nodeAt } from "../filesystem/edit.ts";
import type { Attributes, Filesystem, Node } from "../filesystem/node.ts";
import { namesOf } from "../filesystem/path.ts";
import { mapSet } from "../persistent-map.ts";
import { busyboxMagic } from "../process/busybox.ts";
import type { Draft } from "../state.ts";
import { busyboxApplets } from "./busybox-applets.ts";
import type { Image, Layer } from "./image.ts";
import { withItem } from "./image-history.ts";

/** Reference of the fixture image in a session. */
export const shellReference = "docker.io/library/plimsoll-shell:latest";

const directories: readonly (readonly [string, number])[] = [
  ["bin", 0o755],
  ["dev", 0o755],
  ["etc", 0o755],
  ["home", 0o755],
  ["proc", 0o755],
  ["root", 0o700],
  ["run", 0o755],
  ["sbin", 0o755],
  ["sys", 0o755],
  ["tmp", 0o1777],
  ["usr", 0o755],
  ["usr/bin", 0o755],
  ["usr/sbin", 0o755],
  ["var", 0o755],
  ["var/tmp", 0o1777],
];

/** The empty ones are those an engine would make at a first start, so that a fresh container has an empty diff. */
const files: readonly (readonly [string, number, string])[] = [
  ["bin/busybox", 0o755, busyboxMagic],
  [
    "etc/passwd",
    0o644,
    "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\nweb:x:1000:1000:web:/home/web:/bin/sh\n",
  ],
  ["etc/group", 0o644, "root:x:0:\nnogroup:x:65534:\nweb:x:1000:\nextra:x:2000:web\n"],
  ["etc/hosts", 0o644, ""],
  ["etc/hostname", 0o644, ""],
  ["etc/resolv.conf", 0o644, ""],
  ["run/.containerenv", 0o644, ""],
];

let layer: Layer | undefined;

/**
 * Adds the fixture image `shell` to a session and binds its handle: one layer with busybox, its applets and three
 * users. Each session gets an image of its own (a unique time of creation), the layer is one for all.
 */
export function addShellImage(draft: Draft): Image {
  draft.serial += 1;
  // Before everything that the session makes, whatever its nanoseconds are.
  const image = shellImage(draft.serial, draft.nowMs - 1, uniqueNanoseconds(draft));
  draft.images = mapSet(draft.images, image.number, image);
  draft.references = mapSet(draft.references, shellReference, image.number);
  draft.handles = mapSet(draft.handles, "shell", { kind: "image", image: image.number });
  return image;
}

/** The value of the fixture image. */
export function shellImage(number: number, createdMs: number, createdNs: number): Image {
  layer ??= shellLayer();
  return {
    number,
    layers: [layer],
    filesystem: layer.upper,
    config: { cmd: ["/bin/sh"], env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"] },
    history: withItem(undefined, { createdMs, createdNs, createdBy: "", comment: "Imported from -" }),
    createdMs,
    createdNs,
    architecture: "amd64",
    os: "linux",
  };
}

/** What `FROM scratch` begins with: no layer, no configuration. It is no image of the table, and nothing finds it. */
export const scratchImage: Image = {
  number: 0,
  layers: [],
  filesystem: createFilesystem(0),
  config: {},
  history: undefined,
  createdMs: 0,
  architecture: "amd64",
  os: "linux",
};

function uniqueNanoseconds(draft: Draft): number {
  return Number.parseInt(hexId(draft.seed, `shell ${draft.namespace}`).slice(0, 8), 16) % 1_000_000;
}

function shellLayer(): Layer {
  let upper = createFilesystem(0);
  const attributes = (mode: number): Attributes => ({ mode, uid: 0, gid: 0, mtimeMs: 0, inode: upper.nextInode });
  const add = (path: string, node: Node) => {
    if (nodeAt(upper, namesOf(path)) === undefined) upper = addEntry(upper, namesOf(path), node, 0);
  };
  for (const [path, mode] of directories) {
    add(path, { kind: "directory", ...attributes(mode), entries: createFilesystem(0).root.entries });
  }
  for (const [path, mode, content] of files) add(path, { kind: "file", ...attributes(mode), content });
  add("etc/mtab", { kind: "symlink", ...attributes(0o777), target: "/proc/mounts" });
  for (const path of busyboxApplets) add(path, { kind: "symlink", ...attributes(0o777), target: "/bin/busybox" });
  return { lower: emptyLower, upper };
}

const emptyLower: Filesystem = createFilesystem(0);
