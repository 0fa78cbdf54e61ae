import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { arrayOfBytes } from "../bytes.ts";
import { createFilesystem } from "../filesystem/edit.ts";
import { treeOf } from "../filesystem/tree.ts";
import { imageConfigJson } from "./image-config.ts";
import { chainId, imageId } from "./image-id.ts";
import { diffId, layerEntries, layerSizeBytes } from "./layer-digest.ts";
import { scratchImage, shellImage } from "./shell-image.ts";

const environment = {
  sha256: (bytes: string) => createHash("sha256").update(arrayOfBytes(bytes)).digest("hex"),
  budget: 1000,
};

describe("the fixture image", () => {
  const image = shellImage(7, 1_700_000_000_000, 5);

  it("has the structure of the base image of the real engines", () => {
    const byPath = new Map(treeOf(image.filesystem).map((entry) => [entry.path, entry]));
    // 16 directories with the root, 7 files, etc/mtab and 268 applets beside busybox.
    expect(byPath.size).toBe(16 + 7 + 1 + 268);
    expect(byPath.get("/tmp")).toMatchObject({ type: "directory", mode: "1777", uid: 0, gid: 0 });
    expect(byPath.get("/root")).toMatchObject({ type: "directory", mode: "0700" });
    expect(byPath.get("/bin/busybox")).toMatchObject({ type: "file", mode: "0755" });
    expect(byPath.get("/bin/sh")).toMatchObject({ type: "symlink", target: "/bin/busybox" });
    expect(byPath.get("/usr/bin/[")).toMatchObject({ type: "symlink", target: "/bin/busybox" });
    expect(byPath.get("/linuxrc")).toMatchObject({ type: "symlink", target: "/bin/busybox" });
    expect(byPath.get("/etc/mtab")).toMatchObject({ type: "symlink", target: "/proc/mounts" });
    expect(byPath.get("/etc/hosts")).toMatchObject({ type: "file", mode: "0644", sizeBytes: 0 });
    expect(byPath.get("/run/.containerenv")).toMatchObject({ type: "file", mode: "0644", sizeBytes: 0 });
  });

  it("has one layer with every entry under its parent", () => {
    expect(image.layers).toHaveLength(1);
    const names = layerEntries(image.layers[0] ?? { lower: image.filesystem, upper: image.filesystem }).map(
      (one) => one.name,
    );
    expect(names.slice(0, 3)).toEqual(["bin", "bin/arch", "bin/ash"]);
    expect(names).toHaveLength(15 + 7 + 1 + 268);
  });

  it("has an id of its own in every session over one shared layer", () => {
    const other = shellImage(7, 1_700_000_000_000, 6);
    expect(other.layers[0]).toBe(image.layers[0]);
    expect(imageId(other, environment)).not.toBe(imageId(image, environment));
  });
});

describe("digests", () => {
  it("of an empty layer's tar is the published one (IDS-013)", () => {
    const empty = createFilesystem(0);
    const layer = { lower: empty, upper: empty };
    expect(diffId(layer, environment)).toBe("sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef");
    expect(layerSizeBytes(layer)).toBe(0);
  });

  it("of a stack is the chain id that dockerd 20.10.24 showed for it (IDS-003)", () => {
    // Two layers of a commit on dockerd, and the name under which its layer store keeps the upper one.
    const lower = chainId(
      undefined,
      "sha256:9ec124c2291607d1d9ca83c9a43dcafdb0c8d06bb7ece8953152fe31cc931814",
      environment,
    );
    const upper = "sha256:94e47557d1e664dfdb6b2e78c4cc95505de1a7d0818e45447168b9f6bc720536";
    expect(chainId(lower, upper, environment)).toBe(
      "sha256:9ccf34835ff2c2d1757272ece43c914ed2d4e91eb6d7a1d53e0a9dcda04e51fd",
    );
  });

  it("writes the configuration with dockerd's keys, nulls and escapes (10.2)", () => {
    const config = { cmd: ["sh", "-c", "echo <&>"], labels: { "10": "a", "9": "b" } };
    const image = { ...scratchImage, number: 1, config, configImage: "base:busybox", createdMs: 1_700_000_000_120 };
    expect(imageConfigJson(image, environment)).toBe(
      '{"architecture":"amd64","config":{"Hostname":"","Domainname":"","User":"","AttachStdin":false,' +
        '"AttachStdout":false,"AttachStderr":false,"Tty":false,"OpenStdin":false,"StdinOnce":false,"Env":null,' +
        '"Cmd":["sh","-c","echo \\u003c\\u0026\\u003e"],"Image":"base:busybox","Volumes":null,"WorkingDir":"",' +
        '"Entrypoint":null,"OnBuild":null,"Labels":{"10":"a","9":"b"}},"container_config":{"Hostname":"",' +
        '"Domainname":"","User":"","AttachStdin":false,"AttachStdout":false,"AttachStderr":false,"Tty":false,' +
        '"OpenStdin":false,"StdinOnce":false,"Env":null,"Cmd":null,"Image":"","Volumes":null,"WorkingDir":"",' +
        '"Entrypoint":null,"OnBuild":null,"Labels":null},"created":"2023-11-14T22:13:20.12Z",' +
        '"docker_version":"20.10.24","os":"linux","rootfs":{"type":"layers"}}',
    );
  });
});
