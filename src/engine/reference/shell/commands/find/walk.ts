import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Stat } from "../../../filesystem/view.ts";
import type { Calls } from "../blocking.ts";
import { complain } from "../errors.ts";
import { joinPath } from "../paths.ts";

/** What the walk has come to. */
export interface Visit {
  readonly path: ByteString;
  readonly stat: Stat;
  readonly depth: number;
}

/** A walk over trees: one mutable value. */
export interface Walk {
  readonly calls: Calls;
  readonly argv: readonly ByteString[];
  readonly settings: { minDepth: number; maxDepth: number; depthFirst: boolean; follow: boolean };
  readonly batches: Batch[];
  prune: boolean;
  code: number;
  out: string;
  quit: boolean;
}

/** A command of `-exec … {} +`, and the paths that wait for it. */
export interface Batch {
  readonly command: readonly ByteString[];
  paths: ByteString[];
}

/** A test or an action; whether it holds. */
export type Test = (visit: Visit, walk: Walk) => boolean;

/** What stays the same on the way down, and the directories passed. */
export interface Descent {
  readonly walk: Walk;
  readonly visitor: Test;
  readonly followTop: boolean;
  readonly above: readonly number[];
}

/** Visits a path and what is below it. A link that leads back to a directory above is not followed. */
export function descend(path: ByteString, depth: number, descent: Descent): void {
  const { walk, visitor } = descent;
  const { files } = walk.calls;
  const follow = walk.settings.follow || (depth === 0 && descent.followTop);
  let stat = follow ? files.stat(path) : files.lstat(path);
  if (typeof stat === "string" && follow) stat = files.lstat(path);
  if (typeof stat === "string") {
    walk.code = complain(walk.calls, walk.argv, `${path}: ${errnoTexts[stat]}`);
    return;
  }
  const visit = { path, stat, depth };
  walk.prune = false;
  const act = (): void => {
    if (depth >= walk.settings.minDepth && !walk.quit) visitor(visit, walk);
  };
  if (!walk.settings.depthFirst) act();
  const pruned = walk.prune && !walk.settings.depthFirst;
  walk.prune = false;
  if (
    stat.kind === "directory" &&
    !pruned &&
    depth < walk.settings.maxDepth &&
    !walk.quit &&
    !descent.above.includes(stat.inode)
  ) {
    const names = files.readdir(path);
    if (typeof names === "string") walk.code = complain(walk.calls, walk.argv, `${path}: ${errnoTexts[names]}`);
    else {
      const below = { ...descent, above: [...descent.above, stat.inode] };
      for (const name of names) {
        if (walk.quit) break;
        descend(joinPath(path, name), depth + 1, below);
      }
    }
  }
  if (walk.settings.depthFirst) act();
}
