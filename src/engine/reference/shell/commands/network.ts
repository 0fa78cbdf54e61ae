import type { ByteString } from "../../bytes.ts";
import type { Program, SystemCalls } from "../../process/program.ts";
import { blocking } from "./blocking.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

const loopback = "    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00\n";
const loopbackHeading = "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue qlen 1000\n";
const loopbackAddress = "    inet 127.0.0.1/8 scope host lo\n       valid_lft forever preferred_lft forever\n";
const loopbackInterface = [
  "lo        Link encap:Local Loopback  ",
  "          inet addr:127.0.0.1  Mask:255.0.0.0",
  "          UP LOOPBACK RUNNING  MTU:65536  Metric:1",
  "          RX packets:0 errors:0 dropped:0 overruns:0 frame:0",
  "          TX packets:0 errors:0 dropped:0 overruns:0 carrier:0",
  "          collisions:0 txqueuelen:1000 ",
  "          RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)",
  "",
  "",
].join("\n");

/** What network tools answer in a container whose only interface is the loopback (network `none`); mounts are refused. */
export const networkCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  [
    "ip",
    instant("ip", (argv, system) => {
      const words = argv.slice(1).filter((word) => !/^-(4|6|o|f)/.test(word));
      const onlyFour = argv.includes("-4");
      const [object = "", action = "show"] = words;
      if (object === "" || !/^(a(d(dr(ess)?)?)?|l(i(nk?)?)?|r(o(ute?)?)?)$/.test(object))
        return showUsage(system, argv);
      if (!/^(show|list|ls|s|l)$/.test(action) || argv.includes("-6") || argv.includes("-o"))
        return unsupported(system, argv, words.join(" "));
      if (object.startsWith("r")) return 0;
      const link = onlyFour ? "" : loopback;
      return print(system, argv, loopbackHeading + link + (object.startsWith("a") ? loopbackAddress : ""));
    }),
  ],
  [
    "ifconfig",
    instant("ifconfig", (argv, system) => {
      const name = argv[1];
      if (name === undefined || name === "-a" || (name === "lo" && argv.length === 2))
        return print(system, argv, loopbackInterface);
      if (argv.length > 2) return complain(system, argv, "SIOCSIFFLAGS: Operation not permitted");
      return complain(system, argv, `${name}: error fetching interface information: Device not found`);
    }),
  ],
  [
    "route",
    instant("route", (argv, system) => {
      if (argv.slice(1).some((word) => word !== "-n")) return unsupported(system, argv, argv.slice(1).join(" "));
      return print(
        system,
        argv,
        "Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n",
      );
    }),
  ],
  [
    "netstat",
    instant("netstat", (argv, system) => {
      const options = parseOptions(argv, optionRules("laentuwxr"), system);
      if (options === undefined) return 1;
      if (options.order.some((key) => !"lan".includes(key))) return unsupported(system, argv, argv.slice(1).join(" "));
      const what = options.has("a") ? "servers and established" : options.has("l") ? "only servers" : "w/o servers";
      return print(
        system,
        argv,
        `Active Internet connections (${what})\nProto Recv-Q Send-Q Local Address           Foreign Address         State       \n` +
          `Active UNIX domain sockets (${what})\nProto RefCnt Flags       Type       State         I-Node Path\n`,
      );
    }),
  ],
  [
    "ping",
    instant("ping", (argv, system) => {
      const options = parseOptions(argv, optionRules("qs:p:c:i:t:w:W:I:nAl46"), system);
      if (options === undefined) return 1;
      const host = options.operands[0];
      if (host === undefined) return showUsage(system, argv);
      if (!isAddress(host)) return complain(system, argv, `bad address '${host}'`);
      if (isLoopback(host)) return unsupported(system, argv, "of the loopback");
      print(system, argv, `PING ${host} (${host}): ${options.value("s") ?? 56} data bytes\n`);
      return complain(system, argv, "sendto: Network is unreachable");
    }),
  ],
  [
    "wget",
    instant("wget", (argv, system) => {
      const options = parseOptions(
        argv,
        optionRules(
          "cqSO:o:P:Y:U:T:t:",
          "spider=X",
          "header=H:",
          "post-data=D:",
          "post-file=F:",
          "no-check-certificate=N",
          "quiet=q",
          "output-document=O:",
          "timeout=T:",
          "tries=t:",
        ),
        system,
      );
      if (options === undefined) return 1;
      const url = options.operands[0];
      if (url === undefined) return showUsage(system, argv);
      const host = /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?([^/:]+)(?::(\d+))?/.exec(url);
      const name = host?.[1] ?? "";
      if (!isAddress(name) && name !== "localhost") return complain(system, argv, `bad address '${name}'`);
      const address = name === "localhost" ? "127.0.0.1" : name;
      const port = host?.[2] ?? (url.startsWith("https:") ? "443" : "80");
      if (!options.has("q"))
        system.write(2, `Connecting to ${name}${host?.[2] === undefined ? "" : `:${port}`} (${address}:${port})\n`);
      return complain(
        system,
        argv,
        `can't connect to remote host (${address}): ${isLoopback(name) ? "Connection refused" : "Network is unreachable"}`,
      );
    }),
  ],
  [
    "nc",
    blocking("nc", (argv, calls) => {
      const options = parseOptions(argv, optionRules("+lp:w:i:f:e:u"), calls);
      if (options === undefined) return 1;
      if (options.has("f") || options.has("e")) return unsupported(calls, argv, "-f and -e");
      if (options.has("l")) {
        // Nobody can connect: it waits for ever.
        calls.pause(Number.POSITIVE_INFINITY);
        return 0;
      }
      const host = options.operands[0];
      if (host === undefined || options.operands.length < 2) return showUsage(calls, argv);
      return connectFails(argv, calls, host);
    }),
  ],
  [
    "telnet",
    instant("telnet", (argv, system) =>
      argv[1] === undefined ? showUsage(system, argv) : connectFails(argv, system, argv[1]),
    ),
  ],
  [
    "mount",
    instant("mount", (argv, system) => {
      if (argv.length === 1) return unsupported(system, argv, "without arguments");
      return complain(system, argv, "permission denied (are you root?)");
    }),
  ],
  [
    "umount",
    instant("umount", (argv, system) => {
      const options = parseOptions(argv, optionRules("rlfdnat:O:"), system);
      if (options === undefined) return 1;
      if (options.operands.length === 0) return options.has("a") ? 0 : showUsage(system, argv);
      let code = 0;
      for (const path of options.operands)
        code = complain(system, argv, `can't unmount ${path}: Operation not permitted`);
      return code;
    }),
  ],
]);

function isAddress(text: ByteString): boolean {
  return /^\d+(\.\d+){3}$/.test(text);
}

function isLoopback(text: ByteString): boolean {
  return text === "localhost" || text.startsWith("127.");
}

function connectFails(argv: readonly ByteString[], system: SystemCalls, host: ByteString): number {
  if (!isAddress(host) && host !== "localhost") return complain(system, argv, `bad address '${host}'`);
  const address = host === "localhost" ? "127.0.0.1" : host;
  return complain(
    system,
    argv,
    `can't connect to remote host (${address}): ${isLoopback(host) ? "Connection refused" : "Network is unreachable"}`,
  );
}
