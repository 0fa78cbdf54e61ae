import type { Outcome } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { bytesOfText } from "../bytes.ts";
import { mapDelete } from "../persistent-map.ts";
import { createMachine, spawnProcess } from "../process/machine.ts";
import type { Container, Draft, HostConfig, Running } from "../state.ts";
import { argvOf, processEnvironment } from "./configuration.ts";
import { makeDirectories } from "./directories.ts";
import { dockerInit, initArgv } from "./docker-init.ts";
import { releaseRun } from "./end.ts";
import { sandboxSettings } from "./engine-files.ts";
import { emitContainer } from "./events.ts";
import { beginHealth } from "./health.ts";
import { rootCalls, turnOf } from "./host.ts";
import { withEarlyInput } from "./input.ts";
import { mountAll } from "./mount-all.ts";
import { joinPidSpace } from "./pid-space.ts";
import { notStarted, type StartRefused, withHint } from "./runtime-text.ts";
import { findNetwork, findPidSpace, findSharedMemory } from "./shared-spaces.ts";
import { nextStreams } from "./streams.ts";
import { containerDraftOf, markAlive, markRunnable, putContainer } from "./table.ts";
import { sandboxCredentials, userIn } from "./users.ts";
import { removeWithVolumes } from "./volumes.ts";

export type Started =
  | { readonly status: "started"; readonly container: Container }
  | ({ readonly status: "refused"; readonly container: Container } & StartRefused);

/**
 * Starts a container that does not run. A start that fails leaves its state as it was and sets exit code and error
 * (CTR-STA-006 … CTR-STA-011); an auto-remove container is removed then (CTR-ARM-008). A start by hand forgets the
 * restarts so far (CTR-RES-006).
 */
export function startContainer(draft: Draft, container: Container): Started {
  const limits = problemOfLimits(container.hostConfig);
  // CTR-UPD-002: limits that an update made contradict each other are refused before anything is tried or recorded.
  if (limits !== undefined) return { status: "refused", container, exitCode: container.exitCode, message: limits };
  const fresh = withoutPast(container);
  const run = beginRun(draft, fresh);
  if ("message" in run) {
    const exitCode = codeOfRefusal(container, run);
    const failed = putContainer(draft, { ...fresh, exitCode, lastExitCode: exitCode, error: run.message });
    if (failed.hostConfig.autoRemove) removeWithVolumes(draft, failed);
    return { status: "refused", container: failed, exitCode, message: run.message };
  }
  return { status: "started", container: run };
}

function problemOfLimits({ memoryBytes, memorySwapBytes }: HostConfig): string | undefined {
  if (memorySwapBytes <= 0) return undefined;
  if (memoryBytes === 0) return "You should always set the Memory limit when using Memoryswap limit, see usage";
  if (memorySwapBytes >= memoryBytes) return undefined;
  return "Minimum memoryswap limit should be larger than memory limit, see usage";
}

/** dockerd's own refusal is 128 where no run has left another code (measured). */
function codeOfRefusal(container: Container, { exitCode }: StartRefused): number {
  return exitCode === 128 && container.exitCode !== 0 ? container.exitCode : exitCode;
}

/** What a start by hand forgets; the first one has nothing to forget, and is spared a copy of the container. */
function withoutPast(container: Container): Container {
  const { stoppedByHand, restartCancelled, restartCount, backoffMs } = container;
  if (!stoppedByHand && !restartCancelled && restartCount === 0 && backoffMs === 0) return container;
  return { ...container, stoppedByHand: false, restartCancelled: false, restartCount: 0, backoffMs: 0 };
}

/** The restart policy's own start; when it fails the container stays exited with the new code. */
export function startByPolicy(draft: Draft, container: Container): Container {
  const due = { ...container, restartAtMs: undefined };
  const run = beginRun(draft, due);
  if (!("message" in run)) return run;
  const exitCode = codeOfRefusal(container, run);
  draft.alive = mapDelete(draft.alive, container.number);
  return putContainer(draft, {
    ...due,
    status: "exited",
    exitCode,
    lastExitCode: exitCode,
    error: run.message,
    exits: due.exits + 1,
  });
}

