import { describe, expect, it } from "vitest";
import { createBuildkitReport } from "./buildkit-report.ts";
import { createNames } from "./names.ts";

const names = createNames("plimsoll", "run-1");

/** What the client of docker 20.10.24 wrote, digests shortened to what is read. */
const good = `#1 [internal] load build definition from Dockerfile
#1 sha256:074de3b9
#1 DONE 0.0s

#4 [one 1/2] FROM docker.io/library/base:busybox
#4 CACHED

#9 [stage-1 2/2] COPY --from=one /v/f /x/
#9 DONE 0.0s

#5 [one 2/2] RUN echo hi; echo err >&2
#5 0.045 hi
#5 0.048 err
#5 DONE 0.1s

#13 exporting to image
#13 writing image sha256:${"a".repeat(64)} done
#13 DONE 0.0s
`;

const dockerfile = "FROM base:busybox AS one\nENV A=1\nRUN echo hi; echo err >&2\nFROM one\nCOPY --from=one /v/f /x/\n";

describe("the plain progress of BuildKit", () => {
  it("gives steps stage by stage, with their lines, what they wrote and the image", () => {
    const report = createBuildkitReport(dockerfile, names);
    for (const piece of good.match(/[\s\S]{1,37}/g) ?? []) report.take(piece);
    expect(report.steps()).toEqual([
      { instruction: "FROM docker.io/library/base:busybox", stage: 0, cached: true, line: 1 },
      { instruction: "RUN echo hi; echo err >&2", stage: 0, cached: false, line: 3 },
      { instruction: "COPY --from=one /v/f /x/", stage: 1, cached: false, line: 5 },
    ]);
    expect(report.output()).toBe("hi\nerr\n");
    expect(report.image()).toBe(`sha256:${"a".repeat(64)}`);
  });

  it("a last line without a newline ends where the step is done", () => {
    const report = createBuildkitReport(
      "FROM base:busybox\nRUN printf abc\nRUN printf def\nRUN echo '#9 DONE 0.1s'\n",
      names,
    );
    report.take(
      "#5 [2/4] RUN printf abc\n#5 0.072 abc#5 DONE 0.1s\n\n#6 [3/4] RUN printf def\n#6 0.068 a\n#6 0.068 \n" +
        "#6 0.068 bdef#6 DONE 0.1s\n\n#7 [4/4] RUN echo '#9 DONE 0.1s'\n#7 0.050 #9 DONE 0.1s\n#7 DONE 0.1s\n",
    );
    expect(report.output()).toBe("abca\n\nbdef#9 DONE 0.1s\n");
  });

  it.each([
    [
      "a step",
      "#5 [2/2] RUN exit 7\n#5 ERROR: executor failed running [/bin/sh -c exit 7]: exit code: 7\n------\n > [2/2] RUN exit 7:\n------\nexecutor failed running [/bin/sh -c exit 7]: exit code: 7\n",
      {
        kind: "build-failed",
        line: 2,
        exitCode: 7,
        message: "executor failed running [/bin/sh -c exit 7]: exit code: 7",
      },
    ],
    [
      "the parser",
      "#2 [internal] load .dockerignore\nfailed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 2: unknown instruction: FOO\n",
      { kind: "invalid", line: 2, message: "dockerfile parse error line 2: unknown instruction: FOO" },
    ],
    [
      "a missing source",
      '#6 [2/2] COPY nope /x\n#6 ERROR: "/nope" not found: not found\n------\n > [2/2] COPY nope /x:\n------\nfailed to compute cache key: "/nope" not found: not found\n',
      { kind: "build-failed", message: 'failed to compute cache key: "/nope" not found: not found' },
    ],
  ])("tells why it failed: %s", (_, text, refusal) => {
    const report = createBuildkitReport("FROM base:busybox\nRUN exit 7\n", names);
    report.take(text);
    expect(report.failure()).toMatchObject({ status: "rejected", ...refusal });
  });
});
