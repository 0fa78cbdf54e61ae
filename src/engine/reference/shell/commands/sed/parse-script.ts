import type { ByteString } from "../../../bytes.ts";
import type { Draft, Problem } from "./draft.ts";
import { address } from "./parse-address.ts";
import { commandParsers } from "./parse-command.ts";
import { peekChar, restOfLine, skipBlanks, take, takeChar } from "./scanner.ts";
import type { SedAddress, SedCommand, SedScript } from "./script.ts";

/** Parses scripts (each `-e` or `-f` is a piece, joined by newlines); an error is busybox's message. */
export function parseSed(text: ByteString, extended: boolean): SedScript | Problem {
  const scanner = { text, at: 0 };
  const draft: Draft = { scanner, extended, commands: [], blocks: [], labels: new Map() };
  for (;;) {
    take(scanner, /^[\s;]+/);
    if (scanner.at >= text.length) break;
    if (peekChar(scanner) === "#") restOfLine(scanner);
    else {
      const problem = parseCommand(draft);
      if (problem !== undefined) return problem;
    }
  }
  return draft.blocks.length > 0 ? { error: "unterminated {" } : resolveLabels(draft);
}

/** A command with its addresses, up to what separates it from the next. */
function parseCommand(draft: Draft): Problem | undefined {
  const { scanner, extended } = draft;
  const from = address(scanner, extended);
  if (from !== undefined && "error" in from) return from;
  skipBlanks(scanner);
  const to = from !== undefined && peekChar(scanner) === "," ? secondAddress(draft) : undefined;
  if (to !== undefined && "error" in to) return to;
  const negated = peekChar(scanner) === "!";
  if (negated) take(scanner, /^[ \t!]+/);
  const name = takeChar(scanner);
  if (name === "") return { error: "missing command" };
  const parser = commandParsers[name];
  if (parser === undefined) return { error: `unsupported command ${name}` };
  const addresses = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const problem = parser(draft, { ...addresses, negated, name, text: "", target: -1 });
  if (problem !== undefined) return problem;
  skipBlanks(scanner);
  const next = peekChar(scanner);
  return next === "" || /[\s;}#]/.test(next) || "{:aicrwbtT".includes(name)
    ? undefined
    : { error: "garbage after command" };
}

function secondAddress({ scanner, extended }: Draft): SedAddress | Problem {
  takeChar(scanner);
  skipBlanks(scanner);
  const relative = take(scanner, /^\+\d+/);
  const second: ReturnType<typeof address> =
    relative === "" ? address(scanner, extended) : { kind: "plus", count: Number(relative) };
  skipBlanks(scanner);
  return second ?? { error: "unexpected ','" };
}

/** Branches go on after their label, or at the end of the script. */
function resolveLabels({ commands, labels }: Draft): SedScript | Problem {
  const resolved: SedCommand[] = [];
  for (const command of commands) {
    if (!"btT".includes(command.name)) {
      resolved.push(command);
      continue;
    }
    const target = command.text === "" ? commands.length : labels.get(command.text);
    if (target === undefined) return { error: `can't find label for jump to '${command.text}'` };
    resolved.push({ ...command, target });
  }
  return { commands: resolved };
}
