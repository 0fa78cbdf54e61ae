import type { ContainerDetail, MountDetail } from "../../../vocabulary/generated/types.ts";
import { contentOfBytes } from "../content.ts";
import type { Environment } from "../environment.ts";
import type { DirectoryNode, Node } from "../filesystem/node.ts";
import { imageId } from "../image/image-id.ts";
import { mapDifference, mapEntries, mapGet } from "../persistent-map.ts";
import type { Container, ContainerMount, Health, State } from "../state.ts";
import { argvOf } from "./configuration.ts";
import { restartText } from "./restart-policy.ts";

/** A container as inspect shows it; sizes only when they are asked for, since they look at every file. */
export function inspectContainer(
  state: State,
  container: Container,
  options: { readonly size: boolean; readonly environment: Environment },
): ContainerDetail {
  const { status, hostConfig } = container;
  const argv = argvOf(container.config);
  const running = status === "running" || status === "paused" || status === "restarting";
  const { memoryBytes, network, pid, ipc } = hostConfig;
  return {
    id: container.id,
    name: container.name,
    imageId: imageId(container.image, options.environment),
    imageRef: container.imageRef === "" ? imageId(container.image, options.environment) : container.imageRef,
    state: status,
    running,
    paused: status === "paused",
    restarting: status === "restarting",
    exitCode: container.exitCode,
    error: container.error,
    oomKilled: container.oomKilled,
    restartCount: container.restartCount,
    path: argv[0] ?? "",
    args: argv.slice(1),
    config: container.config,
    mounts: mountDetails(container.mounts),
    hostConfig: {
      autoRemove: hostConfig.autoRemove,
      restart: restartText(hostConfig.restart),
      memoryBytes,
      readOnly: hostConfig.readOnlyRoot,
      ...(hostConfig.init === undefined ? {} : { init: hostConfig.init }),
      network,
      pid,
      ipc,
    },
    pid: container.running === undefined ? 0 : container.number,
    createdMs: container.createdMs,
    ...(container.startedMs === undefined ? {} : { startedMs: container.startedMs }),
    ...(container.finishedMs === undefined ? {} : { finishedMs: container.finishedMs }),
    ...(container.health === undefined ? {} : healthDetail(container.health)),
    ...(options.size ? sizes(state, container) : {}),
  };
}

function healthDetail({ status, failingStreak, results }: Health): Partial<ContainerDetail> {
  const log = results.map(({ exitCode, output }) => ({ exitCode, output: contentOfBytes(output) }));
  return { health: status, failingStreak, healthLog: log };
}

/** Sorted by target; a tmpfs is listed only when it came spelled out, not with options as text (CTR-INS-003). */
export function mountDetails(mounts: readonly ContainerMount[]): readonly MountDetail[] {
  const details: MountDetail[] = [];
  for (const { type, target, written, readOnly, volume, options } of mounts) {
    if (options === undefined)
      details.push({ type, target: written ?? target, readOnly, ...(volume === undefined ? {} : { name: volume }) });
  }
  return details.sort((a, b) => (a.target < b.target ? -1 : 1));
}

/** Bytes of the files in the writable layer, and of all (CTR-INS-002). */
export function sizes(
  state: State,
  container: Container,
): { readonly sizeRwBytes: number; readonly sizeRootFsBytes: number } {
  const root = mapGet(state.filesystems, container.rootfs)?.root;
  if (root === undefined) return { sizeRwBytes: 0, sizeRootFsBytes: 0 };
  return { sizeRwBytes: changedBytes(container.base.root, root), sizeRootFsBytes: totalBytes(root) };
}

/** Bytes of files that changed between two trees: grows with the changes only. */
export function changedBytes(before: Node | undefined, after: Node | undefined): number {
  if (before === after || after === undefined) return 0;
  if (after.kind === "file") return after.content.length;
  if (after.kind !== "directory") return 0;
  if (before?.kind !== "directory") return totalBytes(after);
  let bytes = 0;
  mapDifference(before.entries, after.entries, (_, was, is) => {
    bytes += changedBytes(was, is);
  });
  return bytes;
}

function totalBytes(directory: DirectoryNode): number {
  let bytes = 0;
  for (const [, node] of mapEntries(directory.entries)) {
    if (node.kind === "directory") bytes += totalBytes(node);
    else if (node.kind === "file") bytes += node.content.length;
  }
  return bytes;
}
