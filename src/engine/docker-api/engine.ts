import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineInfo } from "../../vocabulary/generated/types.ts";
import { verbs } from "../../vocabulary/generated/types.ts";
import { createFileRoot } from "../adapter/binds.ts";
import { createBuildRoots } from "../adapter/build-cache.ts";
import type { ShellTemplate } from "../adapter/fixture.ts";
import { findShell } from "../adapter/fixture-source.ts";
import type { HandleTarget } from "../adapter/handles.ts";
import { openLedger } from "../adapter/ledger.ts";
import { createNames } from "../adapter/names.ts";
import { createSession } from "../adapter/session.ts";
import type { Engine, Leftover, Scope } from "../engine.ts";
import { cleanUp, type Owner } from "./clean-up.ts";
import type { Context } from "./context.ts";
import { loadFixture, shellPorts } from "./fixture.ts";
import { missingVerbs } from "./handlers.ts";
import { addressOf, type Tls } from "./host.ts";
import { perform } from "./perform.ts";
import { negotiate, type Probed, probe, sharesFiles } from "./probe.ts";
import { reap } from "./reap.ts";
import { withoutTornAnswers } from "./torn-answers.ts";
import { AnswerLost, AnswerTooLong, Cancelled, createTransport, EngineLost, type Transport } from "./transport.ts";

export interface DockerApiOptions {
  /** `unix:///path`, `tcp://host:port`, `https://host:port`. */
  readonly host: string;
  /** Certificates, PEM: makes `tcp://` TLS. */
  readonly tls?: Tls;
  /** Name of the engine in reports; what it says of itself when absent. */
  readonly name?: string;
  /** First part of every name we make; `plimsoll` when absent. */
  readonly namespacePrefix?: string;
  /** The engine is ours alone: prunes may run. */
  readonly private?: boolean;
  /** A wait, attach or follow without an answer after this is `blocked`; 2,000 when absent. */
  readonly blocksAfterMs?: number;
  /** Limit of every other operation, and of the first connection; 30,000 when absent. */
  readonly deadlineMs?: number;
  /** How long an engine that was there and is gone is waited for: something may start it again; 5,000 when absent. */
  readonly reconnectMs?: number;
  /**
   * Image that `shell` is made from: one of the engine, else it is pulled. Absent: `base:busybox` of the engine, else a
   * static busybox of this machine, else a published one.
   */
  readonly shellImage?: string;
  /** Static busybox of this machine; where Linux has it when absent. */
  readonly busybox?: string;
  /** Directory of the ledgers; `plimsoll-ledgers` in the temporary directory when absent. */
  readonly ledgerDirectory?: string;
  /** Removes first what runs on this engine left behind whose process is gone. */
  readonly reap?: boolean;
  /** Longest answer or output that is kept; 64 MiB when absent. */
  readonly bodyMax?: number;
  /** API version to speak; the highest that both know when absent. */
  readonly apiVersion?: string;
}

/**
 * An engine behind the Docker Engine API. Throws `EngineLost` when it cannot be reached or does not speak the protocol.
 */
export async function createDockerApiEngine(options: DockerApiOptions): Promise<Engine> {
  const bodyMax = options.bodyMax ?? 64 * 1024 * 1024;
  const deadlineMs = options.deadlineMs ?? 30_000;
  let prefix = "";
  let served: string | undefined;
  const transport = withoutTornAnswers(
    createTransport({
      host: options.host,
      tls: options.tls,
      bodyMax,
      reconnectMs: options.reconnectMs ?? 5000,
      prefix: () => prefix,
      version: () => served,
    }),
  );
  try {
    const limit = AbortSignal.timeout(deadlineMs);
    const negotiated = await negotiate(transport, options.apiVersion, limit);
    prefix = `/v${negotiated.version}`;
    served = negotiated.served;
    const probed = await probe(transport, negotiated, limit);
    const shell = await findShell({ image: options.shellImage, busybox: options.busybox }, shellPorts(transport));
    // What was asked for by name is needed; a suite that needs no shell runs without one.
    if ("problem" in shell && options.shellImage !== undefined) throw new EngineLost(shell.problem);
    const template = "template" in shell ? shell.template : undefined;
    const shares =
      template !== undefined &&
      addressOf(options.host, options.tls).local &&
      (await bindsWork(transport, template, options));
    const capabilities = capabilitiesOf(probed, { shares, isPrivate: options.private === true });
    const info: EngineInfo = {
      name: options.name ?? probed.engine,
      version: probed.version,
      dialect: probed.dialect,
      transport: "api",
      capabilities: [...capabilities].sort(),
    };
    const absent = "problem" in shell ? new Map([["shell", shell.problem]]) : new Map<string, string>();
    const parts = { transport, options, info, probed, template, absent, bodyMax, deadlineMs };
    if (options.reap === true) await reapOn(parts, false);
    return engineOf(parts);
  } catch (error) {
    transport.dispose();
    if (error instanceof AnswerLost || error instanceof AnswerTooLong) throw new EngineLost(error.message);
    if (error instanceof Cancelled) {
      throw new EngineLost(`the engine at ${options.host} does not answer within ${deadlineMs} ms`);
    }
    throw error;
  }
}

