import { ok } from "../../../vocabulary/outcome.ts";
import { containerOf } from "../../adapter/handles.ts";
import { present, textsAt } from "../../adapter/wire.ts";
import type { Handler } from "../context.ts";
import { askJson, containerPath } from "../context.ts";
import { bytesOfMemory, splitRestart } from "./limits.ts";

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
