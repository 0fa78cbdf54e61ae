import { join } from "node:path";
import type { Operation } from "../../../vocabulary/operation.ts";
import { type OutcomeOf, ok, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import type { Call } from "../../adapter/call.ts";
import { containerOf } from "../../adapter/handles.ts";
import { ask, type Context, type Handler } from "../context.ts";
import { readTree, withDirectory, writeTree } from "../host-files.ts";

/** The program's own copy between this machine and a container: its rules are what is being tested (CTR-CPC-001 …). */
export const cp: Handler<"cp"> = (context, operation, call) =>
  withDirectory((directory) =>
    operation.source === undefined
      ? copyOut(context, operation, call, directory)
      : copyIn(context, operation, call, directory),
  );

/** A tree with one common first name is that file or directory; a tree without one is the content of a directory. */
async function copyIn(
  context: Context,
  operation: Operation<"cp">,
  call: Call,
  directory: string,
): Promise<OutcomeOf<"cp">> {
  if (operation.source === undefined || typeof operation.source === "string")
    return rejected("invalid", "the source of cp is no content tree");
  const tree = operation.source.entries;
  const name = tree[0]?.path.split("/")[0];
  if (name === undefined) return rejected("not-found", "the source of cp is empty");
  const lacking = writeTree(directory, tree);
  if (lacking !== undefined) return unsupported(`cp.${lacking}`, `a ${lacking} cannot be made on this machine`);
  const isNamed =
    tree.every((entry) => entry.path === name || entry.path.startsWith(`${name}/`)) &&
    tree.some((entry) => entry.path === name);
  // CTR-CPC-005: `dir/.` is the content, not the directory.
  const source = isNamed ? join(directory, name) + (operation.sourceSlash === true ? "/." : "") : `${directory}/.`;
  const answer = await ask(context, call, "copy-in", {
    container: containerOf(context, operation.container),
    source,
    path: operation.path,
    archive: operation.archive,
    followLink: operation.followLink,
  });
  return answer.refusal ?? ok<"cp">({});
}

async function copyOut(
  context: Context,
  operation: Operation<"cp">,
  call: Call,
  directory: string,
): Promise<OutcomeOf<"cp">> {
  const answer = await ask(context, call, "copy-out", {
    container: containerOf(context, operation.container),
    path: operation.path,
    to: `${directory}/${operation.to ?? "."}`,
    archive: operation.archive,
    followLink: operation.followLink,
  });
  return answer.refusal ?? ok<"cp">({ tree: readTree(directory) });
}
