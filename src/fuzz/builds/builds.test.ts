import { describe, expect, it } from "vitest";
import { createReferenceEngine } from "../../engine/reference/engine.ts";
import { testEnvironment, testStartMs } from "../../engine/reference/open-for-test.ts";
import type { History, Trace } from "../../vocabulary/history.ts";
import { randomOf } from "../random.ts";
import { compareBuilds } from "./compare.ts";
import { differencesOf } from "./diff.ts";
import { type BuildOperation, generateBuilds } from "./generate.ts";
import { newOverlooked, remaining, rowsOf, staleRows } from "./ignored.ts";
import { expectedBuilds, playBuilds } from "./play.ts";
import { simplerBuilds } from "./shrink.ts";

const reference = createReferenceEngine(testEnvironment, { version: "test", startMs: testStartMs });
const draw = (seed: number) => generateBuilds(randomOf(seed), { reference });
const traces = Array.from({ length: 120 }, (_, seed) => draw(seed + 1));
const histories = traces.map((trace) => expectedBuilds(trace, reference, 1));
const outcomes = histories.flat().flatMap(({ outcome }) => outcome ?? []);
const text = traces.map((trace) => JSON.stringify(trace)).join("\n");

describe("generated builds", () => {
  it("are the same for the same seed", () => {
    expect(draw(7)).toEqual(traces[6]);
  });

  it("mostly go well, and are refused while parsing and at a step too", () => {
    const share = (kind: string) =>
      outcomes.filter((outcome) => (outcome.status === "rejected" ? outcome.kind : outcome.status) === kind).length /
      outcomes.length;
    expect(share("ok")).toBeGreaterThan(0.6);
    expect(share("build-failed")).toBeGreaterThan(0.05);
    expect(share("invalid")).toBeGreaterThan(0.02);
    expect(share("ok") + share("build-failed") + share("invalid")).toBe(1);
  });

  it("are answered by the cache in part, in part not", () => {
    const steps = outcomes.flatMap((outcome) =>
      outcome.status === "ok" && "steps" in outcome.value
        ? (outcome.value.steps as readonly { cached?: boolean }[])
        : [],
    );
    expect(new Set(steps.map(({ cached }) => cached))).toEqual(new Set([true, false]));
  });

  it.each([
    ["several stages", /FROM [^"]*\\nFROM /],
    ["copies from a stage by name", /--from=(?:one|two|b-4)/],
    ["copies from a stage by number", /--from=0/],
    ["copies from an image", /--from=\(\(image\.shell\)\)/],
    ["links", /"symlink"/],
    ["owners by name", /--chown=web/],
    ["removals of what a lower layer has", /RUN rm -rf/],
    ["substitution with a default", /\$\{\w+:-/],
    ["triggers", /ONBUILD/],
    ["a backtick that escapes", /# escape=`/],
    ["exceptions of an ignore file", /\\n!|"!/],
    ["builds on what was built", /FROM \(\(image\.i1\)\)/i],
    ["targets", /"target":/],
    ["build arguments", /"args":/],
  ])("have %s", (_, pattern) => expect(text).toMatch(pattern));
});

const played = async (history: History) =>
  (await playBuilds(history, reference, { namespace: "self", seed: 1, overlooked: newOverlooked() })).violation;

describe("playing builds", () => {
  it("finds no difference between an engine and itself", async () => {
    for (const history of histories.slice(0, 30)) expect(await played(history)).toBeUndefined();
  });

  it("finds an engine that forgets the mode of what it copies", async () => {
    const forgetful = { ...reference, open: (scope: Parameters<typeof reference.open>[0]) => forgetting(scope) };
    const found = await Promise.all(
      histories
        .slice(0, 30)
        .map((history) => playBuilds(history, forgetful, { namespace: "other", seed: 1, overlooked: newOverlooked() })),
    );
    const messages = new Set(found.flatMap(({ violation }) => violation?.message ?? []));
    expect(messages).toContain("tree: entries.*.mode differs");
  });
});

/** A session that takes every file of a context for 0644. */
function forgetting(scope: Parameters<typeof reference.open>[0]) {
  const session = reference.open(scope);
  if (session instanceof Promise) throw new Error("the reference engine answered with a promise");
  return {
    ...session,
    apply: (operation: Parameters<typeof session.apply>[0]) =>
      session.apply(operation.op === "build" ? plainModes(operation) : operation),
  };
}

function plainModes(operation: BuildOperation): BuildOperation {
  if (typeof operation.context === "string") return operation;
  const entries = operation.context.entries.map((entry) =>
    entry.type === "file" ? { ...entry, mode: "0644" } : entry,
  );
  return { ...operation, context: { entries } };
}

describe("comparing builds", () => {
  it("tells all that differs, from either side alike", () => {
    const [one, other] = [
      { a: 1, b: { c: "x" }, list: [1, 2] },
      { a: 1, b: { c: "y", d: 0 }, list: [1] },
    ];
    expect(differencesOf(one, other)).toEqual([
      { at: ["b", "c"], kind: "different", expected: "x", actual: "y" },
      { at: ["b", "d"], kind: "extra", actual: 0 },
      { at: ["list", "1"], kind: "missing", expected: 2 },
    ]);
    expect(differencesOf(other, one).map(({ kind }) => kind)).toEqual(["different", "missing", "extra"]);
    expect(differencesOf(one, one)).toEqual([]);
  });

  it("holds an image of the engine to one image here, however often the cache answers it", () => {
    const question = { op: "build", as: "i1", context: { entries: [] } } as const;
    const built = (id: string) =>
      ({ status: "ok", value: { image: id, steps: [{ instruction: "FROM x", id }], warnings: [] } }) as const;
    const images = new Map<string, string>();
    const compare = (here: string, there: string) =>
      compareBuilds(question, { expected: built(here), actual: built(there) }, images);
    expect(compare("aaaaaaaaaaaa", "111111111111")).toEqual([]);
    expect(compare("aaaaaaaaaaaa", "222222222222")).toEqual([]);
    expect(compare("bbbbbbbbbbbb", "222222222222")).toMatchObject([{ at: ["ids", "0"] }]);
  });

  it("takes the steps and lines of BuildKit as sets: what is written alike it does once", () => {
    const question = { op: "build", context: { entries: [] } } as const;
    const built = (steps: readonly (readonly [string, number])[], output: string) =>
      ({
        status: "ok",
        value: { image: "i", warnings: [], output, steps: steps.map(([instruction, line]) => ({ instruction, line })) },
      }) as const;
    const written = built(
      [
        ["FROM x", 1],
        ["RUN echo $A", 2],
        ["ENV B=1", 3],
        ["FROM x", 4],
        ["RUN echo $A", 5],
        ["COPY f /", 6],
      ],
      "a\na\n",
    );
    const compare = (actual: typeof written) =>
      compareBuilds(question, { expected: written, actual, builder: "buildkit" }, new Map()).map(({ at }) => at[0]);
    expect(
      compare(
        built(
          [
            ["COPY f /", 6],
            ["RUN echo 1", 5],
          ],
          "a\n",
        ),
      ),
    ).toEqual([]);
    expect(compare(built([["RUN echo 1", 2]], "a\n"))).toEqual(["steps", "steps"]);
    expect(compare(built([["COPY f /", 6]], "a\n"))).toEqual(["steps"]);
    expect(
      compare(
        built(
          [
            ["COPY f /", 6],
            ["RUN echo 1", 2],
          ],
          "b\n",
        ),
      ),
    ).toEqual(["output"]);
  });

  it("does not look at the order of the two streams", () => {
    const question = { op: "build", context: { entries: [] } } as const;
    const wrote = (output: string) =>
      ({ status: "ok", value: { image: "i", steps: [], warnings: [], output } }) as const;
    const compare = (expected: string, actual: string) =>
      compareBuilds(question, { expected: wrote(expected), actual: wrote(actual) }, new Map()).length;
    expect(compare("out\n\u001b[91merr\n\u001b[0m", "err\nout\n")).toBe(0);
    expect(compare("out\n", "err\n")).toBe(1);
  });
});

describe("the table of ignored paths", () => {
  it("overlooks the time of a build, not that of a file of the context", () => {
    const overlooked = newOverlooked();
    const differ = (expected: number, actual: number) =>
      remaining("tree", [{ at: ["entries", "/a", "mtimeMs"], kind: "different", expected, actual }], overlooked).length;
    expect(differ(1_704_067_200_000, 1_795_000_000_000)).toBe(0);
    expect(differ(1_000_000_000_000, 1_795_000_000_000)).toBe(1);
    expect(differ(1_000_000_000_000, 1_234_567_890_000)).toBe(1);
  });

  it("overlooks of BuildKit's sizes what links make, and of its words all but those of two RUNs", () => {
    const overlooked = newOverlooked("buildkit");
    const differ = (verb: string, path: string, expected: unknown, actual: unknown) =>
      remaining(verb, [{ at: path.split("/"), kind: "different", expected, actual }], overlooked).length;
    expect(differ("image-inspect", "sizeBytes", 1000, 990)).toBe(0);
    expect(differ("image-inspect", "sizeBytes", 5000, 990)).toBe(1);
    expect(differ("build", "message", "executor failed running [x]: exit code: 1", "failed to compute")).toBe(0);
    expect(differ("build", "message", "executor failed running [x]: exit code: 1", "executor failed running [y]")).toBe(
      1,
    );
    expect(differ("build", "output/0", "a", "b")).toBe(1);
  });

  it("names the rows that nothing has met", () => {
    const overlooked = newOverlooked();
    expect(staleRows(overlooked)).toEqual(rowsOf("classic"));
    remaining("image-inspect", [{ at: ["createdMs"], kind: "different", expected: 1, actual: 2 }], overlooked);
    expect(staleRows(overlooked)).toHaveLength(rowsOf("classic").length - 1);
  });
});

describe("rows of one builder", () => {
  it("count for it alone", () => {
    const difference = { at: ["message"], kind: "different", expected: "a", actual: "b" } as const;
    expect(remaining("build", [difference], newOverlooked("buildkit"))).toEqual([]);
    expect(remaining("build", [difference], newOverlooked("classic"))).toEqual([difference]);
  });
});

describe("simplifying builds", () => {
  const dockerfile = (content: string) => ({ path: "Dockerfile", type: "file", content }) as const;
  const operation: BuildOperation = {
    op: "build",
    as: "i1",
    context: {
      entries: [dockerfile("FROM x\n# why\nRUN a \\\n  b\nRUN c\n"), { path: "d/f", type: "file", content: "f" }],
    },
    labels: { l: "1" },
  };
  const trace: Trace = [{ operation }, { operation: { ...operation, as: "i2" } }];
  const candidates = [...simplerBuilds(trace)];

  it("takes a build, an instruction with its lines, a file and an option", () => {
    expect(candidates).toContainEqual([trace[0]]);
    const texts = candidates.map((candidate) => JSON.stringify(candidate));
    const twice = (content: string) => texts.some((one) => one.split(JSON.stringify(content)).length === 3);
    expect(twice("FROM x\nRUN c\n")).toBe(true);
    expect(twice("FROM x\n# why\nRUN a \\\n  b\n")).toBe(true);
    expect(texts.some((one) => !one.includes("d/f"))).toBe(true);
    expect(texts.some((one) => one.split('"labels"').length === 2)).toBe(true);
  });
});
