import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Calls } from "../blocking.ts";
import { complain } from "../errors.ts";
import type { Kept } from "./editor.ts";
import type { SedScript } from "./script.ts";

/** What sed prints. A last line without newline is printed without, unless something follows it. */
export interface SedOutput {
  put(text: ByteString, ended: boolean): void;
  /** Writes what has been put. */
  flush(): void;
  /** Whether the newline of the last line is yet to be printed. */
  owes(): boolean;
}

/** Output to standard output, or collected in a list. */
export function sedOutput(calls: Calls<Kept>, collected: ByteString[] | undefined): SedOutput {
  const pending: ByteString[] = [];
  const write = (text: ByteString): void => {
    if (collected !== undefined) collected.push(text);
    else if (text !== "") pending.push(text);
  };
  let owed = false;
  return {
    put: (text, ended) => {
      write((owed ? "\n" : "") + text + (ended ? "\n" : ""));
      owed = !ended;
    },
    flush: () => {
      if (pending.length > 0) calls.write(1, pending.splice(0).join(""));
    },
    owes: () => owed,
  };
}

/** The files that `w` writes to, with their descriptors: all are emptied before the first line. */
export function openOutputs(
  argv: readonly ByteString[],
  calls: Calls<Kept>,
  script: SedScript,
): readonly (readonly [ByteString, number])[] {
  const names = script.commands.flatMap((command) =>
    command.name === "w" ? [command.text] : command.substitution?.file === undefined ? [] : [command.substitution.file],
  );
  return [...new Set(names)].map((name) => {
    if (name === "/dev/stdout") return [name, 1];
    if (name === "/dev/stderr") return [name, 2];
    const opened = calls.open(name, { write: true, create: true, truncate: true });
    if ("error" in opened) {
      complain(calls, argv, `can't open '${name}': ${errnoTexts[opened.error]}`);
      return [name, 1];
    }
    return [name, opened.descriptor];
  });
}
