import type { Content, Outcome, Tree } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";

/** Puts something in the place of every content of an operation. */
export function withContents(operation: Operation, change: (content: Content) => Content): Operation {
  const changed: Record<string, unknown> = { ...operation };
  if (operation.op === "write") changed.content = change(operation.content);
  if ("stdin" in operation && isContent(operation.stdin)) changed.stdin = change(operation.stdin);
  for (const key of ["context", "source"] as const) {
    const tree: unknown = changed[key];
    if (isRecord(tree) && Array.isArray(tree.entries)) changed[key] = { entries: changedTree(tree.entries, change) };
  }
  // Only contents were put in the place of contents.
  return changed as unknown as Operation;
}

/** Puts something in the place of every content of the value of an outcome. */
export function withOutcomeContents(outcome: Outcome, change: (content: Content) => Content): Outcome {
  if (outcome.status !== "ok") return outcome;
  const value: Record<string, unknown> = { ...outcome.value };
  for (const key of ["stdout", "stderr", "content", "output", "archive"]) {
    const content = value[key];
    if (isContent(content)) value[key] = change(content);
  }
  if (Array.isArray(value.tree)) value.tree = changedTree(value.tree, change);
  return { status: "ok", value };
}

function changedTree(tree: Tree, change: (content: Content) => Content): Tree {
  return tree.map((entry) => (entry.content === undefined ? entry : { ...entry, content: change(entry.content) }));
}

function isContent(value: unknown): value is Content {
  return typeof value === "string" || (isRecord(value) && ("base64" in value || "blob" in value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
