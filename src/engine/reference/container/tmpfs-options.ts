import type { ListedMount } from "../filesystem/view.ts";

/** What the options of a tmpfs say, as far as a simulated program can see it. */
export interface TmpfsOptions {
  readonly sizeBytes?: number;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly readOnly?: boolean;
}

/** Options that mount(2) takes as flags; the last of a pair counts. */
const flags: ReadonlySet<string> = new Set([
  "defaults",
  "ro",
  "rw",
  "suid",
  "nosuid",
  "dev",
  "nodev",
  "exec",
  "noexec",
  "sync",
  "async",
  "dirsync",
  "remount",
  "mand",
  "nomand",
  "atime",
  "noatime",
  "diratime",
  "nodiratime",
  "bind",
  "rbind",
  "unbindable",
  "runbindable",
  "private",
  "rprivate",
  "shared",
  "rshared",
  "slave",
  "rslave",
  "relatime",
  "norelatime",
  "strictatime",
  "nostrictatime",
]);

/** dockerd's own defaults, with their bits: what an option takes away is missing from the text of a refusal. */
const defaultFlags = [
  ["nosuid", "suid", 2],
  ["nodev", "dev", 4],
  ["noexec", "exec", 8],
] as const;

const digits = /^\d+$/;
const sizes = /^(\d+)([kmgt]?)$/i;
const units: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/** How the kernel reads each option that has a value; undefined where it does not take it. */
const values: Readonly<Record<string, (value: string) => TmpfsOptions | undefined>> = {
  size(value) {
    // A share of the machine's memory is no limit that a scenario can reach.
    if (/^\d+%$/.test(value)) return {};
    const match = sizes.exec(value);
    return match === null ? undefined : { sizeBytes: Number(match[1]) * (units[(match[2] ?? "").toLowerCase()] ?? 1) };
  },
  mode: (value) => (/^[0-7]+$/.test(value) ? { mode: Number.parseInt(value, 8) & 0o7777 } : undefined),
  uid: (value) => (digits.test(value) ? { uid: Number(value) } : undefined),
  gid: (value) => (digits.test(value) ? { gid: Number(value) } : undefined),
  nr_inodes: (value) => (sizes.test(value) ? {} : undefined),
  nr_blocks: (value) => (sizes.test(value) ? {} : undefined),
  mpol: (value) => (/^(default|local)$/.test(value) ? {} : undefined),
};

/**
 * Options of a tmpfs, read when the container starts (measured: create takes any text). dockerd refuses a name that it
 * does not know, from the last on; the kernel a value that it cannot read.
 */
export function parseTmpfsOptions(
  text: string,
): TmpfsOptions | { readonly unknown: string } | { readonly unreadable: string } {
  const options = text === "" ? [] : text.split(",");
  for (const option of [...options].reverse()) {
    if (flags.has(option)) continue;
    const equals = option.indexOf("=");
    const parts = equals < 0 ? [option] : [option.slice(0, equals), option.slice(equals + 1)];
    if (parts.length === 1 || values[parts[0] ?? ""] === undefined) {
      return { unknown: `invalid tmpfs option [${parts.map((part) => JSON.stringify(part)).join(" ")}]` };
    }
  }
  let found: TmpfsOptions = {};
  const given = options.filter((option) => option.includes("="));
  for (const option of given) {
    const equals = option.indexOf("=");
    const read = values[option.slice(0, equals)]?.(option.slice(equals + 1));
    if (read === undefined) return { unreadable: `${tmpfsCall(text)}: invalid argument` };
    found = { ...found, ...read };
  }
  const access = options.filter((option) => option === "ro" || option === "rw").at(-1);
  return access === "ro" ? { ...found, readOnly: true } : found;
}

/** How the mount table shows a tmpfs: flags, then what differs from the kernel's own (measured). */
export function listedTmpfs(text: string, { sizeBytes, mode, uid, gid }: TmpfsOptions): ListedMount {
  const options = text.split(",");
  const on = defaultFlags.filter(([flag, off]) => options.lastIndexOf(off) <= options.lastIndexOf(flag));
  const values = [
    ...(sizeBytes === undefined ? [] : [`size=${Math.ceil(sizeBytes / pageBytes) * (pageBytes / 1024)}k`]),
    ...(mode === undefined || mode === 0o1777 ? [] : [`mode=${mode.toString(8)}`]),
    ...(uid === undefined || uid === 0 ? [] : [`uid=${uid}`]),
    ...(gid === undefined || gid === 0 ? [] : [`gid=${gid}`]),
  ];
  return { device: "tmpfs", type: "tmpfs", options: [...on.map(([flag]) => flag), "relatime", ...values].join(",") };
}

const pageBytes = 4096;

/** How a refusal tells the mount call of a tmpfs: its flags, then the options that are none (measured). */
export function tmpfsCall(text: string): string {
  const options = text.split(",");
  const data = options.filter((option) => option.includes("="));
  return `flags: 0x${flagBits(options).toString(16)}${data.length === 0 ? "" : `, data: ${data.join(",")}`}`;
}

/** The options that dockerd makes of a spelled-out tmpfs, as text: the largest unit that divides the size (measured). */
export function tmpfsText({ sizeBytes, mode }: TmpfsOptions): string {
  const words = mode === undefined ? [] : [`mode=${mode.toString(8)}`];
  if (sizeBytes !== undefined) {
    const unit = ["g", "m", "k"].find((letter) => sizeBytes % (units[letter] ?? 1) === 0) ?? "";
    words.push(`size=${sizeBytes / (units[unit] ?? 1)}${unit}`);
  }
  return words.join(",");
}

function flagBits(options: readonly string[]): number {
  let bits = 0;
  for (const [on, off, bit] of defaultFlags) if (options.lastIndexOf(off) <= options.lastIndexOf(on)) bits |= bit;
  return bits;
}
