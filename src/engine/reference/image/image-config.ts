import type { Config, Healthcheck } from "../../../vocabulary/generated/types.ts";
import type { ImageId } from "../../../vocabulary/ids.ts";
import type { Environment } from "../environment.ts";
import { compareCodePoints, type GoValue, goJson, goTime } from "./go-json.ts";
import type { HistoryItem, Image } from "./image.ts";
import { historyItems } from "./image-history.ts";
import { diffId } from "./layer-digest.ts";

/** What the engine writes as `docker_version`. */
export const dockerVersion = "20.10.24";

/**
 * The image configuration as dockerd's classic builder and commit write it, byte for byte: keys sorted, inside `config`
 * in the order of its struct, with null for absent Env, Cmd, Volumes, Entrypoint, OnBuild and Labels. Its SHA-256 is
 * the image id (IDS-001).
 */
export function imageConfigJson(image: Image, environment: Environment, builtFrom?: ImageId): string {
  const imageName = builtFrom ?? image.configImage;
  const diffIds = image.layers.map((layer) => diffId(layer, environment));
  const above = goJson({
    architecture: image.architecture,
    author: unlessEmpty(image.author),
    comment: unlessEmpty(image.comment),
    config: configValue(image.config, imageName),
    container: image.container?.id,
    container_config: configValue(image.container?.config ?? {}, image.container === undefined ? "" : imageName),
    created: goTime(image.createdMs, image.createdNs),
    docker_version: dockerVersion,
  });
  const below = goJson({
    os: image.os,
    rootfs: { type: "layers", diff_ids: diffIds.length === 0 ? undefined : diffIds },
  });
  const history = image.history === undefined ? "" : `"history":[${historyItems(image.history).map(itemJson)}],`;
  return `${above.slice(0, -1)},${history}${below.slice(1)}`;
}

/** Images of one build have almost all their history in common. */
const itemTexts = new WeakMap<HistoryItem, string>();

function itemJson(item: HistoryItem): string {
  const known = itemTexts.get(item);
  if (known !== undefined) return known;
  const text = goJson({
    created: goTime(item.createdMs, item.createdNs),
    author: unlessEmpty(item.author),
    created_by: unlessEmpty(item.createdBy),
    comment: unlessEmpty(item.comment),
    empty_layer: item.emptyLayer === true ? true : undefined,
  });
  itemTexts.set(item, text);
  return text;
}

function configValue(config: Config, imageName: string | undefined): GoValue {
  return {
    Hostname: config.hostname ?? "",
    Domainname: "",
    User: config.user ?? "",
    AttachStdin: false,
    AttachStdout: false,
    AttachStderr: false,
    ExposedPorts: setValue(config.exposedPorts) ?? undefined,
    Tty: config.tty ?? false,
    OpenStdin: config.openStdin ?? false,
    StdinOnce: false,
    Env: config.env ?? null,
    Cmd: config.cmd ?? null,
    Healthcheck: healthcheckValue(config.healthcheck),
    Image: imageName ?? "",
    Volumes: setValue(config.volumes),
    WorkingDir: config.workdir ?? "",
    Entrypoint: config.entrypoint ?? null,
    OnBuild: config.onbuild ?? null,
    Labels: labelsValue(config.labels),
    StopSignal: unlessEmpty(config.stopSignal),
    StopTimeout: config.stopTimeout,
    Shell: config.shell === undefined || config.shell.length === 0 ? undefined : config.shell,
  };
}

/** A Go map to empty structs. */
function setValue(names: readonly string[] | undefined): GoValue {
  if (names === undefined || names.length === 0) return null;
  return new Map([...names].sort(compareCodePoints).map((name): [string, GoValue] => [name, {}]));
}

function labelsValue(labels: Config["labels"]): GoValue {
  return labels === undefined ? null : new Map<string, GoValue>(Object.entries(labels));
}

function healthcheckValue(check: Healthcheck | undefined): GoValue | undefined {
  if (check === undefined) return undefined;
  const nanoseconds = (ms: number | undefined) => (ms === undefined || ms === 0 ? undefined : ms * 1_000_000);
  return {
    Test: check.test === undefined || check.test.length === 0 ? undefined : check.test,
    Interval: nanoseconds(check.intervalMs),
    Timeout: nanoseconds(check.timeoutMs),
    StartPeriod: nanoseconds(check.startPeriodMs),
    Retries: check.retries === undefined || check.retries === 0 ? undefined : check.retries,
  };
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
