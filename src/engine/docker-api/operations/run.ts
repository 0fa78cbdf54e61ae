import { type OutcomeOf, ok, type Refusal, rejected } from "../../../vocabulary/outcome.ts";
import { type Call, inputOf } from "../../adapter/call.ts";
import { numberAt, textAt } from "../../adapter/wire.ts";
import { ask, askJson, type Context, containerPath, type Handler } from "../context.ts";
import { createOutputCollector, type OutputCollector } from "../output.ts";
import { createContainer, removeContainer } from "./container.ts";
import { refusedStart } from "./lifecycle.ts";
import { beginWait, feed, hijack, readLogs } from "./streams.ts";

/**
 * create, attach where input or a terminal is given (or the engine will remove the container and its logs), register
 * `wait next-exit`, start, wait, logs. A refused start is `cannot-start` with the handle bound; `rm` removes the
 * container in the end, whatever happened.
 */
export const run: Handler<"run"> = async (context, operation, call) => {
  const input = inputOf(operation.stdin);
  const { stdin: _, ...creation } = operation;
  const made = await createContainer(
    context,
    input.given ? { ...creation, stdin: true, stdinOnce: true } : creation,
    call,
  );
  if (made.refusal !== undefined) return made.refusal;
  const outcome = await execute(context, operation, call, made.id);
  if (operation.rm === true && operation.detach !== true && outcome.status !== "blocked") {
    const refusal = operation.autoRemove === true ? undefined : await removeContainer(context, call, made.id);
    if (refusal !== undefined && outcome.status === "ok") return refusal;
  }
  return outcome;
};

async function execute(
  context: Context,
  operation: Parameters<typeof run>[1],
  call: Call,
  id: string,
): Promise<OutcomeOf<"run">> {
  const input = inputOf(operation.stdin);
  const terminal = operation.tty === true;
  const attaches = input.given || terminal || operation.autoRemove === true;
  let reading: Promise<void> | undefined;
  let output: OutputCollector | undefined;
  let detachStreams = (): void => undefined;
  if (attaches && operation.detach !== true) {
    const attached = await hijack(context, call, containerPath(id, "/attach"), {
      query: { stream: true, stdin: input.given, stdout: true, stderr: true },
    });
    if (attached.refusal !== undefined) return attached.refusal;
    const collector = createOutputCollector({ terminal, bytesMax: context.bodyMax });
    output = collector;
    reading = attached.duplex.read((bytes) => collector.push(bytes));
    reading.catch(() => undefined);
    detachStreams = () => attached.duplex.cancel();
    feed(call, attached.duplex, input);
  }
  if (operation.detach === true) {
    const started = await ask(context, call, ["POST", containerPath(id, "/start")]);
    if (started.refusal !== undefined) return refusedStart(context, call, id, started.refusal);
    call.accepted();
    return ok<"run">({ id });
  }
  const waiting = await beginWait(context, call, id, "next-exit");
  if (waiting.refusal !== undefined) return waiting.refusal;
  const started = await ask(context, call, ["POST", containerPath(id, "/start")]);
  if (started.refusal !== undefined) {
    waiting.cancel();
    detachStreams();
    return refusedStart(context, call, id, started.refusal);
  }
  call.accepted();
  const ended = await waiting.ended();
  if ("refusal" in ended) return ended.refusal;
  if (operation.autoRemove === true && reading !== undefined && output !== undefined) {
    // CTR-ARM-005: after the removal only what was attached is left.
    await reading;
    return ok<"run">({ id, exitCode: ended.exitCode, ...output.end() });
  }
  const logs = await readLogs(context, call, id, { terminal, query: { stdout: true, stderr: true } });
  detachStreams();
  if (logs.status !== "ok") return logs;
  const lie = await contradiction(context, call, id, ended.exitCode);
  if (lie !== undefined) return lie;
  return ok<"run">({ id, exitCode: ended.exitCode, ...logs.value });
}

/** An exit code that inspect knows otherwise is nobody's to believe; what runs again has another one by right. */
async function contradiction(context: Context, call: Call, id: string, exitCode: number): Promise<Refusal | undefined> {
  const shown = await askJson(context, call, ["GET", containerPath(id, "/json")], { as: "inspect" });
  if (shown.refusal !== undefined) return undefined;
  const recorded = numberAt(shown.json, "State", "ExitCode");
  const hasEnded =
    textAt(shown.json, "State", "Status") === "exited" && (numberAt(shown.json, "RestartCount") ?? 0) === 0;
  return !hasEnded || recorded === undefined || recorded === exitCode
    ? undefined
    : rejected("engine-fault", `the wait answered exit code ${exitCode}, inspect says ${recorded}`);
}
