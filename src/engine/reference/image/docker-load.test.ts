import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { tarOfBytes } from "../../shared/tar/write.ts";
import { arrayOfBytes, bytesOfText } from "../bytes.ts";
import { addEntry, removeEntry } from "../filesystem/edit.ts";
import type { Image } from "./image.ts";
import { imageConfigJson } from "./image-config.ts";
import { withItem } from "./image-history.ts";
import { chainIds, imageId } from "./image-id.ts";
import { layerTar } from "./layer-digest.ts";
import { shellImage } from "./shell-image.ts";

const host = process.env.PLIMSOLL_DOCKER_HOST;
const environment = {
  sha256: (bytes: string) => createHash("sha256").update(arrayOfBytes(bytes)).digest("hex"),
  budget: 1000,
};

/** The fixture image with one more layer: a new file with a long name, a changed directory, a whiteout. */
function imageOfTwoLayers(): Image {
  const shell = shellImage(1, Date.now(), 123_456);
  const attributes = { mode: 0o4755, uid: 3_000_000, gid: 7, mtimeMs: 1_700_000_000_000, inode: 9_999 };
  const name = bytesOfText("é".repeat(60));
  const added = addEntry(shell.filesystem, ["etc", name], { kind: "file", ...attributes, content: "x\n" }, 1000);
  const upper = removeEntry(added, ["etc", "group"], 2000);
  const labels = { "10": "<a&b>", "9": "\u2028 ü" };
  return {
    ...shell,
    number: 2,
    layers: [...shell.layers, { lower: shell.filesystem, upper }],
    filesystem: upper,
    config: { ...shell.config, labels, volumes: ["/v"], exposedPorts: ["80/tcp"], stopSignal: "9", user: "web" },
    configImage: "shell",
    author: "me",
    history: withItem(shell.history, { createdMs: shell.createdMs, createdBy: "touch /etc/…", comment: "<c>" }),
  };
}

/** The image in the archive that `docker load` takes, without a name. */
function archiveOf(image: Image): Uint8Array {
  const layers = image.layers.map((_, index) => `layer${index}.tar`);
  const attributes = { mode: 0o644, uid: 0, gid: 0, mtimeSeconds: 0 };
  const manifest = JSON.stringify([{ Config: "config.json", RepoTags: null, Layers: layers }]);
  const files: [string, string][] = [
    ["manifest.json", manifest],
    ["config.json", bytesOfText(imageConfigJson(image, environment))],
    ...image.layers.map((layer, index): [string, string] => [layers[index] ?? "", layerTar(layer)]),
  ];
  return arrayOfBytes(tarOfBytes(files.map(([name, content]) => ({ kind: "file", name, ...attributes, content }))));
}

function docker(args: readonly string[], input?: Uint8Array): string {
  const options = {
    env: { ...process.env, DOCKER_HOST: host },
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
  } as const;
  return execFileSync("docker", args, options);
}

describe.skipIf(host === undefined)("a real dockerd (PLIMSOLL_DOCKER_HOST; skipped where it is not set)", () => {
  it("loads our layers and configuration and gives the image our id, layers and chain (IDS-001 … IDS-003)", () => {
    const image = imageOfTwoLayers();
    const id = imageId(image, environment);
    expect(docker(["load"], archiveOf(image))).toContain(id);
    try {
      const [shown] = JSON.parse(docker(["image", "inspect", id]));
      expect(shown.Id).toBe(id);
      expect(shown.RootFS.Layers).toHaveLength(2);
      expect(shown.Config.Labels).toEqual({ "10": "<a&b>", "9": "\u2028 ü" });
    } finally {
      // The upper layer is ours alone: its chain id is what dockerd lists after the image.
      const deleted = docker(["rmi", id])
        .trim()
        .split("\n")
        .map((line) => line.replace("Deleted: ", ""));
      expect(deleted.slice(0, 2)).toEqual([id, chainIds(image, environment)[1]]);
    }
  });
});
