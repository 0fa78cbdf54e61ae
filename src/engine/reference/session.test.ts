import { describe, expect, test } from "vitest";
import type { Operation } from "../../vocabulary/operation.ts";
import { advance } from "./advance.ts";
import { createReferenceEngine, initialState } from "./engine.ts";
import { applyAll, deepFreeze, openForTest, testEnvironment, testStartMs, valueOf } from "./open-for-test.ts";
import { step } from "./step.ts";

const sleeper = { image: "shell", cmd: ["sleep", "600"] } as const;

describe("time", () => {
  test("a wait lets the virtual clock run to the end of the process, and not further", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper }, { op: "start", container: "c" });
    const startedMs = session.nowMs();
    expect(session.apply({ op: "wait", container: "c" })).toEqual({ status: "ok", value: { exitCode: 0 } });
    expect(session.nowMs()).toBe(startedMs + 600_000);
  });

  test("an operation that nothing will ever answer is blocked", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper });
    expect(session.apply({ op: "wait", container: "c", condition: "next-exit" })).toEqual({ status: "blocked" });
  });

  test("an operation that processes never let come to an end is indeterminate", () => {
    const session = openForTest();
    applyAll(session, {
      op: "run",
      as: "busy",
      image: "shell",
      cmd: ["sh", "-c", "while :; do :; done"],
      detach: true,
    });
    expect(session.apply({ op: "wait", container: "busy" })).toEqual({ status: "indeterminate", reason: "budget" });
    expect(session.apply({ op: "stop", container: "busy", timeout: 0 })).toEqual({
      status: "ok",
      value: { changed: true },
    });
  });

  test("an operation that may change something takes a millisecond, a query none", () => {
    const session = openForTest();
    applyAll(
      session,
      { op: "create", as: "c", ...sleeper },
      { op: "start", container: "c" },
      { op: "pause", container: "c" },
    );
    expect(session.nowMs()).toBe(testStartMs + 3);
    applyAll(session, { op: "inspect", container: "c" }, { op: "ps" }, { op: "logs", container: "c" });
    expect(session.nowMs()).toBe(testStartMs + 3);
  });

  test("the same content written again by a later operation is a change (CTR-DIF-008)", () => {
    const session = openForTest();
    const write: Operation = { op: "exec", container: "c", cmd: ["sh", "-c", "echo same >/root/f"] };
    applyAll(session, { op: "create", as: "c", ...sleeper }, { op: "start", container: "c" }, write);
    applyAll(session, { op: "commit", container: "c", as: "snap" });
    applyAll(
      session,
      { op: "run", as: "d", image: "snap", cmd: ["sleep", "600"], detach: true },
      { ...write, container: "d" },
    );
    expect(valueOf(session.apply({ op: "diff", container: "d" })).changes).toEqual([
      { kind: "changed", path: "/root" },
      { kind: "changed", path: "/root/f" },
    ]);
  });

  test("sleep fires every timer at its own moment", () => {
    const session = openForTest();
    const cmd = ["sh", "-c", "for i in 1 2 3; do sleep 1; echo $i; done; sleep 100"];
    applyAll(session, { op: "run", as: "c", image: "shell", cmd, detach: true });
    session.sleep(2500);
    const { stdout } = valueOf(session.apply({ op: "logs", container: "c", timestamps: true }));
    expect(stdout).toBe("2026-01-01T00:00:01.001000000Z 1\n2026-01-01T00:00:02.001000000Z 2\n");
  });
});

describe("begin", () => {
  test("a begun wait is answered by what later operations do", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper }, { op: "start", container: "c" });
    const waiting = session.begin({ op: "wait", container: "c" });
    session.apply({ op: "kill", container: "c" });
    expect(waiting.outcome()).toEqual({ status: "ok", value: { exitCode: 137 } });
    expect(waiting.outcome()).toEqual({ status: "ok", value: { exitCode: 137 } });
  });

  test("begin itself lets no time pass; asking for the outcome does", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper }, { op: "start", container: "c" });
    const startedMs = session.nowMs();
    const waiting = session.begin({ op: "wait", container: "c" });
    expect(session.nowMs()).toBe(startedMs);
    expect(waiting.outcome()).toEqual({ status: "ok", value: { exitCode: 0 } });
    expect(session.nowMs()).toBe(startedMs + 600_000);
  });

  test("a blocked outcome may be asked for again", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper });
    const waiting = session.begin({ op: "wait", container: "c", condition: "next-exit" });
    expect(waiting.outcome()).toEqual({ status: "blocked" });
    applyAll(session, { op: "start", container: "c" }, { op: "kill", container: "c" });
    expect(waiting.outcome()).toEqual({ status: "ok", value: { exitCode: 137 } });
  });

  test("input feeds a foreground run; its close is end of file", () => {
    const session = openForTest();
    const running = session.begin({ op: "run", as: "c", image: "shell", cmd: ["cat"], stdin: { open: true } });
    expect(running.input("one ", false).status).toBe("ok");
    expect(running.outcome()).toEqual({ status: "blocked" });
    expect(running.input("two", true).status).toBe("ok");
    expect(running.outcome()).toMatchObject({ status: "ok", value: { exitCode: 0, stdout: "one two" } });
    expect(running.input("three", false)).toMatchObject({ status: "rejected", kind: "wrong-state" });
  });
});

