import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { booleanAt, textAt } from "../adapter/wire.ts";
import { addressOf, type Tls } from "./host.ts";

/** Which engine is meant, as the docker CLI would be told. */
export interface EndpointRequest {
  /** An address of its own (`docker -H`). */
  readonly host?: string;
  /** A docker context (`docker --context`). */
  readonly context?: string;
  /** `DOCKER_HOST`, `DOCKER_CONTEXT`, `DOCKER_CONFIG`, `DOCKER_TLS`, `DOCKER_TLS_VERIFY`, `DOCKER_CERT_PATH`; an empty one counts as absent. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Home directory, where `.docker` is. */
  readonly home: string;
}

/** Where an engine is, and who said so. */
export interface Endpoint {
  readonly host: string;
  readonly tls?: Tls;
  readonly origin: string;
}

/** The usual socket of an engine on this machine. */
const usualHost = "unix:///var/run/docker.sock";

/**
 * Finds an engine as the docker CLI does (28; 20.10 but for empty variables): an address, a context that was asked for,
 * `DOCKER_HOST`, `DOCKER_CONTEXT`, `currentContext` of `config.json`, the usual socket; the first that is given wins. Of
 * `DOCKER_TLS*` and `DOCKER_CERT_PATH` only an address and `DOCKER_HOST` take notice, a context has certificates of its own.
 * What cannot be used comes back as a problem, in words for a person.
 */
export function findEndpoint(request: EndpointRequest): Endpoint | { readonly problem: string } {
  try {
    const found = choose(request);
    addressOf(found.host, found.tls);
    return found;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function choose(request: EndpointRequest): Endpoint {
  const { environment } = request;
  const said = (name: string): string | undefined => (environment[name] === "" ? undefined : environment[name]);
  const directory = said("DOCKER_CONFIG") ?? join(request.home, ".docker");
  const addressed = (host: string, origin: string): Endpoint => withTls({ host, origin }, directory, said);
  if (request.host !== undefined) return addressed(request.host, "the address given");
  if (request.context !== undefined) return contextNamed(request.context, directory, "--engine");
  const host = said("DOCKER_HOST");
  if (host !== undefined) return addressed(host, "DOCKER_HOST");
  const context = said("DOCKER_CONTEXT");
  if (context !== undefined) return contextNamed(context, directory, "DOCKER_CONTEXT");
  const current = currentContext(directory);
  if (current !== undefined) return contextNamed(current, directory, join(directory, "config.json"));
  return addressed(usualHost, "the usual socket");
}

/** A config file that is no JSON is as good as none: the CLI warns and goes on. */
function currentContext(directory: string): string | undefined {
  const text = textOf(join(directory, "config.json"));
  const name = text === undefined ? undefined : textAt(parsed(text), "currentContext");
  return name === "" ? undefined : name;
}

/** `contexts/meta/<sha256 of the name>/meta.json`, certificates in `contexts/tls/<sha256>/docker/`. */
function contextNamed(name: string, directory: string, origin: string): Endpoint {
  if (name === "default") return { host: usualHost, origin: "the docker context default" };
  const key = hash("sha256", name);
  const path = join(directory, "contexts", "meta", key, "meta.json");
  const text = textOf(path);
  if (text === undefined) throw new Error(`there is no docker context \`${name}\` (named by ${origin}): no ${path}`);
  const json = parsed(text);
  const host = textAt(json, "Endpoints", "docker", "Host");
  if (host === undefined) throw new Error(`the docker context \`${name}\` has no docker endpoint: ${path}`);
  const certificates = join(directory, "contexts", "tls", key, "docker");
  const tls = {
    ...pemFiles(certificates),
    ...(booleanAt(json, "Endpoints", "docker", "SkipTLSVerify") === true ? { verify: false } : {}),
  };
  const shown = `the docker context ${name}`;
  return Object.keys(tls).length === 0 ? { host, origin: shown } : { host, tls, origin: shown };
}

/** `DOCKER_TLS_VERIFY` makes TCP TLS, `DOCKER_TLS` does without asking who answers; certificates are in `DOCKER_CERT_PATH`. */
function withTls(found: Endpoint, directory: string, said: (name: string) => string | undefined): Endpoint {
  const verify = said("DOCKER_TLS_VERIFY") !== undefined;
  if ((!verify && said("DOCKER_TLS") === undefined) || /^(?:unix:|\/)/.test(found.host)) return found;
  const certificates = said("DOCKER_CERT_PATH") ?? directory;
  const pem = pemFiles(certificates);
  if (pem.ca === undefined)
    throw new Error(
      `${verify ? "DOCKER_TLS_VERIFY" : "DOCKER_TLS"} is set, but there is no ${join(certificates, "ca.pem")} (DOCKER_CERT_PATH says where)`,
    );
  return { ...found, tls: verify ? pem : { ...pem, verify: false } };
}

/** What is there of ca.pem, cert.pem and key.pem; one of the last two alone is a mistake. */
function pemFiles(directory: string): Tls {
  const ca = textOf(join(directory, "ca.pem"));
  const cert = textOf(join(directory, "cert.pem"));
  const key = textOf(join(directory, "key.pem"));
  if ((cert === undefined) !== (key === undefined))
    throw new Error(`${directory} has ${cert === undefined ? "key.pem but no cert.pem" : "cert.pem but no key.pem"}`);
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined || key === undefined ? {} : { cert, key }),
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
