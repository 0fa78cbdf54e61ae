import type { EnvironmentArgument } from "../../vocabulary/generated/types.ts";

/** `NAME=value` entries of either form. */
export function environmentOf(environment: EnvironmentArgument | undefined): readonly string[] | undefined {
  if (environment === undefined || isList(environment)) return environment;
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

function isList(environment: EnvironmentArgument): environment is readonly string[] {
  return Array.isArray(environment);
}