describe("snapshots", () => {
  test("restore brings back the state, the clock and what was begun", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper }, { op: "start", container: "c" });
    const before = session.snapshot();
    const beforeMs = session.nowMs();
    applyAll(session, { op: "rm", container: "c", force: true });
    session.sleep(5000);
    session.restore(before);
    expect(session.nowMs()).toBe(beforeMs);
    expect(valueOf(session.apply({ op: "inspect", container: "c" })).state).toBe("running");
  });

  test("two futures of one state do not see each other, and the same operations give the same outcomes", () => {
    const session = openForTest();
    applyAll(session, { op: "create", as: "c", ...sleeper }, { op: "start", container: "c" });
    const fork = session.snapshot();
    const write: Operation = { op: "exec", container: "c", cmd: ["sh", "-c", "echo x > /f; cat /f"] };
    const look: Operation = { op: "exec", container: "c", cmd: ["cat", "/f"] };
    const first = session.apply(write);
    session.restore(fork);
    expect(session.apply(look)).toMatchObject({ status: "ok", value: { exitCode: 1 } });
    session.restore(fork);
    expect(session.apply(write)).toEqual(first);
  });

  test("no operation changes the state that it is given", () => {
    const operations: readonly Operation[] = [
      { op: "create", as: "c", ...sleeper, name: "box", volumes: ["data:/data"], tmpfs: { "/t": "" } },
      { op: "start", container: "c" },
      { op: "exec", container: "c", cmd: ["sh", "-c", "echo x > /f; echo y > /dev/shm/f; echo z > /t/f; sleep 3 &"] },
      { op: "pause", container: "c" },
      { op: "unpause", container: "c" },
      { op: "rename", container: "c", name: "other" },
      { op: "update", container: "c", restart: "always" },
      { op: "stop", container: "c", timeout: 1 },
      { op: "restart", container: "c", timeout: 0 },
      { op: "kill", container: "c" },
      { op: "rm", container: "c", force: true, volumes: true },
    ];
    let state = initialState({ namespace: "n", seed: 1, files: new Map() }, testStartMs);
    for (const operation of operations) {
      deepFreeze(state);
      state = advance(deepFreeze(step(state, operation, testEnvironment).state), state.nowMs + 2000, testEnvironment);
    }
    expect(state.containers.size).toBe(0);
  });
});

describe("close", () => {
  test("it removes containers, images and volumes, and leaves nothing", () => {
    const session = openForTest();
    applyAll(
      session,
      { op: "create", as: "c", ...sleeper, name: "box", volumes: ["data:/data"] },
      { op: "start", container: "c" },
      { op: "commit", container: "c", as: "i", reference: "app:1" },
      { op: "create", as: "d", image: "i" },
    );
    expect(session.close()).toEqual([]);
    expect(session.close()).toEqual([]);
    expect(session.apply({ op: "ping" })).toMatchObject({ status: "rejected", kind: "unavailable" });
  });
});

test("the engine names itself and claims no verb that it does not do", () => {
  const engine = createReferenceEngine(testEnvironment, { version: "1.2.3", startMs: 0 });
  expect(engine.info).toMatchObject({
    name: "reference",
    version: "1.2.3",
    dialect: { engine: "docker", builder: "classic" },
  });
  const session = openForTest();
  for (const verb of ["login", "network-ls", "pull"] as const) expect(engine.info.capabilities).not.toContain(verb);
  expect(session.apply({ op: "network-ls" })).toEqual({ status: "unsupported", capability: "network-ls" });
});
