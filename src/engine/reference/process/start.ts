import type { Errno } from "../filesystem/errno.ts";
import type { Description } from "./descriptions.ts";
import { variableIn } from "./environment.ts";
import { type Executable, failingProgram, loadExecutable } from "./execute.ts";
import type { Kernel } from "./kernel.ts";
import { filesFor } from "./kernel-files.ts";
import type { SpawnRequest, StartFailure } from "./machine-state.ts";
import { addDescription } from "./open-files.ts";
import { baseName, type Process } from "./process.ts";

const defaultUmask = 0o022;

/** Starts a process from outside, as runc does: first the directory, then the lookup, then the exec. */
export function startProcess(kernel: Kernel, request: SpawnRequest): { readonly pid: number } | StartFailure {
  const name = request.argv[0] ?? "";
  const found =
    request.program !== undefined
      ? { path: name, loaded: { program: request.program, argv: request.argv, path: name } }
      : findProgram(kernel, request, variableIn(request.environment, "PATH") ?? "");
  if ("exitCode" in found) return found;
  const { path, loaded } = found;
  // CTR-STA-012: what cannot be executed although it may be fails inside the container.
  if (loaded === "EACCES") return { exitCode: 126, message: `exec ${path}: permission denied` };
  const executable: Executable =
    typeof loaded === "string"
      ? { program: failingProgram(name, `exec ${path}: ${describe(loaded)}\n`, 1), argv: request.argv, path }
      : loaded;
  const pid = kernel.nextPid++;
  kernel.processes.set(pid, {
    pid,
    parentPid: 0,
    group: pid,
    argv: executable.argv,
    name: baseName(path),
    environment: request.environment,
    executable: executable.path,
    cwd: request.cwd,
    umask: defaultUmask,
    credentials: request.credentials,
    program: executable.program,
    state: undefined,
    started: false,
    wait: { on: "turn" },
    blockedOnPipe: undefined,
    descriptors: standardStreams(kernel, request, pid),
    dispositions: new Map(),
    pending: [],
    held: [],
    stopped: false,
    status: undefined,
    endSignal: undefined,
    startMs: kernel.host?.nowMs ?? 0,
  });
  return { pid };
}

interface Found {
  readonly path: string;
  readonly loaded: Executable | Errno;
}

const known = new WeakMap<object, Map<string, Found | StartFailure>>();

/** What to run; kept with the tree it was found in, which never changes. */
function findProgram(kernel: Kernel, request: SpawnRequest, path: string): Found | StartFailure {
  const tree = kernel.host?.tree;
  if (tree === undefined) return searchProgram(kernel, request, path);
  let answers = known.get(tree);
  if (answers === undefined) {
    answers = new Map();
    known.set(tree, answers);
  }
  const { uid, gid, groups } = request.credentials;
  const key = [`${uid} ${gid} ${groups.join()}`, request.cwd, path, ...request.argv].join("\0");
  const before = answers.get(key);
  if (before !== undefined) return before;
  const answer = searchProgram(kernel, request, path);
  // What is not simulated is marked each time.
  if (kernel.unsupported === undefined) answers.set(key, answer);
  return answer;
}

function searchProgram(kernel: Kernel, request: SpawnRequest, path: string): Found | StartFailure {
  const who = { credentials: request.credentials, cwd: request.cwd, umask: defaultUmask };
  const directory = filesFor(kernel, { ...who, cwd: "/" }).stat(request.cwd);
  const wrong = typeof directory === "string" ? directory : directory.kind === "directory" ? undefined : "ENOTDIR";
  if (wrong !== undefined) {
    return { exitCode: 126, message: `chdir to cwd ("${request.cwd}") set in config.json failed: ${describe(wrong)}` };
  }
  const found = lookUp(kernel, who, request.argv[0] ?? "", path);
  return "exitCode" in found
    ? found
    : { path: found.path, loaded: loadExecutable(kernel, who, found.path, request.argv) };
}

function standardStreams(kernel: Kernel, request: SpawnRequest, group: number): Process["descriptors"] {
  if (request.terminal) {
    if (request.input !== "null") {
      const before = kernel.streams.get(request.input);
      kernel.streams.set(request.input, {
        buffer: before?.buffer ?? "",
        closed: before?.closed ?? false,
        terminal: { output: request.output, group, line: "", echo: "" },
      });
    }
    const terminal = addDescription(kernel, {
      kind: "terminal",
      input: request.input,
      output: request.output,
      references: 3,
    });
    return [terminal, terminal, terminal];
  }
  const input: Description =
    request.input === "null"
      ? { kind: "device", device: "null", path: "/dev/null", references: 1 }
      : { kind: "stream", stream: request.input, direction: "input", references: 1 };
  return [
    addDescription(kernel, input),
    addDescription(kernel, { kind: "stream", stream: request.output, direction: "output", references: 1 }),
    addDescription(kernel, { kind: "stream", stream: request.error, direction: "output", references: 1 }),
  ];
}

/** The runtime's own lookup: a name with a slash is a path, others are sought in PATH. */
function lookUp(
  kernel: Kernel,
  who: Pick<Process, "credentials" | "cwd" | "umask">,
  name: string,
  path: string,
): { readonly path: string } | StartFailure {
  const files = filesFor(kernel, who);
  if (name.includes("/")) {
    const stat = files.stat(name);
    if (typeof stat === "string" && stat !== "EACCES") {
      return { exitCode: 127, message: `exec: "${name}": stat ${name}: ${describe(stat)}` };
    }
    if (typeof stat === "string" || stat.kind === "directory" || (stat.mode & 0o111) === 0) {
      return { exitCode: 126, message: `exec: "${name}": permission denied` };
    }
    return { path: name };
  }
  if (name !== "") {
    for (const directory of path.split(":")) {
      const candidate = `${directory === "" ? "." : directory.replace(/\/+$/, "")}/${name}`;
      const stat = files.stat(candidate);
      if (typeof stat !== "string" && stat.kind !== "directory" && (stat.mode & 0o111) !== 0)
        return { path: candidate };
    }
  }
  return { exitCode: 127, message: `exec: "${name}": executable file not found in $PATH` };
}

/** The words of Go's syscall.Errno, which the runtime prints. */
function describe(errno: Errno): string {
  switch (errno) {
    case "ENOENT":
      return "no such file or directory";
    case "ENOTDIR":
      return "not a directory";
    case "EACCES":
      return "permission denied";
    case "ELOOP":
      return "too many levels of symbolic links";
    case "ENOEXEC":
      return "exec format error";
    case "EISDIR":
      return "is a directory";
    case "ENAMETOOLONG":
      return "file name too long";
    default:
      return "input/output error";
  }
}
