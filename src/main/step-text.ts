import { describeOperation } from "../report/describe.ts";
import { duration } from "../scenario/duration.ts";
import type { Step } from "../scenario/scenario.ts";

/** One line for a step: `commit c1 as snap`, `join w`, `sleep 2s`. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case "operation": {
      const text = describeOperation(step.operation.op, step.operation);
      return step.background === undefined ? text : `${text}, in the background as ${step.background}`;
    }
    case "join":
      return `join ${step.background}`;
    case "input":
      return `input to ${step.to}${step.close ? ", then end of file" : ""}`;
    case "sleep":
      return `sleep ${duration(step.milliseconds)}`;
  }
}

/** `tries again for 5s, at most 10s`; empty when neither. */
export function timesText(step: Step): string {
  const parts = [
    step.eventuallyMs === undefined ? undefined : `again until it holds, for ${duration(step.eventuallyMs)}`,
    step.timeoutMs === undefined ? undefined : `at most ${duration(step.timeoutMs)}`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
