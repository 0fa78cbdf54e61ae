import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseCliMap } from "../rules/cli-map.ts";
import type { CliMap } from "../vocabulary/cli-map.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import type { EngineOptions, OpenedEngine } from "./engines.ts";
import { ledgerFolder } from "./ledgers.ts";
import { packageFolder } from "./package.ts";
import { problemText } from "./problem-text.ts";
import { readRegularFile } from "./read-file.ts";
import { messageOf, UserError } from "./user-error.ts";

/**
 * Opens the engine behind a command line: `docker`, `docker-buildkit`, `podman` … for a map of the package, or the path
 * of one's own. Throws a UserError: 3 for a map that is not there, 2 for a bad one, 4 for an engine that does not answer,
 * or a program that cannot build.
 */
export async function openCli(word: string, options: EngineOptions): Promise<OpenedEngine> {
  const map = word === buildkitWord ? withBuildkit(readMap("docker")) : readMap(word);
  if (word === buildkitWord) refuseWithoutBuilder(map, options);
  const { createDockerCliEngine } = await import("../engine/docker-cli/engine.ts");
  try {
    const engine = await createDockerCliEngine({
      map,
      private: options.isPrivate,
      deadlineMs: options.deadlineMs,
      ledgerDirectory: ledgerFolder(),
      ...(options.shellImage === undefined ? {} : { shellImage: options.shellImage }),
    });
    return { engine, isOurs: options.isPrivate };
  } catch (error) {
    const command = map.command.join(" ");
    const hint = "try the command by hand; its engine is the one that its environment names (DOCKER_HOST and the like)";
    throw new UserError(
      `the engine behind \`${command}\` cannot be used: ${messageOf(error)}\n  ${hint}`,
      exitCodes.engine,
    );
  }
}

const buildkitWord = "docker-buildkit";

/** The docker CLI with the builds of BuildKit: the map of `docker`, whose progress is BuildKit's then. */
function withBuildkit(map: CliMap): CliMap {
  const { build } = map.commands;
  return {
    ...map,
    name: buildkitWord,
    environment: { ...map.environment, DOCKER_BUILDKIT: "1" },
    dialects: map.dialects.map((row) => (row.engine === "docker" ? { ...row, builder: "buildkit" } : row)),
    claims: [...map.claims.filter((claim) => claim !== "build.cache-report"), "build.chmod", "build.mount"],
    commands: {
      ...map.commands,
      ...(build === undefined
        ? {}
        : { build: { ...build, args: ["build", "--progress=plain", ...build.args.slice(1)] } }),
    },
  };
}

/** From 23 on the docker CLI has BuildKit's builds from a plugin, and without that refuses each of them, help included. */
function refuseWithoutBuilder(
  { command: [program = "", ...words], environment }: CliMap,
  options: EngineOptions,
): void {
  const { error, status, stderr } = spawnSync(program, [...words, "build", "--help"], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    timeout: options.deadlineMs,
  });
  // A program that is not there is told by what comes next.
  if (error !== undefined || status === 0) return;
  const why = stderr.trim().split("\n")[0] ?? "";
  const hint = `install the buildx plugin of this \`${program}\`, or put one of 20.10 first on PATH, which needs none`;
  throw new UserError(`\`${program}\` cannot build with BuildKit: ${why}\n  ${hint}`, exitCodes.engine);
}

function readMap(word: string): CliMap {
  const folder = join(packageFolder(), "spec", "cli");
  const own = join(folder, `${word}.yaml`);
  const path = /^[a-z0-9-]+$/.test(word) && existsSync(own) ? own : word;
  const bytes = path === "" ? { failure: "no map is named" } : readRegularFile(path);
  if (!(bytes instanceof Uint8Array)) {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => name.slice(0, -".yaml".length))
      .concat(buildkitWord)
      .sort()
      .join(", ");
    const hint = `\`--engine cli:NAME\` for a map of the package (${names}), \`cli:PATH\` for one's own`;
    throw new UserError(`the map \`${word}\` cannot be read: ${bytes.failure}\n  ${hint}`, exitCodes.badUse);
  }
  const { map, problems } = parseCliMap(path, new TextDecoder().decode(bytes));
  if (map !== undefined) return map;
  const texts = problems.map((problem) => problemText(problem, { color: false })).join("");
  throw new UserError(`the map cannot be used\n${texts.trimEnd()}`, exitCodes.badFile);
}
