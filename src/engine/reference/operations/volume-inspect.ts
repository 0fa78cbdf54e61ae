import { ok } from "../../../vocabulary/outcome.ts";
import { mapGet } from "../persistent-map.ts";
import { volumeDetail } from "../volume/create.ts";
import { missingVolume, volumeNameOf } from "../volume/find.ts";
import type { Handler } from "./handler.ts";

/** Shows one volume (VOL-CRE-001, VOL-CRE-007). */
export const volumeInspect: Handler<"volume-inspect"> = (draft, operation) => {
  const name = volumeNameOf(draft, operation.volume);
  if (typeof name !== "string") return name;
  const volume = mapGet(draft.volumes, name);
  return volume === undefined ? missingVolume(name) : ok<"volume-inspect">(volumeDetail(volume));
};
