import { bytesOfText } from "../bytes.ts";
import { bytesOfContent } from "../content.ts";
import { createFilesystem } from "../filesystem/edit.ts";
import type { FilesystemId } from "../filesystem/view.ts";
import type { Draft } from "../state.ts";
import { cleanPath } from "./configuration.ts";
import { makeDirectories } from "./directories.ts";
import { addFilesystem, rootCalls } from "./host.ts";

/** The session's private copy of the scenario's files, made when the first bind needs it. */
export function filesOf(draft: Draft): FilesystemId {
  if (draft.filesCopy !== undefined) return draft.filesCopy;
  const id = addFilesystem(draft, createFilesystem(draft.nowMs));
  draft.filesCopy = id;
  const files = rootCalls(draft, id);
  for (const [path, content] of draft.files) {
    const target = bytesOfText(cleanPath(path));
    const parent = target.slice(0, target.lastIndexOf("/"));
    if (parent !== "") makeDirectories(files, parent);
    files.write(target, bytesOfContent(content) ?? "", 0o644);
  }
  return id;
}

/** Whether a bind source is among them. */
export function bindExists(draft: Draft, path: string): boolean {
  const files = rootCalls(draft, filesOf(draft));
  return typeof files.lstat(bytesOfText(path)) !== "string";
}
