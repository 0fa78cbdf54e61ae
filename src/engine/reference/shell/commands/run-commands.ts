import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program, Step, SystemCalls } from "../../process/program.ts";
import type { Account } from "./accounts.ts";
import { accounts, groups } from "./accounts.ts";
import { blocking } from "./blocking.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { parseDuration } from "./numbers.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { become, spawnCommand } from "./run.ts";
import { parseSignal } from "./signals.ts";
import { showUsage } from "./usage.ts";

/** Applets that run a command: env, timeout, time, setsid, su, ionice, chroot. */
export const runCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "env",
    instant("env", (argv, system) => {
      const options = parseOptions(argv, optionRules("+iu:0", "ignore-environment=i", "unset=u:", "null=0"), system);
      if (options === undefined) return 1;
      let operands = options.operands;
      let clear = options.has("i");
      if (operands[0] === "-") {
        clear = true;
        operands = operands.slice(1);
      }
      const environment = new Map<string, ByteString>(clear ? [] : system.environment);
      for (const name of options.values("u")) environment.delete(name);
      let index = 0;
      for (; (operands[index] ?? "").includes("="); index++) {
        const word = operands[index] ?? "";
        const equals = word.indexOf("=");
        environment.set(word.slice(0, equals), word.slice(equals + 1));
      }
      if (index < operands.length) return become(system, argv, operands.slice(index), environment);
      const end = options.has("0") ? "\0" : "\n";
      return print(system, argv, [...environment].map(([name, value]) => `${name}=${value}${end}`).join(""));
    }),
  ],
  [
    "ionice",
    instant("ionice", (argv, system) => {
      const options = parseOptions(argv, optionRules("+n:c:p:"), system);
      if (options === undefined) return 1;
      if (options.has("p") || !(options.has("c") || options.has("n")) || options.operands.length === 0)
        return unsupported(system, argv, "without a class");
      // Nothing here waits for a disk.
      return become(system, argv, options.operands);
    }),
  ],
  [
    "chroot",
    instant("chroot", (argv, system) => {
      const options = parseOptions(argv, optionRules("+"), system);
      if (options === undefined) return 1;
      const [root, ...command] = options.operands;
      if (root === undefined) return showUsage(system, argv);
      const resolved = system.files.realpath(root);
      if (typeof resolved === "string")
        return complain(system, argv, `can't change root directory to '${root}': ${errnoTexts[resolved]}`);
      if (resolved.path !== "/") return unsupported(system, argv, "to another root");
      return become(system, argv, command.length > 0 ? command : ["sh", "-i"]);
    }),
  ],
  [
    "setsid",
    instant("setsid", (argv, system) => {
      const options = parseOptions(argv, optionRules("+c"), system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return showUsage(system, argv);
      return become(system, argv, options.operands);
    }),
  ],
  [
    "timeout",
    blocking("timeout", (argv, calls) => {
      const options = parseOptions(argv, optionRules("+s:k:"), calls);
      if (options === undefined) return 1;
      const [time, ...command] = options.operands;
      if (time === undefined || command.length === 0) return showUsage(calls, argv);
      const signal = parseSignal(options.value("s") ?? "TERM");
      if (signal === undefined) return complain(calls, argv, `unknown signal '${options.value("s")}'`);
      const limitMs = parseDuration(time);
      const killMs = parseDuration(options.value("k") ?? "0");
      if (limitMs === undefined || killMs === undefined)
        return complain(calls, argv, `invalid number '${limitMs === undefined ? time : options.value("k")}'`);
      // As the real one: a grandchild watches, this process becomes the command.
      const watch: Watch = {
        parent: calls.pid,
        signal,
        // It counts whole seconds, at least one (measured).
        endMs: calls.nowMs + Math.max(1000, limitMs - (limitMs % 1000)),
        wakeMs: calls.nowMs,
        killMs,
        phase: "signal",
      };
      const child = calls.spawn({ fork: { program: detacher, state: watch }, argv, environment: calls.environment });
      if ("error" in child) return complain(calls, argv, `fork: ${errnoTexts[child.error]}`);
      calls.status(child.pid);
      return become(calls, argv, command);
    }),
  ],
  [
    "time",
    blocking("time", (argv, calls) => {
      const options = parseOptions(argv, optionRules("+vpaf:o:"), calls);
      if (options === undefined) return 1;
      for (const key of ["v", "f", "o"]) if (options.has(key)) return unsupported(calls, argv, `-${key}`);
      const command = options.operands;
      if (command.length === 0) return showUsage(calls, argv);
      const start = calls.nowMs;
      const child = spawnCommand(calls, command);
      let status = 127;
      if ("error" in child) complain(calls, argv, `can't execute '${command[0]}': ${errnoTexts[child.error]}`);
      else status = calls.status(child.pid);
      if (status > 128) calls.write(2, `Command terminated by signal ${status - 128}\n`);
      // Virtual processes use no processor time.
      const seconds = (calls.nowMs - start) / 1000;
      if (options.has("p")) calls.write(2, `real ${seconds.toFixed(2)}\nuser 0.00\nsys 0.00\n`);
      else
        calls.write(
          2,
          `real\t${Math.floor(seconds / 60)}m ${(seconds % 60).toFixed(2)}s\nuser\t0m 0.00s\nsys\t0m 0.00s\n`,
        );
      return status;
    }),
  ],
  ["su", instant("su", su)],
]);

