import type { Outcome } from "../../../vocabulary/generated/types.ts";
import { ok } from "../../../vocabulary/outcome.ts";
import { resumeBuild } from "../build/advance-build.ts";
import type { Environment } from "../environment.ts";
import { mapGet, mapSet } from "../persistent-map.ts";
import type { Draft, Request } from "../state.ts";
import { attachAnswer, contents, execAnswer, runAnswer, waitAnswer } from "./answers.ts";
import { emitContainer } from "./events.ts";
import { leave } from "./input.ts";
import { outputAfter, selectLog } from "./log.ts";
import { restartContainer } from "./start.ts";
import { removeWithVolumes } from "./volumes.ts";

type Look<K extends Request["kind"]> = (
  draft: Draft,
  request: Extract<Request, { readonly kind: K }>,
  environment: Environment | undefined,
) => Outcome | undefined;

/** When each kind of request is answered, and with what. Without an environment nothing is started. */
const looks: { readonly [K in Request["kind"]]: Look<K> } = {
  wait(draft, request) {
    const container = mapGet(draft.containers, request.container);
    if (container === undefined || request.condition === "removed") return undefined;
    return container.exits > request.exits ? waitAnswer(container) : undefined;
  },
  run(draft, request, environment) {
    const container = mapGet(draft.containers, request.container);
    if (container === undefined || container.exits === request.exits) return undefined;
    const outcome = runAnswer(container);
    if (request.remove && environment !== undefined) removeWithVolumes(draft, container);
    return outcome;
  },
  exec(draft, request) {
    const exec = mapGet(draft.execs, request.exec);
    return exec === undefined || exec.running ? undefined : execAnswer(draft, request, exec);
  },
  attach(draft, request) {
    const container = mapGet(draft.containers, request.container);
    if (container === undefined) return undefined;
    if (container.exits > request.exits) return attachAnswer(container, request);
    if (request.until === undefined) return undefined;
    const { stdout, stderr } = outputAfter(container.log, request.from);
    if (!stdout.includes(request.until) && !stderr.includes(request.until)) return undefined;
    leave(draft, request);
    return attachAnswer(container, request);
  },
  follow(draft, request) {
    const container = mapGet(draft.containers, request.container);
    if (container === undefined || container.exits === request.exits) return undefined;
    return ok<"logs">(contents(selectLog(container, request.selection)));
  },
  build(draft, request, environment) {
    const container = mapGet(draft.containers, request.container);
    const exits = request.build.running?.exits ?? 0;
    if (container === undefined || container.exits === exits || environment === undefined) return undefined;
    const went = resumeBuild(draft, request.build, container, environment);
    if ("status" in went) return went;
    const next = { ...request, build: went, container: went.running?.container ?? 0 };
    draft.requests = mapSet(draft.requests, request.number, next);
    return undefined;
  },
  stop(draft, request, environment) {
    const container = mapGet(draft.containers, request.container);
    if (container === undefined || container.exits === request.exits || environment === undefined) return undefined;
    emitContainer(draft, container, "stop");
    return request.restart ? restartContainer(draft, container, request.given) : ok<"stop">({ changed: true });
  },
};

/** Whether a request can be answered now. */
export function lookAt(draft: Draft, request: Request, environment: Environment | undefined): Outcome | undefined {
  return lookAtKind(draft, request.kind, request, environment);
}

function lookAtKind<K extends Request["kind"]>(
  draft: Draft,
  kind: K,
  request: Extract<Request, { readonly kind: K }>,
  environment: Environment | undefined,
): Outcome | undefined {
  return looks[kind](draft, request, environment);
}
