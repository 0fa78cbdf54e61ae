import type { ByteString } from "../../bytes.ts";
import type { AwkToken } from "./awk-lexer.ts";
import { tokenizeAwk } from "./awk-lexer.ts";

export type AwkExpression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly text: ByteString }
  | { readonly kind: "regex"; readonly text: ByteString }
  | AwkTarget
  | { readonly kind: "assign"; readonly target: AwkTarget; readonly operator: string; readonly value: AwkExpression }
  | { readonly kind: "step"; readonly target: AwkTarget; readonly by: 1 | -1; readonly prefix: boolean }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: AwkExpression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: AwkExpression; readonly right: AwkExpression }
  | {
      readonly kind: "conditional";
      readonly test: AwkExpression;
      readonly yes: AwkExpression;
      readonly no: AwkExpression;
    }
  | { readonly kind: "in"; readonly keys: readonly AwkExpression[]; readonly array: string }
  | { readonly kind: "group"; readonly values: readonly AwkExpression[] }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly AwkExpression[] }
  | {
      readonly kind: "getline";
      readonly source: "main" | "file" | "command";
      readonly from?: AwkExpression;
      readonly target?: AwkTarget;
    };

export type AwkTarget =
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "element"; readonly array: string; readonly keys: readonly AwkExpression[] }
  | { readonly kind: "field"; readonly index: AwkExpression };

export type AwkStatement =
  | { readonly kind: "expression"; readonly value: AwkExpression }
  | {
      readonly kind: "print";
      readonly format: boolean;
      readonly values: readonly AwkExpression[];
      readonly to?: { readonly mode: ">" | ">>" | "|"; readonly name: AwkExpression };
    }
  | { readonly kind: "block"; readonly body: readonly AwkStatement[] }
  | { readonly kind: "if"; readonly test: AwkExpression; readonly yes: AwkStatement; readonly no?: AwkStatement }
  | { readonly kind: "while"; readonly test: AwkExpression; readonly body: AwkStatement }
  | { readonly kind: "do"; readonly test: AwkExpression; readonly body: AwkStatement }
  | {
      readonly kind: "for";
      readonly first?: AwkStatement;
      readonly test?: AwkExpression;
      readonly step?: AwkStatement;
      readonly body: AwkStatement;
    }
  | { readonly kind: "for-in"; readonly name: string; readonly array: string; readonly body: AwkStatement }
  | { readonly kind: "break" | "continue" | "next" | "nextfile" }
  | { readonly kind: "exit" | "return"; readonly value?: AwkExpression }
  | { readonly kind: "delete"; readonly array: string; readonly keys?: readonly AwkExpression[] };

export interface AwkRule {
  readonly pattern?: AwkExpression;
  readonly until?: AwkExpression;
  readonly body?: AwkStatement;
}

export interface AwkFunction {
  readonly parameters: readonly string[];
  readonly body: AwkStatement;
}

export interface AwkProgram {
  readonly begin: readonly AwkStatement[];
  readonly end: readonly AwkStatement[];
  readonly rules: readonly AwkRule[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
  /** Whether a rule may wait in its middle: for another input or for a command. */
  readonly mayWait: boolean;
}

/** Built-in functions; anything else that is called must be defined. */
export const awkBuiltins = new Set([
  "length",
  "substr",
  "index",
  "split",
  "sub",
  "gsub",
  "gensub",
  "match",
  "sprintf",
  "tolower",
  "toupper",
  "system",
  "close",
  "fflush",
  "int",
  "rand",
  "srand",
  "systime",
  "strftime",
  "mktime",
  "and",
  "or",
  "xor",
  "compl",
  "lshift",
  "rshift",
  "sin",
  "cos",
  "atan2",
  "exp",
  "log",
  "sqrt",
]);

class SyntaxProblem extends Error {}

/** Parses a program; an error is busybox's text. */
export function parseAwk(source: ByteString): AwkProgram | { readonly error: string } {
  const tokens = tokenizeAwk(source);
  if ("error" in tokens) return tokens;
  try {
    return new Parser(tokens).program();
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { error: problem.message };
    throw problem;
  }
}

const endOfProgram: AwkToken = { kind: "end" };

/** Recursive descent; a class only because its position is shared by forty small functions. */
class Parser {
  readonly #tokens: readonly AwkToken[];
  #at = 0;
  #noIn = false;
  #noGreater = false;
  readonly #called = new Set<string>();

