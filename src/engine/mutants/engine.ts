import { createReferenceEngine, type ReferenceEngine, type ReferenceOptions } from "../reference/engine.ts";
import type { Environment } from "../reference/environment.ts";
import { operations } from "../reference/operations/table.ts";
import type { Mutant } from "./mutant.ts";

/** The reference engine with the mutant's handlers in the place of its own; it calls itself `mutant:NAME`. */
export function createMutantEngine(
  mutant: Mutant,
  environment: Environment,
  options: ReferenceOptions,
): ReferenceEngine {
  const engine = createReferenceEngine(
    { ...environment, operations: { ...operations, ...mutant.operations } },
    options,
  );
  return { ...engine, info: { ...engine.info, name: `mutant:${mutant.name}` } };
}
