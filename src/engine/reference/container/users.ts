import { type ByteString, bytesOfText } from "../bytes.ts";
import { nodeAt } from "../filesystem/edit.ts";
import type { Node } from "../filesystem/node.ts";
import type { Credentials, FileCalls, FilesystemId } from "../filesystem/view.ts";
import { mapGet } from "../persistent-map.ts";
import type { Draft } from "../state.ts";
import { rootCalls } from "./host.ts";

/** A user of the image, as a process runs: HOME comes from the same line, its own group is among its groups. */
export interface User {
  readonly credentials: Credentials;
  readonly home: ByteString;
}

interface PasswdLine {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

interface GroupLine {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

const idMax = 2_147_483_647;
const range = `uids and gids must be in range 0-${idMax}`;

interface Known {
  readonly group: Node | undefined;
  readonly users: Map<string, User | string>;
}

const known = new WeakMap<Node, Known>();
const passwdNames = ["etc", "passwd"];
const groupNames = ["etc", "group"];

/** The user of a text in a root file system. The answer is kept with the two files, whose nodes never change. */
export function userIn(draft: Draft, rootfs: FilesystemId, spec: string): User | string {
  const filesystem = mapGet(draft.filesystems, rootfs);
  const passwd = filesystem === undefined ? undefined : nodeAt(filesystem, passwdNames);
  const group = filesystem === undefined ? undefined : nodeAt(filesystem, groupNames);
  // Behind a symlink the files may change without these nodes.
  if (passwd?.kind !== "file" || group?.kind === "symlink") return findUser(spec, rootCalls(draft, rootfs));
  let entry = known.get(passwd);
  if (entry === undefined || entry.group !== group) {
    entry = { group, users: new Map() };
    known.set(passwd, entry);
  }
  const user = entry.users.get(spec) ?? findUser(spec, rootCalls(draft, rootfs));
  entry.users.set(spec, user);
  return user;
}

/**
 * The user of a container or exec: name, uid, name:group, uid:gid or :gid, looked up in the passwd and group of its own
 * root file system (CTR-CFG-011, CTR-CFG-012). Answers the runtime's text when there is none (CTR-STA-008).
 */
export function findUser(spec: string, files: FileCalls): User | string {
  const [userText = "", groupText = ""] = bytesOfText(spec).split(":");
  for (const path of ["/etc/passwd", "/etc/group"]) {
    const there = files.stat(path);
    // A file that is not there has no lines; one that cannot be read is refused (measured).
    if (typeof there !== "string" && there.kind === "directory") {
      return `unable to find user ${userText === "" ? "0" : userText}: read ${path}: is a directory`;
    }
  }
  const passwd = parsePasswd(contentOf(files, "/etc/passwd"));
  const numeric = numberOf(userText);
  const entry = passwd.find((line) =>
    userText === "" ? line.uid === 0 : numeric === undefined ? line.name === userText : line.uid === numeric,
  );
  if (entry === undefined && userText !== "") {
    if (numeric === undefined) return `unable to find user ${spec.split(":")[0]}: no matching entries in passwd file`;
    if (numeric < 0 || numeric > idMax) return range;
  }
  const uid = entry?.uid ?? numeric ?? 0;
  const home = entry?.home ?? "/";
  const ownGid = entry?.gid ?? 0;
  if (groupText === "") {
    const groups = entry === undefined ? [] : parseGroup(contentOf(files, "/etc/group"));
    const supplementary = groups.filter((line) => line.members.includes(entry?.name ?? "")).map((line) => line.gid);
    return { credentials: { uid, gid: ownGid, groups: [...new Set([ownGid, ...supplementary])] }, home };
  }
  const numericGroup = numberOf(groupText);
  const group = parseGroup(contentOf(files, "/etc/group")).find((line) =>
    numericGroup === undefined ? line.name === groupText : line.gid === numericGroup,
  );
  if (group === undefined) {
    if (numericGroup === undefined)
      return `unable to find group ${spec.split(":")[1]}: no matching entries in group file`;
    if (numericGroup < 0 || numericGroup > idMax) return range;
  }
  const gid = group?.gid ?? numericGroup ?? 0;
  return { credentials: { uid, gid, groups: [gid] }, home };
}

/** BuildKit adds the groups that name a user, and not the user's own (measured). */
export function sandboxCredentials({ uid, gid, groups }: Credentials): Credentials {
  return { uid, gid, groups: groups.filter((one) => one !== gid) };
}

function contentOf(files: FileCalls, path: string): ByteString {
  const answer = files.read(path);
  return typeof answer === "string" ? "" : answer.content;
}

function numberOf(text: string): number | undefined {
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

function parsePasswd(text: string): readonly PasswdLine[] {
  const lines: PasswdLine[] = [];
  for (const line of text.split("\n")) {
    const fields = line.trim().split(":");
    if (fields.length < 2) continue;
    const [name = "", , uid = "", gid = "", , home = ""] = fields;
    lines.push({ name, uid: numberOf(uid) ?? 0, gid: numberOf(gid) ?? 0, home });
  }
  return lines;
}

function parseGroup(text: string): readonly GroupLine[] {
  const lines: GroupLine[] = [];
  for (const line of text.split("\n")) {
    const fields = line.trim().split(":");
    if (fields.length < 2) continue;
    const [name = "", , gid = "", members = ""] = fields;
    lines.push({ name, gid: numberOf(gid) ?? 0, members: members.split(",").filter((member) => member !== "") });
  }
  return lines;
}
