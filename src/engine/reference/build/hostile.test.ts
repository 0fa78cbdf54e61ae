import { describe, expect, it } from "vitest";
import type { ContentTree, Outcome } from "../../../vocabulary/generated/types.ts";
import { blockBytes } from "../../shared/tar/entry.ts";
import { createReferenceEngine } from "../engine.ts";
import { openForTest, testEnvironment, testStartMs } from "../open-for-test.ts";

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

const builders = ["classic", "buildkit"] as const;

function buildWith(builder: (typeof builders)[number], dockerfile: string): Outcome {
  const engine = createReferenceEngine({ ...testEnvironment, builder }, { version: "test", startMs: testStartMs });
  return engine.open({ namespace: "test", seed: 1, files: new Map() }).apply({
    op: "build",
    context: { entries: [{ path: "Dockerfile", type: "file", content: dockerfile }] },
  });
}

describe.each(builders)("variables without measure, builder %s", (builder) => {
  const megabyte = `FROM scratch\nENV A=0123456789abcdef\n${"ENV A=$A$A\n".repeat(16)}`;
  const tooMuch = (message: string) => ({ status: "unsupported", capability: "build.any-size", message });
  const inserted = tooMuch("variables of one instruction that stand for more than 4 MiB are not simulated");
  const kept = tooMuch("more than 64 MiB in the history and here-documents of one build");

  it.each([
    ["in one word", `LABEL b=${"$A".repeat(1_100)}`],
    ["in many words", `LABEL ${Array.from({ length: 1_100 }, (_, index) => `b${index}=$A`).join(" ")}`],
    ["in ports", `EXPOSE ${"$A ".repeat(1_100)}`],
  ])("are unsupported %s of one instruction", (_, line) => {
    expect(buildWith(builder, `${megabyte}${line}\n`)).toEqual(inserted);
  });

  it("are unsupported that double before the first stage", () => {
    expect(buildWith(builder, `ARG A=0123456789abcdef\n${"ARG A=$A$A\n".repeat(40)}FROM scratch\n`)).toEqual(inserted);
  });

  it("are unsupported where many instructions keep them", () => {
    const lines = Array.from({ length: 100 }, (_, index) => `LABEL b=${index}$A\n`);
    expect(buildWith(builder, megabyte + lines.join(""))).toEqual(kept);
  });

  it("are unsupported in one another, deeper than anybody writes", () => {
    const word = `${"${a:-".repeat(5_000)}x${"}".repeat(5_000)}`;
    expect(buildWith(builder, `FROM scratch\nENV A=${word}\n`)).toEqual(
      tooMuch("variables in variables, more than 500 deep, are not simulated"),
    );
  });

  it("of two thousand names are set, one by one", () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `ENV x${index}=1\n`);
    expect(buildWith(builder, `FROM scratch\n${lines.join("")}`)).toMatchObject({
      status: "ok",
      value: { steps: { length: 2_001 } },
    });
  });

  it("of ten thousand names, in an ENV each, are unsupported", () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `ENV x${index}=1\n`);
    expect(buildWith(builder, `FROM scratch\n${lines.join("")}`)).toEqual(
      tooMuch(
        "a build whose steps keep more than 4,000,000 names of variables, labels, ports and volumes between them",
      ),
    );
  });
});

it("variables without measure are unsupported in here-documents", () => {
  const before = `FROM scratch\nENV A=0123456789abcdef\n${"ENV A=$A$A\n".repeat(16)}`;
  expect(buildWith("buildkit", `${before}COPY <<E /x\n${"$A\n".repeat(1_100)}E\n`)).toMatchObject({
    status: "unsupported",
    capability: "build.any-size",
  });
  expect(buildWith("buildkit", `${before}${"COPY <<E /x\n$A\nE\n".repeat(100)}`)).toEqual({
    status: "unsupported",
    capability: "build.any-size",
    message: "more than 64 MiB in the history and here-documents of one build",
  });
});

it("an ENV that says the same again takes the place of an ARG between (ARG-008)", () => {
  const outcome = buildWith("buildkit", "FROM ((image.shell))\nENV A=1\nARG A=2\nENV A=1\nRUN echo $A\n");
  expect(outcome).toMatchObject({ status: "ok", value: { output: "1\n" } });
});

