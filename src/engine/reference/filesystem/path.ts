import type { ByteString } from "../bytes.ts";

/** Names of a path, without empty ones and ".": ".." is left to whoever knows symlinks. Names are bytes (see bytes.ts). */
export function namesOf(path: ByteString): readonly ByteString[] {
  return path.split("/").filter((name) => name !== "" && name !== ".");
}

/** Absolute path of names. */
export function pathOf(names: readonly ByteString[]): ByteString {
  return names.length === 0 ? "/" : `/${names.join("/")}`;
}

/** Order by bytes, the order of a lexical walk within one directory. */
export function compareBytes(one: ByteString, other: ByteString): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
