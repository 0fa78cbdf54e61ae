import { expect } from "vitest";
import { bytesOf, type Subject } from "./subject.contract.ts";

/** The life of a container, and what its processes say. */
export function containerChapter({ law }: Subject): void {
  law("a foreground run gives output and error output apart, and the exit code", ["run"], async ({ value }) => {
    const cmd = ["sh", "-c", "echo out; echo err >&2; echo more; exit 3"];
    expect(await value<"run">({ op: "run", image: "shell", cmd })).toMatchObject({
      exitCode: 3,
      stdout: "out\nmore\n",
      stderr: "err\n",
    });
  });

  law("exit codes arrive as they are, a killed process as 128 and its signal", ["run"], async ({ value }) => {
    for (const [script, exitCode] of [
      ["exit 0", 0],
      ["exit 42", 42],
      ["exit 255", 255],
      ["sh -c 'kill -9 $$'; exit $?", 137],
    ] as const) {
      const run = await value<"run">({ op: "run", image: "shell", cmd: ["sh", "-c", script] });
      expect([script, run.exitCode]).toEqual([script, exitCode]);
    }
  });

  law("environment, working directory, user and host name reach the process", ["run"], async ({ value }) => {
    const cmd = ["sh", "-c", 'echo "$A" "$(pwd)" "$(id -u)" "$(hostname)"'];
    const run = await value<"run">({
      op: "run",
      image: "shell",
      cmd,
      env: { A: "a b" },
      workdir: "/tmp",
      user: "65534",
      hostname: "box",
    });
    expect(run.stdout).toBe("a b /tmp 65534 box\n");
  });

  law(
    "given input reaches the process whole, bytes that are no text included",
    ["run", "stdin", "read"],
    async (client) => {
      const cmd = ["sh", "-c", "cat > /given"];
      await client.value<"run">({ op: "run", as: "c", image: "shell", cmd, stdin: { base64: "/wD+Cg==" } });
      const { content } = await client.value<"read">({ op: "read", container: "c", path: "/given" });
      expect(bytesOf(content)).toBe("\u{ff}\u{0}\u{fe}\n");
    },
  );

  law("bytes that are no text come back from exec as they are", ["run", "exec", "stdin"], async (client) => {
    await client.sleeper("c");
    const exec = await client.value<"exec">({
      op: "exec",
      container: "c",
      cmd: ["cat"],
      stdin: { base64: "/wD+Cg==" },
    });
    expect(bytesOf(exec.stdout)).toBe("\u{ff}\u{0}\u{fe}\n");
  });

  law("a megabyte on each stream arrives whole", ["run"], async ({ value }) => {
    const script = "yes 0123456789abcde | head -c 1048576; yes fedcba987654321 | head -c 1048576 >&2";
    const run = await value<"run">({ op: "run", image: "shell", cmd: ["sh", "-c", script] });
    expect(bytesOf(run.stdout) === "0123456789abcde\n".repeat(65_536)).toBe(true);
    expect(bytesOf(run.stderr) === "fedcba987654321\n".repeat(65_536)).toBe(true);
  });

  law(
    "create, start, stop, restart and rm go from state to state",
    ["create", "start", "stop", "restart", "rm", "inspect"],
    async (client) => {
      const { value } = client;
      const state = async () => (await value<"inspect">({ op: "inspect", container: "c" })).state;
      await value<"create">({ op: "create", as: "c", image: "shell", cmd: ["sleep", "1000"] });
      expect(await state()).toBe("created");
      for (let again = 0; again < 2; again++) {
        await value<"start">({ op: "start", container: "c" });
        expect(await state()).toBe("running");
      }
      for (let again = 0; again < 2; again++) await value<"stop">({ op: "stop", container: "c", timeout: 0 });
      expect(await value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({
        state: "exited",
        exitCode: 137,
      });
      await value<"restart">({ op: "restart", container: "c", timeout: 0 });
      expect(await state()).toBe("running");
      expect(await client.kind({ op: "rm", container: "c" })).toBe("wrong-state");
      await value<"rm">({ op: "rm", container: "c", force: true });
      expect(await client.kind({ op: "inspect", container: "c" })).toBe("not-found");
    },
  );

  law("start and stop say whether they changed anything", ["create", "start", "stop"], async (client) => {
    await client.value<"create">({ op: "create", as: "c", image: "shell", cmd: ["sleep", "1000"] });
    for (const operation of [
      { op: "start", container: "c" },
      { op: "stop", container: "c", timeout: 0 },
    ] as const) {
      const first = await client.value<"start" | "stop">(operation);
      // A command line ends with 0 either way; an engine that claims to tell has to.
      const capability = `${operation.op}.changed`;
      if (first.changed === undefined && !client.claims(capability)) client.lacks(capability);
      expect([operation.op, first]).toEqual([operation.op, { changed: true }]);
      const second = await client.value<"start" | "stop">(operation);
      expect([operation.op, second]).toEqual([operation.op, { changed: false }]);
    }
  });

  law(
    "a paused container is running and paused until it is unpaused",
    ["run", "pause", "unpause", "inspect"],
    async (client) => {
      await client.sleeper("c");
      await client.value<"pause">({ op: "pause", container: "c" });
      const inspect = { op: "inspect", container: "c" } as const;
      expect(await client.value<"inspect">(inspect)).toMatchObject({ state: "paused", running: true, paused: true });
      expect(await client.kind({ op: "pause", container: "c" })).toBe("wrong-state");
      await client.value<"unpause">({ op: "unpause", container: "c" });
      expect(await client.value<"inspect">(inspect)).toMatchObject({ state: "running", paused: false });
    },
  );

  law("a renamed container is found by its new name only", ["create", "rename", "inspect"], async (client) => {
    const { id } = await client.value<"create">({ op: "create", as: "c", image: "shell", name: "old" });
    await client.value<"rename">({ op: "rename", container: "c", name: "new" });
    expect(await client.value<"inspect">({ op: "inspect", container: { name: "new" } })).toMatchObject({
      id,
      name: "new",
    });
    expect(await client.kind({ op: "inspect", container: { name: "old" } })).toBe("not-found");
  });

  law("logs keep both streams apart, and give the last lines", ["run", "logs"], async ({ value }) => {
    const cmd = ["sh", "-c", "echo one; echo bad >&2; echo two; echo three"];
    await value<"run">({ op: "run", as: "c", image: "shell", cmd });
    expect(await value<"logs">({ op: "logs", container: "c" })).toEqual({
      stdout: "one\ntwo\nthree\n",
      stderr: "bad\n",
    });
    expect(await value<"logs">({ op: "logs", container: "c", stderr: false })).toEqual({
      stdout: "one\ntwo\nthree\n",
      stderr: "",
    });
    // Which of both streams comes first is no promise of an engine, so that the tail is of one.
    await value<"run">({ op: "run", as: "d", image: "shell", cmd: ["sh", "-c", "echo one; echo two; echo three"] });
    expect(await value<"logs">({ op: "logs", container: "d", tail: 1 })).toEqual({ stdout: "three\n", stderr: "" });
  });

  law("exec has streams, exit code, environment, directory and user of its own", ["run", "exec"], async (client) => {
    await client.sleeper("c");
    const cmd = ["sh", "-c", 'echo "$A $(pwd) $(id -u)"; echo err >&2; exit 7'];
    expect(
      await client.value<"exec">({ op: "exec", container: "c", cmd, env: { A: "a" }, workdir: "/tmp", user: "65534" }),
    ).toMatchObject({ exitCode: 7, stdout: "a /tmp 65534\n", stderr: "err\n" });
  });

  law("wait gives the exit code of a container that has ended", ["run", "wait"], async ({ value }) => {
    await value<"run">({ op: "run", as: "c", image: "shell", cmd: ["sh", "-c", "exit 9"] });
    expect(await value<"wait">({ op: "wait", container: "c" })).toEqual({ exitCode: 9 });
  });

  law("ps lists what runs, and with `all` what does not", ["run", "create", "ps"], async (client) => {
    await client.sleeper("up", { name: "up" });
    await client.value<"create">({ op: "create", image: "shell", name: "down" });
    const names = async (all: boolean) =>
      (await client.value<"ps">({ op: "ps", all })).containers.flatMap((container) => container.names).sort();
    expect(await names(false)).toEqual(["up"]);
    expect(await names(true)).toEqual(["down", "up"]);
  });
}
