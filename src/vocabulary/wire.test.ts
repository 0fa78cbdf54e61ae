import { describe, expect, test } from "vitest";
import { operationProblems, outcomeProblems } from "./wire.ts";

describe("an outcome on the wire", () => {
  test.each([
    ["wait", { status: "ok", value: { exitCode: 0 } }],
    ["rm", { status: "ok", value: {} }],
    ["run", { status: "ok", value: { id: "c", exitCode: 1, stdout: { base64: "/w==" }, stderr: "" } }],
    ["wait", { status: "blocked" }],
    ["start", { status: "rejected", kind: "cannot-start", message: "no such file", exitCode: 127 }],
    ["pull", { status: "unsupported", capability: "pull" }],
    ["rm", { status: "indeterminate", reason: "no answer" }],
  ] as const)("of %s may be %j", (verb, outcome) => {
    expect(outcomeProblems(verb, outcome)).toEqual([]);
  });

  test.each([
    ["wait", "done", [{ at: "", message: 'an outcome was expected, found "done"' }]],
    ["wait", { status: "ok", value: {} }, [{ at: "value.exitCode", message: "this field is required and is missing" }]],
    [
      "wait",
      { status: "ok", value: { exitCode: "0" } },
      [{ at: "value.exitCode", message: 'an integer was expected, found "0"' }],
    ],
    ["rm", { status: "ok" }, [{ at: "value", message: "an object was expected, but it is missing" }]],
    ["rm", { status: "ok", value: { gone: true } }, [{ at: "value.gone", message: "there is no such field" }]],
    [
      "rm",
      { status: "ok", value: {}, note: "" },
      [{ at: "note", message: "an `ok` outcome has no such field; it has `value`" }],
    ],
    [
      "rm",
      { status: "okay" },
      [
        {
          at: "status",
          message: 'one of ok, rejected, blocked, unsupported, indeterminate was expected, found "okay"',
        },
      ],
    ],
    [
      "logs",
      { status: "ok", value: { stdout: 5, stderr: "" } },
      [
        {
          at: "value.stdout",
          message: "a string or an object was expected, found 5",
        },
      ],
    ],
    [
      "tree",
      { status: "ok", value: { tree: [{ path: "/a", type: "file", mode: "644" }] } },
      [{ at: "value.tree[0].mode", message: 'text like /^[0-7]{4}$/ was expected, found "644"' }],
    ],
  ] as const)("of %s cannot be %j", (verb, outcome, problems) => {
    expect(outcomeProblems(verb, outcome)).toEqual(problems);
  });

  test("a kind of refusal must be one of the closed set", () => {
    const [problem] = outcomeProblems("rm", { status: "rejected", kind: "gone", message: "" });
    expect(problem?.at).toBe("kind");
    expect(problem?.message).toContain('one of "not-found", "name-conflict"');
    expect(problem?.message).toContain('found "gone"');
  });

  test("of many mistakes five are told", () => {
    const changes = Array.from({ length: 100 }, () => ({ kind: "moved", path: "/" }));
    expect(outcomeProblems("diff", { status: "ok", value: { changes } })).toHaveLength(5);
  });
});

describe("an operation on the wire", () => {
  test("has a verb, its arguments and nothing else", () => {
    expect(operationProblems({ op: "rm", container: "c1", force: true })).toEqual([]);
    expect(operationProblems({ op: "remove-all" })).toEqual([
      { at: "op", message: 'a verb was expected, found "remove-all"' },
    ]);
    expect(operationProblems({ op: "rm", container: "c1", forced: true })).toEqual([
      { at: "forced", message: "there is no such field" },
    ]);
    expect(operationProblems({ op: "rm" })).toEqual([
      { at: "container", message: "this field is required and is missing" },
    ]);
  });
});