  constructor(tokens: readonly AwkToken[]) {
    this.#tokens = tokens;
  }

  program(): AwkProgram {
    const begin: AwkStatement[] = [];
    const end: AwkStatement[] = [];
    const rules: AwkRule[] = [];
    const functions = new Map<string, AwkFunction>();
    this.#skipEnds();
    while (this.#peek().kind !== "end") {
      if (this.#keyword("BEGIN")) begin.push(this.#block());
      else if (this.#keyword("END")) end.push(this.#block());
      else if (this.#keyword("function")) {
        const name = this.#next();
        if (name.kind !== "name" && name.kind !== "call") throw this.#unexpected();
        this.#expect("(");
        const parameters: string[] = [];
        while (!this.#operator(")")) {
          const parameter = this.#next();
          if (parameter.kind !== "name") throw this.#unexpected();
          parameters.push(parameter.text);
          this.#operator(",");
        }
        this.#skipNewlines();
        functions.set(name.text, { parameters, body: this.#block() });
      } else if (this.#isOperator("{")) rules.push({ body: this.#block() });
      else {
        const pattern = this.#expression();
        let until: AwkExpression | undefined;
        if (this.#operator(",")) {
          this.#skipNewlines();
          until = this.#expression();
        }
        const body = this.#isOperator("{") ? this.#block() : undefined;
        rules.push({ pattern, ...(until === undefined ? {} : { until }), ...(body === undefined ? {} : { body }) });
      }
      this.#skipEnds();
    }
    for (const name of this.#called) if (!functions.has(name)) throw new SyntaxProblem("Call to undefined function");
    const mayWait = this.#tokens.some(
      (token) =>
        (token.kind === "keyword" && token.text === "getline") ||
        (token.kind === "call" && (token.text === "system" || token.text === "close")) ||
        (token.kind === "operator" && token.text === "|"),
    );
    return { begin, end, rules, functions, mayWait };
  }

  #peek(offset = 0): AwkToken {
    return this.#tokens[this.#at + offset] ?? endOfProgram;
  }
  #next(): AwkToken {
    return this.#tokens[this.#at++] ?? endOfProgram;
  }
  #isOperator(text: string, offset = 0): boolean {
    const token = this.#peek(offset);
    return token.kind === "operator" && token.text === text;
  }
  #operator(text: string): boolean {
    if (!this.#isOperator(text)) return false;
    this.#at++;
    return true;
  }
  #isKeyword(text: string): boolean {
    const token = this.#peek();
    return token.kind === "keyword" && token.text === text;
  }
  #keyword(text: string): boolean {
    if (!this.#isKeyword(text)) return false;
    this.#at++;
    return true;
  }
  #expect(text: string): void {
    if (!this.#operator(text)) throw this.#unexpected();
  }
  #unexpected(): SyntaxProblem {
    return new SyntaxProblem("Unexpected token");
  }
  #skipNewlines(): void {
    while (this.#peek().kind === "newline") this.#at++;
  }
  #skipEnds(): void {
    while (this.#peek().kind === "newline" || this.#isOperator(";")) this.#at++;
  }

