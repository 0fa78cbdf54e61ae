import { cacheForgetsArguments, cacheForgetsContent } from "./build-cache-is-stale.ts";
import { lastCopyIsLost, onlyTheFirstCopyIsOfRoot } from "./build-counts-copies.ts";
import { buildCountsImages, buildGoesOnFromTheLast } from "./build-knows-what-was-built.ts";
import { buildRemovesNothing, sizeIsNotThatOfTheLayers } from "./build-removes-nothing.ts";
import { buildCountsItsContext, ignoreFileIsNotRead } from "./build-sees-ignored-files.ts";
import { commitAliasesTheLayer } from "./commit-aliases-the-layer.ts";
import { commitDropsDeletions } from "./commit-drops-deletions.ts";
import { commitFlattensLayers } from "./commit-flattens-layers.ts";
import { commitReusesTheImage } from "./commit-reuses-the-image.ts";
import { killEndsSiblings } from "./kill-ends-siblings.ts";
import type { Mutant } from "./mutant.ts";
import { rmEmptiesSiblings } from "./rm-empties-siblings.ts";
import { rmKeepsTheLayerForTheImage, rmKeepsTheLayerForTheName } from "./rm-keeps-the-layer.ts";
import { rmOnlyFreesTheName } from "./rm-only-frees-the-name.ts";
import { siblingsShareALayer } from "./siblings-share-a-layer.ts";
import { labelsOfAllStages, stageGoesOn } from "./stages-leak.ts";
import { tagSignsTheImage } from "./tag-signs-the-image.ts";
import { writeReachesTheImage } from "./write-reaches-the-image.ts";

/** Every mutant, by the property that must catch it. */
export const mutants: readonly Mutant[] = [
  writeReachesTheImage,
  commitAliasesTheLayer,
  tagSignsTheImage,
  siblingsShareALayer,
  rmEmptiesSiblings,
  killEndsSiblings,
  commitReusesTheImage,
  commitDropsDeletions,
  commitFlattensLayers,
  rmKeepsTheLayerForTheName,
  rmKeepsTheLayerForTheImage,
  rmOnlyFreesTheName,
  buildCountsImages,
  buildGoesOnFromTheLast,
  cacheForgetsArguments,
  cacheForgetsContent,
  ignoreFileIsNotRead,
  buildCountsItsContext,
  buildRemovesNothing,
  sizeIsNotThatOfTheLayers,
  onlyTheFirstCopyIsOfRoot,
  lastCopyIsLost,
  stageGoesOn,
  labelsOfAllStages,
];
