import type { Memory } from "../../../vocabulary/generated/types.ts";

/** Bytes of `64m`; what is no memory text goes to the engine as NaN would: as 0 it would mean no limit, so as −1. */
export function bytesOfMemory(memory: Memory): number {
  if (typeof memory === "number") return memory;
  const found = /^(\d+(?:\.\d+)?)([bkmg])?b?$/i.exec(memory);
  if (found === null) return Number(memory) || -1;
  const power = ["b", "k", "m", "g"].indexOf((found[2] ?? "b").toLowerCase());
  return Math.trunc(Number(found[1]) * 1024 ** power);
}

/** `on-failure:3` as the API takes it. */
export function splitRestart(policy: string): { readonly Name: string; readonly MaximumRetryCount?: number } {
  const colon = policy.indexOf(":");
  if (colon < 0) return { Name: policy };
  const count = Number(policy.slice(colon + 1));
  return Number.isInteger(count) ? { Name: policy.slice(0, colon), MaximumRetryCount: count } : { Name: policy };
}
