import type { Program, Step, SystemCalls } from "../../process/program.ts";
import { complain } from "./errors.ts";
import { parseDuration, parseUnsigned } from "./numbers.ts";
import { showUsage } from "./usage.ts";

/** Its state is the time until which it sleeps: a container that only sleeps starts without any machinery. */
export const sleep: Program<number> = {
  name: "sleep",
  start(argv, system) {
    if (argv.length < 2) return { exit: showUsage(system, argv) };
    let total = 0;
    for (const word of argv.slice(1)) {
      const duration = word === "inf" || word === "infinity" ? Number.POSITIVE_INFINITY : parseDuration(word);
      if (duration === undefined) return { exit: complain(system, argv, `invalid number '${word}'`) };
      total += duration;
    }
    return until(system.nowMs + total, system);
  },
  step: until,
};

export const usleep: Program<number> = {
  name: "usleep",
  start(argv, system) {
    const micros = parseUnsigned(argv[1] ?? "");
    if (argv[1] === undefined) return { exit: showUsage(system, argv) };
    if (micros === undefined) return { exit: complain(system, argv, `invalid number '${argv[1]}'`) };
    return until(system.nowMs + micros / 1000, system);
  },
  step: until,
};

function until(untilMs: number, system: SystemCalls): Step<number> {
  return system.nowMs < untilMs ? { state: untilMs, wait: { on: "timer", untilMs } } : { exit: 0 };
}
