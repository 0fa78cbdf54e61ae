import { describe, expect, it } from "vitest";
import { parseKnownFailures } from "../rules/known-failures.ts";
import { ruleIds, ruleOf } from "../rules/table.ts";
import { parseText } from "../scenario/parse.ts";
import type { Console } from "./console.ts";
import { explain } from "./explain.ts";
import { firstScenario, init } from "./init.ts";
import { lint } from "./lint.ts";
import { list } from "./list.ts";
import { plan } from "./plan.ts";

const good = `scenario: v1
name: it prints what it is told
rules: [VOL-CRE-001]
tags: [smoke]
matrix: { word: [hi, ho] }
steps:
  - run: { image: shell, cmd: [echo, ((matrix.word))] }
    expect: { stdout: ((matrix.word)) }
`;
const bad = `scenario: v1
name: it has two slips
steps:
  - run: { imgae: shell }
    expect: { exit: 0 }
  - stop: { container: c }
`;

function run(files: { readonly [path: string]: string }, command: (console: Console, parse: ParseOptions) => number) {
  const written = { out: "", error: "" };
  const console: Console = {
    out: (text) => {
      written.out += text;
    },
    error: (text) => {
      written.error += text;
    },
    isTerminal: false,
    color: false,
  };
  const code = command(console, {
    rules: ruleIds(),
    readFile: (path) => {
      const text = files[path];
      return text === undefined ? { failure: "there is no such file" } : new TextEncoder().encode(text);
    },
  });
  return { code, ...written };
}

type ParseOptions = Parameters<typeof lint>[1];

describe("lint", () => {
  const files = { "bad.scenario.yaml": bad, "good.scenario.yaml": good };
  const paths = Object.keys(files);

  it("shows every problem of every file with its frame, and answers 2", () => {
    const result = run(files, (console, parse) => lint({ paths, format: "pretty" }, parse, console));
    expect(result.code).toBe(2);
    expect(result.out).toBe(`bad.scenario.yaml:4:12: error E2101 \`imgae\` is not a key of \`run\`
  3 | steps:
  4 |   - run: { imgae: shell }
    |            ^^^^^
  hint: did you mean \`image\`? allowed: as, autoRemove, capAdd, capDrop, cmd, detach, entrypoint, env, expose, healthcheck, hostname, image, init, ipc, labels, memory, mounts, name, network, pid, readOnly, restart, rm, stdin, stopSignal, stopTimeout, tmpfs, tty, user, volumes, volumesFrom, workdir

bad.scenario.yaml:6:5: error E2112 \`stop\` has no timeout
  5 |     expect: { exit: 0 }
  6 |   - stop: { container: c }
    |     ^^^^
  hint: a PID 1 that ignores TERM makes it wait 10 s: write timeout: 0, or the seconds you need

bad.scenario.yaml:6:24: error E2201 there is no container \`c\` in this scenario
  5 |     expect: { exit: 0 }
  6 |   - stop: { container: c }
    |                        ^
  hint: there is none; { name: … } is a literal name

2 files, 3 problems in 1
plimsoll explain E2101 says more
`);
  });

  it("writes annotations for GitHub, with their places and escapes", () => {
    const result = run(files, (console, parse) => lint({ paths, format: "github" }, parse, console));
    expect(result.out.split("\n")[1]).toBe(
      "::error file=bad.scenario.yaml,line=6,col=5,title=E2112 stop-without-timeout::`stop` has no timeout%0Ahint: a PID 1 that ignores TERM makes it wait 10 s: write timeout: 0, or the seconds you need",
    );
  });

  it("writes one JSON object", () => {
    const result = run(files, (console, parse) => lint({ paths, format: "json" }, parse, console));
    const answer = JSON.parse(result.out);
    expect(answer).toMatchObject({ version: 1, files: 2 });
    expect(answer.problems[2]).toMatchObject({
      code: "E2201",
      severity: "error",
      file: "bad.scenario.yaml",
      range: { line: 6, column: 24, start: 116, end: 117 },
    });
  });

  it("answers 0 without problems and 3 without files", () => {
    const one = run(files, (console, parse) =>
      lint({ paths: ["good.scenario.yaml"], format: "pretty" }, parse, console),
    );
    expect(one).toMatchObject({ code: 0, out: "1 file, no problems\n" });
    expect(run(files, (console, parse) => lint({ paths: [], format: "pretty" }, parse, console)).code).toBe(3);
  });
});

