import type { Rejected, Unsupported, VolumeDetail } from "../../../vocabulary/generated/types.ts";
import { rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { emit } from "../container/events.ts";
import { addFilesystem } from "../container/host.ts";
import { hexId } from "../container/ids.ts";
import { createFilesystem } from "../filesystem/edit.ts";
import { mapGet, mapSet } from "../persistent-map.ts";
import type { Draft, Volume } from "../state.ts";

export interface VolumeRequest {
  /** Invented when absent or empty: 64 hex digits (VOL-CRE-006). */
  readonly name?: string | undefined;
  /** The name is a handle: on an engine it gets a prefix, so one letter is long enough. */
  readonly isHandle?: boolean;
  /** What an invented name derives from, so that it does not depend on what happened elsewhere. */
  readonly key?: string | undefined;
  readonly driver?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly options?: Readonly<Record<string, string>> | undefined;
}

const allowed = '"[a-zA-Z0-9][a-zA-Z0-9_.-]"';
const nameBytesMax = 255;
const localOptions: readonly string[] = ["device", "o", "size", "type"];

/** Where dockerd keeps volumes. */
const volumesPath = "/var/lib/docker/volumes";

/**
 * Makes a volume, or answers the one that has the name; labels and options given then are ignored (VOL-CRE-002). The
 * root of a new one belongs to root and has mode 0755.
 */
export function createVolume(draft: Draft, request: VolumeRequest): Volume | Rejected | Unsupported {
  const anonymous = request.name === undefined || request.name === "";
  const name = anonymous ? inventVolumeName(draft, request.key) : (request.name ?? "");
  const driver = request.driver ?? "";
  if (driver !== "" && driver !== "local") {
    // VOL-CRE-003
    const reason = `error looking up volume plugin ${driver}: plugin ${JSON.stringify(driver)} not found`;
    return rejected("not-found", `create ${name}: ${reason}`);
  }
  const existing = mapGet(draft.volumes, name);
  if (existing !== undefined) return existing;
  const isShortHandle = request.isHandle === true && /^[a-zA-Z0-9]$/.test(name);
  const refused = (isShortHandle ? undefined : checkVolumeName(name)) ?? checkOptions(name, request.options ?? {});
  if (refused !== undefined) return refused;
  const volume: Volume = {
    name,
    filesystem: addFilesystem(draft, createFilesystem(draft.nowMs)),
    anonymous,
    labels: request.labels ?? {},
    options: request.options ?? {},
    createdMs: draft.nowMs,
  };
  draft.volumes = mapSet(draft.volumes, name, volume);
  emit(draft, { type: "volume", action: "create", id: name, name, attributes: { driver: "local" } });
  return volume;
}

/** Why a name may not be a volume's (VOL-CRE-004, VOL-CRE-005). */
export function checkVolumeName(name: string): Rejected | undefined {
  if (name.length < 2) {
    const reason = "volume name is too short, names should be at least two alphanumeric characters";
    return rejected("invalid", `create ${name}: ${reason}`);
  }
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) {
    const quoted = JSON.stringify(name);
    const hint = "If you intended to pass a host directory, use absolute path";
    const reason = `${quoted} includes invalid characters for a local volume name, only ${allowed} are allowed. ${hint}`;
    return rejected("invalid", `create ${name}: ${reason}`);
  }
  if (name.length > nameBytesMax) {
    const path = `${volumesPath}/${name}`;
    const reason = `error while creating volume root path '${path}': mkdir ${path}: file name too long`;
    return rejected("invalid", `create ${name}: ${reason}`);
  }
  return undefined;
}

/** A volume as the engine shows it. */
export function volumeDetail(volume: Volume): VolumeDetail {
  return {
    name: volume.name,
    driver: "local",
    labels: volume.labels,
    options: volume.options,
    scope: "local",
    mountpoint: `${volumesPath}/${volume.name}/_data`,
    createdMs: volume.createdMs,
  };
}

function checkOptions(name: string, options: Readonly<Record<string, string>>): Rejected | Unsupported | undefined {
  const keys = Object.keys(options);
  const unknown = keys.find((key) => !localOptions.includes(key));
  if (unknown !== undefined) return rejected("invalid", `create ${name}: invalid option: ${JSON.stringify(unknown)}`);
  // A device or a quota of the host: the simulation has none.
  return keys.length === 0 ? undefined : unsupported("volume.options");
}

function inventVolumeName(draft: Draft, key: string | undefined): string {
  return hexId(draft.seed, `volume ${draft.namespace} ${key ?? draft.serial + 1}`);
}
