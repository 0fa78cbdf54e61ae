import type { CliCommand } from "../../../vocabulary/cli-map.ts";
import { ok, type Refusal, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { type Call, inputOf } from "../../adapter/call.ts";
import { environmentOf } from "../../adapter/environment.ts";
import { containerOf } from "../../adapter/handles.ts";
import { textAt } from "../../adapter/wire.ts";
import { bytesOfContent, contentOfBytes } from "../../shared/content.ts";
import { askJson, begin, type Context, type Handler, refuse, settled, shown } from "../context.ts";
import { lastLine, textOf } from "../output.ts";
import { EngineLost, type Invocation, type Program, type ProgramEnd } from "../program.ts";
import { refusalAmongOutput, withoutNoise } from "../refusal.ts";

type Input = ReturnType<typeof inputOf>;

/** Standard input of a program: all of it, fed later, or none. */
export function stdinOf(input: Input): Pick<Invocation, "stdin"> {
  if (!input.given) return {};
  return { stdin: input.open ? "open" : bytesOfContent(input.content ?? "") };
}

/** Offers a program's open input to `input`. */
export function feed(call: Call, program: Program, input: Input): void {
  if (input.open) call.feeds({ write: (bytes) => program.write(bytes), close: () => program.closeInput() });
}

/** What a container wrote, apart from what the program itself has to say. */
export function streamsOf(context: Context, end: ProgramEnd) {
  const stderr = textOf(end.stderr);
  const plain = withoutNoise(context.cli.errors, stderr);
  return {
    stdout: contentOfBytes(end.stdout),
    stderr: plain === stderr ? contentOfBytes(end.stderr) : plain,
  };
}

/** The refusal of a command whose exit code is otherwise that of a container's process. Throws `EngineLost`. */
export function refusalIn(context: Context, command: CliCommand, end: ProgramEnd): Refusal | undefined {
  if (end.exit === 0 || end.stdout.length > 0) return undefined;
  const { errors, map } = context.cli;
  const stderr = textOf(end.stderr);
  if (errors.lost?.test(stderr) === true) throw new EngineLost(`${map.name}: ${stderr.trim()}`);
  const refusal = refusalAmongOutput(errors, { command, exit: end.exit, stderr });
  return refusal === undefined ? undefined : shown(context, refusal);
}

export const exec: Handler<"exec"> = async (context, operation, call) => {
  const input = inputOf(operation.stdin);
  const both = input.given && operation.tty === true;
  const parameters = {
    container: containerOf(context, operation.container),
    env: environmentOf(operation.env),
    workdir: operation.workdir,
    user: operation.user,
    tty: operation.tty === true && !both,
    stdin: input.given && !both,
    ttyStdin: both,
    detach: operation.detach,
    cmd: operation.cmd,
  };
  const begun = begin(context, call, "exec", parameters, stdinOf(input));
  if (begun.refusal !== undefined) return begun.refusal;
  feed(call, begun.program, input);
  void settled(context, begun.program).then(() => call.accepted());
  const end = await begun.program.ended;
  const refusal = refusalIn(context, "exec", end);
  if (refusal !== undefined) return refusal;
  if (operation.detach === true) return end.exit === 0 ? ok<"exec">({}) : refuse(context, "exec", end);
  return ok<"exec">({ exitCode: end.exit, ...streamsOf(context, end) });
};

export const attach: Handler<"attach"> = async (context, operation, call) => {
  const input = inputOf(operation.stdin);
  const until = operation.until?.output;
  let program: Program | undefined;
  let seen = Buffer.alloc(0);
  const onOutput = (_: string, bytes: Uint8Array): void => {
    if (until === undefined) return;
    seen = Buffer.concat([seen, bytes]);
    if (seen.includes(until)) program?.stop();
  };
  const begun = begin(
    context,
    call,
    "attach",
    {
      container: containerOf(context, operation.container),
      stdin: input.given,
      logs: operation.logs,
      noStream: operation.stream === false,
    },
    { ...stdinOf(input), onOutput },
  );
  if (begun.refusal !== undefined) return begun.refusal;
  program = begun.program;
  feed(call, program, input);
  void settled(context, program).then(() => call.accepted());
  const end = await program.ended;
  return refusalIn(context, "attach", end) ?? ok<"attach">(streamsOf(context, end));
};

export const logs: Handler<"logs"> = async (context, operation, call) => {
  const { tail, since, until, follow, timestamps } = operation;
  // A command line prints both; that an engine refuses to give neither (CTR-LOG-002) cannot be asked.
  if (operation.stdout === false && operation.stderr === false)
    return unsupported("logs.no-stream", "a command line prints both streams");
  const container = containerOf(context, operation.container);
  // All is what a command line shows unless it is told otherwise; not every one knows the word.
  const last = tail === "all" ? undefined : tail;
  const begun = begin(context, call, "logs", { container, tail: last, since, until, follow, timestamps });
  if (begun.refusal !== undefined) return begun.refusal;
  void settled(context, begun.program).then(() => call.accepted());
  const end = await begun.program.ended;
  if (end.exit !== 0) return refuse(context, "logs", end);
  const streams = streamsOf(context, end);
  return ok<"logs">({
    stdout: operation.stdout === false ? "" : streams.stdout,
    stderr: operation.stderr === false ? "" : streams.stderr,
  });
};

export const wait: Handler<"wait"> = async (context, operation, call) => {
  const parameters = {
    container: containerOf(context, operation.container),
    condition: operation.condition ?? "not-running",
  };
  const begun = begin(context, call, "wait", parameters);
  if (begun.refusal !== undefined) return begun.refusal;
  void settled(context, begun.program).then(() => call.accepted());
  const end = await begun.program.ended;
  if (end.exit !== 0) return refuse(context, "wait", end);
  const line = lastLine(textOf(end.stdout));
  if (!/^-?\d+$/.test(line)) return rejected("engine-fault", `the wait printed ${JSON.stringify(line)}`);
  const exitCode = Number(line);
  // CTR-STA-009: a refused start is told by inspect; only then are the codes those of a shell that cannot run a command.
  const error = exitCode >= 125 && exitCode <= 128 ? await startError(context, call, parameters.container) : "";
  return ok<"wait">(error === "" ? { exitCode } : { exitCode, error });
};

/** Why the last start failed, in the scenario's own names. */
async function startError(context: Context, call: Call, container: string): Promise<string> {
  const found = await askJson(context, call, "inspect", { container: [container] });
  return found.refusal === undefined ? context.names.shownText(textAt(found.items[0], "State", "Error") ?? "") : "";
}
