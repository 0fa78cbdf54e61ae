import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { accounts, parseGroup, parseUser } from "./accounts.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { joinPath } from "./paths.ts";
import { showUsage } from "./usage.ts";

/** chown and chgrp. */
export const ownerCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["chown", instant("chown", (argv, system) => changeOwner(argv, system, "chown"))],
  ["chgrp", instant("chgrp", (argv, system) => changeOwner(argv, system, "chgrp"))],
]);

function changeOwner(argv: readonly ByteString[], system: SystemCalls, name: "chown" | "chgrp"): number {
  const options = parseOptions(
    argv,
    optionRules("RhLHPcvf", "recursive=R", "no-dereference=h", "dereference=L"),
    system,
  );
  if (options === undefined) return 1;
  const [owner, ...paths] = options.operands;
  if (owner === undefined || paths.length === 0) return showUsage(system, argv);
  let uid = -1;
  let gid = -1;
  if (name === "chgrp") {
    const group = parseGroup(system, owner);
    if (group === undefined) return complain(system, argv, `unknown group ${owner}`);
    gid = group;
  } else {
    const parsed = parseOwner(system, owner);
    if (typeof parsed === "string") return complain(system, argv, parsed);
    ({ uid, gid } = parsed);
  }
  const change = (path: ByteString, top: boolean): number => {
    const link = system.files.lstat(path);
    if (typeof link === "string") return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[link]}`);
    const follow = options.has("L") || (top && (options.has("H") || !options.has("R")));
    // With -R a symlink itself is changed only by -h; else what it points to.
    const noFollow = options.has("h") || (options.has("R") && !follow && link.kind === "symlink" && options.has("P"));
    // What is not given is taken from the link itself, even when the call follows it: busybox does so.
    const looked = options.has("L") || (top && options.has("H")) ? system.files.stat(path) : link;
    const shown = typeof looked === "string" ? link : looked;
    const error = system.files.chown(path, uid < 0 ? shown.uid : uid, gid < 0 ? shown.gid : gid, { noFollow });
    const changes = (uid >= 0 && uid !== shown.uid) || (gid >= 0 && gid !== shown.gid);
    if (error === undefined && (options.has("v") || (options.has("c") && changes)))
      system.write(1, `changed ownership of '${path}' to ${uid < 0 ? shown.uid : uid}:${gid < 0 ? shown.gid : gid}\n`);
    let code = error === undefined ? 0 : options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[error]}`);
    const stat = follow ? system.files.stat(path) : link;
    if (options.has("R") && typeof stat !== "string" && stat.kind === "directory") {
      const names = system.files.readdir(path);
      if (typeof names === "string")
        return options.has("f") ? 1 : complain(system, argv, `${path}: ${errnoTexts[names]}`);
      for (const entry of names) code = change(joinPath(path, entry), false) || code;
    }
    return code;
  };
  let code = 0;
  for (const path of paths) code = change(path, true) || code;
  return code;
}

/** USER, USER:GROUP, USER: (the user's own group), :GROUP, and the old USER.GROUP; or what is wrong with it. */
function parseOwner(system: SystemCalls, owner: ByteString): { readonly uid: number; readonly gid: number } | string {
  const separator = owner.includes(":") || parseUser(system, owner) !== undefined ? ":" : ".";
  const at = owner.indexOf(separator);
  const userText = at < 0 ? owner : owner.slice(0, at);
  const groupText = at < 0 ? undefined : owner.slice(at + 1);
  const uid = userText === "" ? -1 : parseUser(system, userText);
  if (uid === undefined)
    return at < 0 || separator === "." ? `unknown user ${userText}` : `unknown user/group ${owner}`;
  if (groupText === undefined) return { uid, gid: -1 };
  const own = accounts(system).find((account) => account.uid === uid)?.gid;
  const gid = groupText === "" ? (own ?? -1) : parseGroup(system, groupText);
  return gid === undefined ? `unknown user/group ${owner}` : { uid, gid };
}
