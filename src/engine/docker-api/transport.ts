import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { certificateProblem, codeOf } from "./connection-error.ts";
import type { Tls } from "./host.ts";
import { addressOf } from "./host.ts";

/** The engine cannot be reached, or does not speak the protocol: nothing more can be asked of it. */
export class EngineLost extends Error {
  override readonly name = "EngineLost";
}

/** The connection ended before the answer was complete: what was asked may have happened. */
export class AnswerLost extends Error {
  override readonly name = "AnswerLost";
}

/** The caller gave up. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface RequestOptions {
  readonly query?: Query | undefined;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, chunked. */
  readonly bytes?: Uint8Array | undefined;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal;
  /** Called once the request is written. */
  readonly onSent?: () => void;
}

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** An answer whose body still comes. */
export interface Incoming {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Hands on the body until its end; throws `AnswerLost` or `Cancelled` where it breaks. */
  read(onBytes: (bytes: Uint8Array) => void): Promise<void>;
  /** Lets go of the connection. */
  cancel(): void;
}

/** A connection that left HTTP: output comes in, input goes out, each ends by itself. */
export interface Duplex extends Incoming {
  readonly hijacked: boolean;
  write(bytes: Uint8Array): void;
  /** Half-close: end of input, while output goes on (CTR-EXE-020). */
  closeInput(): void;
}

export interface Transport {
  /** Asks and takes the whole answer, at most `bodyMax` bytes. */
  request(method: string, path: string, options?: RequestOptions): Promise<Reply>;
  /** Asks and answers when the header is there. */
  open(method: string, path: string, options?: RequestOptions): Promise<Incoming>;
  /** Asks for an upgraded connection; a refusal comes as an ordinary answer with `hijacked: false`. */
  hijack(method: string, path: string, options?: RequestOptions): Promise<Duplex>;
  dispose(): void;
}

export interface TransportOptions {
  readonly host: string;
  readonly tls?: Tls | undefined;
  /** Longest answer that is kept. */
  readonly bodyMax: number;
  /** How long to wait, once an outage, for an engine that answered before and cannot be reached. */
  readonly reconnectMs: number;
  /** `/v1.41`, or empty before the version is known. */
  readonly prefix: () => string;
  /** API version that every answer must carry, once it is known. */
  readonly version: () => string | undefined;
}

/** An answer was longer than is kept in memory. */
export class AnswerTooLong extends Error {
  override readonly name = "AnswerTooLong";
}

/**
 * HTTP to an engine: plain `node:http`, one keep-alive agent, over a unix socket, TCP or TLS. A lost answer is never
 * asked for again, unless it was a GET or HEAD on a kept connection that the engine had closed meanwhile. An engine that
 * goes away is waited for, since what was never sent can be sent later; one that stays away is waited for only once.
 */
