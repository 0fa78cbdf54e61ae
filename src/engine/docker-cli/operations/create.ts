import type { CreateArguments, Healthcheck, Mount, RunArguments } from "../../../vocabulary/generated/types.ts";
import { ok, type Refusal, unsupported } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { environmentOf } from "../../adapter/environment.ts";
import { containerOf, imageOf } from "../../adapter/handles.ts";
import { runLabel } from "../../adapter/names.ts";
import { listAt, textAt } from "../../adapter/wire.ts";
import type { Parameters } from "../arguments.ts";
import { ask, askJson, type Context, type Handler } from "../context.ts";
import { lastLine, linesOf } from "../output.ts";

/** What create and run have in common. */
export type Creation = CreateArguments & Pick<RunArguments, "as">;

/** A container that was made, or why not. */
export type Created =
  | { readonly refusal: Refusal }
  | { readonly refusal?: undefined; readonly id: string; readonly warnings: readonly string[] };

export const create: Handler<"create"> = async (context, operation, call) => {
  const made = await createContainer(context, operation, call);
  return made.refusal ?? ok<"create">({ id: made.id, warnings: made.warnings });
};

/**
 * Creates a container, binds its handle, and enters it and its anonymous volumes into the ledger. Where no network is
 * asked for it gets none.
 */
