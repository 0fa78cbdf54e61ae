import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import { blocking } from "../blocking.ts";
import { complain } from "../errors.ts";
import { readInput } from "../input.ts";
import { optionRules, parseOptions } from "../options.ts";
import { showUsage } from "../usage.ts";
import type { AwkProgram } from "./ast.ts";
import { unescapeAwk } from "./lexer.ts";
import type { AwkKept } from "./machine.ts";
import { parseAwk } from "./parse-program.ts";
import { runAwk } from "./run.ts";

const rules = optionRules("+F:v:f:e:W:");
const programs = new Map<ByteString, AwkProgram | { readonly error: string }>();

function programOf(source: ByteString): AwkProgram | { readonly error: string } {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const parsed = parseAwk(source);
  if (programs.size > 500) programs.clear();
  programs.set(source, parsed);
  return parsed;
}

/** awk [-F SEP] [-v VAR=VALUE]… (PROGRAM | -f FILE… | -e PROGRAM…) [FILE…], without mathematical functions. */
export const awk = blocking<AwkKept>("awk", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const operands = [...options.operands];
  const sources: ByteString[] = [];
  for (const name of options.values("f")) {
    const content = readInput(calls, name);
    if (typeof content !== "string") return complain(calls, argv, `can't open '${name}': ${errnoTexts[content.error]}`);
    sources.push(content);
  }
  sources.push(...options.values("e"));
  if (sources.length === 0) {
    const source = operands.shift();
    if (source === undefined) return showUsage(calls, argv);
    sources.push(source);
  }
  const program = programOf(sources.join("\n"));
  if ("error" in program) return complain(calls, argv, `cmd. line:1: ${program.error}`);
  const separator = options.value("F");
  return runAwk(argv, calls, program, {
    operands,
    assignments: options.values("v"),
    separator: separator === undefined ? undefined : unescapeAwk(separator),
  });
});
