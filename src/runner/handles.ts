import type { Objects } from "../check/subject.ts";
import type { Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import { madeKinds, type ObjectKind, predefinedHandles } from "../vocabulary/verbs.ts";

/** The handles of a scenario that runs. */
export interface HandleTable extends Objects {
  /** Handles that an operation will make. */
  madeBy(operation: Operation): ReadonlySet<string>;
  /** Notes what an operation did. */
  note(operation: Operation, outcome: Outcome): void;
}

/** An empty table. */
export function newHandleTable(): HandleTable {
  const kinds = new Map<string, ObjectKind>();
  const ids = new Map<string, string>();
  const written = new Map<string, Set<string>>();
  const none: ReadonlySet<string> = new Set();
  const table: HandleTable = {
    kindOf: (handle) => kinds.get(handle) ?? predefinedHandles.get(handle),
    handles: (kind) => [...kinds].filter(([, own]) => own === kind).map(([handle]) => handle),
    idOf: (handle) => ids.get(handle),
    written: (container) => written.get(container) ?? none,
    madeBy: (operation) =>
      new Set([...explicitHandle(operation), ...volumesOf(operation).filter((name) => !kinds.has(name))]),
    note(operation, outcome) {
      notePaths(written, operation);
      // A refused start keeps its container (`cannot-start` of run); other refusals make nothing.
      const made = outcome.status === "ok" || (outcome.status === "rejected" && outcome.kind === "cannot-start");
      if (!made) return;
      const kind = madeKinds[operation.op];
      for (const handle of explicitHandle(operation)) if (kind !== undefined) kinds.set(handle, kind);
      for (const name of volumesOf(operation)) if (!kinds.has(name)) kinds.set(name, "volume");
      const handles = explicitHandle(operation);
      const id = handles.length === 0 ? undefined : idIn(outcome);
      for (const handle of handles) if (id !== undefined) ids.set(handle, id);
    },
  };
  return table;
}

function explicitHandle(operation: Operation): readonly string[] {
  return "as" in operation && typeof operation.as === "string" ? [operation.as] : [];
}

/** `-v VOLUME:/path` with a name that is no path makes a volume of that handle, as `mounts` with a source does. */
function volumesOf(operation: Operation): readonly string[] {
  if (operation.op !== "create" && operation.op !== "run") return [];
  const short = (operation.volumes ?? []).flatMap((volume) => {
    const source = volume.includes(":") ? volume.slice(0, volume.indexOf(":")) : "";
    return source === "" || source.startsWith("/") || source.startsWith(".") ? [] : [source];
  });
  const long = (operation.mounts ?? []).flatMap((mount) =>
    mount.type === "volume" && typeof mount.source === "string" ? [mount.source] : [],
  );
  return [...short, ...long];
}

function notePaths(written: Map<string, Set<string>>, operation: Operation): void {
  if (operation.op !== "write" && operation.op !== "remove" && operation.op !== "cp") return;
  if (typeof operation.container !== "string" || (operation.op === "cp" && operation.source === undefined)) return;
  const paths = written.get(operation.container) ?? new Set<string>();
  paths.add(operation.path);
  if (operation.op === "cp" && typeof operation.source === "object") {
    for (const entry of operation.source.entries) paths.add(`${operation.path.replace(/\/$/, "")}/${entry.path}`);
  }
  written.set(operation.container, paths);
}

function idIn(outcome: Outcome): string | undefined {
  if (outcome.status !== "ok") return undefined;
  // Only what is asked for is read: an engine may compute a value when it is looked at.
  for (const key of ["id", "image", "name"]) {
    const value: unknown = Reflect.get(outcome.value, key);
    if (typeof value === "string") return value;
  }
  return undefined;
}
