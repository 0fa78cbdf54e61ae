import { errnoTexts } from "../../filesystem/errno.ts";
import { formatTime, parseTime } from "./dates.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules(
  "Rs:ud:r:I::D:",
  "rfc-822=R",
  "rfc-2822=R",
  "set=s:",
  "utc=u",
  "universal=u",
  "date=d:",
  "reference=r:",
  "iso-8601=I::",
);

const isoFormats: Readonly<Record<string, string>> = {
  date: "%Y-%m-%d",
  hours: "%Y-%m-%dT%H+00:00",
  minutes: "%Y-%m-%dT%H:%M+00:00",
  seconds: "%Y-%m-%dT%H:%M:%S+00:00",
  ns: "%Y-%m-%dT%H:%M:%S,000000000+00:00",
};

/** date [-uR] [-I[SPEC]] [-d TIME] [-r FILE] [+FORMAT], in UTC; the clock cannot be set in a container. */
export const date = instant("date", (argv, system) => {
  const options = parseOptions(argv, rules, system);
  if (options === undefined) return 1;
  if (options.has("D")) return unsupported(system, argv, "-D");
  const operands = [...options.operands];
  const format = operands[0]?.startsWith("+") === true ? operands.shift()?.slice(1) : undefined;
  const set = options.value("s") ?? operands.shift();
  if (operands.length > 0) return showUsage(system, argv);
  let timeMs = system.nowMs;
  const file = options.value("r");
  if (file !== undefined) {
    const stat = system.files.stat(file);
    if (typeof stat === "string") return complain(system, argv, `${file}: ${errnoTexts[stat]}`);
    timeMs = stat.mtimeMs;
  }
  const given = options.value("d") ?? set;
  if (given !== undefined) {
    const parsed = parseTime(given, timeMs);
    if (parsed === undefined) return complain(system, argv, `invalid date '${given}'`);
    timeMs = parsed;
  }
  let code = 0;
  if (set !== undefined) code = complain(system, argv, "can't set date: Operation not permitted");
  let used = format ?? "%a %b %e %H:%M:%S UTC %Y";
  if (format === undefined && options.has("R")) used = "%a, %d %b %Y %H:%M:%S +0000";
  if (format === undefined && options.has("I")) {
    const spec = options.value("I") ?? "date";
    const name = Object.keys(isoFormats).find((key) => key.startsWith(spec));
    if (name === undefined) return showUsage(system, argv);
    used = isoFormats[name] ?? "";
  }
  return print(system, argv, `${formatTime(used, timeMs)}\n`) || code;
});
