import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { accounts, groupName, groups, userName } from "./accounts.ts";
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
      return print(system, argv, `${who.groups.map((gid) => groupName(system, gid) ?? String(gid)).join(" ")}\n`);
    }),
  ],
  [
    "whoami",
    instant("whoami", (argv, system) => {
      if (argv.length > 1) return showUsage(system, argv);
      const { uid } = system.credentials;
      const name = userName(system, uid);
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
  /** The primary group first. */
  readonly groups: readonly number[];
}

function identity(
  argv: readonly ByteString[],
  system: SystemCalls,
  name: ByteString | undefined,
): Identity | undefined {
  if (name === undefined) {
    const { uid, gid, groups: own } = system.credentials;
    return { uid, gid, groups: [...new Set([gid, ...own])] };
  }
  const account = accounts(system).find((row) => row.name === name);
  if (account === undefined) {
    complain(system, argv, `unknown user ${name}`);
    return undefined;
  }
  const member = groups(system)
    .filter((group) => group.members.includes(name))
    .map((group) => group.gid);
  return { uid: account.uid, gid: account.gid, groups: [...new Set([account.gid, ...member])] };
}

function id(argv: readonly ByteString[], system: SystemCalls): number {
  const options = parseOptions(argv, optionRules("ugGnr", "user=u", "group=g", "groups=G", "name=n", "real=r"), system);
  if (options === undefined) return 1;
  const single = ["u", "g", "G"].filter((key) => options.has(key));
  if (
    single.length > 1 ||
    options.operands.length > 1 ||
    ((options.has("n") || options.has("r")) && single.length === 0)
  )
    return showUsage(system, argv);
  const who = identity(argv, system, options.operands[0]);
  if (who === undefined) return 1;
  let code = 0;
  const name = (found: ByteString | undefined, number: number, what: string): string => {
    if (found !== undefined) return found;
    code = complain(system, argv, `unknown ${what} ${number}`);
    return String(number);
  };
  const user = (): string => (options.has("n") ? name(userName(system, who.uid), who.uid, "uid") : String(who.uid));
  const group = (gid: number): string => (options.has("n") ? name(groupName(system, gid), gid, "gid") : String(gid));
  if (options.has("u")) return print(system, argv, `${user()}\n`) || code;
  if (options.has("g")) return print(system, argv, `${group(who.gid)}\n`) || code;
  if (options.has("G")) return print(system, argv, `${who.groups.map(group).join(" ")}\n`) || code;
  const both = (number: number, found: ByteString | undefined): string =>
    found === undefined ? String(number) : `${number}(${found})`;
  const list = who.groups.map((gid) => both(gid, groupName(system, gid))).join(",");
  return print(
    system,
    argv,
    `uid=${both(who.uid, userName(system, who.uid))} gid=${both(who.gid, groupName(system, who.gid))} groups=${list}\n`,
  );
}
