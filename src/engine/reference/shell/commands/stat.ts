import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import type { Stat } from "../../filesystem/view.ts";
import type { SystemCalls } from "../../process/program.ts";
import { groupName, userName } from "./accounts.ts";
import { fullTime } from "./dates.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";
import { blocksOf, sizeOf } from "./ls.ts";
import { modeText, rawMode } from "./mode.ts";
import { optionRules, parseOptions } from "./options.ts";
import { print } from "./print.ts";
import { showUsage } from "./usage.ts";

const rules = optionRules("ftLc:", "format=c:", "dereference=L", "file-system=f", "terse=t");

const defaultFormat = [
  "  File: %N",
  "  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F",
  "Device: %Dh/%dd\tInode: %-10i  Links: %h",
  "Access: (%04a/%10.10A)  Uid: (%5u/%8U)  Gid: (%5g/%8G)",
  "Access: %x",
  "Modify: %y",
  "Change: %z",
].join("\n");
const deviceFormat = defaultFormat.replace("Links: %h", "Links: %-5h Device type: %t,%T");
const terseFormat = "%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %o";

/** stat [-Lt] [-c FORMAT] FILE… */
export const stat = instant("stat", (argv, system) => {
  const options = parseOptions(argv, rules, system);
  if (options === undefined) return 1;
  if (options.operands.length === 0) return showUsage(system, argv);
  if (options.has("f")) return unsupported(system, argv, "-f");
  let code = 0;
  for (const path of options.operands) {
    const found = options.has("L") ? system.files.stat(path) : system.files.lstat(path);
    if (typeof found === "string") {
      code = complain(system, argv, `can't stat '${path}': ${errnoTexts[found]}`);
      continue;
    }
    const isDevice = found.kind === "char-device" || found.kind === "block-device";
    const format = options.value("c") ?? (options.has("t") ? terseFormat : isDevice ? deviceFormat : defaultFormat);
    const plain = !options.has("c") && !options.has("t");
    print(
      system,
      argv,
      `${expand(plain && found.kind !== "symlink" ? format.replace("%N", "%n") : format, path, found, system)}\n`,
    );
  }
  return code;
});

/** Device number of a container's root file system; the real number varies from run to run. */
const device = 0x27;

function expand(format: ByteString, path: ByteString, found: Stat, system: SystemCalls): ByteString {
  return format.replace(
    /%([-#0 +]*)(\d*)(?:\.(\d+))?([\s\S])/g,
    (whole, flags: string, width: string, precision: string | undefined, letter: string) => {
      const value = sequence(letter, path, found, system);
      if (value === undefined) return letter === "%" ? "%" : letter === "\n" ? whole : "?";
      let text = precision === undefined ? value : value.slice(0, Number(precision));
      if (text.length < Number(width)) {
        text = flags.includes("-")
          ? text.padEnd(Number(width))
          : text.padStart(Number(width), flags.includes("0") && !/[^0-9a-f]/.test(text) ? "0" : " ");
      }
      return text;
    },
  );
}

function sequence(letter: string, path: ByteString, found: Stat, system: SystemCalls): ByteString | undefined {
  switch (letter) {
    case "a":
      return found.mode.toString(8);
    case "A":
      return modeText(found);
    case "b":
      return String(blocksOf(found));
    case "B":
      return "512";
    case "d":
      return String(device);
    case "D":
      return device.toString(16);
    case "f":
      return rawMode(found).toString(16);
    case "F":
      return kindText(found);
    case "g":
      return String(found.gid);
    case "G":
      return groupName(system, found.gid) ?? "UNKNOWN";
    case "h":
      return String(found.linkCount);
    case "i":
      return String(found.inode);
    case "n":
      return path;
    case "N":
      return found.kind === "symlink" ? `'${path}' -> '${found.target ?? ""}'` : path;
    case "o":
      return "4096";
    case "s":
      return String(sizeOf(found));
    case "t":
      return (found.major ?? 0).toString(16);
    case "T":
      return (found.minor ?? 0).toString(16);
    case "u":
      return String(found.uid);
    case "U":
      return userName(system, found.uid) ?? "UNKNOWN";
    case "x":
    case "y":
    case "z":
      return fullTime(found.mtimeMs);
    case "X":
    case "Y":
    case "Z":
      return String(Math.floor(found.mtimeMs / 1000));
    default:
      return undefined;
  }
}

function kindText(found: Stat): string {
  switch (found.kind) {
    case "file":
      return found.sizeBytes === 0 ? "regular empty file" : "regular file";
    case "directory":
      return "directory";
    case "symlink":
      return "symbolic link";
    case "fifo":
      return "fifo";
    case "char-device":
      return "character special file";
    case "block-device":
      return "block special file";
  }
}
