import { emit } from "../container/events.ts";
import type { DirectoryNode, Filesystem } from "../filesystem/node.ts";
import { mapDelete, mapEntries, mapGet } from "../persistent-map.ts";
import type { Draft, Volume } from "../state.ts";

/** Takes a volume and its content away; whether it is used is the caller's question. */
export function removeVolume(draft: Draft, volume: Volume): void {
  draft.volumes = mapDelete(draft.volumes, volume.name);
  draft.filesystems = mapDelete(draft.filesystems, volume.filesystem);
  emit(draft, {
    type: "volume",
    action: "destroy",
    id: volume.name,
    name: volume.name,
    attributes: { driver: "local" },
  });
}

/** Bytes of a volume's files, a linked file once. */
export function volumeSizeBytes(draft: Draft, volume: Volume): number {
  const filesystem = mapGet(draft.filesystems, volume.filesystem);
  return filesystem === undefined ? 0 : filesystemSizeBytes(filesystem);
}

/** Bytes of the files of a tree, a linked file once. */
export function filesystemSizeBytes(filesystem: Filesystem): number {
  const counted = new Set<number>();
  const sum = (directory: DirectoryNode): number => {
    let total = 0;
    for (const [, node] of mapEntries(directory.entries)) {
      if (node.kind === "directory") total += sum(node);
      else if (node.kind === "file" && !counted.has(node.inode)) {
        counted.add(node.inode);
        total += node.content.length;
      }
    }
    return total;
  };
  return sum(filesystem.root);
}
