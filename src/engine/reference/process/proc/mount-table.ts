import type { ByteString } from "../../bytes.ts";
import type { ListedMount, Mount, Namespace } from "../../filesystem/view.ts";
import type { Kernel } from "../kernel.ts";

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