  #block(): AwkStatement {
    this.#expect("{");
    const body: AwkStatement[] = [];
    this.#skipEnds();
    while (!this.#operator("}")) {
      if (this.#peek().kind === "end") throw this.#unexpected();
      body.push(this.#statement());
      this.#skipEnds();
    }
    return { kind: "block", body };
  }

  /** The end of a simple statement: newline, semicolon, or a brace that stays. */
  #endStatement(): void {
    if (this.#peek().kind === "newline" || this.#isOperator(";")) this.#at++;
    else if (!this.#isOperator("}") && this.#peek().kind !== "end") throw this.#unexpected();
  }

  #body(): AwkStatement {
    this.#skipNewlines();
    if (this.#operator(";")) return { kind: "block", body: [] };
    return this.#statement();
  }

  #statement(): AwkStatement {
    if (this.#isOperator("{")) return this.#block();
    if (this.#keyword("if")) {
      this.#expect("(");
      const test = this.#full();
      this.#expect(")");
      const yes = this.#body();
      const mark = this.#at;
      this.#skipEnds();
      if (this.#keyword("else")) return { kind: "if", test, yes, no: this.#body() };
      this.#at = mark;
      return { kind: "if", test, yes };
    }
    if (this.#keyword("while")) {
      this.#expect("(");
      const test = this.#full();
      this.#expect(")");
      return { kind: "while", test, body: this.#body() };
    }
    if (this.#keyword("do")) {
      const body = this.#body();
      this.#skipEnds();
      if (!this.#keyword("while")) throw this.#unexpected();
      this.#expect("(");
      const test = this.#full();
      this.#expect(")");
      this.#endStatement();
      return { kind: "do", test, body };
    }
    if (this.#keyword("for")) return this.#for();
    const statement = this.#simple();
    this.#endStatement();
    return statement;
  }

  #for(): AwkStatement {
    this.#expect("(");
    const [name, inWord, array] = [this.#peek(), this.#peek(1), this.#peek(2)];
    if (
      name.kind === "name" &&
      inWord.kind === "keyword" &&
      inWord.text === "in" &&
      array.kind === "name" &&
      this.#isOperator(")", 3)
    ) {
      this.#at += 4;
      return { kind: "for-in", name: name.text, array: array.text, body: this.#body() };
    }
    const first = this.#isOperator(";") ? undefined : this.#simple();
    this.#expect(";");
    this.#skipNewlines();
    const test = this.#isOperator(";") ? undefined : this.#full();
    this.#expect(";");
    this.#skipNewlines();
    const step = this.#isOperator(")") ? undefined : this.#simple();
    this.#expect(")");
    return {
      kind: "for",
      body: this.#body(),
      ...(first === undefined ? {} : { first }),
      ...(test === undefined ? {} : { test }),
      ...(step === undefined ? {} : { step }),
    };
  }

  #simple(): AwkStatement {
    for (const kind of ["break", "continue", "next", "nextfile"] as const) if (this.#keyword(kind)) return { kind };
    for (const kind of ["exit", "return"] as const) {
      if (!this.#keyword(kind)) continue;
      const token = this.#peek();
      if (token.kind === "newline" || token.kind === "end" || this.#isOperator(";") || this.#isOperator("}"))
        return { kind };
      return { kind, value: this.#full() };
    }
    if (this.#keyword("delete")) {
      const array = this.#next();
      if (array.kind !== "name") throw this.#unexpected();
      return this.#operator("[")
        ? { kind: "delete", array: array.text, keys: this.#list("]") }
        : { kind: "delete", array: array.text };
    }
    if (this.#isKeyword("print") || this.#isKeyword("printf")) {
      const format = this.#isKeyword("printf");
      this.#at++;
      return this.#print(format);
    }
    return { kind: "expression", value: this.#full() };
  }

  #print(format: boolean): AwkStatement {
    const values: AwkExpression[] = [];
    const token = this.#peek();
    const empty =
      token.kind === "newline" ||
      token.kind === "end" ||
      [";", "}", ">", ">>", "|"].some((text) => this.#isOperator(text));
    if (!empty) {
      const greater = this.#noGreater;
      this.#noGreater = true;
      const first = this.#expression();
      // print (a, b) prints both.
      if (first.kind === "group" && first.values.length > 1) values.push(...first.values);
      else values.push(first);
      while (this.#operator(",")) {
        this.#skipNewlines();
        values.push(this.#expression());
      }
      this.#noGreater = greater;
    }
    for (const mode of [">", ">>", "|"] as const) {
      if (!this.#operator(mode)) continue;
      const greater = this.#noGreater;
      this.#noGreater = true;
      const name = this.#concatenation();
      this.#noGreater = greater;
      return { kind: "print", format, values, to: { mode, name } };
    }
    return { kind: "print", format, values };
  }

  /** An expression in which `>` and `in` have their usual meaning. */
  #full(): AwkExpression {
    const saved = [this.#noGreater, this.#noIn] as const;
    this.#noGreater = false;
    this.#noIn = false;
    const value = this.#expression();
    [this.#noGreater, this.#noIn] = saved;
    return value;
  }

  #list(close: string): readonly AwkExpression[] {
    const values: AwkExpression[] = [];
    this.#skipNewlines();
    if (this.#operator(close)) return values;
    do {
      this.#skipNewlines();
      values.push(this.#full());
      this.#skipNewlines();
    } while (this.#operator(","));
    this.#expect(close);
    return values;
  }

  #expression(): AwkExpression {
    const left = this.#conditional();
    const token = this.#peek();
    if (token.kind === "operator" && /^([-+*/%^]?=)$/.test(token.text) && isTarget(left)) {
      this.#at++;
      this.#skipNewlines();
      return { kind: "assign", target: left, operator: token.text.slice(0, -1), value: this.#expression() };
    }
    return left;
  }

  #conditional(): AwkExpression {
    const test = this.#or();
    if (!this.#operator("?")) return test;
    this.#skipNewlines();
    const yes = this.#expression();
    this.#skipNewlines();
    this.#expect(":");
    this.#skipNewlines();
    return { kind: "conditional", test, yes, no: this.#expression() };
  }

  #or(): AwkExpression {
    let left = this.#and();
    while (this.#operator("||")) {
      this.#skipNewlines();
      left = { kind: "binary", operator: "||", left, right: this.#and() };
    }
    return left;
  }

  #and(): AwkExpression {
    let left = this.#in();
    while (this.#operator("&&")) {
      this.#skipNewlines();
      left = { kind: "binary", operator: "&&", left, right: this.#in() };
    }
    return left;
  }

  #in(): AwkExpression {
    let left = this.#match();
    while (!this.#noIn && this.#keyword("in")) {
      const array = this.#next();
      if (array.kind !== "name") throw this.#unexpected();
      left = { kind: "in", keys: left.kind === "group" ? left.values : [left], array: array.text };
    }
    return left;
  }

  #match(): AwkExpression {
    let left = this.#comparison();
    for (;;) {
      const operator = this.#isOperator("~") ? "~" : this.#isOperator("!~") ? "!~" : undefined;
      if (operator === undefined) return left;
      this.#at++;
      left = { kind: "binary", operator, left, right: this.#comparison() };
    }
  }

  #comparison(): AwkExpression {
    let left = this.#concatenation();
    for (;;) {
      const token = this.#peek();
      if (token.kind !== "operator" || !/^(<|<=|==|!=|>|>=)$/.test(token.text)) break;
      if (token.text === ">" && this.#noGreater) break;
      this.#at++;
      left = { kind: "binary", operator: token.text, left, right: this.#concatenation() };
    }
    while (this.#isOperator("|") && this.#peek(1).kind === "keyword") {
      const word = this.#peek(1);
      if (word.kind !== "keyword" || word.text !== "getline") break;
      this.#at += 2;
      const target = this.#optionalTarget();
      left = { kind: "getline", source: "command", from: left, ...(target === undefined ? {} : { target }) };
    }
    return left;
  }

  #concatenation(): AwkExpression {
    let left = this.#additive();
    while (this.#startsOperand()) left = { kind: "binary", operator: " ", left, right: this.#additive() };
    return left;
  }

  #startsOperand(): boolean {
    const token = this.#peek();
    switch (token.kind) {
      case "number":
      case "string":
      case "regex":
      case "name":
      case "call":
        return true;
      case "operator":
        return /^(\$|!|\(|\+\+|--|-|\+)$/.test(token.text);
      default:
        return false;
    }
  }

  #additive(): AwkExpression {
    let left = this.#multiplicative();
    for (;;) {
      const operator = this.#isOperator("+") ? "+" : this.#isOperator("-") ? "-" : undefined;
      if (operator === undefined) return left;
      this.#at++;
      left = { kind: "binary", operator, left, right: this.#multiplicative() };
    }
  }

  #multiplicative(): AwkExpression {
    let left = this.#unary();
    for (;;) {
      const token = this.#peek();
      if (token.kind !== "operator" || !/^[*/%]$/.test(token.text)) return left;
      this.#at++;
      left = { kind: "binary", operator: token.text, left, right: this.#unary() };
    }
  }

  #unary(): AwkExpression {
    for (const operator of ["!", "-", "+"]) {
      if (this.#operator(operator)) return { kind: "unary", operator, operand: this.#unary() };
    }
    return this.#power();
  }

  #power(): AwkExpression {
    const base = this.#postfix();
    if (!this.#operator("^")) return base;
    const exponent = this.#operator("-")
      ? ({ kind: "unary", operator: "-", operand: this.#power() } as const)
      : this.#power();
    return { kind: "binary", operator: "^", left: base, right: exponent };
  }

  #postfix(): AwkExpression {
    const value = this.#primary();
    if (!isTarget(value)) return value;
    if (this.#operator("++")) return { kind: "step", target: value, by: 1, prefix: false };
    if (this.#operator("--")) return { kind: "step", target: value, by: -1, prefix: false };
    return value;
  }

  #optionalTarget(): AwkTarget | undefined {
    const token = this.#peek();
    if (token.kind !== "name" && !this.#isOperator("$")) return undefined;
    const value = this.#primary();
    return isTarget(value) ? value : undefined;
  }

  #primary(): AwkExpression {
    const token = this.#next();
    switch (token.kind) {
      case "number":
        return token;
      case "string":
      case "regex":
        return token;
      case "name":
        if (awkBuiltins.has(token.text) && token.text === "length") return { kind: "call", name: "length", values: [] };
        if (this.#operator("[")) return { kind: "element", array: token.text, keys: this.#list("]") };
        return { kind: "variable", name: token.text };
      case "call": {
        this.#expect("(");
        const values = this.#list(")");
        if (!awkBuiltins.has(token.text)) this.#called.add(token.text);
        return { kind: "call", name: token.text, values };
      }
      case "keyword":
        if (token.text === "getline") {
          const target = this.#optionalTarget();
          const bound = target === undefined ? {} : { target };
          if (!this.#operator("<")) return { kind: "getline", source: "main", ...bound };
          return { kind: "getline", source: "file", from: this.#postfix(), ...bound };
        }
        break;
      case "operator":
        if (token.text === "$") {
          if (this.#operator("++")) return { kind: "field", index: this.#stepped(1) };
          if (this.#operator("--")) return { kind: "field", index: this.#stepped(-1) };
          if (this.#operator("-"))
            return { kind: "field", index: { kind: "unary", operator: "-", operand: this.#primary() } };
          return { kind: "field", index: this.#primary() };
        }
        if (token.text === "++") return this.#stepped(1);
        if (token.text === "--") return this.#stepped(-1);
        if (token.text === "(") {
          const values = this.#list(")");
          if (values.length === 0) break;
          return { kind: "group", values };
        }
        if (token.text === "!" || token.text === "-" || token.text === "+") {
          return { kind: "unary", operator: token.text, operand: this.#unary() };
        }
        break;
    }
    this.#at--;
    throw this.#unexpected();
  }

  #stepped(by: 1 | -1): AwkExpression {
    const target = this.#primary();
    if (!isTarget(target)) throw this.#unexpected();
    return { kind: "step", target, by, prefix: true };
  }
}

function isTarget(value: AwkExpression): value is AwkTarget {
  return value.kind === "variable" || value.kind === "element" || value.kind === "field";
}
