import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { SystemCalls } from "../../process/program.ts";
import { commands } from "../commands/table.ts";
import { complainAsApplet } from "../errors.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** What prints and tests, as the applets do. */
export const textBuiltins: readonly (readonly [string, Builtin])[] = [
  ["echo", echo],
  ["printf", applet],
  ["test", applet],
  ["[", applet],
  ["[[", applet],
];

function echo(call: BuiltinCall): number {
  const { system, argv } = call;
  if (argv[1]?.startsWith("-") === true) return applet(call);
  const text = argv.length === 2 ? `${argv[1] ?? ""}\n` : `${argv.slice(1).join(" ")}\n`;
  const error = system.write(1, text);
  if (error === undefined) return 0;
  complainAsApplet(system, `write error: ${errnoTexts[error]}`);
  return 1;
}

/** A builtin that busybox shares with its applet: it says `sh:` in its errors. */
function applet({ system, argv }: BuiltinCall): number {
  const name = argv[0] ?? "";
  const program = commands.get(name);
  if (program === undefined) {
    system.unsupported(`the builtin ${name}`);
    return 127;
  }
  if (name === "printf" && argv.length === 1 && system.isOpen(1)) {
    complainAsApplet(system, "usage: printf FORMAT [ARGUMENT...]");
    return 2;
  }
  const step = program.start(argv, asShell(system));
  return "exit" in step ? step.exit : 1;
}

const shellCalls = new WeakMap<SystemCalls, SystemCalls>();

/** The same calls, but errors begin with `sh:`. */
function asShell(system: SystemCalls): SystemCalls {
  const known = shellCalls.get(system);
  if (known !== undefined) return known;
  const shared: SystemCalls = Object.create(system, {
    write: {
      value: (descriptor: number, bytes: ByteString) =>
        system.write(descriptor, descriptor === 2 ? bytes.replace(/^(?:\[\[?|test|printf|echo): /, "sh: ") : bytes),
    },
  });
  shellCalls.set(system, shared);
  return shared;
}
