import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { mapGet } from "../persistent-map.ts";
import { missingVolume, volumeNameOf } from "../volume/find.ts";
import { removeVolume } from "../volume/remove.ts";
import { volumeUsers } from "../volume/use.ts";
import type { Handler } from "./handler.ts";

/** Removes a volume that no container refers to, in any state; force only forgives a missing one (VOL-RM-001 … 004). */
export const volumeRm: Handler<"volume-rm"> = (draft, operation) => {
  const name = volumeNameOf(draft, operation.volume);
  if (typeof name !== "string") return name;
  const volume = mapGet(draft.volumes, name);
  if (volume === undefined) return operation.force === true ? ok<"volume-rm">({}) : missingVolume(name);
  const users = volumeUsers(draft, name);
  if (users.length > 0) {
    const ids = users.map((container) => container.id).join(", ");
    return rejected("in-use", `remove ${name}: volume is in use - [${ids}]`);
  }
  removeVolume(draft, volume);
  return ok<"volume-rm">({});
};
