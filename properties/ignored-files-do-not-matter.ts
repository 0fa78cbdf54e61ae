import type { BuildArguments, TreeEntry } from "../src/vocabulary/generated/types.ts";
import type { HistoryEntry } from "../src/vocabulary/history.ts";
import type { Property } from "../src/vocabulary/property.ts";
import {
  askWhatWasBuilt,
  cachedOf,
  filesOf,
  firstOther,
  lastBuildChanged,
  resultOf,
  textOf,
  withFiles,
} from "./builds.ts";

/** A file that `.dockerignore` leaves out is not there: neither in a tree nor for the cache. */
export const ignoredFilesDoNotMatter: Property = {
  name: "ignored-files-do-not-matter",
  sentence: "A file that the ignore file leaves out changes neither the image nor which steps the cache answers.",
  rules: ["IGN-002", "IGN-005", "CCH-006"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  ...lastBuildChanged(({ operation }) => withIgnored(operation)),
  compare: (history, variant, outcome) =>
    firstOther(history, { variant, outcome }, { message: "a file that is ignored changes a build", look: withCache }),
};

function withCache(entry: HistoryEntry): string {
  return `${cachedOf(entry).join()} ${resultOf(entry)}`;
}

function withIgnored(operation: BuildArguments): BuildArguments | undefined {
  const path = ignoredPath(operation);
  if (path === undefined) return undefined;
  const added: TreeEntry = { path, type: "file", mode: "0644", content: "ignored", mtimeMs: 1_000_000_000_000 };
  return withFiles(operation, (files) => [...files, added]);
}

/** A path that the last lines of the ignore file leave out for certain: of the form `*.x`, after every exception (IGN-005). */
function ignoredPath(operation: BuildArguments): string | undefined {
  const lines = textOf(operation, ".dockerignore").split("\n");
  const last = lines.slice(lines.findLastIndex((line) => line.trim().startsWith("!")) + 1);
  const extension = last.flatMap((line) => /^\*(?<extension>\.[a-z]+)$/.exec(line)?.groups?.extension ?? [])[0];
  if (extension === undefined) return undefined;
  const path = `added${extension}`;
  return filesOf(operation).some((entry) => entry.path === path) ? undefined : path;
}
