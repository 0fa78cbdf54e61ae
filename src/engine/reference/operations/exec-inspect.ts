import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { findExec } from "./exec.ts";
import type { Handler } from "./handler.ts";

/** Shows an exec: its code is null before its end (CTR-EXE-012, CTR-EXE-013). */
export const execInspect: Handler<"exec-inspect"> = (draft, operation) => {
  const found = findExec(draft, operation.exec);
  if (found === undefined) return rejected("not-found", `No such exec instance: ${operation.exec}`);
  const { id, running, exitCode, pid } = found;
  return ok<"exec-inspect">({ id, running, exitCode, ...(pid === undefined ? {} : { pid }) });
};
