import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";

const run = (script: string, more: object = {}): Operation => ({
  op: "run",
  image: "shell",
  as: "c",
  cmd: ["sh", "-c", script],
  ...more,
});
const start: Operation = { op: "start", container: "c" };

describe("logs of `echo one; echo two >&2; printf three`", () => {
  // CTR-LOG-002 … CTR-LOG-007, run on dockerd 20.10.24.
  const rows: readonly (readonly [selection: object, stdout: string, stderr: string])[] = [
    [{}, "one\nthree", "two\n"],
    [{ tail: 1 }, "three", ""],
    [{ tail: 2, stderr: false }, "three", ""],
    [{ tail: 2 }, "three", "two\n"],
    [{ tail: 0 }, "", ""],
    [{ tail: -1 }, "one\nthree", "two\n"],
    [{ tail: 100 }, "one\nthree", "two\n"],
    [{ tail: "all" }, "one\nthree", "two\n"],
    [{ stdout: false }, "", "two\n"],
    [{ stderr: false }, "one\nthree", ""],
    [{ follow: true }, "one\nthree", "two\n"],
    [{ since: 4_102_444_800 }, "", ""],
    [{ until: 1 }, "", ""],
  ];
  for (const [selection, stdout, stderr] of rows) {
    test(JSON.stringify(selection), () => {
      const session = openForTest();
      session.apply(run("echo one; echo two >&2; printf three"));
      expect(valueOf(session.apply({ op: "logs", container: "c", ...selection }))).toEqual({ stdout, stderr });
    });
  }
});

test("a line without its newline shows only after the end, and the next run goes on in it", () => {
  const session = openForTest();
  const logs = () => valueOf(session.apply({ op: "logs", container: "c" })).stdout;
  session.apply(run("printf a; sleep 1; printf 'b\\nc'; sleep 600", { detach: true }));
  session.sleep(200);
  expect(logs()).toBe("");
  session.sleep(1000);
  expect(logs()).toBe("ab\n");
  session.apply({ op: "kill", container: "c" });
  expect(logs()).toBe("ab\nc");
  session.apply(start);
  session.sleep(1200);
  expect(logs()).toBe("ab\ncab\n");
});

test("since and until are inclusive seconds on the engine's clock, and timestamps have nanoseconds (CTR-LOG-006)", () => {
  const session = openForTest();
  session.apply(run("for i in 1 2 3; do echo $i; sleep 1; done"));
  const from = Date.UTC(2026, 0, 1) / 1000;
  const logs = (more: object) => valueOf(session.apply({ op: "logs", container: "c", ...more })).stdout;
  expect(logs({ since: from + 1 })).toBe("2\n3\n");
  expect(logs({ until: from + 1.5 })).toBe("1\n2\n");
  expect(logs({ tail: 1, timestamps: true })).toBe("2026-01-01T00:00:02.001000000Z 3\n");
});

test("logs of all runs accumulate, and a rename keeps them (CTR-LOG-001, CTR-LOG-013)", () => {
  const session = openForTest();
  applyAll(session, run("echo run"), start, { op: "restart", container: "c", timeout: 0 });
  session.apply({ op: "rename", container: "c", name: "other" });
  expect(valueOf(session.apply({ op: "logs", container: "c" })).stdout).toBe("run\nrun\nrun\n");
});

test("bytes that are no UTF-8 become U+FFFD, a NUL stays, a terminal writes CR LF (CTR-LOG-003, CTR-LOG-010)", () => {
  const session = openForTest();
  session.apply(run("printf '\\000\\377\\303\\251\\303x\\n'"));
  expect(valueOf(session.apply({ op: "logs", container: "c" })).stdout).toBe("\u0000\ufffdé\ufffdx\n");
  session.apply(run("echo hi; echo err >&2", { as: "t", tty: true }));
  expect(valueOf(session.apply({ op: "logs", container: "t" }))).toEqual({ stdout: "hi\r\nerr\r\n", stderr: "" });
});

describe("follow", () => {
  test("delivers until the container ends (CTR-LOG-007)", () => {
    const session = openForTest();
    session.apply(run("echo 1; sleep 2; echo 2", { detach: true }));
    const outcome = session.apply({ op: "logs", container: "c", follow: true });
    expect(valueOf(outcome).stdout).toBe("1\n2\n");
  });

  test("of a created container ends at once with nothing (CTR-LOG-008)", () => {
    const session = openForTest();
    session.apply({ op: "create", image: "shell", as: "c", cmd: ["true"] });
    expect(valueOf(session.apply({ op: "logs", container: "c", follow: true }))).toEqual({ stdout: "", stderr: "" });
  });

  test("ends at a restart and at rm force (CTR-LOG-009)", () => {
    const session = openForTest();
    session.apply(run("echo 1; sleep 600", { detach: true }));
    const one = session.begin({ op: "logs", container: "c", follow: true });
    session.apply({ op: "restart", container: "c", timeout: 0 });
    expect(valueOf(one.outcome()).stdout).toBe("1\n");
    const two = session.begin({ op: "logs", container: "c", follow: true });
    session.apply({ op: "rm", container: "c", force: true });
    expect(valueOf(two.outcome()).stdout).toBe("1\n1\n");
  });
});

test("an exec's output is not in the logs, unless it writes to PID 1's (CTR-EXE-017, CTR-EXE-018)", () => {
  const session = openForTest();
  session.apply(run("sleep 600", { detach: true }));
  session.apply({ op: "exec", container: "c", cmd: ["sh", "-c", "echo own; echo x >/proc/1/fd/1"] });
  expect(valueOf(session.apply({ op: "logs", container: "c" })).stdout).toBe("x\n");
});
