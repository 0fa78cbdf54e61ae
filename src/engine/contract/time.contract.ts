import { expect } from "vitest";
import type { Outcome } from "../../vocabulary/generated/types.ts";
import { type Client, patienceMs, type Subject } from "./subject.contract.ts";

/** Waiting: it ends, it can be taken up again, and it disturbs nobody. */
export function timeChapter({ law }: Subject): void {
  law("operations are applied in the order of the calls", ["run", "exec"], async (client) => {
    await client.sleeper("c");
    for (const digit of "12345") {
      await client.value<"exec">({ op: "exec", container: "c", cmd: ["sh", "-c", `echo ${digit} >> /order`] });
    }
    expect(await client.value<"exec">({ op: "exec", container: "c", cmd: ["cat", "/order"] })).toMatchObject({
      stdout: "1\n2\n3\n4\n5\n",
    });
  });

  law(
    "a wait that nothing ends is blocked, and the engine goes on",
    ["run", "wait", "inspect", "stdin"],
    async (client) => {
      await client.begin({ op: "run", as: "c", image: "shell", cmd: ["cat"], stdin: { open: true } });
      expect(await client.apply({ op: "wait", container: "c" })).toEqual({ status: "blocked" });
      expect(await client.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ state: "running" });
    },
  );

  law(
    "a begun wait is answered by what later operations do, and says it again",
    ["create", "start", "kill", "wait"],
    async (client) => {
      await client.value<"create">({ op: "create", as: "c", image: "shell", cmd: ["sleep", "1000"] });
      await client.value<"start">({ op: "start", container: "c" });
      const waiting = await client.begin({ op: "wait", container: "c" });
      await client.value<"kill">({ op: "kill", container: "c" });
      for (let asked = 0; asked < 2; asked++) {
        expect(await waiting.outcome({ patienceMs: 20_000 })).toEqual({ status: "ok", value: { exitCode: 137 } });
      }
    },
  );

  law("a begun operation that is blocked may be asked again", ["run", "stdin"], async (client) => {
    const running = await client.begin({ op: "run", as: "c", image: "shell", cmd: ["cat"], stdin: { open: true } });
    expect(await running.outcome()).toEqual({ status: "blocked" });
    expect(await running.outcome()).toEqual({ status: "blocked" });
    expect(await running.input("end\n", true)).toMatchObject({ status: "ok" });
    expect(await running.outcome({ patienceMs: 20_000 })).toMatchObject({
      status: "ok",
      value: { exitCode: 0, stdout: "end\n" },
    });
  });

  law(
    "a wait for the next exit is blocked until there is one",
    ["create", "start", "kill", "wait", "wait.next-exit"],
    async (client) => {
      await client.value<"create">({ op: "create", as: "c", image: "shell", cmd: ["sleep", "1000"] });
      const waiting = await client.begin({ op: "wait", container: "c", condition: "next-exit" });
      expect(await waiting.outcome()).toEqual({ status: "blocked" });
      await client.value<"start">({ op: "start", container: "c" });
      await client.value<"kill">({ op: "kill", container: "c" });
      expect(await waiting.outcome({ patienceMs: 20_000 })).toEqual({ status: "ok", value: { exitCode: 137 } });
    },
  );

  law("input in parts arrives in order, and its close is end of file", ["run", "stdin"], async (client) => {
    const running = await client.begin({ op: "run", image: "shell", cmd: ["cat"], stdin: { open: true }, rm: true });
    for (const part of ["one\n", "two\n", ""]) expect(await running.input(part, false)).toMatchObject({ status: "ok" });
    expect(await running.input("three\n", true)).toMatchObject({ status: "ok" });
    expect(await running.outcome({ patienceMs: 20_000 })).toMatchObject({
      status: "ok",
      value: { exitCode: 0, stdout: "one\ntwo\nthree\n" },
    });
  });

  law("input for what takes none is refused, not thrown", ["run", "wait"], async (client) => {
    await client.sleeper("c");
    const waiting = await client.begin({ op: "wait", container: "c" });
    expect(await waiting.input("text", false)).toMatchObject({ status: "rejected" });
  });

  law(
    "past its deadline an operation is given up in bounded time, and the next is answered",
    ["run", "exec", "ps"],
    async (client) => {
      await client.sleeper("c");
      const beforeMs = client.session.nowMs?.();
      const outcome = await client.apply(
        { op: "exec", container: "c", cmd: ["sleep", "500"] },
        { deadlineMs: patienceMs },
      );
      expectGivenUp(client, outcome, beforeMs);
      expect((await client.value<"ps">({ op: "ps" })).containers).toHaveLength(1);
    },
  );

  law(
    "an abort gives up in bounded time, and the next operation is answered",
    ["run", "exec", "ps"],
    async (client) => {
      await client.sleeper("c");
      const controller = new AbortController();
      const beforeMs = client.session.nowMs?.();
      const asked = client.apply({ op: "exec", container: "c", cmd: ["sleep", "500"] }, { signal: controller.signal });
      controller.abort();
      expectGivenUp(client, await asked, beforeMs);
      expect((await client.value<"ps">({ op: "ps" })).containers).toHaveLength(1);
    },
  );

  law("sleep lets the time of processes pass", ["run", "inspect"], async (client) => {
    await client.value<"run">({
      op: "run",
      as: "c",
      image: "shell",
      cmd: ["sh", "-c", "sleep 0.2; exit 5"],
      detach: true,
    });
    await client.session.sleep(500);
    expect(
      await eventually(client, async () => (await client.value<"inspect">({ op: "inspect", container: "c" })).state),
    ).toBe("exited");
    expect(await client.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ exitCode: 5 });
  });

  law("a session keeps states and brings them back, or has no such method", ["run", "exec"], async (client) => {
    const { session } = client;
    expect(session.snapshot === undefined).toBe(session.restore === undefined);
    if (session.snapshot === undefined || session.restore === undefined) return;
    await client.sleeper("c");
    const show = () => client.value<"exec">({ op: "exec", container: "c", cmd: ["sh", "-c", "cat /kept; cat /lost"] });
    await client.value<"exec">({ op: "exec", container: "c", cmd: ["sh", "-c", "echo kept > /kept"] });
    const snapshot = session.snapshot();
    await client.value<"exec">({ op: "exec", container: "c", cmd: ["sh", "-c", "echo lost > /lost; rm /kept"] });
    expect((await show()).stdout).toBe("lost\n");
    session.restore(snapshot);
    expect((await show()).stdout).toBe("kept\n");
    session.restore(snapshot);
    expect((await show()).stdout).toBe("kept\n");
  });
}

/** Given up, or on a clock of the engine's own really waited for. */
function expectGivenUp(client: Client, outcome: Outcome, beforeMs: number | undefined): void {
  const nowMs = client.session.nowMs?.();
  if (nowMs !== undefined && beforeMs !== undefined && nowMs - beforeMs >= 500_000) {
    expect(outcome).toMatchObject({ status: "ok", value: { exitCode: 0 } });
    return;
  }
  expect(["blocked", "indeterminate"]).toContain(outcome.status);
}

/** Asks again until an exited container says so: a real engine is told of it a moment later. */
async function eventually(client: Client, ask: () => Promise<string>): Promise<string> {
  let state = await ask();
  for (let asked = 0; asked < 50 && state !== "exited"; asked++) {
    await client.session.sleep(100);
    state = await ask();
  }
  return state;
}
