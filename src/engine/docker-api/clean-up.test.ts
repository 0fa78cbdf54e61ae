import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { thisPlace } from "../adapter/place.ts";
import { createDockerApiEngine } from "./engine.ts";
import {
  type Answerer,
  atEnd,
  disposeAll,
  fakeDaemon,
  open,
  send,
  temporaryDirectory,
} from "./fake-daemon.test-support.ts";

afterEach(disposeAll);

interface Image {
  readonly Id: string;
  readonly ParentId: string;
  readonly RepoTags: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>>;
}

interface Objects {
  readonly containers?: object[];
  readonly images?: Image[];
  readonly volumes?: { readonly Name: string }[];
}

const id = (digit: string): string => `sha256:${digit.repeat(64)}`;
const image = (digit: string, parent: string, ...tags: readonly string[]): Image => ({
  Id: id(digit),
  ParentId: parent === "" ? "" : id(parent),
  RepoTags: tags.length === 0 ? ["<none>:<none>"] : tags,
});

/** A daemon with objects that can be removed, apart from those that a test keeps; `removed` is told in order. */
function holding(objects: Objects, removed: string[], keeps: (path: string) => boolean = () => false): Answerer {
  const { containers = [], images = [], volumes = [] } = objects;
  return (asked, response) => {
    if (asked.method === "GET" && asked.path === "/containers/json") return send(response, 200, containers);
    if (asked.method === "GET" && asked.path === "/images/json") return send(response, 200, images);
    if (asked.method === "GET" && asked.path === "/volumes") return send(response, 200, { Volumes: volumes });
    if (asked.method !== "DELETE") return undefined;
    removed.push(asked.path);
    if (keeps(asked.path)) return send(response, 200, {});
    const key = decodeURIComponent(asked.path.replace(/^\/[a-z]+\//, ""));
    forget(volumes, (volume) => volume.Name === key);
    forget(containers, (container) => Reflect.get(container, "Id") === key);
    forget(images, (one) => one.Id === key || one.RepoTags?.[0] === key);
    return send(response, 200, {});
  };
}

function forget<T>(list: T[], which: (item: T) => boolean): void {
  const index = list.findIndex(which);
  if (index !== -1) list.splice(index, 1);
}

/** A ledger of a run that is gone: no process has this number, it is above the highest that Linux gives. */
function crashedLedger(directory: string, host: string, lines: readonly object[]): void {
  const header = { ledger: 1, pid: 4_194_305, host, prefix: "plimsoll-r7-1" };
  const text = [header, ...lines].map((line) => JSON.stringify(line)).join("\n");
  writeFileSync(join(directory, "left.ndjson"), `${text}\n{"made":"vol`);
}

describe("the clean-up of a session", () => {
  test("removes what carries our name, label or an id of the ledger, and nothing of anybody else", async () => {
    const removed: string[] = [];
    const objects: Objects = {
      containers: [
        { Id: "1", Names: ["/plimsoll-t1-web"], Labels: { "plimsoll.run": "plimsoll-t1" } },
        { Id: "2", Names: ["/web"], Labels: {} },
        { Id: "3", Names: ["/plimsoll-t10-web"], Labels: { "plimsoll.run": "plimsoll-t10" } },
      ],
      images: [
        image("a", "", "localhost/plimsoll-t1/app:1"),
        image("b", "", "app:1"),
        image("c", "", "localhost/plimsoll-t10/app:1"),
        image("d", ""),
      ],
      volumes: [{ Name: "plimsoll-t1-data" }, { Name: "data" }, { Name: "plimsoll-t10-data" }],
    };
    const { session, ledgers } = await open(holding(objects, removed));
    expect(await session.close()).toEqual([]);
    expect(removed).toEqual(["/containers/1", "/images/localhost/plimsoll-t1/app:1", "/volumes/plimsoll-t1-data"]);
    expect(readdirSync(ledgers)).toEqual([]);
  });

  test("finds the step of a build whose id was never read: it stands on an image of ours and has no name", async () => {
    const removed: string[] = [];
    const base = { ...image("a", ""), Labels: { "plimsoll.run": "plimsoll-t1" } };
    const objects: Objects = {
      images: [base, image("b", "a"), image("c", "b"), image("d", "e"), image("f", "a", "somebodys:1")],
    };
    const { session } = await open(holding(objects, removed));
    expect(await session.close()).toEqual([]);
    expect(new Set(removed)).toEqual(new Set([`/images/${id("a")}`, `/images/${id("b")}`, `/images/${id("c")}`]));
  });

  test("leaves the parents of an image to their own ids: one without a name may be somebody else's", async () => {
    const objects: Objects = { images: [image("a", "b", "localhost/plimsoll-t1/app:1")] };
    const { session, asked } = await open(holding(objects, []));
    await session.close();
    expect(asked.filter(({ method }) => method === "DELETE").map(({ query }) => query.get("noprune"))).toEqual(["1"]);
  });

  test("tells what the engine refuses to remove, and keeps the ledger", async () => {
    const { session, ledgers } = await open((asked, response) => {
      if (asked.path === "/volumes")
        return send(response, 200, { Volumes: [{ Name: "plimsoll-t1-data" }, { Name: "somebodys" }] });
      if (asked.path.startsWith("/volumes/") && asked.method === "DELETE")
        return send(response, 409, { message: "volume is in use" });
      return undefined;
    });
    expect(await session.close()).toEqual(["volume data: volume is in use"]);
    expect(readdirSync(ledgers)).toHaveLength(1);
  });

  test.each([
    ["container 1", { containers: [{ Id: "1", Labels: { "plimsoll.run": "plimsoll-t1" } }] }],
    ["image app:1", { images: [image("a", "", "localhost/plimsoll-t1/app:1")] }],
    ["volume data", { volumes: [{ Name: "plimsoll-t1-data" }] }],
  ])("tells the %s that an engine leaks: it says that it is removed, and it is not", async (name, objects) => {
    const { session, ledgers } = await open(holding(objects, [], () => true));
    expect(await session.close()).toEqual([`${name}: the engine said that it was removed, and lists it still`]);
    expect(readdirSync(ledgers)).toHaveLength(1);
  });

  test("is not clean when the engine does not say what it has", async () => {
    const { session } = await open((asked, response) =>
      asked.path === "/images/json" ? send(response, 500, { message: "no" }) : undefined,
    );
    expect(await session.close()).toEqual(["images could not be listed: no"]);
  });
});

describe("the reaper", () => {
  const reaping = async (objects: Objects, ledgers: string, removed: string[]) => {
    const { host } = await fakeDaemon(holding(objects, removed));
    const engine = await createDockerApiEngine({ host, busybox: "/nonexistent", ledgerDirectory: ledgers });
    atEnd(() => engine.dispose());
    return { host, reap: (dryRun: boolean) => engine.reap?.({ dryRun }) };
  };

  test("removes what a crashed run left, by ledger, name and label, and tells it", async () => {
    const removed: string[] = [];
    const ledgers = temporaryDirectory();
    const objects: Objects = {
      containers: [{ Id: "1", Labels: { "plimsoll.run": "plimsoll-r7-1" } }],
      volumes: [{ Name: "plimsoll-r7-1-data" }, { Name: "a".repeat(64) }, { Name: "b".repeat(64) }],
    };
    const { host, reap } = await reaping(objects, ledgers, removed);
    crashedLedger(ledgers, host, [{ made: "volume", key: "a".repeat(64) }]);
    const found = ["container 1", "volume data", `volume ${"a".repeat(64)}`];
    expect(await reap(true)).toEqual([{ session: "plimsoll-r7-1", found, left: found }]);
    expect(removed).toEqual([]);
    expect(await reap(false)).toEqual([{ session: "plimsoll-r7-1", found, left: [] }]);
    expect(removed).toEqual(["/containers/1", "/volumes/plimsoll-r7-1-data", `/volumes/${"a".repeat(64)}`]);
    expect(readdirSync(ledgers)).toEqual([]);
    expect(await reap(false)).toEqual([]);
  });

  test("leaves the ledgers of other engines, of runs that go on, and of runs elsewhere", async () => {
    const ledgers = temporaryDirectory();
    const { host, reap } = await reaping({ volumes: [{ Name: "plimsoll-r8-1-data" }] }, ledgers, []);
    const ledger = (name: string, header: object): void =>
      writeFileSync(
        join(ledgers, name),
        `${JSON.stringify({ ledger: 1, host, prefix: "plimsoll-r8-1", ...header })}\n`,
      );
    ledger("other.ndjson", { pid: 4_194_305, host: "unix:///other.sock" });
    ledger("here.ndjson", { pid: process.pid, place: thisPlace() });
    ledger("machine.ndjson", { pid: 4_194_305, place: { ...thisPlace(), machine: "another" } });
    ledger("container.ndjson", { pid: 4_194_305, place: { ...thisPlace(), pids: "pid:[1]" } });
    expect(await reap(true)).toEqual([]);
    ledger("number-given-again.ndjson", { pid: process.pid, place: { ...thisPlace(), started: "1" } });
    ledger("before-the-machine-began.ndjson", { pid: process.pid, place: { ...thisPlace(), boot: "earlier" } });
    expect(await reap(true)).toHaveLength(2);
  });

  test("a ledger whose objects are gone is only deleted", async () => {
    const removed: string[] = [];
    const ledgers = temporaryDirectory();
    const { host, reap } = await reaping({}, ledgers, removed);
    crashedLedger(ledgers, host, [{ intended: "volume", key: "plimsoll-r7-1-data" }]);
    expect(await reap(false)).toEqual([{ session: "plimsoll-r7-1", found: [], left: [] }]);
    expect(removed).toEqual([]);
    expect(readdirSync(ledgers)).toEqual([]);
  });
});
