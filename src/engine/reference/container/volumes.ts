import { mapGet } from "../persistent-map.ts";
import type { Container, Draft } from "../state.ts";
import { removeVolume } from "../volume/remove.ts";
import { isVolumeUsed } from "../volume/use.ts";
import { removeContainer } from "./end.ts";

/**
 * Removes a container that does not run, and its anonymous volumes unless another container uses them too: `rm -v` and
 * auto-remove do so (CTR-RM-007, VOL-ANO-004, VOL-ANO-005).
 */
export function removeWithVolumes(draft: Draft, container: Container): void {
  removeContainer(draft, container);
  for (const mount of container.mounts) {
    const volume =
      mount.anonymous === true && mount.volume !== undefined ? mapGet(draft.volumes, mount.volume) : undefined;
    if (volume !== undefined && !isVolumeUsed(draft, volume.name)) removeVolume(draft, volume);
  }
}
