import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { reserveName } from "../container/create.ts";
import { emitContainer } from "../container/events.ts";
import { findContainer } from "../container/lookup.ts";
import { withoutSlash } from "../container/names.ts";
import { putContainer } from "../container/table.ts";
import { mapDelete, mapSet } from "../persistent-map.ts";
import type { Handler } from "./handler.ts";

/** Gives a container another name; id, host name, state and logs stay (CTR-REN-001 … CTR-REN-009). */
export const rename: Handler<"rename"> = (draft, operation) => {
  // A container without a name is no path of the API (measured).
  const { container: old } = operation;
  const isNameless = typeof old === "object" && "name" in old && old.name === "";
  if (operation.name === "" && !isNameless) return rejected("invalid", "Neither old nor new names may be empty");
  const found = findContainer(draft, operation.container);
  if (found.status !== "found") return found;
  const { container } = found;
  const wanted = withoutSlash(operation.name);
  if (wanted === container.name) {
    return rejected("invalid", "Renaming a container with the same name as its current name");
  }
  // CTR-REN-009: dockerd looks for a network sandbox that a restarting container does not have.
  if (container.status === "restarting") return rejected("not-found", `sandbox ${container.id} not found`);
  const name = reserveName(draft, `/${wanted}`);
  if (typeof name !== "string") return { ...name, message: `Error when allocating new name: ${name.message}` };
  draft.containerNames = mapSet(mapDelete(draft.containerNames, container.name), name, container.number);
  const renamed = putContainer(draft, { ...container, name });
  emitContainer(draft, renamed, "rename", { oldName: `/${container.name}` });
  return ok<"rename">({});
};
