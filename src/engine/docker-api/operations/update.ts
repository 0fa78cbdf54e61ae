import { ok } from "../../../vocabulary/outcome.ts";
import type { Handler } from "../context.ts";
import { askJson, containerOf, containerPath } from "../context.ts";
import { present, textsAt } from "../wire.ts";
import { bytesOfMemory } from "./container.ts";

/** `on-failure:3` as the API takes it. */
export function splitRestart(policy: string): { readonly Name: string; readonly MaximumRetryCount?: number } {
  const colon = policy.indexOf(":");
  if (colon < 0) return { Name: policy };
  const count = Number(policy.slice(colon + 1));
  return Number.isInteger(count) ? { Name: policy.slice(0, colon), MaximumRetryCount: count } : { Name: policy };
}

export const update: Handler<"update"> = async (context, operation, call) => {
  const answer = await askJson(
    context,
    call,
    ["POST", containerPath(containerOf(context, operation.container), "/update")],
    {
      json: present({
        Memory: operation.memory === undefined ? undefined : bytesOfMemory(operation.memory),
        MemorySwap: operation.memorySwap === undefined ? undefined : bytesOfMemory(operation.memorySwap),
        RestartPolicy: operation.restart === undefined ? undefined : splitRestart(operation.restart),
      }),
    },
  );
  return (
    answer.refusal ??
    ok<"update">({
      warnings: (textsAt(answer.json, "Warnings") ?? []).filter(
        (warning) => !/IPv4 forwarding|bridge-nf-call/.test(warning),
      ),
    })
  );
};
