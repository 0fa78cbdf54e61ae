/** What a code means. */
export interface CodeInfo {
  readonly severity: "error" | "warning";
}
/** What a code means; every code has an entry. */
export function codeOf(_code: string): CodeInfo {
  return { severity: "error" };
}
