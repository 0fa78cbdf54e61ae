import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { measureAdapter } from "./adapter.bench.ts";
import { largeBuild, measureBuild } from "./build.bench.ts";
import { measureEngine } from "./engine.bench.ts";
import { type Figure, keepsLimit, limitText, shown } from "./figure.ts";
import { measureFilesystem } from "./filesystem.bench.ts";
import { measureShell } from "./shell.bench.ts";
import { measureSuite } from "./suite.bench.ts";

const parts = {
  "File system": measureFilesystem,
  Shell: measureShell,
  "Reference engine": measureEngine,
  "Reference builder": measureBuild,
  "The program": measureSuite,
  "Docker Engine API": measureAdapter,
} as const;

/** Arguments: the date that the results carry, and `--only=TEXT` for the parts whose title has it (nothing is written). */
const args = process.argv.slice(2);
const only = args
  .find((argument) => argument.startsWith("--only="))
  ?.slice("--only=".length)
  .toLowerCase();
const date = args.find((argument) => /^\d{4}-\d{2}-\d{2}$/.test(argument)) ?? new Date().toISOString().slice(0, 10);

/** `--part=TITLE`: how this program calls itself, once for each part: the heap of one part must not slow the next. */
const own = args.find((argument) => argument.startsWith("--part="))?.slice("--part=".length);
for (const [title, measure] of Object.entries(parts)) {
  if (title !== own) continue;
  process.stdout.write(JSON.stringify(await measure()));
  process.exit();
}

/** `--large-build=FILES`: one build by itself, whose process tells its peak of memory. */
const largeFiles = args.find((argument) => argument.startsWith("--large-build="))?.slice("--large-build=".length);
if (largeFiles !== undefined) {
  process.stdout.write(JSON.stringify(await largeBuild(Number(largeFiles))));
  process.exit();
}

const measured = new Map<string, readonly Figure[]>();
for (const title of Object.keys(parts)) {
  if (only !== undefined && !title.toLowerCase().includes(only)) continue;
  const figures = inOwnProcess(title);
  measured.set(title, figures);
  console.log(`${title}\n${figures.map(line).join("\n")}\n`);
}
const missed = [...measured.values()].flat().filter((figure) => !keepsLimit(figure));
if (only === undefined) writeFileSync("bench/README.md", readme());
console.log(missed.length === 0 ? "every limit kept" : `limits missed: ${missed.map(({ name }) => name).join("; ")}`);
process.exitCode = missed.length === 0 ? 0 : 1;

function inOwnProcess(title: string): readonly Figure[] {
  const [, script = ""] = process.argv;
  const { status, stdout } = spawnSync(process.execPath, [script, `--part=${title}`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the part "${title}" ended with ${status}`);
  return JSON.parse(stdout);
}

function line(figure: Figure): string {
  const verdict = figure.limit === undefined ? " " : keepsLimit(figure) ? "✓" : "✗";
  const value = `${shown(figure.value)} ${figure.unit}`;
  return `  ${verdict} ${figure.name.padEnd(58)} ${value.padStart(22)}  ${limitText(figure)}`;
}

function readme(): string {
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const sections = [...measured].map(([title, figures]) =>
    [`## ${title}`, "", "| Figure | Value | Limit | |", "| --- | ---: | --- | --- |", ...figures.map(row)].join("\n"),
  );
  return [
    "<!-- Written by `npm run bench`; do not edit. -->",
    "",
    "# Figures",
    "",
    `Measured on ${date}: ${cpus().length} × ${processor?.model ?? "unknown processor"}, ${gigabytes} GB, ` +
      `${process.platform} ${process.arch}, Node ${process.version}.`,
    "",
    "    npm run bench                       # all of it, some minutes; writes this file, exits 1 when a limit is missed",
    "    npm run bench -- --only=shell       # one part; writes nothing",
    "    npm run bench -- 2026-01-31         # the date that this file carries",
    "",
    "Limits are ratios or growth wherever they can be: those hold on any machine, times do not. What is compared is " +
      "measured in turns, so that noise of the machine meets both sides alike; figures are medians, of the shell the " +
      "best round. Operations of the reference engine are a simulation: no figure here compares engines.",
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}

function row(figure: Figure): string {
  const verdict = figure.limit === undefined ? "" : keepsLimit(figure) ? "kept" : "**missed**";
  return `| ${figure.name} | ${shown(figure.value)} ${figure.unit} | ${limitText(figure)} | ${verdict} |`;
}
