import type { Config } from "../../../vocabulary/generated/types.ts";

/** A configuration as the vocabulary shows it: a key that is empty is absent, though dockerd writes `{}` or `null`. */
export function shownConfig(config: Config): Config {
  const { labels, cmd, entrypoint, env, volumes, exposedPorts, onbuild, shell, ...rest } = config;
  return {
    ...rest,
    ...(labels === undefined || Object.keys(labels).length === 0 ? {} : { labels }),
    ...(isFilled(cmd) ? { cmd } : {}),
    ...(isFilled(entrypoint) ? { entrypoint } : {}),
    ...(isFilled(env) ? { env } : {}),
    ...(isFilled(volumes) ? { volumes } : {}),
    ...(isFilled(exposedPorts) ? { exposedPorts } : {}),
    ...(isFilled(onbuild) ? { onbuild } : {}),
    ...(isFilled(shell) ? { shell } : {}),
  };
}

function isFilled(list: readonly string[] | undefined): list is readonly string[] {
  return list !== undefined && list.length > 0;
}
