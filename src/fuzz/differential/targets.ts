import type { ContainerTarget, ImageTarget, VolumeTarget } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import * as pools from "./pools.ts";
import type { Scene, SceneContainer } from "./scene.ts";

/** Draws an operation of one kind; undefined where the scene has nothing for it. */
export type Draw = (scene: Scene, random: Random) => Operation | undefined;

export type State = SceneContainer["state"];
export const alive: readonly State[] = ["running"];
export const ended: readonly State[] = ["created", "exited"];

export const containersMax = 4;
export const imagesMax = 6;

export function pick<T>(random: Random, pool: pools.Pool<T>): T {
  // The first half of a pool is what is usual.
  const bound = random.oneIn(2) ? pool.length : Math.ceil(pool.length / 2);
  const found = pool[random.below(bound)];
  if (found === undefined) throw new Error("an empty pool");
  return found;
}

export function maybe<K extends string, T>(
  random: Random,
  odds: number,
  key: K,
  pool: pools.Pool<T>,
): { readonly [P in K]?: T } {
  return random.oneIn(odds) ? ({ [key]: pick(random, pool) } as { readonly [P in K]?: T }) : {};
}

export function flag<K extends string>(random: Random, odds: number, key: K): { readonly [P in K]?: true } {
  return random.oneIn(odds) ? ({ [key]: true } as { readonly [P in K]?: true }) : {};
}

/**
 * A container: mostly a handle of one that is there and in a state that the operation needs, now and then a name, a
 * prefix, or one that is gone.
 */
export function containerTarget(scene: Scene, random: Random, wanted?: readonly State[]): ContainerTarget | undefined {
  const all = [...scene.containers.keys()];
  const here = all.filter((handle) => scene.containers.get(handle)?.state !== "gone");
  const fit = here.filter((handle) => wanted?.includes(scene.containers.get(handle)?.state ?? "gone") === true);
  if (wanted !== undefined && fit.length === 0 && !random.oneIn(5)) return undefined;
  const some = fit.length > 0 && !random.oneIn(5) ? fit : here;
  const handle = random.oneIn(20) ? random.pick(all) : random.oneIn(3) ? some.at(-1) : random.pick(some);
  switch (random.below(30)) {
    case 0:
      return { name: pick(random, pools.names) };
    case 1:
      return handle === undefined ? { name: "nosuch" } : { idOf: handle, length: pick(random, [12, 24, 64]) };
    default:
      return handle;
  }
}

export function onContainer(
  make: (container: ContainerTarget, random: Random) => Operation,
  wanted?: readonly State[],
): Draw {
  return (scene, random) => {
    const container = containerTarget(scene, random, wanted);
    return container === undefined ? undefined : make(container, random);
  };
}

/** An image: mostly a handle; what makes a container of it should not fail too often. */
export function imageTarget(scene: Scene, random: Random, isMaker = false): ImageTarget {
  if (random.oneIn(30)) return random.pick(scene.lostImages) ?? "shell";
  switch (random.below(isMaker ? 30 : 12)) {
    case 0:
    case 1:
      return { ref: pick(random, pools.references) };
    case 2:
      return { idOf: random.pick(scene.images) ?? "shell", length: pick(random, [12, 64]) };
    default:
      return (random.oneIn(3) ? scene.images.at(-1) : random.pick(scene.images)) ?? "shell";
  }
}

export function onImage(make: (image: ImageTarget, random: Random) => Operation): Draw {
  return (scene, random) => make(imageTarget(scene, random), random);
}

export function volumeTarget(scene: Scene, random: Random): VolumeTarget {
  return random.oneIn(5)
    ? { name: pick(random, pools.volumeNames) }
    : (random.pick(scene.volumes) ?? { name: "vol-a" });
}

export function onVolume(make: (volume: VolumeTarget, random: Random) => Operation): Draw {
  return (scene, random) => make(volumeTarget(scene, random), random);
}

/** Files are asked of containers, seldom of images. */
export function onPlace(
  make: (place: { readonly container: ContainerTarget } | { readonly image: ImageTarget }, random: Random) => Operation,
): Draw {
  return (scene, random) => {
    if (random.oneIn(8)) return make({ image: imageTarget(scene, random) }, random);
    const container = containerTarget(scene, random);
    return container === undefined ? undefined : make({ container }, random);
  };
}

export function prune(
  make: (filter: { readonly filters?: Readonly<Record<string, readonly string[]>> }, random: Random) => Operation,
): Draw {
  return (scene, random) =>
    scene.isPrivate ? make(maybe(random, 2, "filters", pools.pruneFilters), random) : undefined;
}

/** `C`, `I` and `V` of a filter stand for handles. */
export function filters(
  scene: Scene,
  random: Random,
  pool: pools.Pool<Readonly<Record<string, readonly string[]>>>,
): { readonly filters?: Readonly<Record<string, readonly string[]>> } {
  if (random.oneIn(2)) return {};
  const chosen = pick(random, pool);
  const here = [...scene.containers].filter(([, { state }]) => state !== "gone").map(([handle]) => handle);
  const named = new Map([
    ["C", random.pick(here)],
    ["I", random.pick(scene.images)],
    ["V", random.pick(scene.volumes)],
  ]);
  const entries = Object.entries(chosen).map(
    ([key, values]) => [key, values.map((value) => (named.has(value) ? named.get(value) : value))] as const,
  );
  if (entries.some(([, values]) => values.includes(undefined))) return {};
  return { filters: Object.fromEntries(entries) as Readonly<Record<string, readonly string[]>> };
}
