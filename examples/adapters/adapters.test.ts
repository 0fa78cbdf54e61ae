import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

// A real daemon, e.g. PLIMSOLL_DOCKER_HOST=unix:///path/docker.sock, with a local image that has a busybox.
const host = process.env.PLIMSOLL_DOCKER_HOST;
if (host === undefined) console.info("skipped: PLIMSOLL_DOCKER_HOST is not set, no daemon for the shell example");

const tsx = "node_modules/tsx/dist/loader.mjs";

function check(environment: Readonly<Record<string, string>>, ...command: readonly string[]) {
  const args = ["--import", `./${tsx}`, "src/main/plimsoll.ts", "adapter", "check", "--", ...command];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    timeout: 400_000,
  });
  return { status, stdout, stderr };
}

describe("the example adapters", () => {
  it("in Python passes the check in every chapter that it claims", { timeout: 400_000 }, () => {
    const { status, stdout } = check({}, "python3", "-B", "examples/adapters/python/adapter.py");
    expect(stdout).toContain("profiles claimed as a whole: core, images, commit");
    expect(stdout).toMatch(/chapters: \d+ work, 0 do not/);
    for (const chapter of ["containers/create", "containers/wait", "images/commit", "images/names"])
      expect(stdout).toContain(`✓ ${chapter}`);
    expect(status).toBe(0);
  });

  it.skipIf(host === undefined)(
    "in the shell drives a docker-compatible CLI and passes the check",
    { timeout: 400_000 },
    () => {
      const environment = { DOCKER_HOST: host ?? "", SHELL_IMAGE: process.env.SHELL_IMAGE ?? "base:busybox" };
      const { status, stdout } = check(environment, "sh", "examples/adapters/shell/adapter.sh");
      expect(stdout).toMatch(/chapters: \d+ work, 0 do not/);
      for (const chapter of ["containers/create", "containers/start", "containers/exec", "containers/wait"])
        expect(stdout).toContain(`✓ ${chapter}`);
      expect(status).toBe(0);
    },
  );

  it("in the shell says when its CLI reaches no engine", () => {
    const { status, stdout } = check({ CLI: "false" }, "sh", "examples/adapters/shell/adapter.sh");
    expect(stdout).toContain("its last words: adapter: false does not reach an engine");
    expect(status).toBe(4);
  });
});
