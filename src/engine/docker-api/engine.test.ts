import { readdirSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Operation } from "../../vocabulary/operation.ts";
import { encodeFrame } from "../shared/frames.ts";
import { createDockerApiEngine } from "./engine.ts";
import {
  type Answerer,
  disposeAll,
  fakeDaemon,
  listen,
  onPath,
  open,
  send,
  temporaryDirectory,
} from "./fake-daemon.test-support.ts";
import { EngineLost } from "./transport.ts";

afterEach(disposeAll);

const byName = { name: "web" } as const;

describe("a daemon that cannot be worked with is lost", () => {
  const create = (host: string, deadlineMs = 2000) =>
    createDockerApiEngine({ host, deadlineMs, busybox: "/nonexistent" });

  test("nobody listens", async () => {
    await expect(create(`unix://${join(temporaryDirectory(), "none.sock")}`)).rejects.toThrow(EngineLost);
  });

  test("it never answers", async () => {
    const host = await listen(createServer(() => undefined));
    await expect(create(host, 30)).rejects.toThrow(/does not answer within 30 ms/);
  });

  test("it answers garbage", async () => {
    const host = await listen(createServer((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")));
    await expect(create(host)).rejects.toThrow(EngineLost);
  });

  test("it answers 500 to everything", async () => {
    const { host } = await fakeDaemon((_, response) => send(response, 500, { message: "broken" }));
    await expect(create(host)).rejects.toThrow(/500/);
  });

  test("it changes its version between two calls", async () => {
    let calls = 0;
    const { session } = await open(
      onPath("/json", (_, response) => send(response, 200, {})),
      { version: () => (calls++ < 8 ? "1.41" : "1.42") },
    );
    await expect(Promise.all(Array.from({ length: 8 }, () => session.apply({ op: "version" })))).rejects.toThrow(
      /changed its API version from 1.41 to 1.42/,
    );
  });
});

describe("answers that are lost or wrong", () => {
  test("a connection that closes in mid-answer is indeterminate", async () => {
    const { session } = await open(
      onPath("/kill", (_, response) => {
        response.writeHead(200, { "Content-Length": "100" });
        response.write("{");
        response.socket?.destroySoon();
        return true;
      }),
    );
    expect(await session.apply({ op: "kill", container: byName })).toMatchObject({ status: "indeterminate" });
  });

  test("a connection that closes before the answer is indeterminate", async () => {
    const { session } = await open(
      onPath("/stop", (_, response) => {
        response.socket?.destroy();
        return true;
      }),
    );
    expect(await session.apply({ op: "stop", container: byName, timeout: 0 })).toMatchObject({
      status: "indeterminate",
    });
  });

  test("JSON that is none is a fault of the engine", async () => {
    const { session } = await open(
      onPath("/web/json", (_, response) => {
        response.end("<html>");
        return true;
      }),
    );
    const answers = await session.apply({ op: "inspect", container: { id: "web" } });
    expect(answers).toMatchObject({ status: "rejected", kind: "engine-fault" });
  });

  test("an unknown 500 is a fault of the engine", async () => {
    const { session } = await open(onPath("/pause", (_, response) => send(response, 500, { message: "what" })));
    expect(await session.apply({ op: "pause", container: byName })).toEqual({
      status: "rejected",
      kind: "engine-fault",
      message: "what",
    });
  });

  test("an endpoint that does not exist is unsupported", async () => {
    const { session } = await open(
      onPath("/resize", (_, response) => send(response, 404, { message: "page not found" })),
    );
    expect(await session.apply({ op: "resize", container: byName, width: 1, height: 1 })).toMatchObject({
      status: "unsupported",
      capability: "resize",
    });
  });

  test("a log that never ends is cut off, not kept", async () => {
    const { session } = await open(
      (asked, response) => {
        if (!asked.path.endsWith("/logs")) return undefined;
        const frame = encodeFrame("stdout", new Uint8Array(65_536));
        const more = (): void => {
          while (response.writable && response.write(frame));
        };
        response.on("drain", more);
        more();
        return true;
      },
      { bodyMax: 1_000_000 },
    );
    expect(await session.apply({ op: "logs", container: byName })).toMatchObject({
      status: "indeterminate",
      reason: expect.stringContaining("1000000"),
    });
  });

  test("a stream without frames is a fault of the engine", async () => {
    const { session } = await open(
      onPath("/logs", (_, response) => {
        response.end("plain text, no frames");
        return true;
      }),
    );
    expect(await session.apply({ op: "logs", container: byName })).toMatchObject({
      status: "rejected",
      kind: "engine-fault",
    });
  });
});

describe("waiting", () => {
  const silent: Answerer = (asked, response) => {
    if (asked.path.endsWith("/wait")) response.flushHeaders();
    return asked.path.endsWith("/wait") || asked.path.endsWith("/kill") ? true : undefined;
  };

  test("a wait without an answer is blocked, and its request cancelled", async () => {
    let closed: (() => void) | undefined;
    const cancelled = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { session } = await open((asked, response) => {
      if (asked.path.endsWith("/wait")) response.on("close", () => closed?.());
      return silent(asked, response);
    });
    expect(await session.apply({ op: "wait", container: byName })).toEqual({ status: "blocked" });
    await cancelled;
  });

  test("the caller may be more patient than the engine, within the deadline", async () => {
    let answer: (() => void) | undefined;
    const { session } = await open((asked, response) => {
      if (!asked.path.endsWith("/wait")) return undefined;
      response.flushHeaders();
      answer = () => response.end('{"Error":null,"StatusCode":9}');
      return true;
    });
    const pending = await session.begin({ op: "wait", container: byName });
    const later = pending.outcome({ patienceMs: 60_000 });
    expect(await pending.outcome({ patienceMs: 60_000, deadlineMs: 20 })).toEqual({ status: "blocked" });
    expect(await pending.outcome()).toEqual({ status: "blocked" });
    answer?.();
    expect(await later).toEqual({ status: "ok", value: { exitCode: 9 } });
  });

  test("a mutating call without an answer is indeterminate: it may have happened", async () => {
    const { session } = await open(silent);
    expect(await session.apply({ op: "kill", container: byName }, { deadlineMs: 20 })).toMatchObject({
      status: "indeterminate",
    });
  });

  test("a wait that has begun may be asked again after it was blocked", async () => {
    let answer: (() => void) | undefined;
    const { session } = await open((asked, response) => {
      if (!asked.path.endsWith("/wait")) return undefined;
      response.flushHeaders();
      answer = () => response.end('{"Error":null,"StatusCode":9}');
      return true;
    });
    const pending = await session.begin({ op: "wait", container: byName, condition: "next-exit" });
    // CTR-WAI-011: begun means that the engine has the waiter.
    expect(answer).toBeDefined();
    expect(await pending.outcome()).toEqual({ status: "blocked" });
    answer?.();
    expect(await pending.outcome()).toEqual({ status: "ok", value: { exitCode: 9 } });
  });

  test("what takes no input refuses it", async () => {
    const { session } = await open(onPath("/wait", (_, response) => send(response, 200, { StatusCode: 0 })));
    const pending = await session.begin({ op: "wait", container: byName });
    expect(await pending.input("x", true)).toMatchObject({ status: "rejected", kind: "wrong-state" });
  });
});

describe("hijacked streams", () => {
  const execId = "e".repeat(64);
  const answer: Answerer = (asked, response) => {
    if (asked.path.endsWith("/exec")) return send(response, 201, { Id: execId });
    return asked.path === `/exec/${execId}/json` ? send(response, 200, { Running: false, ExitCode: 4 }) : undefined;
  };
  const accept = (socket: Socket): void =>
    void socket.write(
      "HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n",
    );

  test("frames that come byte by byte are put together again, by stream", async () => {
    const { session } = await open(answer, {
      upgrade: (_, socket) => {
        accept(socket);
        for (const byte of [
          ...encodeFrame("stdout", Buffer.from("out\n")),
          ...encodeFrame("stderr", Buffer.from([0xff])),
        ])
          socket.write(Uint8Array.of(byte));
        socket.end();
      },
    });
    expect(await session.apply({ op: "exec", container: byName, cmd: ["x"] })).toEqual({
      status: "ok",
      value: { id: execId, exitCode: 4, stdout: "out\n", stderr: { base64: "/w==" } },
    });
  });

  test("CTR-EXE-020: the end of the input is a half-close, output goes on after it", async () => {
    const { session } = await open(answer, {
      upgrade: (_, socket, head) => {
        accept(socket);
        let input = head;
        socket.on("data", (bytes: Buffer) => {
          input += bytes.toString();
        });
        // The request's own JSON body comes first on the hijacked connection.
        socket.on("end", () => socket.end(encodeFrame("stdout", Buffer.from(input.replace(/^\{.*?\}/s, "")))));
      },
    });
    expect(await session.apply({ op: "exec", container: byName, cmd: ["cat"], stdin: "hello" })).toMatchObject({
      status: "ok",
      value: { stdout: "hello" },
    });
  });

  test("input that stays open is fed piece by piece", async () => {
    const { session } = await open(answer, {
      upgrade: (_, socket, head) => {
        accept(socket);
        let input = head;
        socket.on("data", (bytes: Buffer) => {
          input += bytes.toString();
        });
        socket.on("end", () => socket.end(encodeFrame("stdout", Buffer.from(input.replace(/^\{.*?\}/s, "")))));
      },
    });
    const pending = await session.begin({ op: "exec", container: byName, cmd: ["cat"], stdin: { open: true } });
    expect(await pending.input("one ", false)).toMatchObject({ status: "ok" });
    expect(await pending.outcome()).toEqual({ status: "blocked" });
    expect(await pending.input("two", true)).toMatchObject({ status: "ok" });
    expect(await pending.outcome()).toMatchObject({ status: "ok", value: { stdout: "one two" } });
  });

  test("a refused upgrade is the refusal it says", async () => {
    const { session } = await open(answer, {
      upgrade: (_, socket) => {
        const body = '{"message":"Container 1 is paused"}';
        socket.end(`HTTP/1.1 409 Conflict\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
      },
    });
    expect(await session.apply({ op: "exec", container: byName, cmd: ["x"] })).toEqual({
      status: "rejected",
      kind: "wrong-state",
      message: "Container 1 is paused",
    });
  });
});

describe("builds", () => {
  const build: Operation<"build"> = {
    op: "build",
    context: { entries: [{ path: "Dockerfile", type: "file", content: "FROM x\n\nRUN true\nRUN exit 7\n" }] },
    tag: "app:1",
  };
  const lines = (...values: readonly object[]): string =>
    values.map((value) => `${JSON.stringify(value)}\r\n`).join("");

  test("an error inside a 200 is a failed build, with its step, line and code", async () => {
    const { session } = await open(
      onPath("/build", (_, response) => {
        response.end(
          lines(
            { stream: "Step 1/3 : FROM x" },
            { stream: "\n" },
            { stream: " ---> eed94ebfbba6\n" },
            { stream: "Step 2/3 : RUN true" },
            { stream: "\n" },
            { stream: " ---> Running in 1a2b3c4d5e6f\n" },
            { stream: " ---> 5bbcca4ffb55\n" },
            { stream: "Step 3/3 : RUN exit 7" },
            { stream: "\n" },
            { stream: " ---> Running in 1a2b3c4d5e60\n" },
            {
              errorDetail: { code: 7, message: "The command '/bin/sh -c exit 7' returned a non-zero code: 7" },
              error: "The command …",
            },
          ),
        );
        return true;
      }),
    );
    expect(await session.apply(build)).toEqual({
      status: "rejected",
      kind: "build-failed",
      message: "The command '/bin/sh -c exit 7' returned a non-zero code: 7",
      step: 3,
      line: 4,
      exitCode: 7,
    });
  });

  test("a syntax error before the first step is invalid", async () => {
    const { session } = await open(
      onPath("/build", (_, response) =>
        send(response, 400, { message: "dockerfile parse error line 2: unknown instruction: FOO" }),
      ),
    );
    expect(await session.apply(build)).toMatchObject({ status: "rejected", kind: "invalid" });
  });

  test("steps carry cache, id and line; the request has no network and names of ours", async () => {
    const id = `sha256:${"a".repeat(64)}`;
    let cached = false;
    const { session, asked } = await open(
      onPath("/build", (_, response) => {
        const used = cached ? [{ stream: " ---> Using cache\n" }] : [];
        cached = true;
        response.end(
          lines(
            { stream: "Step 1/2 : FROM x" },
            { stream: "\n ---> eed94ebfbba6\n" },
            { stream: "Step 2/2 : RUN true\n" },
            ...used,
            { stream: " ---> aaaaaaaaaaaa\n" },
            { stream: "[Warning] One or more build-args [ZZ] were not consumed\n" },
            { aux: { ID: id } },
            { stream: "Successfully built aaaaaaaaaaaa\n" },
          ),
        );
        return true;
      }),
    );
    await session.apply(build);
    expect(await session.apply(build)).toEqual({
      status: "ok",
      value: {
        image: id,
        steps: [
          { instruction: "FROM x", stage: 0, cached: false, id: "eed94ebfbba6", line: 1 },
          { instruction: "RUN true", stage: 0, cached: true, id: "aaaaaaaaaaaa", line: 3 },
        ],
        warnings: ["[Warning] One or more build-args [ZZ] were not consumed"],
        output: "",
      },
    });
    const sent = asked.find((request) => request.path === "/build")?.query;
    expect(sent?.get("networkmode")).toBe("none");
    expect(sent?.get("forcerm")).toBe("1");
    expect(sent?.get("t")).toBe("localhost/plimsoll-t1/app:1");
  });

  test("what the cache gives that is nobody's of this session says nothing", async () => {
    const { session } = await open(
      onPath("/build", (_, response) => {
        response.end(
          lines(
            { stream: "Step 1/2 : FROM scratch\n ---> \nStep 2/2 : RUN true\n" },
            { stream: " ---> Using cache\n ---> aaaaaaaaaaaa\nSuccessfully built aaaaaaaaaaaa\n" },
          ),
        );
        return true;
      }),
    );
    expect(await session.apply(build)).toEqual({
      status: "indeterminate",
      reason:
        "the build cache answered step 2 with an image that is not of this scenario: a LABEL with a value of its own after FROM keeps the build apart",
    });
  });

  test("IGN-012: a bad .dockerignore is refused before anything is sent", async () => {
    const { session, asked } = await open(() => undefined);
    const outcome = await session.apply({
      ...build,
      context: { entries: [{ path: ".dockerignore", type: "file", content: "[a" }] },
    });
    expect(outcome).toMatchObject({ status: "rejected", kind: "invalid" });
    expect(asked.some((request) => request.path === "/build")).toBe(false);
  });
});

describe("names, labels and the ledger", () => {
  test("a container gets our name and label, and shows neither", async () => {
    const shown = {
      Id: "c".repeat(64),
      Name: "/plimsoll-t1-web",
      Image: "sha256:1",
      State: { Status: "created" },
      Config: { Image: "x", Labels: { "plimsoll.run": "plimsoll-t1", mine: "1" } },
    };
    const { session, asked } = await open((request, response) =>
      request.path === `/containers/${"c".repeat(64)}/json` ? send(response, 200, shown) : undefined,
    );
    await session.apply({ op: "create", image: { ref: "x" }, as: "c1", name: "web", labels: { mine: "1" } });
    const create = asked.find((request) => request.path === "/containers/create");
    expect(create?.query.get("name")).toBe("plimsoll-t1-web");
    expect(JSON.parse(create?.body ?? "")).toMatchObject({
      Image: "localhost/plimsoll-t1/x",
      Labels: { mine: "1", "plimsoll.run": "plimsoll-t1" },
    });
    expect(await session.apply({ op: "inspect", container: "c1" })).toMatchObject({
      status: "ok",
      value: { name: "web", config: { labels: { mine: "1" } } },
    });
  });

  test("304 is ok without a change", async () => {
    const { session } = await open(
      onPath("/start", (_, response) => {
        response.writeHead(304).end();
        return true;
      }),
    );
    expect(await session.apply({ op: "start", container: byName })).toEqual({
      status: "ok",
      value: { changed: false },
    });
  });

  test("lists hold only what is ours", async () => {
    const list = [
      { Id: "1", Names: ["/plimsoll-t1-web"], State: "running", Labels: { "plimsoll.run": "plimsoll-t1" } },
      { Id: "2", Names: ["/somebody"], State: "running", Labels: {} },
    ];
    const { session } = await open(onPath("/containers/json", (_, response) => send(response, 200, list)));
    expect(await session.apply({ op: "ps" })).toMatchObject({
      status: "ok",
      value: { containers: [{ id: "1", names: ["web"], labels: {} }] },
    });
  });

  test("prunes do not run on an engine that is not ours alone", async () => {
    const { session, asked } = await open(() => undefined);
    expect(await session.apply({ op: "volume-prune" })).toMatchObject({ status: "unsupported" });
    expect(asked.some((request) => request.path.endsWith("/prune"))).toBe(false);
  });

  test("the ledger names a thing before it is made, and is gone after a clean end", async () => {
    let lines: readonly string[] = [];
    const { session, ledgers } = await open((asked) => {
      if (asked.path === "/volumes/create") lines = readdirSync(ledgers);
      return undefined;
    });
    await session.apply({ op: "volume-create", name: "data" });
    expect(lines).toHaveLength(1);
    expect(await session.close()).toEqual([]);
    expect(readdirSync(ledgers)).toEqual([]);
  });

  test("a handle that names nothing is the caller's mistake", async () => {
    const { session } = await open(() => undefined);
    expect(await session.apply({ op: "start", container: "c1" })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: "no container has the handle c1",
    });
  });
});
