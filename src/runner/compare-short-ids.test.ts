import { expect, test } from "vitest";
import type { Outcome } from "../vocabulary/generated/types.ts";
import { compareOutcomes } from "./compare-answers.ts";

const built = (...ids: readonly string[]): Outcome => ({
  status: "ok",
  value: { steps: ids.map((id) => ({ instruction: "RUN x", id })) },
});

test("a short id of a build step stands for that of the other run, and must stay the same", () => {
  const ids = new Map<string, string>();
  expect(compareOutcomes(built("455a61b3e80a"), built("c3dfabcd06c2"), ids)).toBeUndefined();
  expect(compareOutcomes(built("455a61b3e80a"), built("c3dfabcd06c2"), ids)).toBeUndefined();
  expect(compareOutcomes(built("455a61b3e80a"), built("000000000000"), ids)).toEqual({
    at: "value.steps[0].id",
    recorded: '"455a61b3e80a"',
    replayed: '"000000000000"',
  });
});
