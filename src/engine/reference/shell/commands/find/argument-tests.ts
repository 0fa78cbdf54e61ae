import type { ByteString } from "../../../bytes.ts";
import { errnoTexts } from "../../../filesystem/errno.ts";
import type { Stat } from "../../../filesystem/view.ts";
import { parseGroup, parseUser } from "../accounts.ts";
import { globRegex } from "../glob.ts";
import { sizeOf } from "../ls.ts";
import { applyMode } from "../mode.ts";
import { baseName } from "../paths.ts";
import { compileRegex } from "../regex.ts";
import type { Parsed } from "./parser.ts";
import type { Walk } from "./walk.ts";

/** The words that an argument follows. */
export const takesArgument: ReadonlySet<string> = new Set([
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

/** A test or an option with its argument. */
export function argumentTest(word: ByteString, argument: ByteString, walk: Walk): Parsed {
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
