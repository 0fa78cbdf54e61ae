import type { Dialect } from "../vocabulary/generated/types.ts";

/** How binding a rule is: see spec/schema/rule.schema.json. */
export type Level = "MUST" | "SHOULD" | "MAY";

/** One normative sentence of spec/rules. */
export interface Rule {
  readonly id: string;
  readonly chapter: string;
  readonly level: Level;
  readonly sentence: string;
  readonly source: string;
  readonly measuredOn: string;
  readonly measured?: string;
  readonly observed?: string;
  readonly dialects?: readonly { readonly when: Partial<Dialect>; readonly then: string }[];
  readonly also?: readonly string[];
  readonly note?: string;
  readonly since?: string;
  readonly until?: string;
  /** false: no engine here can confirm it; it counts in no figure. */
  readonly verified?: boolean;
}
