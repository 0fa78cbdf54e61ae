import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TarEntry } from "./entry.ts";
import { readTarArray, readTarBytes } from "./read.ts";
import { tarOfArrays, tarOfBytes } from "./write.ts";

const common = { mode: 0o644, uid: 0, gid: 0, mtimeSeconds: 1_700_000_000 };
const file = (name: string, content: string): TarEntry<string> => ({ ...common, name, kind: "file", content });
const gnuTar = /GNU tar/.test(spawnSync("tar", ["--version"]).stdout?.toString() ?? "");

describe("the tar writer", () => {
  it("writes the header that POSIX prescribes, byte by byte", () => {
    // pax(1), "ustar Interchange Format"; the checksum is the sum of all bytes with eight spaces in its place.
    const zeros = (count: number) => "\0".repeat(count);
    const fields = [
      `a${zeros(99)}`,
      "0000644\0",
      "0000001\0",
      "0000002\0",
      "00000000003\0",
      "00000000005\0",
      "        ",
      "0",
      zeros(100),
      "ustar\0",
      "00",
      zeros(64),
      "0000000\0",
      "0000000\0",
      zeros(167),
    ];
    const sum = [...fields.join("")].reduce((total, char) => total + char.charCodeAt(0), 0);
    fields[6] = `${sum.toString(8).padStart(6, "0")}\0 `;
    const expected = `${fields.join("")}abc${zeros(509)}${zeros(1024)}`;
    expect(
      tarOfBytes([{ name: "a", mode: 0o644, uid: 1, gid: 2, mtimeSeconds: 5, kind: "file", content: "abc" }]),
    ).toBe(expected);
  });

  it("uses a PAX header only for what ustar cannot hold", () => {
    const sizeOf = (entry: TarEntry<string>) => tarOfBytes([entry]).length;
    const plain = 512 + 1024;
    const extended = plain + 1024;
    expect(sizeOf(file("a".repeat(100), ""))).toBe(plain);
    expect(sizeOf(file("a".repeat(101), ""))).toBe(extended);
    expect(sizeOf(file(`${"d".repeat(155)}/${"a".repeat(100)}`, ""))).toBe(plain);
    expect(sizeOf(file(`${"d".repeat(156)}/${"a".repeat(100)}`, ""))).toBe(extended);
    expect(sizeOf(file("\xc3\xa4", ""))).toBe(extended);
    expect(sizeOf({ ...file("a", ""), uid: 2_097_151 })).toBe(plain);
    expect(sizeOf({ ...file("a", ""), uid: 2_097_152 })).toBe(extended);
    expect(sizeOf({ ...file("a", ""), mtimeSeconds: 12.5 })).toBe(plain);
    expect(sizeOf({ ...file("a", ""), mtimeSeconds: -1 })).toBe(extended);
    expect(tarOfBytes([{ ...file("a", ""), uid: 3_000_000 }]).slice(512, 512 + 15)).toBe("15 uid=3000000\n");
  });

  it("gives equal arrays and strings", () => {
    const text = [file("a", "one"), file("b".repeat(130), "two")];
    const arrays = text.map((entry) =>
      entry.kind === "file" ? { ...entry, content: Buffer.from(entry.content) } : entry,
    );
    expect(Buffer.from(tarOfArrays(arrays as TarEntry<Uint8Array>[])).toString("latin1")).toBe(tarOfBytes(text));
  });
});

