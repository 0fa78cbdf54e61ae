import { mapEntries } from "../persistent-map.ts";
import type { Container, Draft, State } from "../state.ts";

/** Containers that refer to a volume, in any state (VOL-RM-003), oldest first. */
export function volumeUsers(state: State | Draft, name: string): readonly Container[] {
  const users: Container[] = [];
  for (const [, container] of mapEntries(state.containers)) {
    if (container.mounts.some((mount) => mount.volume === name)) users.push(container);
  }
  return users.sort((a, b) => a.number - b.number);
}

/** Whether a container refers to a volume. */
export function isVolumeUsed(state: State | Draft, name: string): boolean {
  return volumeUsers(state, name).length > 0;
}