export function createTransport(options: TransportOptions): Transport {
  const address = addressOf(options.host, options.tls);
  const protocol = address.secure ? https : http;
  const agent = new protocol.Agent({ keepAlive: true, maxSockets: 64 });
  let wasReached = false;
  let goneSince: number | undefined;
  let server: string | undefined;
  const mayComeBack = (): boolean => {
    if (!wasReached) return false;
    goneSince ??= performance.now();
    return performance.now() - goneSince < options.reconnectMs;
  };

  /** An engine that becomes another one in mid-run: nothing that it says fits what it said. */
  const changeOf = (headers: http.IncomingHttpHeaders): string | undefined => {
    const known = server;
    const said = typeof headers.server === "string" ? headers.server : undefined;
    server ??= said;
    return known !== undefined && said !== undefined && said !== known
      ? `the engine changed from ${known} to ${said} between two calls`
      : versionProblem(headers, options.version());
  };

  const send = (method: string, path: string, request: RequestOptions, upgrade: boolean): Promise<Duplex> =>
    new Promise((resolve, reject) => {
      if (request.signal?.aborted === true) {
        reject(new Cancelled("cancelled"));
        return;
      }
      const body = bodyOf(request);
      const message = protocol.request({
        ...address.connect,
        method,
        path: options.prefix() + path + queryText(request.query),
        headers: {
          ...(body === undefined && (method === "POST" || method === "PUT") ? { "Content-Length": 0 } : {}),
          ...(body?.type === undefined ? {} : { "Content-Type": body.type }),
          ...(body === undefined ? {} : { "Content-Length": body.bytes.length }),
          ...(upgrade ? { Connection: "Upgrade", Upgrade: "tcp" } : {}),
          ...request.headers,
        },
        agent: upgrade ? false : agent,
      });
      const cancel = (): void => void message.destroy();
      request.signal?.addEventListener("abort", cancel, { once: true });
      const settled = (): void => request.signal?.removeEventListener("abort", cancel);
      let connected = false;
      message.once("socket", (socket) => {
        const reached = (): void => {
          connected = true;
          wasReached = true;
          goneSince = undefined;
        };
        if (socket.connecting) socket.once(address.secure ? "secureConnect" : "connect", reached);
        else reached();
      });
      if (request.onSent !== undefined) message.once("finish", request.onSent);
      message.once("error", (error) => {
        settled();
        if (request.signal?.aborted === true) reject(new Cancelled("cancelled"));
        else if (!connected && mayComeBack()) {
          setTimeout(() => send(method, path, request, upgrade).then(resolve, reject), askAgainMs);
        } else if (message.reusedSocket && isClosed(error) && (method === "GET" || method === "HEAD")) {
          send(method, path, request, upgrade).then(resolve, reject);
        } else reject(classify(error, connected, options.host));
      });
      message.once("response", (response) => {
        const changed = changeOf(response.headers);
        if (changed !== undefined) {
          message.destroy();
          settled();
          reject(new EngineLost(changed));
          return;
        }
        resolve(plainAnswer(response, request.signal, settled));
      });
      message.once("upgrade", (response, socket, head) => {
        const changed = changeOf(response.headers);
        if (changed !== undefined) {
          socket.destroy();
          settled();
          reject(new EngineLost(changed));
          return;
        }
        resolve(upgradedAnswer({ response, socket: socket as Socket, head }, request.signal, settled));
      });
      message.end(body?.bytes);
    });

  /** A certificate that is none makes the request itself throw. */
  const sent: typeof send = async (...request) => {
    try {
      return await send(...request);
    } catch (error) {
      throw error instanceof Error && certificateProblem(error) !== undefined
        ? classify(error, false, options.host)
        : error;
    }
  };

  return {
    open: (method, path, request = {}) => sent(method, path, request, false),
    hijack: (method, path, request = {}) => sent(method, path, request, true),
    async request(method, path, request = {}) {
      const incoming = await sent(method, path, request, false);
      const body = await collect(incoming, options.bodyMax);
      return { status: incoming.status, headers: incoming.headers, body };
    },
    dispose: () => agent.destroy(),
  };
}

/** How often an engine that is away is looked for. */
const askAgainMs = 100;

/** Hands bytes on until there are more than `bytesMax`: then it throws `AnswerTooLong`. */
export function atMost(bytesMax: number, onBytes: (bytes: Uint8Array) => void): (bytes: Uint8Array) => void {
  let length = 0;
  return (bytes) => {
    length += bytes.length;
    if (length > bytesMax) throw new AnswerTooLong(`the answer is longer than ${bytesMax} bytes`);
    onBytes(bytes);
  };
}

