import type { ByteString } from "../../bytes.ts";
import type { Stat } from "../../filesystem/view.ts";
import type { SystemCalls } from "../../process/program.ts";
import { compilePattern } from "../pattern.ts";
import { appletName, complain } from "./errors.ts";
import { instant } from "./instant.ts";
import { parseInteger } from "./numbers.ts";
import { compileRegex } from "./regex.ts";

/** test EXPRESSION, [ EXPRESSION ], [[ EXPRESSION ]]: 0 true, 1 false, 2 a syntax error. */
export const test = instant("test", (argv, system) => {
  const name = appletName(argv);
  let words = argv.slice(1);
  if (name === "[" || name === "[[") {
    const closing = name === "[" ? "]" : "]]";
    if (words.at(-1) !== closing) {
      complain(system, argv, `missing ${closing}`);
      return 2;
    }
    words = words.slice(0, -1);
    // In [[ ]] the right side of a comparison is a pattern: the operators get names of their own.
    if (name === "[[")
      words = words.map((word) => (word === "=" || word === "==" ? "[[=" : word === "!=" ? "[[!=" : word));
  }
  const result = evaluate(words, system);
  if (typeof result === "boolean") return result ? 0 : 1;
  complain(system, argv, result.error);
  return 2;
});

interface Failure {
  readonly error: string;
}

function evaluate(words: readonly ByteString[], system: SystemCalls): boolean | Failure {
  // POSIX: with up to four arguments their number decides what they mean.
  const [first = "", second = "", third = ""] = words;
  if (words.length === 0) return false;
  if (words.length === 1) return first !== "";
  if (words.length === 2 && first === "!") return second === "";
  if (words.length === 3) {
    if (isBinary(second)) return binary(first, second, third, system);
    if (first === "!") return negate(evaluate(words.slice(1), system));
    if (first === "(" && third === ")") return second !== "";
  }
  if (words.length === 4) {
    if (first === "!") return negate(evaluate(words.slice(1), system));
    if (first === "(" && words[3] === ")") return evaluate(words.slice(1, 3), system);
  }
  const parser = { words, index: 0 };
  const value = parseOr(parser, system);
  if (typeof value !== "boolean") return value;
  const rest = words[parser.index];
  if (rest !== undefined && isBinary(rest) && parser.index === words.length - 1)
    return { error: `${rest}: argument expected` };
  return rest === undefined ? value : { error: `${rest}: unknown operand` };
}

function negate(value: boolean | Failure): boolean | Failure {
  return typeof value === "boolean" ? !value : value;
}

interface Parser {
  readonly words: readonly ByteString[];
  index: number;
}

function parseOr(parser: Parser, system: SystemCalls): boolean | Failure {
  let left = parseAnd(parser, system);
  while (parser.words[parser.index] === "-o" || parser.words[parser.index] === "||") {
    parser.index++;
    const right = parseAnd(parser, system);
    if (typeof right !== "boolean") return right;
    if (typeof left !== "boolean") return left;
    left = left || right;
  }
  return left;
}

function parseAnd(parser: Parser, system: SystemCalls): boolean | Failure {
  let left = parseNot(parser, system);
  while (parser.words[parser.index] === "-a" || parser.words[parser.index] === "&&") {
    parser.index++;
    const right = parseNot(parser, system);
    if (typeof right !== "boolean") return right;
    if (typeof left !== "boolean") return left;
    left = left && right;
  }
  return left;
}

function parseNot(parser: Parser, system: SystemCalls): boolean | Failure {
  if (parser.words[parser.index] === "!" && parser.index + 1 < parser.words.length) {
    parser.index++;
    return negate(parseNot(parser, system));
  }
  return parsePrimary(parser, system);
}

