import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { unescapeAwk } from "./awk-lexer.ts";
import type { AwkExpression, AwkProgram, AwkStatement, AwkTarget } from "./awk-parser.ts";
import { libraryRandom } from "./awk-random.ts";
import type { AwkValue } from "./awk-values.ts";
import { AwkArray, compareValues, formatAwk, isTrue, toNumber, toText } from "./awk-values.ts";
import type { Calls } from "./blocking.ts";
import { formatTime } from "./dates.ts";
import { complain } from "./errors.ts";
import { closeInput, openInput } from "./input.ts";
import type { Regex } from "./regex.ts";
import { compileRegex } from "./regex.ts";

/** What a suspended awk keeps between two records. */
export interface AwkKept {
  readonly scalars: ReadonlyMap<string, AwkValue>;
  readonly arrays: ReadonlyMap<string, AwkArray>;
  readonly streams: ReadonlyMap<ByteString, AwkStream>;
  readonly main: MainInput;
  readonly inside: ReadonlySet<number>;
  readonly seed: number;
  readonly drawn: number;
  readonly record: ByteString;
  readonly exitCode: number;
  /** It has run too long without input: it stays busy for ever. */
  readonly spent: boolean;
}

interface AwkStream {
  readonly descriptor: number;
  readonly pid: number | undefined;
  readonly buffer: ByteString;
  readonly reading: boolean;
}

interface MainInput {
  readonly argument: number;
  readonly descriptor: number | undefined;
  readonly buffer: ByteString;
  readonly opened: boolean;
}

interface Cell {
  value: AwkValue;
  array: AwkArray | undefined;
  /** The caller's variable, which becomes an array when this one does. */
  readonly origin?: Cell;
}

/** A run-time error: the message that ends the program. */
export class AwkProblem extends Error {}
class Jump extends Error {
  readonly to: "next" | "nextfile" | "exit" | "break" | "continue" | "return";
  constructor(to: Jump["to"]) {
    super(to);
    this.to = to;
  }
}
const jumps = {
  next: new Jump("next"),
  nextfile: new Jump("nextfile"),
  exit: new Jump("exit"),
  break: new Jump("break"),
  continue: new Jump("continue"),
  return: new Jump("return"),
};

const stepsMax = 20_000_000;

export interface AwkSettings {
  readonly operands: readonly ByteString[];
  readonly assignments: readonly ByteString[];
  readonly separator: ByteString | undefined;
}

