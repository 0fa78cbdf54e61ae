import type { Healthcheck } from "../../../../vocabulary/generated/types.ts";
import { parseDuration } from "../../image/go-time.ts";
import { goQuote } from "../go-quote.ts";
import { isProblem, type Problem } from "../problem.ts";
import { commandLine } from "./arguments.ts";
import { readFlags } from "./flags.ts";
import type { Instruction } from "./instruction.ts";
import type { DockerfileNode } from "./node.ts";

const durations = [
  ["interval", "intervalMs"],
  ["timeout", "timeoutMs"],
  ["start-period", "startPeriodMs"],
] as const;

/** HEALTHCHECK: its type, its options in milliseconds, its command (HLT-001, HLT-002). */
export function readHealthcheck(node: DockerfileNode): Instruction | Problem {
  const type = node.args[0]?.text.toUpperCase();
  if (type === undefined) return { problem: "HEALTHCHECK requires at least one argument" };
  if (type === "NONE") {
    if (node.args.length > 1) return { problem: "HEALTHCHECK NONE takes no arguments" };
    return { kind: "healthcheck", healthcheck: { test: ["NONE"] } };
  }
  const flags = readFlags(node, ["interval", "timeout", "start-period", "retries"]);
  if (isProblem(flags)) return flags;
  if (type !== "CMD") return { problem: `Unknown type ${goQuote(type)} in HEALTHCHECK (try CMD)` };
  const { words } = commandLine(node, 1);
  if (words.length === 0) return { problem: "Missing command after HEALTHCHECK CMD" };
  const check: { -readonly [K in keyof Healthcheck]: Healthcheck[K] } = {
    test: [node.json ? "CMD" : "CMD-SHELL", ...words],
  };
  for (const [name, key] of durations) {
    const text = flags.get(name) ?? "";
    if (text === "") continue;
    const duration = parseDuration(text);
    if (typeof duration !== "number") return duration;
    if (duration < 1) return { problem: `Interval ${goQuote(name)} cannot be less than 1ms` };
    check[key] = duration;
  }
  const retries = flags.get("retries") ?? "";
  if (retries !== "") {
    if (!/^[-+]?\d+$/.test(retries))
      return { problem: `strconv.ParseInt: parsing ${goQuote(retries)}: invalid syntax` };
    const count = Number(retries);
    if (count > 2_147_483_647) return { problem: `strconv.ParseInt: parsing ${goQuote(retries)}: value out of range` };
    if (count < 1) return { problem: `--retries must be at least 1 (not ${count})` };
    check.retries = count;
  }
  return { kind: "healthcheck", healthcheck: check };
}
