import type { ByteString } from "../bytes.ts";
import type { DirectoryNode, FileNode, Node, SymlinkNode } from "../filesystem/node.ts";
import type { ListedMount, Mount, Namespace } from "../filesystem/view.ts";
import { mapOf } from "../persistent-map.ts";
import { environmentOf } from "./environment.ts";
import type { Kernel } from "./kernel.ts";
import type { Process } from "./process.ts";

/** /proc of whatever machine looks at it. */
export const procMount: Mount = { target: "/proc", source: { processes: true }, readOnly: false };

/** A node of a machine's /proc: made up when it is looked at (proc(5), as far as programs read it). */
export function procNode(kernel: Kernel, path: string): Node | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  const [first, ...rest] = parts;
  if (first === undefined) return root(kernel);
  if (first === "self" || first === "thread-self") {
    if (kernel.current === undefined) return undefined;
    if (rest.length === 0) return link(kernel, String(kernel.current.pid));
    return processNode(kernel, kernel.current, rest);
  }
  if (/^\d+$/.test(first)) {
    const process = kernel.processes.get(Number(first)) ?? neighbour(kernel, Number(first));
    return process === undefined ? undefined : processNode(kernel, process, rest);
  }
  return systemNode(kernel, parts);
}

/** A process of another machine in the same pid space; what it has open is that machine's business. */
function neighbour(kernel: Kernel, pid: number): Process | undefined {
  const process = kernel.host?.neighbours?.processes.find((other) => other.pid === pid);
  return process === undefined ? undefined : { ...process, descriptors: [] };
}

function root(kernel: Kernel): DirectoryNode {
  return directory(kernel, () => rootEntries(kernel));
}

function rootEntries(kernel: Kernel): readonly [string, Node][] {
  const names: [string, Node][] = [];
  const others = kernel.host?.neighbours?.processes.map((process) => process.pid) ?? [];
  for (const pid of [...kernel.processes.keys(), ...others].sort((left, right) => left - right)) {
    const node = procNode(kernel, String(pid));
    if (node !== undefined) names.push([String(pid), node]);
  }
  for (const name of ["self", ...systemNames]) {
    const node = procNode(kernel, name);
    if (node !== undefined) names.push([name, node]);
  }
  return names;
}

const processNames = [
  "cmdline",
  "comm",
  "cwd",
  "environ",
  "exe",
  "fd",
  "limits",
  "mounts",
  "root",
  "stat",
  "statm",
  "status",
];

function processNode(kernel: Kernel, process: Process, parts: readonly string[]): Node | undefined {
  const [name, descriptor, ...more] = parts;
  if (name === undefined) {
    return directory(
      kernel,
      () =>
        processNames.flatMap((child): [string, Node][] => {
          const node = processNode(kernel, process, [child]);
          return node === undefined ? [] : [[child, node]];
        }),
      process,
    );
  }
  if (name === "fd") {
    if (descriptor !== undefined)
      return more.length === 0 ? descriptorLink(kernel, process, Number(descriptor)) : undefined;
    return directory(
      kernel,
      () =>
        process.descriptors.flatMap((_, index): [string, Node][] => {
          const node = descriptorLink(kernel, process, index);
          return node === undefined ? [] : [[String(index), node]];
        }),
      process,
    );
  }
  if (descriptor !== undefined) return undefined;
  switch (name) {
    case "cmdline":
      return file(
        kernel,
        process.status === undefined ? process.argv.map((argument) => `${argument}\0`).join("") : "",
        process,
      );
    case "comm":
      return file(kernel, `${process.name.slice(0, 15)}\n`, process);
    case "cwd":
      return link(kernel, process.cwd, process);
    case "environ":
      return file(kernel, environmentBytes(environmentOf(process.environment)), process);
    case "exe":
      return link(kernel, process.executable, process);
    case "root":
      return link(kernel, "/", process);
    case "mounts":
      return file(kernel, mountTable(kernel), process);
    case "limits":
      return file(kernel, limits, process);
    case "stat":
      return file(kernel, statLine(process), process);
    case "statm":
      return file(kernel, "567 316 0 0 0 0 0\n", process);
    case "status":
      return file(kernel, statusText(process), process);
    default:
      return undefined;
  }
}

function descriptorLink(kernel: Kernel, process: Process, descriptor: number): SymlinkNode | undefined {
  const id = process.descriptors[descriptor];
  const description = id === undefined ? undefined : kernel.descriptions.get(id);
  if (id === undefined || description === undefined) return undefined;
  switch (description.kind) {
    case "file":
      return link(
        kernel,
        description.file.path === ""
          ? description.path
          : description.path.startsWith("/")
            ? description.path
            : `${process.cwd === "/" ? "" : process.cwd}/${description.path}`,
        process,
      );
    case "device":
      return link(kernel, description.path, process);
    case "terminal":
      return link(kernel, "/dev/pts/0", process);
    case "pipe":
      return link(kernel, `pipe:[${20_000 + description.pipe}]`, process);
    case "stream":
      return link(kernel, `pipe:[${10_000 + description.stream}]`, process);
  }
}

