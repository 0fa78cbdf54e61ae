import { isName } from "../name.ts";
import { replaceAlias } from "./aliases.ts";
import {
  endsList,
  Fault,
  isKeyword,
  isOperator,
  type ListMode,
  type Reader,
  type Token,
  unexpected,
} from "./reader.ts";
import { back, next, nextAfterNewlines } from "./stream.ts";

/**
 * Recognises a list of commands of ash's grammar (that of dash's parser.c); a text that is not one ends it with a Fault.
 */
export function list(reader: Reader, mode: ListMode): "end" | "line" {
  let optional = mode === 2;
  for (;;) {
    const token = mode === 1 ? next(reader) : nextAfterNewlines(reader);
    if (token.kind === "newline") return "line";
    if (token.kind === "end") {
      back(reader, token);
      return "end";
    }
    back(reader, token);
    if (optional && endsList(token)) return "line";
    // The line of a script ends at nothing but its end.
    optional = mode !== 1;
    andOr(reader);
    const after = next(reader);
    if (isOperator(after, "&") || isOperator(after, ";")) continue;
    back(reader, after);
    if (after.kind === "newline" || after.kind === "end") continue;
    if (mode === 1) unexpected(after);
    return "line";
  }
}

/** What `$(` begins: a list and the parenthesis behind it. */
export function closedList(reader: Reader): void {
  list(reader, 2);
  const close = nextAfterNewlines(reader);
  if (!isOperator(close, ")")) unexpected(close, ")");
}

function andOr(reader: Reader): void {
  for (;;) {
    pipeline(reader);
    const token = next(reader);
    if (!isOperator(token, "&&") && !isOperator(token, "||")) {
      back(reader, token);
      return;
    }
    back(reader, nextAfterNewlines(reader));
  }
}

function pipeline(reader: Reader): void {
  const first = next(reader);
  if (!isKeyword(first, "!")) back(reader, first);
  for (;;) {
    command(reader);
    const token = next(reader);
    if (!isOperator(token, "|")) {
      back(reader, token);
      return;
    }
    back(reader, nextAfterNewlines(reader));
  }
}

function expectKeyword(reader: Reader, word: string): void {
  const token = nextAfterNewlines(reader);
  if (!isKeyword(token, word)) unexpected(token, word);
}

function command(reader: Reader): void {
  let token = next(reader);
  while (replaceAlias(reader, token)) token = next(reader);
  if (isKeyword(token)) {
    switch (token.text) {
      case "if":
        ifCommand(reader);
        break;
      case "while":
      case "until":
        list(reader, 0);
        expectKeyword(reader, "do");
        list(reader, 0);
        expectKeyword(reader, "done");
        break;
      case "for":
        forCommand(reader);
        break;
      case "case":
        caseCommand(reader);
        break;
      case "{":
        list(reader, 0);
        expectKeyword(reader, "}");
        break;
      case "function": {
        const name = next(reader);
        if (name.kind !== "word") unexpected(name, "word");
        const open = next(reader);
        if (isOperator(open, "(")) {
          const close = next(reader);
          if (!isOperator(close, ")")) unexpected(close, ")", false);
        } else back(reader, open);
        back(reader, nextAfterNewlines(reader));
        command(reader);
        return;
      }
      default:
        unexpected(token);
    }
    redirections(reader);
    return;
  }
  if (isOperator(token, "(")) {
    list(reader, 0);
    const close = next(reader);
    if (!isOperator(close, ")")) unexpected(close, ")");
    redirections(reader);
    return;
  }
  if (token.kind === "word" || token.kind === "redirection") {
    back(reader, token);
    simple(reader);
    return;
  }
  unexpected(token);
}