export async function createContainer(context: Context, creation: Creation, call: Call): Promise<Created> {
  const mounts = mountsOf(context, creation);
  if ("refusal" in mounts) return mounts;
  const name = creation.name === undefined ? undefined : context.names.container(creation.name);
  if (name !== undefined) context.ledger.intend("container", name.replace(/^\//, ""));
  const answer = await ask(context, call, "create", { name, ...parametersOf(context, creation), ...mounts.parameters });
  if (answer.refusal !== undefined) return { refusal: answer.refusal };
  const id = lastLine(answer.text);
  context.ledger.own("container", id);
  if (creation.as !== undefined) context.handles.set(creation.as, { kind: "container", id });
  for (const [handle, volume] of mounts.newVolumes) context.handles.set(handle, { kind: "volume", name: volume });
  if (typeof creation.image === "string") context.imageHandles.set(id, creation.image);
  if (mounts.mayBeAnonymous) await ownVolumesOf(context, call, id);
  // What the engine thinks of its host is no answer about the container.
  const warnings = linesOf(answer.stderr)
    .filter((line) => !/IPv4 forwarding|bridge-nf-call/.test(line))
    .map((line) => line.replace(/^WARNING: /, ""));
  return { id, warnings };
}

/** Anonymous volumes carry no mark (VOL-ANO-006): they are known only from their container. */
async function ownVolumesOf(context: Context, call: Call, id: string): Promise<void> {
  const found = await askJson(context, call, "inspect", { container: [id] });
  if (found.refusal !== undefined) return;
  for (const mount of listAt(found.items[0], "Mounts")) {
    const volume = textAt(mount, "Type") === "volume" ? textAt(mount, "Name") : undefined;
    if (volume !== undefined && /^[0-9a-f]{64}$/.test(volume)) context.ledger.own("volume", volume);
  }
}

interface Mounts {
  readonly parameters: Parameters;
  /** Handle → name of volumes that the engine makes by this create. */
  readonly newVolumes: ReadonlyMap<string, string>;
  readonly mayBeAnonymous: boolean;
}

function mountsOf(context: Context, creation: Creation): Mounts | { readonly refusal: Refusal } {
  const volumes: string[] = [];
  const mounts: string[] = [];
  const newVolumes = new Map<string, string>();
  const volumeNamed = (word: string): string => {
    const handle = context.handles.get(word);
    if (handle?.kind === "volume") return handle.name;
    const name = context.names.volumeHandle(word);
    context.ledger.intend("volume", name);
    newVolumes.set(word, name);
    return name;
  };
  const hostPath = (source: string): string | undefined =>
    context.capabilities.has("bind-mounts") ? context.fileRoot.pathOf(source) : undefined;
  for (const text of creation.volumes ?? []) {
    const colon = text.indexOf(":");
    if (colon < 0) {
      volumes.push(text);
      continue;
    }
    const source = text.slice(0, colon);
    if (source.startsWith("./") || source.startsWith("/")) {
      const path = source.startsWith("/") ? undefined : hostPath(source);
      if (path === undefined) return noBind(context, source);
      volumes.push(path + text.slice(colon));
    } else volumes.push(volumeNamed(source) + text.slice(colon));
  }
  for (const mount of creation.mounts ?? []) {
    const text = mountText(mount, { context, volumeNamed, hostPath });
    if (text === undefined) return noBind(context, typeof mount.source === "string" ? mount.source : "");
    mounts.push(text);
  }
  // A volume that the image declares is anonymous too, wherever the image is not one of the two that declare none.
  const plainImage = creation.image === "shell" || creation.image === "scratch";
  const mayBeAnonymous = !plainImage || volumes.length > 0 || mounts.length > 0 || creation.volumesFrom !== undefined;
  return { parameters: { volume: volumes, mount: mounts }, newVolumes, mayBeAnonymous };
}

function noBind(context: Context, source: string): { readonly refusal: Refusal } {
  const why = context.capabilities.has("bind-mounts")
    ? `${source} is no path of the scenario's files`
    : "the engine does not share our file system";
  return { refusal: unsupported("bind-mounts", why) };
}

/** The value of `--mount`; undefined for a bind of what is not there. */
function mountText(
  mount: Mount,
  parts: {
    readonly context: Context;
    volumeNamed(word: string): string;
    hostPath(source: string): string | undefined;
  },
): string | undefined {
  const { source } = mount;
  const fields = [`type=${mount.type}`];
  // A bind of nothing, and a tmpfs of something, are the engine's to refuse.
  if (mount.type === "bind" && source !== undefined) {
    const path = typeof source === "string" ? parts.hostPath(source) : undefined;
    if (path === undefined) return undefined;
    fields.push(`source=${path}`);
  }
  if (mount.type === "tmpfs" && source !== undefined) {
    fields.push(`source=${typeof source === "string" ? source : source.name}`);
  }
  if (mount.type === "volume" && source !== undefined) {
    const name = typeof source === "string" ? parts.volumeNamed(source) : parts.context.names.volume(source.name);
    parts.context.ledger.intend("volume", name);
    fields.push(`source=${name}`);
  }
  fields.push(`target=${mount.target}`);
  if (mount.readOnly === true) fields.push("readonly");
  if (mount.noCopy === true) fields.push("volume-nocopy");
  if (mount.sizeBytes !== undefined) fields.push(`tmpfs-size=${mount.sizeBytes}`);
  if (mount.mode !== undefined) fields.push(`tmpfs-mode=${mount.mode}`);
  // The value is a line of CSV.
  return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",");
}

function parametersOf(context: Context, creation: Creation): Parameters {
  const namespaceOf = (text: string | undefined): string | undefined => {
    if (text?.startsWith("container:") !== true) return text;
    const word = text.slice("container:".length);
    return `container:${context.handles.has(word) ? containerOf(context, word) : word}`;
  };
  const entrypoint = creation.entrypoint;
  return {
    env: environmentOf(creation.env),
    workdir: creation.workdir,
    user: creation.user,
    label: pairs({ ...creation.labels, [runLabel]: context.names.run }),
    hostname: creation.hostname,
    init: creation.init,
    readOnly: creation.readOnly,
    tmpfs: Object.entries(creation.tmpfs ?? {}).map(([path, options]) =>
      options === "" ? path : `${path}:${options}`,
    ),
    volumesFrom: creation.volumesFrom?.map((text) => {
      const [word = "", ...mode] = text.split(":");
      const source = context.handles.has(word) ? containerOf(context, word) : context.names.container(word);
      return [source, ...mode].join(":");
    }),
    restart: creation.restart,
    memory: creation.memory,
    stopSignal: creation.stopSignal,
    stopTimeout: creation.stopTimeout,
    ...healthParameters(creation.healthcheck),
    capAdd: creation.capAdd,
    capDrop: creation.capDrop,
    expose: creation.expose,
    network: namespaceOf(creation.network) ?? "none",
    pid: namespaceOf(creation.pid),
    ipc: namespaceOf(creation.ipc),
    autoRemove: creation.autoRemove,
    tty: creation.tty,
    stdin: creation.stdin === true && creation.stdinOnce !== true,
    stdinOnce: creation.stdin === true && creation.stdinOnce === true,
    entrypoint,
    image: imageOf(context, creation.image),
    cmd: creation.cmd,
  };
}

/** `key=value` of a mapping. */
export function pairs(mapping: { readonly [key: string]: string } | undefined): readonly string[] {
  return Object.entries(mapping ?? {}).map(([key, value]) => `${key}=${value}`);
}

function healthParameters(healthcheck: Healthcheck | undefined): Parameters {
  if (healthcheck === undefined) return {};
  const [kind, ...words] = healthcheck.test ?? [];
  const milliseconds = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : `${value}ms`;
  return {
    healthCmd: kind === "CMD-SHELL" ? words.join(" ") : undefined,
    healthArgv: kind === "CMD" ? words : undefined,
    noHealthcheck: kind === "NONE" ? true : undefined,
    healthInterval: milliseconds(healthcheck.intervalMs),
    healthTimeout: milliseconds(healthcheck.timeoutMs),
    healthStartPeriod: milliseconds(healthcheck.startPeriodMs),
    healthRetries: healthcheck.retries,
  };
}

/** Removes a container by force, with its anonymous volumes. */
export async function removeContainer(context: Context, call: Call, id: string): Promise<Refusal | undefined> {
  return (await ask(context, call, "rm", { container: id, force: true, volumes: true })).refusal;
}
