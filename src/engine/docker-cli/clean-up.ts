import type { Refusal } from "../../vocabulary/outcome.ts";
import type { Call } from "../adapter/call.ts";
import { textAt, textsAt } from "../adapter/wire.ts";
import { ask, type Context } from "./context.ts";
import { listContainers } from "./operations/containers.ts";
import { removeContainer } from "./operations/create.ts";
import { listImages } from "./operations/images.ts";
import { listVolumes } from "./operations/volumes.ts";

/** A call that nothing cancels. */
export const freeCall: Call = {
  verb: "rm",
  signal: new AbortController().signal,
  accepted: () => undefined,
  feeds: () => undefined,
};

/** How often what was refused is tried again: a removal that is under way is refused once and gone a moment later. */
const attempts = 20;

/**
 * Removes what the session made: containers by force with their volumes, then images by our names and the ledger's ids
 * in reverse order, never by force (podman's `rmi -f` deletes other people's containers), then volumes; never a prune.
 * Answers one line for each object that is still there.
 */
export async function cleanUp(context: Context): Promise<readonly string[]> {
  const residue = [
    ...(await removeContainers(context)),
    ...(await removeImages(context)),
    ...(await removeVolumes(context)),
  ];
  context.fileRoot.dispose();
  if (residue.length === 0) context.ledger.clear();
  else context.ledger.close();
  return residue;
}

async function removeContainers(context: Context): Promise<readonly string[]> {
  for (let attempt = 0; ; attempt++) {
    const found = await listContainers(context, freeCall, { all: true });
    if (found.refusal !== undefined) return [`containers: ${wordsOf(found.refusal)}`];
    const ids = found.containers.map(({ detail }) => textAt(detail, "Id") ?? "");
    if (ids.length === 0) return [];
    const residue: string[] = [];
    for (const id of ids) {
      const refusal = await removeContainer(context, freeCall, id);
      if (refusal !== undefined && !isGone(refusal)) residue.push(`container ${id}: ${wordsOf(refusal)}`);
    }
    if (attempt === attempts) return residue;
    if (residue.length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function removeImages(context: Context): Promise<readonly string[]> {
  // A child stands in its parent's way: what was refused is tried again as long as anything goes.
  for (;;) {
    const left = await ownImages(context);
    if (typeof left === "string") return [`images: ${left}`];
    const residue: string[] = [];
    for (const image of left) {
      const answer = await ask(context, freeCall, "rmi", { image });
      if (answer.refusal !== undefined && !isGone(answer.refusal))
        residue.push(`image ${context.names.shownReference(image)}: ${wordsOf(answer.refusal)}`);
    }
    if (residue.length === left.length) return residue;
  }
}

/** References of ours, then ids of ours that carry no name at all, newest first; a text says why they are not known. */
async function ownImages(context: Context): Promise<readonly string[] | string> {
  if (context.cli.map.commands.images === undefined) return [];
  const found = await listImages(context, freeCall, { all: true, filters: {} });
  if (found.refusal !== undefined) return wordsOf(found.refusal);
  const tagsOf = (detail: unknown): readonly string[] => textsAt(detail, "RepoTags") ?? [];
  const references = found.images.flatMap(({ detail }) =>
    tagsOf(detail).filter((tag) => context.names.ownsReference(tag) || context.names.isHelperReference(tag)),
  );
  if (references.length > 0) return references.sort().reverse();
  const order = context.ledger
    .entries()
    .filter((entry) => entry.kind === "image")
    .map((entry) => entry.key.replace(/^sha256:/, ""));
  const position = (id: string): number =>
    order.findLastIndex((key) => key !== "" && id.replace(/^sha256:/, "").startsWith(key));
  return found.images
    .filter((image) => tagsOf(image.detail).length === 0)
    .map(({ id }) => id)
    .sort((left, right) => position(right) - position(left));
}

async function removeVolumes(context: Context): Promise<readonly string[]> {
  if (context.cli.map.commands["volume-ls"] === undefined) return [];
  const found = await listVolumes(context, freeCall, {});
  if (found.refusal !== undefined) return [`volumes: ${wordsOf(found.refusal)}`];
  const residue: string[] = [];
  for (const entry of found.volumes) {
    const volume = textAt(entry, "Name") ?? "";
    const answer = await ask(context, freeCall, "volume-rm", { volume });
    if (answer.refusal !== undefined && !isGone(answer.refusal))
      residue.push(`volume ${context.names.shownContainer(volume)}: ${wordsOf(answer.refusal)}`);
  }
  return residue;
}

function isGone(refusal: Refusal): boolean {
  return refusal.status === "rejected" && refusal.kind === "not-found";
}

/** What a refusal says. */
export function wordsOf(refusal: Refusal): string {
  return "message" in refusal && refusal.message !== undefined ? refusal.message : "it was not removed";
}
