import { mapGet, mapSet } from "../persistent-map.ts";
import { feedStream } from "../process/machine.ts";
import type { AttachRequest, Container, Draft, Input, Request, Running } from "../state.ts";
import { answer, attachAnswer, openRequests } from "./answers.ts";
import { markRunnable, putContainer } from "./table.ts";

/** How input was taken: by a process, or kept for the next start; or why it was not. */
export type Fed = "fed" | "kept" | "ended" | "no-input";

/**
 * Gives input to a request under way. That of an attach to a container that does not run waits for its next start
 * (CTR-ATT-007).
 */
export function feedRequest(draft: Draft, number: number, input: Input): Fed {
  const request = mapGet(draft.requests, number);
  if (request === undefined || request.outcome !== undefined) return "ended";
  if (request.input === undefined) return "no-input";
  const container = mapGet(draft.containers, request.input.container);
  if (container?.running === undefined) {
    if (request.kind !== "attach" || container === undefined) return "ended";
    draft.requests = mapSet(draft.requests, number, { ...request, early: joined(request.early, input) });
    return "kept";
  }
  const { stream } = request.input;
  const close = input.close && closes(draft, request, container);
  const machine = feedStream(
    container.running.machine,
    stream === "container" ? container.running.stdin : stream,
    input.bytes,
    close,
  );
  putContainer(draft, { ...container, running: { ...container.running, machine } });
  markRunnable(draft, container.number);
  // Measured: without StdinOnce, or on a terminal, the client that closes its input gets no more output.
  if (input.close && !close && request.kind === "attach") answer(draft, request, attachAnswer(container, request));
  return "fed";
}

// CTR-ATT-007, CTR-ATT-008: the end of a client's input ends the process's only with StdinOnce; an exec has one client.
// A terminal's input never ends by itself (measured): only ^D ends a read.
function closes(draft: Draft, request: Request, container: Container): boolean {
  if (request.kind === "exec") return mapGet(draft.execs, request.exec)?.terminal !== true;
  return endsWithClient(container);
}

/** Whether the end of the first client's input is end of file for the process. */
export function endsWithClient(container: Container): boolean {
  return container.hostConfig.stdinOnce && container.config.tty !== true;
}

/** A run that has just begun, with what attached clients sent before it. */
export function withEarlyInput(draft: Draft, container: Container, running: Running): Running {
  if (container.config.openStdin !== true) return running;
  let { machine } = running;
  for (const request of openRequests(draft)) {
    if (request.kind !== "attach" || request.container !== container.number || request.early === undefined) continue;
    const { early, ...rest } = request;
    machine = feedStream(machine, running.stdin, early.bytes, early.close && endsWithClient(container));
    draft.requests = mapSet(draft.requests, request.number, rest);
  }
  return machine === running.machine ? running : { ...running, machine };
}

/** A client that leaves takes its end of the input with it: end of file for a process that has only this one. */
export function leave(draft: Draft, request: AttachRequest): void {
  if (request.input !== undefined) feedRequest(draft, request.number, { bytes: "", close: true });
}

function joined(before: Input | undefined, input: Input): Input {
  return { bytes: (before?.bytes ?? "") + input.bytes, close: before?.close === true || input.close };
}
