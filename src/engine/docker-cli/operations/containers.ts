import type { ContainerDetail, Filters } from "../../../vocabulary/generated/types.ts";
import { ok, type Refusal, rejected } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { engineFilters } from "../../adapter/filters.ts";
import { containerOf } from "../../adapter/handles.ts";
import { helperLabel, runLabel } from "../../adapter/names.ts";
import { containerDetail, containerSummary, isTransitional } from "../../adapter/normalise.ts";
import { at, listAt, mappingAt, textAt, textsAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, type Handler } from "../context.ts";
import { bytesOfSize, linesOf, tableOf } from "../output.ts";
import { filterWords } from "./images.ts";

export const inspect: Handler<"inspect"> = async (context, operation, call) => {
  const parameters = { container: [containerOf(context, operation.container)], size: operation.size };
  // podman passes through `stopping` and `stopped`; both settle within 5 s.
  for (let attempt = 0; ; attempt++) {
    const answer = await askJson(context, call, "inspect", parameters);
    if (answer.refusal !== undefined) return answer.refusal;
    const json = answer.items[0];
    if (attempt < 50 && isTransitional(json)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    return ok<"inspect">(withHandle(context, containerDetail(withEntrypoint(json), context.names)));
  }
};

/** podman prints an entrypoint as one text; its words are those at the beginning of argv that make that text. */
function withEntrypoint(json: unknown): unknown {
  const text = textAt(json, "Config", "Entrypoint");
  if (text === undefined) return json;
  const argv = [textAt(json, "Path") ?? "", ...(textsAt(json, "Args") ?? [])];
  const length = argv.findIndex((_, index) => argv.slice(0, index + 1).join(" ") === text) + 1;
  const words = text === "" ? [] : length === 0 ? [text] : argv.slice(0, length);
  return { ...Object(json), Config: { ...Object(at(json, "Config")), Entrypoint: words } };
}

/** An image that was given by its handle is shown as given (CTR-CRE-007). */
function withHandle(context: Context, detail: ContainerDetail): ContainerDetail {
  const handle = context.imageHandles.get(detail.id);
  return handle === undefined ? detail : { ...detail, imageRef: handle };
}

/** One container of a list, and what inspect says of it. */
export interface ListedContainer {
  readonly line: unknown;
  readonly detail: unknown;
}

/** Containers with our label, as listed; one that goes in between is left out. */
export async function listContainers(
  context: Context,
  call: Call,
  options: { readonly all: boolean; readonly limit?: number | undefined; readonly filters?: Filters | undefined },
): Promise<
  { readonly refusal: Refusal } | { readonly refusal?: undefined; readonly containers: readonly ListedContainer[] }
> {
  const asked = engineFilters(context, options.filters, { label: [`${runLabel}=${context.names.run}`] });
  // CTR-LST-009: podman finds the containers of an id only where it is given bare.
  const ancestor = asked.ancestor?.map((image) => image.replace(/^sha256:/, ""));
  const filters = ancestor === undefined ? asked : { ...asked, ancestor };
  const parameters = { all: options.all, limit: options.limit, filter: filterWords(filters) };
  const listed = await askJson(context, call, "ps", parameters);
  if (listed.refusal !== undefined) return listed;
  const ids = listed.items.map((item) => textAt(item, "Id") ?? "");
  const details = await detailsOf(context, call, ids);
  return {
    containers: listed.items.flatMap((line, index) => {
      const detail = details.get(ids[index] ?? "");
      return detail === undefined ? [] : [{ line, detail }];
    }),
  };
}

async function detailsOf(context: Context, call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  const inspected = await askJson(context, call, "inspect", { container: ids });
  if (inspected.refusal === undefined) return new Map(inspected.items.map((item) => [textAt(item, "Id") ?? "", item]));
  if (ids.length === 1) return new Map();
  const found = new Map<string, unknown>();
  for (const id of ids) for (const entry of await detailsOf(context, call, [id])) found.set(...entry);
  return found;
}

/** Containers that only serve a query are in no observation. */
export function isShown({ detail }: ListedContainer): boolean {
  return mappingAt(detail, "Config", "Labels")?.[helperLabel] === undefined;
}

export const ps: Handler<"ps"> = async (context, operation, call) => {
  const { limit, filters } = operation;
  const found = await listContainers(context, call, { all: operation.all === true, limit, filters });
  if (found.refusal !== undefined) return found.refusal;
  const containers = found.containers.filter(isShown).map(({ line, detail }) => {
    const created = Date.parse(textAt(detail, "Created") ?? "");
    const command = textsAt(line, "Command")?.join(" ") ?? unquoted(textAt(line, "Command"));
    const json = {
      Id: textAt(detail, "Id"),
      Names: [textAt(detail, "Name") ?? ""],
      Image: textAt(line, "Image"),
      ImageID: textAt(detail, "Image"),
      State: textAt(line, "State"),
      Status: textAt(line, "Status"),
      Command: command,
      Labels: mappingAt(detail, "Config", "Labels"),
      Created: Number.isNaN(created) ? undefined : Math.floor(created / 1000),
      Mounts: listAt(detail, "Mounts"),
    };
    return containerSummary(json, context.names);
  });
  return ok<"ps">({ containers });
};

/** docker prints the command in quotes. */
function unquoted(text: string | undefined): string | undefined {
  return text?.replace(/^"(.*)"$/s, "$1");
}

export const top: Handler<"top"> = async (context, operation, call) => {
  const answer = await ask(context, call, "top", {
    container: containerOf(context, operation.container),
    args: operation.args?.split(" ").filter((word) => word !== ""),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const { titles, rows } = tableOf(answer.text);
  return ok<"top">({ titles, processes: rows });
};

export const stats: Handler<"stats"> = async (context, operation, call) => {
  const answer = await askJson(context, call, "stats", { container: containerOf(context, operation.container) });
  if (answer.refusal !== undefined) return answer.refusal;
  const memoryBytes = bytesOfSize((textAt(answer.items[0], "MemUsage") ?? "").split("/")[0] ?? "");
  const found = at(answer.items[0], "PIDs");
  const pids = found === undefined || found === "--" ? undefined : Number(found);
  return ok<"stats">({
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...(pids === undefined || Number.isNaN(pids) ? {} : { pids }),
  });
};

const changeKinds = { A: "added", C: "changed", D: "deleted" } as const;

export const diff: Handler<"diff"> = async (context, operation, call) => {
  const answer = await ask(context, call, "diff", { container: containerOf(context, operation.container) });
  if (answer.refusal !== undefined) return answer.refusal;
  const changes = [];
  for (const line of linesOf(answer.text)) {
    const found = /^([ACD]) (\/.*)$/.exec(line);
    if (found === null) return rejected("engine-fault", `no change: ${line.slice(0, 200)}`);
    const letter = found[1] === "A" ? "A" : found[1] === "D" ? "D" : "C";
    changes.push({ path: found[2] ?? "", kind: changeKinds[letter] });
  }
  return ok<"diff">({ changes });
};

/** Counts of our own objects of one state. */
export function countOf(containers: readonly ListedContainer[], state: string): number {
  return containers.filter(({ detail }) => textAt(detail, "State", "Status") === state).length;
}
