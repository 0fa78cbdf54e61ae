import { type Script as BashScript, parse as parseBash } from "unbash";
import type { Node, Script } from "../ast.ts";
import { checkBackquoted, checkSyntax } from "./check.ts";
import { empty, lowerStatements } from "./lower-command.ts";
import type { Insertion, MutableLowering } from "./lowering.ts";

const cacheMax = 2000;
const cache = new Map<string, Script>();

/**
 * A script as ash would parse it. Pure, so the cache does not show. What unbash accepts and ash does not (arrays,
 * `<<<`, `coproc` …) is told by `checkSyntax`; what ash accepts and unbash does not is `unsupported`.
 */
export function parseScript(source: string): Script {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const script = parseAfresh(source);
  if (cache.size >= cacheMax) cache.clear();
  cache.set(source, script);
  return script;
}

function parseAfresh(source: string): Script {
  const { fault, text } = checkSyntax(source);
  const body = text === "" ? empty : lowerSource(text, 0);
  if (body === undefined) return { body: empty, unsupported: `shell syntax in ${JSON.stringify(text.slice(0, 80))}` };
  return fault === undefined ? { body } : { body, error: fault };
}

/** A tree, or undefined when unbash refuses the text or uses what ash lacks. */
function lowerSource(source: string, rounds: number): Node | undefined {
  const tree = parseBash(source);
  const lowering: MutableLowering = {
    source,
    foreign: tree.errors !== undefined && tree.errors.length > 0,
    insertions: [],
    lines: undefined,
    lowerBody: (script) => lowerScript(lowering, script),
  };
  if (lowering.foreign) return undefined;
  const body = lowerScript(lowering, tree);
  if (lowering.insertions.length > 0 && rounds < 8)
    return lowerSource(withInsertions(source, lowering.insertions), rounds + 1);
  return lowering.foreign ? undefined : body;
}

function lowerScript(
  lowering: MutableLowering,
  script: BashScript & { readonly errors?: readonly unknown[] | undefined },
): Node {
  if (script.errors !== undefined && script.errors.length > 0) lowering.foreign = true;
  const outer = lowering.source;
  // A backquoted script with escapes has a text of its own: its positions are not ours.
  if (script.source !== undefined) {
    const inner = lowerSource(checkBackquoted(script.source).text, 0);
    if (inner === undefined) lowering.foreign = true;
    return inner ?? empty;
  }
  const body = lowerStatements(lowering, script.commands);
  lowering.source = outer;
  return body;
}

function withInsertions(source: string, insertions: readonly Insertion[]): string {
  let result = source;
  for (const { at, text } of [...insertions].sort((left, right) => right.at - left.at))
    result = result.slice(0, at) + text + result.slice(at);
  return result;
}
