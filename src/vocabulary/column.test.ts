import { describe, expect, it } from "vitest";
import { columnOf } from "./column.ts";
import type { EngineInfo } from "./generated/types.ts";

const podman = { engine: "podman", builder: "buildah", store: "containers-storage" } as const;
const docker = { engine: "docker", builder: "classic", store: "graphdriver" } as const;
const info = (parts: Partial<EngineInfo>): EngineInfo => ({
  name: "podman",
  version: "4.3.1",
  dialect: podman,
  capabilities: [],
  ...parts,
});

describe("the column of an engine", () => {
  it.each<[string, Partial<EngineInfo>, string]>([
    ["an API is the engine that its answers show, whatever it is called", { name: "ci", transport: "api" }, "podman"],
    ["a CLI is a column of its own", { transport: "cli" }, "podman-cli"],
    ["a CLI that says so is not said twice", { name: "podman-cli", transport: "cli" }, "podman-cli"],
    [
      "a CLI of another name with docker's ways is no docker",
      { name: "nerdctl", dialect: docker, transport: "cli" },
      "nerdctl-cli",
    ],
    ["an adapter in another process has its own name", { name: "tiny", transport: "stdio" }, "tiny"],
    [
      "the engine inside is the reference, though its dialect is docker's",
      { name: "reference", dialect: docker },
      "reference",
    ],
    ["a name is never a path", { name: "../../etc/passwd", transport: "stdio" }, "etc-passwd"],
    ["a name of nothing but signs is still a file name", { name: "../", transport: "stdio" }, "engine"],
  ])("%s", (_, parts, column) => {
    expect(columnOf(info(parts))).toBe(column);
  });
});
