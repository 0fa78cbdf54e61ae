import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import { rootCredentials } from "../filesystem/view.ts";
import { busyboxMagic } from "./busybox.ts";
import { hostOf, type Kernel, markUnsupported } from "./kernel.ts";
import { filesFor } from "./kernel-files.ts";
import type { Process } from "./process.ts";
import type { Program } from "./program.ts";

/** What an exec of a path runs. */
export interface Executable {
  readonly program: Program;
  readonly argv: readonly ByteString[];
  readonly path: string;
}

type Who = Pick<Process, "credentials" | "cwd" | "umask">;

/** Finds what executing `path` means, through at most four interpreters, or fails as execve(2) does. */
export function loadExecutable(
  kernel: Kernel,
  who: Who,
  path: string,
  argv: readonly ByteString[],
  depth = 0,
): Executable | Errno {
  const files = filesFor(kernel, who);
  const stat = files.stat(path);
  if (typeof stat === "string") return stat;
  if (stat.kind !== "file") return "EACCES";
  const denied = files.access(path, { execute: true });
  if (denied !== undefined) return denied;
  // Executing needs no permission to read.
  const read =
    who.credentials.uid === 0
      ? files.read(path)
      : filesFor(kernel, { ...who, credentials: rootCredentials }).read(path);
  if (typeof read === "string") return read;
  const content = read.content;
  if (content.startsWith(busyboxMagic)) return busybox(kernel, path, argv);
  if (!content.startsWith("#!")) return "ENOEXEC";
  if (depth >= 4) return "ELOOP";
  const line = content.slice(2, 256).split("\n", 1)[0] ?? "";
  const match = /^[ \t]*([^ \t]+)(?:[ \t]+(.*?))?[ \t]*$/.exec(line);
  if (match === null || match[1] === undefined) return "ENOEXEC";
  const interpreter = match[1];
  const argument = match[2] === undefined || match[2] === "" ? [] : [match[2]];
  return loadExecutable(kernel, who, interpreter, [interpreter, ...argument, path, ...argv.slice(1)], depth + 1);
}

function busybox(kernel: Kernel, path: string, argv: readonly ByteString[]): Executable {
  const called = appletName(argv[0] ?? path);
  if (called === "busybox" && argv.length > 1 && !(argv[1] ?? "").startsWith("--")) {
    return { program: appletProgram(kernel, appletName(argv[1] ?? "")), argv: argv.slice(1), path };
  }
  return { program: appletProgram(kernel, called), argv, path };
}

function appletName(argument: ByteString): string {
  return argument.slice(argument.lastIndexOf("/") + 1).replace(/^-/, "");
}

function appletProgram(kernel: Kernel, name: string): Program {
  const { applets } = hostOf(kernel);
  const program = applets.find(name);
  if (program !== undefined) return program;
  if (applets.isReal(name)) markUnsupported(kernel, `the command ${name}`);
  return failingProgram(name, `${name}: applet not found\n`, 127);
}

/** A program that prints an error and exits: what the runtime or a missing applet says. */
export function failingProgram(name: string, message: ByteString, exit: number): Program {
  return {
    name,
    start(_argv, system) {
      system.write(2, message);
      return { exit };
    },
    step: () => ({ exit }),
  };
}
