import type { Input } from "../../../vocabulary/generated/types.ts";

/** Whether input is fed by later `input` steps. */
export function isOpen(input: Input): input is { readonly open: true } {
  return typeof input === "object" && "open" in input;
}
