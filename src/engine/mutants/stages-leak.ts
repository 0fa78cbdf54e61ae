import { builderOf, withText } from "./build-text.ts";
import type { Mutant } from "./mutant.ts";

/** As if a stage began where the one before it ended. */
export const stageGoesOn: Mutant = {
  name: "stage-goes-on-from-the-one-before",
  sentence: "The last stage stands on the stage before it when that has a name.",
  property: "unused-stages-do-not-matter",
  operations: builderOf((operation) =>
    withText(operation, (text) => {
      const stages = [...text.matchAll(/^from [^\n\\`]*\n/gim)];
      const [before, last] = [stages.at(-2), stages.at(-1)];
      const name = / as (?<name>\S+)$/i.exec(before?.[0].trim() ?? "")?.groups?.name;
      if (last === undefined || name === undefined) return text;
      const begin = last[0].replace(/^(from )\S+/i, `$1${name}`);
      return text.slice(0, last.index) + begin + text.slice(last.index + last[0].length);
    }),
  ),
};

/** As if labels belonged to the build, not to a stage. */
export const labelsOfAllStages: Mutant = {
  name: "labels-of-all-stages",
  sentence: "An image has the labels of every stage of its Dockerfile.",
  property: "unused-stages-do-not-matter",
  operations: builderOf((operation) =>
    withText(operation, (text) => {
      const labels = [...text.matchAll(/^LABEL [a-z][^\n\\`]*\n/gm)].map(([line]) => line);
      return `${text}${text.endsWith("\n") ? "" : "\n"}${labels.join("")}`;
    }),
  ),
};
