import { exitCodes } from "../vocabulary/verdict.ts";
import { ledgerFolder, remains } from "./ledgers.ts";

/** Ctrl-C and SIGTERM while a run goes on. */
export interface Interrupts {
  readonly signal: AbortSignal;
  release(): void;
}

/** The first signal lets begun scenarios clean up; the second saves what there is, says what stays, and ends at once. */
export function catchInterrupts(clearScreen: () => void, save: () => void): Interrupts {
  const controller = new AbortController();
  const onSignal = () => {
    clearScreen();
    if (controller.signal.aborted) {
      save();
      process.stderr.write(stoppedText());
      process.exit(exitCodes.interrupted);
    }
    process.stderr.write("interrupted: cleaning up (once more: stop at once)\n");
    controller.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    signal: controller.signal,
    release() {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    },
  };
}

function stoppedText(): string {
  const left = remains(ledgerFolder());
  if (left.length === 0) return "stopped\n";
  const lines = left.map((line) => `  ${line}\n`).join("");
  return `stopped; left on the engine, until the next run or \`plimsoll reap\` removes it:\n${lines}`;
}
