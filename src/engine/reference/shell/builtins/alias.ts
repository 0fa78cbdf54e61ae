import type { ByteString } from "../../bytes.ts";
import type { Shell } from "../state.ts";
import { singleQuote } from "../trace.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** Aliases: a script has them too. They are looked up while a text is read, so the next line is the first they change. */
export const aliasBuiltins: readonly (readonly [string, Builtin])[] = [
  ["alias", alias],
  ["unalias", unalias],
];

function alias({ shell, system, argv }: BuiltinCall): number {
  let status = 0;
  if (argv.length === 1) {
    const all = [...shell.aliases].sort(([left], [right]) => bucket(left) - bucket(right));
    for (const [name, value] of all) system.write(1, `${name}=${singleQuote(value)}\n`);
  }
  for (const word of argv.slice(1)) {
    const equals = word.indexOf("=", 1);
    if (equals > 0) {
      if (!allReadLines(shell)) system.unsupported("an alias in a text that another one sources");
      shell.aliases = new Map(shell.aliases).set(word.slice(0, equals), word.slice(equals + 1));
      continue;
    }
    const value = shell.aliases.get(word);
    if (value === undefined) {
      system.write(2, `alias: ${word} not found\n`);
      status = 1;
    } else system.write(1, `${word}=${singleQuote(value)}\n`);
  }
  return status;
}

function unalias({ shell, system, argv }: BuiltinCall): number {
  const aliases = new Map(shell.aliases);
  let status = 0;
  for (const name of argv.slice(1)) {
    if (name === "-a") aliases.clear();
    else if (!aliases.delete(name)) {
      system.write(2, `unalias: ${name} not found\n`);
      status = 1;
    }
  }
  shell.aliases = aliases;
  return status;
}

/** Whether every text that is being run can still be read with a new alias: none is parsed in advance. */
function allReadLines(shell: Shell): boolean {
  if (!shell.readsLines) return false;
  for (let frame = shell.frames; frame !== undefined; frame = frame.below)
    if (frame.kind === "text" && !frame.readsLines) return false;
  return true;
}

/** ash lists aliases in the order of its hash table of 39 buckets. */
function bucket(name: ByteString): number {
  let hash = name.charCodeAt(0) << 4;
  for (let index = 0; index < name.length; index++) hash += name.charCodeAt(index);
  return hash % 39;
}
