import type { Tree, TreeEntry } from "../../vocabulary/generated/types.ts";
import { bytesOfContent } from "../shared/content.ts";
import { type Handles, imageOf } from "./handles.ts";

/** In the text of a file `((image.base))` becomes what the engine calls that handle. */
export function withImageNames(context: Handles, entry: TreeEntry): TreeEntry {
  if (typeof entry.content !== "string" || !entry.content.includes("((image.")) return entry;
  const content = entry.content.replace(/(?<![$\\])\(\(image\.([A-Za-z0-9_-]+)\)\)/g, (_, handle: string) => {
    const found = context.handles.get(handle);
    return found?.kind === "image" && found.reference !== undefined ? found.reference : imageOf(context, handle);
  });
  return { ...entry, content };
}

/** Text of the Dockerfile of a context; empty where there is none. */
export function dockerfileText(tree: Tree, file: string): string {
  const entry =
    tree.find((candidate) => candidate.path === file) ?? tree.find((candidate) => candidate.path === "dockerfile");
  return entry?.content === undefined ? "" : new TextDecoder().decode(bytesOfContent(entry.content));
}
