import type { Paint } from "../report/paint.ts";
import { colours, noColours } from "../report/paint.ts";

/** Where a console report is written: text that stays, above one line that is redrawn. */
export interface Screen {
  readonly live: boolean;
  readonly width: number;
  readonly paint: Paint;
  /** Writes text that stays and draws the status line below it. */
  show(text: string, status: string): void;
  /** Takes the status line away. */
  clear(): void;
}

/** What decides how to write: the stream and the environment. */
export interface ScreenOptions {
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
  wallMs(): number;
}

const redrawEveryMs = 60;

/** Colours: NO_COLOR switches off, FORCE_COLOR on, else a terminal has them. The bar needs a terminal and no CI. */
export function newScreen({ stream, environment, wallMs }: ScreenOptions): Screen {
  const terminal = stream.isTTY === true && environment.TERM !== "dumb";
  const live = terminal && (environment.CI ?? "") === "";
  let drawn = false;
  let drawnMs = Number.NEGATIVE_INFINITY;
  const erase = () => {
    if (drawn) stream.write("\r\u001b[K");
    drawn = false;
  };
  return {
    live,
    width: Math.max(40, stream.columns ?? 80),
    paint: wantsColour(environment, terminal) ? colours : noColours,
    show(text, status) {
      if (text !== "") {
        erase();
        stream.write(text);
      }
      if (!live || status === "") {
        if (status === "") erase();
        return;
      }
      const now = wallMs();
      if (drawn && now - drawnMs < redrawEveryMs) return;
      stream.write(`\r\u001b[K${status}`);
      drawn = true;
      drawnMs = now;
    },
    clear: erase,
  };
}

function wantsColour(environment: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if ((environment.NO_COLOR ?? "") !== "") return false;
  const force = environment.FORCE_COLOR;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return terminal;
}
