import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import type { Line, LineReader, Place } from "./input.ts";
import { lineReader, readInput } from "./input.ts";
import { optionRules, parseOptions } from "./options.ts";
import { baseName, directoryName, joinPath } from "./paths.ts";
import type { Regex } from "./regex.ts";
import type { SedAddress, SedCommand, SedScript, SedSubstitution } from "./sed-script.ts";
import { parseSed } from "./sed-script.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules(
  "i::rEne:f:",
  "in-place=i::",
  "regexp-extended=r",
  "quiet=n",
  "silent=n",
  "expression=e:",
  "file=f:",
);

interface Editing {
  readonly place: Place;
  readonly ahead: Line | undefined;
  readonly line: number;
  readonly hold: ByteString;
  readonly ranges: readonly RangeState[];
  readonly code: number;
  readonly outputs: readonly (readonly [ByteString, number])[];
}

/** A range of two addresses: outside, or inside until a line number or a match. */
type RangeState = { readonly inside: boolean; readonly until: number };

const scripts = new Map<string, SedScript | { readonly error: string }>();

function scriptOf(text: ByteString, extended: boolean): SedScript | { readonly error: string } {
  const key = (extended ? "E" : "B") + text;
  const known = scripts.get(key);
  if (known !== undefined) return known;
  const parsed = parseSed(text, extended);
  if (scripts.size > 500) scripts.clear();
  scripts.set(key, parsed);
  return parsed;
}

/** sed [-i[SUFFIX]] [-nrEs] [-e SCRIPT]… [-f FILE]… [SCRIPT] [FILE…] */
export const sed = blocking<Editing>("sed", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  const operands = [...options.operands];
  const pieces: ByteString[] = [];
  let expressions = 0;
  let files = 0;
  for (const key of options.order) {
    if (key === "e") pieces.push(options.values("e")[expressions++] ?? "");
    if (key !== "f") continue;
    const name = options.values("f")[files++] ?? "";
    const content = readInput(calls, name);
    if (typeof content !== "string") return complain(calls, argv, `${name}: ${errnoTexts[content.error]}`);
    pieces.push(content.replace(/\n$/, ""));
  }
  if (expressions + files === 0) {
    const script = operands.shift();
    if (script === undefined) return showUsage(calls, argv);
    pieces.push(script);
  }
  const text = pieces.join("\n");
  const script = scriptOf(text, options.has("r") || options.has("E"));
  if ("error" in script) return complain(calls, argv, script.error);
  const quiet = options.has("n") || text.startsWith("#n\n");
  const inPlace = options.has("i");
  if (!inPlace)
    return edit(argv, calls, script, { names: operands.length === 0 ? ["-"] : operands, quiet, output: undefined })
      .code;
  let code = 0;
  for (const name of operands) {
    const done = editInPlace(argv, calls, script, { name, quiet, suffix: options.value("i") });
    if (done !== 0) code = done;
  }
  return code;
});

interface InPlace {
  readonly name: ByteString;
  readonly quiet: boolean;
  readonly suffix: ByteString | undefined;
}

function editInPlace(argv: readonly ByteString[], calls: Calls<Editing>, script: SedScript, file: InPlace): number {
  const stat = calls.files.stat(file.name);
  if (typeof stat === "string") {
    complain(calls, argv, `${file.name}: ${errnoTexts[stat]}`);
    return 1;
  }
  if (stat.kind !== "file") return complain(calls, argv, `${file.name}: not a regular file`);
  const output: ByteString[] = [];
  const edited = edit(argv, calls, script, { names: [file.name], quiet: file.quiet, output });
  // busybox writes a new file and renames it over the old one: the inode changes, links come apart.
  const temporary = joinPath(
    directoryName(file.name),
    `${baseName(file.name)}${String(calls.random() >>> 0)
      .padStart(6, "0")
      .slice(0, 6)}`,
  );
  const error = calls.files.write(temporary, output.join(""), stat.mode & 0o777);
  if (error !== undefined)
    return complain(calls, argv, `can't create temp file ${file.name}XXXXXX: ${errnoTexts[error]}`);
  calls.files.chown(temporary, stat.uid, stat.gid);
  calls.files.chmod(temporary, stat.mode);
  if (file.suffix !== undefined) {
    const backup = file.suffix.includes("*")
      ? file.suffix.replace(/\*/g, baseName(file.name))
      : file.name + file.suffix;
    calls.files.rename(file.name, backup);
  }
  const renamed = calls.files.rename(temporary, file.name);
  if (renamed !== undefined)
    return complain(calls, argv, `can't move '${temporary}' to '${file.name}': ${errnoTexts[renamed]}`);
  return edited.code;
}

interface Edition {
  readonly names: readonly ByteString[];
  readonly quiet: boolean;
  /** Where output goes instead of standard output. */
  readonly output: ByteString[] | undefined;
}

