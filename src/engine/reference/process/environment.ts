import type { ByteString } from "../bytes.ts";
import type { Process } from "./process.ts";

// Equal environments are one value: execs of a container share theirs, and what a shell makes of it.
const environments = new Map<string, ReadonlyMap<string, ByteString>>();
const environmentsMax = 1000;

/**
 * Exported variables of a process by name: a later entry wins; one without `=` is ignored (CTR-EXE-008). Made only when
 * somebody asks: most programs never do, and the map would be the dearest part of their start.
 */
export function environmentOf(given: Process["environment"]): ReadonlyMap<string, ByteString> {
  return isList(given) ? fromEntries(given) : given;
}

/** The same for one name. */
export function variableIn(entries: readonly ByteString[], name: string): ByteString | undefined {
  let value: ByteString | undefined;
  for (const entry of entries)
    if (entry.startsWith(name) && entry[name.length] === "=") value = entry.slice(name.length + 1);
  return value;
}

function isList(environment: Process["environment"]): environment is readonly ByteString[] {
  return Array.isArray(environment);
}

function fromEntries(entries: readonly ByteString[]): ReadonlyMap<string, ByteString> {
  const key = entries.join("\0");
  const known = environments.get(key);
  if (known !== undefined) return known;
  const environment = new Map<string, ByteString>();
  for (const entry of entries) {
    const equals = entry.indexOf("=");
    if (equals > 0) environment.set(entry.slice(0, equals), entry.slice(equals + 1));
  }
  if (environments.size >= environmentsMax) environments.clear();
  environments.set(key, environment);
  return environment;
}
