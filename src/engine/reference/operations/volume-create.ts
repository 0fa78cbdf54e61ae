import { ok } from "../../../vocabulary/outcome.ts";
import { mapSet } from "../persistent-map.ts";
import { createVolume, volumeDetail } from "../volume/create.ts";
import type { Handler } from "./handler.ts";

/** Makes a volume, or answers the existing one (VOL-CRE-001 … VOL-CRE-006). */
export const volumeCreate: Handler<"volume-create"> = (draft, operation) => {
  const volume = createVolume(draft, { ...operation, key: operation.as });
  if ("status" in volume) return volume;
  if (operation.as !== undefined) {
    draft.handles = mapSet(draft.handles, operation.as, { kind: "volume", volume: volume.name });
  }
  return ok<"volume-create">(volumeDetail(volume));
};
