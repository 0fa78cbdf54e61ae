import { describe, expect, test } from "vitest";
import { rootCredentials } from "../filesystem/view.ts";
import { hostOf, runToEnd, settle, spawn, startMs, testContainer, written } from "../shell/parity/container.ts";
import {
  createMachine,
  endMachine,
  exitStatus,
  feedStream,
  isRunnable,
  listProcesses,
  nextTimerMs,
  runMachine,
  signalProcess,
  spawnProcess,
} from "./machine.ts";
import { SIGKILL, SIGTERM } from "./signals.ts";

const sh = (script: string) => ["sh", "-c", script];

function start(script: string) {
  const container = testContainer();
  const pid = spawn(container, sh(script));
  settle(container);
  return { container, pid };
}

describe("PID 1", () => {
  test("is immune to signals it does not handle, KILL from inside included", () => {
    const { container, pid } = start("kill -9 $$; kill -TERM $$; exit 4");
    expect(pid).toBe(1);
    expect(exitStatus(container.machine, 1)).toBe(4);
  });
  test("ends with 137 by KILL from outside", () => {
    const { container } = start("sleep 1000");
    container.machine = signalProcess(container.machine, 1, SIGTERM);
    expect(exitStatus(container.machine, 1)).toBeUndefined();
    container.machine = signalProcess(container.machine, 1, SIGKILL);
    expect(exitStatus(container.machine, 1)).toBe(137);
  });
  test("runs its TERM trap as soon as its wait is interrupted", () => {
    const { container } = start("trap 'echo bye; exit 42' TERM; sleep 1000 & wait");
    container.machine = signalProcess(container.machine, 1, SIGTERM);
    settle(container);
    expect(exitStatus(container.machine, 1)).toBe(42);
    expect(written(container, 1)).toBe("bye\n");
  });
  test("runs a trap only after the foreground child has ended", () => {
    const { container } = start("trap 'exit 42' TERM; sleep 10; echo no");
    container.machine = signalProcess(container.machine, 1, SIGTERM);
    settle(container);
    expect(exitStatus(container.machine, 1)).toBeUndefined();
    expect(runToEnd(container, 1)).toBe(42);
    expect(container.nowMs).toBe(startMs + 10_000);
  });
  test("takes every other process with it when it ends", () => {
    const container = testContainer();
    spawn(container, sh("sleep 1000 & read x; exit 5"), { input: 9 });
    const exec = spawn(container, ["sleep", "1000"], { output: 3, error: 4 });
    settle(container);
    container.machine = feedStream(container.machine, 9, "go\n", false);
    settle(container);
    expect(exitStatus(container.machine, 1)).toBe(5);
    expect(exitStatus(container.machine, exec)).toBe(137);
    expect(listProcesses(container.machine)).toEqual([]);
  });
});

test("an exec neither outlives nor changes PID 1, and has a status of its own", () => {
  const { container } = start("sleep 1000");
  const exec = spawn(container, sh("kill -TERM $$"), { output: 3, error: 4 });
  settle(container);
  expect(exitStatus(container.machine, exec)).toBe(143);
  expect(exitStatus(container.machine, 1)).toBeUndefined();
  const second = spawn(container, sh("exit 257"));
  settle(container);
  expect(exitStatus(container.machine, second)).toBe(1);
});

test("writing to /proc/1/fd/1 from an exec reaches the output of PID 1", () => {
  const { container } = start("sleep 1000");
  const exec = spawn(container, sh("echo x >/proc/1/fd/1; echo own"), { output: 3, error: 4 });
  settle(container);
  expect(exitStatus(container.machine, exec)).toBe(0);
  expect(written(container, 1)).toBe("x\n");
  expect(written(container, 3)).toBe("own\n");
});

test("a child that nobody waits for is a zombie, and an orphan belongs to PID 1", () => {
  const { container } = start("(sh -c 'sleep 5' & ) ; exec sleep 1000");
  expect(listProcesses(container.machine).map(({ pid, parentPid, state }) => [pid, parentPid, state])).toContainEqual([
    1,
    0,
    "sleeping",
  ]);
  container.nowMs += 6000;
  settle(container);
  const zombies = listProcesses(container.machine).filter(({ state }) => state === "zombie");
  expect(zombies.map(({ parentPid }) => parentPid)).toEqual([1]);
});

test("a full pipe stops its writer until it is drained", () => {
  const { container } = start("(yes; echo never) | (read x; sleep 1; exit 3)");
  expect(nextTimerMs(container.machine)).toBe(startMs + 1000);
  expect(isRunnable(container.machine, container.nowMs)).toBe(false);
  expect(runToEnd(container, 1)).toBe(3);
});

test("a stopped process runs again after CONT", () => {
  const { container } = start("sleep 1000");
  const exec = spawn(container, sh("sleep 1; echo done"), { output: 3, error: 4 });
  settle(container);
  container.machine = signalProcess(container.machine, exec, 19);
  container.nowMs += 2000;
  settle(container);
  expect(listProcesses(container.machine).find(({ pid }) => pid === exec)?.state).toBe("stopped");
  container.machine = signalProcess(container.machine, exec, 18);
  expect(runToEnd(container, exec)).toBe(0);
});