function edit(
  argv: readonly ByteString[],
  calls: Calls<Editing>,
  script: SedScript,
  edition: Edition,
): { readonly code: number } {
  const from = edition.output === undefined ? calls.resumed : undefined;
  let code = from?.code ?? 0;
  const reader = lineReader(calls, edition.names, {
    from: from?.place,
    failed: (name, error) => {
      code = complain(
        calls,
        argv,
        error === "EISDIR" ? `read error: ${errnoTexts[error]}` : `${name}: ${errnoTexts[error]}`,
      );
    },
  });
  const input = lookAhead(reader, from?.ahead);
  const outputs = new Map<ByteString, number>(from?.outputs ?? openOutputs(argv, calls, script));
  const ranges: RangeState[] = [...(from?.ranges ?? script.commands.map(() => ({ inside: false, until: 0 })))];
  let line = from?.line ?? 0;
  let hold = from?.hold ?? "";
  let lastRegex: Regex | undefined;
  const pending: ByteString[] = [];
  const write = (text: ByteString): void => {
    if (edition.output !== undefined) edition.output.push(text);
    else if (text !== "") pending.push(text);
  };
  const flush = (): void => {
    if (pending.length > 0) calls.write(1, pending.splice(0).join(""));
  };
  // A last line without newline is printed without, unless something follows it.
  let owed = false;
  const put = (text: ByteString, ended: boolean): void => {
    write((owed ? "\n" : "") + text + (ended ? "\n" : ""));
    owed = !ended;
  };
  const isLast = (): boolean => input.peek() === undefined;

  const isMatch = (regex: Regex | undefined, text: ByteString): boolean => {
    const used = regex ?? lastRegex;
    lastRegex = used;
    return used?.test(text) ?? false;
  };
  const atAddress = (address: SedAddress, text: ByteString): boolean => {
    switch (address.kind) {
      case "line":
        return line === address.line;
      case "last":
        return isLast();
      case "match":
        return isMatch(address.regex, text);
      default:
        return false;
    }
  };
  const selected = (command: SedCommand, index: number, text: ByteString): boolean => {
    const { from: first, to } = command;
    if (first === undefined) return !command.negated;
    if (to === undefined) return atAddress(first, text) !== command.negated;
    const state = ranges[index] ?? { inside: false, until: 0 };
    let hit = false;
    if (!state.inside) {
      if (atAddress(first, text)) {
        hit = true;
        const until = to.kind === "line" ? to.line : to.kind === "plus" ? line + to.count : 0;
        const numeric = to.kind === "line" || to.kind === "plus";
        const single = (numeric && until <= line) || (to.kind === "last" && isLast());
        ranges[index] = { inside: !single, until };
      }
    } else {
      const numeric = to.kind === "line" || to.kind === "plus";
      if (numeric) {
        hit = line <= state.until;
        if (line >= state.until) ranges[index] = { inside: false, until: 0 };
        // A range whose end has passed selects its first line again only.
        if (!hit && atAddress(first, text)) hit = true;
      } else {
        hit = true;
        if (atAddress(to, text)) ranges[index] = { inside: false, until: 0 };
      }
    }
    return hit !== command.negated;
  };

  let space = "";
  let restart = false;
  let spaceEnded = true;
  for (;;) {
    if (!restart) {
      flush();
      // Taken now: `$` may wait for a line in the middle of a cycle.
      const kept = {
        place: reader.place(),
        ahead: input.ahead(),
        line,
        hold,
        ranges: [...ranges],
        code,
        outputs: [...outputs],
      };
      if (edition.output === undefined && !owed) calls.keep(() => kept);
      const next = input.next();
      if (next === undefined) break;
      line++;
      space = next.text;
      spaceEnded = next.ended;
    }
    restart = false;
    let substituted = false;
    const appended: (readonly ["text" | "file", ByteString])[] = [];
    const finish = (): void => {
      for (const [kind, text] of appended) {
        if (kind === "text") {
          put(text, true);
          continue;
        }
        const content = readInput(calls, text);
        if (typeof content === "string" && content !== "") {
          put(content.replace(/\n$/, ""), content.endsWith("\n"));
        }
      }
      appended.length = 0;
    };
    let deleted = false;
    let quit: number | undefined;
    for (let index = 0; index < script.commands.length; index++) {
      const command = script.commands[index];
      if (command === undefined) break;
      if (!selected(command, index, space)) {
        if (command.name === "{") index = command.target - 1;
        continue;
      }
      switch (command.name) {
        case "=":
          put(String(line), true);
          break;
        case "a":
          appended.push(["text", command.text]);
          break;
        case "i":
          put(command.text, true);
          break;
        case "c":
          // A range prints its text at its end.
          if (command.to === undefined || command.negated || ranges[index]?.inside !== true) put(command.text, true);
          deleted = true;
          break;
        case "r":
          appended.push(["file", command.text]);
          break;
        case "w":
          calls.write(outputs.get(command.text) ?? 1, `${space}\n`);
          break;
        case "d":
          deleted = true;
          break;
        case "D": {
          const end = space.indexOf("\n");
          deleted = true;
          if (end >= 0) {
            space = space.slice(end + 1);
            restart = true;
          }
          break;
        }
        case "p":
          put(space, spaceEnded);
          break;
        case "P": {
          const end = space.indexOf("\n");
          put(end < 0 ? space : space.slice(0, end), true);
          break;
        }
        case "n": {
          if (isLast()) {
            // POSIX: without a next line n quits; busybox prints the pattern space first.
            quit = 0;
            break;
          }
          if (!edition.quiet) put(space, spaceEnded);
          finish();
          const next = input.next();
          line++;
          space = next?.text ?? "";
          spaceEnded = next?.ended ?? true;
          break;
        }
        case "N": {
          if (isLast()) {
            quit = 0;
            break;
          }
          finish();
          const next = input.next();
          line++;
          space = `${space}\n${next?.text ?? ""}`;
          spaceEnded = next?.ended ?? true;
          break;
        }
        case "g":
          space = hold;
          break;
        case "G":
          space = `${space}\n${hold}`;
          break;
        case "h":
          hold = space;
          break;
        case "H":
          hold = `${hold}\n${space}`;
          break;
        case "x":
          [space, hold] = [hold, space];
          break;
        case "z":
          space = "";
          break;
        case "y":
          space = [...space].map((char) => command.map?.get(char) ?? char).join("");
          break;
        case "s": {
          const { substitution } = command;
          if (substitution === undefined) break;
          const regex = substitution.regex ?? lastRegex;
          lastRegex = regex;
          const result = regex === undefined ? undefined : substitute(space, regex, substitution);
          if (result === undefined) break;
          space = result;
          substituted = true;
          if (substitution.print) put(space, spaceEnded);
          if (substitution.file !== undefined) calls.write(outputs.get(substitution.file) ?? 1, `${space}\n`);
          break;
        }
        case "b":
          index = command.target - 1;
          break;
        case "t":
          if (substituted) index = command.target - 1;
          substituted = false;
          break;
        case "T":
          if (!substituted) index = command.target - 1;
          substituted = false;
          break;
        case "q":
        case "Q":
          quit = Number(command.text);
          if (command.name === "Q") deleted = true;
          break;
      }
      if (deleted || quit !== undefined) break;
    }
    if (!deleted && !edition.quiet) put(space, spaceEnded);
    finish();
    if (quit !== undefined) {
      flush();
      return { code: quit };
    }
  }
  flush();
  return { code };
}