function parsePrimary(parser: Parser, system: SystemCalls): boolean | Failure {
  const word = parser.words[parser.index];
  if (word === undefined) return { error: "argument expected" };
  if (word === "(") {
    parser.index++;
    const value = parseOr(parser, system);
    if (parser.words[parser.index] !== ")") return { error: "closing paren expected" };
    parser.index++;
    return value;
  }
  const next = parser.words[parser.index + 1];
  const right = parser.words[parser.index + 2];
  if (next !== undefined && right !== undefined && isBinary(next)) {
    parser.index += 3;
    return binary(word, next, right, system);
  }
  if (unaryLetters.test(word)) {
    if (next === undefined) return { error: `${word}: argument expected` };
    parser.index += 2;
    return unary(word, next, system);
  }
  parser.index++;
  return word !== "";
}

const unaryLetters = /^-[bcdefghknoprstuwxzLOGS]$/;

function isBinary(word: ByteString): boolean {
  return /^(=|==|!=|\[\[!?=|<|>|=~|-(eq|ne|gt|ge|lt|le|nt|ot|ef))$/.test(word);
}

function unary(operator: ByteString, operand: ByteString, system: SystemCalls): boolean | Failure {
  const { files } = system;
  switch (operator) {
    case "-n":
      return operand !== "";
    case "-z":
      return operand === "";
    case "-t": {
      const descriptor = parseInteger(operand);
      return descriptor === undefined ? badNumber(operand) : system.isTerminal(descriptor);
    }
    case "-r":
      return files.access(operand, { read: true }) === undefined;
    case "-w":
      return files.access(operand, { write: true }) === undefined;
    case "-x":
      return files.access(operand, { execute: true }) === undefined;
    case "-h":
    case "-L": {
      const stat = files.lstat(operand);
      return typeof stat !== "string" && stat.kind === "symlink";
    }
  }
  const stat = files.stat(operand);
  if (typeof stat === "string") return false;
  return fileTest(operator, stat, system);
}

function fileTest(operator: ByteString, stat: Stat, system: SystemCalls): boolean {
  switch (operator) {
    case "-f":
      return stat.kind === "file";
    case "-d":
      return stat.kind === "directory";
    case "-b":
      return stat.kind === "block-device";
    case "-c":
      return stat.kind === "char-device";
    case "-p":
      return stat.kind === "fifo";
    case "-s":
      return stat.sizeBytes > 0;
    case "-u":
      return (stat.mode & 0o4000) !== 0;
    case "-g":
      return (stat.mode & 0o2000) !== 0;
    case "-k":
      return (stat.mode & 0o1000) !== 0;
    case "-O":
      return stat.uid === system.credentials.uid;
    case "-G":
      return stat.gid === system.credentials.gid;
    default:
      // -e; sockets (-S) do not occur.
      return operator === "-e";
  }
}

function binary(left: ByteString, operator: ByteString, right: ByteString, system: SystemCalls): boolean | Failure {
  switch (operator) {
    case "=":
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "[[=":
      return compilePattern(right).test(left);
    case "[[!=":
      return !compilePattern(right).test(left);
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "=~": {
      const regex = compileRegex(right, { extended: true });
      return "error" in regex ? { error: regex.error } : regex.test(left);
    }
    case "-nt":
    case "-ot":
    case "-ef": {
      const first = system.files.stat(left);
      const second = system.files.stat(right);
      if (operator === "-ef")
        return typeof first !== "string" && typeof second !== "string" && first.inode === second.inode;
      const older = operator === "-ot";
      if (typeof first === "string" || typeof second === "string") return false;
      // busybox looks at whole seconds.
      const age = Math.floor(first.mtimeMs / 1000) - Math.floor(second.mtimeMs / 1000);
      return older ? age < 0 : age > 0;
    }
  }
  const numbers: number[] = [];
  for (const text of [left, right]) {
    const number = parseInteger(text.trim());
    if (number === undefined) return badNumber(text);
    numbers.push(number);
  }
  const [a = 0, b = 0] = numbers;
  switch (operator) {
    case "-eq":
      return a === b;
    case "-ne":
      return a !== b;
    case "-gt":
      return a > b;
    case "-ge":
      return a >= b;
    case "-lt":
      return a < b;
    default:
      return operator === "-le" && a <= b;
  }
}

function badNumber(text: ByteString): { readonly error: string } {
  return { error: text === "" ? "bad number" : `${text}: bad number` };
}
