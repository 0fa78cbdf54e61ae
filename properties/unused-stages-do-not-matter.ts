import { dockerfilePieces } from "../src/vocabulary/dockerfile-pieces.ts";
import type { BuildArguments } from "../src/vocabulary/generated/types.ts";
import type { Property } from "../src/vocabulary/property.ts";
import { askWhatWasBuilt, firstOther, lastBuildChanged, textOf, withDockerfile } from "./builds.ts";

/** The classic builder builds a stage that nothing refers to (FRM-016); nothing of it reaches the result. */
export const unusedStagesDoNotMatter: Property = {
  name: "unused-stages-do-not-matter",
  sentence: "A stage that nothing refers to changes nothing in the image.",
  rules: ["FRM-010", "FRM-016", "ARG-004"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  ...lastBuildChanged(({ operation }) => withUnusedStage(operation)),
  compare: (history, variant, outcome) =>
    firstOther(history, { variant, outcome }, { message: "a stage that nothing refers to changes the image" }),
};

const unused = [
  "FROM ((image.shell)) AS zz-unused",
  "ARG A=unused",
  "ENV B=unused C_1=unused zz=unused",
  "LABEL zz=unused",
  "USER web",
  "WORKDIR /zz-unused",
  'CMD ["unused"]',
  "",
].join("\n");

/** A stage before the last one, which is the result; no number counts it. */
function withUnusedStage(operation: BuildArguments): BuildArguments | undefined {
  const pieces = dockerfilePieces(textOf(operation, "Dockerfile"));
  const last = pieces.findLastIndex(isFrom);
  if (operation.target !== undefined || last < 0) return undefined;
  return withDockerfile(operation, [...pieces.slice(0, last), unused, ...pieces.slice(last)].join(""));
}

function isFrom(piece: string): boolean {
  return /^\s*from\s/im.test(piece.replace(/^\s*#.*\n/gm, ""));
}
