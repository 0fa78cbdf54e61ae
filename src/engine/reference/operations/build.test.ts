import { describe, expect, it } from "vitest";
import type { BuildArguments, BuildResult, ContentTree, Outcome } from "../../../vocabulary/generated/types.ts";
import { openForTest, valueOf } from "../open-for-test.ts";

type Session = ReturnType<typeof openForTest>;
type Files = Readonly<Record<string, string>>;
type More = Omit<BuildArguments, "context">;

function contextOf(files: Files): ContentTree {
  return { entries: Object.entries(files).map(([path, content]) => ({ path, type: "file", content, mtimeMs: 0 })) };
}

function build(session: Session, dockerfile: string, files: Files = {}, more: More = {}): Outcome {
  return session.apply({ op: "build", context: contextOf({ Dockerfile: dockerfile, ...files }), ...more });
}

function resultOf(outcome: Outcome): BuildResult {
  if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome));
  // The value of a build that is ok is its result.
  return outcome.value as unknown as BuildResult;
}

/** `h` a hit, `.` a miss, one letter a step. */
function cacheOf(outcome: Outcome): string {
  return resultOf(outcome)
    .steps.map((step) => (step.cached === true ? "h" : "."))
    .join("");
}

const base = "FROM ((image.shell))\n";

describe("build", () => {
  it("shows every step with its line, stage and image", () => {
    const session = openForTest();
    const { steps, image } = resultOf(
      build(session, 'ARG V=1\nFROM scratch AS a\nLABEL \\\n a=b\n\nFROM a\nCMD ["x"]\n'),
    );
    expect(steps.map(({ instruction, line, stage }) => ({ instruction, line, stage }))).toEqual([
      { instruction: "ARG V=1", line: 1, stage: 0 },
      { instruction: "FROM scratch AS a", line: 2, stage: 0 },
      { instruction: "LABEL  a=b", line: 3, stage: 0 },
      { instruction: "FROM a", line: 6, stage: 1 },
      { instruction: 'CMD ["x"]', line: 7, stage: 1 },
    ]);
    expect(steps[1]?.id).toBeUndefined();
    expect(steps[4]?.id).toBe(image);
    expect(steps[3]?.id).toBe(steps[2]?.id);
  });

  it("runs RUN on the virtual clock and leaves no container and no volume", () => {
    const session = openForTest();
    const before = session.nowMs();
    const outcome = build(session, `${base}VOLUME /v\nRUN sleep 90; echo done; echo bad >&2\n`);
    expect(resultOf(outcome).output).toBe("done\n\u001b[91mbad\n\u001b[0m\n");
    expect(session.nowMs() - before).toBe(90_001);
    expect(valueOf(session.apply({ op: "ps", all: true })).containers).toEqual([]);
    expect(valueOf(session.apply({ op: "volume-ls" })).volumes).toEqual([]);
  });

  it("refuses a syntax error before any step, with its line (API-003)", () => {
    const session = openForTest();
    expect(build(session, `${base}RUN touch /x\n\nFOO\n`, {}, { tag: "t:1" })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: expect.stringMatching(/^dockerfile parse error line 4: unknown instruction: FOO \(column 1; /),
      line: 4,
    });
  });

  it("keeps the finished steps of a failed build, no container, and the old tag (API-004 … API-006)", () => {
    const session = openForTest();
    build(session, "FROM scratch\nLABEL v=1\n", {}, { tag: "t:1", as: "old" });
    const failed = build(session, `${base}LABEL a=b\nRUN exit 7\n`, {}, { tag: "t:1" });
    expect(failed).toEqual({
      status: "rejected",
      kind: "build-failed",
      message: "The command '/bin/sh -c exit 7' returned a non-zero code: 7",
      step: 3,
      line: 3,
      exitCode: 7,
    });
    expect(valueOf(session.apply({ op: "image-inspect", image: "old" })).tags).toEqual(["t:1"]);
    expect(valueOf(session.apply({ op: "ps", all: true })).containers).toEqual([]);
    // CCH-029
    expect(cacheOf(build(session, `${base}LABEL a=b\nRUN true\n`))).toBe(".h.");
  });

  it("is cancelled when its client leaves: the container of the RUN goes", () => {
    const session = openForTest();
    expect(build(session, `${base}RUN mkfifo /p; cat /p\n`)).toEqual({ status: "blocked" });
    expect(valueOf(session.apply({ op: "ps", all: true })).containers).toEqual([]);
  });

  it("fails when the container of its RUN is removed under it", () => {
    const session = openForTest();
    const pending = session.begin({ op: "build", context: contextOf({ Dockerfile: `${base}RUN sleep 100\n` }) });
    const containers = valueOf(session.apply({ op: "ps" })).containers;
    const id = Array.isArray(containers) ? String(containers[0].id) : "";
    session.apply({ op: "rm", container: { id }, force: true });
    expect(pending.outcome()).toMatchObject({
      status: "rejected",
      kind: "build-failed",
      step: 2,
      line: 2,
      exitCode: 137,
    });
  });

  it("tags the result once for each reference (API-009), and refuses bad ones first (API-010)", () => {
    const session = openForTest();
    build(session, "FROM scratch\nLABEL a=b\n", {}, { tag: "a:1", tags: ["b", "a:1"], as: "made" });
    expect(valueOf(session.apply({ op: "image-inspect", image: "made" })).tags).toEqual(["a:1", "b:latest"]);
    expect(build(session, "FOO\n", {}, { tag: "BAD:1" })).toEqual({
      status: "rejected",
      kind: "invalid",
      message: "invalid reference format: repository name must be lowercase",
    });
  });

  it("warns of build arguments that nothing declared (API-023)", () => {
    const session = openForTest();
    const { warnings } = resultOf(
      build(session, "FROM scratch\nARG A\nLABEL a=$A\n", {}, { args: { A: "1", Z: "2", Y: "3" } }),
    );
    expect(warnings).toEqual(["[Warning] One or more build-args [Y Z] were not consumed"]);
  });

  it("gives the image of FROM itself when nothing follows (FRM-001)", () => {
    const session = openForTest();
    const { image } = resultOf(build(session, base, {}, { tag: "same:1" }));
    expect(image).toBe(valueOf(session.apply({ op: "image-inspect", image: "shell" })).id);
  });

  it("uses `dockerfile` where there is no `Dockerfile` (API-012)", () => {
    const session = openForTest();
    const outcome = session.apply({ op: "build", context: contextOf({ dockerfile: "FROM scratch\nLABEL a=b\n" }) });
    expect(outcome.status).toBe("ok");
  });

  it("says what it does not simulate", () => {
    const session = openForTest();
    expect(build(session, "FROM scratch\nADD f /x\n", { f: "\u001f" }).status).toBe("ok");
    const gzip = { path: "f", type: "file" as const, content: { base64: btoa("\x1f\x8b\x08\0\0\0\0\0") } };
    const context = {
      entries: [{ path: "Dockerfile", type: "file" as const, content: "FROM scratch\nADD f /x\n" }, gzip],
    };
    expect(session.apply({ op: "build", context })).toMatchObject({
      status: "unsupported",
      capability: "build.add-gzip",
    });
    expect(build(session, "FROM scratch\nADD http://h/f /x\n")).toMatchObject({
      status: "unsupported",
      capability: "build.add-url",
    });
  });
});

