import type { Container, Draft } from "../state.ts";
import { findByText } from "./lookup.ts";

const networks: ReadonlySet<string> = new Set(["", "default", "none", "host", "bridge"]);

/** The container whose network it shares; a network that does not exist shows only now (CTR-CRE-017, ISO-NET-003). */
export function findNetwork(draft: Draft, container: Container): Container | string | undefined {
  const { network } = container.hostConfig;
  if (networks.has(network)) return undefined;
  if (!network.startsWith("container:")) return `network ${network} not found`;
  const peer = findPeer(draft, network);
  if (typeof peer === "string") return peer;
  return peer.running === undefined ? `cannot join network of a non running container: ${peer.id}` : peer;
}

/** The container whose shared memory it uses, or why it cannot. */
export function findSharedMemory(draft: Draft, container: Container): number | string | undefined {
  const { ipc } = container.hostConfig;
  if (!ipc.startsWith("container:")) return undefined;
  const peer = findPeer(draft, ipc);
  const cannot = `can't join IPC of container ${ipc.slice("container:".length)}: `;
  if (typeof peer === "string") return cannot + peer;
  if (peer.running === undefined) return `${cannot}container ${peer.id} is not running`;
  const donor = peer.hostConfig.ipc;
  if (donor !== "shareable" && !donor.startsWith("container:")) {
    return `${cannot}non-shareable IPC (hint: use IpcMode:shareable for the donor container)`;
  }
  return peer.running.sharedMemoryOf ?? peer.number;
}

/** The container whose PID 1 is also this one's, or why it cannot be. */
export function findPidSpace(draft: Draft, container: Container): number | string | undefined {
  const { pid } = container.hostConfig;
  if (!pid.startsWith("container:")) return undefined;
  const peer = findPeer(draft, pid);
  if (typeof peer === "string") {
    return `cannot join PID of a non running container: ${pid.slice("container:".length)}: ${peer}`;
  }
  if (peer.running === undefined) return `container ${peer.id} is not running`;
  return peer.running.pidSpaceOf ?? peer.number;
}

function findPeer(draft: Draft, mode: string): Container | string {
  const text = mode.slice("container:".length);
  const found = findByText(draft, text);
  return found.status === "found" ? found.container : found.message;
}
