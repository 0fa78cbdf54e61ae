import { describe, expect, it } from "vitest";
import { type Parsed, parseScenarios, parseText } from "./parse.ts";
import type { ReadFile } from "./read-source.ts";
import type { OperationStep, Scenario } from "./scenario.ts";

const none: ReadFile = () => ({ failure: "there is no such file" });

function filesystem(files: { readonly [path: string]: string | Uint8Array }): ReadFile {
  return (path) => {
    const content = files[path];
    if (content === undefined) return { failure: "there is no such file" };
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
}

/** `line:column code message`, and the hint after ` | `. */
function told({ problems }: Parsed): readonly string[] {
  return problems.map(({ file, range, code, message, hint, notes = [] }) => {
    const name = file === "x.scenario.yaml" ? "" : `${file}:`;
    return [
      `${name}${range.line}:${range.column} ${code} ${message}`,
      ...(hint === undefined ? [] : [hint]),
      ...notes,
    ].join(" | ");
  });
}

function parse(text: string, rules?: ReadonlySet<string>): Parsed {
  return parseText("x.scenario.yaml", text, { readFile: none, ...(rules === undefined ? {} : { rules }) });
}

function good(text: string, files: { readonly [path: string]: string | Uint8Array } = {}): readonly Scenario[] {
  const result = parseText("x.scenario.yaml", text, { readFile: filesystem(files) });
  expect(told(result)).toEqual([]);
  return result.scenarios;
}

function operations(scenario: Scenario | undefined): readonly OperationStep["operation"][] {
  return (scenario?.steps ?? []).flatMap((step) => (step.kind === "operation" ? [step.operation] : []));
}

const head = "scenario: v1\nname: a test\n";
const steps = (lines: string) => `${head}steps:\n${lines}`;

describe("a bad file is told with place, code, message and hint", () => {
  it.each<[string, string, readonly string[]]>([
    ["an empty file", "", ["1:1 E2004 the file is empty | `plimsoll init` writes a first scenario"]],
    ["a list", "- a\n", ["1:1 E2103 the file is a list; a scenario is a mapping | begin the file with `scenario: v1`"]],
    ["prose", "and: more: of it\n", ["1:6 E2004 not YAML: a text with `: ` in it needs quotes"]],
    [
      "a tab as indentation",
      "scenario: v1\nname: x\nsteps:\n\t- run: { image: shell }\n",
      ["4:1 E2004 not YAML: tabs are not allowed as indentation | indent with spaces"],
    ],
    [
      "brackets in a plain text: told once, not for all that follows",
      steps('  - commit: { container: c, changes: [CMD ["a"], ENV B=1] }\n    expect: { value: { id: x } }\n'),
      ["4:43 E2004 not YAML: missing , or : between flow sequence items | put the text in quotes"],
    ],
    [
      "duplicate keys",
      steps("  - run: { image: shell, image: base }\n    expect: { exit: 0 }\n"),
      ["4:26 E2005 the key `image` is already given in this mapping"],
    ],
    [
      "an unknown verb that resembles one",
      steps("  - rnu: { image: shell }\n    expect: { exit: 0 }\n"),
      ["4:5 E2107 `rnu` is not a verb, and no key of a step | did you mean `run`?"],
    ],
    [
      "an unknown argument that resembles one",
      steps("  - exec: { containr: c, cmd: [ls] }\n    expect: { exit: 0 }\n"),
      [
        "4:13 E2101 `containr` is not a key of `exec` | did you mean `container`? allowed: as, cmd, container, detach, env, stdin, tty, user, workdir",
      ],
    ],
    [
      "a key that belongs one level deeper",
      steps("  - run: { image: shell }\n    condition: removed\n    expect: { exit: 0 }\n"),
      ["5:5 E2101 `condition` is not a key of a step | `condition` is a key of wait: check the indentation"],
    ],
    [
      "an unknown key of expect",
      steps("  - run: { image: shell }\n    expect: { exti: 0 }\n"),
      [
        "5:15 E2101 `exti` is not a key of `expect` | did you mean `exit`? allowed: blocks, changed, container, diff, error, exit, files, image, logs, stderr, stdout, unchanged, value, volume",
      ],
    ],
    [
      "a wrong kind of error",
      steps("  - rm: { container: { name: x } }\n    expect: { error: { kind: notfound } }\n"),
      [
        "5:30 E2104 `kind` is `notfound`; it must be not-found, name-conflict, wrong-state, in-use, ambiguous, invalid, cannot-start, build-failed, corrupt, unauthorized, unavailable, not-permitted, no-space, limit or engine-fault | did you mean `not-found`?",
      ],
    ],
    [
      "a handle that is never made",
      steps("  - run: { image: bsae, as: c }\n    expect: { exit: 0 }\n"),
      [
        "4:19 E2201 there is no image `bsae` in this scenario | there is shell or scratch; { ref: … } is a literal reference",
      ],
    ],
    [
      "a handle used before it is made",
      steps("  - commit: { container: c, as: i }\n  - run: { image: shell, as: c }\n    expect: { exit: 0 }\n"),
      ["4:26 E2202 `c` is used before step 2 makes it"],
    ],
    [
      "a container where an image stands",
      steps("  - run: { image: shell, as: c }\n  - run: { image: c }\n    expect: { exit: 0 }\n"),
      ["5:19 E2203 `c` is a container; here stands an image"],
    ],
    [
      "a handle made twice",
      steps(
        "  - run: { image: shell, as: c }\n  - create: { image: shell, as: c }\n    expect: { container: { c: present } }\n",
      ),
      ["5:33 E2204 the handle `c` is already made by step 1 | choose another name; a handle stays usable after rm"],
    ],
    [
      "a file outside the folder",
      `${head}files: { ../a: hi }\nsteps:\n  - run: { image: shell }\n    expect: { exit: 0 }\n`,
      ["3:10 E2210 `../a` is outside the scenario; files have relative paths with `/`"],
    ],
    [
      "a context outside the folder",
      steps("  - build: { context: /etc, as: i }\n    expect: { image: { i: present } }\n"),
      ["4:23 E2210 `/etc` is outside the scenario; it must be a relative path in its `files`"],
    ],
    [
      "a bind of what is not there",
      steps('  - run: { image: shell, volumes: ["./data:/data"] }\n    expect: { exit: 0 }\n'),
      ["4:36 E2211 `./data` is not in the scenario's `files` | the scenario has no `files`"],
    ],
    [
      "expectations of a detached run",
      steps("  - run: { image: shell, detach: true }\n    expect: { stdout: hi }\n"),
      [
        "5:15 E2309 a detached `run` answers before there is output | take `detach` away, or `wait` or read `logs` in a later step",
      ],
    ],
    [
      "a state that no container has",
      steps("  - run: { image: shell, as: c }\n    expect: { container: { c: { state: exitd } } }\n"),
      [
        "5:40 E2306 `exitd` never matches; the value is created, running, paused, restarting, exited, removing or dead | did you mean `exited`?",
      ],
    ],
    [
      "a field that no image has",
      steps("  - commit: { container: { name: x }, as: i }\n    expect: { image: { i: { author: me, layer: 3 } } }\n"),
      [
        "5:41 E2305 the value has no key `layer` | it has: arch, author, chainIds, comment, config, configDigest, createdMs, diffIds, id, os, parentId, repoDigests, sizeBytes, tags",
      ],
    ],
    [
      "a range without numbers",
      steps("  - run: { image: shell }\n    expect: { exit: { gt: 5, lt: 3 } }\n"),
      ["5:21 E2306 no number is at least 5 and at most 3"],
    ],
    [
      "a boolean as YAML 1.1 spells it",
      steps("  - run: { image: shell, detach: yes }\n    expect: { exit: 0 }\n"),
      ["4:34 E2103 `detach` is a text; it must be true or false | write true"],
    ],
    [
      "a number in an environment",
      steps("  - run: { image: shell, env: { PORT: 80 } }\n    expect: { exit: 0 }\n"),
      ['4:39 E2103 `PORT` is the number 80; it must be a text | put it in quotes: "80"'],
    ],
    [
      "a time without its unit",
      steps("  - sleep: 5\n  - run: { image: shell }\n    expect: { exit: 0 }\n"),
      ["4:12 E2103 `sleep` is the number 5; it must be a time with its unit: 500ms, 5s, 2m or 1h | add the unit: 5s"],
    ],
    [
      "a container given without its key",
      steps("  - rm: c\n    expect: { changed: true }\n"),
      ["4:9 E2103 `rm` is a text; it must be a mapping of its arguments | write rm: { container: c }"],
    ],
    [
      "a mount whose key is misspelt is told once",
      steps("  - run: { image: shell, mounts: [{ type: tmpfs, taret: /x }] }\n    expect: { exit: 0 }\n"),
      [
        "4:50 E2101 `taret` is not a key of item 1 of `mounts` | did you mean `target`? allowed: mode, noCopy, readOnly, sizeBytes, source, target, type",
      ],
    ],
    [
      "a trap hides what it leads to",
      steps("  - write: { container: { name: x }, path: /a, content: hi, mode: 0755 }\n    expect: { exit: 0 }\n"),
      ['4:67 E2501 `0755` is the number 755, not an octal one | write "0755" if you mean the text'],
    ],
    [
      "a template that is misspelt",
      `${head}matrix: { n: ["1"] }\nsteps:\n  - run: { image: shell, cmd: [echo, "((matrix.m))"] }\n    expect: { exit: 0 }\n`,
      ["5:38 E2401 `((matrix.m))`: there is no axis `m` | there is n"],
    ],
    [
      "a demand that only one cell breaks",
      `${head}matrix: { exit: [0, "1"] }\nsteps:\n  - run: { image: shell }\n    expect: { exit: ((matrix.exit)) }\n`,
      ["6:21 E2306 `1` never matches; the value is a whole number | in the cell exit=1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(parse(text))).toEqual(expected);
  });

  it("all problems at once, in the order of the text", () => {
    const text = `scenario: v1
nmae: a test
rules: [CMT-001, CMT-01]
steps:
  - rm: { container: gone }
  - run: { image: shell, as: c }
    expect: { stdout: { contains: "" } }
  - stop: { container: c }
`;
    expect(told(parse(text, new Set(["CMT-001"])))).toEqual([
      "2:1 E2101 `nmae` is not a key of a scenario | did you mean `name`? allowed: defaults, exclusive, files, matrix, name, requires, rules, scenario, steps, tags",
      "3:18 E2109 there is no rule `CMT-01` | did you mean `CMT-001`?",
      "5:22 E2201 there is no container `gone` in this scenario | there is c; { name: … } is a literal name",
      "7:35 E2303 `contains` with an empty text holds for every text | write the text that must be there",
      "8:5 E2112 `stop` has no timeout | a PID 1 that ignores TERM makes it wait 10 s: write timeout: 0, or the seconds you need",
    ]);
  });

  it("a slip in a verb costs one problem, not one for each use of what the step makes", () => {
    const text = steps(
      "  - rnu: { image: shell, as: c }\n  - rm: { container: c }\n    expect: { container: { c: absent } }\n",
    );
    expect(told(parse(text))).toEqual([expect.stringContaining(" E2107 `rnu` is not a verb")]);
  });

  it("a stop may leave the seconds to a container that gives them (CTR-STO-004)", () => {
    const stop = "  - stop: { container: c }\n    expect: { changed: true }\n";
    good(steps(`  - run: { image: shell, as: c, detach: true, stopTimeout: 1 }\n${stop}`));
    const unbounded = parse(steps(`  - run: { image: shell, as: c, detach: true }\n${stop}`));
    expect(told(unbounded)).toEqual([expect.stringContaining(" E2112 `stop` has no timeout")]);
  });

  it("an empty mapping as an item of a list is any item", () => {
    good(steps("  - history: { image: shell }\n    expect: { value: { entries: [{ comment: c }, {}] } }\n"));
  });

  it("the frame shows the line, the one before it, and carets under the place", () => {
    const { problems } = parse(steps("  - run: { image: shell }\n    expect: { exti: 0 }\n"));
    expect(problems[0]?.frame).toBe(`4 |   - run: { image: shell }
5 |     expect: { exti: 0 }
  |               ^^^^`);
  });
});

describe("a file that nobody can mean is refused before it costs anything", () => {
  const bytes = (content: Uint8Array) => parseScenarios("x.scenario.yaml", { readFile: () => content });

  it("10 MB", () => {
    expect(told(bytes(new Uint8Array(10_000_000).fill(35)))).toEqual([
      "1:1 E2002 the file has 10000000 bytes; a scenario has at most 1048576 | make the fixture in a step, or split the scenario",
    ]);
  });

  it("bytes that are not UTF-8, with the place of the first", () => {
    expect(told(bytes(new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x63])))).toEqual([
      "2:2 E2003 the file is not UTF-8 text",
    ]);
  });

  it("a file that is not there", () => {
    const result = parseScenarios("x.scenario.yaml", { readFile: none });
    expect(told(result)).toEqual(["1:1 E2001 x.scenario.yaml cannot be read: there is no such file"]);
  });

  it("an alias bomb", () => {
    const lines = ["x-0: &a0 [lol]"];
    for (let level = 1; level < 12; level++) lines.push(`x-${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`);
    expect(told(parse(`${head}${lines.join("\n")}\nsteps: []\n`)).map((line) => line.slice(0, 60))).toEqual([
      "8:23 E2006 its aliases expand to more than 100000 values | w",
    ]);
  });

  it("brackets without end", () => {
    expect(told(parse("[".repeat(200_000)))).toEqual(["1:66 E2010 nested deeper than 64 levels"]);
  });
});

describe("matrix", () => {
  const text = `${head}matrix:
  state: [running, paused]
  force: [true, false]
  exclude: [{ state: paused, force: false }]
  include: [{ state: created, force: true }]
steps:
  - run: { image: shell, as: c, name: c-((matrix.state)), autoRemove: ((matrix.force)), cmd: [echo, "((matrix.state)) $((1+1)) \\\\((matrix.x))"] }
    expect: { exit: 0 }
`;

  it("multiplies, excludes and includes; each cell is a scenario of its own", () => {
    expect(good(text).map(({ id }) => id)).toEqual([
      "x.scenario.yaml#state=running,force=true",
      "x.scenario.yaml#state=running,force=false",
      "x.scenario.yaml#state=paused,force=true",
      "x.scenario.yaml#state=created,force=true",
    ]);
  });

  it("replaces whole values with their type, and texts inside texts; the shell's $((…)) and \\((…)) stay", () => {
    expect(operations(good(text)[1])).toEqual([
      {
        op: "run",
        image: "shell",
        as: "c",
        name: "c-running",
        autoRemove: false,
        cmd: ["echo", "running $((1+1)) ((matrix.x))"],
      },
    ]);
  });

  it("replaces a whole step, a whole expectation and keys", () => {
    const [scenario] = good(`${head}matrix:
  case:
    - step: { run: { image: shell, as: c } }
      expect: { stdout: hi }
      handle: c
steps:
  - ((matrix.case.step))
  - run: { image: shell, cmd: [echo, hi] }
    expect: ((matrix.case.expect))
  - rm: { container: c }
    expect: { container: { ((matrix.case.handle)): absent } }
`);
    expect(scenario?.id).toBe("x.scenario.yaml#case=~1");
    expect(scenario?.steps.map(({ expect: expected }) => expected)).toEqual([
      undefined,
      { stdout: "hi" },
      { container: { c: "absent" } },
    ]);
    expect(scenario?.locate(2, ["expect", "container", "c"])).toEqual({ start: 318, end: 324, line: 13, column: 52 });
  });
});

describe("uses", () => {
  const lib = `template: v1
parameters:
  as: { type: text }
  words: { type: list, default: [echo, hi] }
steps:
  - run: { image: shell, as: ((with.as)), cmd: ((with.words)) }
    expect: { exit: 0 }
`;

  it("puts the steps of a template in its place, with parameters and defaults; places are in the template", () => {
    const text = steps(
      "  - uses: ./lib/one.steps.yaml\n    with: { as: a }\n  - uses: lib/one.steps.yaml\n    with: { as: b, words: [ls] }\n",
    );
    const [scenario] = good(text, { "lib/one.steps.yaml": lib });
    expect(operations(scenario)).toEqual([
      { op: "run", image: "shell", as: "a", cmd: ["echo", "hi"] },
      { op: "run", image: "shell", as: "b", cmd: ["ls"] },
    ]);
    expect(scenario?.locate(1, ["expect", "exit"])).toMatchObject({ file: "lib/one.steps.yaml", line: 7, column: 21 });
  });

  it("a fault in a template is told there, with the way to it", () => {
    const files = {
      "x.scenario.yaml": steps("  - uses: ./a.steps.yaml\n"),
      "a.steps.yaml": "template: v1\nsteps:\n  - uses: ./b.steps.yaml\n",
      "b.steps.yaml": "template: v1\nsteps:\n  - run: { imgae: shell }\n    expect: { exit: 0 }\n",
    };
    const result = parseScenarios("x.scenario.yaml", { readFile: filesystem(files) });
    expect(told(result).map((line) => line.replace(/allowed: [^|]*/, ""))).toEqual([
      "b.steps.yaml:3:12 E2101 `imgae` is not a key of `run` | did you mean `image`? | used at a.steps.yaml:3:11 | used at x.scenario.yaml:4:11",
    ]);
  });

  it("a circle is told with all its files", () => {
    const files = {
      "x.scenario.yaml": steps("  - uses: ./a.steps.yaml\n"),
      "a.steps.yaml": "template: v1\nsteps:\n  - uses: ./b.steps.yaml\n",
      "b.steps.yaml": "template: v1\nsteps:\n  - uses: ./a.steps.yaml\n",
    };
    const result = parseScenarios("x.scenario.yaml", { readFile: filesystem(files) });
    expect(told(result)).toEqual([
      "b.steps.yaml:3:11 E2406 templates use each other in a circle: a.steps.yaml → b.steps.yaml → a.steps.yaml | used at a.steps.yaml:3:11 | used at x.scenario.yaml:4:11",
    ]);
  });
});

describe("a scenario", () => {
  it("has defaults filled in, what the step gives wins, and a default argument is located at its verb", () => {
    const [scenario] = good(`${head}defaults:
  run: { image: shell, cmd: [echo, hi], tty: true }
steps:
  - run: { cmd: [ls] }
    expect: { exit: 0 }
`);
    expect(operations(scenario)).toEqual([{ op: "run", image: "shell", cmd: ["ls"], tty: true }]);
    expect(scenario?.locate(0, ["run", "image"])).toMatchObject({ line: 6, column: 10 });
  });

  it("keeps the names of images open in files and arguments", () => {
    const [scenario] = good(`${head}files:
  app/Dockerfile: |
    ARG BASE
    FROM ((image.shell))
steps:
  - build: { context: app, as: app, args: { BASE: "x/((image.shell))" } }
    expect: { image: { app: present } }
`);
    expect(scenario?.files.get("app/Dockerfile")).toEqual({
      type: "file",
      content: "ARG BASE\nFROM ((image.shell))\n",
      template: ["ARG BASE\nFROM ", { image: "shell" }, "\n"],
    });
    expect(scenario?.steps[0]).toMatchObject({
      operation: { op: "build", context: "app", as: "app", args: { BASE: "x/((image.shell))" } },
      templates: [{ path: ["args", "BASE"], template: ["x/", { image: "shell" }] }],
    });
  });

  it("has files of every kind, sorted; `from` takes in what lies beside it", () => {
    const [scenario] = good(
      `${head}files:
  z/run.sh: { content: "exit 0", mode: "0755" }
  a: { base64: //8= }
  d: { directory: true, mode: "0700" }
  l: { symlink: a }
  t: { from: fixtures/t.txt }
  b: { from: fixtures/b.bin }
steps:
  - run: { image: shell, volumes: ["./z:/z"] }
    expect: { exit: 0 }
`,
      { "fixtures/t.txt": "text", "fixtures/b.bin": new Uint8Array([0xff, 0xff]) },
    );
    expect([...(scenario?.files ?? [])]).toEqual([
      ["a", { type: "file", content: { base64: "//8=" } }],
      ["b", { type: "file", content: { base64: "//8=" } }],
      ["d", { type: "directory", mode: "0700" }],
      ["l", { type: "symlink", target: "a" }],
      ["t", { type: "file", content: "text" }],
      ["z/run.sh", { type: "file", content: "exit 0", mode: "0755" }],
    ]);
  });

  it("has background steps, input, joins and times", () => {
    const [scenario] = good(
      steps(`  - run: { image: shell, as: c, cmd: [cat], stdin: { open: true } }
    background: w
    timeout: 10s
  - input: { to: w, data: hi, close: true }
  - sleep: 1.5s
  - join: w
    expect: { stdout: hi }
  - inspect: { container: c }
    eventually: 500ms
    expect: { value: { state: exited } }
`),
    );
    expect(scenario?.steps.map(({ range: _, expect: __, ...step }) => step)).toEqual([
      {
        kind: "operation",
        operation: { op: "run", image: "shell", as: "c", cmd: ["cat"], stdin: { open: true } },
        background: "w",
        timeoutMs: 10_000,
      },
      { kind: "input", to: "w", data: "hi", close: true },
      { kind: "sleep", milliseconds: 1500 },
      { kind: "join", background: "w" },
      { kind: "operation", operation: { op: "inspect", container: "c" }, eventuallyMs: 500 },
    ]);
  });

  it("takes a volume that a container mounts as a handle", () => {
    good(
      steps(`  - run: { image: shell, as: a, volumes: ["data:/data"] }
    expect: { volume: { data: present } }
  - volume-rm: { volume: data }
    expect: { error: { kind: in-use }, unchanged: [volumes, data, a] }
`),
    );
  });

  it("locates steps, keys and values; what does not exist at the place around it", () => {
    const [scenario] = good(steps("  - run: { image: shell }\n    expect:\n      exit: 0\n"));
    expect(scenario?.steps[0]?.range).toEqual({ start: 37, end: 84, line: 4, column: 5 });
    expect(scenario?.locate(0, ["expect", "exit"])).toEqual({ start: 83, end: 84, line: 6, column: 13 });
    expect(scenario?.locate(0, ["expect", "stdout", "contains"])).toEqual({ start: 77, end: 84, line: 6, column: 7 });
  });

  it("reads aliases as what they stand for, and keys that begin with x- as nothing", () => {
    const [scenario] = good(`${head}x-words: &words [echo, hi]
steps:
  - run: { image: shell, cmd: *words }
    x-why: because
    expect: { exit: 0 }
`);
    expect(operations(scenario)).toEqual([{ op: "run", image: "shell", cmd: ["echo", "hi"] }]);
    expect(scenario?.locate(0, ["run", "cmd", 1])).toMatchObject({ line: 3, column: 24 });
  });
});
