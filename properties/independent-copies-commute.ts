import { dockerfilePieces } from "../src/vocabulary/dockerfile-pieces.ts";
import type { BuildArguments } from "../src/vocabulary/generated/types.ts";
import type { Property } from "../src/vocabulary/property.ts";
import {
  askWhatWasBuilt,
  type Built,
  firstOther,
  lastBuildChanged,
  textOf,
  treeEntriesOf,
  treeOf,
  withDockerfile,
} from "./builds.ts";

/** Two COPYs one after the other that write to different places: either order gives the same tree, of other layers. */
export const independentCopiesCommute: Property = {
  name: "independent-copies-commute",
  sentence: "The order of COPYs that write to different places changes the layers, not the tree.",
  rules: ["CPY-001", "CPY-004", "LAY-036"],
  observe: askWhatWasBuilt,
  check: () => undefined,
  ...lastBuildChanged(swapped),
  compare: (history, variant, outcome) =>
    firstOther(history, { variant, outcome }, { message: "the order of two copies changes the tree", look: treeOf }),
};

/** The build with the last such pair of its Dockerfile the other way round. */
function swapped({ operation, entry }: Built): BuildArguments | undefined {
  const pieces = dockerfilePieces(textOf(operation, "Dockerfile"));
  const tree = treeEntriesOf(entry);
  const linked = tree.filter(({ type }) => type === "symlink").map(({ path }) => path.split("/")[1]);
  const places = pieces.map(placeOf);
  const isFree = (place: string | undefined) => place !== undefined && !linked.includes(place);
  for (let at = pieces.length - 2; at >= 0; at--) {
    const [one, other] = [places[at], places[at + 1]];
    if (one === other || !isFree(one) || !isFree(other)) continue;
    const [first = "", second = ""] = [pieces[at], pieces[at + 1]];
    return withDockerfile(operation, [...pieces.slice(0, at), second, first, ...pieces.slice(at + 2)].join(""));
  }
  return undefined;
}

/** The directory of the root that a plain COPY writes to; undefined: it may write elsewhere. */
function placeOf(piece: string): string | undefined {
  const match = /^COPY (?!--from)[^$\\`["\n]+ \/(?<place>[a-z]+)\/?\n$/.exec(piece);
  return match?.groups?.place;
}
