import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { accounts, badAccounts, badGroups, groupName, groups, userName } from "./accounts.ts";
import { complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

/** The kernel that containers see: a constant, because the model has no kernel of its own. */
export const kernelRelease = "6.1.0";
const kernelVersion = "#1 SMP";

/** Applets that say who and where one is: id, whoami, groups, logname, uname, hostname, tty, mount. */
export const identityCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["id", instant("id", id)],
  [
    "groups",
    instant("groups", (argv, system) => {
      const who = identity(argv, system, argv[1]);
      if (who === undefined) return 1;
      const found = listGroups(argv, system, who, true);
      return print(system, argv, `${found.text}\n`) || found.code;
    }),
  ],
  [
    "whoami",
    instant("whoami", (argv, system) => {
      if (argv.length > 1) return showUsage(system, argv);
      const { uid } = system.credentials;
      const name = lookUpUser(argv, system, uid);
      return name === undefined ? complain(system, argv, `unknown uid ${uid}`) : print(system, argv, `${name}\n`);
    }),
  ],
  ["logname", instant("logname", (argv, system) => complain(system, argv, "getlogin: No such device or address"))],
  [
    "uname",
    instant("uname", (argv, system) => {
      const options = parseOptions(
        argv,
        optionRules(
          "snrvmpioa",
          "kernel-name=s",
          "nodename=n",
          "kernel-release=r",
          "kernel-version=v",
          "machine=m",
          "processor=p",
          "hardware-platform=i",
          "operating-system=o",
          "all=a",
        ),
        system,
      );
      if (options === undefined) return 1;
      if (options.operands.length > 0) return showUsage(system, argv);
      const values: readonly (readonly [string, string])[] = [
        ["s", "Linux"],
        ["n", system.hostname],
        ["r", kernelRelease],
        ["v", kernelVersion],
        ["m", "x86_64"],
        ["p", "unknown"],
        ["i", "unknown"],
        ["o", "GNU/Linux"],
      ];
      const none = options.order.length === 0;
      const all = options.has("a");
      const shown = values.filter(([key]) =>
        none ? key === "s" : all ? key !== "p" && key !== "i" : options.has(key),
      );
      return print(system, argv, `${shown.map(([, value]) => value).join(" ")}\n`);
    }),
  ],
  [
    "hostname",
    instant("hostname", (argv, system) => {
      const options = parseOptions(argv, optionRules("sidfF:", "fqdn=f", "file=F:"), system);
      if (options === undefined) return 1;
      let name = options.operands[0];
      const file = options.value("F");
      if (file !== undefined) {
        const read = system.files.read(file);
        if (typeof read === "string") return complain(system, argv, `can't open '${file}': ${errnoTexts[read]}`);
        name = /^\s*([^\s#][^\n]*)/m.exec(read.content)?.[1];
      }
      if (name !== undefined) {
        const error = system.setHostname(name);
        return error === undefined ? 0 : complain(system, argv, `sethostname: ${errnoTexts[error]}`);
      }
      if (options.has("i") || options.has("d") || options.has("f")) return lookUpFails(argv, system);
      return print(system, argv, `${options.has("s") ? system.hostname.split(".")[0] : system.hostname}\n`);
    }),
  ],
  ["dnsdomainname", instant("dnsdomainname", lookUpFails)],
  ["hostid", instant("hostid", (argv, system) => print(system, argv, "00000000\n"))],
  [
    "tty",
    instant("tty", (argv, system) => {
      const options = parseOptions(argv, optionRules("s"), system);
      if (options === undefined) return 2;
      const terminal = system.isTerminal(0);
      if (!options.has("s")) print(system, argv, terminal ? "/dev/console\n" : "not a tty\n");
      return terminal ? 0 : 1;
    }),
  ],
]);

function lookUpFails(argv: readonly ByteString[], system: SystemCalls): number {
  return complain(system, argv, `${system.hostname}: Host name lookup failure`);
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
  /** As `id` lists them; the primary one is among them where the caller's own say so. */
  readonly groups: readonly number[];
  /** The user that was asked for. */
  readonly name?: ByteString;
}

function identity(
  argv: readonly ByteString[],
  system: SystemCalls,
  name: ByteString | undefined,
): Identity | undefined {
  if (name === undefined) {
    const { uid, gid, groups: own } = system.credentials;
    return { uid, gid, groups: own };
  }
  blame(
    argv,
    system,
    "passwd",
    badAccounts(system, (row) => row.name === name),
  );
  const account = accounts(system).find((row) => row.name === name);
  if (account === undefined) {
    complain(system, argv, `unknown user ${name}`);
    return undefined;
  }
  const member = groups(system)
    .filter((group) => group.members.includes(name))
    .map((group) => group.gid);
  return { uid: account.uid, gid: account.gid, groups: [...new Set([account.gid, ...member])], name };
}

/** busybox complains of what it cannot read in a table of users or groups each time it looks into it (measured). */
function blame(argv: readonly ByteString[], system: SystemCalls, table: "passwd" | "group", times: number): void {
  for (let time = 0; time < times; time++) complain(system, argv, `/etc/${table}: bad record`);
}

function lookUpUser(argv: readonly ByteString[], system: SystemCalls, uid: number): ByteString | undefined {
  blame(
    argv,
    system,
    "passwd",
    badAccounts(system, (row) => row.uid === uid),
  );
  return userName(system, uid);
}

function lookUpGroup(argv: readonly ByteString[], system: SystemCalls, gid: number): ByteString | undefined {
  blame(argv, system, "group", badGroups(system, gid));
  return groupName(system, gid);
}

interface Shown {
  readonly text: string;
  readonly code: number;
}

/** One number, or its name; what has no name is shown by its number all the same. */
function single(
  argv: readonly ByteString[],
  system: SystemCalls,
  number: number,
  { name, wantsName }: { readonly name: ByteString | undefined; readonly wantsName: boolean },
): Shown {
  if (!wantsName) return { text: String(number), code: 0 };
  if (name !== undefined) return { text: name, code: 0 };
  return { text: String(number), code: complain(system, argv, `unknown ID ${number}`) };
}

/** All groups, the primary one first; who else is a member of one is looked up in between. */
function listGroups(argv: readonly ByteString[], system: SystemCalls, who: Identity, wantsName: boolean): Shown {
  const shown = [...new Set([who.gid, ...who.groups])].map((gid, place) => {
    const found = single(argv, system, gid, { name: lookUpGroup(argv, system, gid), wantsName });
    if (place === 0 && who.name !== undefined) blame(argv, system, "group", badGroups(system));
    return found;
  });
  return { text: shown.map(({ text }) => text).join(" "), code: Math.max(...shown.map(({ code }) => code)) };
}

function id(argv: readonly ByteString[], system: SystemCalls): number {
  const options = parseOptions(argv, optionRules("ugGnr", "user=u", "group=g", "groups=G", "name=n", "real=r"), system);
  if (options === undefined) return 1;
  const chosen = ["u", "g", "G"].filter((key) => options.has(key));
  if (
    chosen.length > 1 ||
    options.operands.length > 1 ||
    ((options.has("n") || options.has("r")) && chosen.length === 0)
  )
    return showUsage(system, argv);
  const who = identity(argv, system, options.operands[0]);
  if (who === undefined) return 1;
  const wantsName = options.has("n");
  const show = ({ text, code }: Shown): number => print(system, argv, `${text}\n`) || code;
  if (options.has("u")) {
    return show(single(argv, system, who.uid, { name: lookUpUser(argv, system, who.uid), wantsName }));
  }
  if (options.has("g")) {
    return show(single(argv, system, who.gid, { name: lookUpGroup(argv, system, who.gid), wantsName }));
  }
  if (options.has("G")) return show(listGroups(argv, system, who, wantsName));
  const both = (number: number, found: ByteString | undefined): string =>
    found === undefined ? String(number) : `${number}(${found})`;
  const user = both(who.uid, lookUpUser(argv, system, who.uid));
  const group = both(who.gid, lookUpGroup(argv, system, who.gid));
  if (who.name !== undefined) blame(argv, system, "group", badGroups(system));
  const list = who.groups.map((gid) => both(gid, lookUpGroup(argv, system, gid))).join(",");
  return print(system, argv, `uid=${user} gid=${group}${list === "" ? "" : ` groups=${list}`}\n`);
}
