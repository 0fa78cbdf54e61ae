import type { Config } from "../../../vocabulary/generated/types.ts";
import { isUnchanged } from "../filesystem/changes.ts";
import { storedTree } from "../filesystem/stored-tree.ts";
import { mapGet } from "../persistent-map.ts";
import type { Container, Draft } from "../state.ts";
import type { HistoryItem, Image, Layer } from "./image.ts";
import { withItem } from "./image-history.ts";
import { addImage } from "./image-table.ts";
import { stripEngineFiles } from "./strip-engine-files.ts";

export interface CommitOptions {
  /** The new image's configuration. */
  readonly config: Config;
  /** `Image` in the written configuration. */
  readonly configImage?: string;
  /** The image whose id is that, for a step of a build. */
  readonly builtFrom?: Image;
  /** What is recorded as the container's configuration, where it is not its own. */
  readonly recorded?: Config;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Makes an image of a container's root: the layers of its image plus one with what changed, or none when nothing did
 * (CTR-COM-002, CMT-006). Volumes and engine files are not in it (CMT-002). Fails where what changed cannot be a layer
 * (LAY-018). Costs what changed, not the size of the tree.
 */
export function commitContainer(
  draft: Draft,
  container: Container,
  options: CommitOptions,
): Image | { readonly problem: string } {
  const parent = container.image;
  const root = mapGet(draft.filesystems, container.rootfs);
  if (root === undefined) throw new Error(`container ${container.name} has no root file system`);
  const isEmpty = isUnchanged(container.base, root);
  const layer: Layer = { lower: container.base, upper: root };
  const filesystem = isEmpty
    ? parent.filesystem
    : storedTree(parent.filesystem, stripEngineFiles(parent.filesystem, container.base, root));
  if ("problem" in filesystem) return filesystem;
  const author = options.author ?? "";
  const comment = options.comment ?? "";
  const recorded = options.recorded ?? container.config;
  // CMT-004: the command alone, without the entrypoint.
  const item: Mutable<HistoryItem> = { createdMs: draft.nowMs, createdBy: (recorded.cmd ?? []).join(" ") };
  // Assigned one by one: each spread of an optional key costs more than everything else here.
  if (comment !== "") item.comment = comment;
  if (author !== "") item.author = author;
  if (isEmpty) item.emptyLayer = true;
  return addImage(draft, {
    // Scratch is no image.
    parent: parent.number === 0 ? undefined : parent.number,
    layers: isEmpty ? parent.layers : [...parent.layers, layer],
    filesystem,
    config: options.config,
    history: withItem(parent.history, item),
    author: author === "" ? undefined : author,
    architecture: parent.architecture,
    os: parent.os,
    container: { id: container.id, config: recorded },
    configImage: options.configImage,
    builtFrom: options.builtFrom,
  });
}