interface Parts {
  readonly transport: Transport;
  readonly options: DockerApiOptions;
  readonly info: EngineInfo;
  readonly probed: Probed;
  readonly template: ShellTemplate | undefined;
  readonly absent: ReadonlyMap<string, string>;
  readonly bodyMax: number;
  readonly deadlineMs: number;
}

function engineOf(parts: Parts): Engine {
  const { transport, options, info, template } = parts;
  return {
    info,
    async open(scope) {
      const context = contextOf(parts, scope, newOwner(options, scope));
      if (template !== undefined) {
        const reference = context.names.reference("plimsoll-shell:latest");
        context.ledger.intend("image", reference);
        const loaded = await loadFixture(transport, template, reference);
        if ("problem" in loaded) {
          await cleanUp(context);
          throw new EngineLost(loaded.problem);
        }
        context.ledger.own("image", loaded.id);
        context.handles.set("shell", { kind: "image", id: loaded.id, reference });
      }
      return createSession({
        blocksAfterMs: options.blocksAfterMs ?? 2000,
        deadlineMs: parts.deadlineMs,
        perform: (operation, call) => perform(context, operation, call),
        cleanUp: () => cleanUp(context),
      });
    },
    reap: ({ dryRun }) => reapOn(parts, dryRun),
    async dispose() {
      transport.dispose();
    },
  };
}

/** What crashed runs left on this engine: removed, or only told. */
function reapOn(parts: Parts, dryRun: boolean): Promise<readonly Leftover[]> {
  return reap({
    directory: ledgerDirectory(parts.options),
    host: parts.options.host,
    dryRun,
    contextFor: (owner) => contextOf(parts, { namespace: owner.names.run, seed: 0, files: new Map() }, owner),
  });
}

function ledgerDirectory(options: DockerApiOptions): string {
  return options.ledgerDirectory ?? join(tmpdir(), "plimsoll-ledgers");
}

function newOwner(options: DockerApiOptions, scope: Pick<Scope, "namespace">): Owner {
  const names = createNames(options.namespacePrefix ?? "plimsoll", scope.namespace);
  return { names, ledger: openLedger(ledgerDirectory(options), { host: options.host, prefix: names.prefix }) };
}

function contextOf(parts: Parts, scope: Scope, { names, ledger }: Owner): Context {
  const { options, probed } = parts;
  return {
    transport: parts.transport,
    engine: probed.engine,
    host: options.host,
    apiNumber: probed.apiNumber,
    capabilities: new Set([
      ...parts.info.capabilities,
      ...(probed.dialect.store === "containerd" ? ["store.containerd"] : []),
    ]),
    isPrivate: options.private === true,
    names,
    ledger,
    handles: new Map<string, HandleTarget>(),
    absent: parts.absent,
    imageHandles: new Map(),
    terminals: new Map(),
    helpers: new Set(),
    resumed: new Set(),
    scope,
    buildRoots: createBuildRoots(),
    fileRoot: createFileRoot(scope.files, (directory) => ledger.own("directory", directory)),
    logins: new Map(),
    bodyMax: parts.bodyMax,
    openedAt: (Date.now() + probed.clockSkewMs) / 1000,
    clockSkewMs: probed.clockSkewMs,
  };
}

const prunes: ReadonlySet<string> = new Set(["image-prune", "container-prune", "volume-prune", "build-prune"]);

function capabilitiesOf(
  probed: Probed,
  found: { readonly shares: boolean; readonly isPrivate: boolean },
): ReadonlySet<string> {
  const claimed = new Set<string>(
    verbs.filter((verb) => !missingVerbs.has(verb) && (found.isPrivate || !prunes.has(verb))),
  );
  for (const verb of probed.missingVerbs) claimed.delete(verb);
  for (const feature of probed.features) claimed.add(feature);
  if (found.shares) claimed.add("bind-mounts");
  return claimed;
}

/** Whether the daemon sees a directory of ours: asked with a container that is never started. */
async function bindsWork(transport: Transport, template: ShellTemplate, options: DockerApiOptions): Promise<boolean> {
  const { names, ledger } = newOwner(options, { namespace: `probe-${process.pid}-${Date.now().toString(36)}` });
  // What the engine has needs not be loaded: the container is never started, and changes nothing of its image.
  if (template.ofEngine === true) {
    try {
      return await sharesFiles(transport, names, template.origin);
    } finally {
      ledger.clear();
    }
  }
  const reference = names.reference("plimsoll-shell:latest");
  ledger.intend("image", reference);
  const loaded = await loadFixture(transport, template, reference);
  if ("problem" in loaded) {
    ledger.clear();
    return false;
  }
  ledger.own("image", loaded.id);
  try {
    return await sharesFiles(transport, names, loaded.id);
  } finally {
    const removed = await transport.request("DELETE", `/images/${reference}`);
    if (removed.status < 300 || removed.status === 404) ledger.clear();
    else ledger.close();
  }
}
