import type { Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import type { Container, HostConfig } from "../state.ts";

type Restart = HostConfig["restart"];

/** Policy of a text: no, always, unless-stopped, on-failure or on-failure:N (CTR-CRE-019). */
export function parseRestart(text: string): Restart | Rejected {
  const colon = text.indexOf(":");
  const name = colon < 0 ? text : text.slice(0, colon);
  const count = colon < 0 ? 0 : Number(text.slice(colon + 1));
  if (!Number.isInteger(count))
    return rejected("invalid", `invalid restart policy format: maximum retry count must be an integer`);
  switch (name) {
    case "":
    case "no":
    case "always":
    case "unless-stopped":
      if (count !== 0) {
        return rejected("invalid", `maximum retry count cannot be used with restart policy '${name}'`);
      }
      return { policy: name === "" ? "no" : name, maximumRetries: 0 };
    case "on-failure":
      if (count < 0) return rejected("invalid", "maximum retry count cannot be negative");
      return { policy: name, maximumRetries: count };
    default:
      return rejected("invalid", `invalid restart policy '${name}'`);
  }
}

/** Text of a policy, as it was given. */
export function restartText(restart: Restart): string {
  return restart.maximumRetries > 0 ? `${restart.policy}:${restart.maximumRetries}` : restart.policy;
}

const firstMs = 100;
const longestMs = 60_000;
const steadyRunMs = 10_000;

/** Delay before the next run: 100 ms, doubling to at most a minute, reset by a run of ten seconds (CTR-RPO-005). */
export function nextBackoff(container: Container, nowMs: number): number {
  const ranMs = nowMs - (container.startedMs ?? nowMs);
  if (ranMs >= steadyRunMs || container.backoffMs === 0) return firstMs;
  return Math.min(container.backoffMs * 2, longestMs);
}

/** Whether the policy starts a container again that ended with a code (CTR-RPO-001 … CTR-RPO-004, CTR-RPO-007). */
export function restarts(container: Container, exitCode: number): boolean {
  if (container.restartCancelled) return false;
  const { policy, maximumRetries } = container.hostConfig.restart;
  switch (policy) {
    case "no":
      return false;
    case "always":
      return true;
    case "unless-stopped":
      return !container.stoppedByHand;
    case "on-failure":
      return exitCode !== 0 && (maximumRetries === 0 || container.restartCount < maximumRetries);
  }
}
