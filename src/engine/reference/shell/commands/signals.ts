import type { ByteString } from "../../bytes.ts";
import { signalNames as namesFromZero } from "../../process/signals.ts";

/** Signals 1…31 of Linux on x86, without SIG. */
export const signalNames: readonly string[] = namesFromZero.slice(1);

/** Number of a signal by number or name, with or without SIG, in any case; 0 is allowed. */
export function parseSignal(text: ByteString): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) <= 64 ? Number(text) : undefined;
  const name = text.toUpperCase().replace(/^SIG/, "");
  if (name === "EXIT") return 0;
  const index = signalNames.indexOf(name === "IOT" ? "ABRT" : name === "IO" ? "POLL" : name);
  return index < 0 ? undefined : index + 1;
}

/** The table that `kill -l` prints. */
export const signalTable = signalNames.map((name, index) => `${String(index + 1).padStart(2)}) ${name}\n`).join("");
