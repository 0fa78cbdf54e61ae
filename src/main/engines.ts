import { createHash } from "node:crypto";
import { homedir } from "node:os";
import type { Engine } from "../engine/engine.ts";
import type { ReferenceOptions } from "../engine/reference/engine.ts";
import type { Environment } from "../engine/reference/environment.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { bunzip2 } from "./bunzip2.ts";
import { engineWords } from "./engine-words.ts";
import { gunzip } from "./gunzip.ts";
import { ledgerFolder } from "./ledgers.ts";
import { packageVersion } from "./package.ts";
import { adapterCommand, openAdapter } from "./stdio.ts";
import { unxz } from "./unxz.ts";
import { messageOf, UserError } from "./user-error.ts";

/** What `--engine` says of a real engine. */
export interface EngineOptions {
  /** Nothing else runs on it. */
  readonly isPrivate: boolean;
  readonly deadlineMs: number;
  /** What `shell` is made from, where an image of the engine is. */
  readonly shellImage?: string;
}

/** An engine that was asked for. */
export interface OpenedEngine {
  readonly engine: Engine;
  /** Sessions cannot disturb anything outside themselves. */
  readonly isOurs: boolean;
}

/** 2024-01-01T00:00:00Z: every run of the reference engine begins at the same time. */
const startMs = 1_704_067_200_000;

/** What processes may do in one operation before it counts as endless. */
const budget = 1_000;

/** Parts of what is hashed wait until there are so many bytes. */
const waitingBytes = 64 * 1024;

/** What the reference engine and its mutants run with. */
export const referenceEnvironment: Environment = {
  sha256: (bytes) => createHash("sha256").update(bytes, "latin1").digest("hex"),
  sha256OfParts(parts) {
    const hash = createHash("sha256");
    // Many parts are short, and each call of the hash costs as much as a kilobyte of it.
    const waiting = Buffer.allocUnsafe(waitingBytes);
    let length = 0;
    for (const part of parts) {
      if (length + part.length > waitingBytes) {
        hash.update(waiting.subarray(0, length));
        length = 0;
      }
      if (part.length > waitingBytes) hash.update(part, "latin1");
      else length += waiting.write(part, length, "latin1");
    }
    return hash.update(waiting.subarray(0, length)).digest("hex");
  },
  decompressors: { gzip: gunzip, bzip2: bunzip2, xz: unxz },
  budget,
};

/** How they begin. */
export function referenceOptions(): ReferenceOptions {
  return { version: packageVersion(), startMs };
}

/**
 * Opens what `--engine` names: `reference`, `reference:buildkit` (with the builds of BuildKit), `mutant:NAME` (the
 * reference engine with a seeded fault), `docker` (the one that the docker CLI would use), `docker:URL`,
 * `docker:context=NAME`, `podman` or `podman:URL` (its docker-compatible API), `cli:NAME` or `cli:PATH` (a
 * docker-compatible command line and its map), `stdio:COMMAND` (an adapter program).
 * Throws a UserError: 3 for a name that is no engine or an address that is none, 4 for an engine that cannot be reached.
 */
export async function openEngine(argument: string, options: EngineOptions): Promise<OpenedEngine> {
  const colon = argument.indexOf(":");
  const kind = colon < 0 ? argument : argument.slice(0, colon);
  const address = colon < 0 ? undefined : argument.slice(colon + 1);
  if (kind === "reference") {
    if (address !== undefined && address !== "buildkit" && address !== "classic") {
      throw new UserError(
        `the reference engine has no builder \`${address}\`; there are: classic, buildkit`,
        exitCodes.badUse,
      );
    }
    const { createReferenceEngine } = await import("../engine/reference/engine.ts");
    const environment: Environment = { ...referenceEnvironment, builder: address ?? "classic" };
    return { engine: createReferenceEngine(environment, referenceOptions()), isOurs: true };
  }
  if (kind === "mutant") return openMutant(address ?? "");
  if (kind === "docker") return openDocker(address, options);
  if (kind === "podman") return openPodman(address, options);
  if (kind === "cli") {
    const { openCli } = await import("./cli-engine.ts");
    return openCli(address ?? "", options);
  }
  if (kind === "stdio") {
    const argv = await adapterCommand(address ?? "");
    return { engine: await openAdapter(argv, options), isOurs: options.isPrivate };
  }
  throw new UserError(`there is no engine \`${argument}\`; there are: ${engineWords}`, exitCodes.badUse);
}

async function openMutant(name: string): Promise<OpenedEngine> {
  const [{ mutants }, { createMutantEngine }] = await Promise.all([
    import("../engine/mutants/table.ts"),
    import("../engine/mutants/engine.ts"),
  ]);
  const mutant = mutants.find((candidate) => candidate.name === name);
  if (mutant === undefined) {
    const names = mutants.map((candidate) => candidate.name).join(", ");
    throw new UserError(`there is no mutant \`${name}\`; there are: ${names}`, exitCodes.badUse);
  }
  return { engine: createMutantEngine(mutant, referenceEnvironment, referenceOptions()), isOurs: true };
}

/** `docker`, `docker:URL` or `docker:context=NAME`; which engine is meant is found out as the docker CLI does. */
async function openDocker(word: string | undefined, options: EngineOptions): Promise<OpenedEngine> {
  const [{ createDockerApiEngine }, { findEndpoint }] = await Promise.all([
    import("../engine/docker-api/engine.ts"),
    import("../engine/docker-api/endpoint.ts"),
  ]);
  const context = word?.startsWith(contextWord) === true ? word.slice(contextWord.length) : undefined;
  const endpoint = findEndpoint({
    ...(word === undefined || context !== undefined ? {} : { host: word }),
    ...(context === undefined ? {} : { context }),
    environment: process.env,
    home: homedir(),
  });
  if ("problem" in endpoint) throw new UserError(endpoint.problem, exitCodes.badUse);
  const { host, tls, origin } = endpoint;
  const apiVersion = process.env.DOCKER_API_VERSION;
  try {
    const engine = await createDockerApiEngine({
      host,
      ...(tls === undefined ? {} : { tls }),
      ...(apiVersion === undefined || apiVersion === "" ? {} : { apiVersion }),
      private: options.isPrivate,
      deadlineMs: options.deadlineMs,
      ledgerDirectory: ledgerFolder(),
      ...(options.shellImage === undefined ? {} : { shellImage: options.shellImage }),
    });
    return { engine, isOurs: options.isPrivate };
  } catch (error) {
    const hint =
      "is it running, and may you open its socket? `--engine docker:unix:///path`, `docker:tcp://host:port` or `docker:context=NAME` names another";
    throw new UserError(
      `the engine at ${host} (${origin}) cannot be used: ${messageOf(error)}\n  ${hint}`,
      exitCodes.engine,
    );
  }
}

/**
 * podman's docker-compatible API: where `podman:URL`, CONTAINER_HOST or DOCKER_HOST says, or at its usual socket. Any
 * other engine there is refused, so that no result stands in the wrong column.
 */
async function openPodman(address: string | undefined, options: EngineOptions): Promise<OpenedEngine> {
  const given = [address, process.env.CONTAINER_HOST, process.env.DOCKER_HOST].find((host) => (host ?? "") !== "");
  const opened = await openDocker(given ?? "unix:///run/podman/podman.sock", options);
  const { dialect, version } = opened.engine.info;
  if (dialect.engine === "podman") return opened;
  await opened.engine.dispose();
  throw new UserError(`the engine at ${given} is no podman, but ${dialect.engine} ${version}`, exitCodes.badUse);
}

const contextWord = "context=";
