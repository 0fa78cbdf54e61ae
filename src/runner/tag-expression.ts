/** Decides by the tags of a scenario. */
export type TagPredicate = (tags: readonly string[]) => boolean;

/** Why an expression cannot be read, and where (from 0). */
export interface TagProblem {
  readonly message: string;
  readonly at: number;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/**
 * Reads `a && !b || (c && d)`: `!` binds tighter than `&&`, `&&` tighter than `||`. A tag is any word without blanks
 * and `!&|()`. Answers where and why when it cannot be read.
 */
export function parseTags(text: string): TagPredicate | TagProblem {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\s+|&&|\|\||[!()]|[^\s!&|()]+|./g)) {
    if (match[0].trim() !== "") tokens.push({ text: match[0], at: match.index });
  }
  let next = 0;
  const problem = (message: string): TagProblem => ({ message, at: tokens[next]?.at ?? text.length });
  const either = (): TagPredicate | TagProblem => chain("||", both, (a, b) => (tags) => a(tags) || b(tags));
  const both = (): TagPredicate | TagProblem => chain("&&", one, (a, b) => (tags) => a(tags) && b(tags));
  const chain = (
    operator: string,
    operand: () => TagPredicate | TagProblem,
    join: (a: TagPredicate, b: TagPredicate) => TagPredicate,
  ): TagPredicate | TagProblem => {
    let left = operand();
    while (typeof left === "function" && tokens[next]?.text === operator) {
      next += 1;
      const right = operand();
      left = typeof right === "function" ? join(left, right) : right;
    }
    return left;
  };
  const one = (): TagPredicate | TagProblem => {
    const token = tokens[next];
    if (token === undefined) return problem("a tag was expected, but the expression ends");
    if (token.text === "!") {
      next += 1;
      const inner = one();
      return typeof inner === "function" ? (tags) => !inner(tags) : inner;
    }
    if (token.text === "(") {
      next += 1;
      const inner = either();
      if (typeof inner !== "function") return inner;
      if (tokens[next]?.text !== ")") return problem("`)` was expected");
      next += 1;
      return inner;
    }
    if (token.text === "&" || token.text === "|")
      return problem(`write \`${token.text.repeat(2)}\` instead of \`${token.text}\``);
    if (/^(?:&&|\|\||\))$/.test(token.text)) return problem(`a tag was expected, not \`${token.text}\``);
    next += 1;
    return (tags) => tags.includes(token.text);
  };
  const predicate = either();
  if (typeof predicate !== "function") return predicate;
  const rest = tokens[next];
  if (rest === undefined) return predicate;
  if (rest.text === "&" || rest.text === "|")
    return problem(`write \`${rest.text.repeat(2)}\` instead of \`${rest.text}\``);
  return problem(`\`&&\` or \`||\` was expected before \`${rest.text}\``);
}
