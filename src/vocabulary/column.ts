import type { EngineInfo } from "./generated/types.ts";

/**
 * The column that results on an engine belong to, and the name of its list of known failures: `docker`, `podman` for
 * their API, `podman-cli` for a CLI, else what the engine is called. A plain file name, whatever the engine says.
 */
export function columnOf({ name, dialect, transport }: EngineInfo): string {
  const own = name.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "") || "engine";
  if (transport === "api") return dialect.engine;
  return transport === "cli" && !own.endsWith("-cli") ? `${own}-cli` : own;
}
