import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newReportFiles, type ReportDisk, realDisk } from "./report-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A disk whose folder `reports` takes only so many bytes. */
function smallDisk(bytesMax: number): ReportDisk {
  const full = () => Object.assign(new Error("the disk is full"), { code: "ENOSPC" });
  const files = new Map<number, string>();
  let used = 0;
  return {
    ...realDisk,
    open(path) {
      const file = realDisk.open(path);
      files.set(file, path);
      return file;
    },
    reopen(path) {
      const file = realDisk.reopen(path);
      files.set(file, path);
      return file;
    },
    write(file, bytes) {
      if (files.get(file)?.includes("reports") !== true) return realDisk.write(file, bytes);
      if (used >= bytesMax) throw full();
      const some = bytes.subarray(0, bytesMax - used);
      used += some.length;
      return realDisk.write(file, some);
    },
    writeWhole(path, text) {
      if (path.includes("reports")) throw full();
      realDisk.writeWhole(path, text);
    },
    spareFolder: () => mkdtempSync(join(folder, "spare-")),
  };
}

describe("report files", () => {
  it("are made with their folders", () => {
    const files = newReportFiles();
    files.append(join(folder, "a/b/events.ndjson"), "1\n");
    files.append(join(folder, "a/b/events.ndjson"), "2\n");
    files.write(join(folder, "c/report.json"), "{}");
    expect(files.finish()).toEqual({
      written: [join(folder, "c/report.json"), join(folder, "a/b/events.ndjson")],
      problems: [],
    });
    expect(readFileSync(join(folder, "a/b/events.ndjson"), "utf8")).toBe("1\n2\n");
  });

  it("a disk that fills up loses nothing: all of the stream goes on elsewhere", () => {
    const files = newReportFiles(smallDisk(7));
    const path = join(folder, "reports/events.ndjson");
    for (const line of ["one\n", "two\n", "three\n"]) files.append(path, line);
    files.write(join(folder, "reports/junit.xml"), "<x/>");
    const { written, problems } = files.finish();
    const stream = written.find((name) => name.endsWith("events.ndjson")) ?? "";
    expect(stream).not.toBe(path);
    expect(readFileSync(stream, "utf8")).toBe("one\ntwo\nthree\n");
    expect(readFileSync(written.find((name) => name.endsWith("junit.xml")) ?? "", "utf8")).toBe("<x/>");
    expect(problems).toEqual([
      `${path} cannot be written (the disk is full); all of it is in ${stream}`,
      expect.stringContaining("junit.xml cannot be written (the disk is full); it is in "),
    ]);
  });

  it("a folder that cannot be made is told, and the reports go elsewhere", () => {
    writeFileSync(join(folder, "reports"), "a file, not a folder");
    const files = newReportFiles({ ...realDisk, spareFolder: () => mkdtempSync(join(folder, "spare-")) });
    files.append(join(folder, "reports/events.ndjson"), "1\n");
    const { written, problems } = files.finish();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("that is no folder");
    expect(readFileSync(written[0] ?? "", "utf8")).toBe("1\n");
  });

  it("when nothing can be written anywhere it says so and throws nothing", () => {
    const files = newReportFiles({
      ...smallDisk(0),
      spareFolder() {
        throw new Error("EROFS: read-only file system");
      },
    });
    files.append(join(folder, "reports/events.ndjson"), "1\n");
    files.append(join(folder, "reports/events.ndjson"), "2\n");
    files.write(join(folder, "reports/junit.xml"), "<x/>");
    const { problems } = files.finish();
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("from here on it is lost");
  });

  it("a report that cannot be written whole leaves no half file", () => {
    const path = join(folder, "report.json");
    writeFileSync(path, "old");
    const files = newReportFiles({
      ...realDisk,
      writeWhole() {
        throw new Error("ENOSPC");
      },
      spareFolder: () => mkdtempSync(join(folder, "spare-")),
    });
    files.write(path, "new");
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(existsSync(`${path}.partial`)).toBe(false);
  });
});
