import type {
  ContainerDetail,
  CreateArguments,
  Healthcheck,
  Mount,
  RunArguments,
} from "../../../vocabulary/generated/types.ts";
import type { Refusal } from "../../../vocabulary/outcome.ts";
import { ok, unsupported } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { environmentOf } from "../../adapter/environment.ts";
import { containerOf, imageOf } from "../../adapter/handles.ts";
import { runLabel } from "../../adapter/names.ts";
import { containerDetail, isTransitional } from "../../adapter/normalise.ts";
import { at, booleanAt, listAt, present, textAt, textsAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, containerPath, type Handler } from "../context.ts";
import { bytesOfMemory, splitRestart } from "./limits.ts";

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
 * Creates a container, binds its handle, and enters it and its anonymous volumes into the ledger. Its image is never
 * pulled. Where no network is asked for it gets none.
 */
export async function createContainer(context: Context, creation: Creation, call: Call): Promise<Created> {
  const mounts = mountsOf(context, creation);
  if ("refusal" in mounts) return mounts;
  const name = creation.name === undefined ? undefined : context.names.container(creation.name);
  if (name !== undefined) context.ledger.intend("container", name.replace(/^\//, ""));
  const answer = await askJson(context, call, ["POST", "/containers/create"], {
    query: { name },
    json: bodyOf(context, creation, mounts),
  });
  if (answer.refusal !== undefined) return { refusal: answer.refusal };
  const id = textAt(answer.json, "Id") ?? "";
  context.ledger.own("container", id);
  if (creation.as !== undefined) context.handles.set(creation.as, { kind: "container", id });
  for (const [handle, volume] of mounts.newVolumes) context.handles.set(handle, { kind: "volume", name: volume });
  context.terminals.set(id, creation.tty === true);
  if (typeof creation.image === "string") context.imageHandles.set(id, creation.image);
  await ownVolumesOf(context, call, id);
  // What the daemon thinks of its host is no answer about the container.
  const warnings = (textsAt(answer.json, "Warnings") ?? []).filter(
    (warning) => !/IPv4 forwarding|bridge-nf-call/.test(warning),
  );
  return { id, warnings };
}

/** Anonymous volumes carry no mark (VOL-ANO-006): they are known only from their container. */
async function ownVolumesOf(context: Context, call: Call, id: string): Promise<void> {
  const shown = await askJson(context, call, ["GET", containerPath(id, "/json")], { as: "inspect" });
  if (shown.refusal !== undefined) return;
  for (const mount of listAt(shown.json, "Mounts")) {
    const volume = textAt(mount, "Type") === "volume" ? textAt(mount, "Name") : undefined;
    if (volume !== undefined && /^[0-9a-f]{64}$/.test(volume)) context.ledger.own("volume", volume);
  }
}

interface Mounts {
  readonly binds: readonly string[];
  readonly mounts: readonly object[];
  readonly anonymous: readonly string[];
  /** Handle → name of volumes that the engine makes by this create. */
  readonly newVolumes: ReadonlyMap<string, string>;
}

function mountsOf(context: Context, creation: Creation): Mounts | { readonly refusal: Refusal } {
  const binds: string[] = [];
  const mounts: object[] = [];
  const anonymous: string[] = [];
  const newVolumes = new Map<string, string>();
  const volumeNamed = (word: string): string => {
    const handle = context.handles.get(word);
    if (handle?.kind === "volume") return handle.name;
    const name = context.names.volumeHandle(word);
    context.ledger.intend("volume", name);
    newVolumes.set(word, name);
    return name;
  };
  const noBind = (source: string): { readonly refusal: Refusal } => ({
    refusal: unsupported(
      "bind-mounts",
      context.capabilities.has("bind-mounts")
        ? `${source} is no path of the scenario's files`
        : "the engine does not share our file system",
    ),
  });
  const hostPath = (source: string): string | undefined =>
    context.capabilities.has("bind-mounts") ? context.fileRoot.pathOf(source) : undefined;

  for (const text of creation.volumes ?? []) {
    const colon = text.indexOf(":");
    if (colon < 0) {
      anonymous.push(text);
      continue;
    }
    const source = text.slice(0, colon);
    const rest = text.slice(colon);
    if (source.startsWith("./") || source.startsWith("/")) {
      const path = source.startsWith("/") ? undefined : hostPath(source);
      if (path === undefined) return noBind(source);
      binds.push(path + rest);
    } else binds.push(volumeNamed(source) + rest);
  }
  for (const mount of creation.mounts ?? []) {
    const body = mountBody(mount, volumeNamed, context, hostPath);
    if (body === undefined) return noBind(typeof mount.source === "string" ? mount.source : "");
    mounts.push(body);
  }
  return { binds, mounts, anonymous, newVolumes };
}

function mountBody(
  mount: Mount,
  volumeNamed: (word: string) => string,
  context: Context,
  hostPath: (source: string) => string | undefined,
): object | undefined {
  const common = { Type: mount.type, Target: mount.target, ReadOnly: mount.readOnly };
  switch (mount.type) {
    case "bind": {
      // A bind of nothing is the engine's to refuse.
      if (mount.source === undefined) return present(common);
      const path = typeof mount.source === "string" ? hostPath(mount.source) : undefined;
      return path === undefined ? undefined : present({ ...common, Source: path });
    }
    case "tmpfs":
      return present({
        ...common,
        Source: typeof mount.source === "object" ? mount.source.name : mount.source,
        TmpfsOptions: present({
          SizeBytes: mount.sizeBytes,
          Mode: mount.mode === undefined ? undefined : Number.parseInt(mount.mode, 8),
        }),
      });
    case "volume": {
      const { source } = mount;
      const name =
        source === undefined
          ? undefined
          : typeof source === "string"
            ? volumeNamed(source)
            : context.names.volume(source.name);
      if (name !== undefined) context.ledger.intend("volume", name);
      return present({
        ...common,
        Source: name,
        VolumeOptions: present({
          NoCopy: mount.noCopy,
          Labels: name === undefined ? undefined : { [runLabel]: context.names.run },
        }),
      });
    }
  }
}

function bodyOf(context: Context, creation: Creation, mounts: Mounts): object {
  const namespaceOf = (text: string | undefined): string | undefined => {
    if (text?.startsWith("container:") !== true) return text;
    const word = text.slice("container:".length);
    return `container:${context.handles.has(word) ? containerOf(context, word) : word}`;
  };
  const keys = (list: readonly string[] | undefined): Record<string, object> | undefined =>
    list === undefined || list.length === 0 ? undefined : Object.fromEntries(list.map((key) => [key, {}]));
  return present({
    Image: imageOf(context, creation.image),
    Cmd: creation.cmd,
    Entrypoint: creation.entrypoint,
    Env: environmentOf(creation.env),
    WorkingDir: creation.workdir,
    User: creation.user,
    Labels: { ...creation.labels, [runLabel]: context.names.run },
    Hostname: creation.hostname,
    Volumes: keys(mounts.anonymous),
    ExposedPorts: keys(creation.expose?.map((port) => (port.includes("/") ? port : `${port}/tcp`))),
    Tty: creation.tty,
    OpenStdin: creation.stdin,
    StdinOnce: creation.stdinOnce,
    StopSignal: creation.stopSignal,
    StopTimeout: creation.stopTimeout,
    Healthcheck: healthcheckBody(creation.healthcheck),
    HostConfig: present({
      Binds: mounts.binds.length === 0 ? undefined : mounts.binds,
      Mounts: mounts.mounts.length === 0 ? undefined : mounts.mounts,
      Tmpfs: creation.tmpfs,
      VolumesFrom: creation.volumesFrom?.map((text) => {
        const [word = "", ...mode] = text.split(":");
        return [context.handles.has(word) ? containerOf(context, word) : context.names.container(word), ...mode].join(
          ":",
        );
      }),
      RestartPolicy: creation.restart === undefined ? undefined : splitRestart(creation.restart),
      Memory: creation.memory === undefined ? undefined : bytesOfMemory(creation.memory),
      Init: creation.init,
      ReadonlyRootfs: creation.readOnly,
      CapAdd: creation.capAdd,
      CapDrop: creation.capDrop,
      NetworkMode: namespaceOf(creation.network) ?? "none",
      PidMode: namespaceOf(creation.pid),
      IpcMode: namespaceOf(creation.ipc),
      AutoRemove: creation.autoRemove,
    }),
  });
}

export function healthcheckBody(healthcheck: Healthcheck | undefined): object | undefined {
  if (healthcheck === undefined) return undefined;
  const nanoseconds = (milliseconds: number | undefined): number | undefined =>
    milliseconds === undefined ? undefined : milliseconds * 1e6;
  return present({
    Test: healthcheck.test,
    Interval: nanoseconds(healthcheck.intervalMs),
    Timeout: nanoseconds(healthcheck.timeoutMs),
    StartPeriod: nanoseconds(healthcheck.startPeriodMs),
    Retries: healthcheck.retries,
  });
}

export const inspect: Handler<"inspect"> = async (context, operation, call) => {
  const container = containerOf(context, operation.container);
  const path = containerPath(container, "/json");
  // dockerd hears late of the pause that has just been ended, and takes it for a new one until it hears of the end too.
  const isStale = (json: unknown) => context.resumed.has(container) && booleanAt(json, "State", "Paused") === true;
  // podman passes through `stopping` and `stopped`; both settle within 5 s.
  for (let attempt = 0; ; attempt++) {
    const answer = await askJson(context, call, ["GET", path], { query: { size: operation.size } });
    if (answer.refusal !== undefined) return answer.refusal;
    if (attempt < 100 && (isTransitional(answer.json) || isStale(answer.json))) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    return ok<"inspect">(withHandle(context, containerDetail(answer.json, context.names)));
  }
};

/**
 * An image that was given by its handle is shown as given (CTR-CRE-007): dockerd repeats the id it got, podman shows a
 * name of the image instead.
 */
function withHandle(context: Context, detail: ContainerDetail): ContainerDetail {
  const handle = context.imageHandles.get(detail.id);
  if (handle === undefined || (context.engine === "docker" && detail.imageRef !== detail.imageId)) return detail;
  return { ...detail, imageRef: handle };
}

/** Whether a container has a terminal; asked once, since it never changes. */
export async function hasTerminal(
  context: Context,
  call: Call,
  container: string,
): Promise<boolean | { readonly refusal: Refusal }> {
  const known = context.terminals.get(container);
  if (known !== undefined) return known;
  const answer = await askJson(context, call, ["GET", containerPath(container, "/json")]);
  if (answer.refusal !== undefined) return { refusal: answer.refusal };
  const tty = booleanAt(at(answer.json, "Config"), "Tty") ?? false;
  const id = textAt(answer.json, "Id");
  if (id === container) context.terminals.set(id, tty);
  return tty;
}

/** Removes a container by force, with its anonymous volumes. */
export async function removeContainer(context: Context, call: Call, id: string): Promise<Refusal | undefined> {
  const answer = await ask(context, call, ["DELETE", containerPath(id, "")], {
    query: { force: true, v: true },
    as: "rm",
  });
  return answer.refusal;
}
