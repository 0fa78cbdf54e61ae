import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openCli } from "./cli-engine.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "plimsoll-cli-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

const options = { isPrivate: false, deadlineMs: 30_000 };

it("a docker CLI without BuildKit's plugin is refused when it is opened, before any scenario", async () => {
  // Measured: the docker CLI 28.2 without buildx.
  const words = [
    "ERROR: BuildKit is enabled but the buildx component is missing or broken.",
    "       Install the buildx component to build images with BuildKit:",
    "       https://docs.docker.com/go/buildx/",
  ];
  const script = `#!/bin/sh\n[ "$DOCKER_BUILDKIT $1" != "1 build" ] || { cat >&2 <<'EOF'\n${words.join("\n")}\nEOF\nexit 1; }\n`;
  writeFileSync(join(directory, "docker"), script, { mode: 0o755 });
  vi.stubEnv("PATH", `${directory}:${process.env.PATH}`);
  await expect(openCli("docker-buildkit", options)).rejects.toMatchObject({
    exitCode: 4,
    message:
      "`docker` cannot build with BuildKit: ERROR: BuildKit is enabled but the buildx component is missing or broken.\n" +
      "  install the buildx plugin of this `docker`, or put one of 20.10 first on PATH, which needs none",
  });
});

it("a map that is not there is told with the names of those that are", async () => {
  await expect(openCli("dokcer", options)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringContaining("(docker, docker-buildkit, finch, nerdctl, podman)"),
  });
});
