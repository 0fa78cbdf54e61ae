import type { Config } from "../../../vocabulary/generated/types.ts";
import type { ContainerId } from "../../../vocabulary/ids.ts";
import type { Filesystem } from "../filesystem/node.ts";
import type { ImageHistory } from "./image-history.ts";

/** One layer: what changed from one tree to the next. Tar, DiffID and size are computed when observed, and memoised. */
export interface Layer {
  readonly lower: Filesystem;
  readonly upper: Filesystem;
}

/** One entry of the history in an image's configuration. */
export interface HistoryItem {
  readonly createdMs: number;
  /** What the time has below a millisecond: 0 … 999,999. */
  readonly createdNs?: number;
  readonly createdBy: string;
  readonly comment?: string;
  readonly author?: string;
  readonly emptyLayer?: boolean;
}

/** An image as a value; its ids are computed only when observed. */
export interface Image {
  readonly number: number;
  /** The parent that the classic builder or commit recorded. */
  readonly parent?: number;
  /** Base first. */
  readonly layers: readonly Layer[];
  /** All layers applied. */
  readonly filesystem: Filesystem;
  readonly config: Config;
  /** Undefined: nothing has made it. */
  readonly history: ImageHistory | undefined;
  readonly createdMs: number;
  /** Below a millisecond: it tells apart images made at one virtual instant. */
  readonly createdNs?: number;
  readonly author?: string;
  readonly comment?: string;
  readonly architecture: string;
  readonly os: string;
  /** What else dockerd writes into the configuration: the container of the step and its own configuration. */
  readonly container?: { /** Steps that only copy have none. */ readonly id?: ContainerId; readonly config: Config };
  /** The image of the step before, whose id is `Image` in the written configuration of a build's image. */
  readonly builtFrom?: Image;
  /** `Image` in the written configuration: the parent's id after a build, the image as it was named after a commit. */
  readonly configImage?: string;
}
