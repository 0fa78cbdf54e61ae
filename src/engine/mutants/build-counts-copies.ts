import { builderOf, withText } from "./build-text.ts";
import type { Mutant } from "./mutant.ts";

const copies = /^COPY (?!--)(?=[^\n\\`]*\n)/gm;

/** As if a builder ran out of care. */
export const onlyTheFirstCopyIsOfRoot: Mutant = {
  name: "only-the-first-copy-is-of-root",
  sentence: "Every COPY of a Dockerfile but the first gives its files to 7:7.",
  property: "independent-copies-commute",
  operations: builderOf((operation) =>
    withText(operation, (text) => {
      let seen = 0;
      return text.replace(copies, (copy) => (seen++ === 0 ? copy : "COPY --chown=7:7 "));
    }),
  ),
};

/** As if the last layer were never written. */
export const lastCopyIsLost: Mutant = {
  name: "last-copy-is-lost",
  sentence: "The last COPY of a Dockerfile is not done.",
  property: "independent-copies-commute",
  operations: builderOf((operation) =>
    withText(operation, (text) => {
      const last = [...text.matchAll(/^COPY [^\n\\`]*\n/gm)].at(-1);
      return last === undefined ? text : text.slice(0, last.index) + text.slice(last.index + last[0].length);
    }),
  ),
};
