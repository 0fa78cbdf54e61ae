import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { DirectoryNode, Node } from "../filesystem/node.ts";
import { isMountedBelow } from "../filesystem/resolve.ts";
import { mapGet } from "../persistent-map.ts";
import type { Description } from "./descriptions.ts";
import { variableIn } from "./environment.ts";
import { type Executable, failingProgram, loadExecutable } from "./execute.ts";
import { hostOf, type Kernel } from "./kernel.ts";
import { filesFor, namespaceOf } from "./kernel-files.ts";
import type { SpawnRequest, StartFailure } from "./machine-state.ts";
import { addDescription } from "./open-descriptions.ts";
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
    cwd: directoryOf(kernel, request),
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

/** Programs that were found, with what the search saw on its way. */
interface Known {
  readonly root: DirectoryNode;
  readonly firsts: readonly (readonly [name: ByteString, node: Node | undefined])[];
  readonly path: string;
  readonly executable: Executable;
}

const known = new WeakMap<Node, Map<string, Known>>();

/**
 * What to run. A search that looked up `usr` and `bin` in the root finds the same as long as these are the same nodes,
 * whatever else is in the root: so it is kept with them, not with the whole tree.
 */
function findProgram(kernel: Kernel, request: SpawnRequest, path: string): Found | StartFailure {
  const failure = enterDirectory(kernel, request);
  if (failure !== undefined) return failure;
  const name = request.argv[0] ?? "";
  const { root } = hostOf(kernel).store.get(namespaceOf(kernel).root);
  const anchor = anchorOf(root, path);
  // A path may lead from the working directory, and "busybox" runs what its first argument says.
  if (anchor === undefined || name.includes("/") || name === "busybox") return searchProgram(kernel, request, path);
  const { uid, gid, groups } = request.credentials;
  const key = `${name}:${uid}:${gid}:${groups.length === 0 ? "" : groups.join()}:${path}`;
  const before = known.get(anchor)?.get(key);
  if (before !== undefined && isStill(root, before)) {
    const { program, path: executed } = before.executable;
    return { path: before.path, loaded: { program, argv: request.argv, path: executed } };
  }
  const firstNames = new Set<ByteString>();
  kernel.firstNames = firstNames;
  const answer = searchProgram(kernel, request, path);
  kernel.firstNames = undefined;
  remember(kernel, { anchor, key, root, firstNames, answer, argv: request.argv });
  return answer;
}

/** The first directory of the root that PATH names; undefined where PATH has relative parts. */
function anchorOf(root: DirectoryNode, path: string): Node | undefined {
  if (!path.startsWith("/") || path.endsWith(":") || /:(?!\/)/.test(path)) return undefined;
  for (let begin = 0; begin >= 0; ) {
    const colon = path.indexOf(":", begin);
    const slash = path.indexOf("/", begin + 1);
    const end = colon < 0 ? (slash < 0 ? path.length : slash) : slash < 0 ? colon : Math.min(slash, colon);
    const node = mapGet(root.entries, path.slice(begin + 1, end));
    if (node !== undefined) return node;
    if (colon < 0) return undefined;
    begin = colon + 1;
  }
  return undefined;
}

function isStill(root: DirectoryNode, { root: before, firsts }: Known): boolean {
  if (root === before) return true;
  if (root.mode !== before.mode || root.uid !== before.uid || root.gid !== before.gid) return false;
  for (const first of firsts) if (mapGet(root.entries, first[0]) !== first[1]) return false;
  return true;
}

interface Search {
  readonly anchor: Node;
  readonly key: string;
  readonly root: DirectoryNode;
  readonly firstNames: ReadonlySet<ByteString>;
  readonly answer: Found | StartFailure;
  readonly argv: readonly ByteString[];
}

/** Keeps what was found, unless it depends on mounts, on the arguments, or is not simulated: that is marked each time. */
function remember(kernel: Kernel, { anchor, key, root, firstNames, answer, argv }: Search): void {
  if (kernel.unsupported !== undefined || "exitCode" in answer || typeof answer.loaded === "string") return;
  if (answer.loaded.argv !== argv) return;
  const { mounts } = namespaceOf(kernel);
  const firsts: (readonly [ByteString, Node | undefined])[] = [];
  for (const name of firstNames) {
    if (isMountedBelow(mounts, name)) return;
    firsts.push([name, mapGet(root.entries, name)]);
  }
  let answers = known.get(anchor);
  if (answers === undefined) {
    answers = new Map();
    known.set(anchor, answers);
  }
  if (answers.size >= knownMax) answers.clear();
  answers.set(key, { root, firsts, path: answer.path, executable: answer.loaded });
}

const knownMax = 100;

function enterDirectory(kernel: Kernel, request: SpawnRequest): StartFailure | undefined {
  if (request.cwd === "/") return undefined;
  const who = { credentials: request.credentials, cwd: "/", umask: defaultUmask };
  const directory = filesFor(kernel, who).stat(request.cwd);
  const wrong = typeof directory === "string" ? directory : directory.kind === "directory" ? undefined : "ENOTDIR";
  if (wrong === undefined) return undefined;
  return { exitCode: 126, message: `chdir to cwd ("${request.cwd}") set in config.json failed: ${describe(wrong)}` };
}

/** The working directory as the kernel knows it: without symlinks. */
function directoryOf(kernel: Kernel, request: SpawnRequest): ByteString {
  if (request.cwd === "/") return request.cwd;
  const real = filesFor(kernel, { credentials: request.credentials, cwd: "/", umask: defaultUmask }).realpath(
    request.cwd,
  );
  return typeof real === "string" ? request.cwd : real.path;
}

function searchProgram(kernel: Kernel, request: SpawnRequest, path: string): Found | StartFailure {
  const who = { credentials: request.credentials, cwd: request.cwd, umask: defaultUmask };
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
