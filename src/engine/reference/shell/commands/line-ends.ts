import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program } from "../../process/program.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { readInput } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";

/** dos2unix and unix2dos: they rewrite files in place, or standard input to standard output. */
export const lineEnds: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["dos2unix", converter("dos2unix")],
  ["unix2dos", converter("unix2dos")],
]);

function converter(name: "dos2unix" | "unix2dos"): Program {
  return blocking(name, (argv, calls) => {
    const options = parseOptions(argv, optionRules("ud"), calls);
    if (options === undefined) return 1;
    const toUnix = options.has("u") || (!options.has("d") && name === "dos2unix");
    // Every carriage return goes, wherever it stands.
    const convert = (text: ByteString): ByteString => {
      const plain = text.replaceAll("\r", "");
      return toUnix ? plain : plain.replaceAll("\n", "\r\n");
    };
    if (options.operands.length === 0) {
      const content = readInput(calls, "-");
      return typeof content === "string" ? print(calls, argv, convert(content)) : 1;
    }
    for (const path of options.operands) {
      const read = calls.files.read(path);
      if (typeof read === "string") return complain(calls, argv, `can't open '${path}': ${errnoTexts[read]}`);
      const error = calls.files.write(path, convert(read.content));
      if (error !== undefined) return complain(calls, argv, `can't open '${path}': ${errnoTexts[error]}`);
    }
    return 0;
  });
}
