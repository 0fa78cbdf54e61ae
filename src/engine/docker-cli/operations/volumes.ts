import type { Filters } from "../../../vocabulary/generated/types.ts";
import { ok, type Refusal } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { engineFilters } from "../../adapter/filters.ts";
import { volumeOf } from "../../adapter/handles.ts";
import { runLabel } from "../../adapter/names.ts";
import { volumeDetail } from "../../adapter/normalise.ts";
import { mappingAt, textAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, type Handler } from "../context.ts";
import { lastLine } from "../output.ts";
import { pairs } from "./create.ts";
import { filterWords } from "./images.ts";

export const volumeCreate: Handler<"volume-create"> = async (context, operation, call) => {
  const name = operation.name === undefined ? undefined : context.names.volume(operation.name);
  if (name !== undefined) context.ledger.intend("volume", name);
  const answer = await ask(context, call, "volume-create", {
    name,
    driver: operation.driver,
    option: pairs(operation.options),
    label: pairs({ ...operation.labels, [runLabel]: context.names.run }),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const made = lastLine(answer.text);
  context.ledger.own("volume", made);
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "volume", name: made });
  const shown = await askJson(context, call, "volume-inspect", { volume: [made] });
  return shown.refusal ?? ok<"volume-create">(volumeDetail(shown.items[0], context.names));
};

export const volumeInspect: Handler<"volume-inspect"> = async (context, operation, call) => {
  const answer = await askJson(context, call, "volume-inspect", { volume: [volumeOf(context, operation.volume)] });
  return answer.refusal ?? ok<"volume-inspect">(volumeDetail(answer.items[0], context.names));
};

/** Our own volumes with their details; one that goes in between is left out. */
export async function listVolumes(
  context: Context,
  call: Call,
  filters: Filters,
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly volumes: readonly unknown[] }> {
  const listed = await askJson(context, call, "volume-ls", { filter: filterWords(filters) });
  if (listed.refusal !== undefined) return listed;
  const names = listed.items.filter((item) => ownsVolume(context, item)).map((item) => textAt(item, "Name") ?? "");
  return { volumes: await detailsOf(context, call, names) };
}

async function detailsOf(context: Context, call: Call, names: readonly string[]): Promise<readonly unknown[]> {
  if (names.length === 0) return [];
  const inspected = await askJson(context, call, "volume-inspect", { volume: names });
  if (inspected.refusal === undefined) return inspected.items;
  if (names.length === 1) return [];
  const found: unknown[] = [];
  for (const name of names) found.push(...(await detailsOf(context, call, [name])));
  return found;
}

export const volumeLs: Handler<"volume-ls"> = async (context, operation, call) => {
  const found = await listVolumes(context, call, engineFilters(context, operation.filters));
  if (found.refusal !== undefined) return found.refusal;
  const volumes = found.volumes.map((entry) => volumeDetail(entry, context.names));
  return ok<"volume-ls">({ volumes: volumes.sort((left, right) => (left.name < right.name ? -1 : 1)) });
};

/** Whether a volume of a list is ours: by name, label, or ledger (anonymous ones carry no mark, VOL-ANO-006). */
function ownsVolume(context: Context, item: unknown): boolean {
  const name = textAt(item, "Name") ?? "";
  if (context.names.ownsVolume(name) || context.ledger.owns("volume", name)) return true;
  // docker prints labels as one text, podman as a mapping.
  const label = textAt(item, "Labels")?.split(",").includes(`${runLabel}=${context.names.run}`) === true;
  return label || mappingAt(item, "Labels")?.[runLabel] === context.names.run;
}

export const volumeRm: Handler<"volume-rm"> = async (context, operation, call) => {
  const { force } = operation;
  const answer = await ask(context, call, "volume-rm", { volume: volumeOf(context, operation.volume), force });
  return answer.refusal ?? ok<"volume-rm">({});
};