describe(".dockerignore", () => {
  const files = {
    "a.txt": "1",
    "b.md": "2",
    "README.md": "3",
    ".hid": "4",
    "d/a.txt": "5",
    "d/e/a.txt": "6",
    "d/e/k.md": "7",
  };
  const all = [".hid", "README.md", "a.txt", "b.md", "d/a.txt", "d/e/a.txt", "d/e/k.md"];
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["*.txt", all.filter((path) => path !== "a.txt")],
    ["*/a.txt", all.filter((path) => path !== "d/a.txt")],
    ["**/*.txt", [".hid", "README.md", "b.md", "d/e/k.md"]],
    ["d", [".hid", "README.md", "a.txt", "b.md"]],
    ["*.md\n!README.md", all.filter((path) => path !== "b.md")],
    ["!README.md\n*.md", all.filter((path) => path !== "b.md" && path !== "README.md")],
    ["d\n!d/e/k.md", [".hid", "README.md", "a.txt", "b.md", "d/e/k.md"]],
    ["*\n!a.txt", ["a.txt"]],
    ["#x\n\n  *.md  \r\n", all.filter((path) => path !== "b.md" && path !== "README.md")],
  ];
  it.each(table)("%j leaves what the facts say (IGN-002 … IGN-009)", (ignore, left) => {
    const session = openForTest();
    const outcome = build(session, `${base}COPY . /x/\nRUN cd /x && find . -type f | sort\n`, {
      ...files,
      ".dockerignore": ignore,
    });
    const { output = "" } = resultOf(outcome);
    const paths = String(output)
      .split("\n")
      .map((line) => line.slice(2))
      .filter((path) => path !== "" && path !== "Dockerfile" && path !== ".dockerignore");
    expect(paths).toEqual(left);
  });

  it("may exclude the Dockerfile, which then cannot be copied (IGN-011)", () => {
    const session = openForTest();
    expect(build(session, "FROM scratch\nLABEL a=b\n", { ".dockerignore": "Dockerfile" }).status).toBe("ok");
    expect(build(session, "FROM scratch\nCOPY Dockerfile /\n", { ".dockerignore": "Dockerfile" })).toMatchObject({
      kind: "build-failed",
      message:
        "COPY failed: file not found in build context or excluded by .dockerignore: stat Dockerfile: file does not exist",
    });
  });

  it("is refused when a pattern is bad (IGN-012)", () => {
    const session = openForTest();
    expect(build(session, "FROM scratch\nLABEL a=b\n", { ".dockerignore": "[a" })).toMatchObject({
      kind: "invalid",
      message: "error checking context: syntax error in pattern",
    });
  });
});

