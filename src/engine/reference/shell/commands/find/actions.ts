import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import { complain } from "../errors.ts";
import { spawnCommand } from "../run.ts";
import type { Batch, Visit, Walk } from "./walk.ts";

/** Prints the path. */
export function emit(visit: Visit, walk: Walk, end: string): true {
  walk.out += visit.path + end;
  return true;
}

/** Writes what has been printed. */
export function flush(walk: Walk): void {
  if (walk.out !== "") walk.calls.write(1, walk.out);
  walk.out = "";
}

/** Runs the command with the paths that wait. */
export function runBatch(batch: Batch, walk: Walk): void {
  const paths = batch.paths;
  batch.paths = [];
  const status = execute([...batch.command, ...paths], walk);
  if (status !== 0) walk.code = 1;
}

/** Runs a command and answers its status; -1 after a message. */
export function execute(command: readonly ByteString[], walk: Walk): number {
  flush(walk);
  const child = spawnCommand(walk.calls, command);
  if ("error" in child) {
    complain(walk.calls, walk.argv, `${command[0]}: ${errnoTexts[child.error]}`);
    return -1;
  }
  return walk.calls.status(child.pid);
}
