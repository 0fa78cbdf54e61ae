import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";
import type { ReferenceSession } from "../session.ts";
import { spanText } from "./status.ts";

const shell = (as: string, script: string, more: object = {}): Operation => ({
  op: "run",
  image: "shell",
  as,
  name: as,
  cmd: ["sh", "-c", script],
  ...more,
});

function four(): ReferenceSession {
  const session = openForTest();
  applyAll(
    session,
    { op: "create", image: "shell", as: "pa1", name: "pa1", cmd: ["sleep", "600"], labels: { k: "v" } },
    shell("pb1", "exit 3"),
    shell("pb2", "exit 0"),
    shell("pc1", "sleep 100", { detach: true }),
  );
  return session;
}

function namesOf(session: ReferenceSession, more: object): unknown {
  const outcome = session.apply({ op: "ps", ...more });
  if (outcome.status !== "ok") return outcome;
  const { containers } = valueOf(outcome);
  return Array.isArray(containers) ? containers.flatMap((container) => container.names).join(" ") : undefined;
}

describe("the list of created pa1, pb1 (exit 3), pb2 (exit 0) and running pc1", () => {
  // CTR-LST-001 … CTR-LST-012, each asked of dockerd 20.10.24.
  const rows: readonly (readonly [request: object, names: string])[] = [
    [{}, "pc1"],
    [{ all: true }, "pc1 pb2 pb1 pa1"],
    [{ limit: 2 }, "pc1 pb2"],
    [{ filters: { status: ["exited"] } }, "pb2 pb1"],
    [{ filters: { status: ["created", "running"] } }, "pc1 pa1"],
    [{ filters: { status: ["running"] } }, "pc1"],
    [{ filters: { exited: ["3"] } }, ""],
    [{ all: true, filters: { exited: ["3"] } }, "pb1"],
    [{ all: true, filters: { name: ["pb"] } }, "pb2 pb1"],
    [{ all: true, filters: { name: ["^/pb1$"] } }, "pb1"],
    [{ all: true, filters: { name: ["b1$", "pa"] } }, "pb1 pa1"],
    [{ all: true, filters: { label: ["k=v"] } }, "pa1"],
    [{ all: true, filters: { label: ["k=w"] } }, ""],
    [{ all: true, filters: { before: ["pb1"] } }, "pa1"],
    [{ all: true, filters: { since: ["pb1"] } }, "pc1 pb2"],
    [{ all: true, filters: { since: ["pa1"], before: ["pc1"] } }, "pb2 pb1"],
    [{ all: true, filters: { network: ["none"] } }, "pc1 pb2 pb1 pa1"],
    [{ all: true, filters: { ancestor: ["nosuch"] } }, ""],
    [{ all: true, filters: { name: ["pb"], status: ["created"] } }, ""],
  ];
  for (const [request, names] of rows) {
    test(`${JSON.stringify(request)}: ${names || "nothing"}`, () => expect(namesOf(four(), request)).toBe(names));
  }

  const refused: readonly (readonly [filters: object, kind: string, message: string])[] = [
    [{ zzz: ["1"] }, "invalid", "Invalid filter 'zzz'"],
    [{ status: ["bogus"] }, "invalid", "Invalid filter 'status=bogus'"],
    [{ health: ["xx"] }, "invalid", "Unrecognised filter value for health: xx"],
    [{ exited: ["abc"] }, "invalid", 'strconv.Atoi: parsing "abc": invalid syntax'],
    [{ "is-task": ["x"] }, "invalid", "Invalid filter 'is-task=[x]'"],
    [
      { expose: ["x"] },
      "invalid",
      'error while looking up for expose x: strconv.ParseUint: parsing "x": invalid syntax',
    ],
  ];
  for (const [filters, kind, message] of refused) {
    test(`${JSON.stringify(filters)} is refused`, () => {
      expect(namesOf(four(), { all: true, filters })).toEqual({ status: "rejected", kind, message });
    });
  }
});

// CTR-LST-013, with the words of go-units.
const spans: readonly (readonly [seconds: number, text: string])[] = [
  [0.9, "Less than a second"],
  [1, "1 second"],
  [59, "59 seconds"],
  [60, "About a minute"],
  [120, "2 minutes"],
  [3600, "About an hour"],
  [7200, "2 hours"],
  [86_400 * 3, "3 days"],
  [86_400 * 15, "2 weeks"],
  [86_400 * 90, "3 months"],
  [86_400 * 800, "2 years"],
];
test.each(spans)("%d seconds are %s", (seconds, text) => expect(spanText(seconds * 1000)).toBe(text));

describe("the status text", () => {
  const rows: readonly (readonly [operations: readonly Operation[], status: string])[] = [
    [[{ op: "create", image: "shell", as: "c", cmd: ["true"] }], "Created"],
    [[shell("cc", "sleep 600", { detach: true })], "Up 2 seconds"],
    [[shell("cc", "sleep 600", { detach: true }), { op: "pause", container: "cc" }], "Up 2 seconds (Paused)"],
    [[shell("cc", "exit 3")], "Exited (3) 2 seconds ago"],
    [[shell("cc", "sleep 600", { detach: true }), { op: "kill", container: "cc" }], "Exited (137) 2 seconds ago"],
  ];
  for (const [operations, status] of rows) {
    test(status, () => {
      const session = openForTest();
      applyAll(session, ...operations);
      session.sleep(2000);
      expect(valueOf(session.apply({ op: "ps", all: true })).containers).toMatchObject([{ status }]);
    });
  }
});