describe("the build cache", () => {
  interface Second {
    readonly rule: string;
    readonly first: string;
    readonly second?: string;
    readonly files?: Files;
    readonly then?: Files;
    readonly args?: readonly [Record<string, string>, Record<string, string>];
    readonly cache: string;
  }
  const table: readonly Second[] = [
    {
      rule: "CCH-001: an identical build hits",
      first: "COPY f /\nRUN echo 1\nLABEL a=b\n",
      files: { f: "1" },
      cache: ".hhh",
    },
    {
      rule: "CCH-003: content misses",
      first: "COPY f /\nRUN true\n",
      files: { f: "1" },
      then: { f: "2" },
      cache: "...",
    },
    {
      rule: "CCH-006: an unrelated file hits",
      first: "COPY f /\n",
      files: { f: "1" },
      then: { f: "1", g: "2" },
      cache: ".h",
    },
    {
      rule: "CCH-007: a new member misses",
      first: "COPY d /x\n",
      files: { "d/a": "1" },
      then: { "d/a": "1", "d/b": "" },
      cache: "..",
    },
    {
      rule: "CCH-008: the source's name misses",
      first: "COPY f /x\n",
      second: "COPY g /x\n",
      files: { f: "1", g: "1" },
      cache: "..",
    },
    { rule: "CCH-009: blanks in a command miss", first: "RUN echo 1\n", second: "RUN echo  1\n", cache: ".." },
    {
      rule: "CCH-009: the keyword's case and continuations hit",
      first: "RUN echo 1\n",
      second: "run \\\n# c\necho 1\n",
      cache: ".h",
    },
    {
      rule: "CCH-010: the equal exec form hits",
      first: "RUN echo 1\n",
      second: 'RUN ["/bin/sh","-c","echo 1"]\n',
      cache: ".h",
    },
    {
      rule: "CCH-011: after a miss everything misses",
      first: "LABEL a=1\nRUN true\n",
      second: "LABEL a=2\nRUN true\n",
      cache: "...",
    },
    { rule: "CCH-012: a value misses", first: "ENV A=1\nRUN true\n", second: "ENV A=2\nRUN true\n", cache: "..." },
    { rule: "CCH-012: quoting hits", first: "ENV A=1\n", second: 'ENV A="1"\n', cache: ".h" },
    {
      rule: "CCH-013: a changed argument misses at RUN",
      first: "ARG A\nRUN true\n",
      args: [{ A: "1" }, { A: "2" }],
      cache: ".h.",
    },
    {
      rule: "CCH-014: COPY does not see it",
      first: "ARG A\nCOPY f /\nRUN true\n",
      files: { f: "1" },
      args: [{ A: "1" }, { A: "2" }],
      cache: ".hh.",
    },
    {
      rule: "CCH-014: LABEL that uses it misses",
      first: "ARG A\nLABEL a=$A\n",
      args: [{ A: "1" }, { A: "2" }],
      cache: ".h.",
    },
    { rule: "CCH-015: RUN before ARG hits", first: "RUN true\nARG A\n", args: [{ A: "1" }, { A: "2" }], cache: ".hh" },
    {
      rule: "CCH-016: a changed default misses",
      first: "ARG A=1\nRUN true\n",
      second: "ARG A=2\nRUN true\n",
      cache: "...",
    },
    { rule: "CCH-017: a first proxy misses", first: "RUN true\n", args: [{}, { HTTP_PROXY: "a" }], cache: ".." },
    {
      rule: "CCH-017: another proxy hits",
      first: "RUN true\n",
      args: [{ HTTP_PROXY: "a" }, { HTTP_PROXY: "b" }],
      cache: ".h",
    },
    {
      rule: "CCH-020: values from arguments are fresh",
      first: "ARG A\nENV X=$A\n",
      args: [{ A: "1" }, { A: "2" }],
      cache: ".h.",
    },
    {
      rule: "CCH-026: another owner misses",
      first: "COPY --chown=1 f /\n",
      second: "COPY --chown=2 f /\n",
      files: { f: "1" },
      cache: "..",
    },
    {
      rule: "CCH-030: metadata hits",
      first:
        'WORKDIR /w\nUSER u\nEXPOSE 80\nVOLUME /v\nCMD a\nENTRYPOINT b\nSTOPSIGNAL 9\nHEALTHCHECK CMD x\nONBUILD RUN x\nSHELL ["s"]\nMAINTAINER m\n',
      cache: ".hhhhhhhhhhh",
    },
  ];
  it.each(table)("$rule", ({ first, second = first, files = {}, then = files, args = [{}, {}], cache }) => {
    const session = openForTest();
    expect(build(session, base + first, files, { args: args[0] }).status).toBe("ok");
    expect(cacheOf(build(session, base + second, then, { args: args[1] }))).toBe(cache);
  });

  it("gives the same image on a hit, and another one without the cache, which then serves (CCH-001, CCH-018)", () => {
    const session = openForTest();
    const text = "FROM scratch\nLABEL a=b\n";
    const first = resultOf(build(session, text)).image;
    expect(resultOf(build(session, text)).image).toBe(first);
    const fresh = resultOf(build(session, text, {}, { noCache: true })).image;
    expect(fresh).not.toBe(first);
    expect(resultOf(build(session, text)).image).toBe(fresh);
  });

  it("ignores times of files, not their mode and owner (CCH-002, CCH-004, CCH-005)", () => {
    const entry = (changes: object) => ({ path: "f", type: "file" as const, content: "1", mtimeMs: 0, ...changes });
    const context = (changes: object) => ({
      entries: [{ path: "Dockerfile", type: "file" as const, content: "FROM scratch\nCOPY f /\n" }, entry(changes)],
    });
    for (const [changes, cache] of [
      [{ mtimeMs: 5000 }, ".h"],
      [{ mode: "0600" }, ".."],
      [{ uid: 5 }, ".."],
    ] as const) {
      const session = openForTest();
      session.apply({ op: "build", context: context({}) });
      expect(cacheOf(session.apply({ op: "build", context: context(changes) }))).toBe(cache);
    }
  });

  it("is gone with the only tag (CCH-021), and stays with another (CCH-019)", () => {
    const session = openForTest();
    const text = "FROM scratch\nLABEL a=b\nLABEL c=d\n";
    build(session, text, {}, { tag: "t:1" });
    build(session, text, {}, { tag: "t:2" });
    session.apply({ op: "rmi", image: { ref: "t:1" } });
    expect(cacheOf(build(session, text, {}, { tag: "t:3" }))).toBe(".hh");
    session.apply({ op: "rmi", image: { ref: "t:2" } });
    session.apply({ op: "rmi", image: { ref: "t:3" } });
    expect(cacheOf(build(session, text))).toBe("...");
  });

  it("keys a copy from a stage on what is copied (CCH-025)", () => {
    const session = openForTest();
    const text = (other: string) =>
      `FROM ((image.shell)) AS a\nRUN echo 1 >/x; echo ${other} >/y\nFROM scratch\nCOPY --from=a /x /x\n`;
    build(session, text("1"));
    expect(cacheOf(build(session, text("2")))).toBe("...h");
  });

  it("takes cache from the images named, in the place of its own (CCH-023)", () => {
    const session = openForTest();
    build(session, "FROM scratch\nLABEL a=b\nLABEL c=d\n", {}, { as: "one" });
    build(session, "FROM scratch\nLABEL z=z\n", {}, { as: "other" });
    const text = "FROM scratch\nLABEL a=b\nLABEL c=d\n";
    expect(cacheOf(build(session, text, {}, { cacheFrom: ["other"] }))).toBe("...");
    expect(cacheOf(build(session, text, {}, { cacheFrom: ["one"] }))).toBe(".hh");
  });

  it("misses when the base's tag moves to another image (CCH-024)", () => {
    const session = openForTest();
    build(session, "FROM scratch\nLABEL v=1\n", {}, { tag: "base" });
    build(session, "FROM base\nLABEL a=b\n");
    build(session, "FROM scratch\nLABEL v=2\n", {}, { tag: "base" });
    expect(cacheOf(build(session, "FROM base\nLABEL a=b\n"))).toBe("..");
  });
});
