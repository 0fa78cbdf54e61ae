import { describe, expect, test } from "vitest";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";

const failed = "OCI runtime exec failed: exec failed: ";
const notStarted = `${failed}unable to start container process: `;

describe("an exec", () => {
  // CTR-EXE-002 … CTR-EXE-011, each run on dockerd 20.10.24: exit code and output.
  const rows: readonly (readonly [request: object, exitCode: number, stdout: string])[] = [
    [{ cmd: ["sh", "-c", "exit 7"] }, 7, ""],
    [{ cmd: ["sh", "-c", "kill -9 $$"] }, 137, ""],
    [{ cmd: ["nosuch"] }, 126, `${notStarted}exec: "nosuch": executable file not found in $PATH: unknown\r\n`],
    [{ cmd: ["/bin"] }, 126, `${notStarted}exec: "/bin": permission denied: unknown\r\n`],
    [{ cmd: ["sh", "-c", "echo $A $B"], env: ["A=1", "NOVAL", "B=2"] }, 0, "1 2\n"],
    [{ cmd: ["pwd"], workdir: "/tmp/../etc" }, 0, "/etc\n"],
    [{ cmd: ["pwd"], workdir: "etc" }, 126, `${failed}Cwd must be an absolute path: unknown\r\n`],
    [{ cmd: ["id"], user: "4242" }, 0, "uid=4242 gid=0(root) groups=0(root)\n"],
    [
      { cmd: ["sh", "-c", "id; echo $HOME"], user: "web" },
      0,
      "uid=1000(web) gid=1000(web) groups=1000(web),2000(extra)\n/home/web\n",
    ],
    [{ cmd: ["cat"], stdin: "hello\n" }, 0, "hello\n"],
    [{ cmd: ["cat"] }, 0, ""],
    [{ cmd: ["sh", "-c", "echo x; echo y >&2"], tty: true }, 0, "x\r\ny\r\n"],
  ];
  for (const [request, exitCode, stdout] of rows) {
    test(`${JSON.stringify(request)} ends with ${exitCode}`, () => {
      const session = openForTest();
      session.apply({ op: "run", image: "shell", as: "c", cmd: ["sleep", "600"], detach: true });
      const outcome = session.apply({ op: "exec", container: "c", ...request });
      expect(valueOf(outcome)).toMatchObject({ exitCode, stdout });
    });
  }

  test("without a command is refused, and so is a detached one that does not start", () => {
    const session = openForTest();
    session.apply({ op: "run", image: "shell", as: "c", cmd: ["sleep", "600"], detach: true });
    expect(session.apply({ op: "exec", container: "c", cmd: [] })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: "No exec command specified",
    });
    expect(session.apply({ op: "exec", container: "c", cmd: ["nosuch"], detach: true })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: `${notStarted}exec: "nosuch": executable file not found in $PATH: unknown`,
    });
  });

  test("shows no code while it runs, its own after its end, and 137 with its container (CTR-EXE-012, CTR-EXE-016)", () => {
    const session = openForTest();
    session.apply({ op: "run", image: "shell", as: "c", cmd: ["sleep", "600"], detach: true });
    const exec = (as: string, script: string) =>
      session.apply({ op: "exec", container: "c", as, detach: true, cmd: ["sh", "-c", script] });
    exec("short", "sleep 1; exit 3");
    exec("long", "sleep 300");
    const shown = (name: string) => valueOf(session.apply({ op: "exec-inspect", exec: name }));
    expect(shown("short")).toMatchObject({ running: true, exitCode: null });
    session.sleep(1000);
    expect(shown("short")).toMatchObject({ running: false, exitCode: 3 });
    session.apply({ op: "kill", container: "c" });
    expect(shown("long")).toMatchObject({ running: false, exitCode: 137 });
  });
});

describe("a container that removes itself", () => {
  // CTR-ARM-001, CTR-ARM-007 … CTR-ARM-009
  const create = {
    op: "create",
    image: "shell",
    as: "c",
    autoRemove: true,
    volumes: ["/anonymous", "named:/named"],
  } as const;
  const gone = { status: "rejected", kind: "not-found" };
  const rows: readonly (readonly [what: string, cmd: readonly string[], after: object | undefined])[] = [
    ["after its exit", ["true"], undefined],
    ["after a stop", ["sleep", "600"], { op: "stop", timeout: 0 }],
    ["after a kill", ["sleep", "600"], { op: "kill" }],
    ["after a start that fails", ["nosuch"], undefined],
  ];
  for (const [what, cmd, after] of rows) {
    test(`is gone ${what}, with its anonymous volumes only`, () => {
      const session = openForTest();
      applyAll(session, { ...create, cmd }, { op: "start", container: "c" });
      if (after !== undefined && "timeout" in after) session.apply({ op: "stop", container: "c", timeout: 0 });
      else if (after !== undefined) session.apply({ op: "kill", container: "c" });
      expect(session.apply({ op: "inspect", container: "c" })).toMatchObject(gone);
      expect(valueOf(session.apply({ op: "volume-ls" })).volumes).toMatchObject([{ name: "named" }]);
    });
  }

  test("stays when it never ran, and over a restart (CTR-RES-007)", () => {
    const session = openForTest();
    session.apply({ ...create, cmd: ["sleep", "600"] });
    session.sleep(5000);
    applyAll(session, { op: "start", container: "c" }, { op: "restart", container: "c", timeout: 0 });
    expect(valueOf(session.apply({ op: "inspect", container: "c" })).state).toBe("running");
  });
});

describe("events", () => {
  test("tell a life in order (CTR-EVT-001)", () => {
    const session = openForTest();
    applyAll(
      session,
      { op: "create", image: "shell", as: "c", cmd: ["sleep", "600"] },
      { op: "start", container: "c" },
      { op: "exec", container: "c", cmd: ["true"] },
      { op: "pause", container: "c" },
      { op: "unpause", container: "c" },
      { op: "rename", container: "c", name: "other" },
      { op: "stop", container: "c", timeout: 0 },
      { op: "restart", container: "c", timeout: 0 },
      { op: "rm", container: "c", force: true },
    );
    const { events } = valueOf(session.apply({ op: "events", filters: { type: ["container"] } }));
    const actions = Array.isArray(events) ? events.map((event) => event.action.trim()) : [];
    expect(actions).toEqual([
      "create",
      "start",
      "exec_create: true",
      "exec_start: true",
      "exec_die",
      "pause",
      "unpause",
      "rename",
      "kill",
      "kill",
      "die",
      "stop",
      "start",
      "restart",
      "kill",
      "die",
      "destroy",
    ]);
  });
});

describe("prune", () => {
  test("removes what is not live, keeps volumes, and tells the ids (CTR-PRU-001, CTR-PRU-002)", () => {
    const session = openForTest();
    const create = (as: string, more: object = {}) =>
      String(valueOf(session.apply({ op: "create", image: "shell", as, cmd: ["sleep", "9"], ...more })).id);
    const made = create("made", { volumes: ["/anonymous"], labels: { x: "1" } });
    create("live");
    session.apply({ op: "start", container: "live" });
    expect(valueOf(session.apply({ op: "container-prune", filters: { label: ["x=2"] } })).deleted).toEqual([]);
    expect(valueOf(session.apply({ op: "container-prune" })).deleted).toEqual([made]);
    expect(valueOf(session.apply({ op: "volume-ls" })).volumes).toHaveLength(1);
    expect(session.apply({ op: "container-prune", filters: { zzz: ["1"] } })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: "Invalid filter 'zzz'",
    });
  });
});
