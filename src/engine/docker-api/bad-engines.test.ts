import { createServer } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fakeClock, runFake, scenariosOf } from "../../runner/fake-engine.test-support.ts";
import type { Event, Verdict } from "../../vocabulary/generated/types.ts";
import { encodeFrame } from "../shared/frames.ts";
import { createDockerApiEngine, type DockerApiOptions } from "./engine.ts";
import {
  type Answerer,
  atEnd,
  disposeAll,
  type FakeOptions,
  listen,
  onPath,
  send,
  temporaryDirectory,
} from "./fake-daemon.test-support.ts";
import { type HonestDaemon, honestDaemon } from "./honest-daemon.test-support.ts";

// Engines that misbehave, each driven by the runner with a real scenario: what the verdict is, and what is left of it.

afterEach(async () => {
  vi.restoreAllMocks();
  await disposeAll();
});

const ran = `scenario: v1
name: a container says one and exits with 3
steps:
  - run: { image: { ref: "app:1" }, as: c, name: web, cmd: [x] }
    expect: { exit: 3, stdout: one, container: { c: { state: exited, exitCode: 3 } } }
  - rm: { container: c }
    expect: { container: { c: absent } }
`;

interface Ran {
  readonly verdict: Verdict | undefined;
  readonly exitCode: number | undefined;
  readonly residue: readonly string[];
  readonly events: readonly Event[];
  readonly daemon: HonestDaemon;
}

interface How extends Partial<DockerApiOptions>, FakeOptions {
  readonly text?: string;
  /** Limit of one operation, in the engine's real milliseconds and the runner's virtual ones. */
  readonly deadlineMs?: number;
  /** Called with every event and the runner's clock. */
  readonly watch?: (event: Event, daemon: HonestDaemon, clock: ReturnType<typeof fakeClock>) => void;
}

/** Runs a scenario on a daemon that is honest but for what `bad` answers first. */
async function runOn(bad: Answerer, how: How = {}): Promise<Ran> {
  const { text = ran, watch, version, upgrade, ...options } = how;
  const daemon = await honestDaemon(bad, {
    ...(version === undefined ? {} : { version }),
    ...(upgrade === undefined ? {} : { upgrade }),
  });
  const engine = await createDockerApiEngine({
    busybox: "/nonexistent",
    ledgerDirectory: temporaryDirectory(),
    blocksAfterMs: 50,
    deadlineMs: 2000,
    reconnectMs: 0,
    ...options,
    host: daemon.host,
  });
  atEnd(() => engine.dispose());
  const clock = fakeClock();
  const seen: Event[] = [];
  const { events } = await runFake(scenariosOf(text), engine, {
    plan: { deadlineMs: how.deadlineMs ?? 2000 },
    ports: {
      clock,
      send(event) {
        seen.push(event);
        watch?.(event, daemon, clock);
      },
    },
  });
  const all = [...events, ...seen];
  const finished = all.find((event) => event.type === "scenario-finished");
  const last = all.find((event) => event.type === "run-finished");
  return {
    verdict: finished?.type === "scenario-finished" ? finished.verdict : undefined,
    residue: finished?.type === "scenario-finished" ? (finished.residue ?? []) : [],
    exitCode: last?.type === "run-finished" ? last.exitCode : undefined,
    events: all,
    daemon,
  };
}

/** Does it, and says that it answered. */
function done(act: () => unknown): true {
  act();
  return true;
}

