import { isProblem, type Problem } from "../problem.ts";
import { keywordOf } from "./arguments.ts";
import { readFlags } from "./flags.ts";
import type { CopySources } from "./instruction.ts";
import type { DockerfileNode } from "./node.ts";

/** ADD and COPY: sources, destination and flags. */
export function readCopy(
  node: DockerfileNode,
  known: readonly string[],
): (CopySources & { readonly from: string }) | Problem {
  const words = node.args.map((arg) => arg.text);
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) {
    return {
      problem: `${keywordOf(node)} requires at least two arguments, but only one was provided. Destination could not be determined`,
    };
  }
  const flags = readFlags(node, known);
  if (isProblem(flags)) return flags;
  const chmod = flags.get("chmod");
  return {
    sources: words.slice(0, -1),
    destination,
    chown: flags.get("chown") ?? "",
    from: flags.get("from") ?? "",
    ...(chmod === undefined ? {} : { chmod }),
  };
}
