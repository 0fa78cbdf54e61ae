import type { Operation } from "../../../vocabulary/operation.ts";
import type { Refusal } from "../../../vocabulary/outcome.ts";
import { ok, unsupported } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { filtersText } from "../../adapter/filters.ts";
import { containerOf } from "../../adapter/handles.ts";
import { helperLabel, runLabel } from "../../adapter/names.ts";
import { containerSummary } from "../../adapter/normalise.ts";
import { at, listAt, mappingAt, numberAt, textAt, textsAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, containerPath, type Handler } from "../context.ts";

/** POST to a container; answers `changed`: 304 is `ok` with false (CTR-STA-002, CTR-STO-007). */
async function post(
  context: Context,
  operation: Operation<"start" | "stop" | "restart" | "pause" | "unpause" | "kill" | "rename" | "resize">,
  call: Call,
  request: { readonly path: string; readonly query?: Record<string, string | number | undefined> },
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly changed: boolean }> {
  const path = containerPath(containerOf(context, operation.container), request.path);
  const answer = await ask(context, call, ["POST", path], request.query === undefined ? {} : { query: request.query });
  return answer.refusal === undefined ? { changed: answer.status !== 304 } : { refusal: answer.refusal };
}

export const start: Handler<"start"> = async (context, operation, call) => {
  const answer = await post(context, operation, call, { path: "/start" });
  if (answer.refusal === undefined) return ok<"start">({ changed: answer.changed });
  return refusedStart(context, call, containerOf(context, operation.container), answer.refusal);
};

/**
 * A refused start with the exit code that the engine recorded. `No such container` may mean a peer whose network is to
 * be shared (CTR-CRE-017): then the container itself is there, and cannot start.
 */
export async function refusedStart(
  context: Context,
  call: Call,
  container: string,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.status !== "rejected" || (refusal.kind !== "cannot-start" && refusal.kind !== "not-found"))
    return refusal;
  const code = await recordedExit(context, call, container);
  if (code !== undefined) return { ...refusal, kind: "cannot-start", exitCode: code };
  // One that removes itself is gone by now (CTR-ARM-008): what was not found is something else, unless it is named.
  const isNamed = [container, context.names.shownContainer(container)].some((name) => refusal.message.includes(name));
  return isNamed ? refusal : { ...refusal, kind: "cannot-start" };
}

/** Exit code that the engine recorded for a refused start (CTR-STA-006, CTR-STA-007). */
async function recordedExit(context: Context, call: Call, container: string): Promise<number | undefined> {
  const shown = await askJson(context, call, ["GET", containerPath(container, "/json")], { as: "inspect" });
  return shown.refusal === undefined ? numberAt(shown.json, "State", "ExitCode") : undefined;
}

export const stop: Handler<"stop"> = async (context, operation, call) => {
  const missing = signalProblem(context, operation.signal, "stop");
  if (missing !== undefined) return missing;
  const answer = await post(context, operation, call, {
    path: "/stop",
    query: { t: operation.timeout, signal: operation.signal },
  });
  return answer.refusal ?? ok<"stop">({ changed: answer.changed });
};

export const restart: Handler<"restart"> = async (context, operation, call) => {
  const missing = signalProblem(context, operation.signal, "restart");
  if (missing !== undefined) return missing;
  const answer = await post(context, operation, call, {
    path: "/restart",
    query: { t: operation.timeout, signal: operation.signal },
  });
  if (answer.refusal === undefined) return ok<"restart">({});
  return refusedStart(context, call, containerOf(context, operation.container), answer.refusal);
};

/** stop and restart take a signal from API 1.42 on; before, it would be ignored without a word. */
function signalProblem(context: Context, signal: string | undefined, verb: string) {
  if (signal === undefined || context.apiNumber >= 142) return undefined;
  return unsupported(`${verb}.signal`, "the Docker Engine API takes it from version 1.42 on");
}

export const kill: Handler<"kill"> = async (context, operation, call) => {
  const answer = await post(context, operation, call, { path: "/kill", query: { signal: operation.signal } });
  return answer.refusal ?? ok<"kill">({});
};

export const pause: Handler<"pause"> = async (context, operation, call) => {
  const answer = await post(context, operation, call, { path: "/pause" });
  if (answer.refusal !== undefined) return answer.refusal;
  context.resumed.delete(containerOf(context, operation.container));
  return ok<"pause">({});
};

