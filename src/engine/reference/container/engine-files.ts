import { type ByteString, bytesOfText } from "../bytes.ts";
import { addEntry, createFilesystem, nodeAt, removeEntry, writableLayerOn } from "../filesystem/edit.ts";
import type { Attributes, Filesystem, Node } from "../filesystem/node.ts";
import { namesOf } from "../filesystem/path.ts";
import type { FilesystemId, ListedMount, Mount } from "../filesystem/view.ts";
import { emptyMap } from "../persistent-map.ts";
import { procMount } from "../process/proc/proc.ts";

/** Numbers of the file systems that each run has of its own; they lie in the run, not in the engine's table. */
export const ownFilesystem = {
  devices: -2,
  sharedMemory: -3,
  settings: -4,
  system: -5,
  init: -6,
} as const satisfies Record<string, FilesystemId>;

const tmpfsBytes = 64 * 1024 * 1024;

function mount(target: string, filesystem: FilesystemId, path: string, more: Partial<Mount> = {}): Mount {
  return { target, source: { filesystem, path }, readOnly: false, ...more };
}

const kernelOnly = "nosuid,nodev,noexec,relatime";
const listedDevices: ListedMount = {
  device: "tmpfs",
  type: "tmpfs",
  options: "nosuid,size=65536k,mode=755",
  place: "first",
  also: ["devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666 0 0"],
};
const listedSystem: ListedMount = {
  device: "sysfs",
  type: "sysfs",
  options: kernelOnly,
  place: "first",
  also: [`mqueue /dev/mqueue mqueue rw,${kernelOnly} 0 0`],
};
const listedSharedMemory: ListedMount = {
  device: "shm",
  type: "tmpfs",
  options: `${kernelOnly},size=65536k`,
  place: "first",
};
const listedInit: ListedMount = { device: "/dev/vda", type: "ext4", options: "relatime", place: "first" };
const listedSettings: ListedMount = { ...listedInit, place: "last" };

function mountsWith(readOnlySettings: boolean): readonly Mount[] {
  const settings = { readOnly: readOnlySettings, listed: listedSettings };
  return [
    procMount,
    mount("/dev", ownFilesystem.devices, "/", { devices: true, listed: listedDevices }),
    mount("/sys", ownFilesystem.system, "/", { readOnly: true, listed: listedSystem }),
    mount("/dev/shm", ownFilesystem.sharedMemory, "/", { listed: listedSharedMemory }),
    mount("/etc/resolv.conf", ownFilesystem.settings, "/resolv.conf", settings),
    mount("/etc/hostname", ownFilesystem.settings, "/hostname", settings),
    mount("/etc/hosts", ownFilesystem.settings, "/hosts", settings),
  ];
}

/** What every run has mounted; with a read-only root the files under /etc are read-only too (CTR-LAY-007). */
export const engineMounts: readonly Mount[] = mountsWith(false);
export const readOnlyEngineMounts: readonly Mount[] = mountsWith(true);
/** Of a sandbox of BuildKit: what the engine writes cannot be written to, and /etc/hostname is the image's own (RUN-009). */
export const sandboxMounts: readonly Mount[] = readOnlyEngineMounts.filter(({ target }) => target !== "/etc/hostname");

type Entry = readonly [path: string, node: (attributes: Attributes) => Node, mode: number];

function directory(path: string, mode: number): Entry {
  return [path, (attributes) => ({ kind: "directory", ...attributes, entries: emptyMap() }), mode];
}

function file(path: string, content: ByteString, mode: number): Entry {
  return [path, (attributes) => ({ kind: "file", ...attributes, content }), mode];
}

function symlink(path: string, target: string): Entry {
  return [path, (attributes) => ({ kind: "symlink", ...attributes, target }), 0o777];
}

function device(path: string, major: number, minor: number): Entry {
  return [path, (attributes) => ({ kind: "char-device", ...attributes, major, minor }), 0o666];
}

function filesystemOf(entries: readonly Entry[], base: Filesystem = createFilesystem(0)): Filesystem {
  let filesystem = base;
  for (const [path, make, mode] of entries) {
    const node = make({ mode, uid: 0, gid: 0, mtimeMs: 0, inode: filesystem.nextInode });
    filesystem = addEntry(filesystem, namesOf(path), node, 0);
  }
  return filesystem;
}

