import type { Outcome, Rejected, Streams } from "../../../vocabulary/generated/types.ts";
import { type OutcomeOf, ok, rejected } from "../../../vocabulary/outcome.ts";
import { lostRun } from "../build/lost-run.ts";
import { contentOfBytes } from "../content.ts";
import { mapDelete, mapEntries, mapGet, mapSet } from "../persistent-map.ts";
import type { AttachRequest, Container, Draft, Exec, ExecRequest, Request, State } from "../state.ts";
import { outputAfter, selectLog } from "./log.ts";

/** Requests that have no answer yet, oldest first. */
export function openRequests(draft: State): readonly Request[] {
  if (draft.requests.size === 0) return [];
  const open: Request[] = [];
  for (const [, request] of mapEntries(draft.requests)) if (request.outcome === undefined) open.push(request);
  return open.sort((a, b) => a.number - b.number);
}

/** Gives a request its answer; it stays in the table until its client takes it. */
export function answer(draft: Draft, request: Request, outcome: Outcome): void {
  draft.requests = mapSet(draft.requests, request.number, { ...request, outcome });
}

/** Adds a request and answers what a handler returns for it. */
export function addRequest(
  draft: Draft,
  make: (number: number) => Request,
): { readonly status: "waiting"; readonly request: number } {
  draft.serial += 1;
  draft.requests = mapSet(draft.requests, draft.serial, make(draft.serial));
  return { status: "waiting", request: draft.serial };
}

export function waitAnswer(container: Container): OutcomeOf<"wait"> {
  const exitCode = container.exits > 0 && container.status !== "created" ? container.lastExitCode : container.exitCode;
  // CTR-STA-009: after a failed start a wait answers its code and text.
  return container.error === ""
    ? ok<"wait">({ exitCode })
    : ok<"wait">({ exitCode: container.exitCode, error: container.error });
}

const everything = { stdout: true, stderr: true, timestamps: false } as const;

export function runAnswer(container: Container): Outcome {
  return ok<"run">({
    id: container.id,
    exitCode: container.lastExitCode,
    ...contents(selectLog(container, everything)),
  });
}

export function attachAnswer(container: Container, request: AttachRequest): Outcome {
  return ok<"attach">(contents(outputAfter(container.log, request.from)));
}

export function execAnswer(draft: Draft, request: ExecRequest, exec: Exec): Outcome {
  if (request.anonymous) forgetExec(draft, exec);
  const value = { id: exec.id, exitCode: exec.exitCode ?? 0, ...contents(outputAfter(exec.log, 0)) };
  return ok<"exec">(value);
}

/** Takes an exec out of the table that nothing names. */
export function forgetExec(draft: Draft, exec: Exec): void {
  const container = mapGet(draft.containers, exec.container);
  if (container?.newestExec !== exec.number) return;
  draft.execs = mapDelete(draft.execs, exec.number);
  draft.containers = mapSet(draft.containers, container.number, { ...container, newestExec: exec.older });
}

export function contents(streams: Record<"stdout" | "stderr", string>): Streams {
  return { stdout: contentOfBytes(streams.stdout), stderr: contentOfBytes(streams.stderr) };
}

/** Answers everybody who waits for a container that is being removed (CTR-WAI-004 … CTR-WAI-008, CTR-LOG-009). */
export function answerRemoved(draft: Draft, container: Container): void {
  for (const request of openRequests(draft)) {
    if (request.container === container.number) answer(draft, request, lastAnswer(draft, container, request));
  }
}

function lastAnswer(draft: Draft, container: Container, request: Request): Outcome {
  switch (request.kind) {
    case "wait":
      return waitAnswer(container);
    case "run":
      return runAnswer(container);
    case "attach":
      return attachAnswer(container, request);
    case "follow":
      return ok<"logs">(contents(selectLog(container, request.selection)));
    case "exec": {
      const exec = mapGet(draft.execs, request.exec);
      return exec === undefined ? gone(container) : execAnswer(draft, request, exec);
    }
    case "build":
      return lostRun(request.build, container);
    case "stop":
      return request.restart
        ? rejected("not-found", `Cannot restart container ${request.given}: No such container: ${container.id}`)
        : ok<"stop">({ changed: true });
  }
}

function gone(container: Container): Rejected {
  return rejected("not-found", `No such container: ${container.id}`);
}
