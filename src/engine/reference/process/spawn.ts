import type { Errno } from "../filesystem/errno.ts";
import { loadExecutable } from "./execute.ts";
import { hostOf, type Kernel } from "./kernel.ts";
import { retainDescription, setDescriptor } from "./open-descriptions.ts";
import { absolutePath } from "./open-path.ts";
import { baseName, type Process } from "./process.ts";
import type { ExecuteCall, SpawnCall } from "./program.ts";

/** Starts a child: a program, or a fork of the parent. */
export function spawn(
  kernel: Kernel,
  parent: Process,
  request: SpawnCall,
): { readonly pid: number } | { readonly error: Errno } {
  const who = {
    credentials: request.credentials ?? parent.credentials,
    cwd: request.cwd === undefined ? parent.cwd : absolutePath(parent.cwd, request.cwd),
    umask: parent.umask,
  };
  const loaded =
    request.fork !== undefined
      ? { program: request.fork.program ?? parent.program, argv: request.argv, path: parent.executable }
      : request.program !== undefined
        ? { program: request.program, argv: request.argv, path: parent.executable }
        : loadExecutable(kernel, who, request.path ?? request.argv[0] ?? "", request.argv);
  if (typeof loaded === "string") return { error: loaded };
  const pid = kernel.nextPid++;
  kernel.processes.set(pid, {
    pid,
    parentPid: parent.pid,
    group: parent.group,
    argv: loaded.argv,
    name:
      request.fork !== undefined
        ? parent.name
        : request.program !== undefined
          ? baseName(request.argv[0] ?? "")
          : baseName(request.path ?? request.argv[0] ?? ""),
    environment: request.environment,
    executable: loaded.path,
    ...who,
    program: loaded.program,
    state: request.fork?.state,
    started: request.fork !== undefined,
    wait: { on: "turn" },
    blockedOnPipe: undefined,
    descriptors: inherit(kernel, parent, request.descriptors),
    // A fork keeps handlers, but only shells fork here, and POSIX has a subshell reset its traps.
    dispositions: withoutHandlers(parent),
    pending: [],
    held: [],
    stopped: false,
    status: undefined,
    endSignal: undefined,
    startMs: hostOf(kernel).nowMs,
  });
  return { pid };
}

/** Descriptors from this one on are closed when a child starts: the shell keeps there what it must restore. */
const privateDescriptors = 20;

function inherit(
  kernel: Kernel,
  parent: Process,
  chosen: ReadonlyMap<number, number> | undefined,
): Process["descriptors"] {
  const descriptors: (number | undefined)[] = [];
  if (chosen === undefined) {
    for (let index = 0; index < privateDescriptors && index < parent.descriptors.length; index++)
      descriptors.push(parent.descriptors[index]);
  } else {
    for (const [target, source] of chosen) {
      while (descriptors.length < target) descriptors.push(undefined);
      descriptors[target] = parent.descriptors[source];
    }
  }
  for (const id of descriptors) if (id !== undefined) retainDescription(kernel, id);
  return descriptors;
}

const noDispositions: Process["dispositions"] = new Map();

/** exec resets handled signals to their defaults and keeps ignored ones ignored. */
function withoutHandlers(process: Process): ReadonlyMap<number, "ignore" | "handle"> {
  const ignored = [...process.dispositions].filter(([, disposition]) => disposition === "ignore");
  if (ignored.length === process.dispositions.size) return process.dispositions;
  return ignored.length === 0 ? noDispositions : new Map(ignored);
}

/** Replaces the program of the process when its step has ended. */
export function execute(kernel: Kernel, process: Process, request: ExecuteCall): Errno | undefined {
  const loaded =
    request.program !== undefined
      ? { program: request.program, argv: request.argv, path: process.executable }
      : loadExecutable(kernel, process, request.path, request.argv);
  if (typeof loaded === "string") return loaded;
  kernel.replacement = () => {
    process.program = loaded.program;
    process.argv = loaded.argv;
    process.name = baseName(request.program !== undefined ? (request.argv[0] ?? "") : request.path);
    process.executable = loaded.path;
    process.environment = request.environment;
    process.dispositions = withoutHandlers(process);
    process.pending = [];
    process.state = undefined;
    process.started = false;
    process.wait = { on: "turn" };
    for (let index = privateDescriptors; index < process.descriptors.length; index++) {
      if (process.descriptors[index] !== undefined) setDescriptor(kernel, process, index, undefined);
    }
  };
  return undefined;
}
