import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";

const create: Operation = { op: "create", image: "shell", as: "c", cmd: ["cat"], stdin: true };
const start: Operation = { op: "start", container: "c" };
type Row = readonly [
  what: string,
  before: readonly Operation[],
  then: readonly Operation[],
  answers: readonly (number | "-")[],
];
const conditions = ["not-running", "next-exit", "removed"] as const;

describe("a wait for each condition, begun before something happens", () => {
  // CTR-WAI-001 … CTR-WAI-008: what happened → answers of not-running, next-exit and removed; `-` still waits.
  const rows: readonly Row[] = [
    ["created", [create], [], [0, "-", "-"]],
    ["running", [create, start], [], ["-", "-", "-"]],
    ["paused", [create, start, { op: "pause", container: "c" }], [], ["-", "-", "-"]],
    ["killed", [create, start], [{ op: "kill", container: "c" }], [137, 137, "-"]],
    [
      "killed and removed",
      [create, start],
      [
        { op: "kill", container: "c" },
        { op: "rm", container: "c" },
      ],
      [137, 137, 137],
    ],
    ["removed by force", [create, start], [{ op: "rm", container: "c", force: true }], [137, 137, 137]],
    [
      "renamed and killed",
      [create, start],
      [
        { op: "rename", container: "c", name: "other" },
        { op: "kill", container: "c" },
      ],
      [137, 137, "-"],
    ],
    [
      "exited, then removed",
      [{ ...create, cmd: ["sh", "-c", "exit 9"] }, start],
      [{ op: "rm", container: "c" }],
      [9, 9, 9],
    ],
    [
      "exited, then started and killed",
      [{ ...create, cmd: ["sh", "-c", "test -e /x && cat; echo >/x; exit 9"] }, start],
      [start, { op: "kill", container: "c" }],
      [9, 137, "-"],
    ],
  ];
  for (const [what, before, then, answers] of rows) {
    test(`${what}: ${answers.join(", ")}`, () => {
      const session = openForTest();
      applyAll(session, ...before);
      const waits = conditions.map((condition) => session.begin({ op: "wait", container: "c", condition }));
      applyAll(session, ...then);
      const found = waits.map((wait) => {
        const outcome = wait.outcome();
        return outcome.status === "blocked" ? "-" : valueOf(outcome).exitCode;
      });
      expect(found).toEqual(answers);
    });
  }
});

test("any number of waits get the same answer (CTR-WAI-007)", () => {
  const session = openForTest();
  applyAll(session, create, start);
  const waits = [1, 2, 3].map(() => session.begin({ op: "wait", container: "c" }));
  session.apply({ op: "kill", container: "c", signal: "KILL" });
  for (const wait of waits) expect(valueOf(wait.outcome())).toEqual({ exitCode: 137 });
});

test("a wait after a refused start answers its code and text (CTR-STA-009)", () => {
  const session = openForTest();
  applyAll(session, { ...create, cmd: ["nosuch"] }, start);
  expect(valueOf(session.apply({ op: "wait", container: "c" }))).toEqual({
    exitCode: 127,
    error:
      "failed to create shim task: OCI runtime create failed: runc create failed: " +
      'unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown',
  });
});

test("a wait across a restart answers when the old process ends (CTR-WAI-009)", () => {
  const session = openForTest();
  const cmd = ["sh", "-c", "trap 'exit 42' TERM; while :; do sleep 0.05; done"];
  applyAll(session, { ...create, cmd }, start);
  const wait = session.begin({ op: "wait", container: "c" });
  session.apply({ op: "restart", container: "c", timeout: 3 });
  expect(valueOf(wait.outcome())).toEqual({ exitCode: 42 });
});

test("when a wait has answered the logs are complete and rm needs no force (CTR-WAI-013)", () => {
  const session = openForTest();
  applyAll(session, { ...create, cmd: ["sh", "-c", "echo out; printf end"] }, start, { op: "wait", container: "c" });
  expect(valueOf(session.apply({ op: "logs", container: "c" })).stdout).toBe("out\nend");
  expect(session.apply({ op: "rm", container: "c" }).status).toBe("ok");
});

test("a container that removes itself answers its waits first (CTR-ARM-002, CTR-ARM-004)", () => {
  const session = openForTest();
  applyAll(session, { ...create, autoRemove: true, cmd: ["sh", "-c", "sleep 1; exit 5"] });
  const waits = (["next-exit", "removed"] as const).map((condition) =>
    session.begin({ op: "wait", container: "c", condition }),
  );
  session.apply(start);
  for (const wait of waits) expect(valueOf(wait.outcome())).toEqual({ exitCode: 5 });
  expect(session.apply({ op: "logs", container: "c" })).toMatchObject({ status: "rejected", kind: "not-found" });
});
