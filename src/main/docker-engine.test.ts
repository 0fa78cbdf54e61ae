import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  type Answerer,
  disposeAll,
  listen,
  send,
  temporaryDirectory,
} from "../engine/docker-api/fake-daemon.test-support.ts";
import { honestDaemon } from "../engine/docker-api/honest-daemon.test-support.ts";
import { openEngine } from "./engines.ts";

afterEach(disposeAll);

/** What the command line says of an engine that cannot be used. */
async function refusal(argument: string): Promise<unknown> {
  const opened = openEngine(argument, { isPrivate: false, deadlineMs: 100 });
  return opened.then(
    async ({ engine }) => {
      await engine.dispose();
      return "it was opened";
    },
    (error: unknown) => error,
  );
}

describe("an engine that cannot be used ends the program with 4", () => {
  test("nobody listens", async () => {
    expect(await refusal(`docker:unix://${join(temporaryDirectory(), "none.sock")}`)).toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/cannot reach the engine.*\n.*is it running/s),
    });
  });

  test("it never answers", async () => {
    expect(await refusal(`docker:${await listen(createServer(() => undefined))}`)).toMatchObject({
      exitCode: 4,
      message: expect.stringContaining("does not answer within 100 ms"),
    });
  });

  test("it speaks something else", async () => {
    const host = await listen(createServer((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")));
    expect(await refusal(`docker:${host}`)).toMatchObject({
      exitCode: 4,
      message: expect.stringContaining("does not speak HTTP"),
    });
  });

  test.each<readonly [string, Answerer, RegExp]>([
    ["500 to everything", (_, response) => send(response, 500, { message: "broken" }), /500 .*broken/],
    [
      "a version that is too new",
      (asked, response) =>
        asked.path === "/version" ? send(response, 200, { ApiVersion: "1.60", MinAPIVersion: "1.52" }) : undefined,
      /version 1\.41 of the API cannot be spoken: the engine speaks 1\.52 to 1\.41/,
    ],
    [
      "no information that is any",
      (asked, response) => (asked.path === "/info" ? send(response, 200, []) : undefined),
      /\/info answered 200: \[\]/,
    ],
  ])("it answers %s", async (_, bad, message) => {
    const daemon = await honestDaemon(bad);
    expect(await refusal(`docker:${daemon.host}`)).toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(message),
    });
  });
});

test("an address or a context that is none ends it with 3", async () => {
  expect(await refusal("docker:ssh://me@example")).toMatchObject({
    exitCode: 3,
    message: expect.stringContaining("ssh:// is not supported"),
  });
  expect(await refusal("docker:context=no-such-context-anywhere")).toMatchObject({
    exitCode: 3,
    message: expect.stringContaining("there is no docker context `no-such-context-anywhere`"),
  });
});
