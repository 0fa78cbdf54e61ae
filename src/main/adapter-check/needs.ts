import type { Scenario } from "../../scenario/scenario.ts";
import { expectationFor } from "../../vocabulary/expectation.ts";
import type { EngineInfo } from "../../vocabulary/generated/types.ts";

/** Capabilities without which a scenario comes to nothing: its features, its verbs and those of its expectations. */
export function needsOf(scenario: Scenario, { dialect }: EngineInfo): ReadonlySet<string> {
  const needs = new Set<string>(scenario.requires);
  for (const step of scenario.steps) {
    if (step.kind === "operation") needs.add(step.operation.op);
    const expect = expectationFor(step, dialect)?.expect;
    if (expect === undefined) continue;
    if (expect.container !== undefined || expect.unchanged !== undefined) needs.add("inspect");
    if (expect.diff !== undefined) needs.add("diff").add("inspect");
    if (expect.image !== undefined) needs.add("image-inspect");
    if (expect.volume !== undefined) needs.add("volume-inspect");
    if (expect.files !== undefined) needs.add("stat").add("read");
    if (expect.logs !== undefined) needs.add("logs");
    for (const list of expect.unchanged ?? []) {
      if (list === "containers") needs.add("diff");
      if (list === "images") needs.add("image-inspect");
      if (list === "volumes") needs.add("volume-inspect");
    }
  }
  return needs;
}
