import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageVersion } from "./package.ts";
import { messageOf } from "./user-error.ts";

/** Everything that helps to find a bug of ours. */
export function bugText(error: unknown, where: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `plimsoll ${packageVersion()}, node ${process.version}, ${process.platform} ${process.arch}`,
    `command: ${process.argv.slice(2).join(" ")}`,
    `where: ${where}`,
    "",
    stack,
    "",
  ].join("\n");
}

/** Tells of a bug without its stack, which goes into a file. */
export function tellBug(error: unknown): void {
  let detail = "";
  try {
    const path = join(mkdtempSync(join(tmpdir(), "plimsoll-bug-")), "bug.txt");
    writeFileSync(path, bugText(error, "main"));
    detail = `; the detail is in ${path}, please send it with your report`;
  } catch (second) {
    detail = `; its detail could not be written (${messageOf(second)})`;
  }
  process.stderr.write(`plimsoll: this is a bug of ours: ${messageOf(error)}${detail}\n`);
}