/** Runs a program to its end and answers its exit code. */
export function runAwk(
  argv: readonly ByteString[],
  calls: Calls<AwkKept>,
  program: AwkProgram,
  settings: AwkSettings,
): number {
  const kept = calls.resumed;
  const globals = new Map<string, Cell>();
  let frame: Map<string, Cell> | undefined;
  let returned: AwkValue;
  let exitCode = kept?.exitCode ?? 0;
  let steps = 0;
  const streams = new Map<ByteString, AwkStream>(kept?.streams ?? []);
  let main: MainInput = kept?.main ?? { argument: 1, descriptor: undefined, buffer: "", opened: false };
  const inside = new Set<number>(kept?.inside ?? []);
  let seed = kept?.seed ?? 1;
  let random = libraryRandom(seed);
  for (let index = 0; index < (kept?.drawn ?? 0); index++) random.next();

  let record = "";
  let fields: AwkValue[] | undefined;
  let recordStale = false;

  const cellOf = (name: string): Cell => {
    const local = frame?.get(name);
    if (local !== undefined) return local;
    let cell = globals.get(name);
    if (cell === undefined) {
      cell = { value: undefined, array: undefined };
      globals.set(name, cell);
    }
    return cell;
  };
  const arrayOf = (name: string): AwkArray => {
    const cell = cellOf(name);
    if (cell.array === undefined) {
      cell.array = new AwkArray();
      for (let origin = cell.origin; origin !== undefined; origin = origin.origin) origin.array = cell.array;
    }
    return cell.array;
  };
  const global = (name: string): AwkValue => globals.get(name)?.value;
  const setGlobal = (name: string, value: AwkValue): void => {
    const cell = globals.get(name);
    if (cell === undefined) globals.set(name, { value, array: undefined });
    else cell.value = value;
  };
  const convert = (): ByteString => {
    const format = global("CONVFMT");
    return typeof format === "string" ? format : "%.6g";
  };
  const text = (value: AwkValue): ByteString => (typeof value === "string" ? value : toText(value, convert()));

  const setRecord = (value: ByteString): void => {
    record = value;
    fields = undefined;
    recordStale = false;
  };
  const splitFields = (): AwkValue[] => {
    if (fields === undefined) fields = split(record, text(global("FS"))).map((input) => ({ input }));
    return fields;
  };
  const wholeRecord = (): ByteString => {
    if (recordStale && fields !== undefined) {
      record = fields.map((field) => toText(field, convert())).join(text(global("OFS")));
      recordStale = false;
    }
    return record;
  };
  const split = (subject: ByteString, separator: ByteString, regex?: Regex): ByteString[] => {
    if (subject === "") return [];
    if (regex === undefined) {
      if (separator === " ") return blankFields(subject);
      const paragraphs = text(global("RS")) === "";
      if (separator === "") return [...subject];
      if (separator.length === 1 && separator !== "\\")
        return paragraphs
          ? subject.split("\n").flatMap((line) => (line === "" ? [""] : line.split(separator)))
          : subject.split(separator);
    }
    const used = regex ?? expression(text(global("RS")) === "" ? `(${separator})|\n` : separator);
    const parts: ByteString[] = [];
    let from = 0;
    for (let at = 0; at <= subject.length; ) {
      const match = used.exec(subject, at);
      if (match === undefined) break;
      if (match.end === match.start) {
        at = match.end + 1;
        continue;
      }
      parts.push(subject.slice(from, match.start));
      from = match.end;
      at = match.end;
    }
    return [...parts, subject.slice(from)];
  };
  const expression = (pattern: ByteString): Regex => {
    const regex = compileRegex(pattern, { extended: true, ignoreCase: isTrue(global("IGNORECASE")) });
    if ("error" in regex) throw new AwkProblem(`bad regex '${pattern}': ${regex.error}`);
    return regex;
  };
  const regexOf = (node: AwkExpression): Regex => expression(node.kind === "regex" ? node.text : text(evaluate(node)));

  const getField = (index: number): AwkValue => {
    if (index < 0) throw new AwkProblem("Access to negative field");
    if (index === 0) return { input: wholeRecord() };
    return splitFields()[index - 1];
  };
  const setField = (index: number, value: AwkValue): void => {
    if (index < 0) throw new AwkProblem("Access to negative field");
    if (index === 0) {
      setRecord(text(value));
      return;
    }
    const list = splitFields();
    while (list.length < index) list.push("");
    list[index - 1] = value;
    recordStale = true;
  };
  const getVariable = (name: string): AwkValue => {
    if (name === "NF" && frame?.has("NF") !== true) return splitFields().length;
    return cellOf(name).value;
  };
  const setVariable = (name: string, value: AwkValue): void => {
    if (name === "NF" && frame?.has("NF") !== true) {
      const list = splitFields();
      const count = Math.max(0, Math.trunc(toNumber(value)));
      while (list.length < count) list.push("");
      list.length = count;
      recordStale = true;
      return;
    }
    cellOf(name).value = value;
  };
  const keyOf = (keys: readonly AwkExpression[]): ByteString =>
    keys.length === 1 && keys[0] !== undefined
      ? text(evaluate(keys[0]))
      : keys.map((key) => text(evaluate(key))).join(text(global("SUBSEP")));

  const assign = (target: AwkTarget, value: AwkValue): void => {
    if (target.kind === "variable") setVariable(target.name, value);
    else if (target.kind === "element") arrayOf(target.array).set(keyOf(target.keys), value);
    else setField(Math.trunc(toNumber(evaluate(target.index))), value);
  };

  const arithmetic = (operator: string, left: number, right: number): number => {
    switch (operator) {
      case "+":
        return left + right;
      case "-":
        return left - right;
      case "*":
        return left * right;
      case "/":
        if (right === 0) throw new AwkProblem("Division by zero");
        return left / right;
      case "%":
        if (right === 0) throw new AwkProblem("Division by zero");
        return left - Math.trunc(left / right) * right;
      default:
        throw new AwkProblem("Math support is not compiled in");
    }
  };

  const evaluate = (node: AwkExpression): AwkValue => {
    if (++steps > stepsMax) spend();
    switch (node.kind) {
      case "number":
        return node.value;
      case "string":
        return node.text;
      case "regex":
        return expression(node.text).test(wholeRecord()) ? 1 : 0;
      case "variable":
        return getVariable(node.name);
      case "element":
        return arrayOf(node.array).get(keyOf(node.keys));
      case "field":
        return getField(Math.trunc(toNumber(evaluate(node.index))));
      case "assign": {
        const right = evaluate(node.value);
        const value =
          node.operator === "" ? right : arithmetic(node.operator, toNumber(evaluate(node.target)), toNumber(right));
        assign(node.target, value);
        return value;
      }
      case "step": {
        const before = toNumber(evaluate(node.target));
        assign(node.target, before + node.by);
        return node.prefix ? before + node.by : before;
      }
      case "unary": {
        const value = evaluate(node.operand);
        if (node.operator === "!") return isTrue(value) ? 0 : 1;
        return node.operator === "-" ? -toNumber(value) : toNumber(value);
      }
      case "binary":
        return binary(node);
      case "conditional":
        return isTrue(evaluate(node.test)) ? evaluate(node.yes) : evaluate(node.no);
      case "in":
        return arrayOf(node.array).has(keyOf(node.keys)) ? 1 : 0;
      case "group": {
        let value: AwkValue;
        for (const item of node.values) value = evaluate(item);
        return value;
      }
      case "call":
        return call(node.name, node.values);
      case "getline":
        return getline(node);
    }
  };

  const binary = (node: Extract<AwkExpression, { kind: "binary" }>): AwkValue => {
    switch (node.operator) {
      case "&&":
        return isTrue(evaluate(node.left)) && isTrue(evaluate(node.right)) ? 1 : 0;
      case "||":
        return isTrue(evaluate(node.left)) || isTrue(evaluate(node.right)) ? 1 : 0;
      case "~":
        return regexOf(node.right).test(text(evaluate(node.left))) ? 1 : 0;
      case "!~":
        return regexOf(node.right).test(text(evaluate(node.left))) ? 0 : 1;
    }
    const left = evaluate(node.left);
    const right = evaluate(node.right);
    switch (node.operator) {
      case " ":
        return text(left) + text(right);
      case "<":
        return compareValues(left, right, convert()) < 0 ? 1 : 0;
      case "<=":
        return compareValues(left, right, convert()) <= 0 ? 1 : 0;
      case "==":
        return compareValues(left, right, convert()) === 0 ? 1 : 0;
      case "!=":
        return compareValues(left, right, convert()) !== 0 ? 1 : 0;
      case ">":
        return compareValues(left, right, convert()) > 0 ? 1 : 0;
      case ">=":
        return compareValues(left, right, convert()) >= 0 ? 1 : 0;
      default:
        return arithmetic(node.operator, toNumber(left), toNumber(right));
    }
  };

  const spend = (): never => {
    for (;;) {
      calls.keep(() => keep(true));
      calls.turn();
    }
  };

  const call = (name: string, nodes: readonly AwkExpression[]): AwkValue => {
    const defined = program.functions.get(name);
    if (defined !== undefined) return callFunction(defined, nodes);
    const [first, second, third, fourth] = nodes;
    const number = (node: AwkExpression | undefined): number => (node === undefined ? 0 : toNumber(evaluate(node)));
    const string = (node: AwkExpression | undefined): ByteString => (node === undefined ? "" : text(evaluate(node)));
    const bits = (operation: (left: bigint, right: bigint) => bigint): number =>
      Number(BigInt.asUintN(32, operation(BigInt(Math.trunc(number(first))), BigInt(Math.trunc(number(second))))));
    switch (name) {
      case "length":
        if (first === undefined) return wholeRecord().length;
        if (first.kind === "variable") {
          const { array } = cellOf(first.name);
          if (array !== undefined) return array.size;
        }
        return string(first).length;
      case "substr": {
        const subject = string(first);
        const start = Math.min(Math.max(Math.trunc(number(second)) - 1, 0), subject.length);
        const count = third === undefined ? subject.length - start : Math.max(0, Math.trunc(number(third)));
        return subject.substr(start, count);
      }
      case "index": {
        const subject = string(first);
        const sought = string(second);
        return sought === "" ? 0 : subject.indexOf(sought) + 1;
      }
      case "split": {
        const subject = string(first);
        if (second?.kind !== "variable") throw new AwkProblem("Not an array");
        const separator = third === undefined ? text(global("FS")) : third.kind === "regex" ? "" : string(third);
        const parts = split(subject, separator, third?.kind === "regex" ? expression(third.text) : undefined);
        const array = arrayOf(second.name);
        array.clear();
        for (const [index, input] of parts.entries()) array.set(String(index + 1), { input });
        return parts.length;
      }
      case "sub":
      case "gsub": {
        if (first === undefined) return 0;
        const regex = regexOf(first);
        const replacement = string(second);
        const target: AwkTarget =
          third === undefined
            ? wholeField
            : third.kind === "variable" || third.kind === "element" || third.kind === "field"
              ? third
              : wholeField;
        const result = substitute(text(evaluate(target)), regex, {
          replacement,
          which: name === "sub" ? 1 : 0,
          groups: false,
        });
        if (result.count > 0) assign(target, result.text);
        return result.count;
      }
      case "gensub": {
        if (first === undefined) return "";
        const regex = regexOf(first);
        const replacement = string(second);
        const how = string(third);
        const subject = fourth === undefined ? wholeRecord() : string(fourth);
        return substitute(subject, regex, {
          replacement,
          which: /^[gG]/.test(how) ? 0 : Math.max(1, toNumber(how)),
          groups: true,
        }).text;
      }
      case "match": {
        const subject = string(first);
        const match = second === undefined ? undefined : regexOf(second).exec(subject);
        setGlobal("RSTART", match === undefined ? 0 : match.start + 1);
        setGlobal("RLENGTH", match === undefined ? -1 : match.end - match.start);
        return match === undefined ? 0 : match.start + 1;
      }
      case "sprintf":
        return formatAwk(string(first), nodes.slice(1).map(evaluate), convert());
      case "tolower":
        return string(first).replace(/[A-Z]/g, (char) => char.toLowerCase());
      case "toupper":
        return string(first).replace(/[a-z]/g, (char) => char.toUpperCase());
      case "int":
        return Math.trunc(number(first));
      case "system": {
        flush();
        const child = calls.spawn({
          path: "/bin/sh",
          argv: ["sh", "-c", string(first)],
          environment: calls.environment,
        });
        return "error" in child ? 127 : calls.status(child.pid);
      }
      case "close":
        return closeStream(string(first));
      case "fflush":
        flush();
        return 0;
      case "rand":
        random.next();
        random.next();
        return random.next() / 2147483648;
      case "srand": {
        const before = seed;
        seed = first === undefined ? Math.floor(calls.nowMs / 1000) : Math.trunc(number(first));
        random = libraryRandom(seed);
        return before;
      }
      case "systime":
        return Math.floor(calls.nowMs / 1000);
      case "strftime":
        return formatTime(
          first === undefined ? "%a %b %e %H:%M:%S %Z %Y" : string(first),
          second === undefined ? calls.nowMs : number(second) * 1000,
        );
      case "and":
        return bits((left, right) => left & right);
      case "or":
        return bits((left, right) => left | right);
      case "xor":
        return bits((left, right) => left ^ right);
      case "lshift":
        return bits((left, right) => left << right);
      case "rshift":
        return bits((left, right) => left >> right);
      case "compl":
        return Number(BigInt.asUintN(32, ~BigInt(Math.trunc(number(first)))));
      case "mktime":
        calls.unsupported("awk mktime");
        throw new AwkProblem("mktime is not simulated");
      default:
        throw new AwkProblem("Math support is not compiled in");
    }
  };

  const callFunction = (
    defined: { readonly parameters: readonly string[]; readonly body: AwkStatement },
    nodes: readonly AwkExpression[],
  ): AwkValue => {
    const locals = new Map<string, Cell>();
    for (const [index, parameter] of defined.parameters.entries()) {
      const node = nodes[index];
      if (node?.kind === "variable" && node.name !== "NF") {
        const cell = cellOf(node.name);
        if (cell.array !== undefined) locals.set(parameter, cell);
        else if (cell.value === undefined) locals.set(parameter, { value: undefined, array: undefined, origin: cell });
        else locals.set(parameter, { value: cell.value, array: undefined });
      } else locals.set(parameter, { value: node === undefined ? undefined : evaluate(node), array: undefined });
    }
    const saved = frame;
    frame = locals;
    returned = undefined;
    try {
      execute(defined.body);
    } catch (jump) {
      if (jump !== jumps.return) throw jump;
    } finally {
      frame = saved;
    }
    const value = returned;
    returned = undefined;
    return value;
  };

  let out = "";
  const flush = (): void => {
    if (out !== "") calls.write(1, out);
    out = "";
  };
  const outputStream = (name: ByteString, mode: ">" | ">>" | "|"): number => {
    if (mode !== "|" && name === "/dev/stdout") {
      flush();
      return 1;
    }
    if (mode !== "|" && name === "/dev/stderr") return 2;
    const known = streams.get(name);
    if (known !== undefined) return known.descriptor;
    flush();
    if (mode === "|") {
      const pipe = calls.pipe();
      const child = calls.spawn({
        path: "/bin/sh",
        argv: ["sh", "-c", name],
        environment: calls.environment,
        descriptors: new Map([
          [0, pipe.reader],
          [1, 1],
          [2, 2],
        ]),
      });
      calls.close(pipe.reader);
      streams.set(name, {
        descriptor: pipe.writer,
        pid: "error" in child ? undefined : child.pid,
        buffer: "",
        reading: false,
      });
      return pipe.writer;
    }
    const opened = calls.open(name, { write: true, create: true, truncate: mode === ">", append: mode === ">>" });
    if ("error" in opened) throw new AwkProblem(`\0can't open '${name}': ${errnoTexts[opened.error]}`);
    streams.set(name, { descriptor: opened.descriptor, pid: undefined, buffer: "", reading: false });
    return opened.descriptor;
  };
  const closeStream = (name: ByteString): number => {
    const stream = streams.get(name);
    if (stream === undefined) return -1;
    flush();
    streams.delete(name);
    calls.close(stream.descriptor);
    return stream.pid === undefined ? 0 : calls.status(stream.pid);
  };

  const print = (node: Extract<AwkStatement, { kind: "print" }>): void => {
    const values = node.values.map(evaluate);
    let line: ByteString;
    if (node.format) line = formatAwk(text(values[0]), values.slice(1), convert());
    else {
      const format = global("OFMT");
      const shown = values.map((value) =>
        typeof value === "number" ? toText(value, typeof format === "string" ? format : "%.6g") : text(value),
      );
      line = (node.values.length === 0 ? wholeRecord() : shown.join(text(global("OFS")))) + text(global("ORS"));
    }
    if (node.to === undefined) {
      out += line;
      if (out.length > 4096) flush();
      return;
    }
    const name = text(evaluate(node.to.name));
    const descriptor = outputStream(name, node.to.mode);
    if (descriptor === 1) flush();
    if (line !== "") calls.write(descriptor, line);
  };

  const loop = (body: AwkStatement): boolean => {
    try {
      execute(body);
    } catch (jump) {
      if (jump === jumps.break) return false;
      if (jump !== jumps.continue) throw jump;
    }
    return true;
  };

  const execute = (node: AwkStatement): void => {
    switch (node.kind) {
      case "expression":
        evaluate(node.value);
        return;
      case "print":
        print(node);
        return;
      case "block":
        for (const statement of node.body) execute(statement);
        return;
      case "if":
        if (isTrue(evaluate(node.test))) execute(node.yes);
        else if (node.no !== undefined) execute(node.no);
        return;
      case "while":
        while (isTrue(evaluate(node.test)) && loop(node.body));
        return;
      case "do":
        while (loop(node.body) && isTrue(evaluate(node.test)));
        return;
      case "for":
        if (node.first !== undefined) execute(node.first);
        while (node.test === undefined || isTrue(evaluate(node.test))) {
          if (++steps > stepsMax) spend();
          if (!loop(node.body)) break;
          if (node.step !== undefined) execute(node.step);
        }
        return;
      case "for-in":
        for (const key of arrayOf(node.array).keys()) {
          setVariable(node.name, key);
          if (!loop(node.body)) break;
        }
        return;
      case "break":
      case "continue":
      case "next":
      case "nextfile":
        throw jumps[node.kind];
      case "exit":
        if (node.value !== undefined) exitCode = Math.trunc(toNumber(evaluate(node.value)));
        throw jumps.exit;
      case "return":
        returned = node.value === undefined ? undefined : evaluate(node.value);
        throw jumps.return;
      case "delete":
        if (node.keys === undefined) arrayOf(node.array).clear();
        else arrayOf(node.array).delete(keyOf(node.keys));
        return;
    }
  };

  /** A record of a stream; the buffer changes only when it is complete. */
  const readRecord = (stream: {
    readonly descriptor: number;
    readonly buffer: ByteString;
  }): { readonly record: ByteString; readonly rest: ByteString } | "end" | "failed" => {
    const separator = text(global("RS"));
    let buffer = stream.buffer;
    let ended = false;
    for (;;) {
      const found = findEnd(buffer, separator, ended);
      if (found !== undefined) {
        const rest = buffer.slice(found.end);
        return { record: buffer.slice(found.skip, found.start), rest };
      }
      if (ended) {
        const left = separator === "" ? buffer.replace(/^\n+/, "") : buffer;
        return left === "" ? "end" : { record: left, rest: "" };
      }
      const bytes = calls.input(stream.descriptor);
      if (typeof bytes !== "string") return "failed";
      if (bytes === "") ended = true;
      buffer += bytes;
    }
  };
  const findEnd = (
    buffer: ByteString,
    separator: ByteString,
    ended: boolean,
  ): { readonly skip: number; readonly start: number; readonly end: number } | undefined => {
    if (separator.length === 1) {
      const at = buffer.indexOf(separator);
      return at < 0 ? undefined : { skip: 0, start: at, end: at + 1 };
    }
    if (separator === "") {
      const skip = /^\n*/.exec(buffer)?.[0].length ?? 0;
      const match = /\n\n+/.exec(buffer.slice(skip));
      if (match === null || (!ended && skip + match.index + match[0].length === buffer.length)) return undefined;
      return { skip, start: skip + match.index, end: skip + match.index + match[0].length };
    }
    const match = expression(separator).exec(buffer);
    if (match === undefined || match.end === match.start || (!ended && match.end === buffer.length)) return undefined;
    return { skip: 0, start: match.start, end: match.end };
  };

  const operandAt = (index: number): ByteString | undefined => {
    const count = toNumber(global("ARGC"));
    if (index >= count) return undefined;
    const array = arrayOf("ARGV");
    return array.has(String(index)) ? text(array.get(String(index))) : "";
  };
  /** The next record of the files of the command line. */
  const nextMain = (): ByteString | undefined => {
    let { argument, descriptor, buffer, opened } = main;
    for (;;) {
      if (descriptor === undefined) {
        const name = operandAt(argument);
        if (name === undefined) {
          if (opened) {
            main = { argument, descriptor, buffer: "", opened };
            return undefined;
          }
          descriptor = 0;
          opened = true;
          buffer = "";
        } else {
          argument++;
          if (name === "") continue;
          if (/^[A-Za-z_]\w*=/.test(name)) {
            assignText(name);
            continue;
          }
          opened = true;
          const source = openInput(calls, name);
          if ("error" in source) {
            complain(calls, argv, `${name}: ${errnoTexts[source.error]}`);
            exitCode = 1;
            continue;
          }
          descriptor = source.descriptor;
          buffer = "";
          setGlobal("FILENAME", name);
          setGlobal("FNR", 0);
        }
      }
      const read = readRecord({ descriptor, buffer });
      if (typeof read !== "string") {
        main = { argument, descriptor, buffer: read.rest, opened };
        setGlobal("NR", toNumber(global("NR")) + 1);
        setGlobal("FNR", toNumber(global("FNR")) + 1);
        return read.record;
      }
      if (read === "failed") {
        complain(calls, argv, `${text(global("FILENAME"))}: Is a directory`);
        exitCode = 1;
      }
      closeInput(calls, descriptor);
      descriptor = undefined;
      buffer = "";
    }
  };
  const getline = (node: Extract<AwkExpression, { kind: "getline" }>): AwkValue => {
    flush();
    const store = (value: ByteString): void => {
      if (node.target === undefined) setRecord(value);
      else assign(node.target, { input: value });
    };
    if (node.source === "main") {
      const next = nextMain();
      if (next === undefined) return 0;
      store(next);
      return 1;
    }
    const name = node.from === undefined ? "" : text(evaluate(node.from));
    let stream = streams.get(name);
    if (stream === undefined) {
      if (node.source === "command") {
        const pipe = calls.pipe();
        const child = calls.spawn({
          path: "/bin/sh",
          argv: ["sh", "-c", name],
          environment: calls.environment,
          descriptors: new Map([
            [0, 0],
            [1, pipe.writer],
            [2, 2],
          ]),
        });
        calls.close(pipe.writer);
        stream = { descriptor: pipe.reader, pid: "error" in child ? undefined : child.pid, buffer: "", reading: true };
      } else {
        const opened = openInput(calls, name);
        if ("error" in opened) return -1;
        stream = { descriptor: opened.descriptor, pid: undefined, buffer: "", reading: true };
      }
      streams.set(name, stream);
    }
    const read = readRecord(stream);
    if (read === "failed") return -1;
    if (read === "end") {
      streams.set(name, { ...stream, buffer: "" });
      return 0;
    }
    streams.set(name, { ...stream, buffer: read.rest });
    if (node.source === "command") setGlobal("NR", toNumber(global("NR")) + 1);
    store(read.record);
    return 1;
  };

  const assignText = (assignment: ByteString): void => {
    const equals = assignment.indexOf("=");
    setVariable(assignment.slice(0, equals), { input: unescapeAwk(assignment.slice(equals + 1)) });
  };

  const keep = (spent: boolean): AwkKept => ({
    scalars: new Map([...globals].map(([name, cell]) => [name, cell.value])),
    arrays: new Map(
      [...globals].flatMap(([name, cell]) => (cell.array === undefined ? [] : [[name, cell.array.clone()] as const])),
    ),
    streams: new Map(streams),
    main,
    inside: new Set(inside),
    seed,
    drawn: random.drawn(),
    record: wholeRecord(),
    exitCode,
    spent,
  });

  if (kept === undefined) {
    for (const [name, value] of [
      ["CONVFMT", "%.6g"],
      ["OFMT", "%.6g"],
      ["FS", " "],
      ["OFS", " "],
      ["ORS", "\n"],
      ["RS", "\n"],
      ["SUBSEP", "\x1c"],
      ["NR", 0],
      ["FNR", 0],
      ["FILENAME", ""],
      ["RSTART", 0],
      ["RLENGTH", -1],
    ] as const)
      setGlobal(name, value);
    const environment = arrayOf("ENVIRON");
    for (const [name, value] of calls.environment) environment.set(name, { input: value });
    const given = arrayOf("ARGV");
    given.set("0", "awk");
    for (const [index, operand] of settings.operands.entries()) given.set(String(index + 1), { input: operand });
    setGlobal("ARGC", settings.operands.length + 1);
    if (settings.separator !== undefined) setGlobal("FS", settings.separator);
    for (const assignment of settings.assignments) assignText(assignment);
  } else {
    for (const [name, value] of kept.scalars) globals.set(name, { value, array: kept.arrays.get(name)?.clone() });
    setRecord(kept.record);
    if (kept.spent) spend();
  }

  let exiting = false;
  const guarded = (action: () => void): void => {
    try {
      action();
    } catch (jump) {
      if (!(jump instanceof Jump)) throw jump;
      if (jump === jumps.exit) exiting = true;
      else if (jump === jumps.nextfile) {
        if (main.descriptor !== undefined) closeInput(calls, main.descriptor);
        main = { ...main, descriptor: undefined, buffer: "" };
      } else if (jump !== jumps.next) throw new AwkProblem("Unexpected token");
    }
  };
  try {
    if (kept === undefined) for (const body of program.begin) if (!exiting) guarded(() => execute(body));
    if (program.rules.length > 0 || program.end.length > 0) {
      while (!exiting) {
        flush();
        if (program.mayWait) {
          // Taken now, because the rule may wait after it has changed variables.
          const state = keep(false);
          calls.keep(() => state);
        } else calls.keep(() => keep(false));
        const next = nextMain();
        if (next === undefined) break;
        setRecord(next);
        steps = 0;
        guarded(() => {
          for (const [index, rule] of program.rules.entries()) {
            if (rule.pattern !== undefined) {
              if (rule.until === undefined) {
                if (!isTrue(evaluate(rule.pattern))) continue;
              } else {
                if (!inside.has(index) && !isTrue(evaluate(rule.pattern))) continue;
                inside.add(index);
                if (isTrue(evaluate(rule.until))) inside.delete(index);
              }
            }
            if (rule.body === undefined) out += wholeRecord() + text(global("ORS"));
            else execute(rule.body);
          }
        });
      }
      const failed = exiting;
      exiting = false;
      for (const body of program.end) {
        guarded(() => execute(body));
        if (exiting) break;
      }
      exiting ||= failed;
    }
    flush();
    for (const name of [...streams.keys()]) closeStream(name);
    return exitCode;
  } catch (problem) {
    if (!(problem instanceof AwkProblem)) throw problem;
    flush();
    complain(
      calls,
      argv,
      problem.message.startsWith("\0") ? problem.message.slice(1) : `cmd. line:1: ${problem.message}`,
    );
    return 1;
  }
}