describe("list", () => {
  it("lists each cell with name, tags and rules", () => {
    const result = run({ "good.scenario.yaml": good }, (console, parse) =>
      list({ paths: ["good.scenario.yaml"], json: false }, parse, console),
    );
    expect(result.code).toBe(0);
    expect(result.out).toBe(`good.scenario.yaml#word=hi
  it prints what it is told
  #smoke VOL-CRE-001
good.scenario.yaml#word=ho
  it prints what it is told
  #smoke VOL-CRE-001
2 scenarios in 1 file
`);
  });

  it("answers 2 with an invalid file, and 3 when the selection is empty", () => {
    const invalid = run({ "bad.scenario.yaml": bad }, (console, parse) =>
      list({ paths: ["bad.scenario.yaml"], json: true }, parse, console),
    );
    expect(invalid.code).toBe(2);
    expect(invalid.out).toBe("[]\n");
    const empty = run({ "good.scenario.yaml": good }, (console, parse) =>
      list({ paths: ["good.scenario.yaml"], json: false, select: () => false }, parse, console),
    );
    expect(empty.code).toBe(3);
  });
});

describe("plan", () => {
  it("shows the steps of each cell after expansion, and where they stand", () => {
    const result = run({ "good.scenario.yaml": good }, (console, parse) =>
      plan({ paths: ["good.scenario.yaml"], json: false, select: ({ id }) => id.endsWith("ho") }, parse, console),
    );
    expect(result).toMatchObject({ code: 0, error: "" });
    expect(result.out).toBe(`good.scenario.yaml#word=ho
  it prints what it is told
   1. run shell: echo ho  good.scenario.yaml:7
      expect {"stdout":"ho"}
`);
  });
});

describe("explain", () => {
  const ask = (subject: string) =>
    run({ "good.scenario.yaml": good }, (console, parse) =>
      explain({ subject, ruleOf, ruleIds: ruleIds() }, parse, console),
    );

  it("explains a code by its number or its name, with a bad and a good example", () => {
    expect(ask("e2301").out).toBe(`E2301 asserts-nothing

No step expects anything: the scenario would pass on an engine that only says yes.

Refused:

  - run: { image: shell }

Accepted:

  - run: { image: shell }
    expect: { exit: 0 }
`);
    expect(ask("asserts-nothing").out).toBe(ask("E2301").out);
  });

  it("explains the code of known-failures lists, with examples that show it", () => {
    const [bad = "", accepted = ""] =
      ask("E2601")
        .out.split("Refused:")[1]
        ?.split("Accepted:")
        .map((text) => text.replace(/^ {2}/gm, "").trim()) ?? [];
    expect(parseKnownFailures("known.yaml", bad).problems.map(({ code }) => code)).toEqual(["E2601"]);
    expect(parseKnownFailures("known.yaml", accepted).problems).toEqual([]);
  });

  it("explains a rule", () => {
    const { code, out } = ask("VOL-CRE-002");
    expect(code).toBe(0);
    expect(out).toContain("VOL-CRE-002 MUST, volumes");
    expect(out).toContain("Create of an existing name returns the existing volume");
  });

  it("explains a scenario in words", () => {
    const { code, out } = ask("good.scenario.yaml");
    expect(code).toBe(0);
    expect(out).toContain("It runs 2 times:\n  word=hi\n  word=ho\n");
    expect(out).toContain("1. run shell: echo hi\n   it prints hi\n");
  });

  it("says what was probably meant, and answers 3", () => {
    expect(ask("E2310x")).toMatchObject({
      code: 3,
      error: "`E2310x` is no code, no rule and no scenario file; did you mean E2310?\n",
    });
  });
});

describe("init", () => {
  it("writes a scenario that has no problem", () => {
    const files = new Map<string, string>();
    const writeNew = (path: string, text: string) => {
      files.set(path, text);
      return undefined;
    };
    const result = run({}, (console) => init({ path: "a.scenario.yaml", schema: "s.json", writeNew }, console));
    expect(result).toMatchObject({ code: 0, out: "wrote a.scenario.yaml; run it: npx plimsoll run a.scenario.yaml\n" });
    expect(files.get("a.scenario.yaml")?.startsWith("# yaml-language-server: $schema=s.json\nscenario: v1\n")).toBe(
      true,
    );
    expect(parseText("a", firstScenario("s.json"), { readFile: () => ({ failure: "" }) }).problems).toEqual([]);
  });

  it("never overwrites", () => {
    const result = run({}, (console) =>
      init({ path: "a.scenario.yaml", schema: "", writeNew: () => "exists" }, console),
    );
    expect(result).toMatchObject({ code: 3, error: "a.scenario.yaml exists already; it was not touched\n" });
  });
});
