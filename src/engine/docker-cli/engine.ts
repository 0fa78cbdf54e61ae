import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CliMap, DialectRow } from "../../vocabulary/cli-map.ts";
import type { Dialect, EngineInfo } from "../../vocabulary/generated/types.ts";
import { verbs } from "../../vocabulary/generated/types.ts";
import { unpack } from "../adapter/archive.ts";
import { createBindProbe, createFileRoot } from "../adapter/binds.ts";
import { fixtureArchive, type ShellTemplate, templateOfArchive, templateOfHost } from "../adapter/fixture.ts";
import type { HandleTarget } from "../adapter/handles.ts";
import { openLedger } from "../adapter/ledger.ts";
import { createNames, helperLabel, type Names, runLabel } from "../adapter/names.ts";
import { imageId } from "../adapter/normalise.ts";
import { createSession } from "../adapter/session.ts";
import { present, textAt } from "../adapter/wire.ts";
import type { Engine, Scope } from "../engine.ts";
import { cleanUp, freeCall, wordsOf } from "./clean-up.ts";
import { ask, askBytes, askJson, type Cli, type Context } from "./context.ts";
import { commandsOf } from "./handlers.ts";
import { lastLine } from "./output.ts";
import { perform } from "./perform.ts";
import { EngineLost } from "./program.ts";
import { errorTable } from "./refusal.ts";

export interface DockerCliOptions {
  /** How the program is driven. */
  readonly map: CliMap;
  /** Environment that the program gets; that of this process when absent. */
  readonly environment?: NodeJS.ProcessEnv;
  /** First part of every name we make; `plimsoll` when absent. */
  readonly namespacePrefix?: string;
  /** The engine is ours alone: prunes may run. */
  readonly private?: boolean;
  /** A wait, attach or follow without an answer after this is `blocked`; 2,000 when absent. */
  readonly blocksAfterMs?: number;
  /** Limit of every other operation; 30,000 when absent. */
  readonly deadlineMs?: number;
  /** Image of the engine that `shell` is made from; `base:busybox` when absent. */
  readonly shellImage?: string;
  /** Static busybox of this machine that `shell` is made from when the image is not there; `/bin/busybox` when absent. */
  readonly busybox?: string;
  /** Directory of the ledgers; `plimsoll-ledgers` in the temporary directory when absent. */
  readonly ledgerDirectory?: string;
  /** Longest output that is kept; 64 MiB when absent. */
  readonly bytesMax?: number;
}

/**
 * An engine behind a docker-compatible command line. Throws `EngineLost` when the program cannot be run or its engine
 * does not answer.
 */
export async function createDockerCliEngine(options: DockerCliOptions): Promise<Engine> {
  const { map } = options;
  const cli: Cli = {
    map,
    errors: errorTable(map.errors),
    environment: environmentFor(map, options.environment ?? process.env),
    bytesMax: options.bytesMax ?? 64 * 1024 * 1024,
  };
  const claimed = claimsOf(map, options.private === true);
  const probing = contextOf(
    { cli, options, dialect: map.dialects[0] ?? unknownDialect, capabilities: claimed, template: undefined },
    { namespace: `probe-${process.pid}-${Date.now().toString(36)}`, seed: 0, files: new Map() },
  );
  try {
    const probed = await probe(probing);
    const template = await findTemplate(probing, options);
    if (template !== undefined && (await sharesFiles(probing, template))) claimed.add("bind-mounts");
    const info: EngineInfo = {
      name: map.name,
      version: probed.version,
      dialect: probed.dialect,
      transport: "cli",
      capabilities: [...claimed].sort(),
    };
    return engineOf(info, { cli, options, dialect: probed.dialect, capabilities: claimed, template });
  } finally {
    await cleanUp(probing).catch(() => undefined);
  }
}

interface Parts {
  readonly cli: Cli;
  readonly options: DockerCliOptions;
  readonly dialect: Dialect;
  readonly capabilities: ReadonlySet<string>;
  readonly template: ShellTemplate | undefined;
}

function engineOf(info: EngineInfo, parts: Parts): Engine {
  const { options, template } = parts;
  return {
    info,
    async open(scope) {
      const context = contextOf(parts, scope);
      if (template !== undefined) {
        const loaded = await loadFixture(context, template, context.names.reference("plimsoll-shell:latest"));
        if ("problem" in loaded) {
          await cleanUp(context);
          throw new EngineLost(loaded.problem);
        }
        context.handles.set("shell", { kind: "image", ...loaded });
      }
      return createSession({
        blocksAfterMs: options.blocksAfterMs ?? 2000,
        deadlineMs: options.deadlineMs ?? 30_000,
        perform: (operation, call) => perform(context, operation, call),
        cleanUp: () => cleanUp(context),
      });
    },
    dispose: () => Promise.resolve(),
  };
}

/** Our environment, so that DOCKER_HOST, CONTAINER_HOST and their like are heard, as the map changes it. */
function environmentFor(map: CliMap, own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const dropped = new Set(map.unset ?? []);
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => !dropped.has(name)));
  return { ...kept, ...map.environment };
}

