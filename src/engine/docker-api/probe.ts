import type { Dialect } from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";
import { unpack } from "../adapter/archive.ts";
import { createBindProbe } from "../adapter/binds.ts";
import { helperLabel, type Names, runLabel } from "../adapter/names.ts";
import { booleanAt, keysAt, listAt, textAt, timeAt } from "../adapter/wire.ts";
import { containerPath } from "./context.ts";
import type { EngineKind } from "./refusal.ts";
import { EngineLost, type Transport } from "./transport.ts";

/** What an engine is, read from its own answers. */
export interface Probed {
  readonly engine: EngineKind;
  readonly version: string;
  readonly dialect: Dialect;
  readonly apiNumber: number;
  /** Features it has, verbs aside. */
  readonly features: readonly string[];
  /** Verbs whose endpoint it has not. */
  readonly missingVerbs: readonly Verb[];
  /** Its clock minus ours. */
  readonly clockSkewMs: number;
}

export interface Negotiated {
  /** What we speak. */
  readonly version: string;
  /** What every answer's `Api-Version` says. */
  readonly served: string | undefined;
  /** What `/version` answered. */
  readonly about: unknown;
}

/** Versions that this adapter was written for: before 1.35 an exec's `WorkingDir` would be ignored without a word. */
const lowest = "1.35";
const highest = "1.47";

/**
 * Reads `/_ping`, and `MinAPIVersion` of `/version`; the version is the lower of the engine's and ours, unless one is
 * given. Throws `EngineLost` where both sides have no version in common, and where the answers are no Docker Engine API's.
 */
export async function negotiate(
  transport: Transport,
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<Negotiated> {
  const reply = await transport.request("GET", "/_ping", { signal });
  const header = reply.headers["api-version"];
  const served = typeof header === "string" && /^1\.\d+$/.test(header) ? header : undefined;
  if (reply.status !== 200 || served === undefined) {
    const text = new TextDecoder().decode(reply.body.subarray(0, 200)).trim();
    throw new EngineLost(
      `/_ping answered ${reply.status} without an API version: this is no Docker Engine API${text === "" ? "" : ` (${text})`}`,
    );
  }
  if (wanted !== undefined && !/^1\.\d+$/.test(wanted))
    throw new EngineLost(`${wanted} is no API version, 1.41 is one`);
  const version = wanted ?? (numberOf(served) < numberOf(highest) ? served : highest);
  const about = await json(transport, "/version", signal);
  const least = textAt(about, "MinAPIVersion") ?? lowest;
  const problem =
    numberOf(version) < numberOf(lowest)
      ? `Plimsoll speaks ${lowest} to ${highest}`
      : numberOf(version) > numberOf(served) || numberOf(version) < numberOf(least)
        ? `the engine speaks ${least} to ${served}`
        : undefined;
  if (problem !== undefined) throw new EngineLost(`version ${version} of the API cannot be spoken: ${problem}`);
  return { version, served, about };
}

/** `1.41` as 141. */
export function numberOf(version: string): number {
  const [major = "1", minor = "0"] = version.split(".");
  return Number(major) * 100 + Number(minor);
}

/** Reads what an engine is from `/version`, which was asked already, and `/info`. */
export async function probe(transport: Transport, negotiated: Negotiated, signal: AbortSignal): Promise<Probed> {
  const { about: version, version: apiVersion } = negotiated;
  const before = Date.now();
  const info = await json(transport, "/info", signal);
  const after = Date.now();
  const engine: EngineKind = listAt(version, "Components").some((part) => /podman/i.test(textAt(part, "Name") ?? ""))
    ? "podman"
    : "docker";
  const missingVerbs = await missingEndpoints(transport, signal);
  const time = timeAt(info, "SystemTime");
  return {
    engine,
    version: textAt(version, "Version") ?? "",
    dialect: { engine, builder: engine === "podman" ? "buildah" : "classic", store: storeOf(engine, info), apiVersion },
    apiNumber: numberOf(apiVersion),
    features: featuresOf(engine, info),
    missingVerbs,
    clockSkewMs: time === undefined ? 0 : skewOf(time, { before, after }),
  };
}

/** How far a clock is off that was read between two moments of ours: 0 where it agrees with any of them. */
function skewOf(time: number, asked: { readonly before: number; readonly after: number }): number {
  if (time < asked.before) return time - asked.before;
  return time > asked.after ? time - asked.after : 0;
}

function storeOf(engine: EngineKind, info: unknown): Dialect["store"] {
  if (engine === "podman") return "containers-storage";
  const snapshotter = listAt(info, "DriverStatus").some(
    (pair) => Array.isArray(pair) && String(pair[1]).startsWith("io.containerd.snapshotter"),
  );
  return snapshotter ? "containerd" : "graphdriver";
}

function featuresOf(engine: EngineKind, info: unknown): readonly string[] {
  const common = [
    "tty",
    "stdin",
    "tmpfs",
    "volumes-from",
    "restart-policy",
    "auto-remove",
    "healthcheck",
    "file-remove",
    "wait.next-exit",
    "build.add-gzip",
    "build.add-bzip2",
    "build.add-xz",
  ];
  const own =
    engine === "docker"
      ? ["exec.detached-exit", "image.parent", "build.cache-report", "healthcheck.probes"]
      : ["build.mount", "build.chmod"];
  const memory = (booleanAt(info, "MemoryLimit") ?? false) ? ["memory-limit"] : [];
  return [...common, ...own, ...memory];
}

/** podman has no update: the path has no handler, whatever the container. */
async function missingEndpoints(transport: Transport, signal: AbortSignal): Promise<readonly Verb[]> {
  const reply = await transport.request("POST", "/containers/plimsoll-no-such-container/update", { json: {}, signal });
  const text = new TextDecoder().decode(reply.body);
  return reply.status === 404 && !/no such container/i.test(text) ? ["update"] : [];
}

async function json(transport: Transport, path: string, signal: AbortSignal): Promise<unknown> {
  const reply = await transport.request("GET", path, { signal });
  const text = new TextDecoder().decode(reply.body);
  try {
    const value: unknown = JSON.parse(text);
    if (reply.status === 200 && keysAt(value) !== undefined) return value;
  } catch {
    // Reported below.
  }
  throw new EngineLost(`${path} answered ${reply.status}: ${text.slice(0, 200)}`);
}

/** A file round trip: a file of ours is seen through a bind, and one put there is seen by us (CTR-CPY-023). */
export async function sharesFiles(transport: Transport, names: Names, image: string): Promise<boolean> {
  const directory = createBindProbe();
  try {
    const made = await transport.request("POST", "/containers/create", {
      query: { name: names.container("binds") },
      json: {
        Image: image,
        Cmd: ["probe"],
        Labels: { [runLabel]: names.run, [helperLabel]: "1" },
        HostConfig: { NetworkMode: "none", Binds: [`${directory.path}:/plimsoll`] },
      },
    });
    if (made.status !== 201) return false;
    const id = textAt(JSON.parse(new TextDecoder().decode(made.body)), "Id") ?? "";
    try {
      const got = await transport.request("GET", containerPath(id, "/archive"), { query: { path: "/plimsoll/probe" } });
      const archive = got.status === 200 ? unpack(got.body) : { problem: "" };
      const file = "entries" in archive ? archive.entries[0] : undefined;
      return file?.kind === "file" && new TextDecoder().decode(file.content) === directory.content;
    } finally {
      await transport.request("DELETE", containerPath(id, ""), { query: { force: true, v: true } });
    }
  } finally {
    directory.dispose();
  }
}