function openOutputs(
  argv: readonly ByteString[],
  calls: Calls<Editing>,
  script: SedScript,
): readonly (readonly [ByteString, number])[] {
  const names = script.commands.flatMap((command) =>
    command.name === "w" ? [command.text] : command.substitution?.file === undefined ? [] : [command.substitution.file],
  );
  return [...new Set(names)].map((name) => {
    if (name === "/dev/stdout") return [name, 1];
    if (name === "/dev/stderr") return [name, 2];
    const opened = calls.open(name, { write: true, create: true, truncate: true });
    if ("error" in opened) {
      complain(calls, argv, `can't open '${name}': ${errnoTexts[opened.error]}`);
      return [name, 1];
    }
    return [name, opened.descriptor];
  });
}

interface LookAhead {
  next(): Line | undefined;
  peek(): Line | undefined;
  ahead(): Line | undefined;
}

/** One line of look-ahead: `$` must know whether a line follows. */
function lookAhead(reader: LineReader, first: Line | undefined): LookAhead {
  let ahead = first;
  return {
    next: () => {
      const line = ahead ?? reader.next();
      ahead = undefined;
      return line;
    },
    peek: () => {
      ahead ??= reader.next();
      return ahead;
    },
    ahead: () => ahead,
  };
}

function substitute(space: ByteString, regex: Regex, substitution: SedSubstitution): ByteString | undefined {
  let out = "";
  let from = 0;
  let count = 0;
  let replaced = false;
  let search = 0;
  let lastEnd = -1;
  while (search <= space.length) {
    const match = regex.exec(space, search);
    if (match === undefined) break;
    const empty = match.end === match.start;
    // An empty match right after a match does not count.
    if (!(empty && match.start === lastEnd)) {
      count++;
      if (count >= substitution.occurrence) {
        out += space.slice(from, match.start);
        for (const part of substitution.replacement)
          out += part.kind === "text" ? part.text : (match.groups[part.group] ?? "");
        from = match.end;
        replaced = true;
        if (!substitution.global) break;
      }
    }
    lastEnd = match.end;
    search = empty ? match.end + 1 : match.end;
  }
  return replaced ? out + space.slice(from) : undefined;
}