interface Watch {
  readonly parent: number;
  readonly signal: number;
  readonly endMs: number;
  readonly wakeMs: number;
  readonly killMs: number;
  readonly phase: "signal" | "kill";
}

/** Starts the watcher and ends at once, so that the watcher is nobody's child. */
const detacher: Program<Watch> = {
  name: "timeout",
  start: () => ({ exit: 1 }),
  step: (watch, system) => {
    const own = system.processes().find((process) => process.pid === system.pid);
    system.spawn({
      fork: { program: watcher, state: watch },
      argv: own?.argv ?? ["timeout"],
      environment: system.environment,
      descriptors: new Map(),
    });
    return { exit: 0 };
  },
};

/** Looks once a second whether the command still runs, and signals it when its time is over. */
const watcher: Program<Watch> = {
  name: "timeout",
  start: () => ({ exit: 1 }),
  step: (watch, system): Step<Watch> => {
    if (system.nowMs < watch.wakeMs) return { state: watch, wait: { on: "timer", untilMs: watch.wakeMs } };
    if (system.kill(watch.parent, 0) !== undefined) return { exit: 0 };
    if (system.nowMs < watch.endMs) {
      const wakeMs = Math.min(system.nowMs + 1000, watch.endMs);
      return { state: { ...watch, wakeMs }, wait: { on: "timer", untilMs: wakeMs } };
    }
    system.kill(watch.parent, watch.phase === "signal" ? watch.signal : 9);
    if (watch.phase === "kill" || watch.killMs === 0) return { exit: 0 };
    const endMs = system.nowMs + watch.killMs;
    const wakeMs = Math.min(system.nowMs + 1000, endMs);
    return { state: { ...watch, phase: "kill", endMs, wakeMs }, wait: { on: "timer", untilMs: wakeMs } };
  },
};

function su(argv: readonly ByteString[], system: SystemCalls): number {
  const options = parseOptions(argv, optionRules("mplc:s:"), system);
  if (options === undefined) return 1;
  let operands = options.operands;
  let login = options.has("l");
  if (operands[0] === "-") {
    login = true;
    operands = operands.slice(1);
  }
  const name = operands[0] ?? "root";
  let words = operands.slice(1);
  // Options may also follow the user.
  let command = options.value("c");
  if (command === undefined && words[0] === "-c" && words[1] !== undefined) {
    command = words[1];
    words = words.slice(2);
  }
  const account = accounts(system).find((row) => row.name === name);
  if (account === undefined) return complain(system, argv, `unknown user ${name}`);
  if (system.credentials.uid !== 0) return complain(system, argv, "must be suid to work properly");
  const keep = options.has("m") || options.has("p");
  const shell =
    options.value("s") ??
    (keep ? system.environment.get("SHELL") : undefined) ??
    (account.shell === "" ? "/bin/sh" : account.shell);
  const member = groups(system)
    .filter((group) => group.members.includes(name))
    .map((group) => group.gid);
  const environment = accountEnvironment(system, account, { login, keep, shell });
  if (login) {
    const error = system.changeDirectory(account.home);
    if (error !== undefined) {
      system.changeDirectory("/");
      complain(system, argv, `can't change directory to '${account.home}'`);
    }
  }
  system.setCredentials({ uid: account.uid, gid: account.gid, groups: [account.gid, ...member] });
  const shellName = shell.slice(shell.lastIndexOf("/") + 1);
  const line = [login ? `-${shellName}` : shellName, ...(command === undefined ? [] : ["-c", command]), ...words];
  const error = system.execute({ path: shell, argv: line, environment });
  if (error === undefined) return 0;
  complain(system, argv, `can't execute '${shell}': ${errnoTexts[error]}`);
  return error === "ENOENT" ? 127 : 126;
}

interface SuSettings {
  readonly login: boolean;
  readonly keep: boolean;
  readonly shell: ByteString;
}

function accountEnvironment(
  system: SystemCalls,
  account: Account,
  { login, keep, shell }: SuSettings,
): ReadonlyMap<string, ByteString> {
  if (keep && !login) return system.environment;
  const environment = new Map<string, ByteString>(login ? [] : system.environment);
  const term = system.environment.get("TERM");
  if (login) {
    if (term !== undefined) environment.set("TERM", term);
    environment.set("PATH", account.uid === 0 ? "/sbin:/usr/sbin:/bin:/usr/bin" : "/bin:/usr/bin");
  }
  environment.set("USER", account.name);
  environment.set("LOGNAME", account.name);
  environment.set("HOME", account.home);
  environment.set("SHELL", shell);
  return environment;
}
