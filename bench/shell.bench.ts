import { createMachine, exitStatus, runMachine, spawnProcess } from "../src/engine/reference/process/machine.ts";
import type { Machine } from "../src/engine/reference/process/machine-state.ts";
import { hostOf, runToEnd, spawn, testContainer } from "../src/engine/reference/shell/parity/container.ts";
import type { Figure } from "./figure.ts";

/** Times of the simulated shell: best of several rounds, once warm. */
export async function measureShell(): Promise<readonly Figure[]> {
  return [
    { name: "exec of sh -c 'echo hi > /x'", value: perExec("echo hi > /x"), unit: "µs", limit: 20 },
    { name: "exec of sh -c 'cat /etc/passwd > /x'", value: perExec("cat /etc/passwd > /x"), unit: "µs" },
    { name: "a round of while [ $i -lt n ]; do i=$((i+1)); done", value: perRound(), unit: "µs" },
  ];
}

const rounds = 15;
const execsPerRound = 2000;

function perExec(command: string): number {
  const container = testContainer();
  const host = hostOf(container);
  const request = {
    argv: ["sh", "-c", command],
    environment: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOSTNAME=bench", "HOME=/root"],
    cwd: "/w",
    credentials: { uid: 0, gid: 0, groups: [] },
    input: "null",
    output: 1,
    error: 2,
    terminal: false,
  } as const;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let machine: Machine = createMachine({ hostname: "bench", seed: 1 });
    machine = spawned(machine, { ...request, argv: ["sleep", "1000"] }, host).machine;
    machine = runMachine(machine, host, 1000).machine;
    const begun = performance.now();
    for (let count = 0; count < execsPerRound; count++) {
      const started = spawned(machine, request, host);
      machine = runMachine(started.machine, host, 1000).machine;
      if (exitStatus(machine, started.pid) !== 0) throw new Error(`${command} failed`);
    }
    times.push(((performance.now() - begun) * 1000) / execsPerRound);
  }
  return best(times);
}

function spawned(
  machine: Machine,
  request: Parameters<typeof spawnProcess>[1],
  host: Parameters<typeof spawnProcess>[2],
): { readonly machine: Machine; readonly pid: number } {
  const started = spawnProcess(machine, request, host);
  if ("exitCode" in started) throw new Error(started.message);
  return started;
}

function perRound(): number {
  const count = 20_000;
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const container = testContainer();
    const pid = spawn(container, ["sh", "-c", `i=0; while [ $i -lt ${count} ]; do i=$((i+1)); done`]);
    const begun = performance.now();
    if (runToEnd(container, pid) !== 0) throw new Error("the loop failed");
    times.push(((performance.now() - begun) * 1000) / count);
  }
  return best(times);
}

/** The round that other work on the machine disturbed least. */
function best(values: readonly number[]): number {
  return Math.min(...values);
}
