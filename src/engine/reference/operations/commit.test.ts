import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Operation, Verb } from "../../../vocabulary/operation.ts";
import type { OutcomeOf } from "../../../vocabulary/outcome.ts";
import { arrayOfBytes } from "../bytes.ts";
import { createReferenceEngine } from "../engine.ts";

const environment = {
  sha256: (bytes: string) => createHash("sha256").update(arrayOfBytes(bytes)).digest("hex"),
  budget: 100_000,
};

/** A session whose operations must be ok, and `refused` for those that must not. */
function openSession() {
  const engine = createReferenceEngine(environment, { version: "0", startMs: 1_700_000_000_000 });
  const session = engine.open({ namespace: "test", seed: 1, files: new Map() });
  return {
    ok<V extends Verb>(operation: Operation<V>) {
      const outcome = session.apply(operation as Operation) as OutcomeOf<V>;
      if (outcome.status !== "ok") throw new Error(`${JSON.stringify(operation)}: ${JSON.stringify(outcome)}`);
      return outcome.value;
    },
    refused(operation: Operation) {
      const outcome = session.apply(operation);
      return outcome.status === "rejected" ? { kind: outcome.kind, message: outcome.message } : outcome;
    },
    sleep: (ms: number) => session.sleep(ms),
  };
}

function box(config: Partial<Operation<"create">> = {}) {
  const session = openSession();
  session.ok({
    op: "create",
    image: "shell",
    as: "c",
    cmd: ["sh", "-c", "echo <&>"],
    env: ["A=1"],
    labels: { k: "v" },
    ...config,
  });
  return session;
}