function stateLetter(process: Process): string {
  if (process.status !== undefined) return "Z";
  if (process.stopped) return "T";
  return process.wait.on === "turn" ? "R" : "S";
}

function statLine(process: Process): ByteString {
  const group = process.group;
  return `${process.pid} (${process.name.slice(0, 15)}) ${stateLetter(process)} ${process.parentPid} ${group} ${group} 0 -1 4194560 976 0 0 0 0 0 0 0 20 0 1 0 0 2322432 316 18446744073709551615 4198400 5785993 140720912504256 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`;
}

const stateWords: { readonly [letter: string]: string } = { R: "running", S: "sleeping", T: "stopped", Z: "zombie" };

function statusText(process: Process): ByteString {
  const { uid, gid, groups } = process.credentials;
  const letter = stateLetter(process);
  const capabilities = uid === 0 ? "00000000a80425fb" : "0000000000000000";
  const ignored = signalMask(process, "ignore");
  const caught = signalMask(process, "handle");
  return [
    `Name:\t${process.name.slice(0, 15)}`,
    `Umask:\t${process.umask.toString(8).padStart(4, "0")}`,
    `State:\t${letter} (${stateWords[letter] ?? ""})`,
    `Tgid:\t${process.pid}`,
    "Ngid:\t0",
    `Pid:\t${process.pid}`,
    `PPid:\t${process.parentPid}`,
    "TracerPid:\t0",
    `Uid:\t${uid}\t${uid}\t${uid}\t${uid}`,
    `Gid:\t${gid}\t${gid}\t${gid}\t${gid}`,
    "FDSize:\t64",
    `Groups:\t${groups.join(" ")} `,
    `NStgid:\t${process.pid}`,
    `NSpid:\t${process.pid}`,
    `NSpgid:\t${process.group}`,
    `NSsid:\t${process.group}`,
    "VmPeak:\t    2332 kB",
    "VmSize:\t    2332 kB",
    "VmRSS:\t    1464 kB",
    "Threads:\t1",
    "SigPnd:\t0000000000000000",
    "SigBlk:\t0000000000000000",
    `SigIgn:\t${ignored}`,
    `SigCgt:\t${caught}`,
    "CapInh:\t0000000000000000",
    `CapPrm:\t${capabilities}`,
    `CapEff:\t${capabilities}`,
    "CapBnd:\t00000000a80425fb",
    "CapAmb:\t0000000000000000",
    "NoNewPrivs:\t0",
    "Seccomp:\t2",
    "",
  ].join("\n");
}

function signalMask(process: Process, wanted: "ignore" | "handle"): string {
  let mask = 0n;
  for (const [signal, disposition] of process.dispositions)
    if (disposition === wanted) mask |= 1n << BigInt(signal - 1);
  return mask.toString(16).padStart(16, "0");
}

const systemNames = [
  "cmdline",
  "cpuinfo",
  "filesystems",
  "loadavg",
  "meminfo",
  "mounts",
  "stat",
  "sys",
  "uptime",
  "version",
];

function systemNode(kernel: Kernel, parts: readonly string[]): Node | undefined {
  const path = parts.join("/");
  switch (path) {
    case "mounts":
      return link(kernel, "self/mounts");
    case "uptime":
      return file(kernel, `${uptimeSeconds(kernel)} ${uptimeSeconds(kernel)}\n`);
    case "sys":
      return directory(kernel, () => [["kernel", systemDirectory(kernel)]]);
    case "sys/kernel":
      return systemDirectory(kernel);
    default: {
      const content = path === "sys/kernel/hostname" ? `${kernel.hostname}\n` : systemFiles[path];
      return content === undefined ? undefined : file(kernel, content);
    }
  }
}

function systemDirectory(kernel: Kernel): DirectoryNode {
  return directory(kernel, () =>
    ["hostname", "osrelease", "ostype", "pid_max"].flatMap((name): [string, Node][] => {
      const node = systemNode(kernel, ["sys", "kernel", name]);
      return node === undefined ? [] : [[name, node]];
    }),
  );
}

