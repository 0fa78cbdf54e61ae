#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exitCodes } from "../vocabulary/verdict.ts";
import { engineWords } from "./engine-words.ts";
import { packageVersion } from "./package.ts";
import { tuneForShortRun } from "./tune-for-short-run.ts";
import { messageOf, UserError } from "./user-error.ts";

process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);
process.exitCode = await main(process.argv);

/** Runs one command line and answers its exit code; nothing is thrown out of here. */
async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const program = makeProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.badUse;
    if (error instanceof UserError) {
      process.stderr.write(`plimsoll: ${error.message}\n`);
      return error.exitCode;
    }
    try {
      const { tellBug } = await import("./bug.ts");
      tellBug(error);
    } catch {
      process.stderr.write(`plimsoll: this is a bug of ours: ${messageOf(error)}\n`);
    }
    return exitCodes.bug;
  }
}

function makeProgram(done: (exitCode: number) => void): Command {
  const program = new Command("plimsoll")
    .description("Declarative tests for container engines: YAML scenarios, a reference engine, reports.")
    .version(packageVersion())
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("(--help shows what there is)")
    .exitOverride();

  program
    .command("run")
    .description("run scenarios on an engine")
    .argument(
      "[paths...]",
      "files, folders, globs, file:line (up to the step at that line), file#cell; default: scenarios",
    )
    .option("-e, --engine <engine>", engineWords, "reference")
    .option("--private", "the engine is ours alone: exclusive scenarios may run")
    .option(
      "--shell-image <reference>",
      "what `shell` is made from, of the engine or pulled (Docker-compatible engines)",
    )
    .option("--filter <text>", "text or regular expression, found in id or name")
    .option("--tag <expression>", "e.g. 'volumes && !slow || smoke'")
    .option("--last-failed", "only what failed in the last run")
    .option("--shard <i/n>", "the i-th of n parts; the same on every machine")
    .option("-j, --jobs <n>", "scenarios at the same time", wholeNumber, 1)
    .option("--repeat <n>", "run each scenario n times; different verdicts are `flaky`", wholeNumber, 1)
    .option("--allow-flaky", "flaky scenarios do not fail the run")
    .option("--fail-fast", "begin no scenario after the first failure")
    .option("--keep-going", "bad scenario files do not keep the others from running")
    .option("--seed <n>", "seed of everything random", anyNumber)
    .addOption(new Option("--trace <mode>", "state of all objects after each step").choices(["off", "changes", "full"]))
    .option("--timeout <seconds>", "limit of one operation", wholeNumber, 120)
    .option("--known <file>", "more known failures, beside known/<engine>.yaml of the suite")
    .option(
      "--profile <name>",
      "what the engine must support as a whole, beside core: images, files, commit, volumes, build, streams, processes, limits, events, archives, registry, prune, networks; repeatable",
      collect,
    )
    .option("--report <kind[=path]>", "events, json, junit or none; repeatable (default: all)", collect)
    .option("--reports <folder>", "folder of the reports", "reports")
    .action(async (paths: readonly string[], options) => {
      tuneForShortRun();
      const { run } = await import("./run.ts");
      done(await run(paths, options));
    });

  program
    .command("known")
    .description("lists of known failures")
    .command("update")
    .description("propose the list of an engine: new failures, and entries that are stale; reasons are never touched")
    .argument("[paths...]", "as for run; default: scenarios")
    .option("-e, --engine <engine>", "engine to run on, or with --from whose runs are meant")
    .option("--from <events>", "events.ndjson of a saved run, or a folder that has it, instead of running")
    .option("--write", "write the list; without it only the changes are printed")
    .option("--remove-stale", "take stale entries out; without it they are marked by a comment")
    .option("--known <file>", "the list (default: known/<engine>.yaml of the suite)")
    .option("--private", "the engine is ours alone: exclusive scenarios may run")
    .option("-j, --jobs <n>", "scenarios at the same time", wholeNumber, 1)
    .option("--timeout <seconds>", "limit of one operation", wholeNumber, 120)
    .option("--reports <folder>", "folder of the reports", "reports")
    .action(async (paths: readonly string[], options) => {
      tuneForShortRun();
      const { knownUpdate } = await import("./known-update.ts");
      done(await knownUpdate(paths, { ...options, repeat: 1 }));
    });

  program
    .command("report")
    .description("make a report of an event stream")
    .argument("<from>", "events.ndjson, or a folder that has it")
    .addOption(new Option("--as <kind>", "kind of report").choices(["junit", "json", "console"]).makeOptionMandatory())
    .option("--out <file>", "where to write it; default: standard output")
    .action(async (from: string, options) => {
      const { report } = await import("./report.ts");
      done(report(from, options));
    });

  program
    .command("merge")
    .description("make one event stream of those of several shards or engines")
    .argument("<files...>", "event streams")
    .requiredOption("--out <file>", "where to write it")
    .action(async (files: readonly string[], options) => {
      const { merge } = await import("./report.ts");
      done(merge(files, options));
    });

  for (const [name, description] of [
    ["compare", "hold runs against the first one: what fails newly, what is fixed, where the answers part"],
    ["matrix", "show which rules hold on which engine"],
  ] as const) {
    const command = program
      .command(name)
      .description(description)
      .argument("<runs...>", "saved runs (events.ndjson, or a folder that has it), or engines, which run the suite now")
      .addOption(new Option("--as <kind>", "how to tell").choices(["console", "markdown", "json"]).default("console"))
      .option("--out <file>", "where to write it; default: standard output")
      .option("--suite <path>", "what engines run; repeatable (default: scenarios)", collect)
      .option("--private", "engines are ours alone: exclusive scenarios may run")
      .option("-j, --jobs <n>", "scenarios at the same time", wholeNumber, 1)
      .option("--seed <n>", "seed of everything random", anyNumber, 1)
      .option("--timeout <seconds>", "limit of one operation", wholeNumber, 120);
    if (name === "compare") command.option("--answers", "also where only the answers part, not the verdicts");
    else
      command.addOption(new Option("--by <rows>", "what the rows are").choices(["chapter", "rule"]).default("chapter"));
    command.action(async (runs: readonly string[], options) => {
      tuneForShortRun();
      const { compare, matrix } = await import("./compare.ts");
      done(name === "compare" ? await compare(runs, options) : await matrix(runs, options));
    });
  }

  program
    .command("reap")
    .description("remove what runs left on an engine that ended without their clean-up")
    .requiredOption("-e, --engine <engine>", "docker, docker:URL, …")
    .option("--dry-run", "only tell")
    .option("--timeout <seconds>", "limit of one request", wholeNumber, 120)
    .action(async (options) => {
      const { reap } = await import("./reap.ts");
      done(await reap(options));
    });

  program
    .command("replay")
    .description(
      "run the operations of an event stream again, without its scenarios, and tell the first answer that differs",
    )
    .argument("<trace>", "events.ndjson, or a folder that has it")
    .option("-e, --engine <engine>", engineWords, "reference")
    .option("--private", "the engine is ours alone")
    .option("--scenario <id>", "only this scenario")
    .option("--timeout <seconds>", "limit of one operation", wholeNumber, 120)
    .action(async (trace: string, options) => {
      const { replay } = await import("./replay.ts");
      done(await replay(trace, options));
    });

  program
    .command("fuzz")
    .description("try generated sequences of operations against universal properties, and shrink what breaks one")
    .option("--runs <n>", "sequences to try (default: 1000, or as many as --time allows)", wholeNumber)
    .option("--seed <n>", "seed of the sequences (default: a random one, printed)", anyNumber)
    .option("--length <n>", "operations of a sequence", wholeNumber, 30)
    .option("--property <name>", "only this property; repeatable", collect)
    .option("--path <path>", "with --seed and --length: only the sequence that was printed with it")
    .option("-e, --engine <engine>", `${engineWords} (default: reference)`)
    .option("--mutant <name>", "the same as --engine mutant:NAME")
    .option("--time <time>", "stop after this time, e.g. 30s, 5m")
    .option("--out <folder>", "folder of the counterexamples", "reports")
    .option("--differential", "compare every answer of --engine with the reference engine's, over every verb")
    .option("--builds", "build generated Dockerfiles and contexts on --engine and on the reference engine, and compare")
    .option("--private", "with --differential: nobody else uses the engine, so prune it too")
    .option("--list", "list properties and mutants")
    .action(async (options) => {
      const { fuzz } = await import("./fuzz.ts");
      done(await fuzz(options));
    });

  program
    .command("lint")
    .description("check scenario files without running anything")
    .argument("[paths...]", "files, folders, globs; default: scenarios")
    .addOption(new Option("--format <format>", "how to tell").choices(["pretty", "json", "github"]).default("pretty"))
    .action(async (paths: readonly string[], options) => {
      tuneForShortRun();
      const { lintCommand } = await import("./author-commands.ts");
      done(lintCommand(paths, options));
    });

  for (const [name, description] of [
    ["list", "list scenarios with their tags and rules"],
    ["plan", "show the steps that would run, after matrix, templates and defaults"],
  ] as const) {
    program
      .command(name)
      .description(description)
      .argument("[paths...]", "files, folders, globs, file#cell; default: scenarios")
      .option("--filter <text>", "text or regular expression, found in id or name")
      .option("--tag <expression>", "e.g. 'volumes && !slow || smoke'")
      .option("--last-failed", "only what failed in the last run")
      .option("--shard <i/n>", "the i-th of n parts")
      .option("--reports <folder>", "folder of the reports", "reports")
      .option("--json", "as JSON")
      .action(async (paths: readonly string[], options) => {
        const { listCommand, planCommand } = await import("./author-commands.ts");
        done(name === "list" ? listCommand(paths, options) : planCommand(paths, options));
      });
  }

  program
    .command("explain")
    .description("explain an error code, a rule or a scenario in words")
    .argument("<subject>", "E2101, CTR-RM-002 or a scenario file")
    .action(async (subject: string) => {
      const { explainCommand } = await import("./author-commands.ts");
      done(explainCommand(subject));
    });

  program
    .command("adapter")
    .description("help for authors of adapters: engines behind a program of one's own")
    .command("check")
    .description("try an adapter: handshake, capabilities, sessions and one scenario of each chapter it claims")
    .argument("<command...>", "the program and its arguments, after --")
    .option("--private", "the engine is ours alone: it may claim prunes")
    .option("--timeout <seconds>", "limit of one operation", wholeNumber, 30)
    .action(async (command: readonly string[], options) => {
      tuneForShortRun();
      const { adapterCheck } = await import("./adapter-check/check.ts");
      done(await adapterCheck(command, options));
    });

  program
    .command("init")
    .description("write a first scenario")
    .argument("[path]", "file to write", "scenarios/first.scenario.yaml")
    .action(async (path: string) => {
      const { initCommand } = await import("./author-commands.ts");
      done(initCommand(path));
    });

  return program;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("a whole number above 0 was expected.");
  return Number(text);
}

function anyNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError("a whole number was expected.");
  return value;
}

function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** A reader that has had enough (`| head`) is no error of ours. */
function ignoreClosedPipe(error: Error): void {
  if (!("code" in error) || error.code !== "EPIPE") process.exitCode = exitCodes.bug;
}
