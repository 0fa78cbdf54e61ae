import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { reasonOf } from "./file-errors.ts";

/** Larger files are no scenario and no fixture of one; the parser says how large they may be. */
const sizeMax = 64 * 1024 * 1024;

/**
 * The bytes of a regular file, or why there are none. A pipe or a device is refused: it could keep us waiting for
 * ever. Throws nothing.
 */
export function readRegularFile(path: string): Uint8Array | { readonly failure: string } {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK the opening of a pipe waits for somebody who writes.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (stats.isDirectory()) return { failure: "it is a folder" };
    if (!stats.isFile()) return { failure: "it is no regular file" };
    if (stats.size > sizeMax) return { failure: `it has ${stats.size} bytes` };
    return readFileSync(file);
  } catch (error) {
    return { failure: reasonOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a path, with its links followed, is in the folder of another file; a path that is not there is. */
export function staysBeside(file: string, path: string): boolean {
  try {
    const folder = realpathSync(dirname(file));
    return realpathSync(path).startsWith(folder === sep ? sep : `${folder}${sep}`);
  } catch {
    return true;
  }
}
