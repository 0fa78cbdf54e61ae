import type { Property } from "../src/vocabulary/property.ts";
import { buildIsAFunction } from "./build-is-a-function.ts";
import { cacheNeverChangesTheResult } from "./cache-never-changes-the-result.ts";
import { commitMakesANewImage } from "./commit-makes-a-new-image.ts";
import { containerIsolation } from "./container-isolation.ts";
import { ignoredFilesDoNotMatter } from "./ignored-files-do-not-matter.ts";
import { imageImmutability } from "./image-immutability.ts";
import { independentCopiesCommute } from "./independent-copies-commute.ts";
import { removedCopiesLeaveTheirSize } from "./removed-copies-leave-their-size.ts";
import { rmDiscardsTheWritableLayer } from "./rm-discards-the-writable-layer.ts";
import { unusedStagesDoNotMatter } from "./unused-stages-do-not-matter.ts";

/** Every property of histories of builds. */
export const buildProperties: readonly Property[] = [
  buildIsAFunction,
  cacheNeverChangesTheResult,
  ignoredFilesDoNotMatter,
  removedCopiesLeaveTheirSize,
  independentCopiesCommute,
  unusedStagesDoNotMatter,
];

/** Every property of histories of containers, in the order in which a history is judged: the cheap ones before the one that runs it again. */
export const containerProperties: readonly Property[] = [
  imageImmutability,
  commitMakesANewImage,
  rmDiscardsTheWritableLayer,
  containerIsolation,
];

/** All of them. */
export const properties: readonly Property[] = [...containerProperties, ...buildProperties];
