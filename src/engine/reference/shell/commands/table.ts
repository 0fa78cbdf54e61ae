import type { Program } from "../../process/program.ts";
import { awk } from "./awk/awk.ts";
import { busybox } from "./busybox.ts";
import { cat } from "./cat.ts";
import { chmod } from "./chmod.ts";
import { copyCommands } from "./copy/commands.ts";
import { cut } from "./cut.ts";
import { date } from "./date.ts";
import { dd } from "./dd.ts";
import { cmp, diff } from "./diff.ts";
import { du } from "./du.ts";
import { dumpCommands } from "./dump-commands.ts";
import { echo } from "./echo.ts";
import { expr } from "./expr.ts";
import { find } from "./find/find.ts";
import { getopt } from "./getopt.ts";
import { grep } from "./grep.ts";
import { head } from "./head.ts";
import { identityCommands } from "./identity.ts";
import { lineEnds } from "./line-ends.ts";
import { lineFilters } from "./line-filters.ts";
import { linkCommands } from "./link-commands.ts";
import { ls } from "./ls.ts";
import { makeCommands } from "./make-commands.ts";
import { networkCommands } from "./network.ts";
import { withoutOutput } from "./output-failure.ts";
import { ownerCommands } from "./owner-commands.ts";
import { pathCommands } from "./path-commands.ts";
import { printf } from "./printf.ts";
import { processCommands } from "./process-commands.ts";
import { registerApplets } from "./registry.ts";
import { runCommands } from "./run-commands.ts";
import { runParts } from "./run-parts.ts";
import { sed } from "./sed/sed.ts";
import { simpleCommands } from "./simple.ts";
import { sort } from "./sort.ts";
import { stat } from "./stat.ts";
import { sumCommands } from "./sum-commands.ts";
import { tail } from "./tail.ts";
import { tar } from "./tar.ts";
import { tee } from "./tee.ts";
import { test } from "./test.ts";
import { tr } from "./tr.ts";
import { paste, uniq } from "./uniq.ts";
import { wc } from "./wc.ts";
import { xargs } from "./xargs.ts";

const all: readonly (readonly [string, Program])[] = [
  ...simpleCommands,
  ...lineFilters,
  ...makeCommands,
  ...linkCommands,
  ...pathCommands,
  ...ownerCommands,
  ["chmod", chmod],
  ...copyCommands,
  ...runCommands,
  ...processCommands,
  ...identityCommands,
  ...networkCommands,
  ...lineEnds,
  ...dumpCommands,
  ...sumCommands,
  ["[", test],
  ["[[", test],
  ["test", test],
  ["awk", awk],
  ["busybox", busybox],
  ["cat", cat],
  ["cmp", cmp],
  ["cut", cut],
  ["date", date],
  ["dd", dd],
  ["diff", diff],
  ["du", du],
  ["echo", echo],
  ["egrep", grep],
  ["expr", expr],
  ["fgrep", grep],
  ["find", find],
  ["getopt", getopt],
  ["run-parts", runParts],
  ["grep", grep],
  ["head", head],
  ["ls", ls],
  ["paste", paste],
  ["printf", printf],
  ["sed", sed],
  ["sort", sort],
  ["stat", stat],
  ["tail", tail],
  ["tar", tar],
  ["tee", tee],
  ["tr", tr],
  ["uniq", uniq],
  ["wc", wc],
  ["xargs", xargs],
];

/** Every applet that is simulated, by name; the shells are not among them. */
export const commands: ReadonlyMap<string, Program> = new Map(
  all.map(([name, program]) => [name, withoutOutput(name, program)]),
);

registerApplets(commands);
