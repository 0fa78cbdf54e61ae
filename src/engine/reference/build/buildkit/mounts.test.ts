import { expect, it } from "vitest";
import { createReferenceEngine } from "../../engine.ts";
import { testEnvironment, testStartMs } from "../../open-for-test.ts";
import { mapEntries } from "../../persistent-map.ts";
import type { ReferenceSession } from "../../session.ts";
import type { State } from "../../state.ts";

function open() {
  const engine = createReferenceEngine(
    { ...testEnvironment, builder: "buildkit" },
    { version: "test", startMs: testStartMs },
  );
  const session = engine.open({ namespace: "test", seed: 1, files: new Map() });
  const build = (run: string) => {
    const content = `FROM ((image.shell))\nRUN ${run}\n`;
    const entries = [
      { path: "Dockerfile", type: "file", content },
      { path: "f", type: "file", content: "x\n" },
    ] as const;
    return session.apply({ op: "build", context: { entries: [...entries] } });
  };
  return { session, build };
}

function treesIn(session: ReferenceSession): number {
  return [...mapEntries((session.snapshot() as State).filesystems)].length;
}

it.each([
  [
    "a mount that cannot be made leaves none of those before it",
    "--mount=target=/a --mount=type=cache,target=/c --mount=target=/b,source=nosuch true",
  ],
  [
    "a secret that must be there and is not leaves none of those before it",
    "--mount=target=/a --mount=type=secret,id=s,required true",
  ],
  ["a mount over a file leaves none", "--mount=target=/a --mount=target=/etc/passwd/x true"],
  ["a step that fails leaves none", "--mount=target=/a false"],
  ["a step that goes well leaves none", "--mount=target=/a true"],
])("%s", (_, run) => {
  const { session, build } = open();
  const before = treesIn(session);
  build(run);
  expect(treesIn(session)).toBe(before);
});

it("build-prune drops cache mounts: the next build begins with an empty one (PAR-031)", () => {
  const { session, build } = open();
  const before = treesIn(session);
  const append = "--mount=type=cache,target=/c echo four >>/c/x; wc -l </c/x";
  build(append);
  expect(build(append)).toMatchObject({ status: "ok", value: { output: "2\n" } });
  const pruned = session.apply({ op: "build-prune" });
  expect(pruned).toMatchObject({ status: "ok", value: { deleted: { length: 1 }, reclaimedBytes: 10 } });
  expect(treesIn(session)).toBe(before);
  expect(build(append)).toMatchObject({ status: "ok", value: { output: "1\n" } });
  session.apply({ op: "build-prune" });
  expect(session.apply({ op: "build-prune" })).toEqual({ status: "ok", value: { deleted: [], reclaimedBytes: 0 } });
});

it("build-prune leaves a cache that a RUN uses", () => {
  const { session, build } = open();
  const content = "FROM ((image.shell))\nRUN --mount=type=cache,target=/c sleep 5; echo one >>/c/x\n";
  const pending = session.begin({ op: "build", context: { entries: [{ path: "Dockerfile", type: "file", content }] } });
  expect(session.apply({ op: "build-prune" })).toEqual({ status: "ok", value: { deleted: [], reclaimedBytes: 0 } });
  expect(pending.outcome().status).toBe("ok");
  expect(build("--mount=type=cache,target=/c cat /c/x")).toMatchObject({ status: "ok", value: { output: "one\n" } });
});
