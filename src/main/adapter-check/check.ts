import type { Engine } from "../../engine/engine.ts";
import { exitCodes, gravestExitCode, verdicts } from "../../vocabulary/verdict.ts";
import { catchInterrupts } from "../interrupts.ts";
import { openAdapter } from "../stdio.ts";
import { newScreen } from "../terminal.ts";
import { messageOf, UserError } from "../user-error.ts";
import { chapterWords, tryChapter } from "./chapter.ts";
import { helloWords, tellClaims } from "./claims.ts";
import type { AdapterCheckOptions } from "./options.ts";
import { isChapter, isFault, type Part } from "./part.ts";
import { attempt, twoSessions, unclaimed } from "./sessions.ts";
import { chaptersOf, loadSuite } from "./suite.ts";
import { summary } from "./summary.ts";

/** After that many lost programs the rest is not tried. */
const restartsMax = 5;

/**
 * `plimsoll adapter check -- CMD…`: the handshake, what is claimed, two sessions, what is not claimed, one scenario of
 * each chapter that the claims allow, the end of the program; then what works and what to do next. Answers the exit code of
 * the gravest part; 3 when no scenario passed.
 */
export async function adapterCheck(command: readonly string[], options: AdapterCheckOptions): Promise<number> {
  const [file, ...rest] = command;
  if (file === undefined) throw new UserError("adapter check needs a command: plimsoll adapter check -- CMD…", 3);
  const screen = newScreen({ stream: process.stdout, environment: process.env, wallMs: () => performance.now() });
  const parts: Part[] = [];
  const tell = (name: string, verdict: Part["verdict"], words: string): void => {
    parts.push({ name, verdict, words });
    const glyph = verdict === "note" ? "·" : verdicts[verdict].glyph;
    const paint = verdict === "passed" ? screen.paint.good : isFault(verdict) ? screen.paint.bad : screen.paint.dim;
    screen.show(`${paint(glyph)} ${name.padEnd(34)} ${words.replaceAll("\n", `\n${" ".repeat(37)}`)}\n`, "");
  };
  const interrupts = catchInterrupts(
    () => screen.clear(),
    () => undefined,
  );
  let wasKilled = false;
  const start = (): Promise<Engine> =>
    openAdapter([file, ...rest], {
      isPrivate: options.private === true,
      deadlineMs: options.timeout * 1000,
      diagnostics: (said) => {
        screen.clear();
        process.stderr.write(said);
      },
      killed: () => {
        wasKilled = true;
      },
    });
  screen.show(`adapter: ${command.join(" ")}\n`, "hello …");
  let engine: Engine;
  try {
    engine = await start();
  } catch (error) {
    tell("hello", "engine-error", messageOf(error));
    screen.show(
      "nothing else can be tried; the first line that the program reads is a `hello`, spec/protocol.md shows its answer\n",
      "",
    );
    interrupts.release();
    return exitCodes.engine;
  }
  const { info } = engine;
  try {
    tell("hello", "passed", helloWords(info));
    tellClaims(info, tell);
    await attempt("sessions", tell, () => twoSessions(engine));
    await attempt("what it does not claim", tell, () => unclaimed(engine));
    const chapters = chaptersOf(loadSuite());
    let restarts = 0;
    for (const [index, [chapter, scenarios]] of [...chapters].entries()) {
      if (interrupts.signal.aborted) break;
      screen.show("", `[${index + 1}/${chapters.size}] ${chapter} …`);
      if (restarts >= restartsMax) {
        tell(chapter, "skipped", `not tried: the program was lost ${restarts} times`);
        continue;
      }
      const tried = await tryChapter(engine, scenarios, options, interrupts.signal);
      tell(chapter, tried.verdict.status, chapterWords(tried));
      if (tried.verdict.status === "engine-error") {
        restarts += 1;
        await engine.dispose();
        engine = await start();
      }
    }
  } finally {
    screen.show("", "the end …");
    await engine.dispose();
    interrupts.release();
  }
  if (wasKilled)
    tell("the end", "failed", "it did not end at the end of its standard input, within 3 s, and was killed");
  else tell("the end", "passed", "it ended at the end of its standard input");
  screen.show(summary(parts, info, command), "");
  if (interrupts.signal.aborted) return exitCodes.interrupted;
  const codes = parts.map(({ verdict }) => (verdict === "note" ? 0 : verdicts[verdict].exitCode));
  const gravest = gravestExitCode(codes);
  if (gravest !== exitCodes.ok) return gravest;
  return parts.some(isPassedChapter) ? exitCodes.ok : exitCodes.badUse;
}

function isPassedChapter({ name, verdict }: Part): boolean {
  return verdict === "passed" && isChapter(name);
}
