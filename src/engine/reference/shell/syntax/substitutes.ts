import type { Redirect, Word } from "../ast.ts";

/** Whether a redirection has a command or process substitution. */
export function redirectSubstitutes(redirect: Redirect): boolean {
  return substitutes(redirect.kind === "here" ? redirect.body : redirect.target);
}

/** Whether a word has a command or process substitution anywhere. */
export function substitutes(word: Word): boolean {
  return word.constant === undefined && word.parts.some(partSubstitutes);
}

function partSubstitutes(part: Word["parts"][number]): boolean {
  switch (part.kind) {
    case "literal":
    case "bad":
      return false;
    case "command":
    case "process":
      return true;
    case "quoted":
      return part.parts.some(partSubstitutes);
    case "arithmetic":
      return substitutes(part.expression);
    case "parameter": {
      const operation = part.operation;
      if (operation === undefined) return false;
      switch (operation.kind) {
        case "length":
          return false;
        case "default":
          return substitutes(operation.operand);
        case "remove":
          return substitutes(operation.pattern);
        case "slice":
          return substitutes(operation.offset) || (operation.length !== undefined && substitutes(operation.length));
        case "replace":
          return substitutes(operation.pattern) || substitutes(operation.replacement);
      }
    }
  }
}
