import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createTransport, EngineLost, type Transport } from "./transport.ts";

const disposals: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose();
});

function socketPath(): string {
  const directory = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
  disposals.push(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, "daemon.sock");
}

/** A daemon that counts what it is asked; ended by `end`, as a crash ends it. */
async function daemon(path: string) {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end("OK");
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const end = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  disposals.push(() => end());
  return { asked, end };
}

function transportTo(path: string, reconnectMs: number): Transport {
  const transport = createTransport({
    host: `unix://${path}`,
    bodyMax: 1000,
    reconnectMs,
    prefix: () => "",
    version: () => undefined,
  });
  disposals.push(() => transport.dispose());
  return transport;
}

describe("a daemon that goes away", () => {
  test("is waited for, and asked once it is there again", async () => {
    const path = socketPath();
    const transport = transportTo(path, 60_000);
    const first = await daemon(path);
    expect((await transport.request("GET", "/_ping")).status).toBe(200);
    await first.end();
    const pending = transport.request("GET", "/containers/json");
    const second = await daemon(path);
    expect((await pending).status).toBe(200);
    expect(second.asked).toEqual(["GET /containers/json"]);
  });

  test("is lost when it stays away", async () => {
    const path = socketPath();
    const transport = transportTo(path, 0);
    const first = await daemon(path);
    await transport.request("GET", "/_ping");
    await first.end();
    await expect(transport.request("GET", "/containers/json")).rejects.toThrow(EngineLost);
  });

  test("is not waited for when it was never there", async () => {
    await expect(transportTo(socketPath(), 60_000).request("GET", "/_ping")).rejects.toThrow(EngineLost);
  });
});
