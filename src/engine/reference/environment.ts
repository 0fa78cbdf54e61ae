import type { ByteString } from "./bytes.ts";

/** What the reference engine needs from outside; nothing else reaches in, so it runs in a browser and replays exactly. */
export interface Environment {
  /** Lower-case hex of SHA-256. */
  sha256(bytes: ByteString): string;
  /** Steps that processes may spend in one `apply` before it is `indeterminate(budget)`. */
  readonly budget: number;
  /** How long a wait may last in virtual milliseconds is not limited here: it is `blocked` when no timer is left. */
}
