import { engineContract } from "../engine.contract.ts";
import { createDockerApiEngine } from "./engine.ts";

// As in live.test.ts: a real daemon, e.g. PLIMSOLL_DOCKER_HOST=unix:///path/docker.sock.
const host = process.env.PLIMSOLL_DOCKER_HOST;

engineContract("docker-api", {
  namespace: `contract-${process.pid}`,
  skip: host === undefined ? "PLIMSOLL_DOCKER_HOST is not set, no daemon to drive" : undefined,
  open: () => createDockerApiEngine({ host: host ?? "" }),
});
