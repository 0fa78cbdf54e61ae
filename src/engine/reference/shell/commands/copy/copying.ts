import type { ByteString } from "../../../bytes.ts";
import type { Stat } from "../../../filesystem/view.ts";
import type { Calls } from "../blocking.ts";
import type { Pair } from "./targets.ts";

/** A copy that goes on: who asked for it, and how. */
export interface Copying {
  readonly argv: readonly ByteString[];
  readonly calls: Calls;
  readonly recursive: boolean;
  readonly preserve: boolean;
  /** Which links are followed: all, those of the command line, or none. */
  readonly follow: "always" | "top" | "never";
  readonly has: (option: "d" | "f" | "i" | "l" | "n" | "s" | "u" | "v") => boolean;
  /** Inode of a source with several names → where it was copied to. */
  readonly seen: Map<number, ByteString>;
}

/** Gives a copy the owner, mode and time of its source. */
export function preserveAttributes({ files }: Calls, target: ByteString, stat: Stat): void {
  const denied = files.chown(target, stat.uid, stat.gid);
  // Without the right to give files away, set-id bits are not kept either.
  files.chmod(target, denied === undefined ? stat.mode : stat.mode & ~0o6000);
  files.utimes(target, stat.mtimeMs);
}

/** What -v says. */
export function report({ calls, has }: Pick<Copying, "calls" | "has">, { source, target }: Pair): void {
  if (has("v")) calls.write(1, `'${source}' -> '${target}'\n`);
}
