import { tmpdir, userInfo } from "node:os";
import { isAbsolute, join } from "node:path";
import { openLedgers } from "../engine/adapter/ledger.ts";

/**
 * Folder of the ledgers: what runs made on engines that others use too. It outlives a restart of the machine, as the
 * objects do, and nobody else writes there: `$XDG_STATE_HOME/plimsoll/ledgers`, else below the home directory.
 */
export function ledgerFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_STATE_HOME: state, HOME: home } = environment;
  if (state !== undefined && isAbsolute(state)) return join(state, "plimsoll", "ledgers");
  if (home !== undefined && isAbsolute(home)) return join(home, ".local", "state", "plimsoll", "ledgers");
  return join(tmpdir(), `plimsoll-ledgers-${userInfo().uid}`);
}

/** What would stay on engines if this process ended now, one line for each scenario under way; empty: nothing. */
export function remains(folder: string): readonly string[] {
  return openLedgers(folder).map(({ prefix, host, entries }) => {
    const made = new Set(entries.map(({ kind }) => kind));
    made.delete("directory");
    return `${prefix} on ${host}: ${[...made].map((kind) => `${kind}s`).join(", ")}`;
  });
}
