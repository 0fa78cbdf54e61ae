import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { applyAll, openForTest, testStartMs, valueOf } from "../open-for-test.ts";
import type { ReferenceSession } from "../session.ts";

const run = (restart: string, script: string): Operation => ({
  op: "run",
  image: "shell",
  as: "c",
  detach: true,
  restart,
  cmd: ["sh", "-c", script],
});
const inspect = (session: ReferenceSession) => valueOf(session.apply({ op: "inspect", container: "c" }));

describe("a policy", () => {
  // CTR-RPO-001 … CTR-RPO-004: policy, exit code → state and restarts a second later.
  const rows: readonly (readonly [policy: string, code: number, state: string, restarts: number])[] = [
    ["no", 3, "exited", 0],
    ["", 3, "exited", 0],
    ["on-failure", 0, "exited", 0],
    ["on-failure:1", 5, "exited", 1],
    ["on-failure:3", 5, "exited", 3],
    ["always", 0, "restarting", 4],
    ["always", 1, "restarting", 4],
    ["unless-stopped", 1, "restarting", 4],
  ];
  for (const [policy, code, state, restartCount] of rows) {
    test(`${policy || "(none)"} after exit ${code} comes to ${restartCount} restarts and ${state} in a second`, () => {
      const session = openForTest();
      session.apply(run(policy, `exit ${code}`));
      session.sleep(1000);
      expect(inspect(session)).toMatchObject({ state, restartCount, exitCode: code });
    });
  }

  // CTR-CRE-018, CTR-CRE-019
  const refused: readonly (readonly [what: object, message: string])[] = [
    [{ restart: "sometimes" }, "invalid restart policy 'sometimes'"],
    [{ restart: "always:3" }, "maximum retry count cannot be used with restart policy 'always'"],
    [{ restart: "on-failure:-1" }, "maximum retry count cannot be negative"],
    [{ restart: "always", autoRemove: true }, "can't create 'AutoRemove' container with restart policy"],
  ];
  for (const [what, message] of refused) {
    test(`${JSON.stringify(what)} is refused`, () => {
      const outcome = openForTest().apply({ op: "create", image: "shell", as: "c", cmd: ["true"], ...what });
      expect(outcome).toEqual({ status: "rejected", kind: "invalid", message });
    });
  }
});

test("the back-off doubles from 100 ms (CTR-RPO-005)", () => {
  const session = openForTest();
  session.apply(run("always", "echo run"));
  session.sleep(6500);
  const { stdout } = valueOf(session.apply({ op: "logs", container: "c", timestamps: true }));
  const starts = String(stdout)
    .split("\n")
    .filter((line) => line !== "");
  const first = testStartMs + 1;
  const afterMs = starts.map((line) => Date.parse(`${line.slice(0, 23)}Z`) - first);
  expect(afterMs).toEqual([0, 100, 300, 700, 1500, 3100, 6300]);
});

test("the back-off is at most a minute, and begins again after a run of ten seconds", () => {
  const session = openForTest();
  session.apply(run("always", "test -e /long && sleep 10; exit 1"));
  // A sleep has a budget of its own for what runs in it.
  for (let minute = 0; minute < 10; minute++) session.sleep(60_000);
  const before = Number(inspect(session).restartCount);
  session.sleep(60_000);
  expect(Number(inspect(session).restartCount) - before).toBe(1);
  session.apply({ op: "write", container: "c", path: "/long", content: "" });
  session.sleep(71_000);
  const long = Number(inspect(session).restartCount);
  session.sleep(10_100);
  expect(Number(inspect(session).restartCount) - long).toBe(1);
});

describe("the cycle ends", () => {
  // CTR-RPO-007, CTR-RPO-009, CTR-STO-010, CTR-KIL-010, CTR-KIL-011
  const ends: readonly (readonly [what: string, script: string, operation: Operation, exitCode: number])[] = [
    ["by a stop while it runs", "sleep 600", { op: "stop", container: "c", timeout: 0 }, 137],
    ["by a stop between two runs", "exit 7", { op: "stop", container: "c", timeout: 0 }, 7],
    ["by a kill between two runs, whatever the signal", "exit 7", { op: "kill", container: "c", signal: "USR1" }, 7],
    ["by a kill", "sleep 600", { op: "kill", container: "c" }, 137],
    [
      "by a signal that a handler took",
      "trap 'exit 9' TERM; while :; do sleep 0.1; done",
      { op: "kill", container: "c", signal: "TERM" },
      9,
    ],
    ["by an update to no, at the next exit", "sleep 1; exit 4", { op: "update", container: "c", restart: "no" }, 4],
  ];
  for (const [what, script, operation, exitCode] of ends) {
    test(what, () => {
      const session = openForTest();
      session.apply(run("always", script));
      session.sleep(50);
      session.apply(operation);
      session.sleep(5000);
      expect(inspect(session)).toMatchObject({ state: "exited", exitCode });
    });
  }

  test("but not by a signal from inside (CTR-RPO-008)", () => {
    const session = openForTest();
    session.apply(run("on-failure:5", "trap 'exit 9' TERM; while :; do sleep 0.1; done"));
    session.sleep(50);
    session.apply({ op: "exec", container: "c", cmd: ["kill", "-TERM", "1"] });
    session.sleep(1000);
    expect(inspect(session)).toMatchObject({ state: "running", restartCount: 1 });
  });

  test("and a start by hand begins to count again (CTR-RES-006)", () => {
    const session = openForTest();
    applyAll(session, run("on-failure:2", "sleep 0.1; exit 5"));
    session.sleep(2000);
    expect(inspect(session).restartCount).toBe(2);
    session.apply({ op: "start", container: "c" });
    expect(inspect(session).restartCount).toBe(0);
  });
});
