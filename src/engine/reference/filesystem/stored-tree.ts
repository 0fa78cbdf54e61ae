import type { ByteString } from "../bytes.ts";
import { mapDifference, mapEntries } from "../persistent-map.ts";
import { applyLayer } from "./apply-layer.ts";
import { layerChanges } from "./changes.ts";
import type { DirectoryNode, Filesystem } from "./node.ts";
import { textOfName } from "./text.ts";

const prefix = ".wh.";
const opaque = ".wh..wh..opq";

/**
 * What a layer leaves of the tree that it was made of: there a name that begins with `.wh.` is a whiteout, whatever it
 * was (LAY-018), and hides what the layers below have under the rest of it. Fails, in dockerd's words, where the layer
 * has that name too, and lists it before. Costs what changed, and only looks where there is no such name.
 */
export function storedTree(lower: Filesystem, upper: Filesystem): Filesystem | { readonly problem: string } {
  if (!hasWhiteoutNames(lower.root, upper.root)) return upper;
  const made = new Set<ByteString>();
  const seen = new Set<ByteString>();
  const entries = layerChanges(lower, upper).filter(({ name }) => {
    // A directory that was made anew may have its marker twice.
    const isAgain = seen.has(name) && baseOf(name) === opaque;
    seen.add(name);
    return !isAgain;
  });
  for (const { name } of entries) {
    const base = baseOf(name);
    const directory = name.slice(0, name.length - base.length);
    const isWhiteout = base.startsWith(prefix) && !base.startsWith(`${prefix}${prefix}`);
    const at = (isWhiteout ? directory + base.slice(prefix.length) : name).replace(/\/$/, "");
    if (isWhiteout && made.has(at)) return { problem: `${failed} failed to mknod("/${textOfName(at)}", ${device}` };
    made.add(at);
  }
  const applied = applyLayer(lower, entries);
  return "failure" in applied ? { problem: `${failed} ${applied.failure.message}` } : applied.filesystem;
}

const failed = "Error processing tar file(exit status 1):";
const device = "S_IFCHR, 0): file exists";

function hasWhiteoutNames(lower: DirectoryNode | undefined, upper: DirectoryNode): boolean {
  if (lower === undefined) {
    for (const [name, node] of mapEntries(upper.entries))
      if (name.startsWith(prefix) || (node.kind === "directory" && hasWhiteoutNames(undefined, node))) return true;
    return false;
  }
  let found = false;
  mapDifference(lower.entries, upper.entries, (name, before, after) => {
    if (found || after === undefined) return;
    found =
      name.startsWith(prefix) ||
      (after.kind === "directory" && hasWhiteoutNames(before?.kind === "directory" ? before : undefined, after));
  });
  return found;
}

function baseOf(name: ByteString): ByteString {
  return name.slice(name.replace(/\/$/, "").lastIndexOf("/") + 1);
}
