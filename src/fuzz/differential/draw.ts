import type { Operation, Verb } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import {
  drawAttach,
  drawCopy,
  drawExec,
  drawExecInspect,
  drawLogs,
  drawRestart,
  drawStop,
  drawWrite,
} from "./draw-container.ts";
import { drawCreate, drawRun } from "./draw-create.ts";
import { drawBuild, drawCommit, drawImageRemoval, drawVolume } from "./draw-image.ts";
import * as pools from "./pools.ts";
import type { Scene } from "./scene.ts";
import {
  alive,
  type Draw,
  ended,
  filters,
  flag,
  maybe,
  onContainer,
  onImage,
  onPlace,
  onVolume,
  pick,
  prune,
} from "./targets.ts";

/** A kind of operation and how many tickets it has. */
interface Kind {
  readonly verb: Verb;
  readonly weight: number;
  readonly draw: Draw;
}

/** Every verb of containers, images, volumes and their files, with all of its arguments. */
const kinds: readonly Kind[] = [
  { verb: "create", weight: 12, draw: drawCreate },
  { verb: "run", weight: 6, draw: drawRun },
  { verb: "start", weight: 12, draw: onContainer((container) => ({ op: "start", container }), ended) },
  { verb: "stop", weight: 4, draw: drawStop },
  { verb: "restart", weight: 3, draw: drawRestart },
  {
    verb: "kill",
    weight: 5,
    draw: onContainer(
      (container, random) => ({ op: "kill", container, ...maybe(random, 2, "signal", pools.signals) }),
      alive,
    ),
  },
  { verb: "pause", weight: 3, draw: onContainer((container) => ({ op: "pause", container }), alive) },
  { verb: "unpause", weight: 3, draw: onContainer((container) => ({ op: "unpause", container }), ["paused"]) },
  {
    verb: "wait",
    weight: 2,
    draw: onContainer((container, random) => ({
      op: "wait",
      container,
      ...maybe(random, 2, "condition", ["not-running", "removed", "next-exit"] as const),
    })),
  },
  {
    verb: "rename",
    weight: 3,
    draw: onContainer((container, random) => ({ op: "rename", container, name: pick(random, pools.names) })),
  },
  {
    verb: "rm",
    weight: 5,
    draw: onContainer((container, random) => ({
      op: "rm",
      container,
      ...flag(random, 3, "force"),
      ...flag(random, 4, "volumes"),
      ...flag(random, 40, "link"),
    })),
  },
  { verb: "exec", weight: 12, draw: drawExec },
  { verb: "exec-inspect", weight: 1, draw: drawExecInspect },
  { verb: "logs", weight: 3, draw: drawLogs },
  { verb: "attach", weight: 2, draw: drawAttach },
  {
    verb: "resize",
    weight: 1,
    draw: onContainer((container) => ({ op: "resize", container, width: 80, height: 24 }), alive),
  },
  {
    verb: "top",
    weight: 2,
    draw: onContainer(
      (container, random) => ({
        op: "top",
        container,
        ...maybe(random, 3, "args", ["-o pid,comm", "aux", "-o comm", "nosuch"]),
      }),
      alive,
    ),
  },
  { verb: "stats", weight: 1, draw: onContainer((container) => ({ op: "stats", container }), alive) },
  {
    verb: "update",
    weight: 2,
    draw: onContainer((container, random) => ({
      op: "update",
      container,
      ...maybe(random, 2, "restart", pools.restarts),
      ...(random.oneIn(3) ? pick(random, pools.limits) : {}),
    })),
  },
  {
    verb: "inspect",
    weight: 1,
    draw: onContainer((container, random) => ({ op: "inspect", container, ...flag(random, 2, "size") })),
  },
  { verb: "diff", weight: 1, draw: onContainer((container) => ({ op: "diff", container })) },
  { verb: "export", weight: 1, draw: onContainer((container) => ({ op: "export", container })) },
  {
    verb: "ps",
    weight: 2,
    draw: (scene, random) => ({
      op: "ps",
      ...flag(random, 2, "all"),
      ...maybe(random, 4, "limit", [0, 1, 2]),
      ...filters(scene, random, pools.psFilters),
    }),
  },
  { verb: "write", weight: 6, draw: drawWrite },
  {
    verb: "read",
    weight: 3,
    draw: onPlace((place, random) => ({ op: "read", ...place, path: pick(random, pools.paths) })),
  },
  {
    verb: "stat",
    weight: 3,
    draw: onPlace((place, random) => ({ op: "stat", ...place, path: pick(random, pools.paths) })),
  },
  {
    verb: "tree",
    weight: 2,
    draw: onPlace((place, random) => ({ op: "tree", ...place, path: pick(random, pools.folders) })),
  },
  {
    verb: "remove",
    weight: 4,
    draw: onContainer(
      (container, random) => ({
        op: "remove",
        container,
        path: pick(
          random,
          pools.paths.filter((path) => path !== "/" && path !== ""),
        ),
      }),
      alive,
    ),
  },
  { verb: "cp", weight: 5, draw: drawCopy },
  { verb: "commit", weight: 6, draw: drawCommit },
  { verb: "build", weight: 3, draw: drawBuild },
  {
    verb: "tag",
    weight: 3,
    draw: onImage((image, random) => ({ op: "tag", image, reference: pick(random, pools.references) })),
  },
  { verb: "rmi", weight: 5, draw: drawImageRemoval },
  {
    verb: "images",
    weight: 2,
    draw: (scene, random) => ({
      op: "images",
      ...flag(random, 2, "all"),
      ...filters(scene, random, pools.imageFilters),
    }),
  },
  { verb: "image-inspect", weight: 2, draw: onImage((image) => ({ op: "image-inspect", image })) },
  { verb: "history", weight: 1, draw: onImage((image) => ({ op: "history", image })) },
  { verb: "volume-create", weight: 3, draw: drawVolume },
  { verb: "volume-inspect", weight: 1, draw: onVolume((volume) => ({ op: "volume-inspect", volume })) },
  {
    verb: "volume-ls",
    weight: 1,
    draw: (scene, random) => ({ op: "volume-ls", ...filters(scene, random, pools.volumeFilters) }),
  },
  {
    verb: "volume-rm",
    weight: 3,
    draw: onVolume((volume, random) => ({ op: "volume-rm", volume, ...flag(random, 3, "force") })),
  },
  { verb: "df", weight: 1, draw: () => ({ op: "df" }) },
  { verb: "info", weight: 1, draw: () => ({ op: "info" }) },
  { verb: "container-prune", weight: 1, draw: prune((filter) => ({ op: "container-prune", ...filter })) },
  {
    verb: "image-prune",
    weight: 1,
    draw: prune((filter) => ({ op: "image-prune", ...filter })),
  },
  {
    verb: "volume-prune",
    weight: 1,
    draw: prune((filter, random) => ({ op: "volume-prune", ...flag(random, 3, "all"), ...filter })),
  },
];

const tickets = kinds.flatMap((kind) => new Array<Kind>(kind.weight).fill(kind));

/** Verbs that are drawn. */
export const drawnVerbs: readonly Verb[] = kinds.map(({ verb }) => verb);

/** An operation that fits the scene more or less: most can be done, a good many must be refused. */
export function drawOperation(scene: Scene, random: Random): Operation | undefined {
  return tickets[random.below(tickets.length)]?.draw(scene, random);
}
