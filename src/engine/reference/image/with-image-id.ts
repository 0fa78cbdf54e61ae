import type { ImageId } from "../../../vocabulary/ids.ts";
import type { Environment } from "../environment.ts";
import type { Image } from "./image.ts";
import { imageId } from "./image-id.ts";

/**
 * The value `{ id }` with the id of an image, computed when somebody reads it: it costs two digests, more than a hundred
 * operations. To whoever reads, copies or prints the value it is a plain property.
 *
 * A class, because all its values then share one getter and so one shape: an accessor in a literal is a new function and
 * a new hidden class each time, which costs four times as much here and again when it is collected.
 */
class LazyId {
  readonly id!: ImageId;
  readonly #image: Image;
  readonly #environment: Environment;

  constructor(image: Image, environment: Environment) {
    this.#image = image;
    this.#environment = environment;
    Object.defineProperty(this, "id", LazyId.#property);
  }

  static readonly #property: PropertyDescriptor & ThisType<LazyId> = {
    enumerable: true,
    configurable: true,
    get() {
      return imageId(this.#image, this.#environment);
    },
  };
}

export function withImageId(image: Image, environment: Environment): { readonly id: ImageId } {
  return new LazyId(image, environment);
}
