import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname } from "node:path";
import { type LeftLedger, leftLedgers, resumeLedger } from "../adapter/ledger.ts";
import { createNames, fileRootPrefix } from "../adapter/names.ts";
import type { Leftover } from "../engine.ts";
import { cleanUp, describeOwn, type Inventory, type Owner, ownObjects, takeInventory } from "./clean-up.ts";
import type { Context } from "./context.ts";

export interface ReapOptions {
  /** Directory of the ledgers. */
  readonly directory: string;
  /** Address of the engine: ledgers of others stay. */
  readonly host: string;
  readonly dryRun: boolean;
  /** A context that owns what an owner owns. */
  contextFor(owner: Owner): Context;
}

/**
 * Cleans up after runs whose process is gone: by ledger, and by label and name, since a run may have ended between a
 * call and its answer. Everything is listed once; a ledger is opened again only where something is left of it. Objects
 * that will not go keep their ledger for the next time.
 */
export async function reap(options: ReapOptions): Promise<readonly Leftover[]> {
  const left = leftLedgers(options.directory).filter((ledger) => ledger.host === options.host);
  const found: Leftover[] = [];
  let inventory: Inventory | undefined;
  for (const ledger of left) {
    const owner = ownerOf(ledger);
    const context = options.contextFor(owner);
    inventory ??= await takeInventory(context);
    const whole = [inventory.containers, inventory.images, inventory.volumes].every((list) => typeof list !== "string");
    const objects = ownObjects(owner, inventory);
    const told = { session: ledger.prefix, found: objects.map((object) => describeOwn(owner.names, object)) };
    if (options.dryRun) {
      found.push({ ...told, left: told.found });
      continue;
    }
    removeDirectories(ledger);
    // What could not be listed may be there.
    if (objects.length > 0 || !whole) found.push({ ...told, left: await cleanUp(context) });
    else {
      owner.ledger.clear();
      found.push({ ...told, left: [] });
    }
  }
  return found;
}

function ownerOf(left: LeftLedger): Owner {
  const [prefix = "", ...namespace] = left.prefix.split("-");
  return { names: createNames(prefix, namespace.join("-")), ledger: resumeLedger(left) };
}

/** A ledger is a file that anybody may have written: only what looks like ours is deleted. */
function removeDirectories(left: LeftLedger): void {
  for (const { kind, key } of left.entries) {
    if (kind !== "directory" || dirname(key) !== tmpdir() || !basename(key).startsWith(fileRootPrefix)) continue;
    rmSync(key, { recursive: true, force: true });
  }
}
