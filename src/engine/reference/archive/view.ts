import type { ContainerTarget, ImageTarget, Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import { type ByteString, bytesOfText } from "../bytes.ts";
import { archiveNamespace, storeOf } from "../container/host.ts";
import { findContainer } from "../container/lookup.ts";
import type { Environment } from "../environment.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { Node } from "../filesystem/node.ts";
import { type Context, type LastComponent, resolve } from "../filesystem/resolve.ts";
import { rootCredentials } from "../filesystem/view.ts";
import { findImage } from "../image/find-image.ts";
import { shownTarget } from "../image/shown-target.ts";
import type { Container, Draft } from "../state.ts";
import { makeMountPoints } from "./mount-points.ts";

/** The files of a container or image, as the engine itself reaches them by path (CTR-CPY-*). */
export interface ArchiveView {
  readonly status: "view";
  readonly context: Context;
  /** As messages name it: `container web`. */
  readonly what: string;
}

/** A path that leads to something. */
export interface Located {
  readonly status: "located";
  readonly node: Node;
  /** Without symlinks. */
  readonly names: readonly ByteString[];
}

/** What a request gives: one of both. */
export interface ViewTarget {
  readonly container?: ContainerTarget;
  readonly image?: ImageTarget;
}

/** The files of the target of an operation; an image's own tree has no volumes and no engine files. */
export function viewOf(draft: Draft, target: ViewTarget, environment: Environment): ArchiveView | Rejected {
  if (target.container !== undefined) {
    const found = findContainer(draft, target.container);
    if (found.status !== "found") return found;
    return refusedState(found.container, found.given) ?? containerView(draft, found.container, found.given);
  }
  if (target.image === undefined) return rejected("invalid", "neither a container nor an image is given");
  const found = findImage(draft, target.image, environment);
  if (found.status !== "found") return found;
  const tree = found.image.filesystem;
  const store = { get: () => tree, set: () => undefined };
  const namespace = { root: 0, readOnlyRoot: true, mounts: [] };
  const what = `image ${shownTarget(draft, target.image, environment)}`;
  return { status: "view", context: { namespace, store, caller: callerAt(draft) }, what };
}

/** The same, for what dockerd mounts first: the mount points that a container lacks are made, whatever comes of it. */
export function mountedViewOf(draft: Draft, target: ViewTarget, environment: Environment): ArchiveView | Rejected {
  const found = target.container === undefined ? undefined : findContainer(draft, target.container);
  if (found?.status === "found" && refusedState(found.container, found.given) === undefined) {
    makeMountPoints(draft, found.container);
  }
  return viewOf(draft, target, environment);
}

/** The files of a container, in every state but removing and dead: its root, volumes and binds. */
export function containerView(draft: Draft, container: Container, given: string): ArchiveView {
  const context = { namespace: archiveNamespace(container), store: storeOf(draft), caller: callerAt(draft) };
  return { status: "view", context, what: `container ${given}` };
}

/** 1.1: a container that is being removed has no files any more, and those of a dead one cannot be mounted. */
export function refusedState(container: Container, given: string): Rejected | undefined {
  if (container.status === "removing") return rejected("not-found", `No such container: ${given}`);
  if (container.status === "dead") return rejected("wrong-state", `container ${container.id} is dead`);
  return undefined;
}

/** Where a path leads; a relative one begins at the root (CTR-CPY-006). */
export function locate(view: ArchiveView, path: string, last: LastComponent): Located | Rejected {
  // CTR-CPY-007
  if (path === "") return rejected("invalid", "bad parameter: pathcannot be empty");
  const place = resolve(view.context, bytesOfText(`/${path}`), last);
  if (typeof place === "string") return problemOf(view, path, place);
  return place.node === undefined
    ? problemOf(view, path, "ENOENT")
    : { status: "located", node: place.node, names: place.names };
}

/** An error number as dockerd words it for a path (CTR-CPY-007 … CTR-CPY-009). */
export function problemOf(view: ArchiveView, path: string, errno: Errno): Rejected {
  switch (errno) {
    case "ENOENT":
      return rejected("not-found", `Could not find the file ${path} in ${view.what}`);
    case "ENOTDIR":
      return rejected("invalid", `lstat ${path}: not a directory`);
    case "ELOOP":
      return rejected("invalid", `evalSymlinksInScope: too many links in ${path}`);
    case "EROFS":
      return rejected("not-permitted", `${path}: read-only file system`);
    case "ENOSPC":
      return rejected("no-space", `write ${path}: no space left on device`);
    case "EBUSY":
      return rejected("in-use", `${path}: device or resource busy`);
    case "ENAMETOOLONG":
      return rejected("invalid", `lstat ${path}: file name too long`);
    default:
      return rejected("invalid", `${path}: ${errno}`);
  }
}

function callerAt(draft: Draft): Context["caller"] {
  return { credentials: rootCredentials, cwd: "/", umask: 0o022, nowMs: draft.nowMs };
}
