import type { ByteString } from "../../bytes.ts";
import type { SystemCalls } from "../../process/program.ts";

/** A line of /etc/passwd. */
export interface Account {
  readonly name: ByteString;
  readonly uid: number;
  readonly gid: number;
  readonly home: ByteString;
  readonly shell: ByteString;
}

/** A line of /etc/group. */
export interface Group {
  readonly name: ByteString;
  readonly gid: number;
  readonly members: readonly ByteString[];
}

const accountFields = 7;
const groupFields = 4;

let passwdText: ByteString | undefined;
let passwdRows: readonly Account[] = [];
let groupText: ByteString | undefined;
let groupRows: readonly Group[] = [];

/** Accounts in the order of /etc/passwd; parsed once for each text. */
export function accounts(system: SystemCalls): readonly Account[] {
  const read = system.files.read("/etc/passwd");
  const text = typeof read === "string" ? "" : read.content;
  if (text !== passwdText) {
    passwdRows = text.split("\n").flatMap((line) => {
      const fields = line.split(":");
      const [name, , uid, gid, , home, shell] = fields;
      if (fields.length !== accountFields || name === undefined) return [];
      return [{ name, uid: Number(uid), gid: Number(gid), home: home ?? "", shell: shell ?? "" }];
    });
    passwdText = text;
  }
  return passwdRows;
}

/** Groups in the order of /etc/group; parsed once for each text. */
export function groups(system: SystemCalls): readonly Group[] {
  const read = system.files.read("/etc/group");
  const text = typeof read === "string" ? "" : read.content;
  if (text !== groupText) {
    groupRows = text.split("\n").flatMap((line) => {
      const fields = line.split(":");
      const [name, , gid, members] = fields;
      if (fields.length !== groupFields || name === undefined) return [];
      return [{ name, gid: Number(gid), members: (members ?? "").split(",").filter((member) => member !== "") }];
    });
    groupText = text;
  }
  return groupRows;
}

/**
 * How many lines of /etc/passwd are no records, up to the first that is sought: busybox complains of each whenever it
 * looks for somebody. Empty lines and comments are none (measured).
 */
export function badAccounts(
  system: SystemCalls,
  isSought: (account: Pick<Account, "name" | "uid">) => boolean,
): number {
  return badLines(system, "/etc/passwd", ([name = "", , uid = "", ...rest]) => {
    return rest.length === accountFields - 3 ? isSought({ name, uid: Number(uid) }) : undefined;
  });
}

/** The same of /etc/group; without a number all of it is read. */
export function badGroups(system: SystemCalls, gid?: number): number {
  return badLines(system, "/etc/group", (fields) => {
    return fields.length === groupFields ? gid !== undefined && Number(fields[2]) === gid : undefined;
  });
}

function badLines(
  system: SystemCalls,
  path: string,
  isSought: (fields: readonly ByteString[]) => boolean | undefined,
): number {
  const read = system.files.read(path);
  if (typeof read === "string") return 0;
  let bad = 0;
  for (const line of read.content.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const answer = isSought(line.split(":"));
    if (answer === true) break;
    if (answer === undefined) bad += 1;
  }
  return bad;
}

export function userName(system: SystemCalls, uid: number): ByteString | undefined {
  return accounts(system).find((account) => account.uid === uid)?.name;
}

export function groupName(system: SystemCalls, gid: number): ByteString | undefined {
  return groups(system).find((group) => group.gid === gid)?.name;
}

/** Number of a user given by name or number. */
export function parseUser(system: SystemCalls, text: ByteString): number | undefined {
  const named = accounts(system).find((account) => account.name === text);
  return named?.uid ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}

/** Number of a group given by name or number. */
export function parseGroup(system: SystemCalls, text: ByteString): number | undefined {
  const named = groups(system).find((group) => group.name === text);
  return named?.gid ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}