describe("commit", () => {
  it("adds one layer with the changes on the image of the container (CTR-COM-002, CMT-005)", () => {
    const session = box();
    session.ok({ op: "write", container: "c", path: "/data/f", content: "x" });
    const { id } = session.ok({ op: "commit", container: "c", as: "i", author: "me", message: "msg" });
    const base = session.ok({ op: "image-inspect", image: "shell" });
    const made = session.ok({ op: "image-inspect", image: "i" });
    expect(made).toMatchObject({ id, parentId: base.id, author: "me", comment: "msg", tags: [] });
    expect(made.diffIds).toHaveLength(2);
    expect(made.diffIds[0]).toBe(base.diffIds[0]);
    expect(session.ok({ op: "history", image: "i" }).entries[0]).toMatchObject({
      createdBy: "sh -c echo <&>",
      comment: "msg",
      sizeBytes: 1,
      tags: [],
    });
    expect(session.ok({ op: "image-inspect", image: "shell" })).toEqual(base);
  });

  it("of an unchanged container adds no layer, and each has an id of its own (CMT-006, CTR-COM-013)", () => {
    const session = box();
    const one = session.ok({ op: "commit", container: "c", as: "one", reference: "x" });
    const two = session.ok({ op: "commit", container: "c", as: "two", reference: "x" });
    expect(one.id).not.toBe(two.id);
    expect(session.ok({ op: "image-inspect", image: "one" })).toMatchObject({ tags: [] });
    expect(session.ok({ op: "image-inspect", image: "two" })).toMatchObject({ tags: ["x:latest"] });
    expect(session.ok({ op: "image-inspect", image: "two" }).diffIds).toHaveLength(1);
    expect(session.ok({ op: "history", image: "two" }).entries[0]).toMatchObject({ emptyLayer: true, sizeBytes: 0 });
  });

  it("gives the image the container's tree without volumes and engine files (CMT-002, CTR-COM-009)", () => {
    const session = box({ volumes: ["vol:/v"] });
    session.ok({ op: "write", container: "c", path: "/v/secret", content: "x" });
    session.ok({ op: "write", container: "c", path: "/new", content: "n", mode: "4755", uid: 5, gid: 6 });
    session.ok({ op: "commit", container: "c", as: "i" });
    const before = session.ok({ op: "tree", image: "shell" }).tree.map(({ path }) => path);
    const after = session.ok({ op: "tree", image: "i" }).tree;
    expect(after.map(({ path }) => path).filter((path) => !before.includes(path))).toEqual(["/new", "/v"]);
    expect(before.filter((path) => !after.some((entry) => entry.path === path))).toEqual([]);
    expect(after.find(({ path }) => path === "/new")).toMatchObject({ mode: "4755", uid: 5, gid: 6, content: "n" });
  });

  it("makes an image whose containers differ from it in nothing (CTR-DIF-020, CTR-COM-012)", () => {
    const session = box();
    session.ok({ op: "write", container: "c", path: "/etc/new", content: "n" });
    session.ok({ op: "commit", container: "c", as: "i" });
    session.ok({ op: "rm", container: "c" });
    session.ok({ op: "create", image: "i", as: "d" });
    expect(session.ok({ op: "diff", container: "d" }).changes).toEqual([]);
    expect(session.ok({ op: "read", container: "d", path: "/etc/new" }).content).toBe("n");
  });

  it("keeps the container's configuration with its host name (CTR-COM-004)", () => {
    const session = box({ workdir: "/w", user: "web", entrypoint: ["/e"], hostname: "h" });
    session.ok({ op: "commit", container: "c", as: "i" });
    expect(session.ok({ op: "image-inspect", image: "i" }).config).toEqual({
      cmd: ["sh", "-c", "echo <&>"],
      entrypoint: ["/e"],
      env: ["A=1", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
      hostname: "h",
      labels: { k: "v" },
      user: "web",
      workdir: "/w",
    });
  });

  it("lets a given configuration override, env and labels key by key (CMT-011, CTR-COM-005)", () => {
    const session = box();
    session.ok({ op: "commit", container: "c", as: "i", config: { cmd: ["x"], env: ["B=2"], labels: { z: "1" } } });
    expect(session.ok({ op: "image-inspect", image: "i" }).config).toEqual({
      cmd: ["x"],
      env: ["B=2", "A=1", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
      labels: { k: "v", z: "1" },
    });
  });

  // Each measured on dockerd 20.10.24 with a container that has A=1 and a cmd.
  it.each([
    [["ENV B=$A\"x y\"\\ z C='$A'"], { env: ["A=1", "P", "B=1x y z", "C=$A"] }],
    [["ENV K $A  b"], { env: ["A=1", "P", "K=1  b"] }],
    [["ENV X=$"], { env: ["A=1", "P", "X=$"] }],
    [['LABEL a="b c" d=$A'], { labels: { a: "b c", d: "1", k: "v" } }],
    [["WORKDIR w"], { workdir: "/w" }],
    [["WORKDIR /a", "WORKDIR b"], { workdir: "/a/b" }],
    [["EXPOSE 80 81/udp 90-91 8080:70"], { exposedPorts: ["70/tcp", "80/tcp", "81/udp", "90/tcp", "91/tcp"] }],
    [["VOLUME /a /b"], { volumes: ["/a", "/b"] }],
    [['VOLUME ["/x y", "$A"]'], { volumes: ["/x y", "1"] }],
    [
      ["HEALTHCHECK --interval=5s --retries=2 CMD a b"],
      { healthcheck: { test: ["CMD-SHELL", "a b"], intervalMs: 5000, retries: 2 } },
    ],
    [["HEALTHCHECK NONE"], { healthcheck: { test: ["NONE"] } }],
    [["onbuild  run   x  y"], { onbuild: ["run   x  y"] }],
    [["CMD a  b $A"], { cmd: ["/bin/sh", "-c", "a  b $A"] }],
    [['CMD ["a"'], { cmd: ["/bin/sh", "-c", '["a"'] }],
    [["CMD"], { cmd: ["/bin/sh", "-c"] }],
    [["USER ${A}:g"], { user: "1:g" }],
    [["USER a b"], { user: "a b" }],
    [["ENV Z=9\nLABEL q=$Z"], { labels: { k: "v", q: "9" } }],
  ])("applies %j by Dockerfile rules (CMT-008, CTR-COM-006)", (changes, expected) => {
    const session = box();
    session.ok({ op: "commit", container: "c", as: "i", changes });
    const config = session.ok({ op: "image-inspect", image: "i" }).config;
    const env = config.env?.map((entry) => (entry.startsWith("PATH=") ? "P" : entry));
    expect("env" in expected ? { env } : config).toMatchObject(expected);
  });

  it("drops the cmd when a change sets the entrypoint, unless a change set it too (CMT-010, CTR-COM-007)", () => {
    const session = box();
    session.ok({ op: "commit", container: "c", as: "i", changes: ['ENTRYPOINT ["z","y"]'] });
    session.ok({ op: "commit", container: "c", as: "j", changes: ['CMD ["c"]', 'ENTRYPOINT ["z"]'] });
    const dropped = session.ok({ op: "image-inspect", image: "i" }).config;
    expect(dropped.entrypoint).toEqual(["z", "y"]);
    expect(dropped.cmd).toBeUndefined();
    expect(session.ok({ op: "image-inspect", image: "j" }).config).toMatchObject({ cmd: ["c"], entrypoint: ["z"] });
  });

  // dockerd 20.10.24's own texts.
  it.each([
    ["RUN x", "run is not a valid change command"],
    ["garbage", "garbage is not a valid change command"],
    ["STOPSIGNAL 9", "stopsignal is not a valid change command"],
    ["", "file with no instructions"],
    ["# c", "file with no instructions"],
    ["ENV", "ENV requires at least one argument"],
    ["ENV A", "ENV must have two arguments"],
    ["ENV =a", "ENV names can not be blank"],
    ["ENV A=b c", `Syntax error - can't find = in "c". Must be of the form: name=value`],
    ["ENV A=${X", `failed to process "\${X": missing ':' in substitution`],
    ["ENV X=${A:x}", 'failed to process "${A:x}": unsupported modifier (x) in substitution'],
    ["ENV X=${}", 'failed to process "${}": syntax error: bad substitution'],
    ["ENV X=${Z?q}", 'failed to process "${Z?q}": Z: q'],
    ['ENV X="a', 'failed to process "\\"a": unexpected end of statement while looking for matching double-quote'],
    ["EXPOSE", "EXPOSE requires at least one argument"],
    ["EXPOSE x", "Invalid containerPort: x"],
    ["EXPOSE 99999", "Invalid containerPort: 99999"],
    ["EXPOSE 90-80", "Invalid containerPort: 90-80"],
    ["EXPOSE 80/foo", "Invalid proto: foo"],
    ["EXPOSE 80:", "No port specified: 80:<empty>"],
    ["LABEL a", "LABEL must have two arguments"],
    ["LABEL =x", "LABEL names can not be blank"],
    ['LABEL "a', "LABEL must have two arguments"],
    ["LABEL --x a=b", "Unknown flag: x"],
    ["USER", "USER requires exactly one argument"],
    ["VOLUME", "VOLUME requires at least one argument"],
    ["VOLUME []", "VOLUME requires at least one argument"],
    ['VOLUME ["/a", " "]', "VOLUME specified can not be an empty string"],
    ["WORKDIR", "WORKDIR requires exactly one argument"],
    ["ONBUILD", "ONBUILD requires at least one argument"],
    ["ONBUILD FROM x", "FROM isn't allowed as an ONBUILD trigger"],
    ["ONBUILD ONBUILD RUN", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ["HEALTHCHECK", "HEALTHCHECK requires at least one argument"],
    ["HEALTHCHECK X", 'Unknown type "X" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK CMD", "Missing command after HEALTHCHECK CMD"],
    ["HEALTHCHECK NONE a", "HEALTHCHECK NONE takes no arguments"],
    ["HEALTHCHECK --interval=1 CMD a", 'time: missing unit in duration "1"'],
    ["HEALTHCHECK --interval=1ns CMD a", 'Interval "interval" cannot be less than 1ms'],
    ["HEALTHCHECK --retries=0 CMD a", "--retries must be at least 1 (not 0)"],
    ["HEALTHCHECK --retries=x CMD a", 'strconv.ParseInt: parsing "x": invalid syntax'],
  ])("refuses the change %s (CMT-009, CTR-COM-008)", (change, message) => {
    const session = box();
    expect(session.refused({ op: "commit", container: "c", as: "i", changes: [change] })).toEqual({
      kind: "invalid",
      message,
    });
    expect(session.ok({ op: "images" }).images).toHaveLength(1);
  });

  it("pauses a running container unless told otherwise (CMT-007, CTR-COM-010)", () => {
    const session = box({ cmd: ["sleep", "1000"] });
    session.ok({ op: "start", container: "c" });
    session.ok({ op: "commit", container: "c" });
    session.ok({ op: "commit", container: "c", pause: false });
    const actions = session
      .ok({ op: "events" })
      .events.filter(({ type }) => type === "container")
      .map(({ action }) => action);
    expect(actions.slice(-4)).toEqual(["pause", "commit", "unpause", "commit"]);
    expect(session.ok({ op: "inspect", container: "c" }).state).toBe("running");
  });

  it("refuses a missing container and a bad reference, and makes nothing (CMT-012, CTR-COM-014)", () => {
    const session = box();
    expect(session.refused({ op: "commit", container: { name: "nope" } })).toEqual({
      kind: "not-found",
      message: "No such container: nope",
    });
    expect(session.refused({ op: "commit", container: "c", reference: "BAD" })).toEqual({
      kind: "invalid",
      message: "invalid reference format: repository name must be lowercase",
    });
    expect(session.refused({ op: "commit", container: "c", reference: "x:.b" })).toEqual({
      kind: "invalid",
      message: "invalid tag format",
    });
    expect(session.ok({ op: "images" }).images).toHaveLength(1);
  });
});