describe("the tar reader", () => {
  const name = fc
    .array(fc.constantFrom("a", "dir", "x".repeat(60), "\xc3\xa9", "with space", "n\nl"), {
      minLength: 1,
      maxLength: 6,
    })
    .map((names) => names.join("/"));
  const attributes = {
    name,
    mode: fc.integer({ min: 0, max: 0o7777 }),
    uid: fc.constantFrom(0, 7, 2_097_151, 2_097_152, 3_000_000, 2 ** 31),
    gid: fc.constantFrom(0, 9, 2_097_152),
    mtimeSeconds: fc.integer({ min: -100_000, max: 2 ** 34 }),
  };
  const entry: fc.Arbitrary<TarEntry<string>> = fc.oneof(
    fc.record({
      ...attributes,
      kind: fc.constant("file" as const),
      content: fc.constantFrom("", "hi", "\0\xff".repeat(700)),
    }),
    fc.record({ ...attributes, kind: fc.constantFrom("directory" as const, "fifo" as const) }),
    fc.record({ ...attributes, kind: fc.constant("symlink" as const), target: name }),
    fc.record({ ...attributes, kind: fc.constant("hardlink" as const), target: name }),
    fc.record({
      ...attributes,
      kind: fc.constantFrom("char-device" as const, "block-device" as const),
      major: fc.integer({ min: 0, max: 255 }),
      minor: fc.integer({ min: 0, max: 255 }),
    }),
  );

  it("reads back what the writer wrote", () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const archive = tarOfBytes(entries);
        expect(readTarBytes(archive)).toEqual({ entries });
        const fromArray = readTarArray(Buffer.from(archive, "latin1"));
        expect("entries" in fromArray && fromArray.entries.length).toBe(entries.length);
      }),
    );
  });

  it("says where an archive is cut off or damaged", () => {
    const archive = tarOfBytes([file("a", "one"), file("b", "two")]);
    expect(readTarBytes(archive.slice(0, 514))).toMatchObject({ failure: { kind: "truncated", offset: 0 } });
    expect(readTarBytes(archive.slice(0, 1100))).toMatchObject({ failure: { kind: "truncated", offset: 1024 } });
    expect(readTarBytes(`x${archive.slice(1)}`)).toMatchObject({ failure: { kind: "invalid-header", offset: 0 } });
    expect(readTarBytes("garbage".repeat(100))).toMatchObject({ failure: { kind: "invalid-header", offset: 0 } });
    expect(readTarBytes("")).toEqual({ entries: [] });
  });

  it.skipIf(!gnuTar)("reads what GNU tar writes in each of its formats (skipped where tar is another one)", () => {
    inDirectory((directory) => {
      const long = `${"long-name-".repeat(9)}/${"f".repeat(120)}`;
      const script = `mkdir -p tree/${long.split("/")[0]} && cd tree && echo hi > ${long} && ln -s ${long} l && ln ${long} z
        && mkfifo p && chmod 4755 ${long} && touch -d @1000000000 ${long} && chmod 1777 ${long.split("/")[0]}`;
      execFileSync("sh", ["-c", script.replace(/\n\s*/g, " ")], { cwd: directory });
      for (const format of ["gnu", "pax", "oldgnu"]) {
        execFileSync("tar", [`--format=${format}`, "--sort=name", "-cf", "out.tar", "-C", "tree", "."], {
          cwd: directory,
        });
        const read = readTarArray(readFileSync(join(directory, "out.tar")));
        if ("failure" in read) throw new Error(`${format}: ${read.failure.message}`);
        const kinds = read.entries.map((one) => [one.name, one.kind]);
        expect(kinds).toEqual([
          [".", "directory"],
          ["./l", "symlink"],
          [`./${long.split("/")[0]}`, "directory"],
          [`./${long}`, "file"],
          ["./p", "fifo"],
          ["./z", "hardlink"],
        ]);
        const [, link, , content, , hard] = read.entries;
        expect(link).toMatchObject({ target: long });
        expect(hard).toMatchObject({ target: `./${long}` });
        expect(content).toMatchObject({ mode: 0o4755, mtimeSeconds: 1_000_000_000 });
        expect(content?.kind === "file" && Buffer.from(content.content).toString()).toBe("hi\n");
      }
    });
  });

  it.skipIf(!gnuTar)("is understood by GNU tar (skipped where tar is another one)", () => {
    inDirectory((directory) => {
      const long = `${"d".repeat(150)}/${"e".repeat(120)}`;
      const entries: TarEntry<string>[] = [
        { ...common, mode: 0o755, name: "d".repeat(150), kind: "directory" },
        { ...file(long, "long\n"), mode: 0o600 },
        file("\xc3\xa4", "utf8\n"),
        { ...common, name: "l", kind: "symlink", target: "t".repeat(130) },
        { ...common, name: "h", kind: "hardlink", target: long },
        { ...file("big", ""), uid: 3_000_000, gid: 2_500_000 },
        { ...file("old", ""), mtimeSeconds: -5 },
      ];
      writeFileSync(join(directory, "in.tar"), Buffer.from(tarOfBytes(entries), "latin1"));
      const listed = execFileSync("tar", ["--numeric-owner", "-tvf", "in.tar"], { cwd: directory }).toString();
      expect(listed).toContain("3000000/2500000");
      execFileSync("tar", ["--no-same-owner", "-xf", "in.tar"], { cwd: directory, stdio: "pipe" });
      expect(readFileSync(join(directory, long), "utf8")).toBe("long\n");
      expect(readFileSync(join(directory, "ä"), "utf8")).toBe("utf8\n");
      expect(readlinkSync(join(directory, "l"))).toBe("t".repeat(130));
      expect(statSync(join(directory, "h")).nlink).toBe(2);
      expect(statSync(join(directory, long)).mode & 0o7777).toBe(0o600);
      expect(statSync(join(directory, "old")).mtimeMs).toBe(-5000);
    });
  });
});

function inDirectory(work: (directory: string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), "plimsoll-tar-"));
  try {
    work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