test("a machine is a value: two runs from the same one give the same future, and leave it as it was", () => {
  const container = testContainer();
  spawn(container, sh("for i in 1 2 3; do sleep 1; echo $i $RANDOM; done; (sleep 2; exit 7) & wait $!; echo $?"));
  settle(container);
  const fork = container.machine;
  const futures = [0, 1].map(() => {
    const copy = { ...testContainer(), machine: fork };
    const status = runToEnd(copy, 1);
    return { status, text: written(copy, 1), nowMs: copy.nowMs, machine: copy.machine };
  });
  expect(futures[0]).toEqual(futures[1]);
  expect(futures[0]?.status).toBe(0);
  expect(futures[0]?.text).toMatch(/^1 \d+\n2 \d+\n3 \d+\n7\n$/);
  expect(exitStatus(fork, 1)).toBeUndefined();
});

test("input that is fed reaches a reader, and closing ends it", () => {
  const container = testContainer();
  spawn(container, sh("read a; echo got $a; cat; echo end"), { input: 9 });
  settle(container);
  expect(isRunnable(container.machine, container.nowMs)).toBe(false);
  container.machine = feedStream(container.machine, 9, "one\ntwo\n", false);
  settle(container);
  expect(written(container, 1)).toBe("got one\ntwo\n");
  container.machine = feedStream(container.machine, 9, "three\n", true);
  settle(container);
  expect(written(container, 1)).toBe("got one\ntwo\nthree\nend\n");
  expect(exitStatus(container.machine, 1)).toBe(0);
});

test("a terminal merges the outputs, with CR LF, and is a terminal to programs", () => {
  const container = testContainer();
  const pid = spawn(container, sh("echo out; echo err >&2; test -t 1 && echo tty"), { terminal: true });
  expect(runToEnd(container, pid)).toBe(0);
  expect(container.output.map(({ stream }) => stream)).toEqual([1, 1, 1]);
  expect(written(container, 1)).toBe("out\r\nerr\r\ntty\r\n");
});

test("the budget counts steps: a loop without end stops at it and goes on later", () => {
  const container = testContainer();
  spawn(container, sh("while :; do :; done"));
  const first = runMachine(container.machine, hostOf(container), 3);
  expect(first.spent).toBe(3);
  expect(isRunnable(first.machine, container.nowMs)).toBe(true);
});

test("the end of a machine ends all with KILL", () => {
  const { container } = start("sleep 1000");
  const ended = endMachine(container.machine);
  expect(exitStatus(ended, 1)).toBe(137);
  expect(listProcesses(ended)).toEqual([]);
});

describe("a start in the words of the runtime", () => {
  const machine = createMachine({ hostname: "test", seed: 1 });
  const container = testContainer();
  const base = {
    environment: ["PATH=/usr/bin:/bin"],
    cwd: "/",
    credentials: rootCredentials,
    input: "null",
    output: 1,
    error: 2,
    terminal: false,
  } as const;
  spawn(
    container,
    sh(
      "echo 'echo hi' > /p; chmod 755 /p; : > /noexec; mkdir /d; printf '#!/nosuch\\n' > /badint; chmod 755 /badint; : > /empty; chmod 755 /empty",
    ),
  );
  settle(container);
  // Measured on dockerd 20.10.24 with runc.
  test.each([
    ["nosuch", 127, `exec: "nosuch": executable file not found in $PATH`],
    ["/nosuch", 127, `exec: "/nosuch": stat /nosuch: no such file or directory`],
    ["/noexec", 126, `exec: "/noexec": permission denied`],
    ["/d", 126, `exec: "/d": permission denied`],
    ["d/x", 127, `exec: "d/x": stat d/x: no such file or directory`],
    ["", 127, `exec: "": executable file not found in $PATH`],
  ])("%s", (command, exitCode, message) => {
    expect(spawnProcess(machine, { ...base, argv: [command] }, hostOf(container))).toEqual({ exitCode, message });
  });
  test("a directory that is not there", () => {
    expect(spawnProcess(machine, { ...base, cwd: "/nodir", argv: ["true"] }, hostOf(container))).toEqual({
      exitCode: 126,
      message: `chdir to cwd ("/nodir") set in config.json failed: no such file or directory`,
    });
  });
  test.each([
    ["/p", "exec /p: exec format error\n"],
    ["/empty", "exec /empty: exec format error\n"],
    ["/badint", "exec /badint: no such file or directory\n"],
  ])("%s starts and fails inside with 1", (command, message) => {
    const fresh = { ...testContainer(), store: container.store };
    const pid = spawn(fresh, [command]);
    expect(runToEnd(fresh, pid)).toBe(1);
    expect(written(fresh, 2)).toBe(message);
  });
});

test("/proc shows the processes of the machine", () => {
  const { container } = start("sleep 1000");
  const exec = spawn(
    container,
    sh(
      "cat /proc/1/comm; tr '\\0' ' ' < /proc/1/cmdline; echo; readlink /proc/self/cwd; ls /proc/1/fd; cat /proc/sys/kernel/hostname",
    ),
    { output: 3, error: 4, cwd: "/tmp" },
  );
  expect(runToEnd(container, exec)).toBe(0);
  expect(written(container, 4)).toBe("");
  expect(written(container, 3)).toBe("sleep\nsleep 1000 \n/tmp\n0\n1\n2\ntest\n");
});
