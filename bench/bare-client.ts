import http from "node:http";
import https from "node:https";
import type { Endpoint } from "../src/engine/docker-api/endpoint.ts";
import { addressOf } from "../src/engine/docker-api/host.ts";

/** What somebody would write who talks to the Docker Engine API without the adapter. */
export interface BareClient {
  json(method: string, path: string, body?: object): Promise<Readonly<Record<string, unknown>>>;
  bytes(method: string, path: string, body?: object): Promise<Buffer>;
  /** Answers with the header; the body is read later. */
  open(method: string, path: string, body?: object): Promise<{ body(): Promise<Buffer> }>;
  /** A raw stream to its end. */
  upgraded(method: string, path: string, body: object): Promise<Buffer>;
  dispose(): void;
}

/** Plain `node:http` with one keep-alive agent; throws on every status from 400 on. */
export async function bareClient({ host, tls }: Endpoint): Promise<BareClient> {
  const address = addressOf(host, tls);
  const protocol = address.secure ? https : http;
  const agent = new protocol.Agent({ keepAlive: true });
  let prefix = "";

  const request = (method: string, path: string, body: object | undefined, headers: http.OutgoingHttpHeaders) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const upgrades = "Upgrade" in headers;
    const message = protocol.request({
      ...address.connect,
      method,
      path: prefix + path,
      agent: upgrades ? false : agent,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" ? {} : { "Content-Length": Buffer.byteLength(text) }),
        ...headers,
      },
    });
    message.end(text);
    return message;
  };

  const read = (stream: NodeJS.ReadableStream, first?: Buffer): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const parts: Buffer[] = first === undefined ? [] : [first];
      stream.on("data", (bytes: Buffer) => parts.push(bytes));
      stream.once("end", () => resolve(Buffer.concat(parts)));
      stream.once("error", reject);
    });

  const answer = (method: string, path: string, body?: object): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => {
      const message = request(method, path, body, {});
      message.once("error", reject);
      message.once("response", (response) => {
        if ((response.statusCode ?? 0) < 400) resolve(response);
        else read(response).then((text) => reject(new Error(`${method} ${path}: ${text}`)), reject);
      });
    });

  const client: BareClient = {
    async open(method, path, body) {
      const response = await answer(method, path, body);
      return { body: () => read(response) };
    },
    bytes: async (method, path, body) => read(await answer(method, path, body)),
    json: async (method, path, body) => JSON.parse((await client.bytes(method, path, body)).toString()),
    upgraded: (method, path, body) =>
      new Promise((resolve, reject) => {
        const message = request(method, path, body, { Connection: "Upgrade", Upgrade: "tcp" });
        message.once("error", reject);
        message.once("upgrade", (_response, socket, head) => {
          read(socket, head).then(resolve, reject);
        });
      }),
    dispose: () => agent.destroy(),
  };
  prefix = `/v${(await client.json("GET", "/version")).ApiVersion}`;
  return client;
}
