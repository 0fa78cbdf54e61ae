import type { ByteString } from "../../bytes.ts";
import type { Node, SymlinkNode } from "../../filesystem/node.ts";
import { environmentOf } from "../environment.ts";
import type { Kernel } from "../kernel.ts";
import type { Process } from "../process.ts";
import { mountTable } from "./mount-table.ts";
import { directory, file, link } from "./nodes.ts";
import { statLine, statusText } from "./status.ts";

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

/** A node below /proc/N. */
export function processNode(kernel: Kernel, process: Process, parts: readonly string[]): Node | undefined {
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

const limits = [
  "Limit                     Soft Limit           Hard Limit           Units     ",
  "Max cpu time              unlimited            unlimited            seconds   ",
  "Max file size             unlimited            unlimited            bytes     ",
  "Max stack size            8388608              unlimited            bytes     ",
  "Max core file size        0                    unlimited            bytes     ",
  "Max open files            20000                20000                files     ",
  "",
].join("\n");

/** Bytes of a Map of variables as the kernel keeps them: NUL after each. */
function environmentBytes(environment: ReadonlyMap<string, ByteString>): ByteString {
  let bytes = "";
  for (const [name, value] of environment) bytes += `${name}=${value}\0`;
  return bytes;
}