/** /dev of a container (ISO-DEV-001). */
export const devices: Filesystem = {
  ...filesystemOf([
    directory("shm", 0o1777),
    directory("mqueue", 0o1777),
    directory("pts", 0o755),
    device("null", 1, 3),
    device("zero", 1, 5),
    device("full", 1, 7),
    device("random", 1, 8),
    device("urandom", 1, 9),
    device("tty", 5, 0),
    symlink("ptmx", "pts/ptmx"),
    symlink("fd", "/proc/self/fd"),
    symlink("stdin", "/proc/self/fd/0"),
    symlink("stdout", "/proc/self/fd/1"),
    symlink("stderr", "/proc/self/fd/2"),
  ]),
  limitBytes: tmpfsBytes,
};

/** /dev/shm: a tmpfs of 64 MB (ISO-IPC-001). */
export const sharedMemory: Filesystem = { ...createFilesystem(0, { mode: 0o1777 }), limitBytes: tmpfsBytes };

/** /sys: the loopback interface is all there is (ISO-NET-001). */
export const system: Filesystem = filesystemOf([
  directory("class", 0o755),
  directory("class/net", 0o755),
  directory("class/net/lo", 0o755),
  directory("fs", 0o755),
  directory("kernel", 0o755),
]);

/** The init program that `init: true` mounts, as the host has it. */
export const initFile: Filesystem = filesystemOf([file("docker-init", "\x7fELF", 0o755)]);

export const initMount: Mount = mount("/sbin/docker-init", ownFilesystem.init, "/docker-init", {
  readOnly: true,
  listed: listedInit,
});

const hosts =
  "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\n" +
  "ff00::0\tip6-mcastprefix\nff02::1\tip6-allnodes\nff02::2\tip6-allrouters\n";

/** hosts, hostname and resolv.conf; the host's own entries do not leak into them (ISO-HST-001). */
export function settings(hostname: string): Filesystem {
  return filesystemOf([
    file("hosts", hosts, 0o644),
    file("hostname", `${bytesOfText(hostname)}\n`, 0o644),
    file("resolv.conf", "", 0o644),
  ]);
}

/** /etc/hosts and /etc/resolv.conf of a sandbox of BuildKit (measured). */
export const sandboxSettings: Filesystem = filesystemOf([
  file("hosts", "127.0.0.1\tlocalhost buildkitsandbox\n::1\tlocalhost ip6-localhost ip6-loopback\n", 0o644),
  file("resolv.conf", "", 0o644),
]);

const bases = new WeakMap<Filesystem, Filesystem>();

/**
 * What a container's root begins as: the image's tree with the files that dockerd puts on it, which `diff` never shows
 * (CTR-DIF-016, CTR-EXP-004). Kept with the image's tree, so that creating a container does not depend on its size.
 */
export function baseOf(image: Filesystem): Filesystem {
  const known = bases.get(image);
  if (known !== undefined) return known;
  let base = image;
  for (const path of ["dev", "dev/pts", "dev/shm", "proc", "sys", "etc"]) base = ensure(base, directory(path, 0o755));
  for (const path of [".dockerenv", "dev/console", "etc/resolv.conf", "etc/hosts", "etc/hostname"]) {
    base = ensure(base, file(path, "", 0o755));
  }
  base = ensure(base, symlink("etc/mtab", "/proc/mounts"));
  // The root of a container starts without links: names linked in a lower layer come apart (LAY-013).
  const result = writableLayerOn(base);
  bases.set(image, result);
  return result;
}

/** The entry; what is there and is no directory gives way, as in dockerd's own layer. */
function ensure(base: Filesystem, [path, make, mode]: Entry): Filesystem {
  const names = namesOf(path);
  const found = nodeAt(base, names);
  if (found?.kind === "directory") return base;
  const time = nodeAt(base, names.slice(0, -1))?.mtimeMs ?? 0;
  const cleared = found === undefined ? base : removeEntry(base, names, time);
  return addEntry(cleared, names, make({ mode, uid: 0, gid: 0, mtimeMs: time, inode: cleared.nextInode }), time);
}
