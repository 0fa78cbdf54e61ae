import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { textOfBytes } from "../bytes.ts";
import { emitContainer } from "../container/events.ts";
import { rootCalls } from "../container/host.ts";
import { findContainer } from "../container/lookup.ts";
import { listProcesses } from "../process/machine.ts";
import type { ProcessInfo } from "../process/program.ts";
import type { Container, Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/**
 * The processes of a container (CTR-TOP-001, CTR-TOP-002). dockerd shows the host's pids; here a container's own are
 * the only ones. Arguments choose columns: `-ef` (as without any), `aux`, or `-o` with a list that has the pid.
 */
export const top: Handler<"top"> = (draft, operation) => {
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  if (container.status === "restarting") {
    return rejected("wrong-state", `Container ${container.id} is restarting, wait until the container is running`);
  }
  if (container.running === undefined) return rejected("wrong-state", `Container ${container.id} is not running`);
  const names = columnsOf(operation.args ?? "");
  if (typeof names === "string") return rejected("invalid", names);
  if (!names.includes("pid")) return rejected("invalid", "Couldn't find PID field in ps output");
  const users = userNames(draft, container);
  const context = { draft, container, users };
  emitContainer(draft, container, "top");
  return ok<"top">({
    titles: names.map((name) => columns.get(name)?.title ?? name),
    processes: listProcesses(container.running.machine).map((process) =>
      names.map((name) => columns.get(name)?.cell(process, context) ?? "-"),
    ),
  });
};

interface Context {
  readonly draft: Draft;
  readonly container: Container;
  readonly users: ReadonlyMap<number, string>;
}

interface Column {
  readonly title: string;
  readonly cell: (process: ProcessInfo, context: Context) => string;
}

const user = (process: ProcessInfo, { users }: Context): string => users.get(process.uid) ?? String(process.uid);
const command = (process: ProcessInfo): string => textOfBytes(process.argv.join(" ")) ?? process.argv.join(" ");
const started = (_: ProcessInfo, { container }: Context): string =>
  new Date(container.startedMs ?? 0).toISOString().slice(11, 16);
const letters = { running: "R", sleeping: "S", zombie: "Z", stopped: "T" } as const;

const columns: ReadonlyMap<string, Column> = new Map<string, Column>([
  ["uid", { title: "UID", cell: user }],
  ["user", { title: "USER", cell: user }],
  ["pid", { title: "PID", cell: (process) => String(process.pid) }],
  ["ppid", { title: "PPID", cell: (process) => String(process.parentPid) }],
  ["c", { title: "C", cell: () => "0" }],
  ["%cpu", { title: "%CPU", cell: () => "0.0" }],
  ["%mem", { title: "%MEM", cell: () => "0.0" }],
  ["vsz", { title: "VSZ", cell: () => "0" }],
  ["rss", { title: "RSS", cell: () => "0" }],
  ["tty", { title: "TTY", cell: (_, { container }) => (container.config.tty === true ? "pts/0" : "?") }],
  ["stat", { title: "STAT", cell: (process) => letters[process.state] }],
  ["stime", { title: "STIME", cell: started }],
  ["start", { title: "START", cell: started }],
  ["time", { title: "TIME", cell: () => "00:00:00" }],
  ["cmd", { title: "CMD", cell: command }],
  ["args", { title: "COMMAND", cell: command }],
  ["command", { title: "COMMAND", cell: command }],
  ["comm", { title: "COMMAND", cell: (process) => (process.argv[0] ?? "").replace(/^.*\//, "").slice(0, 15) }],
]);

const full = ["uid", "pid", "ppid", "c", "stime", "tty", "time", "cmd"];
const wide = ["user", "pid", "%cpu", "%mem", "vsz", "rss", "tty", "stat", "start", "time", "command"];

/** Names of the columns, or the text of ps for what it does not take. */
function columnsOf(args: string): readonly string[] | string {
  const words = args.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return full;
  if (words.length === 1 && (words[0] === "-ef" || words[0] === "-eaf")) return full;
  if (words.length === 1 && (words[0] === "aux" || words[0] === "-aux")) return wide;
  const names: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const list = word === "-o" || word === "-eo" ? words[++index] : /^-e?o(.+)$/.exec(word)?.[1];
    if (list === undefined) {
      return word.startsWith("-") ? "ps: error: unsupported SysV option" : "ps: error: unsupported option (BSD syntax)";
    }
    for (const name of list.split(",")) {
      if (!columns.has(name)) return `ps: error: unknown user-defined format specifier "${name}"`;
      names.push(name);
    }
  }
  return names;
}

/** Names of users: dockerd's ps runs on the host, whose only sure user is root; here the container's own are taken. */
function userNames(draft: Draft, container: Container): ReadonlyMap<number, string> {
  const files = rootCalls(draft, container.rootfs);
  const passwd = files.read("/etc/passwd");
  const names = new Map<number, string>([[0, "root"]]);
  if (typeof passwd === "string") return names;
  for (const line of passwd.content.split("\n")) {
    const [name, , uid] = line.split(":");
    if (name !== undefined && uid !== undefined && !names.has(Number(uid))) names.set(Number(uid), name);
  }
  return names;
}
