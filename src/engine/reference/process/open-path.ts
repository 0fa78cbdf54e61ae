import type { Errno } from "../filesystem/errno.ts";
import type { OpenFlags } from "../filesystem/view.ts";
import type { Description, Pipe } from "./descriptions.ts";
import type { Kernel } from "./kernel.ts";
import { currentFiles } from "./kernel-files.ts";
import { addDescription, descriptionOf } from "./open-descriptions.ts";
import type { Process } from "./process.ts";

/** Opens a path for the process in its step; answers a description with one reference. */
export function openPath(kernel: Kernel, process: Process, path: string, flags: OpenFlags): number | Errno {
  const files = currentFiles(kernel);
  const opened = files.open(path, flags);
  if (typeof opened === "string") {
    // /proc/N/fd/M of a pipe or stream names nothing in a file system: opening it is opening what it refers to.
    const magic = openMagicLink(kernel, process, path, flags);
    return magic ?? opened;
  }
  const { file, stat } = opened;
  switch (stat.kind) {
    case "char-device":
    case "block-device":
      return openDevice(kernel, process, path, `${stat.kind}:${stat.major ?? 0}:${stat.minor ?? 0}`);
    case "fifo":
      return openFifo(kernel, process, `${file.filesystem}:${file.inode}`, flags);
    default:
      return addDescription(kernel, {
        kind: "file",
        file,
        path,
        directory: stat.kind === "directory",
        readable: flags.read === true,
        writable: flags.write === true || flags.append === true,
        append: flags.append === true,
        offset: 0,
        references: 1,
      });
  }
}

const devices: { readonly [numbers: string]: "null" | "zero" | "full" | "random" } = {
  "char-device:1:3": "null",
  "char-device:1:5": "zero",
  "char-device:1:7": "full",
  "char-device:1:8": "random",
  "char-device:1:9": "random",
};

function openDevice(kernel: Kernel, process: Process, path: string, numbers: string): number | Errno {
  const device = devices[numbers];
  if (device !== undefined) return addDescription(kernel, { kind: "device", device, path, references: 1 });
  // 5:0 is the terminal of the process's session, 5:1 the console: the terminal of PID 1. 136:n are pseudo-terminals.
  if (numbers === "char-device:5:0") return openTerminalOf(kernel, process.group);
  if (numbers === "char-device:5:1") return openTerminalOf(kernel, 1);
  if (/^char-device:136:/.test(numbers)) return openTerminalOf(kernel, process.group);
  return "ENXIO";
}

function openTerminalOf(kernel: Kernel, group: number): number | Errno {
  for (const process of kernel.processes.values()) {
    if (process.group !== group) continue;
    for (const id of process.descriptors) {
      const description = id === undefined ? undefined : kernel.descriptions.get(id);
      if (description?.kind === "terminal") return addDescription(kernel, { ...description, references: 1 });
    }
  }
  return "ENXIO";
}

function openFifo(kernel: Kernel, process: Process, identity: string, flags: OpenFlags): number {
  const reads = flags.read === true;
  const writes = flags.write === true || flags.append === true;
  let id: number | undefined;
  for (const [number, pipe] of kernel.pipes) if (pipe.fifo === identity) id = number;
  const before: Pipe = (id === undefined ? undefined : kernel.pipes.get(id)) ?? {
    buffer: "",
    readers: 0,
    writers: 0,
    hadReader: false,
    hadWriter: false,
    fifo: identity,
  };
  id ??= kernel.nextPipe++;
  kernel.pipes.set(id, {
    ...before,
    readers: before.readers + (reads ? 1 : 0),
    writers: before.writers + (writes ? 1 : 0),
    hadReader: before.hadReader || reads,
    hadWriter: before.hadWriter || writes,
  });
  // The open of a fifo for writing waits for a reader: what this step writes stays in the pipe until one has come.
  if (writes && !reads && !before.hadReader) process.blockedOnPipe = id;
  return addDescription(kernel, { kind: "pipe", pipe: id, reads, writes, references: 1 });
}

/** What a descriptor under /proc refers to, through symlinks such as /dev/stdout; undefined where it is no such path. */
function openMagicLink(kernel: Kernel, process: Process, path: string, flags: OpenFlags): number | undefined | Errno {
  const files = currentFiles(kernel);
  let current = absolutePath(process.cwd, path);
  for (let hops = 0; hops < 10; hops++) {
    const match = /^\/proc\/(self|thread-self|\d+)\/fd\/(\d+)$/.exec(current) ?? /^\/dev\/(fd)\/(\d+)$/.exec(current);
    if (match !== null) {
      const owner = match[1] === "self" || match[1] === "fd" ? process : kernel.processes.get(Number(match[1]));
      const description = owner === undefined ? undefined : descriptionOf(kernel, owner, Number(match[2]));
      if (owner === undefined || description === undefined) return "ENOENT";
      if (process.credentials.uid !== 0 && owner.credentials.uid !== process.credentials.uid) return "EACCES";
      return reopen(kernel, description, flags);
    }
    const target = files.readlink(current);
    if (typeof target === "string") return undefined;
    current = absolutePath(current.slice(0, Math.max(1, current.lastIndexOf("/"))), target.target);
  }
  return undefined;
}

function reopen(kernel: Kernel, description: Description, flags: OpenFlags): number | Errno {
  const reads = flags.read === true;
  const writes = flags.write === true || flags.append === true;
  switch (description.kind) {
    case "pipe": {
      const pipe = kernel.pipes.get(description.pipe);
      if (pipe === undefined) return "ENOENT";
      kernel.pipes.set(description.pipe, {
        ...pipe,
        readers: pipe.readers + (reads ? 1 : 0),
        writers: pipe.writers + (writes ? 1 : 0),
      });
      return addDescription(kernel, { kind: "pipe", pipe: description.pipe, reads, writes, references: 1 });
    }
    case "file":
      return addDescription(kernel, {
        ...description,
        readable: reads,
        writable: writes,
        append: flags.append === true,
        offset: 0,
        references: 1,
      });
    default:
      return addDescription(kernel, { ...description, references: 1 });
  }
}

/** A path from the root, without `.` and `..`, links not looked at. */
export function absolutePath(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}
