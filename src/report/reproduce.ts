import type { AttemptRecord, RunRecord } from "./fold.ts";

/** The command that runs one scenario again as it was run: same engine, same seed, same cell of the matrix. */
export function reproduceCommand(run: RunRecord, attempt: AttemptRecord, program: string): string {
  const words = [program, "run", quote(attempt.started.scenario)];
  const engine = run.started.engineArgument ?? run.started.engine.name;
  if (engine !== "reference") words.push("--engine", quote(engine));
  for (const profile of run.started.profiles ?? []) words.push("--profile", quote(profile));
  words.push("--seed", String(run.started.seed));
  return words.join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
