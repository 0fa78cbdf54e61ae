import type { ByteString } from "../../bytes.ts";
import type { DirectoryNode, Node } from "../../filesystem/node.ts";
import type { Kernel } from "../kernel.ts";
import { directory, file, link } from "./nodes.ts";

/** What stands in /proc beside the processes. */
export const systemNames = [
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

/** A node of /proc that belongs to no process. */
export function systemNode(kernel: Kernel, parts: readonly string[]): Node | undefined {
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
