import type { Operation } from "../../../vocabulary/operation.ts";
import { type OutcomeOf, ok, unsupported } from "../../../vocabulary/outcome.ts";
import { type Call, inputOf } from "../../adapter/call.ts";
import { numberAt, textAt, timeAt } from "../../adapter/wire.ts";
import { contentOfBytes } from "../../shared/content.ts";
import { ask, askJson, begin, type Context, type Handler, refuse } from "../context.ts";
import { textOf } from "../output.ts";
import type { Program } from "../program.ts";
import { createContainer, removeContainer } from "./create.ts";
import { refusedStart } from "./lifecycle.ts";
import { feed, stdinOf, streamsOf } from "./streams.ts";

/**
 * create, then start with the streams attached, which ends when the container does; then inspect, which tells the exit
 * code and whether it ever started. A refused start is `cannot-start` with the handle bound; `rm` removes the container
 * in the end, whatever happened.
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
  operation: Operation<"run">,
  call: Call,
  id: string,
): Promise<OutcomeOf<"run">> {
  const input = inputOf(operation.stdin);
  if (operation.detach === true) {
    const started = await ask(context, call, "start", { container: id });
    if (started.refusal !== undefined) return refusedStart(context, call, id, started.refusal);
    call.accepted();
    return ok<"run">({ id });
  }
  const attached = begin(context, call, "start-attached", { container: id, stdin: input.given }, stdinOf(input));
  if (attached.refusal !== undefined) return attached.refusal;
  const { program } = attached;
  feed(call, program, input);
  void started(context, call, id, program).then(
    () => call.accepted(),
    () => undefined,
  );
  const end = await program.ended;
  const found = await inspectEnded(context, call, id, operation.restart);
  if (found.refusal !== undefined) {
    // It removed itself: the program's exit code is all there is.
    if (operation.autoRemove !== true) return found.refusal;
    const refusal = end.exit === 0 ? undefined : refuse(context, "start", end);
    return refusal?.status === "rejected" && refusal.kind === "cannot-start"
      ? { ...refusal, exitCode: end.exit }
      : ok<"run">({ id, exitCode: end.exit, ...streamsOf(context, end) });
  }
  const json = found.items[0];
  const exitCode = numberAt(json, "State", "ExitCode");
  const never = timeAt(json, "State", "StartedAt") === undefined;
  if (never) {
    const refusal = end.exit === 0 ? unsupported("run", textOf(end.stderr)) : refuse(context, "start", end);
    return refusedStart(context, call, id, refusal);
  }
  const code = exitCode ?? end.exit;
  if (operation.tty !== true || !input.given) return ok<"run">({ id, exitCode: code, ...streamsOf(context, end) });
  // With a terminal dockerd ends the output of an attachment with its input; the rest is only in the log.
  const log = await ask(context, call, "logs", { container: id });
  return log.refusal ?? ok<"run">({ id, exitCode: code, stdout: contentOfBytes(log.stdout), stderr: log.stderr });
}

/** A container that may have outlived its attachment; with a restart policy it may run again, and is not waited for. */
async function inspectEnded(context: Context, call: Call, id: string, policy: string | undefined) {
  const found = await askJson(context, call, "inspect", { container: [id] });
  if (found.refusal !== undefined || textAt(found.items[0], "State", "Status") !== "running") return found;
  if (policy !== undefined && policy !== "no") return found;
  await ask(context, call, "wait", { container: id });
  return askJson(context, call, "inspect", { container: [id] });
}

/** Resolves when the container has been started, or when the program has ended. */
async function started(context: Context, call: Call, id: string, program: Program): Promise<void> {
  let ended = false;
  const end = (): void => {
    ended = true;
  };
  program.ended.then(end, end);
  for (;;) {
    const found = await askJson(context, { ...call, accepted: () => undefined }, "inspect", { container: [id] });
    const status = found.refusal === undefined ? textAt(found.items[0], "State", "Status") : "gone";
    if (ended || (status !== "created" && status !== "configured" && status !== "initialized")) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
