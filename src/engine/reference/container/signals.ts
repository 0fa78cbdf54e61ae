import { signalNames } from "../process/signals.ts";

const numbers: ReadonlyMap<string, number> = signalNumbers();

export const KILL = 9;
export const TERM = 15;

/**
 * Number of a signal given as a name, SIGname, in any case, or as a number; 0 and unknown words are undefined
 * (CTR-KIL-002, CTR-KIL-005). A number is taken as it is: whether there is such a signal shows when it is sent.
 */
export function parseSignal(text: string): number | undefined {
  if (/^[+-]?\d+$/.test(text)) {
    const number = Number(text);
    return number === 0 ? undefined : number;
  }
  return numbers.get(text.toUpperCase().replace(/^SIG/, ""));
}

/** Whether a signal of that number can be sent: 32 and 33 are the C library's own (measured on dockerd). */
export function isSignal(number: number): boolean {
  return number >= 1 && number <= 64 && number !== 32 && number !== 33;
}

function signalNumbers(): Map<string, number> {
  const map = new Map<string, number>(signalNames.slice(1).map((name, index) => [name, index + 1]));
  map.set("IOT", 6).set("CLD", 17).set("IO", 29).set("RTMIN", 34).set("RTMAX", 64);
  for (let offset = 1; offset <= 15; offset++) map.set(`RTMIN+${offset}`, 34 + offset);
  for (let offset = 1; offset <= 14; offset++) map.set(`RTMAX-${offset}`, 64 - offset);
  return map;
}
