import type { Engine } from "../engine/engine.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { packageVersion } from "./package.ts";
import { messageOf, UserError } from "./user-error.ts";

/** How an adapter program is begun. */
export interface AdapterOptions {
  readonly isPrivate: boolean;
  readonly deadlineMs: number;
  /** Hears what the program says on standard error; ours when absent. */
  diagnostics?(text: string): void;
  /** Told when the program did not end by itself. */
  killed?(): void;
}

/** `stdio:COMMAND`: words as in a shell, with quotes, but nothing is expanded. A UserError (3) tells what is wrong with it. */
export async function adapterCommand(text: string): Promise<readonly [string, ...string[]]> {
  const { splitCommand } = await import("../engine/stdio/command.ts");
  const command = splitCommand(text);
  if ("argv" in command) return command.argv;
  throw new UserError(
    `stdio:${text} names no adapter: ${command.problem}; write --engine 'stdio:python3 adapter.py'`,
    exitCodes.badUse,
  );
}

/** Starts an adapter program. Throws a UserError (4) with the complaint when it is none. */
export async function openAdapter(argv: readonly [string, ...string[]], options: AdapterOptions): Promise<Engine> {
  const [{ createStdioEngine }, { startProgram }] = await Promise.all([
    import("../engine/stdio/engine.ts"),
    import("../engine/stdio/program.ts"),
  ]);
  const start = startProgram({
    argv,
    diagnostics: options.diagnostics ?? ((said) => process.stderr.write(said)),
    ...(options.killed === undefined ? {} : { killed: options.killed }),
  });
  try {
    return await createStdioEngine(start, {
      name: `\`${argv.join(" ")}\``,
      plimsollVersion: packageVersion(),
      private: options.isPrivate,
      deadlineMs: options.deadlineMs,
    });
  } catch (error) {
    throw new UserError(messageOf(error), exitCodes.engine);
  }
}
