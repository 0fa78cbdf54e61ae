import type { Rejected } from "../../../vocabulary/generated/types.ts";
import type { Operation } from "../../../vocabulary/operation.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { makeMountPoints } from "../archive/mount-points.ts";
import { absolutePath, baseOf, parentOf } from "../archive/paths.ts";
import { putEntries } from "../archive/put.ts";
import { putFile } from "../archive/put-file.ts";
import { containerView, locate, refusedState } from "../archive/view.ts";
import { bytesOfText } from "../bytes.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { bytesOfContent } from "../content.ts";
import { draftOf } from "../draft.ts";
import type { Container, Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * Writes one file, in any state (CTR-CPY-001); missing parents are made (CTR-CPY-015). A name that a layer would take for
 * a whiteout is refused. The time is that of the engine, in whole seconds as in an archive.
 */
export const write: Handler<"write"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  const refused = refusedState(container, given);
  if (refused !== undefined) return refused;
  const path = absolutePath(operation.path);
  const name = baseOf(path);
  if (name.startsWith(".wh.")) return rejected("invalid", `${path}: names beginning with .wh. are reserved`);
  if (path === "/") return rejected("invalid", "/ is a directory");
  makeMountPoints(draft, container);
  const content = bytesOfContent(operation.content);
  if (content === undefined) return rejected("invalid", "the content of a blob is not at hand");
  const isPut = putFile(containerView(draft, container, given).context, {
    directory: bytesOfText(parentOf(path)),
    name: bytesOfText(name),
    content,
    mode: operation.mode === undefined ? 0o644 : Number.parseInt(operation.mode, 8),
    uid: operation.uid ?? 0,
    gid: operation.gid ?? 0,
    mtimeMs: Math.floor(draft.nowMs / 1000) * 1000,
  });
  const failure = isPut ? undefined : extract(draft, container, { operation, path, given });
  if (failure !== undefined) return failure;
  emitContainer(draft, container, "extract-to-dir");
  return ok<"write">({});
};

interface Extraction {
  readonly operation: Operation<"write">;
  readonly path: string;
  readonly given: string;
}

/** The general case, on a trial: below the nearest directory that is there, so that a volume judges its own files. */
function extract(draft: Draft, container: Container, { operation, path, given }: Extraction): Rejected | undefined {
  const trial = draftOf(draft);
  const view = containerView(trial, container, given);
  const isThere = locate(view, parentOf(path), "follow").status === "located";
  const entry = {
    type: "file",
    path: isThere ? baseOf(path) : path.slice(1),
    content: operation.content,
    mode: operation.mode ?? "0644",
    uid: operation.uid ?? 0,
    gid: operation.gid ?? 0,
    mtimeMs: Math.floor(draft.nowMs / 1000) * 1000,
  } as const;
  const directory = isThere ? parentOf(path) : "/";
  const failure = putEntries(view, container, { directory, entries: [entry] });
  if (failure !== undefined) return failure;
  Object.assign(draft, trial);
  return undefined;
}
