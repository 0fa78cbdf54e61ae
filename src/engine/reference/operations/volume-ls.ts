import { ok } from "../../../vocabulary/outcome.ts";
import { booleanFilter, checkFilters, matchesLabels } from "../image/filters.ts";
import { compareCodePoints } from "../image/go-json.ts";
import { mapEntries } from "../persistent-map.ts";
import { volumeDetail } from "../volume/create.ts";
import { isVolumeUsed } from "../volume/use.ts";
import type { Handler } from "./handler.ts";

const known = ["dangling", "driver", "label", "name"];
const words = { yes: ["true", "1"], no: ["false", "0"] };

/** Lists volumes, sorted by name (VOL-LST-001). */
export const volumeLs: Handler<"volume-ls"> = (draft, operation) => {
  const filters = operation.filters ?? {};
  const refused = checkFilters(filters, known);
  if (refused !== undefined) return refused;
  const dangling = booleanFilter(filters, "dangling", words);
  if (typeof dangling === "object") return dangling;
  const volumes = [...mapEntries(draft.volumes)]
    .map(([, volume]) => volume)
    .filter((volume) => matchesName(filters.name, volume.name))
    .filter(() => matchesDriver(filters.driver))
    .filter((volume) => matchesLabels(filters.label, volume.labels))
    .filter((volume) => dangling === undefined || isVolumeUsed(draft, volume.name) !== dangling)
    .sort((a, b) => compareCodePoints(a.name, b.name));
  return ok<"volume-ls">({ volumes: volumes.map(volumeDetail) });
};

/** Equal, or a regular expression that matches somewhere; a malformed one matches nothing. */
function matchesName(patterns: readonly string[] | undefined, name: string): boolean {
  if (patterns === undefined || patterns.length === 0) return true;
  return patterns.some((pattern) => {
    if (pattern === name) return true;
    try {
      return new RegExp(pattern, "u").test(name);
    } catch {
      return false;
    }
  });
}

function matchesDriver(drivers: readonly string[] | undefined): boolean {
  return drivers === undefined || drivers.length === 0 || drivers.includes("local");
}