function ifCommand(reader: Reader): void {
  list(reader, 0);
  expectKeyword(reader, "then");
  list(reader, 0);
  for (;;) {
    const token = nextAfterNewlines(reader);
    if (isKeyword(token, "elif")) {
      list(reader, 0);
      expectKeyword(reader, "then");
      list(reader, 0);
      continue;
    }
    if (isKeyword(token, "else")) list(reader, 0);
    else back(reader, token);
    expectKeyword(reader, "fi");
    return;
  }
}

function forCommand(reader: Reader): void {
  const name = next(reader);
  if (name.kind !== "word" || name.quoted || !isName(name.text)) throw new Fault("bad for loop variable", name.at);
  const token = nextAfterNewlines(reader);
  if (isKeyword(token, "in")) {
    let word = next(reader);
    while (word.kind === "word") word = next(reader);
    if (word.kind !== "newline" && !isOperator(word, ";")) unexpected(word);
  } else if (!isOperator(token, ";")) back(reader, token);
  expectKeyword(reader, "do");
  list(reader, 0);
  expectKeyword(reader, "done");
}

function caseCommand(reader: Reader): void {
  const word = next(reader);
  if (word.kind !== "word") unexpected(word, "word");
  expectKeyword(reader, "in");
  for (;;) {
    let pattern = nextAfterNewlines(reader);
    if (isKeyword(pattern, "esac")) return;
    if (isOperator(pattern, "(")) pattern = next(reader);
    for (;;) {
      if (pattern.kind === "end") unexpected(pattern, ")");
      const after = next(reader);
      if (!isOperator(after, "|")) {
        if (!isOperator(after, ")")) unexpected(after, ")");
        break;
      }
      pattern = next(reader);
    }
    list(reader, 2);
    const end = nextAfterNewlines(reader);
    if (isKeyword(end, "esac")) return;
    if (!isOperator(end, ";;")) unexpected(end, ";;");
  }
}

function redirections(reader: Reader): void {
  for (;;) {
    const token = next(reader);
    if (token.kind !== "redirection") {
      back(reader, token);
      return;
    }
    fileName(reader, token);
  }
}

function fileName(reader: Reader, redirection: Token): void {
  const target = next(reader);
  if (target.kind !== "word") unexpected(target);
  if (/<<-?$/.test(redirection.text)) {
    reader.here.push({
      delimiter: target.text.replace(/\\(.)|['"]/g, "$1"),
      tabs: redirection.text.endsWith("-"),
      quoted: target.quoted,
    });
  }
}

function simple(reader: Reader): void {
  let words = 0;
  let name = "";
  let brackets = false;
  let named = false;
  for (let first = true; ; first = false) {
    let token = next(reader);
    while (replaceAlias(reader, token, named)) token = next(reader);
    if (token.kind === "redirection") {
      fileName(reader, token);
      words = words === 0 ? 0 : words + 2;
      continue;
    }
    if (token.kind === "word") {
      if (token.text === "[[" && !token.quoted) brackets = true;
      if (token.text === "]]") brackets = false;
      if (words === 0) name = token.text;
      if (!/^[A-Za-z_]\w*=/.test(token.text)) named = true;
      words++;
      continue;
    }
    if (brackets && (isOperator(token, "&&") || isOperator(token, "||"))) continue;
    if (isOperator(token, "(") && words === 1 && !first && !/^[A-Za-z_]\w*=/.test(name)) {
      const close = next(reader);
      if (!isOperator(close, ")")) unexpected(close, ")", false);
      if (!isName(name)) throw new Fault("bad function name", token.at);
      const body = nextAfterNewlines(reader);
      back(reader, body);
      command(reader);
      if (!isKeyword(body) && !isOperator(body, "(")) braceBody(reader, body.at, reader.pushed?.at ?? reader.at);
      return;
    }
    back(reader, token);
    return;
  }
}

/** Only ash lets a simple command be the body of a function: the real parser wants braces around it. */
function braceBody(reader: Reader, from: number, to: number): void {
  reader.edits.push({ from, to: from, text: "{ " }, { from: to, to, text: "; }" });
}
