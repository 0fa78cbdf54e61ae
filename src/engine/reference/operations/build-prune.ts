import { ok } from "../../../vocabulary/outcome.ts";
import { hexId } from "../container/ids.ts";
import type { FilesystemId } from "../filesystem/view.ts";
import { compareCodePoints } from "../image/go-json.ts";
import { mapDelete, mapEntries, mapGet } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import { filesystemSizeBytes } from "../volume/remove.ts";
import type { Handler } from "./handler.ts";

/** BuildKit's ids have so many characters. */
const idLength = 25;

/**
 * Drops the build cache. The classic builder has none of its own: its cache are the images, which stay (PRN-008 concerns
 * them), so there is nothing to drop (measured on dockerd 20.10). Of BuildKit's the cache mounts of RUN are simulated
 * (PAR-031); those that no RUN under way uses go. What BuildKit keeps of each step is not simulated, and not listed.
 */
export const buildPrune: Handler<"build-prune"> = (draft) => {
  const deleted: string[] = [];
  let reclaimedBytes = 0;
  for (const [key, id] of [...mapEntries(draft.buildCaches)].sort(([a], [b]) => compareCodePoints(a, b))) {
    if (isMounted(draft, id)) continue;
    const filesystem = mapGet(draft.filesystems, id);
    reclaimedBytes += filesystem === undefined ? 0 : filesystemSizeBytes(filesystem);
    draft.buildCaches = mapDelete(draft.buildCaches, key);
    draft.filesystems = mapDelete(draft.filesystems, id);
    deleted.push(hexId(draft.seed, `build cache ${key}`).slice(0, idLength));
  }
  return ok<"build-prune">({ deleted, reclaimedBytes });
};

function isMounted(draft: Draft, filesystem: FilesystemId): boolean {
  for (const [, container] of mapEntries(draft.containers))
    if (container.mounts.some((mount) => mount.filesystem === filesystem)) return true;
  return false;
}
