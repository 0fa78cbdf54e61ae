/** Words that ash reads as part of its grammar where a command begins. */
export const keywords: ReadonlySet<string> = new Set([
  "!",
  "case",
  "do",
  "done",
  "elif",
  "else",
  "esac",
  "fi",
  "for",
  "function",
  "if",
  "in",
  "then",
  "until",
  "while",
  "{",
  "}",
]);

/** Operators and keywords that end a list of commands. */
export const listEnds: ReadonlySet<string> = new Set([
  ")",
  ";;",
  "do",
  "done",
  "elif",
  "else",
  "esac",
  "fi",
  "then",
  "}",
]);
