import type { Rejected, Unsupported } from "../../../vocabulary/generated/types.ts";
import { rejected, unsupported } from "../../../vocabulary/outcome.ts";

/** What a container has without being asked: `00000000a80425fb` (ISO-PRV-001). */
const defaults: ReadonlySet<string> = new Set([
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "SETGID",
  "SETUID",
  "SETPCAP",
  "NET_BIND_SERVICE",
  "NET_RAW",
  "SYS_CHROOT",
  "MKNOD",
  "AUDIT_WRITE",
  "SETFCAP",
]);

const others: ReadonlySet<string> = new Set([
  "DAC_READ_SEARCH",
  "LINUX_IMMUTABLE",
  "NET_BROADCAST",
  "NET_ADMIN",
  "IPC_LOCK",
  "IPC_OWNER",
  "SYS_MODULE",
  "SYS_RAWIO",
  "SYS_PTRACE",
  "SYS_PACCT",
  "SYS_ADMIN",
  "SYS_BOOT",
  "SYS_NICE",
  "SYS_RESOURCE",
  "SYS_TIME",
  "SYS_TTY_CONFIG",
  "LEASE",
  "AUDIT_CONTROL",
  "MAC_OVERRIDE",
  "MAC_ADMIN",
  "SYSLOG",
  "WAKE_ALARM",
  "BLOCK_SUSPEND",
  "AUDIT_READ",
  "PERFMON",
  "BPF",
  "CHECKPOINT_RESTORE",
  "ALL",
]);

/**
 * Adding what is there and dropping what is not changes nothing; any other change is not simulated. An unknown name is
 * refused (measured: `cap_chown`, `CHOWN` and `chown` are the same; what is added and dropped is there).
 */
export function checkCapabilities(add: readonly string[], drop: readonly string[]): Rejected | Unsupported | undefined {
  const added = add.map(bareName);
  const dropped = drop.map(bareName);
  const unknown = (names: readonly string[]): string | undefined =>
    names.find((name) => !defaults.has(name) && !others.has(name));
  for (const [field, name] of [
    ["CapAdd", unknown(added)],
    ["CapDrop", unknown(dropped)],
  ] as const) {
    if (name !== undefined) return rejected("invalid", `invalid ${field}: unknown capability: "CAP_${name}"`);
  }
  const changes =
    added.some((name) => !defaults.has(name)) ||
    dropped.some((name) => name === "ALL" || (defaults.has(name) && !added.includes(name)));
  return changes ? unsupported("capabilities") : undefined;
}

function bareName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, "");
}
