import type { ByteString } from "../bytes.ts";
import type { SystemCalls, Wait } from "../process/program.ts";
import { popFrame } from "./control.ts";
import { advance, type Frame, type Shell, setVariable } from "./state.ts";

type ReadFrame = Extract<Frame, { kind: "read" }>;

/** Goes on with the `read` builtin until its line is complete, then splits it over its variables. */
export function resumeRead(shell: Shell, system: SystemCalls, frame: ReadFrame): Wait | undefined {
  const { request } = frame;
  let { text } = frame;
  const [signal] = shell.signals;
  if (signal !== undefined && text === "") {
    popFrame(shell, frame);
    shell.status = 128 + signal;
    return undefined;
  }
  for (;;) {
    const maximum = request.count === undefined ? undefined : Math.max(1, request.count - text.length);
    const bytes = system.read(request.descriptor, {
      through: request.delimiter,
      ...(maximum === undefined ? {} : { maximum }),
    });
    if (bytes === "blocked") {
      if (frame.untilMs !== undefined && system.nowMs >= frame.untilMs) return finish(shell, frame, text, 1);
      advance(shell, frame, { ...frame, text });
      return {
        on: "read",
        descriptor: request.descriptor,
        ...(frame.untilMs === undefined ? {} : { untilMs: frame.untilMs }),
      };
    }
    if (typeof bytes === "object" || bytes === "") return finish(shell, frame, text, 1);
    text += bytes.replaceAll("\0", "");
    if (request.count !== undefined && text.length >= request.count) return finish(shell, frame, text, 0);
    if (!bytes.endsWith(request.delimiter)) continue;
    // A backslash joins lines, unless -r.
    if (!request.raw && /(?:^|[^\\])(?:\\\\)*\\$/s.test(text.slice(0, -1))) {
      text = text.slice(0, -2);
      continue;
    }
    return finish(shell, frame, text.slice(0, -request.delimiter.length), 0);
  }
}

function finish(shell: Shell, frame: ReadFrame, text: ByteString, status: number): undefined {
  popFrame(shell, frame);
  shell.status = status;
  const { names, raw } = frame.request;
  const separators = shell.variables.get("IFS")?.value ?? " \t\n";
  if (names.length === 0) {
    setVariable(shell, "REPLY", raw ? text : text.replace(/\\([\s\S])/g, "$1"));
    return undefined;
  }
  const characters = unescape(text, raw);
  let index = skipSpace(characters, 0, separators);
  for (const [position, name] of names.entries()) {
    let end = index;
    let value = "";
    if (position === names.length - 1) {
      end = characters.length;
      value = lastField(characters.slice(index), separators);
    } else {
      while (end < characters.length && !isSeparator(characters[end], separators)) end++;
      value = characters
        .slice(index, end)
        .map(({ char }) => char)
        .join("");
      // One separator with the white space around it ends a field.
      let after = skipSpace(characters, end, separators);
      const next = characters[after];
      if (next !== undefined && isSeparator(next, separators) && !isSpace(next.char))
        after = skipSpace(characters, after + 1, separators);
      end = after;
    }
    if (!setVariable(shell, name, value)) shell.status = 1;
    index = end;
  }
  return undefined;
}

interface Character {
  readonly char: string;
  readonly quoted: boolean;
}

function unescape(text: ByteString, raw: boolean): Character[] {
  const characters: Character[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (!raw && char === "\\") {
      if (index + 1 < text.length) characters.push({ char: text.charAt(++index), quoted: true });
    } else characters.push({ char, quoted: false });
  }
  return characters;
}

function isSpace(char: string): boolean {
  return char === " " || char === "\t" || char === "\n";
}

function isSeparator(character: Character | undefined, separators: string): boolean {
  return character !== undefined && !character.quoted && separators.includes(character.char);
}

function skipSpace(characters: readonly Character[], from: number, separators: string): number {
  let index = from;
  for (
    let character = characters[index];
    isSeparator(character, separators) && isSpace(character?.char ?? "");
    character = characters[index]
  )
    index++;
  return index;
}

/** The rest of the line for the last variable: white space at its end goes, and one final separator after a single field. */
function lastField(characters: readonly Character[], separators: string): ByteString {
  let end = characters.length;
  while (end > 0 && isSeparator(characters[end - 1], separators) && isSpace(characters[end - 1]?.char ?? "")) end--;
  const last = characters[end - 1];
  if (last !== undefined && isSeparator(last, separators) && !isSpace(last.char)) {
    const others = characters
      .slice(0, end - 1)
      .some((character) => isSeparator(character, separators) && !isSpace(character.char));
    if (!others) {
      end--;
      while (end > 0 && isSeparator(characters[end - 1], separators) && isSpace(characters[end - 1]?.char ?? "")) end--;
    }
  }
  return characters
    .slice(0, end)
    .map(({ char }) => char)
    .join("");
}
