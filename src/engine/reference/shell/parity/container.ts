import type { ByteString } from "../../bytes.ts";
import { fileCalls } from "../../filesystem/calls.ts";
import { createFilesystem } from "../../filesystem/edit.ts";
import type { Filesystem } from "../../filesystem/node.ts";
import { type FilesystemId, type FilesystemStore, type Namespace, rootCredentials } from "../../filesystem/view.ts";
import { busyboxMagic } from "../../process/busybox.ts";
import { createMachine, exitStatus, nextTimerMs, runMachine, spawnProcess } from "../../process/machine.ts";
import type { Host, Machine, SpawnRequest } from "../../process/machine-state.ts";
import { applets } from "../applets.ts";

/** A small container for tests: busybox's root, /dev, the users root, nobody and web, and an empty /w. */
export interface TestContainer {
  readonly namespace: Namespace;
  readonly store: FilesystemStore;
  machine: Machine;
  nowMs: number;
  readonly output: { stream: number; bytes: ByteString }[];
}

export const startMs = 1_700_000_000_000;

/** The root file system that tests run in. */
export function testRoot(): Filesystem {
  const files = new Map<FilesystemId, Filesystem>([[1, createFilesystem(startMs)]]);
  const namespace: Namespace = { root: 1, readOnlyRoot: false, mounts: [] };
  const store = storeOf(files);
  const calls = fileCalls(namespace, store, { credentials: rootCredentials, cwd: "/", umask: 0, nowMs: startMs });
  for (const directory of [
    "bin",
    "dev",
    "etc",
    "home",
    "proc",
    "root",
    "run",
    "sbin",
    "sys",
    "tmp",
    "usr",
    "var",
    "w",
    "usr/bin",
  ])
    calls.mkdir(`/${directory}`, directory === "tmp" ? 0o1777 : 0o755);
  calls.write("/bin/busybox", busyboxMagic, 0o755);
  for (const name of ["sh", "ls", "cat", "sleep", "true", "echo", "env"]) calls.symlink("/bin/busybox", `/bin/${name}`);
  calls.write(
    "/etc/passwd",
    "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\nweb:x:1000:1000:web:/home/web:/bin/sh\n",
    0o644,
  );
  calls.write("/etc/group", "root:x:0:\nnogroup:x:65534:\nweb:x:1000:\nextra:x:2000:web\n", 0o644);
  calls.write("/etc/hostname", "test\n", 0o644);
  calls.write("/etc/hosts", "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n", 0o644);
  calls.write("/etc/resolv.conf", "", 0o644);
  for (const [name, minor] of [
    ["null", 3],
    ["zero", 5],
    ["full", 7],
    ["random", 8],
    ["urandom", 9],
  ] as const) {
    calls.mknod(`/dev/${name}`, { kind: "char-device", major: 1, minor }, 0o666);
  }
  calls.mknod("/dev/tty", { kind: "char-device", major: 5, minor: 0 }, 0o666);
  calls.symlink("/proc/self/fd", "/dev/fd");
  calls.symlink("/proc/self/fd/1", "/dev/stdout");
  calls.symlink("/proc/self/fd/2", "/dev/stderr");
  calls.symlink("/proc/self/fd/0", "/dev/stdin");
  return storeRoot(files);
}

function storeRoot(files: ReadonlyMap<FilesystemId, Filesystem>): Filesystem {
  const root = files.get(1);
  if (root === undefined) throw new Error("no root file system");
  return root;
}

function storeOf(files: Map<FilesystemId, Filesystem>): FilesystemStore {
  return {
    get(id) {
      const filesystem = files.get(id);
      if (filesystem === undefined) throw new Error(`no file system ${id}`);
      return filesystem;
    },
    set(id, filesystem) {
      files.set(id, filesystem);
    },
  };
}

const sharedRoot = testRoot();

export function testContainer(): TestContainer {
  return {
    namespace: {
      root: 1,
      readOnlyRoot: false,
      mounts: [{ target: "/dev", source: { filesystem: 1, path: "/dev" }, readOnly: false, devices: true }],
    },
    store: storeOf(new Map([[1, sharedRoot]])),
    machine: createMachine({ hostname: "test", seed: 1 }),
    nowMs: startMs,
    output: [],
  };
}

export function hostOf(container: TestContainer): Host {
  return {
    nowMs: container.nowMs,
    applets,
    namespace: container.namespace,
    store: container.store,
    output: (stream, bytes) => {
      container.output.push({ stream, bytes });
    },
  };
}

/** Starts a command as the first process or an exec; answers its pid, or the failure's message and code. */
export function spawn(container: TestContainer, argv: readonly string[], more: Partial<SpawnRequest> = {}): number {
  const started = spawnProcess(
    container.machine,
    {
      argv,
      environment: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOSTNAME=test", "HOME=/root"],
      cwd: "/w",
      credentials: { ...rootCredentials, groups: [0] },
      input: "null",
      output: 1,
      error: 2,
      terminal: false,
      ...more,
    },
    hostOf(container),
  );
  if ("exitCode" in started) throw new Error(started.message);
  container.machine = started.machine;
  return started.pid;
}

/** Runs without letting time pass, at most so many steps; answers how many it took. */
export function settle(container: TestContainer, stepsMax = 1_000_000): number {
  const { machine, spent } = runMachine(container.machine, hostOf(container), stepsMax);
  container.machine = machine;
  return spent;
}

/**
 * Runs until a process has ended, letting time pass from timer to timer; undefined when it never ends, or not within
 * so many steps.
 */
export function runToEnd(container: TestContainer, pid: number, stepsMax = 1_000_000): number | undefined {
  let left = stepsMax;
  for (;;) {
    left -= settle(container, left);
    const status = exitStatus(container.machine, pid);
    const timer = nextTimerMs(container.machine);
    const over = timer === undefined || left <= 0 || container.machine.unsupported !== undefined;
    if (status !== undefined || over) return status;
    container.nowMs = Math.max(container.nowMs, timer);
  }
}

export function written(container: TestContainer, stream: number): ByteString {
  return container.output
    .filter((entry) => entry.stream === stream)
    .map((entry) => entry.bytes)
    .join("");
}
