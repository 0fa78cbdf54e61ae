import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import { blocking } from "../blocking.ts";
import { complain } from "../errors.ts";
import { readInput } from "../input.ts";
import { optionRules, parseOptions } from "../options.ts";
import { showUsage } from "../usage.ts";
import { edit } from "./edit.ts";
import type { Kept } from "./editor.ts";
import { editInPlace } from "./in-place.ts";
import { parseSed } from "./parse-script.ts";
import type { SedScript } from "./script.ts";

const rules = optionRules(
  "i::rEne:f:",
  "in-place=i::",
  "regexp-extended=r",
  "quiet=n",
  "silent=n",
  "expression=e:",
  "file=f:",
);

const scripts = new Map<string, SedScript | { readonly error: string }>();

function scriptOf(text: ByteString, extended: boolean): SedScript | { readonly error: string } {
  const key = (extended ? "E" : "B") + text;
  const known = scripts.get(key);
  if (known !== undefined) return known;
  const parsed = parseSed(text, extended);
  if (scripts.size > 500) scripts.clear();
  scripts.set(key, parsed);
  return parsed;
}

/** sed [-i[SUFFIX]] [-nrEs] [-e SCRIPT]… [-f FILE]… [SCRIPT] [FILE…] */
export const sed = blocking<Kept>("sed", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const operands = [...options.operands];
  const pieces: ByteString[] = [];
  let expressions = 0;
  let files = 0;
  for (const key of options.order) {
    if (key === "e") pieces.push(options.values("e")[expressions++] ?? "");
    if (key !== "f") continue;
    const name = options.values("f")[files++] ?? "";
    const content = readInput(calls, name);
    if (typeof content !== "string") return complain(calls, argv, `${name}: ${errnoTexts[content.error]}`);
    pieces.push(content.replace(/\n$/, ""));
  }
  if (expressions + files === 0) {
    const script = operands.shift();
    if (script === undefined) return showUsage(calls, argv);
    pieces.push(script);
  }
  const text = pieces.join("\n");
  const script = scriptOf(text, options.has("r") || options.has("E"));
  if ("error" in script) return complain(calls, argv, script.error);
  const quiet = options.has("n") || text.startsWith("#n\n");
  const inPlace = options.has("i");
  if (!inPlace) return edit(argv, calls, script, { names: operands.length === 0 ? ["-"] : operands, quiet });
  let code = 0;
  for (const name of operands) {
    const done = editInPlace(argv, calls, script, { name, quiet, suffix: options.value("i") });
    if (done !== 0) code = done;
  }
  return code;
});
