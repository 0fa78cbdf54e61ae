import type { DirectoryNode, Filesystem, Node } from "../filesystem/node.ts";
import { emptyMap, mapDelete, mapDifference, mapGet, mapSet } from "../persistent-map.ts";

/**
 * The tree of the image that a commit makes: the container's root with everything that the engine put on the image's
 * tree taken back, as far as the container left it as it was (CMT-002). `base` is the image's tree with the engine's
 * files, from which the root began. Costs the number of engine files, not the size of the tree.
 */
export function stripEngineFiles(image: Filesystem, base: Filesystem, root: Filesystem): Filesystem {
  return { root: strip(image.root, base.root, root.root), links: root.links, nextInode: root.nextInode };
}

function strip(image: DirectoryNode | undefined, base: DirectoryNode, current: DirectoryNode): DirectoryNode {
  if (current === base && image !== undefined) return image;
  let entries = current.entries;
  mapDifference(image?.entries ?? emptyMap<string, Node>(), base.entries, (name, imageNode, baseNode) => {
    const now = mapGet(current.entries, name);
    if (now === undefined) return;
    if (now === baseNode)
      entries = imageNode === undefined ? mapDelete(entries, name) : mapSet(entries, name, imageNode);
    else if (now.kind === "directory" && baseNode?.kind === "directory" && now.inode === baseNode.inode) {
      const below = imageNode?.kind === "directory" ? imageNode : undefined;
      entries = mapSet(entries, name, strip(below, baseNode, now));
    }
  });
  return entries === current.entries ? current : { ...current, entries };
}
