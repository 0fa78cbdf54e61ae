import { argumentTest, takesArgument } from "./argument-tests.ts";
import { parseExec } from "./exec.ts";
import { flagTest } from "./flag-tests.ts";
import type { Parsed, Parser } from "./parser.ts";
import type { Test } from "./walk.ts";

/** Alternatives between -o, of tests side by side. */
export function parseOr(parser: Parser): Parsed {
  const alternatives: Test[] = [];
  for (;;) {
    const test = parseAnd(parser);
    if (typeof test !== "function") return test;
    alternatives.push(test);
    const word = parser.words[parser.index];
    if (word !== "-o" && word !== "-or") break;
    parser.index++;
  }
  return alternatives.length === 1
    ? (alternatives[0] ?? (() => true))
    : (visit, walk) => alternatives.some((test) => test(visit, walk));
}

function parseAnd(parser: Parser): Parsed {
  const tests: Test[] = [];
  for (;;) {
    const word = parser.words[parser.index];
    if (word === undefined || word === "-o" || word === "-or" || word === ")") break;
    if (word === "-a" || word === "-and") {
      parser.index++;
      continue;
    }
    const test = parseTest(parser);
    if (typeof test !== "function") return test;
    tests.push(test);
  }
  return tests.length === 1 ? (tests[0] ?? (() => true)) : (visit, walk) => tests.every((test) => test(visit, walk));
}

function parseTest(parser: Parser): Parsed {
  const word = parser.words[parser.index++] ?? "";
  if (word === "!" || word === "-not") {
    if (parser.index >= parser.words.length) return { error: "bad arg '!'" };
    const test = parseTest(parser);
    return typeof test === "function" ? (visit, walk) => !test(visit, walk) : test;
  }
  if (word === "(") {
    const test = parseOr(parser);
    if (typeof test !== "function") return test;
    return parser.words[parser.index++] === ")" ? test : { error: "unpaired '('" };
  }
  const flag = flagTest(word, parser);
  if (flag !== undefined) return flag;
  if (!takesArgument.has(word)) return { error: `unrecognized: ${word}` };
  if (word === "-exec" || word === "-ok") return parseExec(parser);
  const argument = parser.words[parser.index++];
  if (argument === undefined) return { error: `${word} requires an argument` };
  return argumentTest(word, argument, parser.walk);
}
