import { createServer } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { done, ran, runOn } from "./bad-engine.test-support.ts";
import { createDockerApiEngine } from "./engine.ts";
import { type Answerer, disposeAll, listen, onPath, send } from "./fake-daemon.test-support.ts";
import { honestDaemon } from "./honest-daemon.test-support.ts";

// Engines that misbehave, each driven by the runner with a real scenario: what the verdict is, and what is left of it.

afterEach(async () => {
  vi.restoreAllMocks();
  await disposeAll();
});

test("the honest daemon passes, so that what follows fails for its badness alone", async () => {
  const { verdict, exitCode, daemon } = await runOn(() => undefined);
  expect(verdict).toEqual({ status: "passed" });
  expect(exitCode).toBe(0);
  expect(daemon.containers.size).toBe(0);
});

describe("an engine that never answers", () => {
  test("from the start: it cannot be opened, within the limit", async () => {
    const host = await listen(createServer(() => undefined));
    await expect(createDockerApiEngine({ host, deadlineMs: 30, busybox: "/nonexistent" })).rejects.toThrow(
      /does not answer within 30 ms/,
    );
  });

  test("in one call: the step is indeterminate, the scenario failed, everything removed", async () => {
    const { verdict, exitCode, daemon } = await runOn(
      onPath("/start", () => true),
      {
        deadlineMs: 400,
        text: `scenario: v1
name: created and started
steps:
  - create: { image: { ref: "app:1" }, as: c, cmd: [x] }
    expect: { container: { c: { state: created } } }
  - start: { container: c }
    expect: { container: { c: { state: exited } } }
`,
      },
    );
    expect(verdict).toMatchObject({
      status: "failed",
      reason: "step 2: the answer was lost: no answer to start after 400 ms",
    });
    expect(exitCode).toBe(1);
    expect(daemon.containers.size).toBe(0);
  });

  test("from some call on: the clean-up does not hang, and it is the engine's error", async () => {
    let silent = false;
    const { verdict, exitCode } = await runOn(
      (asked) => {
        silent ||= asked.path.endsWith("/start");
        return silent ? true : undefined;
      },
      {
        deadlineMs: 400,
        // The clean-up begins after the step; its time is the runner's.
        watch: (event, _, clock) => {
          if (event.type === "step-finished") setTimeout(() => clock.advance(10_000), 20);
        },
      },
    );
    expect(verdict).toMatchObject({
      status: "engine-error",
      reason: expect.stringMatching(/^the engine did not answer the clean-up within 5\.4 s; before that, step 1/),
    });
    expect(exitCode).toBe(4);
  });
});

describe("an engine that answers garbage", () => {
  const garbage: readonly (readonly [string, Answerer])[] = [
    ["no HTTP", (_, response) => done(() => response.socket?.end("SSH-2.0-OpenSSH_9.2\r\n"))],
    ["no JSON", (_, response) => done(() => response.end("<html>it works</html>"))],
    ["JSON of another shape", (_, response) => send(response, 200, ["?", 7, null])],
    ["null", (_, response) => send(response, 200, null)],
  ];

  test.each(garbage)(
    "%s where a container's state should be: the scenario fails, everything removed",
    async (_, say) => {
      const { verdict, daemon } = await runOn((asked, response) =>
        asked.method === "GET" && /^\/containers\/.*\/json$/.test(asked.path) ? say(asked, response) : undefined,
      );
      expect(["failed", "engine-error"]).toContain(verdict?.status);
      expect(daemon.containers.size).toBe(0);
    },
  );

  test.each(garbage)("%s where an exit code should be: the scenario fails, everything removed", async (_, say) => {
    const { verdict, daemon } = await runOn(onPath("/wait", (asked, response) => say(asked, response)));
    expect(["failed", "engine-error"]).toContain(verdict?.status);
    expect(daemon.containers.size).toBe(0);
  });

  test.each(garbage.slice(1, 3))(
    "%s where a list should be: what cannot be looked for is not called clean",
    async (_, say) => {
      const { verdict } = await runOn(onPath("/containers/json", (asked, response) => say(asked, response)));
      expect(verdict).toMatchObject({ status: "failed" });
    },
  );

  test("no frames where a log should be", async () => {
    const { verdict } = await runOn(
      onPath("/logs", (_, response) => done(() => response.end("plain text, no frames"))),
    );
    expect(verdict).toMatchObject({ status: "failed", reason: "step 1: the engine failed" });
  });
});

describe("an engine that answers 500 to everything", () => {
  const broken: Answerer = (_, response) => send(response, 500, { message: "broken" });

  test("from the start: it cannot be opened", async () => {
    const daemon = await honestDaemon(broken);
    await expect(createDockerApiEngine({ host: daemon.host, busybox: "/nonexistent" })).rejects.toThrow(
      /\/_ping answered 500 .*broken/,
    );
  });

  test("from some call on: a fault that satisfies nothing, and a clean-up that is not called clean", async () => {
    let isBroken = false;
    const { verdict, exitCode, residue } = await runOn(
      (asked, response) => {
        isBroken ||= asked.path.endsWith("/start");
        return isBroken ? broken(asked, response) : undefined;
      },
      {
        text: ran
          .replace("expect: { exit: 3", "expect: { error: { kind: cannot-start }")
          .replace(/, stdout: one.*/, " }"),
      },
    );
    expect(verdict).toMatchObject({ status: "failed", reason: "step 1: the engine failed" });
    expect(exitCode).toBe(1);
    expect(residue).toContain("containers could not be listed: broken");
  });
});

describe("an engine that lies", () => {
  test("about an exit code: neither answer is believed", async () => {
    const { verdict } = await runOn(
      onPath("/wait", (_, response) => send(response, 200, { Error: null, StatusCode: 0 })),
      { text: ran.replace("exit: 3, stdout: one, ", "") },
    );
    expect(verdict).toMatchObject({
      status: "failed",
      reason: "step 1: the engine failed",
    });
    const { events } = await runOn(
      onPath("/wait", (_, response) => send(response, 200, { Error: null, StatusCode: 0 })),
    );
    expect(events.find((event) => event.type === "step-finished")).toMatchObject({
      outcome: { kind: "engine-fault", message: "the wait answered exit code 0, inspect says 3" },
    });
  });

  test("about a removal: what is still there is residue", async () => {
    quickPauses();
    const text = ran.replace(/ {2}- rm:[\s\S]*/, "");
    const { verdict, exitCode, residue, daemon } = await runOn(
      (asked, response) => (asked.method === "DELETE" ? done(() => response.writeHead(204).end()) : undefined),
      { text },
    );
    expect(verdict).toEqual({ status: "failed", reason: "the clean-up left 1 behind" });
    expect(exitCode).toBe(1);
    expect(residue).toEqual([expect.stringMatching(/lists it still$/)]);
    expect(daemon.containers.size).toBe(1);
  });
});

/** The pauses in which a clean-up looks again take no time. */
function quickPauses(): void {
  const real = globalThis.setTimeout;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((action: () => void, milliseconds: number) =>
    real(action, milliseconds === 100 ? 0 : milliseconds)) as typeof setTimeout);
}
