import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { Figure } from "./figure.ts";

const program = resolve("dist/src/main/plimsoll.js");
const yaml = pathToFileURL(resolve("node_modules/yaml/dist/index.js")).href;
const suite = "scenarios";
const lintFiles = 1000;

/**
 * The whole program as people start it, as child processes, measured in turns: a run of the suite and `lint` against
 * what the `yaml` package alone takes to parse the same files, each without the cost of a bare `node -e 0`. What is
 * compared is the time of processors, all threads of a process together, which other work on the machine disturbs least.
 */
export async function measureSuite(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
  try {
    const parse = join(folder, "parse.mjs");
    writeFileSync(parse, parseScript);
    const copies = [1, 4, 16].map((count) => copySuite(folder, count));
    const [once = "", four = "", sixteen = ""] = copies;
    const many = manyFiles(folder);
    const run = (path: string) => ["run", path, "--reports", join(folder, "reports")];
    const [bare, parsed, ran] = interleaved(
      [
        ["-e", "0"],
        [parse, once],
        [program, ...run(once)],
      ],
      9,
    );
    const [bareLint, parsedLint, linted] = interleaved(
      [
        ["-e", "0"],
        [parse, many],
        [program, "lint", many],
      ],
      7,
    );
    const [ranOnce, ranFour, ranSixteen] = interleaved(
      [once, four, sixteen].map((path) => [program, ...run(path)]),
      3,
    );
    const growth = (large: Cost, times: number) =>
      (large.processorMs - bare.processorMs) / (times * (ranOnce.processorMs - bare.processorMs));
    return [
      { name: "run of the suite, reports written, by the clock", value: ran.wallMs, unit: "ms" },
      {
        name: "run of the suite against parsing its files",
        value: (ran.processorMs - bare.processorMs) / (parsed.processorMs - bare.processorMs),
        unit: "×",
        limit: 4,
      },
      {
        name: "the same by the clock, which sees threads side by side",
        value: (ran.wallMs - bare.wallMs) / (parsed.wallMs - bare.wallMs),
        unit: "×",
      },
      { name: "run of 4 suites against 4 runs of one", value: growth(ranFour, 4), unit: "×", limit: 1.15 },
      { name: "run of 16 suites against 16 runs of one", value: growth(ranSixteen, 16), unit: "×", limit: 1.15 },
      {
        name: `lint of ${lintFiles} files against parsing them`,
        value: (linted.processorMs - bareLint.processorMs) / (parsedLint.processorMs - bareLint.processorMs),
        unit: "×",
        limit: 3,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const parseScript = `
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from ${JSON.stringify(yaml)};
const [, , folder] = process.argv;
for (const path of readdirSync(folder, { recursive: true })) {
  if (path.endsWith(".scenario.yaml")) parse(readFileSync(join(folder, path), "utf8"));
}
`;

function copySuite(folder: string, count: number): string {
  const path = join(folder, `suite-${count}`);
  for (let index = 0; index < count; index++) cpSync(suite, join(path, `copy-${index}`), { recursive: true });
  return path;
}

/** As many scenario files as `lint` is measured on: copies of the suite, the last one cut short. */
function manyFiles(folder: string): string {
  const path = join(folder, "many");
  mkdirSync(path);
  const own = readdirSync(suite, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".scenario.yaml"),
  );
  for (let index = 0, left = lintFiles; left > 0; index++, left -= own.length) {
    const copy = join(path, `copy-${index}`);
    cpSync(suite, copy, { recursive: true });
    for (const name of own.slice(Math.max(left, 0))) rmSync(join(copy, name));
    // Known failures name scenarios, some of which were cut off.
    rmSync(join(copy, "known"), { recursive: true });
  }
  return path;
}

/** What one process cost. */
interface Cost {
  readonly wallMs: number;
  /** All its threads together. */
  readonly processorMs: number;
}

/** Median costs of each command line, all in turns so that noise of the machine meets them alike. */
function interleaved(commands: readonly (readonly string[])[], rounds: number): readonly [Cost, Cost, Cost] {
  const costs = commands.map((): Cost[] => []);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => {
      costs[index]?.push(costOf(command));
    });
  }
  const median = (values: readonly number[]) => values.toSorted((less, more) => less - more)[rounds >> 1] ?? 0;
  const medians = costs.map((all) => ({
    wallMs: median(all.map(({ wallMs }) => wallMs)),
    processorMs: median(all.map(({ processorMs }) => processorMs)),
  }));
  const none: Cost = { wallMs: 0, processorMs: 0 };
  const [one = none, two = none, three = none] = medians;
  return [one, two, three];
}

/** Tells at its end, on a stream of its own, what the process used. */
const meter = `--import=data:text/javascript,${encodeURIComponent(`
import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, JSON.stringify(process.cpuUsage())));
`)}`;

function costOf(command: readonly string[]): Cost {
  const begun = performance.now();
  const { status, output } = spawnSync(process.execPath, [meter, ...command], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const wallMs = performance.now() - begun;
  if (status !== 0) throw new Error(`${command.join(" ")} answered ${status}: ${output[2]?.toString()}`);
  const { user, system } = JSON.parse(output[3]?.toString() ?? "");
  return { wallMs, processorMs: (user + system) / 1000 };
}
