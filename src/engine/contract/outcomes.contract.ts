import { expect } from "vitest";
import { verbs } from "../../vocabulary/generated/types.ts";
import { isVerb, type Operation, type Verb } from "../../vocabulary/operation.ts";
import { wireProblems } from "../../vocabulary/wire.ts";
import type { Subject } from "./subject.contract.ts";

/** What comes back: typed, of the closed set, and never an exception. */
export function outcomeChapter({ law }: Subject): void {
  law("the engine says its name, version, dialect and what it claims, sorted and once each", [], async ({ engine }) => {
    const { info } = engine;
    expect(wireProblems("EngineInfo", info)).toEqual([]);
    expect(info.capabilities).toEqual([...new Set(info.capabilities)].sort());
    expect(info.capabilities.filter((capability) => !/^[a-z][a-z0-9.-]*$/.test(capability))).toEqual([]);
    expect(info.capabilities.some(isVerb)).toBe(true);
  });

  law("a question about the engine as a whole is answered in its shape", [], async ({ engine, value }) => {
    for (const op of ["version", "ping", "info", "df", "ps", "images", "volume-ls", "events"] as const) {
      if (engine.info.capabilities.includes(op)) await value({ op });
    }
  });

  law("a verb that is not claimed is unsupported, by its name, and changes nothing", [], async (client) => {
    const operations = verbs.filter((verb) => !client.claims(verb)).map((verb) => operationOf[verb]);
    for (const operation of operations) {
      expect(await client.apply(operation), operation.op).toMatchObject({
        status: "unsupported",
        capability: operation.op,
      });
    }
    if (client.claims("ps")) expect((await client.value<"ps">({ op: "ps", all: true })).containers).toEqual([]);
  });

  law("every verb of containers says not-found of a container that is not there", ["inspect"], async (client) => {
    for (const verb of containerVerbs.filter((candidate) => client.claims(candidate))) {
      expect([verb, await client.kind(operationOf[verb])]).toEqual([verb, "not-found"]);
    }
  });

  law("every verb of images says not-found of an image that is not there", ["image-inspect"], async (client) => {
    for (const verb of ["image-inspect", "history", "tag", "rmi"] as const) {
      if (client.claims(verb)) expect([verb, await client.kind(operationOf[verb])]).toEqual([verb, "not-found"]);
    }
    if (client.claims("create")) expect(await client.kind(operationOf.create)).toBe("not-found");
  });

  law("every verb of volumes says not-found of a volume that is not there", ["volume-inspect"], async (client) => {
    for (const verb of ["volume-inspect", "volume-rm"] as const) {
      if (client.claims(verb)) expect([verb, await client.kind(operationOf[verb])]).toEqual([verb, "not-found"]);
    }
  });

  law("a refusal has the engine's words", ["inspect"], async ({ apply }) => {
    const outcome = await apply({ op: "inspect", container: { name: "nowhere" } });
    expect(outcome.status === "rejected" && outcome.message.length > 0).toBe(true);
  });

  law("a name that is taken is a name-conflict, and its owner is unharmed", ["create", "inspect"], async (client) => {
    const { id } = await client.value<"create">({ op: "create", as: "a", image: "shell", name: "taken" });
    expect(await client.kind({ op: "create", as: "b", image: "shell", name: "taken" })).toBe("name-conflict");
    expect(await client.value<"inspect">({ op: "inspect", container: { name: "taken" } })).toMatchObject({ id });
  });

  law("what a state forbids is wrong-state, and the state stays", ["create", "inspect"], async (client) => {
    await client.value<"create">({ op: "create", as: "c", image: "shell", cmd: ["true"] });
    const refused: readonly Operation[] = [
      { op: "kill", container: "c" },
      { op: "pause", container: "c" },
      { op: "exec", container: "c", cmd: ["true"] },
    ];
    for (const operation of refused.filter(({ op }) => client.claims(op))) {
      expect([operation.op, await client.kind(operation)]).toEqual([operation.op, "wrong-state"]);
    }
    expect(await client.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ state: "created" });
  });

  law(
    "a program that is not there is cannot-start with 127, and the container stays created",
    ["create", "start", "inspect"],
    async (client) => {
      await client.value<"create">({ op: "create", as: "c", image: "shell", cmd: ["/no/such/program"] });
      expect(await client.apply({ op: "start", container: "c" })).toMatchObject({
        status: "rejected",
        kind: "cannot-start",
        exitCode: 127,
      });
      expect(await client.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ state: "created" });
    },
  );

  law("a signal that does not exist is invalid", ["run", "kill", "rm"], async (client) => {
    await client.sleeper("c");
    expect(await client.kind({ op: "kill", container: "c", signal: "NOSUCH" })).toBe("invalid");
  });
}

