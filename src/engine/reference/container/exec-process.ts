import type { ExecArguments } from "../../../vocabulary/generated/types.ts";
import { bytesOfText } from "../bytes.ts";
import { bytesOfContent } from "../content.ts";
import { fileCalls } from "../filesystem/calls.ts";
import { rootCredentials } from "../filesystem/view.ts";
import { mapSet } from "../persistent-map.ts";
import { feedStream, spawnProcess } from "../process/machine.ts";
import type { Container, Draft, Exec, Running } from "../state.ts";
import { cleanPath, environmentEntries, overrideEntries } from "./configuration.ts";
import { emitContainer } from "./events.ts";
import { turnOf } from "./host.ts";
import { hexId } from "./ids.ts";
import { appendLog } from "./log.ts";
import { isOpen } from "./open-input.ts";
import { withHint } from "./runtime-text.ts";
import { nextStreams } from "./streams.ts";
import { markRunnable, putContainer } from "./table.ts";
import { userIn } from "./users.ts";

/** What an exec overrides of its container. */
export type ExecOptions = Omit<ExecArguments, "container" | "cmd">;

/** An exec that is recorded, and where it will run. */
export interface MadeExec {
  readonly container: Container;
  readonly running: Running;
  readonly exec: Exec;
}

/** Records an exec; nothing runs yet. */
export function makeExec(
  draft: Draft,
  container: Container,
  operation: ExecOptions,
  argv: readonly string[],
): MadeExec {
  const streams = nextStreams(draft);
  draft.serial += 1;
  const number = draft.serial;
  const key = operation.as === undefined ? `exec ${container.id} ${number}` : `exec ${operation.as} ${number}`;
  const made: Exec = {
    number,
    id: hexId(draft.seed, key),
    container: container.number,
    older: container.newestExec,
    argv,
    terminal: operation.tty === true,
    pid: undefined,
    running: true,
    exitCode: null,
    ...streams,
    log: undefined,
  };
  draft.execs = mapSet(draft.execs, number, made);
  if (operation.as !== undefined) draft.handles = mapSet(draft.handles, operation.as, { kind: "exec", exec: number });
  const next = putContainer(draft, { ...container, newestExec: number });
  const text = `${argv[0]} ${argv.slice(1).join(" ")}`;
  emitContainer(draft, next, `exec_create: ${text}`, { execID: made.id });
  emitContainer(draft, next, `exec_start: ${text}`, { execID: made.id });
  return { container: next, running: next.running ?? unreachable(), exec: made };
}

function unreachable(): never {
  throw new Error("the container of an exec has no run");
}

/** An exec that has begun, or could not. */
export interface BegunExec {
  readonly exec: Exec;
  /** The runtime's text where it does not start. */
  readonly refusal?: string;
}

const failedExec = "OCI runtime exec failed: exec failed: ";
const notStarted = `${failedExec}unable to start container process: `;

/** Starts the process, or records why it does not start. */
export function beginExec(
  draft: Draft,
  { container, running, exec: made }: MadeExec,
  operation: ExecOptions,
): BegunExec {
  const request = spawnRequest(draft, container, running, { exec: made, operation });
  if (typeof request === "string") return failExec(draft, made, request);
  const turn = turnOf(draft, container, running);
  const spawned = spawnProcess(running.machine, request, turn.host);
  if ("exitCode" in spawned) {
    return failExec(draft, made, withHint(`${notStarted}${spawned.message}: unknown`));
  }
  const stdin = operation.stdin;
  const machine =
    stdin === undefined || isOpen(stdin)
      ? spawned.machine
      : feedStream(spawned.machine, made.stdin, bytesOfContent(stdin) ?? "", !made.terminal);
  putContainer(draft, {
    ...container,
    running: { ...running, machine, own: turn.own(), execs: [...running.execs, made.number] },
  });
  markRunnable(draft, container.number);
  const begun = { ...made, pid: spawned.pid };
  draft.execs = mapSet(draft.execs, made.number, begun);
  return { exec: begun };
}

