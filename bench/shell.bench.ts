import { turnOf } from "../src/engine/reference/container/host.ts";
import { putContainer } from "../src/engine/reference/container/table.ts";
import { draftOf } from "../src/engine/reference/draft.ts";
import { createReferenceEngine } from "../src/engine/reference/engine.ts";
import { mapEntries } from "../src/engine/reference/persistent-map.ts";
import { exitStatus, runMachine, spawnProcess } from "../src/engine/reference/process/machine.ts";
import { runToEnd, spawn, testContainer } from "../src/engine/reference/shell/parity/container.ts";
import type { Draft, State } from "../src/engine/reference/state.ts";
import type { Operation } from "../src/vocabulary/operation.ts";
import type { Figure } from "./figure.ts";

/** Times of the simulated shell, of the processor: best of several rounds, once warm. */
export async function measureShell(): Promise<readonly Figure[]> {
  return [
    { name: "exec of sh -c 'echo hi > /x'", value: perExec("echo hi > /x"), unit: "µs", limit: 20 },
    { name: "exec of sh -c 'cat /etc/passwd > /x'", value: perExec("cat /etc/passwd > /x"), unit: "µs" },
    { name: "the operation exec of sh -c 'echo hi > /x', answer included", value: perOperation(), unit: "µs" },
    { name: "a round of while [ $i -lt n ]; do i=$((i+1)); done", value: perRound(), unit: "µs" },
  ];
}

const rounds = 15;
const execsPerRound = 2000;

/** A session with one container that sleeps. */
function open() {
  const environment = { sha256: (bytes: string) => bytes.length.toString(16).padStart(64, "0"), budget: 10_000 };
  const session = createReferenceEngine(environment, { version: "bench", startMs: 0 }).open({
    namespace: "bench",
    seed: 1,
    files: new Map(),
  });
  apply({ op: "create", as: "c", image: "shell", cmd: ["sleep", "100000"] });
  apply({ op: "start", container: "c" });
  return { session, apply };

  function apply(operation: Operation): void {
    const outcome = session.apply(operation);
    if (outcome.status !== "ok") throw new Error(`${operation.op}: ${JSON.stringify(outcome)}`);
  }
}

/** What the engine does for an exec, without the operation around it: a turn to start the shell and one to run it. */
function perExec(command: string): number {
  // The only snapshots are states.
  const state = open().session.snapshot() as State;
  return bestOf(rounds, () => {
    const draft = draftOf(state);
    const begun = process.cpuUsage();
    for (let count = 0; count < execsPerRound; count++) execute(draft, command);
    return microseconds(begun) / execsPerRound;
  });
}

function execute(draft: Draft, command: string): void {
  for (const [, container] of mapEntries(draft.containers)) {
    const { running } = container;
    if (running === undefined) throw new Error("the container has ended");
    const begin = turnOf(draft, container, running);
    const request = {
      argv: ["sh", "-c", command],
      environment: running.environment,
      cwd: "/",
      credentials: running.credentials,
      input: "null",
      output: running.stdout,
      error: running.stderr,
      terminal: false,
    } as const;
    const started = spawnProcess(running.machine, request, begin.host);
    if ("exitCode" in started) throw new Error(started.message);
    const turn = turnOf(draft, container, running);
    const { machine } = runMachine(started.machine, turn.host, 1000);
    if (exitStatus(machine, started.pid) !== 0) throw new Error(`${command} failed`);
    putContainer(draft, { ...container, running: { ...running, machine, own: turn.own() } });
  }
}

function perOperation(): number {
  const { session, apply } = open();
  const before = session.snapshot();
  return bestOf(rounds, () => {
    session.restore(before);
    const begun = process.cpuUsage();
    for (let count = 0; count < execsPerRound; count++)
      apply({ op: "exec", container: "c", cmd: ["sh", "-c", "echo hi > /x"] });
    return microseconds(begun) / execsPerRound;
  });
}

function perRound(): number {
  const count = 20_000;
  return bestOf(5, () => {
    const container = testContainer();
    const pid = spawn(container, ["sh", "-c", `i=0; while [ $i -lt ${count} ]; do i=$((i+1)); done`]);
    const begun = process.cpuUsage();
    if (runToEnd(container, pid) !== 0) throw new Error("the loop failed");
    return microseconds(begun) / count;
  });
}

function microseconds(begun: ReturnType<typeof process.cpuUsage>): number {
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

/** The round that other work on the machine disturbed least. */
function bestOf(count: number, measure: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < count; round++) best = Math.min(best, measure());
  return best;
}
