import { createHash } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface TestRegistry {
  /** `localhost:PORT`: daemons on this machine take it without TLS. */
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly paths: readonly string[];
  /** What a tag of a repository names, as it was pushed; undefined where there is none. */
  manifest(repository: string, tag: string): Uint8Array | undefined;
  close(): void;
}

interface Manifest {
  readonly type: string;
  readonly bytes: Buffer;
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** A registry in memory by the OCI distribution specification, 1.1; lets in whoever says `me:pw`. */
export async function startRegistry(): Promise<TestRegistry> {
  const blobs = new Map<string, Buffer>();
  const uploads = new Map<string, Buffer>();
  const manifests = new Map<string, Manifest>();
  const paths: string[] = [];

  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://registry");
    paths.push(url.pathname);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const answer = (status: number, headers: http.OutgoingHttpHeaders = {}, content: Buffer | string = ""): void => {
      response.writeHead(status, {
        "Docker-Distribution-Api-Version": "registry/2.0",
        "Content-Length": Buffer.byteLength(content),
        ...headers,
      });
      response.end(request.method === "HEAD" ? "" : content);
    };
    const missing = (code: string, message: string): void =>
      answer(404, { "Content-Type": "application/json" }, JSON.stringify({ errors: [{ code, message }] }));

    if (request.headers.authorization !== `Basic ${Buffer.from("me:pw").toString("base64")}`) {
      answer(401, { "WWW-Authenticate": 'Basic realm="test"' }, "{}");
      return;
    }
    const [, repository = "", kind, rest = ""] =
      /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|tags)\/(.*)$/.exec(url.pathname) ?? [];
    const upload = `/v2/${repository}/blobs/uploads/`;
    if (kind === "blobs/uploads" && request.method === "POST") {
      const id = String(uploads.size);
      uploads.set(id, Buffer.alloc(0));
      answer(202, { Location: upload + id, Range: "0-0" });
    } else if (kind === "blobs/uploads") {
      const whole = Buffer.concat([uploads.get(rest) ?? Buffer.alloc(0), body]);
      uploads.set(rest, whole);
      const digest = url.searchParams.get("digest");
      if (request.method === "PATCH") answer(202, { Location: upload + rest, Range: `0-${whole.length - 1}` });
      else if (digest !== digestOf(whole)) answer(400, {}, '{"errors":[{"code":"DIGEST_INVALID","message":"digest"}]}');
      else {
        blobs.set(digest, whole);
        answer(201, { Location: `/v2/${repository}/blobs/${digest}`, "Docker-Content-Digest": digest });
      }
    } else if (kind === "blobs") {
      const blob = blobs.get(rest);
      if (blob === undefined) missing("BLOB_UNKNOWN", "blob unknown to registry");
      else answer(200, { "Docker-Content-Digest": rest, "Content-Type": "application/octet-stream" }, blob);
    } else if (kind === "manifests" && request.method === "PUT") {
      const manifest = { type: request.headers["content-type"] ?? "", bytes: body };
      for (const name of [rest, digestOf(body)]) manifests.set(`${repository}:${name}`, manifest);
      answer(201, { Location: url.pathname, "Docker-Content-Digest": digestOf(body) });
    } else if (kind === "manifests") {
      const found = manifests.get(`${repository}:${rest}`);
      if (found === undefined) missing("MANIFEST_UNKNOWN", "manifest unknown");
      else answer(200, { "Content-Type": found.type, "Docker-Content-Digest": digestOf(found.bytes) }, found.bytes);
    } else if (kind === "tags") {
      const prefix = `${repository}:`;
      const tags = [...manifests.keys()]
        .filter((name) => name.startsWith(prefix) && !name.includes(":sha256:"))
        .map((name) => name.slice(prefix.length));
      answer(200, { "Content-Type": "application/json" }, JSON.stringify({ name: repository, tags }));
    } else answer(200, { "Content-Type": "application/json" }, "{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `localhost:${(server.address() as AddressInfo).port}`,
    paths,
    manifest: (repository, tag) => manifests.get(`${repository}:${tag}`)?.bytes,
    close: () => server.close(),
  };
}
