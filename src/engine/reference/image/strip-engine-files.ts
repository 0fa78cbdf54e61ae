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
  for (const { name, imageNode, baseNode } of engineFiles(image, base)) {
    const now = mapGet(current.entries, name);
    if (now === undefined) continue;
    if (now === baseNode)
      entries = imageNode === undefined ? mapDelete(entries, name) : mapSet(entries, name, imageNode);
    else if (now.kind === "directory" && baseNode?.kind === "directory" && now.inode === baseNode.inode) {
      const below = imageNode?.kind === "directory" ? imageNode : undefined;
      entries = mapSet(entries, name, strip(below, baseNode, now));
    }
  }
  return entries === current.entries ? current : { ...current, entries };
}

/** One entry in which a directory of the base differs from the image's. */
interface EngineFile {
  readonly name: string;
  readonly imageNode: Node | undefined;
  readonly baseNode: Node | undefined;
}

interface Known {
  readonly image: DirectoryNode | undefined;
  readonly files: readonly EngineFile[];
}

const known = new WeakMap<DirectoryNode, Known>();

/** What the engine put on a directory of the image; kept with the base, which all containers of an image share. */
function engineFiles(image: DirectoryNode | undefined, base: DirectoryNode): readonly EngineFile[] {
  const before = known.get(base);
  if (before !== undefined && before.image === image) return before.files;
  const files: EngineFile[] = [];
  mapDifference(image?.entries ?? emptyMap<string, Node>(), base.entries, (name, imageNode, baseNode) => {
    files.push({ name, imageNode, baseNode });
  });
  known.set(base, { image, files });
  return files;
}
