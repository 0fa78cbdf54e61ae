/**
 * Reading of untrusted JSON: every function answers undefined (or an empty list) where the shape is another, so that an
 * engine that answers nonsense cannot make the adapter throw.
 */

/** The value at a path of keys. */
export function at(json: unknown, ...path: readonly string[]): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value;
}

export function textAt(json: unknown, ...path: readonly string[]): string | undefined {
  const value = at(json, ...path);
  return typeof value === "string" ? value : undefined;
}

export function numberAt(json: unknown, ...path: readonly string[]): number | undefined {
  const value = at(json, ...path);
  return typeof value === "number" ? value : undefined;
}

export function booleanAt(json: unknown, ...path: readonly string[]): boolean | undefined {
  const value = at(json, ...path);
  return typeof value === "boolean" ? value : undefined;
}

export function listAt(json: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = at(json, ...path);
  return Array.isArray(value) ? value : [];
}

/** The texts of a list; undefined where there is none. */
export function textsAt(json: unknown, ...path: readonly string[]): readonly string[] | undefined {
  const value = at(json, ...path);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : undefined;
}

/** Keys of an object, sorted; undefined where there is none. */
export function keysAt(json: unknown, ...path: readonly string[]): readonly string[] | undefined {
  const value = at(json, ...path);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value).sort() : undefined;
}

/** A mapping of texts; undefined where there is none. */
export function mappingAt(json: unknown, ...path: readonly string[]): Readonly<Record<string, string>> | undefined {
  const value = at(json, ...path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Milliseconds since the epoch of an RFC 3339 time; undefined for Go's zero time. */
export function timeAt(json: unknown, ...path: readonly string[]): number | undefined {
  const text = textAt(json, ...path);
  if (text === undefined || text.startsWith("0001-")) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** The object without the keys that are undefined: absent is omitted. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const value: unknown = Reflect.get(object, key);
    if (value !== undefined) made[key] = value;
  }
  return made as { [K in keyof T]: Exclude<T[K], undefined> };
}
