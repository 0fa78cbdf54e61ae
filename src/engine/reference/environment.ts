import type { ByteString } from "./bytes.ts";
import type { Operations } from "./operations/handler.ts";

/** What the reference engine needs from outside; nothing else reaches in, so it runs in a browser and replays exactly. */
export interface Environment {
  /** Lower-case hex of SHA-256. */
  sha256(bytes: ByteString): string;
  /** The same of bytes that come in parts, so that what is long need not be in memory whole; it may be absent. */
  sha256OfParts?(parts: Iterable<ByteString>): string;
  /**
   * Steps that processes may spend in one `apply` before it is `indeterminate(budget)`. A step of a busy shell is up to
   * 2,000 commands (about 3 ms), so a thousand steps are seconds.
   */
  readonly budget: number;
  /** What each verb does, where it is not what the reference engine does: mutants put their fault here. */
  readonly operations?: Operations;
  /** How long a wait may last in virtual milliseconds is not limited here: it is `blocked` when no timer is left. */
}