function contextOf(parts: Parts, scope: Scope): Context {
  const { cli, options } = parts;
  const names: Names = createNames(options.namespacePrefix ?? "plimsoll", scope.namespace);
  const directory = options.ledgerDirectory ?? join(tmpdir(), "plimsoll-ledgers");
  const ledger = openLedger(directory, { host: `cli:${cli.map.name}`, prefix: names.prefix });
  return {
    cli,
    names,
    ledger,
    capabilities: parts.capabilities,
    isPrivate: options.private === true,
    idIsConfigDigest: parts.dialect.store !== "containerd",
    handles: new Map<string, HandleTarget>(),
    imageHandles: new Map(),
    helpers: new Set(),
    scope,
    fileRoot: createFileRoot(scope.files, (made) => ledger.own("directory", made)),
    openedAt: Date.now() / 1000,
  };
}

const prunes: ReadonlySet<string> = new Set(["image-prune", "container-prune", "volume-prune", "build-prune"]);

function claimsOf(map: CliMap, isPrivate: boolean): Set<string> {
  const lacks = new Set(map.lacks ?? []);
  const has = verbs.filter(
    (verb) => commandsOf[verb]?.every((command) => map.commands[command] !== undefined) === true,
  );
  return new Set([...has.filter((verb) => !lacks.has(verb) && (isPrivate || !prunes.has(verb))), ...map.claims]);
}

const unknownDialect: Dialect = { engine: "docker", builder: "classic", store: "graphdriver" };

/** What the engine is, read from `version` and `info`. */
async function probe(context: Context): Promise<{ readonly version: string; readonly dialect: Dialect }> {
  const { map } = context.cli;
  const found = await askJson(context, freeCall, "version", {});
  if (found.refusal !== undefined) throw new EngineLost(`${map.name} says no version: ${wordsOf(found.refusal)}`);
  const info = map.commands.info === undefined ? undefined : await ask(context, freeCall, "info", {});
  const text = JSON.stringify(found.items) + (info?.refusal === undefined ? (info?.text ?? "") : "");
  const row: DialectRow | undefined = map.dialects.find(
    ({ when }) => when === undefined || new RegExp(when, "im").test(text),
  );
  const { when: _, ...dialect }: DialectRow = row ?? unknownDialect;
  return {
    version: textAt(found.items[0], "Version") ?? "",
    dialect: present({ ...dialect, apiVersion: textAt(found.items[0], "ApiVersion") }),
  };
}

/** The shell image: one of the engine by its reference, then a static busybox of this machine. */
async function findTemplate(context: Context, options: DockerCliOptions): Promise<ShellTemplate | undefined> {
  const image = options.shellImage ?? "base:busybox";
  if (context.cli.map.commands.save !== undefined) {
    const saved = await askBytes(context, freeCall, "save", { image: [image] });
    const template = saved.refusal === undefined ? templateOfArchive(image, saved.bytes) : undefined;
    if (template !== undefined) return template;
  }
  return templateOfHost(options.busybox ?? "/bin/busybox");
}

async function loadFixture(
  context: Context,
  template: ShellTemplate,
  reference: string,
): Promise<{ readonly id: string; readonly reference: string } | { readonly problem: string }> {
  context.ledger.intend("image", reference);
  const archive = fixtureArchive(template, reference);
  let why = "";
  // Processes that share a store without a daemon (podman) now and then do not see what another has just written.
  for (let attempt = 0; attempt < 3; attempt++) {
    const loaded = await ask(context, freeCall, "load", {}, { stdin: archive });
    if (loaded.refusal !== undefined) why = wordsOf(loaded.refusal);
    else {
      const shown = await askJson(context, freeCall, "image-inspect", { image: [reference] });
      const id = shown.refusal === undefined ? imageId(textAt(shown.items[0], "Id") ?? "") : "";
      if (id !== "") {
        context.ledger.own("image", id);
        return { id, reference };
      }
      why = shown.refusal === undefined ? "it has no id" : wordsOf(shown.refusal);
    }
  }
  return { problem: `the engine does not take the fixture image: ${why}` };
}

/** A file round trip: a file of ours is seen through a bind (CTR-CPY-023). */
async function sharesFiles(context: Context, template: ShellTemplate): Promise<boolean> {
  const directory = createBindProbe();
  try {
    const loaded = await loadFixture(context, template, context.names.reference("plimsoll-shell:latest"));
    if ("problem" in loaded) return false;
    const made = await ask(context, freeCall, "create", {
      name: context.names.container("binds"),
      label: [`${runLabel}=${context.names.run}`, `${helperLabel}=1`],
      network: "none",
      volume: [`${directory.path}:/plimsoll`],
      image: loaded.id,
      cmd: ["probe"],
    });
    if (made.refusal !== undefined) return false;
    const container = lastLine(made.text);
    const got = await ask(context, freeCall, "copy-from", { container, path: "/plimsoll/probe" });
    const archive = got.refusal === undefined ? unpack(got.stdout) : { problem: "" };
    const file = "entries" in archive ? archive.entries[0] : undefined;
    return file?.kind === "file" && new TextDecoder().decode(file.content) === directory.content;
  } finally {
    directory.dispose();
  }
}
