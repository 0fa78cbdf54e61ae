import { describe, expect, it, test } from "vitest";
import { bytesOfSize, jsonItems, lastLine, tableOf, withFields } from "./output.ts";

describe("what programs print", () => {
  it("JSON comes as an array, as one object, and as one object a line", () => {
    expect(jsonItems('[\n {"a": 1},\n {"a": 2}\n]\n')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(jsonItems('{"a":1}\n')).toEqual([{ a: 1 }]);
    expect(jsonItems('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(jsonItems("")).toEqual([]);
    expect(jsonItems("CONTAINER ID   IMAGE\n")).toBeUndefined();
  });

  it("fields get the names of the Docker Engine API", () => {
    const json = { ID: "x", Server: null, Client: { Version: "4.3.1" } };
    const fields = { Id: "ID", Version: ["Server.Version", "Client.Version"], "Actor.ID": "ID" };
    expect(withFields(json, fields)).toMatchObject({ Id: "x", Version: "4.3.1", Actor: { ID: "x" } });
  });

  // `docker top` 20.10 and `podman top c -o pid,args` 4.3, as printed.
  test.each([
    [
      "UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD\nroot                13967               13930               1                   10:56               ?                   00:00:00            sleep 100\n",
      {
        titles: ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"],
        rows: [["root", "13967", "13930", "1", "10:56", "?", "00:00:00", "sleep 100"]],
      },
    ],
    [
      "PID   COMMAND\n    1 sleep 100\n   12 sh -c cat; echo e >&2; exit 4\n",
      {
        titles: ["PID", "COMMAND"],
        rows: [
          ["1", "sleep 100"],
          ["12", "sh -c cat; echo e >&2; exit 4"],
        ],
      },
    ],
  ])("a table is cut where its titles begin", (text, expected) => {
    expect(tableOf(text)).toEqual(expected);
  });

  it("sizes of docker and podman are bytes", () => {
    expect(["328KiB ", "606.2kB", "0B", "1.5MiB", "2GB", "--"].map(bytesOfSize)).toEqual([
      335_872,
      606_200,
      0,
      1_572_864,
      2_000_000_000,
      undefined,
    ]);
  });

  it("the last line is the answer", () => {
    expect(lastLine("WARNING: x\nabc\n\n")).toBe("abc");
  });
});