const wholeField: AwkTarget = { kind: "field", index: { kind: "number", value: 0 } };

function blankFields(subject: ByteString): ByteString[] {
  return subject.match(/[^ \t\n]+/g) ?? [];
}

interface Substitution {
  readonly replacement: ByteString;
  /** Number of the match to replace; 0 is all. */
  readonly which: number;
  /** Whether \1…\9 are groups. */
  readonly groups: boolean;
}

function substitute(
  subject: ByteString,
  regex: Regex,
  { replacement, which, groups }: Substitution,
): { readonly text: ByteString; readonly count: number } {
  let text = "";
  let from = 0;
  let count = 0;
  let seen = 0;
  let lastEnd = -1;
  for (let at = 0; at <= subject.length; ) {
    const match = regex.exec(subject, at);
    if (match === undefined) break;
    const empty = match.start === match.end;
    if (!(empty && match.start === lastEnd)) {
      seen++;
      if (which === 0 || seen === which) {
        count++;
        text += subject.slice(from, match.start);
        text += replacement.replace(/\\(\\|&|[0-9])|&/g, (whole, escaped: string | undefined) => {
          if (escaped === undefined) return match.groups[0] ?? "";
          if (escaped === "&" || escaped === "\\") return escaped;
          return groups ? (match.groups[Number(escaped)] ?? "") : whole;
        });
        from = match.end;
        if (which !== 0) break;
      }
    }
    lastEnd = match.end;
    at = empty ? match.end + 1 : match.end;
  }
  return { text: text + subject.slice(from), count };
}