describe("builds without measure", () => {
  it.each(["ENV A=1", "LABEL a=1", "ARG x#=1", "CMD b"])(
    "ten thousand instructions are done: %s",
    (line) => {
      const lines = Array.from({ length: 10_000 }, (_, index) => line.replace("#", String(index)));
      const outcome = build(`FROM scratch\n${lines.join("\n")}\n`);
      expect(outcome).toMatchObject({
        status: "ok",
        value: { steps: { length: 10_001, 9999: { line: 10_000, cached: false } } },
      });
    },
    60_000,
  );

  it("a long chain of images is listed and removed, however deep it is", () => {
    const session = openForTest();
    const dockerfile = `FROM ((image.shell))\n${"ENV A=1\n".repeat(2_000)}`;
    const entries = [{ path: "Dockerfile", type: "file", content: dockerfile }] as const;
    expect(session.apply({ op: "build", as: "app", context: { entries: [...entries] } }).status).toBe("ok");
    const shown = session.apply({ op: "history", image: "app" });
    expect(shown).toMatchObject({ status: "ok", value: { entries: { length: 2_001 } } });
    expect(session.close()).toEqual([]);
  }, 60_000);

  it("two thousand RUNs are done: each has a budget of its own", () => {
    expect(build(`FROM ((image.shell))\n${"RUN :\n".repeat(2_000)}`).status).toBe("ok");
  }, 60_000);

  it("a RUN that never ends is indeterminate at the budget, and told with its line", () => {
    expect(build("FROM ((image.shell))\nENV A=1\n# why\nRUN while :; do :; done\n")).toEqual({
      status: "indeterminate",
      reason:
        "budget: a RUN has not ended after 200 steps of its processes, the most that one gets here: line 4, RUN while :; do :; done; make its loop end, or build it on a real engine, which has no such limit",
    });
  });

  const line = 'x=$(head -c 1000000 /dev/zero | tr "\\0" x); ';
  it.each([
    ["output in a loop", `${line}while :; do echo $x; done`, "more than 64 MiB of output of one container"],
    ["a gigabyte at once", "head -c 1073741824 /dev/zero", "more than 64 MiB of output of one container"],
    ["a file that grows", `${line}while :; do echo $x >> /f; done`, "a file of more than 256 MiB"],
    ["a file of ten gigabytes", "truncate -s 10G /f", "a file of more than 256 MiB"],
    ["a file with a hole", "dd if=/dev/zero of=/f bs=1M seek=100000 count=1", "a file of more than 256 MiB"],
    [
      "a variable that grows",
      "x=x; while :; do x=$x$x; done",
      "a text of more than 512 MiB in the memory of a process",
    ],
    ["numbers without end", "seq 1 200000000", "seq of more than 5000000 numbers"],
  ])(
    "%s is unsupported, with its line",
    (_, run, what) => {
      expect(build(`FROM ((image.shell))\nRUN ${run}\n`)).toEqual({
        status: "unsupported",
        capability: "shell",
        message: `${what}: line 2, RUN ${run}`,
      });
    },
    60_000,
  );

  it("output of all RUNs together is bounded too", () => {
    const run = "RUN head -c 40000000 /dev/zero\n";
    expect(build(`FROM ((image.shell))\n${run}${run}`)).toEqual({
      status: "unsupported",
      capability: "build.any-output",
      message: "more than 64 MiB of output of one build",
    });
  });

  it.each([
    ["CPOY a b", "CPOY (did you mean COPY? "],
    ["  runn a", "RUNN (did you mean RUN? "],
    ["EXPOSED 1", "EXPOSED (did you mean EXPOSE? "],
    ["FOO", "FOO ("],
  ])("an unknown instruction is told with its place and what is allowed: %s", (line, told) => {
    expect(build(`FROM scratch\n${line}\n`)).toEqual({
      status: "rejected",
      kind: "invalid",
      line: 2,
      message:
        `dockerfile parse error line 2: unknown instruction: ${told}column ${line.length - line.trimStart().length + 1}; ` +
        "an instruction is one of ADD, ARG, CMD, COPY, ENTRYPOINT, ENV, EXPOSE, FROM, HEALTHCHECK, LABEL, MAINTAINER, ONBUILD, RUN, SHELL, STOPSIGNAL, USER, VOLUME, WORKDIR)",
    });
  });

  it("stages cannot refer to each other in a circle (FRM-018, FRM-019)", () => {
    expect(build("FROM scratch AS a\nCOPY --from=1 /x /x\nFROM scratch AS b\nCOPY --from=0 /x /x\n")).toMatchObject({
      kind: "build-failed",
      line: 2,
      message: "invalid from flag value 1: index out of bounds",
    });
    expect(build("FROM q AS p\nLABEL a=1\nFROM p AS q\n").status).toBe("rejected");
  });
});
