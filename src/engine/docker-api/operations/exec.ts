import type { Refusal } from "../../../vocabulary/outcome.ts";
import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { type Call, inputOf } from "../../adapter/call.ts";
import { environmentOf } from "../../adapter/environment.ts";
import { containerOf } from "../../adapter/handles.ts";
import { booleanAt, numberAt, present, textAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, containerPath, type Handler } from "../context.ts";
import { createOutputCollector } from "../output.ts";
import { feed, hijack } from "./streams.ts";

export const exec: Handler<"exec"> = async (context, operation, call) => {
  const input = inputOf(operation.stdin);
  const detach = operation.detach === true;
  const made = await askJson(
    context,
    call,
    ["POST", containerPath(containerOf(context, operation.container), "/exec")],
    {
      json: present({
        Cmd: operation.cmd,
        Tty: operation.tty,
        User: operation.user,
        WorkingDir: operation.workdir,
        Env: environmentOf(operation.env),
        AttachStdin: input.given,
        // CTR-EXE-025: podman refuses an exec that attaches no stream.
        AttachStdout: true,
        AttachStderr: true,
      }),
    },
  );
  if (made.refusal !== undefined) return made.refusal;
  const id = textAt(made.json, "Id") ?? "";
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "exec", id });
  const terminal = operation.tty === true;
  if (detach) {
    const started = await ask(context, call, ["POST", `/exec/${id}/start`], { json: { Detach: true, Tty: terminal } });
    if (started.refusal !== undefined) return started.refusal;
    call.accepted();
    return ok<"exec">({ id });
  }
  const attached = await hijack(context, call, `/exec/${id}/start`, { json: { Detach: false, Tty: terminal } });
  if (attached.refusal !== undefined) return attached.refusal;
  call.accepted();
  feed(call, attached.duplex, input);
  const output = createOutputCollector({ terminal, bytesMax: context.bodyMax });
  await attached.duplex.read((bytes) => output.push(bytes));
  const streams = output.end();
  const exitCode = await exitCodeOf(context, call, id);
  if (typeof exitCode === "object") return exitCode.refusal;
  return ok<"exec">({ id, exitCode, ...streams });
};

/** Exit code of an exec whose streams have ended; the engine records it a moment later. */
async function exitCodeOf(context: Context, call: Call, id: string): Promise<number | { readonly refusal: Refusal }> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const shown = await askJson(context, call, ["GET", `/exec/${id}/json`]);
    if (shown.refusal !== undefined) return { refusal: shown.refusal };
    const exitCode = numberAt(shown.json, "ExitCode");
    if (booleanAt(shown.json, "Running") !== true && exitCode !== undefined) return exitCode;
    await new Promise((resolve) => setTimeout(resolve, attempt < 10 ? 2 : 20));
  }
  return { refusal: rejected("engine-fault", `exec ${id} has closed its streams but does not end`) };
}

export const execInspect: Handler<"exec-inspect"> = async (context, operation, call) => {
  const target = context.handles.get(operation.exec);
  if (target?.kind !== "exec") return rejected("invalid", `no exec has the handle ${operation.exec}`);
  const { id } = target;
  const shown = await askJson(context, call, ["GET", `/exec/${id}/json`]);
  if (shown.refusal !== undefined) return shown.refusal;
  const pid = numberAt(shown.json, "Pid");
  return ok<"exec-inspect">({
    id: textAt(shown.json, "ID") ?? id,
    running: booleanAt(shown.json, "Running") ?? false,
    exitCode: numberAt(shown.json, "ExitCode") ?? null,
    ...(pid === undefined ? {} : { pid }),
  });
};
