import { dockerfilePieces } from "../src/vocabulary/dockerfile-pieces.ts";
import type { Property } from "../src/vocabulary/property.ts";
import { askWhatWasBuilt, type Built, buildsOf, firstOther, textOf, variantAt, withDockerfile } from "./builds.ts";

/** The classic builder builds a stage that nothing refers to (FRM-016); nothing of it reaches the result. */
export const unusedStagesDoNotMatter: Property = {
  name: "unused-stages-do-not-matter",
  sentence: "A stage that nothing refers to changes nothing in the image.",
  rules: ["FRM-010", "FRM-016", "ARG-004"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  variants: (history) => {
    const built = buildsOf(history).findLast(isOpen);
    if (built === undefined) return [];
    const pieces = dockerfilePieces(textOf(built.operation, "Dockerfile"));
    const last = pieces.findLastIndex(isFrom);
    const text = [...pieces.slice(0, last), unused, ...pieces.slice(last)].join("");
    return [variantAt(history, built, withDockerfile(built.operation, text))];
  },
  compare: (history, variant, outcome) =>
    firstOther(history, { variant, outcome }, { message: "a stage that nothing refers to changes the image" }),
  witness: (history) => buildsOf(history).some(isOpen),
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

/** The last stage is the result, and no number counts it. */
function isOpen({ operation }: Built): boolean {
  return operation.target === undefined && dockerfilePieces(textOf(operation, "Dockerfile")).some(isFrom);
}

function isFrom(piece: string): boolean {
  return /^\s*from\s/im.test(piece.replace(/^\s*#.*\n/gm, ""));
}
