import type { DirectoryNode, Node } from "../../filesystem/node.ts";
import type { Mount } from "../../filesystem/view.ts";
import type { Kernel } from "../kernel.ts";
import type { Process } from "../process.ts";
import { directory, link } from "./nodes.ts";
import { processNode } from "./process-files.ts";
import { systemNames, systemNode } from "./system-files.ts";

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
