import { bytesOfText } from "../bytes.ts";
import type { Image } from "../image/image.ts";
import { scratchImage } from "../image/shell-image.ts";
import type { Draft } from "../state.ts";
import { type Build, type Went, withImage } from "./build-state.ts";
import { followInRoot } from "./follow.ts";
import { makeDirectories } from "./place-items.ts";
import { probeCache, type Step } from "./probe-cache.ts";
import { isProblem, type Problem } from "./problem.ts";
import { addStepImage, layersMax, tooDeep } from "./step-image.ts";

/** A step that changes the configuration; its container makes the working directory (WDR-002, WDR-003). */
export function commitConfig(draft: Draft, build: Build, step: Step): Went {
  const probed = probeCache(draft, build, step);
  if ("work" in probed) return probed;
  const below = (probed.image ?? scratchImage).filesystem;
  const { workdir = "", volumes = [] } = probed.config;
  for (const volume of volumes) {
    const mountPoint = followInRoot(below, bytesOfText(volume));
    if (mountPoint?.isBlocked === true) return { problem: `lstat ${volume}: not a directory` };
    const node = mountPoint?.node;
    if (node === undefined || node.kind === "directory") continue;
    return { problem: `cannot mount volume over existing file, file exists ${volume}` };
  }
  const made = workdir === "" ? below : withWorkdir(below, workdir, draft.nowMs);
  if (isProblem(made)) return made;
  if (made !== below && (probed.image?.layers.length ?? 0) >= layersMax) return tooDeep;
  const filesystem = made === below ? {} : { filesystem: made };
  const image = addStepImage(draft, probed, { recorded: step.recorded, hasContainer: true, ...filesystem });
  return withImage(build, { ...probed, config: image.config }, image);
}

function withWorkdir(below: Image["filesystem"], workdir: string, nowMs: number): Image["filesystem"] | Problem {
  const place = followInRoot(below, bytesOfText(workdir));
  if (place?.node?.kind === "directory") return below;
  const shown = (place?.names ?? []).join("/");
  // dockerd puts these into every container before it looks (measured): a directory of them is there, and no layer.
  if (place?.node === undefined && engineFolders.has(shown)) return below;
  if (engineFiles.has(shown)) return { problem: `Cannot mkdir: ${workdir} is not a directory` };
  if (place?.isBlocked === true) return { problem: `lstat ${workdir}: not a directory` };
  const made =
    place === undefined ? { problem: "" } : makeDirectories(below, place.names, { owner: { uid: 0, gid: 0 }, nowMs });
  // WDR-006
  return isProblem(made) ? { problem: `Cannot mkdir: ${workdir} is not a directory` } : made;
}

const engineFolders: ReadonlySet<string> = new Set(["etc", "dev", "dev/pts", "dev/shm", "proc", "sys"]);
const engineFiles: ReadonlySet<string> = new Set([
  ".dockerenv",
  "dev/console",
  "etc/hosts",
  "etc/hostname",
  "etc/resolv.conf",
]);
