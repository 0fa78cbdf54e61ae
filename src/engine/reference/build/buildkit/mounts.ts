import { bytesOfText } from "../../bytes.ts";
import { cleanPath } from "../../container/configuration.ts";
import { addFilesystem } from "../../container/host.ts";
import type { Environment } from "../../environment.ts";
import { createFilesystem, nodeAt, writableLayerOn } from "../../filesystem/edit.ts";
import type { Filesystem } from "../../filesystem/node.ts";
import type { FilesystemId } from "../../filesystem/view.ts";
import { mapGet, mapSet } from "../../persistent-map.ts";
import type { ContainerMount, Draft } from "../../state.ts";
import type { Build } from "../build-state.ts";
import type { RunMount } from "../dockerfile/instruction.ts";
import { followInRoot } from "../follow.ts";
import { goQuote } from "../go-quote.ts";
import { placeItems } from "../place-items.ts";
import { isProblem, type Problem } from "../problem.ts";
import { sourceNamed } from "./stage-source.ts";

/** What a RUN sees beside its own tree. */
export interface Mounted {
  readonly mounts: readonly ContainerMount[];
  readonly env: readonly string[];
  /** Trees that go with the step. */
  readonly temporary: readonly FilesystemId[];
}

/**
 * The mounts of a RUN (PAR-031): a bind shows the context, a stage or an image, and keeps nothing; a cache outlives the
 * build; a tmpfs is empty; no client here gives secrets or agents, so that those are not there. Where one cannot be
 * made none is.
 */
export function mountsOf(draft: Draft, build: Build, mounting: Mounting): Mounted | Problem {
  const { filesystems, buildCaches } = draft;
  const mounted = makeMounts(draft, build, mounting);
  if (isProblem(mounted)) {
    draft.filesystems = filesystems;
    draft.buildCaches = buildCaches;
  }
  return mounted;
}

interface Mounting {
  readonly wanted: readonly RunMount[];
  readonly workdir: string;
  readonly environment: Environment;
}

function makeMounts(draft: Draft, build: Build, { wanted, workdir, environment }: Mounting): Mounted | Problem {
  const mounts: ContainerMount[] = [];
  const temporary: FilesystemId[] = [];
  const env: string[] = [];
  for (const mount of wanted) {
    const target = mount.target.startsWith("/") ? mount.target : cleanPath(`/${workdir}/${mount.target}`);
    if (target === "/" && mount.type !== "secret" && mount.type !== "ssh") {
      return { problem: `invalid mount target ${goQuote(target)}` };
    }
    const shared = { target, readOnly: mount.readOnly };
    switch (mount.type) {
      case "secret":
        if (mount.required) return { problem: `secret ${mount.id} not found: not found` };
        break;
      case "ssh":
        if (mount.source !== "") return { problem: "ssh does not support source" };
        if (mount.required) return { problem: 'no SSH key "default" forwarded from the client' };
        // Measured: the variable is there, what it names is not.
        env.push(`SSH_AUTH_SOCK=${mount.target === "" ? "/run/buildkit/ssh_agent.0" : mount.target}`);
        break;
      case "tmpfs":
        mounts.push({ type: "tmpfs", ...shared, mode: 0o1777 });
        break;
      case "cache": {
        const key = mount.id === "" ? target : mount.id;
        const known = mapGet(draft.buildCaches, key);
        const made = known ?? newCache(draft, build, { mount, environment });
        if (isProblem(made)) return made;
        draft.buildCaches = mapSet(draft.buildCaches, key, made);
        mounts.push({ type: "bind", ...shared, filesystem: made, path: "/" });
        break;
      }
      case "bind": {
        const tree = treeOf(draft, build, { mount, environment });
        if (isProblem(tree)) return tree;
        const path = followInRoot(tree, bytesOfText(mount.source));
        if (path?.node === undefined) {
          return {
            problem: `failed to compute cache key: "/${mount.source.replace(/^\/+/, "")}" not found: not found`,
          };
        }
        // Writes go into a tree of the step's own, which nobody keeps.
        const filesystem = addFilesystem(draft, writableLayerOn(tree));
        temporary.push(filesystem);
        mounts.push({ type: "bind", ...shared, filesystem, path: `/${path.names.join("/")}` });
        break;
      }
    }
  }
  return { mounts, env, temporary };
}

function treeOf(
  draft: Draft,
  build: Build,
  { mount, environment }: { readonly mount: RunMount; readonly environment: Environment },
): Filesystem | Problem {
  if (mount.from === "") {
    // As a client sends it: everything belongs to root, and has a time.
    const empty = createFilesystem(draft.nowMs, { mode: 0o755, uid: 0, gid: 0 });
    const item = { node: build.context.source.filesystem.root, base: "", hash: "" };
    return placeItems(empty, [item], {
      destination: "/",
      owner: { uid: 0, gid: 0 },
      unpacks: undefined,
      bits: { mode: undefined, isSent: true },
      nowMs: draft.nowMs,
      sentMs: build.context.sentMs,
    });
  }
  const source = sourceNamed(draft, build, { from: mount.from, environment });
  return isProblem(source) ? source : source.filesystem;
}

/** An empty directory, or a copy of what `from` and `source` name. */
function newCache(
  draft: Draft,
  build: Build,
  { mount, environment }: { readonly mount: RunMount; readonly environment: Environment },
): FilesystemId | Problem {
  const owner = { mode: mount.mode ?? 0o755, uid: mount.uid, gid: mount.gid };
  const empty = createFilesystem(draft.nowMs, owner);
  if (mount.from === "") return addFilesystem(draft, empty);
  const tree = treeOf(draft, build, { mount, environment });
  if (isProblem(tree)) return tree;
  const place = followInRoot(tree, bytesOfText(mount.source));
  const node = place === undefined ? undefined : nodeAt(tree, place.names);
  if (node?.kind !== "directory")
    return { problem: `failed to compute cache key: "${mount.source}" not found: not found` };
  return addFilesystem(draft, { ...tree, root: { ...node, inode: tree.root.inode } });
}
