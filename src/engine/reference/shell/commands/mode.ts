import type { ByteString } from "../../bytes.ts";
import type { Stat } from "../../filesystem/view.ts";

const typeLetters: { readonly [K in Stat["kind"]]: string } = {
  file: "-",
  directory: "d",
  symlink: "l",
  fifo: "p",
  "char-device": "c",
  "block-device": "b",
};
const typeBits: { readonly [K in Stat["kind"]]: number } = {
  file: 0o100000,
  directory: 0o040000,
  symlink: 0o120000,
  fifo: 0o010000,
  "char-device": 0o020000,
  "block-device": 0o060000,
};

/** Mode with the file type, as in st_mode. */
export function rawMode(stat: Stat): number {
  return typeBits[stat.kind] | stat.mode;
}

/** `drwxr-sr-t` */
export function modeText(stat: Stat): string {
  return typeLetters[stat.kind] + permissionText(stat.mode);
}

/** `rwxr-sr-t` */
export function permissionText(mode: number): string {
  const triple = (shift: number, special: boolean, letter: string): string => {
    const bits = mode >> shift;
    const execute = (bits & 1) !== 0;
    return (
      (bits & 4 ? "r" : "-") +
      (bits & 2 ? "w" : "-") +
      (special ? (execute ? letter : letter.toUpperCase()) : execute ? "x" : "-")
    );
  };
  return (
    triple(6, (mode & 0o4000) !== 0, "s") +
    triple(3, (mode & 0o2000) !== 0, "s") +
    triple(0, (mode & 0o1000) !== 0, "t")
  );
}

export interface ModeContext {
  readonly umask: number;
  readonly directory: boolean;
}

/** Applies an octal or symbolic mode to a mode; undefined when it is not one. */
export function applyMode(text: ByteString, mode: number, { umask, directory }: ModeContext): number | undefined {
  if (/^[0-7]+$/.test(text)) {
    const value = Number.parseInt(text, 8);
    return value > 0o7777 ? undefined : value;
  }
  let result = mode;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)((?:[-+=](?:[ugo]|[rwxXst]*))+)$/.exec(clause);
    if (match === null) return undefined;
    const who = match[1] ?? "";
    const all = who === "" || who.includes("a");
    const mask =
      (all || who.includes("u") ? 0o4700 : 0) |
      (all || who.includes("g") ? 0o2070 : 0) |
      (all || who.includes("o") ? 0o0007 : 0) |
      (all ? 0o1000 : 0);
    for (const [, operator, permissions = ""] of (match[2] ?? "").matchAll(/([-+=])([ugo]|[rwxXst]*)/g)) {
      let bits = 0;
      if (/^[ugo]$/.test(permissions)) {
        const shift = { u: 6, g: 3, o: 0 }[permissions] ?? 0;
        const copied = (result >> shift) & 7;
        bits = (copied << 6) | (copied << 3) | copied;
      } else {
        for (const letter of permissions) {
          if (letter === "r") bits |= 0o444;
          if (letter === "w") bits |= 0o222;
          if (letter === "x" || (letter === "X" && (directory || (result & 0o111) !== 0))) bits |= 0o111;
          if (letter === "s") bits |= 0o6000;
          if (letter === "t") bits |= 0o1000;
        }
      }
      bits &= mask;
      // Without "who" the umask takes bits away, but not from what = clears.
      const masked = who === "" ? bits & ~umask : bits;
      if (operator === "+") result |= masked;
      else if (operator === "-") result &= ~masked;
      else result = (result & ~mask) | masked;
    }
  }
  return result;
}
