/** What a code means. Codes are stable: a meaning never changes, a code is never used again. */
export interface CodeInfo {
  /** Its name as a rule of the linter. */
  readonly name: string;
  readonly severity: "error" | "warning";
  /** Why it is refused and what to do, in a few sentences. */
  readonly explanation: string;
  readonly bad: Example;
  readonly good: Example;
}

/** A piece of a scenario: steps when it begins with `- `, otherwise keys of a file; `withFiles` lie beside it. */
export interface Example {
  readonly yaml: string;
  readonly withFiles?: { readonly [path: string]: string };
}
