import type { Call } from "../adapter/call.ts";
import { runLabel } from "../adapter/names.ts";
import { imageId } from "../adapter/normalise.ts";
import { listAt, mappingAt, textAt, textsAt } from "../adapter/wire.ts";
import { ask, askJson, type Context, containerPath, imagePath } from "./context.ts";
import { ownsImage } from "./operations/image.ts";

const call: Call = {
  verb: "rm",
  signal: new AbortController().signal,
  accepted: () => undefined,
  feeds: () => undefined,
};

/**
 * Removes what the session made: containers by force with their volumes, then images by our names and the ledger's ids
 * in reverse order, never by force (podman's `rmi -f` deletes other people's containers), then volumes; never a prune.
 * Answers one line for each object that is still there.
 */
export async function cleanUp(context: Context): Promise<readonly string[]> {
  const residue: string[] = [];
  residue.push(...(await removeContainers(context)));
  residue.push(...(await removeImages(context)));
  residue.push(...(await removeVolumes(context)));
  context.fileRoot.dispose();
  if (residue.length === 0) context.ledger.clear();
  else context.ledger.close();
  return residue;
}

async function removeContainers(context: Context): Promise<readonly string[]> {
  const residue: string[] = [];
  for (let attempt = 0; ; attempt++) {
    const left = await ownContainers(context);
    if (left.length === 0) return [];
    residue.length = 0;
    for (const id of [...left].reverse()) {
      const answer = await ask(context, call, ["DELETE", containerPath(id, "")], { query: { force: true, v: true } });
      if (answer.refusal !== undefined && answer.status !== 404)
        residue.push(`container ${id}: ${wordsOf(answer.refusal)}`);
    }
    // A removal that is under way (auto-remove) answers 409 and is gone a moment later.
    if (residue.length === 0 || attempt === 20) return residue;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function ownContainers(context: Context): Promise<readonly string[]> {
  const filters = JSON.stringify({ label: [`${runLabel}=${context.names.run}`] });
  const answer = await askJson(context, call, ["GET", "/containers/json"], { query: { all: true, filters }, as: "ps" });
  if (answer.refusal !== undefined)
    return context.ledger
      .entries()
      .filter((entry) => entry.kind === "container")
      .map((entry) => entry.key);
  return (Array.isArray(answer.json) ? answer.json : [])
    .filter((entry) => mappingAt(entry, "Labels")?.[runLabel] === context.names.run)
    .map((entry) => textAt(entry, "Id") ?? "");
}

async function removeImages(context: Context): Promise<readonly string[]> {
  // A child stands in its parent's way: what was refused is tried again as long as anything goes.
  for (;;) {
    const left = await ownImages(context);
    const refused = new Map<string, string>();
    for (const image of left) {
      const answer = await ask(context, call, ["DELETE", imagePath(image, "")], { as: "rmi" });
      if (answer.refusal !== undefined && answer.status !== 404) refused.set(image, wordsOf(answer.refusal));
    }
    if (refused.size === left.length) {
      return [...refused].map(([image, words]) => `image ${context.names.shownReference(image)}: ${words}`);
    }
  }
}

/** References of ours, then ids of the ledger that carry no name of somebody else, newest first. */
async function ownImages(context: Context): Promise<readonly string[]> {
  const answer = await askJson(context, call, ["GET", "/images/json"], { query: { all: true }, as: "images" });
  const list = answer.refusal === undefined && Array.isArray(answer.json) ? answer.json : [];
  const references = list.flatMap((entry) =>
    (textsAt(entry, "RepoTags") ?? []).filter((tag) => context.names.ownsReference(tag)),
  );
  if (references.length > 0) return references.sort().reverse();
  const order = context.ledger
    .entries()
    .filter((entry) => entry.kind === "image")
    .map((entry) => bare(entry.key));
  const position = (id: string): number => order.findLastIndex((key) => key !== "" && bare(id).startsWith(key));
  return list
    .map((entry) => ({
      id: imageId(textAt(entry, "Id") ?? ""),
      own: ownsImage(context, entry),
      tags: (textsAt(entry, "RepoTags") ?? []).filter((tag) => tag !== "<none>:<none>"),
    }))
    .filter(({ own, tags }) => tags.length === 0 && own)
    .sort((left, right) => position(right.id) - position(left.id))
    .map(({ id }) => id);
}

async function removeVolumes(context: Context): Promise<readonly string[]> {
  const answer = await askJson(context, call, ["GET", "/volumes"], { as: "volume-ls" });
  const list = answer.refusal === undefined ? listAt(answer.json, "Volumes") : [];
  const own = list
    .filter((entry) => {
      const name = textAt(entry, "Name") ?? "";
      return (
        context.names.ownsVolume(name) ||
        context.ledger.owns("volume", name) ||
        mappingAt(entry, "Labels")?.[runLabel] === context.names.run
      );
    })
    .map((entry) => textAt(entry, "Name") ?? "");
  const residue: string[] = [];
  for (const name of own) {
    const removal = await ask(context, call, ["DELETE", `/volumes/${encodeURIComponent(name)}`], { as: "volume-rm" });
    if (removal.refusal !== undefined && removal.status !== 404)
      residue.push(`volume ${context.names.shownContainer(name)}: ${wordsOf(removal.refusal)}`);
  }
  return residue;
}

function wordsOf(refusal: object): string {
  return "message" in refusal && typeof refusal.message === "string" ? refusal.message : "it was not removed";
}

function bare(id: string): string {
  const hex = id.replace(/^sha256:/, "");
  return /^[0-9a-f]{11,64}$/.test(hex) ? hex : "";
}
