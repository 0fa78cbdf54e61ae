import type { Rejected, VolumeTarget } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { mapGet } from "../persistent-map.ts";
import type { Draft, State } from "../state.ts";

/** The name that a target means; a handle of a removed volume keeps its name. Whether there is one is not asked. */
export function volumeNameOf(state: State | Draft, target: VolumeTarget): string | Rejected {
  if (typeof target !== "string") return target.name;
  const bound = mapGet(state.handles, target);
  if (bound === undefined || bound.kind !== "volume") return rejected("invalid", `no volume has the handle ${target}`);
  return bound.volume;
}

/** dockerd's text; names are matched whole (VOL-CRE-007). */
export function missingVolume(name: string): Rejected {
  return rejected("not-found", `get ${name}: no such volume`);
}