/** A small, fixed machine: nothing of the host shows. */
const systemFiles: { readonly [path: string]: ByteString } = {
  cmdline: "console=ttyS0\n",
  cpuinfo: [0, 1]
    .map(
      (processor) =>
        `processor\t: ${processor}\nvendor_id\t: Plimsoll\nmodel name\t: Reference\ncpu MHz\t\t: 1000.000\nphysical id\t: 0\nsiblings\t: 2\ncore id\t\t: ${processor}\ncpu cores\t: 2\nflags\t\t: fpu\nbogomips\t: 2000.00\n\n`,
    )
    .join(""),
  filesystems: "nodev\tsysfs\nnodev\ttmpfs\nnodev\tproc\nnodev\tcgroup\nnodev\tmqueue\nnodev\toverlay\n\text4\n",
  loadavg: "0.00 0.00 0.00 1/1 1\n",
  meminfo:
    "MemTotal:        8388608 kB\nMemFree:         6291456 kB\nMemAvailable:    7340032 kB\nBuffers:           65536 kB\nCached:           524288 kB\nSwapCached:            0 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\nShmem:                 0 kB\nSReclaimable:          0 kB\n",
  stat: "cpu  0 0 0 0 0 0 0 0 0 0\ncpu0 0 0 0 0 0 0 0 0 0 0\ncpu1 0 0 0 0 0 0 0 0 0 0\nctxt 0\nbtime 0\nprocesses 0\n",
  version: "Linux version 6.1.0 (reference) #1 SMP\n",
  "sys/kernel/osrelease": "6.1.0\n",
  "sys/kernel/ostype": "Linux\n",
  "sys/kernel/pid_max": "4194304\n",
};

function uptimeSeconds(kernel: Kernel): string {
  const first = kernel.processes.get(1);
  const now = kernel.host?.nowMs ?? 0;
  return (Math.max(0, now - (first?.startMs ?? now)) / 1000).toFixed(2);
}

const limits = [
  "Limit                     Soft Limit           Hard Limit           Units     ",
  "Max cpu time              unlimited            unlimited            seconds   ",
  "Max file size             unlimited            unlimited            bytes     ",
  "Max stack size            8388608              unlimited            bytes     ",
  "Max core file size        0                    unlimited            bytes     ",
  "Max open files            20000                20000                files     ",
  "",
].join("\n");

/**
 * The mount table, as a container of dockerd shows it: root, the mounts of the kernel, then the others by depth, the
 * engine's own files last among equals. What depends on the host is left out: control groups, hidden files of /proc.
 */
export function mountTable(kernel: Kernel): ByteString {
  const namespace = kernel.namespace ?? kernel.host?.namespace;
  const lines = [
    `overlay / overlay ${namespace?.readOnlyRoot === true ? "ro" : "rw"},relatime 0 0`,
    "proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0",
  ];
  const mounts = mountsBelowRoot(namespace);
  for (const { target, readOnly, listed = onDisk } of mounts) {
    lines.push(`${listed.device} ${target} ${listed.type} ${readOnly ? "ro" : "rw"},${listed.options} 0 0`);
    lines.push(...(listed.also ?? []));
  }
  if (mounts.length > 0) lines.push("proc /proc/sys proc ro,nosuid,nodev,noexec,relatime 0 0");
  return `${lines.join("\n")}\n`;
}

const onDisk: ListedMount = { device: "/dev/vda", type: "ext4", options: "relatime" };

/** Mounts but /proc and the root, in the table's order; what is mounted over one of the engine's takes its place. */
function mountsBelowRoot(namespace: Namespace | undefined): readonly Mount[] {
  const last = new Map((namespace?.mounts ?? []).map((mount) => [mount.target, mount]));
  last.delete("/proc");
  last.delete("/");
  const depthOf = ({ target, listed }: Mount): number => (listed?.place === "first" ? 0 : target.split("/").length);
  const rankOf = ({ listed }: Mount): number => (listed?.place === "last" ? 1 : 0);
  return [...last.values()].sort((a, b) => depthOf(a) - depthOf(b) || rankOf(a) - rankOf(b));
}

function file(kernel: Kernel, content: ByteString, owner?: Process): FileNode {
  return { kind: "file", content, ...attributes(kernel, 0o444, owner) };
}

function link(kernel: Kernel, target: ByteString, owner?: Process): SymlinkNode {
  return { kind: "symlink", target, ...attributes(kernel, 0o777, owner) };
}

/** Its entries are made only when it is listed: a walk through /proc asks for each name by its path. */
function directory(kernel: Kernel, list: () => readonly [string, Node][], owner?: Process): DirectoryNode {
  return {
    kind: "directory",
    get entries() {
      return mapOf(list());
    },
    ...attributes(kernel, 0o555, owner),
  };
}

function attributes(
  kernel: Kernel,
  mode: number,
  owner: Process | undefined,
): { mode: number; uid: number; gid: number; mtimeMs: number; inode: number } {
  return {
    mode,
    uid: owner?.credentials.uid ?? 0,
    gid: owner?.credentials.gid ?? 0,
    mtimeMs: kernel.host?.nowMs ?? 0,
    inode: 0,
  };
}

/** Bytes of a Map of variables as the kernel keeps them: NUL after each. */
function environmentBytes(environment: ReadonlyMap<string, ByteString>): ByteString {
  let bytes = "";
  for (const [name, value] of environment) bytes += `${name}=${value}\0`;
  return bytes;
}
