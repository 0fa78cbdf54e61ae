import type { Operation } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import * as pools from "./pools.ts";
import type { Scene } from "./scene.ts";
import { containerTarget, flag, imagesMax, imageTarget, maybe, pick } from "./targets.ts";

export function drawCommit(scene: Scene, random: Random): Operation | undefined {
  if (scene.images.length >= imagesMax) return undefined;
  const container = containerTarget(scene, random);
  if (container === undefined) return undefined;
  const change = (): string =>
    random.oneIn(6) ? pick(random, pools.changes) : (random.pick(pools.changes.slice(0, 13)) ?? "ENV A=1");
  return {
    op: "commit",
    container,
    as: `i${scene.drawn.i + 1}`,
    ...maybe(random, 4, "reference", pools.references),
    ...(random.oneIn(3) ? { changes: [change(), ...(random.oneIn(3) ? [change()] : [])] } : {}),
    ...maybe(random, 6, "author", ["A. U. Thor"]),
    ...maybe(random, 6, "message", ["why"]),
    ...(random.oneIn(5) ? { pause: random.oneIn(2) } : {}),
  };
}

export function drawBuild(scene: Scene, random: Random): Operation | undefined {
  if (scene.images.length >= imagesMax) return undefined;
  return {
    op: "build",
    as: `i${scene.drawn.i + 1}`,
    context: pick(random, pools.contexts),
    ...maybe(random, 4, "tag", pools.references),
    ...maybe(random, 6, "args", [{ X: "1" }, { X: "0" }, { NOSUCH: "1" }]),
    ...flag(random, 8, "noCache"),
    ...maybe(random, 8, "labels", pools.labelSets),
    ...maybe(random, 10, "target", ["one", "nosuch"]),
    ...maybe(random, 20, "file", ["nosuch"]),
  };
}

/** Not the fixture image: what becomes of its layer depends on who else has it. */
export function drawImageRemoval(scene: Scene, random: Random): Operation | undefined {
  const image = imageTarget(scene, random);
  const isFixture = image === "shell" || (typeof image === "object" && "idOf" in image && image.idOf === "shell");
  if (isFixture) return undefined;
  return { op: "rmi", image, ...flag(random, 3, "force"), ...flag(random, 4, "noPrune") };
}

export function drawVolume(scene: Scene, random: Random): Operation {
  return {
    op: "volume-create",
    as: `v${scene.drawn.v + 1}`,
    ...maybe(random, 2, "name", pools.volumeNames),
    ...maybe(random, 3, "labels", pools.labelSets),
    ...maybe(random, 12, "driver", ["local", "nosuch"]),
    ...maybe(random, 24, "options", [{ nosuch: "1" }]),
  };
}
