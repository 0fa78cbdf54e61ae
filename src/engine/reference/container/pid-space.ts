import { mapGet } from "../persistent-map.ts";
import { signalProcess } from "../process/machine.ts";
import type { Neighbours } from "../process/machine-state.ts";
import type { Container, Draft, Running } from "../state.ts";
import { markRunnable, putContainer } from "./table.ts";

/** The other containers of a run's pid space, as its processes see them; undefined where it is alone (ISO-PID-002). */
export function neighboursOf(draft: Draft, container: Container, running: Running): Neighbours | undefined {
  if (running.pidSpaceOf === undefined && running.pidSpaceMembers.length === 0) return undefined;
  const owner = running.pidSpaceOf ?? container.number;
  const members = mapGet(draft.containers, owner)?.running?.pidSpaceMembers ?? running.pidSpaceMembers;
  const others = [owner, ...members].filter((number) => number !== container.number);
  const machines = others.flatMap((number) => mapGet(draft.containers, number)?.running?.machine ?? []);
  return {
    processes: machines.flatMap((machine) => [...machine.processes.values()]),
    nextPid: Math.max(...machines.map((machine) => machine.nextPid), 0),
    signal: (pid, signal) => signalMember(draft, others, { pid, signal }),
  };
}

function signalMember(
  draft: Draft,
  others: readonly number[],
  sent: { readonly pid: number; readonly signal: number },
): void {
  // CTR-STA-019: from inside the space its PID 1 is immune to KILL and STOP.
  if (sent.pid === 1 && (sent.signal === 9 || sent.signal === 19)) return;
  for (const number of others) {
    const container = mapGet(draft.containers, number);
    if (container?.running?.machine.processes.has(sent.pid) !== true) continue;
    const machine = signalProcess(container.running.machine, sent.pid, sent.signal);
    putContainer(draft, { ...container, running: { ...container.running, machine } });
    markRunnable(draft, number);
  }
}

/** Notes with the owner of a pid space that a container joins it. */
export function joinPidSpace(draft: Draft, owner: number | undefined, member: number): void {
  if (owner === undefined) return;
  changeMembers(draft, owner, (members) => [...members, member]);
}

/** The end of a run in a pid space: it leaves the owner's, or takes its members with it. */
export function leavePidSpace(draft: Draft, number: number, running: Running): void {
  if (running.pidSpaceOf !== undefined) {
    changeMembers(draft, running.pidSpaceOf, (members) => members.filter((member) => member !== number));
  }
  for (const member of running.pidSpaceMembers) {
    const container = mapGet(draft.containers, member);
    if (container?.running === undefined) continue;
    putContainer(draft, { ...container, running: { ...container.running, killed: true } });
    markRunnable(draft, member);
  }
}

function changeMembers(draft: Draft, owner: number, change: (members: readonly number[]) => readonly number[]): void {
  const container = mapGet(draft.containers, owner);
  if (container?.running === undefined) return;
  const pidSpaceMembers = change(container.running.pidSpaceMembers);
  putContainer(draft, { ...container, running: { ...container.running, pidSpaceMembers } });
}
