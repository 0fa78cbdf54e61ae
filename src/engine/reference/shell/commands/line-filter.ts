import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program } from "../../process/program.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import type { Line, Place } from "./input.ts";
import { lineReader } from "./input.ts";
import type { OptionRules, Options } from "./options.ts";
import { parseOptions } from "./options.ts";

/** An applet that turns each line into output, with a number as its only memory (a line number, a column). */
export interface LineFilter {
  /** Prepares a function for the lines, or refuses with a message. */
  prepare(
    options: Options,
  ):
    | ((line: Line, memory: number) => { readonly out: ByteString; readonly memory: number })
    | { readonly error: string };
  readonly initial?: (options: Options) => number;
  readonly rules: OptionRules;
}

/** The program of a line filter; files follow its options. */
export function lineFilter(name: string, filter: LineFilter): Program {
  return blocking<{ readonly place: Place; readonly memory: number; readonly code: number }>(name, (argv, calls) => {
    const options = parseOptions(argv, filter.rules, calls);
    if (options === undefined) return 1;
    const transform = filter.prepare(options);
    if ("error" in transform) return complain(calls, argv, transform.error);
    let memory = calls.resumed?.memory ?? filter.initial?.(options) ?? 0;
    let code = calls.resumed?.code ?? 0;
    const reader = lineReader(calls, options.operands.length === 0 ? ["-"] : options.operands, {
      from: calls.resumed?.place,
      failed: (file, error) => {
        code = complain(calls, argv, `${file}: ${errnoTexts[error]}`);
      },
    });
    let pending = "";
    for (;;) {
      const kept = { memory, code };
      calls.keep(() => ({ place: reader.place(), ...kept }));
      const line = reader.next();
      if (line === undefined) break;
      const result = transform(line, memory);
      memory = result.memory;
      pending += result.out;
      if (pending !== "") calls.write(1, pending);
      pending = "";
    }
    return code;
  });
}
