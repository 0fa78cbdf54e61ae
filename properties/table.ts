import type { Property } from "../src/vocabulary/property.ts";
import { commitMakesANewImage } from "./commit-makes-a-new-image.ts";
import { containerIsolation } from "./container-isolation.ts";
import { imageImmutability } from "./image-immutability.ts";
import { rmDiscardsTheWritableLayer } from "./rm-discards-the-writable-layer.ts";

/** Every property, in the order in which a history is judged: the cheap ones before the one that runs it again. */
export const properties: readonly Property[] = [
  imageImmutability,
  commitMakesANewImage,
  rmDiscardsTheWritableLayer,
  containerIsolation,
];
