import type { Operation } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import * as pools from "./pools.ts";
import type { Scene } from "./scene.ts";
import { containersMax, flag, imageTarget, maybe, pick } from "./targets.ts";

const tmpfs: pools.Pool<NonNullable<Operation<"create">["tmpfs"]>> = [
  { "/tm": "" },
  { "/w": "size=64k" },
  { "/data": "ro" },
  { rel: "" },
  { "/tm": "nosuch" },
];

/** What create and run have in common. A tmpfs over an inherited volume is left out: nothing says which one is seen. */
function drawConfiguration(scene: Scene, random: Random) {
  const mounts = drawMounts(scene, random);
  return {
    ...maybe(random, 3, "name", pools.names),
    ...maybe(random, 10, "entrypoint", [["sh", "-c"], ["echo", "e"], [""], ["nosuch"]]),
    ...maybe(random, 6, "env", pools.environments),
    ...maybe(random, 9, "workdir", pools.workdirs),
    ...maybe(random, 8, "user", pools.users),
    ...maybe(random, 5, "labels", pools.labelSets),
    ...maybe(random, 12, "hostname", pools.hostnames),
    ...flag(random, 12, "init"),
    ...flag(random, 12, "readOnly"),
    ...(mounts.volumesFrom === undefined ? maybe(random, 14, "tmpfs", tmpfs) : {}),
    ...mounts,
    ...maybe(random, 10, "restart", pools.restarts),
    ...maybe(random, 16, "memory", pools.memories),
    ...maybe(random, 12, "stopSignal", pools.stopSignals),
    ...maybe(random, 8, "stopTimeout", [0, 1]),
    ...maybe(random, 24, "capAdd", [["NET_ADMIN"], ["NOSUCH"]]),
    ...maybe(random, 20, "capDrop", [["CHOWN"], ["ALL"], ["NOSUCH"]]),
    ...maybe(random, 20, "expose", [["80"], ["53/udp", "80/tcp"], ["x"]]),
    ...namespaces(scene, random),
    ...flag(random, 14, "autoRemove"),
    ...flag(random, 14, "tty"),
  };
}

function namespaces(
  scene: Scene,
  random: Random,
): { readonly network?: string; readonly pid?: string; readonly ipc?: string } {
  const handle = random.pick([...scene.containers.keys()]);
  if (handle === undefined || !random.oneIn(20)) return {};
  const shared = `container:${handle}`;
  return { [random.pick(["network", "pid", "ipc"]) ?? "pid"]: shared };
}

function drawMounts(scene: Scene, random: Random): Pick<Operation<"create">, "volumes" | "mounts" | "volumesFrom"> {
  const volume = random.pick(scene.volumes);
  const text = (): string => {
    const drawn = random.oneIn(8) ? pick(random, pools.badMountTexts) : pick(random, pools.mountTexts);
    return drawn.startsWith("V") ? (volume ?? "vol-a") + drawn.slice(1) : drawn;
  };
  const volumes = random.oneIn(4) ? [text(), ...(random.oneIn(4) ? [text()] : [])] : undefined;
  const others = [...scene.containers.keys()];
  const from = random.oneIn(10) ? random.pick(others) : undefined;
  return {
    ...(volumes === undefined ? {} : { volumes }),
    ...(from === undefined ? {} : { volumesFrom: [from + (random.pick(["", ":ro", "", ":nosuch"]) ?? "")] }),
    ...(random.oneIn(9) ? { mounts: [drawMount(volume, random)] } : {}),
  };
}

function drawMount(volume: string | undefined, random: Random): NonNullable<Operation<"create">["mounts"]>[number] {
  const target = pick(random, ["/data", "/v", "/w", "rel", "/"]);
  const common = { target, ...flag(random, 4, "readOnly") };
  switch (random.below(4)) {
    case 0:
      return {
        type: "tmpfs",
        ...common,
        ...maybe(random, 3, "sizeBytes", [65536]),
        ...maybe(random, 3, "mode", ["0700"]),
      };
    case 1:
      return { type: "bind", source: pick(random, ["b", "b/one"]), ...common };
    default:
      return {
        type: "volume",
        ...common,
        ...(volume === undefined ? {} : { source: random.oneIn(4) ? { name: "vol-a" } : volume }),
        ...flag(random, 4, "noCopy"),
      };
  }
}

function drawProgram(random: Random): { readonly cmd?: readonly string[] } {
  switch (random.below(12)) {
    case 0:
      return {};
    case 1:
      return { cmd: pick(random, pools.broken) };
    case 2:
    case 3:
    case 4:
      return { cmd: random.pick(pools.short) ?? [] };
    default:
      return { cmd: pick(random, pools.lasting) };
  }
}

export function drawCreate(scene: Scene, random: Random): Operation | undefined {
  const here = [...scene.containers.values()].filter(({ state }) => state !== "gone");
  if (here.length >= containersMax) return undefined;
  // Half of the containers are plain, or hardly one would start.
  const configuration = random.oneIn(2) ? {} : drawConfiguration(scene, random);
  return {
    op: "create",
    as: `c${scene.drawn.c + 1}`,
    image: imageTarget(scene, random, true),
    ...drawProgram(random),
    ...configuration,
    ...flag(random, 8, "stdin"),
    ...flag(random, 12, "stdinOnce"),
  };
}

export function drawRun(scene: Scene, random: Random): Operation | undefined {
  const here = [...scene.containers.values()].filter(({ state }) => state !== "gone");
  if (here.length >= containersMax) return undefined;
  const detach = random.oneIn(3);
  const cmd = detach
    ? pick(random, pools.lasting)
    : random.oneIn(8)
      ? pick(random, pools.broken)
      : random.pick(pools.short);
  const image = imageTarget(scene, random, true);
  const configuration = random.oneIn(2) ? {} : drawConfiguration(scene, random);
  return {
    op: "run",
    as: `c${scene.drawn.c + 1}`,
    image,
    ...(cmd === undefined ? {} : { cmd }),
    ...configuration,
    ...(detach ? { detach: true } : flag(random, 3, "rm")),
    // On a terminal the echo of it and the program's output come in any order.
    ...(detach || "tty" in configuration ? {} : maybe(random, 5, "stdin", ["in\n", ""])),
  };
}
