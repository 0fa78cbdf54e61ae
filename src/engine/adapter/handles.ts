import type { ContainerTarget, ImageTarget, VolumeTarget } from "../../vocabulary/generated/types.ts";
import type { Names } from "./names.ts";

/** What a handle of the session names; it stays when the thing is removed. */
export type HandleTarget =
  | { readonly kind: "container"; readonly id: string }
  | { readonly kind: "image"; readonly id: string; readonly reference?: string }
  | { readonly kind: "volume"; readonly name: string }
  | { readonly kind: "exec"; readonly id: string }
  /** A saved or exported archive, in the scenario's own names. */
  | { readonly kind: "archive"; readonly bytes: Uint8Array };

/** What turns targets into the engine's names. */
export interface Handles {
  readonly names: Names;
  readonly handles: Map<string, HandleTarget>;
  /** Why a predefined handle names nothing: not the scenario's mistake, and not the engine's answer. */
  readonly absent?: ReadonlyMap<string, string>;
}

/** What the engine calls a container: id of a handle, our name of a literal one. */
export function containerOf(context: Handles, target: ContainerTarget): string {
  if (typeof target === "string") {
    const found = context.handles.get(target);
    return found?.kind === "container" ? found.id : unbound("container", target);
  }
  // CTR-NAM-003: as in the docker CLI's requests, which would be redirected; `cp` would take it for a path.
  if ("name" in target) return context.names.container(target.name).replace(/^\/+/, "");
  if ("id" in target) return target.id;
  const found = context.handles.get(target.idOf);
  return found?.kind === "container" ? prefixOf(found.id, target.length) : unbound("container", target.idOf);
}

/** What the engine calls an image. */
export function imageOf(context: Handles, target: ImageTarget): string {
  if (typeof target === "string") {
    const found = context.handles.get(target);
    if (found?.kind === "image") return found.id;
    const absent = context.absent?.get(target);
    if (absent !== undefined) throw new FixtureMissing(absent);
    return target === "scratch" ? target : unbound("image", target);
  }
  if ("ref" in target) {
    // dockerd makes a container of no image at all; Docker's own client lets nobody ask for it.
    if (target.ref === "") throw new UnboundHandle("invalid reference format");
    return context.names.reference(target.ref);
  }
  if ("id" in target) return target.id;
  const found = context.handles.get(target.idOf);
  if (found?.kind !== "image") return unbound("image", target.idOf);
  return target.length === undefined ? found.id : prefixOf(found.id.replace(/^sha256:/, ""), target.length);
}

/** What the engine calls a volume. */
export function volumeOf(context: Handles, target: VolumeTarget): string {
  if (typeof target !== "string") return context.names.volume(target.name);
  const found = context.handles.get(target);
  return found?.kind === "volume" ? found.name : unbound("volume", target);
}

/**
 * A handle that names nothing of this kind: what should have made it was refused, or it is the caller's mistake; also
 * an empty reference, which no engine can be asked for.
 */
export class UnboundHandle extends Error {
  override readonly name = "UnboundHandle";
}

/** What every engine should have is not there: nothing can be said about it. */
export class FixtureMissing extends Error {
  override readonly name = "FixtureMissing";
}

function unbound(kind: HandleTarget["kind"], handle: string): never {
  throw new UnboundHandle(`no ${kind} has the handle ${handle}`);
}

function prefixOf(id: string, length: number | undefined): string {
  return length === undefined ? id : id.slice(0, length);
}
