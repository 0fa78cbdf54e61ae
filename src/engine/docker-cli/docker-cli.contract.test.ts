import { readFileSync } from "node:fs";
import { parseCliMap } from "../../rules/cli-map.ts";
import { engineContract } from "../engine.contract.ts";
import { createDockerCliEngine } from "./engine.ts";

// A command line and the engine behind it: PLIMSOLL_CLI=docker or podman, with DOCKER_HOST and its like as it wants them.
const name = process.env.PLIMSOLL_CLI;

engineContract("docker-cli", {
  namespace: `contract-cli-${process.pid}`,
  skip: name === undefined ? "PLIMSOLL_CLI is not set, no command line to drive" : undefined,
  open: () => {
    const path = `spec/cli/${name}.yaml`;
    const { map, problems } = parseCliMap(path, readFileSync(path, "utf8"));
    if (map === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
    return createDockerCliEngine({ map });
  },
});
