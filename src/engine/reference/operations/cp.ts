import type { Source, Tree, TreeEntry } from "../../../vocabulary/generated/types.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { planCopyIn } from "../archive/copy-in.ts";
import { copyOut } from "../archive/copy-out.ts";
import { makeMountPoints } from "../archive/mount-points.ts";
import { putEntries } from "../archive/put.ts";
import { containerView, refusedState } from "../archive/view.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { userIn } from "../container/users.ts";
import type { Container, Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/** Copies between a scenario's files and a container, in any state, by the docker CLI's rules (CTR-CPC-*, CTR-CPY-*). */
export const cp: Handler<"cp"> = (draft, operation) => {
  // A path that is no path is refused before the container is looked for (measured).
  if (operation.source === undefined && operation.path === "") {
    return rejected("invalid", "bad parameter: pathcannot be empty");
  }
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container, given } = found;
  const refused = refusedState(container, given);
  if (refused !== undefined) return refused;
  makeMountPoints(draft, container);
  if (operation.source === undefined) {
    const { path, to, followLink = false } = operation;
    const tree = copyOut(containerView(draft, container, given), { path, to, followLink });
    if ("status" in tree) return tree;
    emitContainer(draft, container, "archive-path");
    return ok<"cp">({ tree });
  }
  const source = treeOfSource(operation.source);
  if (source === undefined) return rejected("invalid", "the source of cp is no content tree");
  const trial: Draft = { ...draft };
  const view = containerView(trial, container, given);
  const plan = planCopyIn(view, source, {
    path: operation.path,
    slash: operation.sourceSlash === true,
    followLink: operation.followLink === true,
  });
  if ("status" in plan) return plan;
  const owned = operation.archive === true ? { ...plan, entries: withOwner(draft, container, plan.entries) } : plan;
  const failure = putEntries(view, container, owned);
  if (failure !== undefined) return failure;
  Object.assign(draft, trial);
  emitContainer(draft, container, "extract-to-dir");
  return ok<"cp">({});
};

/**
 * With -a everything is the user's whom the container runs as, where one is named (measured). dockerd asks its host who
 * that is; the users of our host are those of the container.
 */
function withOwner(draft: Draft, container: Container, entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const { user } = container.config;
  if (user === undefined || user === "") return entries;
  const found = userIn(draft, container.rootfs, user);
  if (typeof found === "string") return entries;
  const { uid, gid } = found.credentials;
  return entries.map((entry) => ({ ...entry, uid, gid }));
}

/** The runner puts the content in the place of the path before it asks an engine. */
function treeOfSource(source: Source): Tree | undefined {
  return typeof source === "string" ? undefined : source.entries;
}
