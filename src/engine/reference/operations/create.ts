import { ok } from "../../../vocabulary/outcome.ts";
import { createContainer } from "../container/create.ts";
import type { Handler } from "./handler.ts";

/** Makes a container from an image; nothing runs (CTR-CRE-001). */
export const create: Handler<"create"> = (draft, operation, environment) => {
  const created = createContainer(draft, operation, environment);
  return "id" in created ? ok<"create">({ id: created.id, warnings: [] }) : created;
};
