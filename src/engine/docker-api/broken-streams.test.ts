import { afterEach, describe, expect, test } from "vitest";
import { encodeFrame } from "../shared/frames.ts";
import { ran, runOn } from "./bad-engine.test-support.ts";
import { type Answerer, disposeAll, onPath } from "./fake-daemon.test-support.ts";
import type { HonestDaemon } from "./honest-daemon.test-support.ts";

// Engines that break off, are slow, become others, or never end; as in bad-engines.test.ts.

afterEach(disposeAll);

const once = (answer: Answerer): Answerer => {
  let done = false;
  return (asked, response) => {
    if (done || answer(asked, response) !== true) return undefined;
    done = true;
    return true;
  };
};

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
    const slow = slowly(600);
    const { verdict, daemon } = await runOn(
      (asked, response) =>
        asked.path.endsWith("/start") || asked.path.endsWith("/logs") ? slow(asked, response) : undefined,
      { deadlineMs: 300 },
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