const once = (answer: Answerer): Answerer => {
  let done = false;
  return (asked, response) => {
    if (done || answer(asked, response) !== true) return undefined;
    done = true;
    return true;
  };
};

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
        deadlineMs: 100,
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
      reason: "step 2: the answer was lost: no answer to start after 100 ms",
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
        deadlineMs: 100,
        // The clean-up begins after the step; its time is the runner's.
        watch: (event, _, clock) => {
          if (event.type === "step-finished") setTimeout(() => clock.advance(10_000), 20);
        },
      },
    );
    expect(verdict).toMatchObject({
      status: "engine-error",
      reason: expect.stringMatching(/^the engine did not answer the clean-up within 5\.1 s; before that, step 1/),
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

describe("an engine that closes in mid-stream", () => {
  const cut =
    (head: string): Answerer =>
    (_, response) => {
      response.writeHead(200, { "Transfer-Encoding": "chunked" });
      response.write(head, () => response.socket?.destroy());
      return true;
    };
  const built = `scenario: v1
name: built
files: { ctx/Dockerfile: "FROM scratch" }
steps:
  - build: { context: ctx, as: i }
    expect: { image: { i: present } }
`;

  test("of JSON: indeterminate, everything removed", async () => {
    const { verdict, daemon } = await runOn((asked, response) =>
      /^\/containers\/.*\/wait$/.test(asked.path) ? cut('{"StatusCode"')(asked, response) : undefined,
    );
    expect(verdict).toMatchObject({ status: "failed", reason: expect.stringMatching(/: the answer was lost: /) });
    expect(daemon.containers.size).toBe(0);
  });

  test("of a build: indeterminate, though its last line was whole", async () => {
    const { verdict } = await runOn(
      onPath("/build", (asked, response) =>
        cut('{"stream":"Successfully built 0123456789ab\\n"}\r\n')(asked, response),
      ),
      { text: built },
    );
    expect(verdict).toMatchObject({ status: "failed", reason: expect.stringMatching(/: the answer was lost: /) });
  });

  const attached = `scenario: v1
name: attached
steps:
  - create: { image: { ref: "app:1" }, as: c, cmd: [x] }
    expect: { container: { c: { state: created } } }
  - attach: { container: c }
    expect: { stdout: one }
`;
  const upgraded = "HTTP/1.1 101 UPGRADED\r\nApi-Version: 1.41\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n";
  const half = encodeFrame("stdout", Buffer.from("one\n")).subarray(0, 10);

  test.each([
    ["closes", (socket: { end(): unknown }) => socket.end()],
    ["breaks", (socket: { destroy(): unknown }) => socket.destroy()],
  ])("of an attached container: it %s in the middle of a frame", async (_, part) => {
    const { verdict, daemon } = await runOn(() => undefined, {
      text: attached,
      upgrade: (_asked, socket) => void socket.write(Buffer.concat([Buffer.from(upgraded), half]), () => part(socket)),
    });
    expect(verdict).toMatchObject({ status: "failed", reason: expect.stringMatching(/: the answer was lost: /) });
    expect(daemon.containers.size).toBe(0);
  });

  test("and is gone: the engine's error", async () => {
    let daemon: HonestDaemon | undefined;
    const { verdict, exitCode } = await runOn(
      onPath("/start", () => {
        daemon?.die();
        return true;
      }),
      {
        watch: (_, found) => {
          daemon = found;
        },
      },
    );
    expect(verdict).toMatchObject({
      status: "engine-error",
      reason: expect.stringMatching(/^the engine failed at run: the answer was lost.*cannot reach the engine/),
    });
    expect(exitCode).toBe(4);
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

describe("an engine that is slow", () => {
  /** Delays every answer; an honest one takes well below a millisecond. */
  const slowly = (milliseconds: number): Answerer => {
    const late = new WeakSet<object>();
    return (_, response) => {
      if (late.has(response)) return undefined;
      late.add(response);
      const { end, flushHeaders } = response;
      let due = false;
      const whenDue = (act: () => void): void => void (due ? act() : setTimeout(act, milliseconds));
      response.flushHeaders = () => whenDue(() => flushHeaders.call(response));
      response.end = ((...parts: Parameters<typeof end>) => {
        whenDue(() => {
          due = true;
          end.apply(response, parts);
        });
        return response;
      }) as typeof response.end;
      return undefined;
    };
  };

  test("by a hundred times, within the limits: the same verdict", async () => {
    const { verdict, daemon } = await runOn(slowly(25));
    expect(verdict).toEqual({ status: "passed" });
    expect(daemon.containers.size).toBe(0);
  });

  test("beyond the limit of an operation: it fails within the limits, everything removed", async () => {
    const slow = slowly(150);
    const { verdict, daemon } = await runOn(
      (asked, response) =>
        asked.path.endsWith("/start") || asked.path.endsWith("/logs") ? slow(asked, response) : undefined,
      { deadlineMs: 60 },
    );
    expect(verdict?.status).toBe("failed");
    expect(daemon.containers.size).toBe(0);
  });
});

describe("an engine that becomes another one", () => {
  test("by its API version: the engine's error", async () => {
    let version = "1.41";
    const { verdict, exitCode } = await runOn(
      (asked) => {
        if (asked.path.endsWith("/start")) version = "1.42";
        return undefined;
      },
      { version: () => version },
    );
    expect(verdict).toMatchObject({
      status: "engine-error",
      reason: expect.stringContaining("the engine changed its API version from 1.41 to 1.42 between two calls"),
    });
    expect(exitCode).toBe(4);
  });

  test("by its own version: the engine's error", async () => {
    let version = "Docker/20.10.24";
    const { verdict } = await runOn((asked, response) => {
      if (asked.path.endsWith("/start")) version = "Docker/20.10.25";
      response.setHeader("Server", version);
      return undefined;
    });
    expect(verdict).toMatchObject({
      status: "engine-error",
      reason: expect.stringContaining("the engine changed from Docker/20.10.24 to Docker/20.10.25"),
    });
  });
});

describe("an engine that sends without end", () => {
  const gigabyte = 1024 ** 3;
  const kept = 1_000_000;

  /** Sends a piece again and again until a gigabyte is out or nobody listens; counts what went out. */
  function flood(piece: Uint8Array, sent: { bytes: number }): Answerer {
    return (_, response) => {
      const more = (): void => {
        while (sent.bytes < gigabyte && response.writable && !response.destroyed) {
          sent.bytes += piece.length;
          if (!response.write(piece)) return;
        }
        if (sent.bytes >= gigabyte) response.end();
      };
      response.on("drain", more);
      more();
      return true;
    };
  }

  test.each([
    ["a log", "/logs", encodeFrame("stdout", new Uint8Array(65_536)), ran],
    ["a log that is one frame", "/logs", new Uint8Array(65_536).fill(1), ran],
    ["a JSON answer", "/wait", Buffer.from(" ".repeat(65_536)), ran],
    ["a line of a build", "/build", Buffer.from("x".repeat(65_536)), undefined],
  ])("%s: it is cut off, and little of it kept", async (_, path, piece, text) => {
    const sent = { bytes: 0 };
    const one = path === "/logs" && piece[0] === 1 && piece[1] === 1 ? oneFrame() : undefined;
    const { verdict, events, daemon } = await runOn(
      once((asked, response) => {
        if (!asked.path.endsWith(path)) return undefined;
        if (one !== undefined) response.write(one);
        return flood(piece, sent)(asked, response);
      }),
      {
        bodyMax: kept,
        text:
          text ??
          'scenario: v1\nname: b\nfiles: { ctx/Dockerfile: "FROM scratch" }\nsteps:\n  - build: { context: ctx, as: i }\n    expect: { image: { i: present } }\n',
      },
    );
    expect(verdict).toMatchObject({ status: "failed", reason: expect.stringMatching(/: the answer was lost: /) });
    // What is in the buffers of both ends when the connection is closed.
    expect(sent.bytes).toBeLessThan(kept + 8 * 1024 * 1024);
    expect(JSON.stringify(events).length).toBeLessThan(20_000);
    expect(daemon.containers.size).toBe(0);
  });

  /** The header of a frame that claims to hold a gigabyte. */
  function oneFrame(): Uint8Array {
    return Uint8Array.of(1, 0, 0, 0, 0x40, 0, 0, 0);
  }
});
