import type { Attributes, DirectoryNode, Node } from "./node.ts";
import type { Credentials } from "./view.ts";

export const wantsRead = 4;
export const wantsWrite = 2;
export const wantsExecute = 1;

/** Whether credentials have all the wanted bits on a node. Root lacks only execution of a file without any x bit. */
export function isAllowed(node: Node, credentials: Credentials, wants: number): boolean {
  if (credentials.uid === 0) {
    return (wants & wantsExecute) === 0 || node.kind === "directory" || (node.mode & 0o111) !== 0;
  }
  const shift = node.uid === credentials.uid ? 6 : isMember(credentials, node.gid) ? 3 : 0;
  return ((node.mode >> shift) & wants) === wants;
}

export function isMember(credentials: Credentials, gid: number): boolean {
  return credentials.gid === gid || credentials.groups.includes(gid);
}

/** In a sticky directory only root and the owners of the entry and of the directory may remove or rename. */
export function isStickyFor(directory: DirectoryNode, entry: Node, credentials: Credentials): boolean {
  if ((directory.mode & 0o1000) === 0 || credentials.uid === 0) return false;
  return entry.uid !== credentials.uid && directory.uid !== credentials.uid;
}

/** Mode after a change of owner or a write without privilege: setuid goes, setgid where the group may execute. */
export function modeWithoutPrivileges(attributes: Attributes): number {
  const mode = attributes.mode & ~0o4000;
  return (mode & 0o010) === 0 ? mode : mode & ~0o2000;
}
