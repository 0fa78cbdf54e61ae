import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findEndpoint } from "./endpoint.ts";

// What wins was asked of the docker CLI 28.2 (and 20.10, which differs only where a variable is set and empty).

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "plimsoll-home-"));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), content);
}

function putContext(name: string, host: string, more: object = {}): string {
  const key = hash("sha256", name);
  const endpoint = { Host: host, SkipTLSVerify: false, ...more };
  put(`.docker/contexts/meta/${key}/meta.json`, JSON.stringify({ Name: name, Endpoints: { docker: endpoint } }));
  return key;
}

const find = (environment: Readonly<Record<string, string>> = {}, more: { host?: string; context?: string } = {}) =>
  findEndpoint({ environment, home, ...more });

describe("which engine is meant", () => {
  beforeEach(() => {
    putContext("ca", "tcp://127.0.0.1:11");
    putContext("cb", "tcp://127.0.0.1:12");
  });
  const current = (name: string) => put(".docker/config.json", JSON.stringify({ currentContext: name }));

  test("the usual socket, when nothing is said", () => {
    expect(find()).toEqual({ host: "unix:///var/run/docker.sock", origin: "the usual socket" });
  });

  test("the current context of config.json", () => {
    current("ca");
    expect(find()).toEqual({ host: "tcp://127.0.0.1:11", origin: "the docker context ca" });
  });

  test("DOCKER_CONTEXT before the current context, DOCKER_HOST before both", () => {
    current("ca");
    expect(find({ DOCKER_CONTEXT: "cb" })).toMatchObject({ host: "tcp://127.0.0.1:12" });
    expect(find({ DOCKER_CONTEXT: "cb", DOCKER_HOST: "tcp://127.0.0.1:13" })).toEqual({
      host: "tcp://127.0.0.1:13",
      origin: "DOCKER_HOST",
    });
  });

  test("a context or an address that was asked for before everything else", () => {
    const environment = { DOCKER_CONTEXT: "cb", DOCKER_HOST: "tcp://127.0.0.1:13" };
    expect(find(environment, { context: "ca" })).toMatchObject({ host: "tcp://127.0.0.1:11" });
    expect(find(environment, { host: "tcp://127.0.0.1:14" })).toMatchObject({ host: "tcp://127.0.0.1:14" });
  });

  test("an empty variable says nothing", () => {
    current("ca");
    expect(find({ DOCKER_HOST: "", DOCKER_CONTEXT: "" })).toMatchObject({ host: "tcp://127.0.0.1:11" });
  });

  test("the context default is the usual socket, whatever is current", () => {
    current("ca");
    expect(find({ DOCKER_CONTEXT: "default" })).toMatchObject({ host: "unix:///var/run/docker.sock" });
  });

  test("DOCKER_CONFIG is where contexts are looked for", () => {
    current("ca");
    expect(find({ DOCKER_CONFIG: join(home, "elsewhere") })).toMatchObject({ origin: "the usual socket" });
  });

  test("a config.json that is none says nothing", () => {
    put(".docker/config.json", "{");
    expect(find()).toMatchObject({ origin: "the usual socket" });
  });
});

describe("what cannot be used is told", () => {
  const problem = (found: ReturnType<typeof find>) => ("problem" in found ? found.problem : "");

  test("a context that is not there, and who named it", () => {
    expect(problem(find({ DOCKER_CONTEXT: "gone" }))).toMatch(/no docker context `gone` \(named by DOCKER_CONTEXT\)/);
    put(".docker/config.json", '{"currentContext":"gone"}');
    expect(problem(find())).toMatch(/no docker context `gone` \(named by .*config\.json\)/);
    expect(problem(find({}, { context: "gone" }))).toMatch(/named by --engine/);
  });

  test("ssh, with what to do instead", () => {
    putContext("far", "ssh://me@example");
    expect(problem(find({ DOCKER_CONTEXT: "far" }))).toMatch(/ssh:\/\/ is not supported.*ssh -nNT -L/);
    expect(problem(find({ DOCKER_HOST: "ssh://me@example" }))).toMatch(/ssh:\/\/ is not supported/);
  });

  test("an address that is none", () => {
    expect(problem(find({ DOCKER_HOST: "ftp://127.0.0.1" }))).toMatch(/not an engine address: ftp/);
    expect(problem(find({}, { host: "tcp://127.0.0.1:70000" }))).toMatch(/a port is 1 to 65535/);
    expect(problem(find({}, { host: "nonsense" }))).toMatch(/expected unix:/);
  });

  test("a context without a docker endpoint", () => {
    put(`.docker/contexts/meta/${hash("sha256", "odd")}/meta.json`, '{"Name":"odd"}');
    expect(problem(find({ DOCKER_CONTEXT: "odd" }))).toMatch(/`odd` has no docker endpoint/);
  });
});