/** The second half of `restart`: a failed start is reported as such (CTR-RES-005). */
export function restartContainer(draft: Draft, container: Container, given: string): Outcome {
  const started = startContainer(draft, container);
  if (started.status === "refused") {
    const { exitCode, message } = started;
    return rejected("cannot-start", `Cannot restart container ${given}: ${message}`, { exitCode });
  }
  emitContainer(draft, started.container, "restart");
  return ok<"restart">({});
}

function beginRun(draft: Draft, container: Container): Container | StartRefused {
  const { config } = container;
  const network = findNetwork(draft, container);
  if (typeof network === "string") return { exitCode: 128, message: network };
  const user = userIn(draft, container.rootfs, config.user ?? "");
  if (typeof user === "string") return { exitCode: 128, message: user };
  const credentials = container.isSandbox ? sandboxCredentials(user.credentials) : user.credentials;
  // A directory that is gone since create is made again (CTR-CFG-014).
  if (config.workdir !== undefined) makeDirectories(rootCalls(draft, container.rootfs), bytesOfText(config.workdir));
  const sharing = findSharedMemory(draft, container);
  if (typeof sharing === "string") return { exitCode: 128, message: sharing };
  const pidSpace = findPidSpace(draft, container);
  if (typeof pidSpace === "string") return { exitCode: 128, message: pidSpace };
  const mounted = mountAll(draft, container);
  if ("message" in mounted) return mounted;
  const hostname = network?.running?.machine.hostname ?? config.hostname ?? container.id.slice(0, 12);
  const streams = nextStreams(draft);
  const environment = processEnvironment({
    hostname,
    terminal: config.tty === true,
    entries: config.env ?? [],
    home: user.home,
  });
  // Without spreads, which cost more than all the rest of a start; owned here until it is put into the table.
  const running: { -readonly [K in keyof Running]: Running[K] } = {
    machine: createMachine({ hostname: bytesOfText(hostname), seed: draft.seed ^ container.number }),
    pid: 1,
    mounts: mounted.mounts,
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    temporary: mounted.temporary,
    own: container.isSandbox ? sandboxFiles : nothingChanged,
    execs: none,
    credentials,
    environment,
    pidSpaceOf: pidSpace,
    pidSpaceMembers: none,
    sharedMemoryOf: sharing,
    killed: false,
  };
  const turn = turnOf(draft, container, running);
  const argv = argvOf(config).map(bytesOfText);
  const spawned = spawnProcess(
    running.machine,
    {
      program: container.hostConfig.init === true ? dockerInit : undefined,
      argv: container.hostConfig.init === true ? initArgv(argv) : argv,
      environment: environment.map(bytesOfText),
      cwd: bytesOfText(config.workdir ?? "/"),
      credentials,
      // A terminal that nobody feeds has no end of file either.
      input: config.openStdin === true || config.tty === true ? running.stdin : "null",
      output: running.stdout,
      error: config.tty === true ? running.stdout : running.stderr,
      terminal: config.tty === true,
    },
    turn.host,
  );
  if ("exitCode" in spawned) {
    releaseRun(draft, running);
    return { exitCode: spawned.exitCode, message: withHint(`${notStarted}${spawned.message}: unknown`) };
  }
  running.machine = spawned.machine;
  running.pid = spawned.pid;
  running.own = turn.own();
  const started = containerDraftOf(container);
  // ISO-NET-003: a shared network brings its host name along.
  if (network !== undefined) started.config = { ...config, hostname };
  started.status = "running";
  started.startedMs = draft.nowMs;
  started.exitCode = 0;
  started.error = "";
  started.oomKilled = false;
  started.health = beginHealth(container, draft.nowMs);
  started.running = withEarlyInput(draft, container, running);
  putContainer(draft, started);
  joinPidSpace(draft, pidSpace, container.number);
  markAlive(draft, container.number);
  markRunnable(draft, container.number);
  emitContainer(draft, started, "start");
  return started;
}

const none: readonly number[] = [];
const nothingChanged: Running["own"] = {};
const sandboxFiles: Running["own"] = { settings: sandboxSettings };
