import type { Config, Healthcheck } from "../../../vocabulary/generated/types.ts";

type Draft = { -readonly [K in keyof Config]: Config[K] };

/**
 * A configuration given with a commit, completed by the container's: what it does not set is taken over, entries of Env,
 * Labels, Volumes and ExposedPorts are joined key by key, its own first (CMT-011, CTR-COM-005). Host name, terminal and
 * ONBUILD are not taken over, as in dockerd's merge.
 */
export function mergeCommitConfig(given: Config, container: Config): Config {
  const merged: Draft = { ...given };
  const take = <K extends keyof Config>(key: K, value: Config[K]) => {
    if (value !== undefined) merged[key] = value;
  };
  if ((given.user ?? "") === "") take("user", container.user);
  if ((given.workdir ?? "") === "") take("workdir", container.workdir);
  if ((given.stopSignal ?? "") === "") take("stopSignal", container.stopSignal);
  take("exposedPorts", joined(given.exposedPorts, container.exposedPorts));
  take("volumes", joined(given.volumes, container.volumes));
  take("env", joinedEnvironment(given.env, container.env));
  merged.labels = joinedLabels(given.labels, container.labels);
  if ((given.entrypoint ?? []).length === 0) {
    if ((given.cmd ?? []).length === 0) take("cmd", container.cmd);
    if (given.entrypoint === undefined) take("entrypoint", container.entrypoint);
  }
  take("healthcheck", mergeHealthcheck(given.healthcheck, container.healthcheck));
  return merged;
}

function joined(
  own: readonly string[] | undefined,
  others: readonly string[] | undefined,
): readonly string[] | undefined {
  if (own === undefined || own.length === 0) return others;
  return [...new Set([...own, ...(others ?? [])])].sort();
}

function joinedEnvironment(
  own: readonly string[] | undefined,
  others: readonly string[] | undefined,
): readonly string[] | undefined {
  if (own === undefined || own.length === 0) return others;
  // A step of a build only adds to what was there: nothing to join, and no ten thousand names to look at for each.
  if (others === undefined || others.every((entry, index) => hasName(own[index], entry))) return own;
  const names = new Set(own.map(nameOf));
  return [...own, ...others.filter((entry) => !names.has(nameOf(entry)))];
}

/** A step of a build only adds to what was there: the same object, or ten thousand steps keep each name twice as often. */
function joinedLabels(own: Config["labels"] = {}, others: Config["labels"] = {}): NonNullable<Config["labels"]> {
  if (own === others) return own;
  const names = Object.keys(own);
  return Object.keys(others).every((name, index) => name === names[index]) ? own : { ...others, ...own };
}

function hasName(entry: string | undefined, other: string): boolean {
  return entry === other || (entry !== undefined && nameOf(entry) === nameOf(other));
}

function nameOf(entry: string): string {
  return entry.split("=")[0] ?? entry;
}

/** A health check completed by another one: of what the first leaves open the other decides (HLT-013). */
export function mergeHealthcheck(
  own: Healthcheck | undefined,
  other: Healthcheck | undefined,
): Healthcheck | undefined {
  if (own === undefined || other === undefined) return own ?? other;
  return {
    ...other,
    ...own,
    ...((own.test ?? []).length === 0 && other.test !== undefined ? { test: other.test } : {}),
  };
}