describe("certificates", () => {
  test("DOCKER_TLS_VERIFY takes them from DOCKER_CERT_PATH, or from .docker; its value does not matter", () => {
    for (const name of ["ca", "cert", "key"]) put(`certs/${name}.pem`, name);
    put(".docker/ca.pem", "own");
    const tls = { ca: "ca", cert: "cert", key: "key" };
    const certificates = join(home, "certs");
    expect(
      find({ DOCKER_HOST: "tcp://127.0.0.1", DOCKER_TLS_VERIFY: "0", DOCKER_CERT_PATH: certificates }),
    ).toMatchObject({ tls });
    expect(find({ DOCKER_HOST: "tcp://127.0.0.1", DOCKER_TLS_VERIFY: "1" })).toMatchObject({ tls: { ca: "own" } });
    expect(find({ DOCKER_TLS_VERIFY: "1" }, { host: "tcp://127.0.0.1" })).toMatchObject({ tls: { ca: "own" } });
  });

  test("DOCKER_TLS does not ask who answers", () => {
    put(".docker/ca.pem", "own");
    expect(find({ DOCKER_HOST: "tcp://127.0.0.1", DOCKER_TLS: "1" })).toMatchObject({
      tls: { ca: "own", verify: false },
    });
  });

  test("DOCKER_CERT_PATH alone makes nothing TLS, and a socket never is", () => {
    put(".docker/ca.pem", "own");
    expect(find({ DOCKER_HOST: "tcp://127.0.0.1", DOCKER_CERT_PATH: home })).not.toHaveProperty("tls");
    expect(find({ DOCKER_HOST: "unix:///x.sock", DOCKER_TLS_VERIFY: "1" })).not.toHaveProperty("tls");
  });

  test("what is missing is named", () => {
    const environment = { DOCKER_HOST: "tcp://127.0.0.1", DOCKER_TLS_VERIFY: "1" };
    expect(find(environment)).toMatchObject({ problem: expect.stringMatching(/there is no .*\.docker\/ca\.pem/) });
    put(".docker/ca.pem", "ca");
    put(".docker/cert.pem", "cert");
    expect(find(environment)).toMatchObject({ problem: expect.stringMatching(/has cert\.pem but no key\.pem/) });
  });

  test("a context has its own, and the environment's do not count for it", () => {
    const key = putContext("safe", "tcp://127.0.0.1:2376");
    for (const name of ["ca", "cert", "key"]) put(`.docker/contexts/tls/${key}/docker/${name}.pem`, `safe ${name}`);
    putContext("plain", "tcp://127.0.0.1:2375");
    putContext("blind", "tcp://127.0.0.1:2376", { SkipTLSVerify: true });
    put(".docker/ca.pem", "own");
    expect(find({ DOCKER_CONTEXT: "safe" })).toMatchObject({
      tls: { ca: "safe ca", cert: "safe cert", key: "safe key" },
    });
    expect(find({ DOCKER_CONTEXT: "plain", DOCKER_TLS_VERIFY: "1" })).not.toHaveProperty("tls");
    expect(find({ DOCKER_CONTEXT: "blind" })).toMatchObject({ tls: { verify: false } });
  });
});
