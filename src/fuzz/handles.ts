import type { TraceItem } from "../vocabulary/history.ts";
import type { Operation } from "../vocabulary/operation.ts";

/** What becomes of the handles of an operation: of those it uses, and of the one it defines. */
export interface Renaming {
  use(handle: string): string;
  define?(handle: string): string;
}

/** An operation with other handles. Literal names and ids stay. */
export function renameHandles(operation: Operation, { use, define }: Renaming): Operation {
  let result = operation;
  if ("container" in result && typeof result.container === "string") {
    result = { ...result, container: use(result.container) };
  }
  if ("image" in result && typeof result.image === "string") result = { ...result, image: use(result.image) };
  if ("volume" in result && typeof result.volume === "string") result = { ...result, volume: use(result.volume) };
  if (result.op === "create" && result.volumes !== undefined) {
    result = { ...result, volumes: result.volumes.map((mount) => mount.replace(/^[^:/]+/, use)) };
  }
  if (define !== undefined && "as" in result && result.as !== undefined) {
    result = { ...result, as: define(result.as) };
  }
  return result;
}

/** The handle that an entry defines. */
export function definedBy(item: TraceItem): string | undefined {
  return "operation" in item && "as" in item.operation ? item.operation.as : undefined;
}

/** Whether an entry defines or uses a handle. */
export function mentions(item: TraceItem, handle: string): boolean {
  if (!("operation" in item)) return false;
  let found = definedBy(item) === handle;
  renameHandles(item.operation, {
    use: (used) => {
      found ||= used === handle;
      return used;
    },
  });
  return found;
}
