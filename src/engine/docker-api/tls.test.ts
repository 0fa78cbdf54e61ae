import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findEndpoint } from "./endpoint.ts";
import { createDockerApiEngine } from "./engine.ts";
import { answerProbe, atEnd, disposeAll, endOf, parse, temporaryDirectory } from "./fake-daemon.test-support.ts";
import type { Tls } from "./host.ts";

// Certificates are made here by the system's openssl and believed for a day.

const hasOpenssl = (() => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    console.info("skipped: openssl is not there to make certificates");
    return false;
  }
})();

let folder: string;
const pem = (name: string): string => readFileSync(join(folder, `${name}.pem`), "utf8");

function openssl(...words: readonly string[]): void {
  execFileSync("openssl", words, { cwd: folder, stdio: "ignore" });
}

const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"] as const;

function authority(name: string): void {
  openssl(
    "req",
    "-x509",
    ...newKey,
    "-keyout",
    `${name}-key.pem`,
    "-out",
    `${name}.pem`,
    "-days",
    "1",
    "-subj",
    `/CN=${name}`,
  );
}

function certificate(name: string, by: string, days = 1): void {
  const alternative = ["-addext", "subjectAltName=IP:127.0.0.1"];
  openssl(
    "req",
    ...newKey,
    ...alternative,
    "-keyout",
    `${name}-key.pem`,
    "-out",
    `${name}.csr`,
    "-subj",
    `/CN=${name}`,
  );
  const signed = ["-CA", `${by}.pem`, "-CAkey", `${by}-key.pem`, "-CAcreateserial", "-copy_extensions", "copy"];
  openssl("x509", "-req", "-in", `${name}.csr`, ...signed, "-out", `${name}.pem`, "-days", String(days));
}

/** Listens on 127.0.0.1 and answers the probe. */
async function listenOn(server: Server): Promise<string> {
  server.on("request", (request: http.IncomingMessage, response: http.ServerResponse) => {
    response.setHeader("Api-Version", "1.41");
    request.resume();
    request.on("end", () => answerProbe(parse(request, ""), response));
  });
  atEnd(endOf(server));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A daemon that shows a certificate and wants one of the authority `ca`. */
const secure = (name = "server") =>
  listenOn(
    https.createServer({
      cert: pem(name),
      key: pem(`${name}-key`),
      ca: pem("ca"),
      requestCert: true,
      rejectUnauthorized: true,
    }),
  );

async function reach(host: string, tls?: Tls): Promise<string> {
  const engine = await createDockerApiEngine({
    host,
    ...(tls === undefined ? {} : { tls }),
    busybox: "/nonexistent",
    ledgerDirectory: join(folder, "ledgers"),
    deadlineMs: 5000,
  });
  atEnd(() => engine.dispose());
  return engine.info.version;
}

describe.skipIf(!hasOpenssl)("TLS", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
    authority("ca");
    authority("other-ca");
    certificate("server", "ca");
    certificate("late", "ca", -1);
    certificate("client", "ca");
  });
  afterEach(disposeAll);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const client = (): Tls => ({ ca: pem("ca"), cert: pem("client"), key: pem("client-key") });

  test("with certificates of one authority the engine is reached", async () => {
    expect(await reach(await secure(), client())).toBe("20.10.24");
  });

  test("an engine of another authority is not believed", async () => {
    await expect(reach(await secure(), { ...client(), ca: pem("other-ca") })).rejects.toThrow(
      /no secure connection to the engine at tcp:.*its certificate is not of the authority that we were given \(ca\.pem\)/,
    );
  });

  test("without asking who it is, it is", async () => {
    expect(await reach(await secure(), { ...client(), ca: pem("other-ca"), verify: false })).toBe("20.10.24");
  });

  test("an engine at another name than its certificate's is not believed", async () => {
    const host = (await secure()).replace("127.0.0.1", "localhost");
    await expect(reach(host, client())).rejects.toThrow(/its certificate is for other names than this address/);
  });

  test("a certificate that has expired is not believed", async () => {
    await expect(reach(await secure("late"), client())).rejects.toThrow(/its certificate has expired/);
  });

  test("an engine that wants a certificate of ours says so", async () => {
    await expect(reach(await secure(), { ca: pem("ca") })).rejects.toThrow(
      /it wants a client certificate \(cert\.pem and key\.pem\)/,
    );
  });

  test("certificates that are none are told", async () => {
    await expect(reach(await secure(), { ...client(), cert: "x" })).rejects.toThrow(/the certificates cannot be read/);
  });

  test("an engine without TLS is told from one with", async () => {
    const plain = await listenOn(http.createServer());
    await expect(reach(plain, client())).rejects.toThrow(/it does not speak TLS/);
    expect(await reach(plain)).toBe("20.10.24");
    await expect(reach(await secure())).rejects.toThrow(/the answer was lost/);
  });

  test("DOCKER_TLS_VERIFY and DOCKER_CERT_PATH say it all", async () => {
    const certificates = temporaryDirectory();
    for (const [name, from] of [
      ["ca", "ca"],
      ["cert", "client"],
      ["key", "client-key"],
    ] as const)
      copyFileSync(join(folder, `${from}.pem`), join(certificates, `${name}.pem`));
    const host = await secure();
    const environment = { DOCKER_HOST: host, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: certificates };
    const endpoint = findEndpoint({ environment, home: folder });
    if ("problem" in endpoint) throw new Error(endpoint.problem);
    expect(await reach(endpoint.host, endpoint.tls)).toBe("20.10.24");
  });
});