const missing = { name: "nowhere" } as const;
const missingImage = { ref: "nowhere:1" } as const;

/** Of each verb an operation with the fewest arguments, on what is not there. */
const operationOf: { readonly [V in Verb]: Operation<V> } = {
  attach: { op: "attach", container: missing },
  build: { op: "build", context: { entries: [{ path: "Dockerfile", type: "file", content: "FROM scratch\n" }] } },
  "build-prune": { op: "build-prune" },
  commit: { op: "commit", container: missing },
  "container-prune": { op: "container-prune" },
  cp: { op: "cp", container: missing, path: "/etc/passwd", to: "out" },
  create: { op: "create", image: missingImage },
  df: { op: "df" },
  diff: { op: "diff", container: missing },
  events: { op: "events" },
  exec: { op: "exec", container: missing, cmd: ["true"] },
  "exec-inspect": { op: "exec-inspect", exec: "nowhere" },
  export: { op: "export", container: missing },
  history: { op: "history", image: missingImage },
  "image-inspect": { op: "image-inspect", image: missingImage },
  "image-prune": { op: "image-prune" },
  images: { op: "images" },
  import: { op: "import", archive: "nowhere" },
  info: { op: "info" },
  inspect: { op: "inspect", container: missing },
  kill: { op: "kill", container: missing },
  load: { op: "load", archive: "nowhere" },
  login: { op: "login", username: "nobody", password: "none" },
  logs: { op: "logs", container: missing },
  "network-connect": { op: "network-connect", network: missing, attach: missing },
  "network-create": { op: "network-create", name: "nowhere" },
  "network-disconnect": { op: "network-disconnect", network: missing, detach: missing },
  "network-inspect": { op: "network-inspect", network: missing },
  "network-ls": { op: "network-ls" },
  "network-prune": { op: "network-prune" },
  "network-rm": { op: "network-rm", network: missing },
  pause: { op: "pause", container: missing },
  ping: { op: "ping" },
  ps: { op: "ps" },
  pull: { op: "pull", reference: "nowhere:1" },
  push: { op: "push", reference: "nowhere:1" },
  read: { op: "read", container: missing, path: "/etc/passwd" },
  remove: { op: "remove", container: missing, path: "/tmp/x" },
  rename: { op: "rename", container: missing, name: "elsewhere" },
  resize: { op: "resize", container: missing, width: 80, height: 25 },
  restart: { op: "restart", container: missing, timeout: 0 },
  rm: { op: "rm", container: missing },
  rmi: { op: "rmi", image: missingImage },
  run: { op: "run", image: missingImage },
  save: { op: "save", images: [missingImage] },
  start: { op: "start", container: missing },
  stat: { op: "stat", container: missing, path: "/etc" },
  stats: { op: "stats", container: missing },
  stop: { op: "stop", container: missing, timeout: 0 },
  tag: { op: "tag", image: missingImage, reference: "elsewhere:1" },
  top: { op: "top", container: missing },
  tree: { op: "tree", container: missing, path: "/etc" },
  unpause: { op: "unpause", container: missing },
  update: { op: "update", container: missing, memory: "64m" },
  version: { op: "version" },
  "volume-create": { op: "volume-create", name: "nowhere" },
  "volume-inspect": { op: "volume-inspect", volume: missing },
  "volume-ls": { op: "volume-ls" },
  "volume-prune": { op: "volume-prune" },
  "volume-rm": { op: "volume-rm", volume: missing },
  wait: { op: "wait", container: missing },
  write: { op: "write", container: missing, path: "/x", content: "" },
};

/** Verbs whose one target is a container, in the order of the alphabet. */
const containerVerbs: readonly Verb[] = verbs.filter((verb) => "container" in operationOf[verb]);
