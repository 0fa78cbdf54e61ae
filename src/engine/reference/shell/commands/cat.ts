import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import type { Place } from "./input.ts";
import { closeInput, lineReader, openInput } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";

interface Copying {
  readonly index: number;
  readonly descriptor: number | undefined;
  readonly code: number;
}

interface Numbering {
  readonly place: Place;
  readonly line: number;
  readonly code: number;
}

const rules = optionRules("nbvteAu");

/** cat [-nbvteA] [FILE…] */
export const cat = blocking<Copying | Numbering>("cat", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const names = options.operands.length === 0 ? ["-"] : options.operands;
  const all = options.has("A");
  const style = {
    ends: all || options.has("e"),
    tabs: all || options.has("t"),
    visible: all || options.has("v") || options.has("e") || options.has("t"),
  };
  if (options.has("n") || options.has("b")) {
    const nonEmpty = options.has("b");
    const from = calls.resumed !== undefined && "line" in calls.resumed ? calls.resumed : undefined;
    let number = from?.line ?? 0;
    let code = from?.code ?? 0;
    const reader = lineReader(calls, names, {
      from: from?.place,
      failed: (name, error) => {
        code = complain(calls, argv, `${name}: ${errnoTexts[error]}`);
      },
    });
    for (;;) {
      const place = reader.place();
      const kept = { place, line: number, code };
      calls.keep(() => kept);
      const line = reader.next();
      if (line === undefined) return code;
      const text = line.text + (line.ended ? "\n" : "");
      const numbered = !nonEmpty || line.text !== "";
      if (numbered) number++;
      calls.write(1, (numbered ? `${String(number).padStart(6)}\t` : "") + show(text, style));
    }
  }

  const from = calls.resumed !== undefined && "index" in calls.resumed ? calls.resumed : undefined;
  let index = from?.index ?? 0;
  let descriptor = from?.descriptor;
  let code = from?.code ?? 0;
  for (; index < names.length; index++) {
    const name = names[index] ?? "";
    if (descriptor === undefined) {
      const opened = openInput(calls, name);
      if ("error" in opened) {
        code = complain(calls, argv, `can't open '${name}': ${errnoTexts[opened.error]}`);
        continue;
      }
      descriptor = opened.descriptor;
    }
    for (;;) {
      const kept = { index, descriptor, code };
      calls.keep(() => kept);
      const bytes = calls.input(descriptor);
      if (typeof bytes !== "string") {
        code = complain(calls, argv, `read error: ${errnoTexts[bytes.error]}`);
        break;
      }
      if (bytes === "") break;
      const error = calls.write(1, style.visible ? show(bytes, style) : bytes);
      if (error !== undefined) return complain(calls, argv, `write error: ${errnoTexts[error]}`);
      // A device such as /dev/zero never ends: let others run.
      if (bytes.length === 65536) calls.turn();
    }
    closeInput(calls, descriptor);
    descriptor = undefined;
  }
  return code;
});

interface Visible {
  readonly ends: boolean;
  readonly tabs: boolean;
  readonly visible: boolean;
}

function show(text: ByteString, style: Visible): ByteString {
  if (!style.visible) return text;
  let out = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char === "\n") out += style.ends ? "$\n" : "\n";
    else if (char === "\t") out += style.tabs ? "^I" : "\t";
    else out += visibleByte(code);
  }
  return out;
}

/** A byte as ^X or M-X. */
export function visibleByte(code: number): string {
  if (code >= 128) return `M-${visibleByte(code - 128)}`;
  if (code < 32) return `^${String.fromCharCode(code + 64)}`;
  return code === 127 ? "^?" : String.fromCharCode(code);
}
