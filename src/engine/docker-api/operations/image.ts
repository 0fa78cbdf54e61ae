import type { Config } from "../../../vocabulary/generated/types.ts";
import { ok, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { filtersText } from "../../adapter/filters.ts";
import { containerOf, imageOf } from "../../adapter/handles.ts";
import { runLabel, splitReference } from "../../adapter/names.ts";
import { historyEntry, imageDetail, imageId, imageSummary } from "../../adapter/normalise.ts";
import { mappingAt, numberAt, present, textAt, textsAt } from "../../adapter/wire.ts";
import { isReferenceProblem, parseTagTarget } from "../../shared/reference-name.ts";
import { ask, askJson, type Context, containerPath, type Handler, imagePath } from "../context.ts";
import { healthcheckBody } from "./container.ts";

export const imageInspect: Handler<"image-inspect"> = async (context, operation, call) => {
  const answer = await askJson(context, call, ["GET", imagePath(imageOf(context, operation.image), "/json")]);
  return (
    answer.refusal ??
    ok<"image-inspect">(imageDetail(answer.json, context.names, !context.capabilities.has("store.containerd")))
  );
};

export const history: Handler<"history"> = async (context, operation, call) => {
  const answer = await askJson(context, call, ["GET", imagePath(imageOf(context, operation.image), "/history")]);
  if (answer.refusal !== undefined) return answer.refusal;
  const list = Array.isArray(answer.json) ? answer.json : [];
  return ok<"history">({ entries: list.map((entry) => historyEntry(entry, context.names)) });
};

export const images: Handler<"images"> = async (context, operation, call) => {
  const answer = await askJson(context, call, ["GET", "/images/json"], {
    query: { all: operation.all, filters: filtersText(context, operation.filters) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const list = Array.isArray(answer.json) ? answer.json : [];
  return ok<"images">({
    images: list.filter((entry) => ownsImage(context, entry)).map((entry) => imageSummary(entry, context.names)),
  });
};

/**
 * Whether an entry of an image list is ours: by one of its names, by its id in the ledger, or by the label that commit
 * copied from a container of ours (a commit that is refused for its reference leaves an image without a name).
 */
export function ownsImage({ names, ledger }: Pick<Context, "names" | "ledger">, entry: unknown): boolean {
  if (mappingAt(entry, "Labels")?.[runLabel] === names.run) return true;
  if ((textsAt(entry, "RepoTags") ?? []).some((tag) => names.ownsReference(tag))) return true;
  return ledger.owns("image", imageId(textAt(entry, "Id") ?? ""));
}

export const tag: Handler<"tag"> = async (context, operation, call) => {
  const reference = context.names.reference(operation.reference);
  const { repository, tag: name } = splitReference(reference);
  context.ledger.intend("image", name === undefined ? `${repository}:latest` : reference);
  const answer = await ask(context, call, ["POST", imagePath(imageOf(context, operation.image), "/tag")], {
    query: { repo: repository, tag: name },
  });
  return answer.refusal ?? ok<"tag">({});
};

export const rmi: Handler<"rmi"> = async (context, operation, call) => {
  const answer = await askJson(context, call, ["DELETE", imagePath(imageOf(context, operation.image), "")], {
    query: { force: operation.force, noprune: operation.noPrune },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  return ok<"rmi">(removedOf(context, answer.json));
};

/** `[{ Untagged }, { Deleted }]` as two lists. */
export function removedOf(
  context: Context,
  json: unknown,
): { readonly untagged: readonly string[]; readonly deleted: readonly string[] } {
  const list = Array.isArray(json) ? json : [];
  const collect = (key: string): readonly string[] =>
    list.map((entry) => textAt(entry, key)).filter((text) => text !== undefined);
  return {
    untagged: collect("Untagged").map((reference) => context.names.shownReference(reference)),
    deleted: collect("Deleted").map(imageId),
  };
}

/** Docker's own client refuses a bad name; dockerd does so too late, when the image is made (CMT-012). */
function commitProblem(reference: string | undefined): string | undefined {
  if (reference === undefined || reference === "") return undefined;
  const parsed = parseTagTarget(reference);
  return isReferenceProblem(parsed) ? parsed.problem : undefined;
}

export const commit: Handler<"commit"> = async (context, operation, call) => {
  const problem = commitProblem(operation.reference);
  if (problem !== undefined) return rejected("invalid", problem);
  const reference = operation.reference === undefined ? undefined : context.names.reference(operation.reference);
  const parts = reference === undefined ? undefined : splitReference(reference);
  if (reference !== undefined)
    context.ledger.intend("image", parts?.tag === undefined ? `${reference}:latest` : reference);
  const answer = await askJson(context, call, ["POST", "/commit"], {
    query: {
      container: containerOf(context, operation.container),
      repo: parts?.repository,
      tag: parts?.tag,
      comment: operation.message,
      author: operation.author,
      pause: operation.pause,
      changes: operation.changes,
    },
    // CTR-COM-001: podman needs a body.
    json: operation.config === undefined ? {} : configBody(operation.config),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const id = imageId(textAt(answer.json, "Id") ?? "");
  context.ledger.own("image", id);
  if (operation.as !== undefined)
    context.handles.set(operation.as, { kind: "image", id, ...(reference === undefined ? {} : { reference }) });
  return ok<"commit">({ id });
};

function configBody(config: Config): object {
  const keys = (list: readonly string[] | undefined): object | undefined =>
    list === undefined ? undefined : Object.fromEntries(list.map((key) => [key, {}]));
  return present({
    Cmd: config.cmd,
    Entrypoint: config.entrypoint,
    Env: config.env,
    WorkingDir: config.workdir,
    User: config.user,
    Labels: config.labels,
    Hostname: config.hostname,
    Volumes: keys(config.volumes),
    ExposedPorts: keys(config.exposedPorts),
    StopSignal: config.stopSignal,
    StopTimeout: config.stopTimeout,
    Shell: config.shell,
    OnBuild: config.onbuild,
    Healthcheck: healthcheckBody(config.healthcheck),
    Tty: config.tty,
    OpenStdin: config.openStdin,
  });
}

/** Prunes reach everybody's objects: only on an engine that was declared private. */
export const imagePrune: Handler<"image-prune"> = async (context, operation, call) => {
  if (!context.isPrivate) return unsupported("image-prune", "prunes run only on an engine declared private");
  const answer = await askJson(context, call, ["POST", "/images/prune"], {
    query: { filters: filtersText(context, operation.filters, operation.all === true ? { dangling: ["false"] } : {}) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const json = answer.json;
  const list = typeof json === "object" && json !== null ? Reflect.get(json, "ImagesDeleted") : undefined;
  return ok<"image-prune">({ ...removedOf(context, list), reclaimedBytes: numberAt(json, "SpaceReclaimed") ?? 0 });
};

export const containerPrune: Handler<"container-prune"> = async (context, operation, call) => {
  if (!context.isPrivate) return unsupported("container-prune", "prunes run only on an engine declared private");
  const answer = await askJson(context, call, ["POST", "/containers/prune"], {
    query: { filters: filtersText(context, operation.filters) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const deleted = (textsAt(answer.json, "ContainersDeleted") ?? []).filter((id) =>
    context.ledger.owns("container", id),
  );
  return ok<"container-prune">({ deleted, reclaimedBytes: numberAt(answer.json, "SpaceReclaimed") ?? 0 });
};

export const buildPrune: Handler<"build-prune"> = async (context, operation, call) => {
  if (!context.isPrivate) return unsupported("build-prune", "prunes run only on an engine declared private");
  const answer = await askJson(context, call, ["POST", "/build/prune"], {
    query: { all: operation.all, filters: filtersText(context, operation.filters) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  return ok<"build-prune">({
    deleted: textsAt(answer.json, "CachesDeleted") ?? [],
    reclaimedBytes: numberAt(answer.json, "SpaceReclaimed") ?? 0,
  });
};

/** Path of a container's `export`. */
export function exportPath(container: string): string {
  return containerPath(container, "/export");
}
