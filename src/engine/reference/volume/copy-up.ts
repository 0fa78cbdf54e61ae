import { nodeAt } from "../filesystem/edit.ts";
import type { DirectoryNode, Filesystem } from "../filesystem/node.ts";
import { namesOf, pathOf } from "../filesystem/path.ts";
import { mapEntries, mapGet, mapOf, mapSet } from "../persistent-map.ts";
import type { Draft } from "../state.ts";

/** Where an image's content for a volume lies: a clean absolute path without symlinks (VOL-CUP-012). */
export interface CopyUpSource {
  readonly filesystem: Filesystem;
  readonly path: string;
}

/**
 * Fills an empty volume with the image's directory that it is mounted on: files, links, and the owner and mode of the
 * directory itself (VOL-CUP-001, VOL-CUP-006). A volume with any content is left alone (VOL-CUP-004), and so is one
 * whose directory the image lacks. Costs nothing but a few objects: the volume shares the image's nodes.
 */
export function copyUp(draft: Draft, volumeName: string, source: CopyUpSource): void {
  const volume = mapGet(draft.volumes, volumeName);
  const current = volume === undefined ? undefined : mapGet(draft.filesystems, volume.filesystem);
  const directory = nodeAt(source.filesystem, namesOf(source.path));
  if (volume === undefined || current === undefined || directory?.kind !== "directory") return;
  if (current.root.entries.size > 0) return;
  draft.filesystems = mapSet(draft.filesystems, volume.filesystem, filled(current, directory, source));
}

function filled(current: Filesystem, directory: DirectoryNode, source: CopyUpSource): Filesystem {
  const prefix = pathOf(namesOf(source.path));
  const links: (readonly [number, readonly string[]])[] = [];
  for (const [inode, paths] of mapEntries(source.filesystem.links)) {
    const inside = paths.flatMap((path) => insideOf(prefix, path));
    if (inside.length > 1) links.push([inode, inside]);
  }
  return {
    ...current,
    root: { ...directory, inode: current.root.inode },
    links: mapOf(links),
    nextInode: Math.max(current.nextInode, source.filesystem.nextInode),
  };
}

/** A path of the image as the volume's, or nothing when it lies outside. */
function insideOf(prefix: string, path: string): readonly string[] {
  if (prefix === "/") return [path];
  return path.startsWith(`${prefix}/`) ? [path.slice(prefix.length)] : [];
}
