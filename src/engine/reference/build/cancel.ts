import { endRun } from "../container/end.ts";
import { removeWithVolumes } from "../container/volumes.ts";
import { draftOf } from "../draft.ts";
import { mapDelete, mapGet } from "../persistent-map.ts";
import type { State } from "../state.ts";

/**
 * A state without a request whose client has gone. What the request did stays, but a build whose client leaves is
 * cancelled: the container of its RUN is killed and removed, as dockerd does.
 */
export function withoutRequest(state: State, number: number): State {
  const request = mapGet(state.requests, number);
  const draft = draftOf(state);
  draft.requests = mapDelete(state.requests, number);
  const container = request?.kind === "build" ? mapGet(draft.containers, request.container) : undefined;
  if (container !== undefined)
    removeWithVolumes(draft, container.running === undefined ? container : endRun(draft, container, 137));
  return draft;
}
