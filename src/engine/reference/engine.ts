import type { EngineInfo } from "../../vocabulary/generated/types.ts";
import { verbs } from "../../vocabulary/generated/types.ts";
import type { Engine, Scope } from "../engine.ts";
import { noEvents } from "./container/events.ts";
import type { Environment } from "./environment.ts";
import { addShellImage } from "./image/shell-image.ts";
import { emptyMap } from "./persistent-map.ts";
import { openSession, type ReferenceSession } from "./session.ts";
import type { Draft, State } from "./state.ts";

export interface ReferenceOptions {
  readonly version: string;
  /** Engine time at which sessions begin, milliseconds since the epoch. */
  readonly startMs: number;
}

export interface ReferenceEngine extends Engine {
  open(scope: Scope): ReferenceSession;
}

/** dockerd's column of the facts: what the reference engine models. */
const dialect = { engine: "docker", store: "graphdriver", apiVersion: "1.41" } as const;

/** Features beyond the verbs. */
const features = [
  "auto-remove",
  "bind-mounts",
  "build.cache-report",
  "exec.detached-exit",
  "file-remove",
  "healthcheck",
  "healthcheck.probes",
  "image.parent",
  "memory-limit",
  "restart-policy",
  "stdin",
  "tmpfs",
  "tty",
  "volumes-from",
  "wait.next-exit",
] as const;

/** What BuildKit has and the classic builder lacks; which steps its cache answers is not modelled. */
const buildkitFeatures = ["build.chmod", "build.heredoc", "build.mount"] as const;

/** Verbs that answer `unsupported`. */
const missing: ReadonlySet<string> = new Set([
  "import",
  "load",
  "login",
  "network-connect",
  "network-create",
  "network-disconnect",
  "network-inspect",
  "network-ls",
  "network-prune",
  "network-rm",
  "pull",
  "push",
  "save",
]);

/**
 * The reference engine: an executable specification. Each session has a state of its own, so sessions cannot disturb
 * one another, and opening one costs the same whatever happened before.
 */
export function createReferenceEngine(environment: Environment, options: ReferenceOptions): ReferenceEngine {
  const { builder = "classic" } = environment;
  const info: EngineInfo = {
    name: builder === "classic" ? "reference" : `reference-${builder}`,
    version: options.version,
    dialect: { ...dialect, builder },
    capabilities: [
      ...verbs.filter((verb) => !missing.has(verb)),
      ...features.filter((feature) => builder === "classic" || feature !== "build.cache-report"),
      ...(builder === "classic" ? [] : buildkitFeatures),
      ...formatsOf(environment),
    ].sort(),
  };
  return {
    info,
    open: (scope) => openSession(initialState(scope, options.startMs), environment),
    dispose: async () => {},
  };
}

function formatsOf({ decompressors = {} }: Environment): readonly string[] {
  return Object.keys(decompressors).map((format) => `build.add-${format}`);
}

/** The state a session begins with: the fixture image and nothing else. */
export function initialState(scope: Scope, startMs: number): State {
  const draft: Draft = {
    nowMs: startMs,
    seed: scope.seed,
    namespace: scope.namespace,
    files: scope.files,
    filesCopy: undefined,
    serial: 0,
    filesystems: emptyMap(),
    images: emptyMap(),
    references: emptyMap(),
    containers: emptyMap(),
    containerNames: emptyMap(),
    alive: emptyMap(),
    runnable: [],
    notSimulated: undefined,
    spent: 0,
    volumes: emptyMap(),
    buildCaches: emptyMap(),
    execs: emptyMap(),
    requests: emptyMap(),
    handles: emptyMap(),
    events: noEvents,
  };
  addShellImage(draft);
  return draft;
}