export const unpause: Handler<"unpause"> = async (context, operation, call) => {
  const answer = await post(context, operation, call, { path: "/unpause" });
  if (answer.refusal !== undefined) return answer.refusal;
  context.resumed.add(containerOf(context, operation.container));
  return ok<"unpause">({});
};

export const rename: Handler<"rename"> = async (context, operation, call) => {
  const name = context.names.container(operation.name);
  context.ledger.intend("container", name.replace(/^\//, ""));
  const answer = await post(context, operation, call, { path: "/rename", query: { name } });
  return answer.refusal ?? ok<"rename">({});
};

export const resize: Handler<"resize"> = async (context, operation, call) => {
  const answer = await post(context, operation, call, {
    path: "/resize",
    query: { w: operation.width, h: operation.height },
  });
  return answer.refusal ?? ok<"resize">({});
};

export const rm: Handler<"rm"> = async (context, operation, call) => {
  const path = containerPath(containerOf(context, operation.container), "");
  const answer = await ask(context, call, ["DELETE", path], {
    query: { force: operation.force, v: operation.volumes, link: operation.link },
  });
  return answer.refusal ?? ok<"rm">({});
};

export const ps: Handler<"ps"> = async (context, operation, call) => {
  const filters = filtersText(context, operation.filters, { label: [`${runLabel}=${context.names.run}`] });
  const answer = await askJson(context, call, ["GET", "/containers/json"], {
    query: { all: operation.all, limit: operation.limit, filters },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const list = Array.isArray(answer.json) ? answer.json : [];
  const own = list.filter((entry) => {
    const labels = mappingAt(entry, "Labels") ?? {};
    return labels[runLabel] === context.names.run && labels[helperLabel] === undefined;
  });
  const containers = own.map((entry) => {
    const summary = containerSummary(entry, context.names);
    // CTR-CRE-007: what was given by its handle is shown by it, as inspect does.
    const handle = context.imageHandles.get(summary.id);
    return handle !== undefined && summary.image === summary.imageId ? { ...summary, image: handle } : summary;
  });
  return ok<"ps">({ containers });
};

export const top: Handler<"top"> = async (context, operation, call) => {
  const path = containerPath(containerOf(context, operation.container), "/top");
  const answer = await askJson(context, call, ["GET", path], { query: { ps_args: operation.args } });
  if (answer.refusal !== undefined) return answer.refusal;
  const rows = listAt(answer.json, "Processes").map((row) =>
    Array.isArray(row) ? row.filter((cell): cell is string => typeof cell === "string") : [],
  );
  const titles = cellsOf(textsAt(answer.json, "Titles") ?? []);
  return ok<"top">({ titles, processes: rows.map((row) => cellsOf(row, titles.length)) });
};

/** podman gives a row in one cell where it asked the container's own ps; the last column takes what is left. */
function cellsOf(row: readonly string[], columns?: number): readonly string[] {
  const [first] = row;
  if (row.length !== 1 || first === undefined || columns === 1) return row;
  const words = first.trim().split(/\s+/);
  if (columns === undefined || words.length <= columns) return words;
  return [...words.slice(0, columns - 1), words.slice(columns - 1).join(" ")];
}

export const stats: Handler<"stats"> = async (context, operation, call) => {
  const path = containerPath(containerOf(context, operation.container), "/stats");
  const answer = await askJson(context, call, ["GET", path], { query: { stream: false, "one-shot": true } });
  if (answer.refusal !== undefined) return answer.refusal;
  const memoryBytes = numberAt(answer.json, "memory_stats", "usage");
  const pids = numberAt(answer.json, "pids_stats", "current");
  const cpuNs = numberAt(answer.json, "cpu_stats", "cpu_usage", "total_usage");
  return ok<"stats">({
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...(pids === undefined ? {} : { pids }),
    ...(cpuNs === undefined ? {} : { cpuNs }),
  });
};

const changeKinds = ["changed", "added", "deleted"] as const;

export const diff: Handler<"diff"> = async (context, operation, call) => {
  const path = containerPath(containerOf(context, operation.container), "/changes");
  const answer = await askJson(context, call, ["GET", path]);
  if (answer.refusal !== undefined) return answer.refusal;
  const list = Array.isArray(answer.json) ? answer.json : [];
  // CTR-DIF-001: 0 modified, 1 added, 2 deleted.
  const changes = list.map((entry) => ({
    path: textAt(entry, "Path") ?? "",
    kind: changeKinds[numberAt(at(entry), "Kind") ?? 0] ?? "changed",
  }));
  return ok<"diff">({ changes });
};
