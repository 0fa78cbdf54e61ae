import type { BuildArguments } from "../src/vocabulary/generated/types.ts";
import type { HistoryEntry } from "../src/vocabulary/history.ts";
import type { Property } from "../src/vocabulary/property.ts";
import {
  askWhatWasBuilt,
  type Built,
  firstOther,
  inspectedOf,
  lastBuildChanged,
  textOf,
  treeEntriesOf,
  treeOf,
  withDockerfile,
} from "./builds.ts";

/** COPY then RUN rm: the tree of never having copied, and a layer more to carry. */
export const removedCopiesLeaveTheirSize: Property = {
  name: "removed-copies-leave-their-size",
  sentence: "What a build copies and removes again is not in the tree, but still in the size.",
  rules: ["LAY-001", "LAY-002", "LST-009"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  ...lastBuildChanged((built) => (isPlain(built) ? withCopyRemoved(built.operation) : undefined)),
  compare: (history, variant, outcome) => {
    const message = "a copy that was removed is still in the tree";
    const other = firstOther(history, { variant, outcome }, { message, look: treeOf });
    const at = variant.origins.at(-1) ?? 0;
    const [before, after] = [history[at], outcome.at(-1)].map((entry) => (entry === undefined ? 0 : sizeOf(entry)));
    if (other !== undefined || before === undefined || after === undefined || after > before) return other;
    const sizes = { expected: `more than ${before}`, actual: String(after) };
    return { entry: at, message: "a copy that was removed is not in the size", ...sizes };
  },
};

function withCopyRemoved(operation: BuildArguments): BuildArguments {
  const text = textOf(operation, "Dockerfile");
  return withDockerfile(operation, `${text}${text.endsWith("\n") ? "" : "\n"}${copyAndRemove}`);
}

const copyAndRemove = 'COPY --from=((image.shell)) /etc/passwd /zz/copied/\nRUN ["/bin/rm", "-rf", "/zz"]\n';

/** A RUN changes nothing but what it says: no volume or directory to work in is made for it, and root may remove. */
function isPlain({ operation, entry }: Built): boolean {
  const config = inspectedOf(entry)?.config;
  if (config === undefined || operation.target !== undefined || (operation.labels ?? none) !== none) return false;
  const { user = "", workdir = "", volumes = [] } = config;
  const isRoot = user === "" || user === "root" || user === "0";
  const tree = treeEntriesOf(entry);
  const hasProgram = tree.some(({ path }) => path === "/bin/rm") && tree.some(({ path }) => path === "/bin/busybox");
  return isRoot && (workdir === "" || workdir === "/") && volumes.length === 0 && hasProgram;
}

const none: Readonly<Record<string, string>> = {};

function sizeOf(entry: HistoryEntry): number {
  return inspectedOf(entry)?.sizeBytes ?? 0;
}