/** The whole rest of an answer; throws `AnswerTooLong` when it is longer than `bodyMax`. */
export async function collect(incoming: Incoming, bodyMax: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await incoming.read(atMost(bodyMax, (bytes) => void parts.push(bytes)));
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

function plainAnswer(response: http.IncomingMessage, signal: AbortSignal | undefined, settled: () => void): Duplex {
  // An answer may break before it is read: nobody would hear of it later.
  let onBroken = (): void => undefined;
  response.on("error", () => onBroken());
  response.once("close", () => onBroken());
  return {
    hijacked: false,
    status: response.statusCode ?? 0,
    headers: response.headers,
    read: (onBytes) =>
      new Promise((resolve, reject) => {
        const fail = (error: Error): void => {
          settled();
          response.destroy();
          reject(signal?.aborted === true ? new Cancelled("cancelled") : error);
        };
        response.on("data", (bytes: Buffer) => {
          try {
            onBytes(bytes);
          } catch (error) {
            fail(error instanceof Error ? error : new Error(String(error)));
          }
        });
        response.once("end", () => {
          settled();
          resolve();
        });
        onBroken = () => {
          if (!response.complete) fail(new AnswerLost("the connection closed in the middle of the answer"));
        };
        if (response.destroyed) onBroken();
      }),
    cancel() {
      settled();
      response.destroy();
    },
    write: (bytes) => void response.socket.write(bytes),
    closeInput: () => void response.socket.end(),
  };
}

interface Upgraded {
  readonly response: http.IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
}

function upgradedAnswer(upgraded: Upgraded, signal: AbortSignal | undefined, settled: () => void): Duplex {
  const { response, socket, head } = upgraded;
  // Input may be written to a process that has ended: then the connection breaks, and its end is seen on the output.
  let fed = false;
  let broken: Error | undefined;
  socket.on("error", (error) => {
    if (!fed) broken = new AnswerLost(`the connection broke in the middle of the stream: ${error.message}`);
  });
  socket.pause();
  const cancel = (): void => void socket.destroy();
  signal?.addEventListener("abort", cancel, { once: true });
  return {
    hijacked: true,
    status: response.statusCode ?? 101,
    headers: response.headers,
    read: (onBytes) =>
      new Promise((resolve, reject) => {
        const done = (error?: Error): void => {
          settled();
          signal?.removeEventListener("abort", cancel);
          socket.destroy();
          if (signal?.aborted === true) reject(new Cancelled("cancelled"));
          else if (error !== undefined) reject(error);
          else resolve();
        };
        const take = (bytes: Uint8Array): void => {
          try {
            onBytes(bytes);
          } catch (error) {
            done(error instanceof Error ? error : new Error(String(error)));
          }
        };
        if (head.length > 0) take(head);
        socket.on("data", take);
        socket.once("end", () => done());
        socket.once("close", () => done(broken));
        // It may have broken before it was read.
        if (socket.destroyed) done(broken);
        else socket.resume();
      }),
    cancel() {
      settled();
      socket.destroy();
    },
    write(bytes) {
      fed = true;
      socket.write(bytes);
    },
    closeInput: () => void socket.end(),
  };
}

function bodyOf(request: RequestOptions): { readonly bytes: Uint8Array; readonly type: string } | undefined {
  if (request.json !== undefined) return { bytes: Buffer.from(JSON.stringify(request.json)), type: "application/json" };
  if (request.bytes !== undefined) return { bytes: request.bytes, type: request.contentType ?? "application/x-tar" };
  return undefined;
}

/** `?a=1&b=2`; a list repeats its key, undefined is left out. */
export function queryText(query: Query = {}): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      parts.push(`${key}=${encodeURIComponent(item === true ? "1" : item === false ? "0" : String(item))}`);
    }
  }
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function versionProblem(headers: http.IncomingHttpHeaders, expected: string | undefined): string | undefined {
  const actual = headers["api-version"];
  if (expected === undefined || actual === undefined || actual === expected) return undefined;
  return `the engine changed its API version from ${expected} to ${String(actual)} between two calls`;
}

function isClosed(error: Error): boolean {
  return codeOf(error) === "ECONNRESET" || codeOf(error) === "EPIPE";
}

function classify(error: Error, connected: boolean, host: string): Error {
  const words = certificateProblem(error);
  if (words !== undefined) return new EngineLost(`no secure connection to the engine at ${host}: ${words}`);
  if (!connected) return new EngineLost(`cannot reach the engine at ${host}: ${error.message}`);
  if (codeOf(error).startsWith("HPE_"))
    return new EngineLost(`the engine at ${host} does not speak HTTP: ${error.message}`);
  return new AnswerLost(`the answer was lost: ${error.message}`);
}
