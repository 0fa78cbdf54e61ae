import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Program } from "../../process/program.ts";
import { blocking } from "./blocking.ts";
import { crc32, digests } from "./digest.ts";
import { complain } from "./errors.ts";
import { readInput, splitLines } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";

const rules = optionRules("scw", "check=c", "status=s", "warn=w");

function sums(name: string, digest: (bytes: ByteString) => string): Program {
  return blocking(name, (argv, calls) => {
    const options = parseOptions(argv, rules, calls);
    if (options === undefined) return 1;
    const names = options.operands.length === 0 ? ["-"] : options.operands;
    let code = 0;
    const sumOf = (path: ByteString): string | undefined => {
      const content = readInput(calls, path);
      if (typeof content === "string") return digest(content);
      code = complain(
        calls,
        argv,
        `can't ${content.error === "EISDIR" ? "read" : "open"} '${path}': ${errnoTexts[content.error]}`,
      );
      return undefined;
    };
    if (!options.has("c")) {
      for (const path of names) {
        const sum = sumOf(path);
        if (sum !== undefined) code = print(calls, argv, `${sum}  ${path}\n`) || code;
      }
      return code;
    }
    for (const list of names) {
      const content = readInput(calls, list);
      if (typeof content !== "string") {
        code = complain(calls, argv, `can't open '${list}': ${errnoTexts[content.error]}`);
        continue;
      }
      let failed = 0;
      let checked = 0;
      for (const line of splitLines(content)) {
        const match = /^(\S+) [ *](.+)$/.exec(line);
        checked++;
        if (match === null) {
          if (options.has("w")) complain(calls, argv, "invalid format");
          failed++;
          continue;
        }
        const path = match[2] ?? "";
        const good = sumOf(path)?.toLowerCase() === (match[1] ?? "").toLowerCase();
        if (!good) failed++;
        if (!options.has("s")) print(calls, argv, `${path}: ${good ? "OK" : "FAILED"}\n`);
      }
      if (failed > 0) {
        code = 1;
        if (!options.has("s"))
          complain(calls, argv, `WARNING: ${failed} of ${checked} computed checksums did NOT match`);
      }
      if (checked === 0) code = complain(calls, argv, `${list}: no checksum lines found`);
    }
    return code;
  });
}

/** md5sum, sha1sum, sha256sum, sha512sum and crc32. */
export const sumCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["md5sum", sums("md5sum", digests.md5)],
  ["sha1sum", sums("sha1sum", digests.sha1)],
  ["sha256sum", sums("sha256sum", digests.sha256)],
  ["sha512sum", sums("sha512sum", digests.sha512)],
  [
    "crc32",
    blocking("crc32", (argv, calls) => {
      let code = 0;
      const names = argv.slice(1);
      for (const path of names) {
        const content = readInput(calls, path);
        if (typeof content !== "string") code = complain(calls, argv, `${path}: ${errnoTexts[content.error]}`);
        else
          print(calls, argv, `${crc32(content).toString(16).padStart(8, "0")}${names.length > 0 ? ` ${path}` : ""}\n`);
      }
      return code;
    }),
  ],
]);
