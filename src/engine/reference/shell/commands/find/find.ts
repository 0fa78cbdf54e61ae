import type { ByteString } from "../../../bytes.ts";
import { blocking } from "../blocking.ts";
import { complain } from "../errors.ts";
import { showUsage } from "../usage.ts";
import { emit, flush, runBatch } from "./actions.ts";
import { parseOr } from "./parse.ts";
import type { Parser } from "./parser.ts";
import type { Test, Walk } from "./walk.ts";
import { descend } from "./walk.ts";

/** find [-HL] [PATH…] [EXPRESSION] */
export const find = blocking("find", (argv, calls) => {
  const walk: Walk = {
    calls,
    argv,
    batches: [],
    prune: false,
    code: 0,
    out: "",
    quit: false,
    settings: { minDepth: 0, maxDepth: Number.POSITIVE_INFINITY, depthFirst: false, follow: false },
  };
  let index = 1;
  let followTop = false;
  for (; /^-[HLP]+$/.test(argv[index] ?? ""); index++) {
    const flags = argv[index] ?? "";
    if (flags.includes("L")) walk.settings.follow = true;
    if (flags.includes("H")) followTop = true;
  }
  const paths: ByteString[] = [];
  for (; index < argv.length && !/^[-!(]/.test(argv[index] ?? ""); index++) paths.push(argv[index] ?? "");
  const parser: Parser = { words: argv.slice(index), index: 0, walk, acts: false };
  let test: Test | { readonly error: string } = () => true;
  if (parser.words.length > 0) test = parseOr(parser);
  if (typeof test === "function" && parser.index < parser.words.length) {
    test = {
      error: parser.words[parser.index] === ")" ? "unpaired ')'" : `unrecognized: ${parser.words[parser.index]}`,
    };
  }
  if (typeof test !== "function") {
    complain(calls, argv, test.error);
    if (test.error.startsWith("unrecognized")) showUsage(calls, argv);
    return 1;
  }
  const expression = test;
  const visitor: Test = parser.acts
    ? expression
    : (visit, state) => expression(visit, state) && emit(visit, state, "\n");
  for (const path of paths.length === 0 ? ["."] : paths) {
    descend(path, 0, { walk, visitor, followTop, above: [] });
    if (walk.quit) break;
  }
  for (const batch of walk.batches) if (batch.paths.length > 0) runBatch(batch, walk);
  flush(walk);
  return walk.code;
});
