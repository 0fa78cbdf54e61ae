import { hash } from "node:crypto";
import type http from "node:http";
import { encodeFrame } from "../shared/frames.ts";
import {
  type Answerer,
  type Asked,
  type FakeDaemon,
  type FakeOptions,
  fakeDaemon,
  send,
} from "./fake-daemon.test-support.ts";

interface FakeContainer {
  readonly id: string;
  readonly name: string;
  readonly labels: unknown;
  state: "created" | "running" | "exited";
}

export interface HonestDaemon extends FakeDaemon {
  /** What is there. */
  readonly containers: ReadonlyMap<string, FakeContainer>;
}

/** What every container of it does: it says one line and ends. */
const output = "one\n";
const exitCode = 3;

/**
 * A daemon that does what it says: containers of any image are made, started, waited for, inspected, listed and removed,
 * and every one writes `one` and exits with 3. A test makes it bad by answering something before it does.
 */
export async function honestDaemon(bad: Answerer = () => undefined, options: FakeOptions = {}): Promise<HonestDaemon> {
  const containers = new Map<string, FakeContainer>();
  const waiting: (() => void)[] = [];
  const daemon = await fakeDaemon(
    (asked, response) => bad(asked, response) ?? answer(containers, waiting, asked, response),
    options,
  );
  return { ...daemon, containers };
}

function answer(
  containers: Map<string, FakeContainer>,
  waiting: (() => void)[],
  asked: Asked,
  response: http.ServerResponse,
): true | undefined {
  const { method, path } = asked;
  if (path === "/containers/create") {
    const id = hash("sha256", String(containers.size));
    const { Labels: labels } = JSON.parse(asked.body) as { Labels: unknown };
    containers.set(id, { id, name: asked.query.get("name") ?? "", labels, state: "created" });
    return send(response, 201, { Id: id, Warnings: [] });
  }
  if (path === "/containers/json") {
    const list = [...containers.values()].map(({ id, name, labels, state }) => ({
      Id: id,
      Names: [`/${name}`],
      State: state,
      Labels: labels,
    }));
    return send(response, 200, list);
  }
  const [, id = "", verb = ""] = /^\/containers\/([0-9a-f]{64})(?:\/(\w+))?$/.exec(path) ?? [];
  const container = containers.get(id);
  if (container === undefined)
    return path.startsWith("/containers/") ? send(response, 404, { message: `No such container: ${id}` }) : undefined;
  if (method === "DELETE") {
    containers.delete(id);
    response.writeHead(204).end();
    return true;
  }
  switch (verb) {
    case "start":
      container.state = "exited";
      response.writeHead(204).end();
      for (const answerWait of waiting.splice(0)) answerWait();
      return true;
    case "wait": {
      const end = () => response.end(JSON.stringify({ Error: null, StatusCode: exitCode }));
      response.writeHead(200, { "Content-Type": "application/json" });
      response.flushHeaders();
      if (container.state === "exited") end();
      else waiting.push(end);
      return true;
    }
    case "logs":
      response.end(encodeFrame("stdout", Buffer.from(output)));
      return true;
    case "json":
      return send(response, 200, shown(container));
    default:
      return undefined;
  }
}

/** A container as inspect shows it. */
export function shown({ id, name, labels, state }: FakeContainer, code = exitCode): object {
  return {
    Id: id,
    Name: `/${name}`,
    Image: `sha256:${"1".repeat(64)}`,
    State: { Status: state, Running: state === "running", ExitCode: state === "exited" ? code : 0, Error: "" },
    Config: { Image: "app:1", Labels: labels, Tty: false },
    Mounts: [],
  };
}
