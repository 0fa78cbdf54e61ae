import { describe, expect, test } from "vitest";
import { openForTest, valueOf } from "../open-for-test.ts";

const smaller =
  "Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time";

describe("update", () => {
  // CTR-UPD-001, CTR-UPD-002, each asked of dockerd 20.10.24; ID is the container's.
  const rows: readonly (readonly [memory: string | undefined, request: object, message: string | undefined])[] = [
    [undefined, { memory: "64m" }, `Cannot update container ID: ${smaller}`],
    [undefined, { memory: "64m", memorySwap: "128m" }, undefined],
    [
      undefined,
      { memory: "64m", memorySwap: "32m" },
      "Minimum memoryswap limit should be larger than memory limit, see usage",
    ],
    [undefined, { memorySwap: "32m" }, undefined],
    [undefined, { memorySwap: "1k" }, undefined],
    ["64m", { memorySwap: "32m" }, undefined],
    [undefined, { memory: 1000 }, "Minimum memory limit allowed is 6MB"],
    ["64m", { memory: "100m" }, undefined],
    ["64m", { memory: "200m" }, `Cannot update container ID: ${smaller}`],
    ["64m", { memory: "200m", memorySwap: -1 }, undefined],
    [undefined, { restart: "always" }, undefined],
    [undefined, { restart: "bogus" }, "invalid restart policy 'bogus'"],
    [undefined, { restart: "always:2" }, "maximum retry count cannot be used with restart policy 'always'"],
    [undefined, {}, undefined],
  ];
  for (const [memory, request, message] of rows) {
    test(`${JSON.stringify(request)} of a container with ${memory ?? "no limit"} is ${message === undefined ? "done" : "refused"}`, () => {
      const session = openForTest();
      const create = { op: "create", image: "shell", as: "c", cmd: ["true"] } as const;
      const id = String(valueOf(session.apply(memory === undefined ? create : { ...create, memory })).id);
      const outcome = session.apply({ op: "update", container: "c", ...request });
      if (message === undefined) expect(outcome).toEqual({ status: "ok", value: { warnings: [] } });
      else expect(outcome).toEqual({ status: "rejected", kind: "invalid", message: message.replace("ID", id) });
    });
  }

  // Asked of dockerd 20.10.24.
  const contradictions: readonly (readonly [memory: string | undefined, why: string])[] = [
    [undefined, "You should always set the Memory limit when using Memoryswap limit, see usage"],
    ["64m", "Minimum memoryswap limit should be larger than memory limit, see usage"],
  ];
  for (const [memory, message] of contradictions) {
    test(`of swap alone stands in the way of the start of a container with ${memory ?? "no limit"}, not of a running one`, () => {
      const session = openForTest();
      const create = { op: "create", image: "shell", as: "c", cmd: ["sleep", "600"] } as const;
      const id = String(valueOf(session.apply(memory === undefined ? create : { ...create, memory })).id);
      const swap = { op: "update", container: "c", memorySwap: "32m" } as const;
      session.apply(swap);
      const refused = session.apply({ op: "start", container: "c" });
      expect(refused).toEqual({ status: "rejected", kind: "cannot-start", message, exitCode: 0 });
      expect(valueOf(session.apply({ op: "inspect", container: "c" }))).toMatchObject({ state: "created", error: "" });
      session.apply({ ...swap, memorySwap: -1 });
      session.apply({ op: "start", container: "c" });
      expect(session.apply(swap)).toEqual({
        status: "rejected",
        kind: "invalid",
        message: `Cannot update container ${id}: runc did not terminate successfully: exit status 1: failed to write "33554432": write /sys/fs/cgroup/memory/docker/${id}/memory.memsw.limit_in_bytes: invalid argument\n: unknown`,
      });
    });
  }

  test("gives a container that removes itself no restart policy (CTR-ARM-010)", () => {
    const session = openForTest();
    session.apply({ op: "create", image: "shell", as: "c", cmd: ["true"], autoRemove: true });
    const outcome = session.apply({ op: "update", container: "c", restart: "always" });
    expect(outcome).toMatchObject({ status: "rejected", kind: "wrong-state" });
  });
});
