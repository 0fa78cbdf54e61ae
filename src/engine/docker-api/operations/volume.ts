import { ok, unsupported } from "../../../vocabulary/outcome.ts";
import { filtersText } from "../../adapter/filters.ts";
import { volumeOf } from "../../adapter/handles.ts";
import { runLabel } from "../../adapter/names.ts";
import { volumeDetail } from "../../adapter/normalise.ts";
import { listAt, mappingAt, numberAt, present, textAt, textsAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, type Handler } from "../context.ts";

export const volumeCreate: Handler<"volume-create"> = async (context, operation, call) => {
  const name = operation.name === undefined ? undefined : context.names.volume(operation.name);
  if (name !== undefined) context.ledger.intend("volume", name);
  const answer = await askJson(context, call, ["POST", "/volumes/create"], {
    json: present({
      Name: name,
      Driver: operation.driver,
      DriverOpts: operation.options,
      Labels: { ...operation.labels, [runLabel]: context.names.run },
    }),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const made = textAt(answer.json, "Name") ?? "";
  context.ledger.own("volume", made);
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "volume", name: made });
  return ok<"volume-create">(volumeDetail(answer.json, context.names));
};

export const volumeInspect: Handler<"volume-inspect"> = async (context, operation, call) => {
  const name = encodeURIComponent(volumeOf(context, operation.volume));
  const answer = await askJson(context, call, ["GET", `/volumes/${name}`]);
  return answer.refusal ?? ok<"volume-inspect">(volumeDetail(answer.json, context.names));
};

export const volumeLs: Handler<"volume-ls"> = async (context, operation, call) => {
  const answer = await askJson(context, call, ["GET", "/volumes"], {
    query: { filters: filtersText(context, operation.filters) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const own = listAt(answer.json, "Volumes").filter((entry) => ownsVolume(context, entry));
  const volumes = own.map((entry) => volumeDetail(entry, context.names));
  return ok<"volume-ls">({ volumes: volumes.sort((left, right) => (left.name < right.name ? -1 : 1)) });
};

/** Whether an entry of a volume list is ours: by name, label, or ledger (anonymous ones carry no mark, VOL-ANO-006). */
export function ownsVolume({ names, ledger }: Pick<Context, "names" | "ledger">, entry: unknown): boolean {
  const name = textAt(entry, "Name") ?? "";
  if (names.ownsVolume(name) || ledger.owns("volume", name)) return true;
  return mappingAt(entry, "Labels")?.[runLabel] === names.run;
}

export const volumeRm: Handler<"volume-rm"> = async (context, operation, call) => {
  const name = encodeURIComponent(volumeOf(context, operation.volume));
  const answer = await ask(context, call, ["DELETE", `/volumes/${name}`], { query: { force: operation.force } });
  return answer.refusal ?? ok<"volume-rm">({});
};

export const volumePrune: Handler<"volume-prune"> = async (context, operation, call) => {
  if (!context.isPrivate) return unsupported("volume-prune", "prunes run only on an engine declared private");
  // VOL-PRU-002: from API 1.42 on `all` adds the named ones; before, they are always included and the filter unknown.
  const own = operation.all === true && context.apiNumber >= 142 ? { all: ["1"] } : {};
  const answer = await askJson(context, call, ["POST", "/volumes/prune"], {
    query: { filters: filtersText(context, operation.filters, own) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const deleted = (textsAt(answer.json, "VolumesDeleted") ?? []).filter((name) => ownsVolume(context, { Name: name }));
  return ok<"volume-prune">({
    deleted: deleted.map((name) => context.names.shownContainer(name)),
    reclaimedBytes: numberAt(answer.json, "SpaceReclaimed") ?? 0,
  });
};
