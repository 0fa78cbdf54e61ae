import { describe, expect, test } from "vitest";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";

const run = { op: "run", image: "shell", as: "c", init: true } as const;

describe("with an init process", () => {
  // CTR-STO-014, each run on dockerd 20.10.24.
  const rows: readonly (readonly [what: string, cmd: readonly string[], exitCode: number])[] = [
    ["the exit code is the command's", ["sh", "-c", "exit 7"], 7],
    ["a signal to itself ends the command, which is not PID 1", ["sh", "-c", "kill -9 $$"], 137],
    ["orphans do not keep it", ["sh", "-c", "sleep 100 & sleep 0.1; exit 3"], 3],
    ["a command that is missing shows inside", ["nosuch"], 127],
    ["a directory as command shows inside", ["/bin"], 126],
  ];
  for (const [what, cmd, exitCode] of rows) {
    test(`${what}: ${exitCode}`, () => {
      expect(valueOf(openForTest().apply({ ...run, cmd })).exitCode).toBe(exitCode);
    });
  }

  test("it is PID 1, the command its child", () => {
    const outcome = openForTest().apply({ ...run, cmd: ["sh", "-c", "tr '\\0' ' ' </proc/1/cmdline; echo $PPID"] });
    expect(valueOf(outcome).stdout).toBe("/sbin/docker-init -- sh -c tr '\\0' ' ' </proc/1/cmdline; echo $PPID 1\n");
  });

  test("TERM reaches a command without a handler, and a handler", () => {
    const session = openForTest();
    applyAll(session, { ...run, detach: true, cmd: ["sleep", "600"] }, { op: "stop", container: "c", timeout: 10 });
    expect(valueOf(session.apply({ op: "inspect", container: "c" })).exitCode).toBe(143);
    const cmd = ["sh", "-c", "trap 'echo got; exit 3' USR1; while :; do sleep 0.1; done"];
    applyAll(session, { ...run, as: "d", detach: true, cmd }, { op: "kill", container: "d", signal: "USR1" });
    expect(valueOf(session.apply({ op: "wait", container: "d" })).exitCode).toBe(3);
  });
});

describe("a shared pid space", () => {
  const open = () => {
    const session = openForTest();
    const sleeper = { op: "run", image: "shell", detach: true, cmd: ["sleep", "600"] } as const;
    applyAll(session, { ...sleeper, as: "a" }, { ...sleeper, as: "b", pid: "container:a" });
    return session;
  };

  test("shows each other's processes, and the owner's PID 1 is immune (ISO-PID-002)", () => {
    const session = open();
    const script = "kill -9 1; kill -0 1 && tr '\\0' ' ' </proc/1/cmdline";
    expect(valueOf(session.apply({ op: "exec", container: "b", cmd: ["sh", "-c", script] })).stdout).toBe("sleep 600 ");
  });

  test("lets a process of the other be killed from inside", () => {
    const session = open();
    session.apply({ op: "exec", container: "a", cmd: ["sh", "-c", "kill -TERM 2"] });
    expect(valueOf(session.apply({ op: "wait", container: "b" })).exitCode).toBe(143);
  });

  test("ends with its owner", () => {
    const session = open();
    session.apply({ op: "kill", container: "a" });
    expect(valueOf(session.apply({ op: "inspect", container: "b" }))).toMatchObject({ state: "exited", exitCode: 137 });
  });

  test("of a missing container is refused at create, of one that does not run at start", () => {
    const session = openForTest();
    const b = { op: "create", image: "shell", as: "b", cmd: ["true"] } as const;
    expect(session.apply({ ...b, pid: "container:nosuch" })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: "No such container: nosuch",
    });
    const { id } = valueOf(session.apply({ ...b, as: "a" }));
    session.apply({ ...b, pid: "container:a" });
    expect(session.apply({ op: "start", container: "b" })).toEqual({
      status: "rejected",
      kind: "cannot-start",
      exitCode: 128,
      message: `container ${id} is not running`,
    });
  });
});
