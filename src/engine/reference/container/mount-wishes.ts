import type { CreateArguments, Mount as MountArgument, Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { mapGet } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import { cleanPath, isAnonymous } from "./configuration.ts";
import { bindExists } from "./session-files.ts";

/** A mount that is asked for, as it was read. */
export interface Wanted {
  readonly type: "volume" | "bind" | "tmpfs";
  readonly target: string;
  readonly readOnly: boolean;
  readonly noCopy: boolean;
  /** Engine name of a volume, or path of a bind. */
  readonly source?: string;
  /** The volume was named by a handle, not literally. */
  readonly isHandle?: boolean;
  readonly options?: string;
  readonly sizeBytes?: number;
  readonly mode?: number;
}

/** What is wrong with spelled-out mounts and with a tmpfs: it is told before any image is looked up (measured). */
export function checkMounts(
  draft: Draft,
  { mounts = [], tmpfs = {} }: Pick<CreateArguments, "mounts" | "tmpfs">,
): Rejected | undefined {
  for (const mount of mounts) {
    const parsed = parseMount(draft, mount);
    if ("status" in parsed) return parsed;
  }
  for (const path of Object.keys(tmpfs)) {
    const target = targetOf(path);
    if (typeof target !== "string") return target;
  }
  return undefined;
}

/** A mount of the request, unread. */
export interface Wish {
  readonly parse: () => Wanted | Rejected;
  /** A tmpfs on the same path, as text, is not refused: it hides what is mounted there (measured). */
  readonly mayHide: boolean;
}

/** The request's volumes and binds in dockerd's order: strings, spelled-out ones. Each is read only when it is its turn. */
export function* wishes(draft: Draft, request: Omit<CreateArguments, "image">): Iterable<Wish> {
  for (const text of request.volumes ?? [])
    if (!isAnonymous(text)) yield { parse: () => parseVolume(draft, text), mayHide: false };
  for (const mount of request.mounts ?? []) yield { parse: () => parseMount(draft, mount), mayHide: true };
}

/** `VOLUME:/path[:mode]` or `./files/dir:/path[:mode]`. A lone path is a VOLUME of the container (CTR-COM-016). */
function parseVolume(draft: Draft, text: string): Wanted | Rejected {
  const wrong = (why = ""): Rejected => rejected("invalid", `invalid volume specification: '${text}'${why}`);
  const parts = text.split(":");
  const [source = "", path = "", mode] = parts;
  if (parts.length > 3 || source === "" || path === "") return wrong();
  const flags = mode === undefined ? [] : mode.split(",");
  if (!areModes(flags)) return rejected("invalid", `invalid mode: ${mode}`);
  const type = isPath(source) ? "bind" : "volume";
  const target = checkTarget(path, type);
  if (typeof target !== "string") return wrong(`: ${target.message}`);
  const common = { target, readOnly: flags.includes("ro"), noCopy: flags.includes("nocopy") };
  const field = (name: string): Rejected =>
    wrong(`: invalid mount config for type "${type}": field ${name} must not be specified`);
  if (type === "bind") return common.noCopy ? field("VolumeOptions") : { type, ...common, source: bindPath(source) };
  if (flags.some((flag) => modes[flag] === "propagation")) return field("BindOptions");
  return { type, ...common, source: nameOfVolume(draft, source), isHandle: true };
}

/** Modes of a mount by what they set: each thing at most once. */
const modes: Readonly<Record<string, string>> = {
  ro: "access",
  rw: "access",
  z: "label",
  Z: "label",
  nocopy: "copy",
  cached: "consistency",
  delegated: "consistency",
  consistent: "consistency",
  private: "propagation",
  rprivate: "propagation",
  shared: "propagation",
  rshared: "propagation",
  slave: "propagation",
  rslave: "propagation",
};

function areModes(flags: readonly string[]): boolean {
  const kinds = flags.map((flag) => modes[flag]);
  return kinds.every((kind) => kind !== undefined) && new Set(kinds).size === kinds.length;
}

function parseMount(draft: Draft, mount: MountArgument): Wanted | Rejected {
  const invalid = (why: string): Rejected =>
    rejected("invalid", `invalid mount config for type "${mount.type}": ${why}`);
  const target = checkTarget(mount.target, mount.type);
  if (typeof target !== "string") return target;
  const common = {
    type: mount.type,
    target,
    readOnly: mount.readOnly === true,
    noCopy: mount.noCopy === true,
    ...(mount.sizeBytes === undefined ? {} : { sizeBytes: mount.sizeBytes }),
    ...(mount.mode === undefined ? {} : { mode: Number.parseInt(mount.mode, 8) }),
  };
  const { source } = mount;
  if (mount.type === "tmpfs") return source === undefined ? common : invalid("field Source must not be specified");
  if (mount.type === "volume") {
    if (source === undefined) {
      return common.readOnly ? invalid("must not set ReadOnly mode when using anonymous volumes") : common;
    }
    if (typeof source !== "string") return { ...common, source: source.name };
    return { ...common, source: nameOfVolume(draft, source), isHandle: true };
  }
  if (source === undefined) return invalid("field Source must not be empty");
  const path = bindPath(typeof source === "string" ? source : source.name);
  // VOL-BND-002
  if (!bindExists(draft, path)) return invalid(`bind source path does not exist: ${path}`);
  return { ...common, source: path };
}

/** A tmpfs with options as text, which are read at start. */
export function tmpfsWish(given: string, options: string): Wanted | Rejected {
  const target = targetOf(given);
  return typeof target === "string" ? { type: "tmpfs", target, readOnly: false, noCopy: true, options } : target;
}

/** A clean target, or what is wrong with it (CTR-CRE-015). */
function targetOf(target: string): string | Rejected {
  if (!target.startsWith("/"))
    return rejected("invalid", `invalid mount path: '${target}' mount path must be absolute`);
  const clean = cleanPath(target);
  return clean === "/" ? rejected("invalid", "invalid specification: destination can't be '/'") : clean;
}

function checkTarget(given: string, type: string): string | Rejected {
  if (given === "")
    return rejected("invalid", `invalid mount config for type "${type}": field Target must not be empty`);
  const target = targetOf(given);
  if (typeof target === "string") return target;
  return { ...target, message: `invalid mount config for type "${type}": ${target.message}` };
}

function isPath(source: string): boolean {
  return source.startsWith("./") || source.startsWith("/") || source === ".";
}

function bindPath(source: string): string {
  return cleanPath(source.replace(/^\.\//, "").replace(/^\.$/, ""));
}

/** A handle's volume, else a volume of that very name: the engine makes it. */
function nameOfVolume(draft: Draft, source: string): string {
  const bound = mapGet(draft.handles, source);
  return bound?.kind === "volume" ? bound.volume : source;
}
