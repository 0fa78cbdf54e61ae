import type { CliCommand, CliMap } from "../../vocabulary/cli-map.ts";
import type { ErrorKind } from "../../vocabulary/generated/types.ts";
import { type Refusal, rejected, unsupported } from "../../vocabulary/outcome.ts";

/** A map's table of refusals, its expressions compiled. */
export interface ErrorTable {
  readonly lost: RegExp | undefined;
  readonly refusal: RegExp;
  readonly noise: RegExp | undefined;
  readonly again: RegExp | undefined;
  readonly rows: readonly Row[];
}

interface Row {
  readonly commands: ReadonlySet<CliCommand> | undefined;
  readonly exit: readonly number[] | undefined;
  readonly text: RegExp | undefined;
  readonly kind: ErrorKind | "unsupported";
  readonly capability: string | undefined;
}

/** Compiles the table; the map was checked, so every expression is one. */
export function errorTable(errors: CliMap["errors"]): ErrorTable {
  const expression = (text: string | undefined): RegExp | undefined =>
    text === undefined ? undefined : new RegExp(text, "im");
  return {
    lost: expression(errors.lost),
    refusal: new RegExp(errors.refusal, "im"),
    noise: expression(errors.noise),
    again: expression(errors.again),
    rows: errors.kinds.map(({ commands, exit, text, kind, capability }) => ({
      commands: commands === undefined ? undefined : new Set(commands),
      exit,
      text: expression(text),
      kind,
      capability,
    })),
  };
}

/** What a program said when it failed. */
export interface Failed {
  readonly command: CliCommand;
  readonly exit: number;
  readonly stderr: string;
}

/** Whether a program died of a fault of its own: the programs that are driven are written in Go. */
export function hasCrashed(stderr: string): boolean {
  return /^(?:panic|fatal error): /m.test(stderr) && /^goroutine \d+ \[/m.test(stderr);
}

/** Outcome of a failed command; words that no row knows are `engine-fault`, and so is a crash, whatever it says. */
export function refusalOf(table: ErrorTable, failed: Failed): Refusal {
  const message = messageOf(table, failed.stderr) || `exit code ${failed.exit}`;
  if (hasCrashed(failed.stderr)) return rejected("engine-fault", message);
  const row = rowOf(table, { ...failed, stderr: message }, (candidate) => concerns(candidate, failed.command));
  return row === undefined ? rejected("engine-fault", message) : outcomeOf(row, failed.command, message);
}

/**
 * The refusal of a command whose exit code is otherwise that of a program in a container (exec, attach): only words
 * that begin as refusals do, of a row that names the command.
 */
export function refusalAmongOutput(table: ErrorTable, failed: Failed): Refusal | undefined {
  const plain = withoutNoise(table, failed.stderr).trim();
  if (plain.search(table.refusal) !== 0) return undefined;
  const message = messageOf(table, failed.stderr);
  const row = rowOf(
    table,
    { ...failed, stderr: message },
    (candidate) => candidate.commands?.has(failed.command) === true,
  );
  return row === undefined ? undefined : outcomeOf(row, failed.command, message);
}

function outcomeOf(row: Row, command: CliCommand, message: string): Refusal {
  return row.kind === "unsupported" ? unsupported(row.capability ?? command, message) : rejected(row.kind, message);
}

/** Text without the lines that are the program's own. */
export function withoutNoise(table: ErrorTable, text: string): string {
  const { noise } = table;
  if (noise === undefined) return text;
  return text
    .split("\n")
    .filter((line) => !noise.test(line))
    .join("\n");
}

/** What the engine said: from the first words of a refusal on, without them. */
function messageOf(table: ErrorTable, stderr: string): string {
  const plain = withoutNoise(table, stderr).trim();
  const found = table.refusal.exec(plain);
  return found === null ? plain : plain.slice(found.index + found[0].length).trim();
}

function concerns(row: Row, command: CliCommand): boolean {
  return row.commands === undefined || row.commands.has(command);
}

function rowOf(table: ErrorTable, failed: Failed, isOurs: (row: Row) => boolean): Row | undefined {
  return table.rows.find(
    (row) =>
      isOurs(row) &&
      (row.exit === undefined || row.exit.includes(failed.exit)) &&
      (row.text === undefined || row.text.test(failed.stderr)),
  );
}
