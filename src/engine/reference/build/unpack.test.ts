import { describe, expect, it } from "vitest";
import { archiveIn } from "./unpack.ts";

const xz = "\xfd7zXZ\0 and more";
const nothing = { bytes: "" };

describe("packed content that ADD finds (ADD-001)", () => {
  it("is unsupported where nobody unpacks its format, with what to do", () => {
    expect(archiveIn(xz, { gzip: () => nothing, bzip2: () => nothing })).toEqual({
      problem:
        "this engine cannot unpack xz, as ADD does (it knows gzip, bzip2): pack the archive otherwise, or leave it unpacked",
      unsupported: "build.add-xz",
    });
    expect(archiveIn("BZh9", {})).toMatchObject({ problem: expect.stringContaining("it knows no packed format") });
  });

  it("is unsupported where it is damaged or too large, with what to do", () => {
    expect(archiveIn(xz, { xz: () => undefined })).toEqual({
      problem:
        "ADD of xz content that is damaged, or unpacks to more than 256 MiB, is not simulated: test it with a sound archive, or a smaller one",
      unsupported: "build.add-any-size",
    });
  });

  it("is bounded to 256 MiB, whatever the format", () => {
    const asked: number[] = [];
    const bounded = (_: string, sizeMax: number) => {
      asked.push(sizeMax);
      return undefined;
    };
    for (const content of ["\x1f\x8b\x08", "BZh9", xz])
      archiveIn(content, { gzip: bounded, bzip2: bounded, xz: bounded });
    expect(asked).toEqual([268_435_456, 268_435_456, 268_435_456]);
  });

  it("is copied as it is where dockerd 20.10 does not know the format (ADD-003)", () => {
    expect(archiveIn("\x28\xb5\x2f\xfd".padEnd(600, "\0"), {})).toBeUndefined();
  });
});
