import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CliCommand, CliMap } from "../../vocabulary/cli-map.ts";
import type { Operation, Verb } from "../../vocabulary/operation.ts";
import { type OutcomeOf, type Refusal, rejected, unsupported } from "../../vocabulary/outcome.ts";
import type { FileRoot } from "../adapter/binds.ts";
import type { Call } from "../adapter/call.ts";
import type { Handles } from "../adapter/handles.ts";
import type { Ledger } from "../adapter/ledger.ts";
import type { Scope } from "../engine.ts";
import { type Parameters, renderArguments } from "./arguments.ts";
import { withDirectory } from "./host-files.ts";
import { jsonItems, textOf, withFields } from "./output.ts";
import { EngineLost, type Invocation, type Program, type ProgramEnd, startProgram } from "./program.ts";
import { type ErrorTable, refusalOf, withoutNoise } from "./refusal.ts";

/** A program and how it is driven. */
export interface Cli {
  readonly map: CliMap;
  readonly errors: ErrorTable;
  readonly environment: NodeJS.ProcessEnv;
  readonly bytesMax: number;
}

/** What every operation of a session works with. */
export interface Context extends Handles {
  readonly cli: Cli;
  readonly capabilities: ReadonlySet<string>;
  readonly isPrivate: boolean;
  /** Digests of configurations are ids of images: not so with the containerd store. */
  readonly idIsConfigDigest: boolean;
  readonly ledger: Ledger;
  /** Image handle that a container was made with, by its id: what the engine calls it is shown as that. */
  readonly imageHandles: Map<string, string>;
  /** Helper containers, also removed ones: they are in no observation. */
  readonly helpers: Set<string>;
  readonly scope: Scope;
  readonly fileRoot: FileRoot;
  /** Time of the session's begin, seconds. */
  readonly openedAt: number;
}

/** What one verb does. */
export type Handler<V extends Verb> = (context: Context, operation: Operation<V>, call: Call) => Promise<OutcomeOf<V>>;

/** A command that ended well, or its refusal. */
export type Answer =
  | { readonly refusal: Refusal; readonly exit: number }
  | { readonly refusal?: undefined; readonly stdout: Uint8Array; readonly text: string; readonly stderr: string };

export type AskOptions = Pick<Invocation, "stdin" | "onOutput">;

/** Verbs that say themselves when the engine has accepted them. */
const lateAcceptance: ReadonlySet<Verb> = new Set<Verb>(["run", "exec", "attach", "wait", "logs"]);

/** How often, and how far apart in milliseconds, a command is run again that was refused because of others. */
const patience = { attempts: 30, pauseMs: 50 };

/** Runs a command to its end; an exit code that is not 0 is a refusal. */
export async function ask(
  context: Context,
  call: Call,
  command: CliCommand,
  parameters: Parameters,
  options: AskOptions = {},
): Promise<Answer> {
  const { errors } = context.cli;
  for (let attempt = 1; ; attempt++) {
    const begun = begin(context, call, command, parameters, options);
    if (begun.refusal !== undefined) return { refusal: begun.refusal, exit: 0 };
    if (!lateAcceptance.has(call.verb)) call.accepted();
    const end = await begun.program.ended;
    const said = textOf(end.stderr);
    if (end.exit !== 0 && errors.again?.test(said) === true && attempt < patience.attempts) {
      await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
      continue;
    }
    // `docker rm --force` of what is not there says so, prints no name, and ends with 0.
    const isRefused = end.stdout.length === 0 && said.search(errors.refusal) === 0;
    if (end.exit !== 0 || isRefused) return { refusal: refuse(context, command, end), exit: end.exit };
    return { stdout: end.stdout, text: textOf(end.stdout), stderr: withoutNoise(errors, said) };
  }
}

/** A command whose output is bytes: of standard output, or of a file where the map has words for `to`. */
export async function askBytes(
  context: Context,
  call: Call,
  command: CliCommand,
  parameters: Parameters,
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly bytes: Uint8Array }> {
  const args = context.cli.map.commands[command]?.args ?? [];
  if (!args.some((item) => typeof item === "object" && "to" in item)) {
    const answer = await ask(context, call, command, parameters);
    return answer.refusal === undefined ? { bytes: answer.stdout } : answer;
  }
  return withDirectory(async (directory) => {
    const to = join(directory, "output");
    const answer = await ask(context, call, command, { ...parameters, to });
    return answer.refusal === undefined ? { bytes: readFileSync(to) } : answer;
  });
}

/** A command whose output is JSON, each value with the fields of the map. */
export async function askJson(
  context: Context,
  call: Call,
  command: CliCommand,
  parameters: Parameters,
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly items: readonly unknown[] }> {
  const answer = await ask(context, call, command, parameters);
  if (answer.refusal !== undefined) return answer;
  const items = jsonItems(answer.text);
  if (items === undefined) {
    return { refusal: rejected("engine-fault", `the answer is no JSON: ${answer.text.slice(0, 200)}`) };
  }
  const fields = context.cli.map.commands[command]?.fields;
  return { items: items.map((item) => withFields(item, fields)) };
}

/** Begins a command; a parameter that the map has no words for is `unsupported`. */
export function begin(
  context: Context,
  call: Call,
  command: CliCommand,
  parameters: Parameters,
  options: AskOptions = {},
): { readonly refusal: Refusal } | { readonly refusal?: undefined; readonly program: Program } {
  const { map, environment, bytesMax } = context.cli;
  const found = map.commands[command];
  if (found === undefined) return { refusal: unsupported(call.verb, `${map.name} has no command for ${command}`) };
  const rendered = renderArguments(found.args, parameters);
  if ("lacking" in rendered) {
    const capability = `${command}.${rendered.lacking}`;
    return { refusal: unsupported(capability, `${map.name} has no words for ${rendered.lacking} of ${command}`) };
  }
  const argv = [...map.command, ...rendered.argv];
  return { program: startProgram({ ...options, argv, environment, bytesMax, signal: call.signal }) };
}

/** Outcome of a command that failed, in the scenario's own names. Throws `EngineLost` when its engine is not there. */
export function refuse(context: Context, command: CliCommand, end: ProgramEnd): Refusal {
  const { errors, map } = context.cli;
  const stderr = textOf(end.stderr);
  if (errors.lost?.test(stderr) === true) throw new EngineLost(`${map.name}: ${stderr.trim()}`);
  return shown(context, refusalOf(errors, { command, exit: end.exit, stderr }));
}

/** A refusal in the scenario's own names. */
export function shown<R extends Refusal>(context: Context, refusal: R): R {
  return refusal.status === "rejected" ? { ...refusal, message: context.names.shownText(refusal.message) } : refusal;
}

/** Resolves after the time that the program needs to attach or to register, or when it has ended before. */
export async function settled(context: Context, program: Program): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const settling = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, context.cli.map.attachMs ?? 200);
  });
  await Promise.race([settling, program.ended.then(done, done)]);
  clearTimeout(timer);
}

const done = (): void => undefined;
