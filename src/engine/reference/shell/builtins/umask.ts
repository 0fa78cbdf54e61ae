import { complain } from "../errors.ts";
import type { BuiltinCall } from "./builtin.ts";

const letters: { readonly [letter: string]: number } = { r: 4, w: 2, x: 1 };

/** `umask [-S] [MODE]`, octal or symbolic. */
export function umask({ shell, system, argv }: BuiltinCall): number {
  const symbolic = argv[1] === "-S";
  const [mode] = argv.slice(symbolic ? 2 : 1);
  if (mode === undefined) {
    system.write(1, symbolic ? `${symbolicMask(system.umask)}\n` : `${system.umask.toString(8).padStart(4, "0")}\n`);
    return 0;
  }
  const value = /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : symbolicMode(mode, 0o777 & ~system.umask);
  if (value === undefined || value > 0o777) {
    complain(shell, system, `illegal mode: ${mode}`);
    return 2;
  }
  system.setUmask(value);
  return 0;
}

function symbolicMask(mask: number): string {
  const permissions = (shift: number) =>
    ["r", "w", "x"].filter((letter) => ((~mask >> shift) & (letters[letter] ?? 0)) !== 0).join("");
  return `u=${permissions(6)},g=${permissions(3)},o=${permissions(0)}`;
}

/** The mask of a symbolic mode such as u=rwx,g-w. */
function symbolicMode(text: string, allowed: number): number | undefined {
  let result = allowed;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (match === null) return undefined;
    const bits = [...(match[3] ?? "")].reduce((sum, letter) => sum | (letters[letter] ?? 0), 0);
    const who = match[1] === "" || match[1]?.includes("a") === true ? "ugo" : (match[1] ?? "");
    for (const [letter, shift] of [
      ["u", 6],
      ["g", 3],
      ["o", 0],
    ] as const) {
      if (!who.includes(letter)) continue;
      if (match[2] === "+") result |= bits << shift;
      else if (match[2] === "-") result &= ~(bits << shift);
      else result = (result & ~(7 << shift)) | (bits << shift);
    }
  }
  return 0o777 & ~result;
}
