import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { SystemCalls } from "../process/program.ts";
import { currentLine, type Shell } from "./state.ts";

/** Prints an error as ash words it: `$0: ` then, inside a builtin or a script, its name and the line. */
export function complain(shell: Shell, system: SystemCalls, message: ByteString): void {
  const { commandName, name } = shell;
  const inside =
    commandName === undefined ? "" : `${commandName === name ? "" : `${commandName}: `}line ${currentLine(shell)}: `;
  system.write(2, `${name}: ${inside}${message}\n`);
}

/** Prints an error of the parts of busybox that a builtin shares with its applet: only the applet's name. */
export function complainAsApplet(system: SystemCalls, message: ByteString): void {
  system.write(2, `sh: ${message}\n`);
}

/** strerror of the C library. */
export const errnoWords: { readonly [errno in Errno]: string } = {
  E2BIG: "Argument list too long",
  EACCES: "Permission denied",
  EAGAIN: "Resource temporarily unavailable",
  EBADF: "Bad file descriptor",
  EBUSY: "Device or resource busy",
  ECHILD: "No child processes",
  EEXIST: "File exists",
  EFBIG: "File too large",
  EINVAL: "Invalid argument",
  EIO: "Input/output error",
  EISDIR: "Is a directory",
  ELOOP: "Too many levels of symbolic links",
  EMLINK: "Too many links",
  ENAMETOOLONG: "File name too long",
  ENOENT: "No such file or directory",
  ENOEXEC: "Exec format error",
  ENOSPC: "No space left on device",
  ENOTDIR: "Not a directory",
  ENOTEMPTY: "Directory not empty",
  ENXIO: "No such device or address",
  EPERM: "Operation not permitted",
  EPIPE: "Broken pipe",
  EROFS: "Read-only file system",
  ESRCH: "No such process",
  ETXTBSY: "Text file busy",
  EXDEV: "Invalid cross-device link",
};

/** ash's words for a file that cannot be opened or created. */
export function openError(errno: Errno, action: "open" | "create"): string {
  if (errno === "ENOENT" || errno === "ENOTDIR") return action === "create" ? "nonexistent directory" : "no such file";
  return errnoWords[errno];
}
