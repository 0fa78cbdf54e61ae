import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session } from "../engine.ts";
import { createDockerApiEngine, type DockerApiOptions } from "./engine.ts";

/** One request that a fake daemon got; the body is whole. */
export interface Asked {
  readonly method: string;
  /** Without the version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** Answers a request, or leaves it to what comes after (undefined). */
export type Answerer = (asked: Asked, response: http.ServerResponse) => true | undefined;

const disposals: (() => void | Promise<void>)[] = [];

/** Undone by `disposeAll`, last first. */
export function atEnd(dispose: () => void | Promise<void>): void {
  disposals.push(dispose);
}

/** For `afterEach`: ends everything that a test opened here. */
export async function disposeAll(): Promise<void> {
  for (const dispose of disposals.splice(0).reverse()) await dispose();
}

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Listens on a socket of its own; its address. */
export async function listen(server: Server): Promise<string> {
  const path = join(temporaryDirectory(), "daemon.sock");
  await new Promise<void>((resolve) => server.listen(path, resolve));
  atEnd(endOf(server));
  return `unix://${path}`;
}

/** Ends a server with all its connections, as a crash does. */
export function endOf(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
}

export interface FakeOptions {
  readonly version?: () => string;
  readonly upgrade?: (asked: Asked, socket: Socket, body: string) => void;
}

export interface FakeDaemon {
  readonly host: string;
  readonly asked: Asked[];
  /** Dies: every connection breaks, and nobody listens any more. */
  die(): void;
}

/** A daemon that answers the probe, and what a test says; everything else is an empty success. */
export async function fakeDaemon(answer: Answerer, options: FakeOptions = {}): Promise<FakeDaemon> {
  const asked: Asked[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (bytes: Buffer) => parts.push(bytes));
    request.on("end", () => {
      const found = parse(request, Buffer.concat(parts).toString());
      asked.push(found);
      response.setHeader("Api-Version", options.version?.() ?? "1.41");
      if (answer(found, response) === undefined) answerProbe(found, response);
    });
  });
  server.on("upgrade", (request, socket: Socket, head: Buffer) => {
    const found = parse(request, "");
    asked.push(found);
    socket.on("error", () => undefined);
    options.upgrade?.(found, socket, head.toString());
  });
  const die = endOf(server);
  return { host: await listen(server), asked, die };
}

/** What a request asks. */
export function parse(request: http.IncomingMessage, body: string): Asked {
  const url = new URL(request.url ?? "/", "http://daemon");
  return { method: request.method ?? "", path: url.pathname.replace(/^\/v1\.\d+/, ""), query: url.searchParams, body };
}

export function send(response: http.ServerResponse, status: number, json: unknown): true {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(json));
  return true;
}

/** Answers requests whose path ends so; `/version` never, since the engine asks it by itself. */
export const onPath =
  (suffix: string, then: Answerer): Answerer =>
  (asked, response) =>
    asked.path.endsWith(suffix) && asked.path !== "/version" ? then(asked, response) : undefined;

/** Answers what an engine is asked when it is opened; everything else is an empty success. */
export function answerProbe(asked: Asked, response: http.ServerResponse): void {
  if (asked.path === "/_ping") response.end("OK");
  else if (asked.path === "/version")
    send(response, 200, { Version: "20.10.24", ApiVersion: "1.41", Components: [{ Name: "Engine" }] });
  else if (asked.path === "/info")
    send(response, 200, { Driver: "overlay2", MemoryLimit: true, SystemTime: new Date(0).toISOString() });
  else if (asked.path === "/containers/json" || asked.path === "/images/json") send(response, 200, []);
  else if (asked.path === "/volumes") send(response, 200, { Volumes: null });
  else if (asked.path.startsWith("/images/") || asked.path.endsWith("/update"))
    send(response, 404, { message: "No such container: x" });
  else if (asked.path === "/containers/create") send(response, 201, { Id: "c".repeat(64), Warnings: [] });
  else send(response, 200, {});
}

export interface Opened {
  readonly session: Session;
  readonly ledgers: string;
  readonly asked: readonly Asked[];
}

/** A session with a fake daemon, without a `shell` image. */
export async function open(answer: Answerer, options: Partial<DockerApiOptions> & FakeOptions = {}): Promise<Opened> {
  const daemon = await fakeDaemon(answer, options);
  const ledgers = temporaryDirectory();
  const engine = await createDockerApiEngine({
    blocksAfterMs: 20,
    busybox: "/nonexistent",
    ledgerDirectory: ledgers,
    ...options,
    host: daemon.host,
  });
  atEnd(() => engine.dispose());
  const session = await engine.open({ namespace: "t1", seed: 1, files: new Map() });
  return { session, ledgers, asked: daemon.asked };
}