function failExec(draft: Draft, made: Exec, message: string): BegunExec {
  const log = appendLog(undefined, "stdout", `${bytesOfText(message)}\r\n`, draft.nowMs);
  const failed = { ...made, running: false, exitCode: 126, log };
  draft.execs = mapSet(draft.execs, made.number, failed);
  return { exec: failed, refusal: message };
}

type SpawnRequest = Parameters<typeof spawnProcess>[1];

function spawnRequest(
  draft: Draft,
  container: Container,
  running: Running,
  wanted: { readonly exec: Exec; readonly operation: ExecOptions },
): SpawnRequest | string {
  const { operation, exec: made } = wanted;
  const { config } = container;
  const entries = environmentEntries(operation.env).filter((entry) => entry.includes("="));
  const unnamed = entries.find((entry) => entry.startsWith("="));
  if (unnamed !== undefined) {
    return `${notStarted}environment variable name can't be empty: ${JSON.stringify(unnamed)}: unknown`;
  }
  const sameUser = operation.user === undefined || operation.user === "";
  // The container's own user is looked up again, though its ids are known: users that cannot be read are refused.
  const looked = userIn(draft, container.rootfs, (sameUser ? config.user : operation.user) ?? "");
  if (typeof looked === "string") return looked;
  const user = sameUser ? undefined : looked;
  const { workdir } = operation;
  if (workdir !== undefined && workdir !== "" && !workdir.startsWith("/"))
    return `${failedExec}Cwd must be an absolute path: unknown`;
  const cwd = workdir === undefined || workdir === "" ? (config.workdir ?? "/") : cleanPath(workdir);
  const inside = turnOf(draft, container, running).host;
  if (cwd !== "/") {
    const stat = fileCalls(inside.namespace, inside.store, {
      credentials: rootCredentials,
      cwd: "/",
      umask: 0o022,
      nowMs: draft.nowMs,
    }).stat(bytesOfText(cwd));
    // CTR-EXE-009
    if (typeof stat === "string") {
      return `${notStarted}chdir to cwd (${JSON.stringify(cwd)}) set in config.json failed: no such file or directory: unknown`;
    }
  }
  return {
    argv: made.argv.map(bytesOfText),
    environment: execEnvironment(withoutTerminal(running.environment, config), {
      entries,
      home: user?.home,
      terminal: made.terminal,
    }).map(bytesOfText),
    cwd: bytesOfText(cwd),
    credentials: user?.credentials ?? running.credentials,
    // As for a container: a terminal that nobody feeds has no end of file (measured).
    input: operation.stdin === undefined && !made.terminal ? "null" : made.stdin,
    output: made.stdout,
    error: made.terminal ? made.stdout : made.stderr,
    terminal: made.terminal,
  };
}

/** A container's terminal is not its exec's: the TERM that the engine gave is not handed on (measured). */
function withoutTerminal(environment: readonly string[], config: Container["config"]): readonly string[] {
  const isTerm = (entry: string): boolean => entry.startsWith("TERM=");
  return config.tty !== true || config.env?.some(isTerm) === true
    ? environment
    : environment.filter((entry) => !isTerm(entry));
}

/** The environment of an exec; HOME is that of the exec's own user. */
function execEnvironment(
  base: readonly string[],
  options: { readonly entries: readonly string[]; readonly home: string | undefined; readonly terminal: boolean },
): readonly string[] {
  const { entries, home, terminal } = options;
  let result = base;
  if (terminal && !base.some((entry) => entry.startsWith("TERM="))) {
    // As in a container with a terminal: after the host's name, before what is configured (measured).
    const after = base.findIndex((entry) => entry.startsWith("HOSTNAME=")) + 1;
    result = [...base.slice(0, after), "TERM=xterm", ...base.slice(after)];
  }
  // The runtime adds HOME when everything else is there (measured).
  const isHome = (entry: string): boolean => entry.startsWith("HOME=");
  const homes = home === undefined ? result.filter(isHome) : [`HOME=${home}`];
  result = overrideEntries(
    result.filter((entry) => !isHome(entry)),
    entries,
  );
  return result.some(isHome) ? result : [...result, ...homes];
}
