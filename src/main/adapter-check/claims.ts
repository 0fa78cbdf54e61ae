import { profiles } from "../../check/profiles.ts";
import { plural } from "../../report/describe.ts";
import type { EngineInfo } from "../../vocabulary/generated/types.ts";
import { isVerb } from "../../vocabulary/operation.ts";
import type { Tell } from "./part.ts";

/** The answer to `hello` in a line. */
export function helloWords({ name, version, dialect, capabilities }: EngineInfo): string {
  const verbs = capabilities.filter(isVerb).length;
  const features = capabilities.length - verbs;
  const words = `${name} ${version} (${dialect.engine}, ${dialect.builder}, ${dialect.store})`;
  return `${words}: ${plural(verbs, "verb")}, ${plural(features, "feature")}`;
}

/** Features that some profile or dialect knows. */
const dialectFeatures = [
  "build.cache-report",
  "build.chmod",
  "build.heredoc",
  "build.mount",
  "exec.detached-exit",
  "image.parent",
] as const;

/** What is strange about the claims, and what is missing. */
export function tellClaims({ capabilities }: EngineInfo, tell: Tell): void {
  const known = new Set<string>([...Object.values(profiles).flat(), ...dialectFeatures]);
  const strange = capabilities.filter((capability) => !known.has(capability));
  if (strange.length > 0)
    tell("capabilities", "note", `no scenario asks for ${strange.join(", ")}; spec/operations.md has the words`);
  const missing = profiles.core.filter((capability) => !capabilities.includes(capability));
  if (missing.length > 0)
    tell(
      "the profile core",
      "note",
      `not claimed: ${missing.join(", ")}; \`plimsoll run\` fails scenarios that need one of them`,
    );
}
