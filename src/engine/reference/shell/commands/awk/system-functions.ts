import { formatTime } from "../dates.ts";
import type { AwkBuiltin } from "./builtin-names.ts";
import type { AwkCallee } from "./call.ts";
import { AwkProblem } from "./machine.ts";
import { closeNamed, flush, startCommand } from "./streams.ts";

/** Functions of commands, streams and the clock. */
export const systemFunctions = {
  system: ({ machine, text }) => {
    flush(machine);
    const pid = startCommand(machine, text(0));
    return pid === undefined ? 127 : machine.calls.status(pid);
  },
  close: ({ machine, text }) => closeNamed(machine, text(0)),
  fflush: ({ machine }) => {
    flush(machine);
    return 0;
  },
  systime: ({ machine }) => Math.floor(machine.calls.nowMs / 1000),
  strftime: ({ machine, nodes, number, text }) =>
    formatTime(
      nodes.length === 0 ? "%a %b %e %H:%M:%S %Z %Y" : text(0),
      nodes.length < 2 ? machine.calls.nowMs : number(1) * 1000,
    ),
  mktime: ({ machine }) => {
    machine.calls.unsupported("awk mktime");
    throw new AwkProblem("mktime is not simulated");
  },
} as const satisfies { readonly [Name in AwkBuiltin]?: AwkCallee };
