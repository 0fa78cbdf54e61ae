import { describe, expect, it } from "vitest";
import type { ContentTree, Outcome } from "../../../vocabulary/generated/types.ts";
import { blockBytes } from "../../shared/tar/entry.ts";
import { openForTest } from "../open-for-test.ts";

/** One member of an archive: what its header says, whatever follows. */
interface Claim {
  readonly name: string;
  readonly type?: string;
  readonly sizeBytes?: number;
  readonly link?: string;
}

function header({ name, type = "0", sizeBytes = 0, link = "" }: Claim): string {
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;
  const fields = [
    name.padEnd(100, "\0"),
    octal(0o755, 8),
    octal(0, 8),
    octal(0, 8),
    octal(sizeBytes, 12),
    octal(0, 12),
  ];
  const after = `${type}${link.padEnd(100, "\0")}ustar\x0000`.padEnd(blockBytes - 156, "\0");
  const blank = `${fields.join("")}        ${after}`;
  const sum = [...blank].reduce((total, character) => total + character.charCodeAt(0), 0);
  return `${fields.join("")}${octal(sum, 7)} ${after}`;
}

function add(archive: string, more: Readonly<Record<string, string>> = {}): Outcome {
  const files = { Dockerfile: "FROM ((image.shell))\nADD t /x/\n", t: archive, ...more };
  const entries: ContentTree["entries"] = Object.entries(files).map(([path, content]) => ({
    path,
    type: "file",
    content: path === "t" ? { base64: btoa(content) } : content,
  }));
  return openForTest().apply({ op: "build", as: "app", context: { entries } });
}

const end = "\0".repeat(2 * blockBytes);
const processing = "failed to copy files: Error processing tar file(exit status 1): ";

describe("hostile archives, as dockerd 20.10.24 answers them", () => {
  it.each([
    [
      "a claim of 7 GB with one block behind it",
      header({ name: "big", sizeBytes: 7 * 2 ** 30 }) + "x".repeat(512),
      "unexpected EOF",
    ],
    ["a sparse file", header({ name: "s", type: "S" }) + end, "unhandled tar header type 83"],
    ["a type of its own", header({ name: "v", type: "V" }) + end, "unhandled tar header type 86"],
    [
      "a file below a link that leads outside",
      header({ name: "l", type: "2", link: "/nosuch" }) + header({ name: "l/evil" }) + end,
      "open /l/evil: no such file or directory",
    ],
    [
      "a directory below a link that leads outside",
      header({ name: "l", type: "2", link: "/nosuch" }) + header({ name: "l/d", type: "5" }) + end,
      "mkdir /l/d: no such file or directory",
    ],
    [
      "a path that goes on below a link that leads outside",
      header({ name: "l", type: "2", link: "/nosuch" }) + header({ name: "l/d/e" }) + end,
      "mkdir /l: file exists",
    ],
  ])("%s is refused", (_, archive, why) => {
    expect(add(archive)).toMatchObject({
      status: "rejected",
      kind: "build-failed",
      line: 2,
      message: processing + why,
    });
  });

  it("links of any target are stored, and lead nowhere while unpacking", () => {
    const archive =
      header({ name: "l", type: "2", link: "../../../../etc" }) + header({ name: "m", type: "2", link: "/etc/passwd" });
    expect(add(archive + end).status).toBe("ok");
  });
});

function build(dockerfile: string): Outcome {
  return openForTest().apply({
    op: "build",
    context: { entries: [{ path: "Dockerfile", type: "file", content: dockerfile }] },
  });
}

describe("builds without measure", () => {
  it("ten thousand instructions are done", () => {
    const outcome = build(`FROM scratch\n${"ENV A=1\n".repeat(10_000)}`);
    expect(outcome.status).toBe("ok");
    // Seconds of work on a busy machine.
  }, 60_000);

  it("a RUN that never ends is indeterminate at the budget", () => {
    expect(build("FROM ((image.shell))\nRUN while :; do :; done\n")).toEqual({
      status: "indeterminate",
      reason: "budget",
    });
  });

  it("stages cannot refer to each other in a circle (FRM-018, FRM-019)", () => {
    expect(build("FROM scratch AS a\nCOPY --from=1 /x /x\nFROM scratch AS b\nCOPY --from=0 /x /x\n")).toMatchObject({
      kind: "build-failed",
      line: 2,
      message: "invalid from flag value 1: index out of bounds",
    });
    expect(build("FROM b AS a\nLABEL a=1\nFROM a AS b\n").status).toBe("rejected");
  });
});
