// Runs random scripts in the simulated shell and in the real busybox, all of them in one container, and prints where
// they differ. Usage: npx tsx tools/compare-shell.ts [COUNT] [SEED] [IMAGE]; scripts of one's own, split by lines of
// `----`, come in with: npx tsx tools/compare-shell.ts - <scripts.txt
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replay } from "../src/engine/reference/shell/parity/replay.ts";
import { generateShellScript } from "./generate-shell-script.ts";

/** A slip in a script can make a loop of it that never ends: the real one is killed, ours stops at so many steps. */
const stepsMax = 500;
const killed = 137;

const [count = "500", seed = "1", image = "base:busybox"] = process.argv.slice(2);
const scripts =
  count === "-"
    ? readFileSync(0, "utf8")
        .split(/^----\n/m)
        .map((script) => script.replace(/\n$/, ""))
        .filter((script) => script !== "")
    : Array.from({ length: Number(count) }, (_, index) => generateShellScript(Number(seed) * 1_000_003 + index));
const real = runReal();
let equal = 0;
let refused = 0;
let endless = 0;
let raced = 0;
let different = 0;
for (const [index, script] of scripts.entries()) {
  const expected = real[index];
  if (expected === undefined) throw new Error("a script was not run");
  const { stdout, stderr, code, unsupported } = answerOf(script);
  if (unsupported === "a replacement that never ends" && expected.code === killed) endless++;
  else if (unsupported !== undefined) {
    refused++;
    console.log(`---- ${index}: unsupported: ${unsupported}\n${script}\n  real: ${JSON.stringify(expected)}\n`);
  } else if (isRace(script, expected, { stdout, stderr, code })) raced++;
  else if (code === -1 && expected.code === killed) endless++;
  else if (stdout === expected.stdout && stderr === expected.stderr && code === expected.code) equal++;
  else {
    different++;
    console.log(
      `==== ${index}\n${script}\n  real: ${JSON.stringify(expected)}\n  ours: ${JSON.stringify({ stdout, stderr, code })}\n`,
    );
  }
}
console.log(
  `${scripts.length} scripts: ${equal} equal, ${raced} equal but for the order of what runs at once, ${endless} endless in both, ${refused} unsupported, ${different} different`,
);
process.exit(different === 0 ? 0 : 1);

interface Answer {
  readonly stdout: string;
  readonly stderr: string | undefined;
  readonly code: number;
  readonly unsupported?: string;
}

/**
 * Processes that run at the same time write in any order, on the real one too, even in the middle of each other's
 * errors; and a job that is not waited for may find that the script's directory is gone already.
 */
function isRace(script: string, one: Answer, other: Answer): boolean {
  if (one.stdout === other.stdout && one.stderr === other.stderr) return false;
  if (!/[|&]/.test(script) || one.code !== other.code) return false;
  const jobs = /(?<![&>])&(?![&>}])/.test(script);
  const merged = jobs || /2>&1|>&2/.test(script);
  if (one.stdout !== other.stdout && !(merged && sortedLetters(one.stdout) === sortedLetters(other.stdout)))
    return false;
  return sortedLetters(one.stderr) === sortedLetters(other.stderr);
}

function sortedLetters(text: string | undefined): string {
  return [...(text ?? "")].sort().join("");
}

/** A traced `wait $!` tells a pid. */
function withoutPids(text: string): string {
  return text.replace(/\bwait ?[0-9]+/g, "wait PID");
}

function answerOf(script: string): Answer {
  try {
    const { stdout, stderr = "", code, unsupported } = replay(script, { stepsMax, asChild: true });
    return { stdout, stderr: withoutPids(stderr), code, ...(unsupported === undefined ? {} : { unsupported }) };
  } catch (error) {
    return { stdout: "", stderr: error instanceof Error ? (error.stack ?? error.message) : String(error), code: -2 };
  }
}

/** What the real busybox does: the scripts lie in files; each runs in an empty /w, with `sh -c`, at most three seconds. */
function runReal(): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "compare-shell-"));
  mkdirSync(join(folder, "in"));
  mkdirSync(join(folder, "out"));
  for (const [index, script] of scripts.entries()) writeFileSync(join(folder, "in", String(index)), script);
  // The driver itself says how a signal ended a script: into its own error stream, not into the script's.
  const one =
    'exec timeout -s KILL 3 env -i PATH="$PATH" HOSTNAME=test HOME=/root sh -c "$(cat /c/in/$0)" </dev/null >/c/out/$0.1 2>/c/out/$0.2';
  const driver = [
    "cd /c/in; for s in *; do rm -rf /w; mkdir /w; cd /w;",
    `sh -c '${one}' $s;`,
    "echo $? >/c/out/$s.0; cd /c/in; done",
  ].join(" ");
  const id = docker(["create", "--network", "none", "--hostname", "test", "--init", image, "sh", "-c", driver]).trim();
  try {
    docker(["cp", folder, `${id}:/c`]);
    docker(["start", "-a", id]);
    docker(["cp", `${id}:/c/out`, folder]);
  } finally {
    docker(["rm", "-f", id]);
  }
  const text = (name: string): string => readFileSync(join(folder, "out", name), "utf8");
  return scripts.map((_, index) => ({
    stdout: text(`${index}.1`),
    stderr: withoutPids(text(`${index}.2`)),
    code: Number(text(`${index}.0`)),
  }));
}

function docker(args: readonly string[]): string {
  const done = spawnSync("docker", args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0 && args[0] !== "start") throw new Error(done.stderr);
  return done.stdout;
}
