import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Stat } from "../../filesystem/view.ts";
import { parseGroup, parseUser } from "./accounts.ts";
import type { Calls } from "./blocking.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { globRegex } from "./glob.ts";
import { sizeOf } from "./ls.ts";
import { applyMode } from "./mode.ts";
import { baseName, joinPath } from "./paths.ts";
import { compileRegex } from "./regex.ts";
import { spawnCommand } from "./run.ts";
import { showUsage } from "./usage.ts";

interface Visit {
  readonly path: ByteString;
  readonly stat: Stat;
  readonly depth: number;
}

interface Walk {
  readonly calls: Calls;
  readonly argv: readonly ByteString[];
  readonly settings: { minDepth: number; maxDepth: number; depthFirst: boolean; follow: boolean };
  readonly batches: Batch[];
  prune: boolean;
  code: number;
  out: string;
  quit: boolean;
}

interface Batch {
  readonly command: readonly ByteString[];
  paths: ByteString[];
}

type Test = (visit: Visit, walk: Walk) => boolean;

/** find [-HL] [PATH…] [EXPRESSION] */
export const find = blocking("find", (argv, calls) => {
  const walk: Walk = {
    calls,
    argv,
    batches: [],
    prune: false,
    code: 0,
    out: "",
    quit: false,
    settings: { minDepth: 0, maxDepth: Number.POSITIVE_INFINITY, depthFirst: false, follow: false },
  };
  let index = 1;
  let followTop = false;
  for (; /^-[HLP]+$/.test(argv[index] ?? ""); index++) {
    const flags = argv[index] ?? "";
    if (flags.includes("L")) walk.settings.follow = true;
    if (flags.includes("H")) followTop = true;
  }
  const paths: ByteString[] = [];
  for (; index < argv.length && !/^[-!(]/.test(argv[index] ?? ""); index++) paths.push(argv[index] ?? "");
  const parser: Parser = { words: argv.slice(index), index: 0, walk, acts: false };
  let test: Test | { readonly error: string } = () => true;
  if (parser.words.length > 0) test = parseOr(parser);
  if (typeof test === "function" && parser.index < parser.words.length) {
    test = {
      error: parser.words[parser.index] === ")" ? "unpaired ')'" : `unrecognized: ${parser.words[parser.index]}`,
    };
  }
  if (typeof test !== "function") {
    complain(calls, argv, test.error);
    if (test.error.startsWith("unrecognized")) showUsage(calls, argv);
    return 1;
  }
  const expression = test;
  const visitor: Test = parser.acts
    ? expression
    : (visit, state) => expression(visit, state) && emit(visit, state, "\n");
  for (const path of paths.length === 0 ? ["."] : paths) {
    descend(path, 0, { walk, visitor, followTop, above: [] });
    if (walk.quit) break;
  }
  for (const batch of walk.batches) if (batch.paths.length > 0) runBatch(batch, walk);
  flush(walk);
  return walk.code;
});

interface Descent {
  readonly walk: Walk;
  readonly visitor: Test;
  readonly followTop: boolean;
  readonly above: readonly number[];
}

function descend(path: ByteString, depth: number, descent: Descent): void {
  const { walk, visitor } = descent;
  const { files } = walk.calls;
  const follow = walk.settings.follow || (depth === 0 && descent.followTop);
  let stat = follow ? files.stat(path) : files.lstat(path);
  if (typeof stat === "string" && follow) stat = files.lstat(path);
  if (typeof stat === "string") {
    walk.code = complain(walk.calls, walk.argv, `${path}: ${errnoTexts[stat]}`);
    return;
  }
  const visit = { path, stat, depth };
  walk.prune = false;
  const act = (): void => {
    if (depth >= walk.settings.minDepth && !walk.quit) visitor(visit, walk);
  };
  if (!walk.settings.depthFirst) act();
  const pruned = walk.prune && !walk.settings.depthFirst;
  walk.prune = false;
  if (
    stat.kind === "directory" &&
    !pruned &&
    depth < walk.settings.maxDepth &&
    !walk.quit &&
    !descent.above.includes(stat.inode)
  ) {
    const names = files.readdir(path);
    if (typeof names === "string") walk.code = complain(walk.calls, walk.argv, `${path}: ${errnoTexts[names]}`);
    else {
      const below = { ...descent, above: [...descent.above, stat.inode] };
      for (const name of names) {
        if (walk.quit) break;
        descend(joinPath(path, name), depth + 1, below);
      }
    }
  }
  if (walk.settings.depthFirst) act();
}

function emit(visit: Visit, walk: Walk, end: string): true {
  walk.out += visit.path + end;
  return true;
}

function flush(walk: Walk): void {
  if (walk.out !== "") walk.calls.write(1, walk.out);
  walk.out = "";
}

interface Parser {
  readonly words: readonly ByteString[];
  index: number;
  readonly walk: Walk;
  acts: boolean;
}

type Parsed = Test | { readonly error: string };

function parseOr(parser: Parser): Parsed {
  const alternatives: Test[] = [];
  for (;;) {
    const test = parseAnd(parser);
    if (typeof test !== "function") return test;
    alternatives.push(test);
    const word = parser.words[parser.index];
    if (word !== "-o" && word !== "-or") break;
    parser.index++;
  }
  return alternatives.length === 1
    ? (alternatives[0] ?? (() => true))
    : (visit, walk) => alternatives.some((test) => test(visit, walk));
}

function parseAnd(parser: Parser): Parsed {
  const tests: Test[] = [];
  for (;;) {
    const word = parser.words[parser.index];
    if (word === undefined || word === "-o" || word === "-or" || word === ")") break;
    if (word === "-a" || word === "-and") {
      parser.index++;
      continue;
    }
    const test = parseTest(parser);
    if (typeof test !== "function") return test;
    tests.push(test);
  }
  return tests.length === 1 ? (tests[0] ?? (() => true)) : (visit, walk) => tests.every((test) => test(visit, walk));
}

function parseTest(parser: Parser): Parsed {
  const word = parser.words[parser.index++] ?? "";
  if (word === "!" || word === "-not") {
    if (parser.index >= parser.words.length) return { error: "bad arg '!'" };
    const test = parseTest(parser);
    return typeof test === "function" ? (visit, walk) => !test(visit, walk) : test;
  }
  if (word === "(") {
    const test = parseOr(parser);
    if (typeof test !== "function") return test;
    return parser.words[parser.index++] === ")" ? test : { error: "unpaired '('" };
  }
  const { walk } = parser;
  const flag = flagTest(word, walk, parser);
  if (flag !== undefined) return flag;
  if (!takesArgument.has(word)) return { error: `unrecognized: ${word}` };
  if (word === "-exec" || word === "-ok") return parseExec(parser);
  const argument = parser.words[parser.index++];
  if (argument === undefined) return { error: `${word} requires an argument` };
  return argumentTest(word, argument, walk);
}

const takesArgument = new Set([
  "-name",
  "-iname",
  "-path",
  "-ipath",
  "-wholename",
  "-regex",
  "-type",
  "-perm",
  "-mtime",
  "-mmin",
  "-atime",
  "-ctime",
  "-amin",
  "-cmin",
  "-newer",
  "-inum",
  "-samefile",
  "-user",
  "-group",
  "-size",
  "-links",
  "-exec",
  "-ok",
  "-maxdepth",
  "-mindepth",
]);

function flagTest(word: ByteString, walk: Walk, parser: Parser): Test | undefined {
  switch (word) {
    case "-print":
      parser.acts = true;
      return (visit, state) => emit(visit, state, "\n");
    case "-print0":
      parser.acts = true;
      return (visit, state) => emit(visit, state, "\0");
    case "-prune":
      return (_, state) => {
        state.prune = true;
        return true;
      };
    case "-quit":
      parser.acts = true;
      return (_, state) => {
        state.quit = true;
        return true;
      };
    case "-empty":
      return (visit, state) => {
        if (visit.stat.kind === "file") return visit.stat.sizeBytes === 0;
        const names = visit.stat.kind === "directory" ? state.calls.files.readdir(visit.path) : ["x"];
        return typeof names !== "string" && names.length === 0;
      };
    case "-executable":
      return (visit, state) => state.calls.files.access(visit.path, { execute: true }) === undefined;
    case "-depth":
      walk.settings.depthFirst = true;
      return () => true;
    case "-follow":
      walk.settings.follow = true;
      return () => true;
    case "-xdev":
    case "-true":
    case "-noleaf":
      return () => true;
    case "-false":
      return () => false;
    default:
      return undefined;
  }
}

function argumentTest(word: ByteString, argument: ByteString, walk: Walk): Parsed {
  const { calls } = walk;
  const bad = { error: `invalid number '${argument}'` };
  switch (word) {
    case "-name":
    case "-iname": {
      const regex = globRegex(argument, { ignoreCase: word === "-iname", slashes: true });
      return (visit) => regex.test(baseName(visit.path));
    }
    case "-path":
    case "-wholename":
    case "-ipath": {
      const regex = globRegex(argument, { ignoreCase: word === "-ipath", slashes: true });
      return (visit) => regex.test(visit.path);
    }
    case "-regex": {
      const regex = compileRegex(argument, { extended: false });
      if ("error" in regex) return { error: `bad regex '${argument}': ${regex.error}` };
      return (visit) => {
        const match = regex.exec(visit.path);
        return match !== undefined && match.start === 0 && match.end === visit.path.length;
      };
    }
    case "-type": {
      const kinds: Readonly<Record<string, Stat["kind"] | "socket">> = {
        f: "file",
        d: "directory",
        l: "symlink",
        p: "fifo",
        c: "char-device",
        b: "block-device",
        s: "socket",
      };
      const wanted = argument.split(",").map((letter) => kinds[letter]);
      if (wanted.includes(undefined)) return { error: `invalid argument '${argument}' to '-type'` };
      return (visit) => wanted.includes(visit.stat.kind);
    }
    case "-perm": {
      const sign = /^[-+/]/.exec(argument)?.[0] ?? "";
      const mode = applyMode(argument.slice(sign.length), 0, { umask: 0, directory: false });
      if (mode === undefined) return { error: `invalid mode '${argument}'` };
      if (sign === "-") return (visit) => (visit.stat.mode & mode) === mode;
      if (sign !== "") return (visit) => mode === 0 || (visit.stat.mode & mode) !== 0;
      return (visit) => visit.stat.mode === mode;
    }
    case "-newer": {
      const other = calls.files.stat(argument);
      if (typeof other === "string") return { error: `${argument}: ${errnoTexts[other]}` };
      return (visit) => visit.stat.mtimeMs > other.mtimeMs;
    }
    case "-samefile": {
      const other = calls.files.stat(argument);
      if (typeof other === "string") return { error: `${argument}: ${errnoTexts[other]}` };
      return (visit) => visit.stat.inode === other.inode;
    }
    case "-user": {
      const uid = parseUser(calls, argument);
      return uid === undefined ? { error: `unknown user ${argument}` } : (visit) => visit.stat.uid === uid;
    }
    case "-group": {
      const gid = parseGroup(calls, argument);
      return gid === undefined ? { error: `unknown group ${argument}` } : (visit) => visit.stat.gid === gid;
    }
    case "-maxdepth":
    case "-mindepth":
      if (!/^\d+$/.test(argument)) return bad;
      if (word === "-maxdepth") walk.settings.maxDepth = Number(argument);
      else walk.settings.minDepth = Number(argument);
      return () => true;
    case "-size": {
      const match = /^([-+]?)(\d+)([bckwMG]?)$/.exec(argument);
      const unit = { "": 512, b: 512, c: 1, k: 1024, w: 2 }[match?.[3] ?? ""];
      if (match === null || unit === undefined) return bad;
      const sized = Number(match[2]);
      return (visit) => compareTo(Math.ceil(sizeOf(visit.stat) / unit), match[1] ?? "", sized);
    }
    default: {
      const match = /^([-+]?)(\d+)$/.exec(argument);
      if (match === null) return bad;
      const sign = match[1] ?? "";
      const number = Number(match[2]);
      if (word === "-inum") return (visit) => compareTo(visit.stat.inode, sign, number);
      if (word === "-links") return (visit) => compareTo(visit.stat.linkCount, sign, number);
      const unitMs = word.endsWith("min") ? 60_000 : 86_400_000;
      const now = calls.nowMs;
      return (visit) => compareTo(Math.floor((now - visit.stat.mtimeMs) / unitMs), sign, number);
    }
  }
}

function compareTo(value: number, sign: string, number: number): boolean {
  return sign === "+" ? value > number : sign === "-" ? value < number : value === number;
}

function parseExec(parser: Parser): Parsed {
  parser.acts = true;
  const command: ByteString[] = [];
  for (;;) {
    const word = parser.words[parser.index++];
    if (word === undefined) return { error: "-exec requires an argument" };
    if (word === ";") break;
    if (word === "+" && command.at(-1) === "{}") {
      const batch: Batch = { command: command.slice(0, -1), paths: [] };
      parser.walk.batches.push(batch);
      return (visit, walk) => {
        batch.paths.push(visit.path);
        if (batch.paths.reduce((sum, path) => sum + path.length + 1, 0) > 30_000) runBatch(batch, walk);
        return true;
      };
    }
    command.push(word);
  }
  if (command.length === 0) return { error: "-exec requires an argument" };
  return (visit, walk) =>
    execute(
      command.map((word) => word.replaceAll("{}", () => visit.path)),
      walk,
    ) === 0;
}

function runBatch(batch: Batch, walk: Walk): void {
  const paths = batch.paths;
  batch.paths = [];
  const status = execute([...batch.command, ...paths], walk);
  if (status !== 0) walk.code = 1;
}

function execute(command: readonly ByteString[], walk: Walk): number {
  flush(walk);
  const child = spawnCommand(walk.calls, command);
  if ("error" in child) {
    complain(walk.calls, walk.argv, `${command[0]}: ${errnoTexts[child.error]}`);
    return -1;
  }
  return walk.calls.status(child.pid);
}
