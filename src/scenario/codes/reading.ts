import type { CodeInfo } from "../code-info.ts";

/** Codes about reading a file. */
export const aboutReading: { readonly [code: string]: CodeInfo } = {
  E2001: {
    name: "file-missing",
    severity: "error",
    explanation:
      "A file could not be read: the scenario itself, or a file that `from` names. `from` is relative to the scenario and must lie in its folder.",
    bad: {
      yaml: `files:
  ctx/data.bin: { from: data.bim }
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
    good: {
      yaml: `files:
  ctx/data.bin: { from: data.bin }
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
      withFiles: { "data.bin": `data` },
    },
  },
  E2002: {
    name: "file-too-large",
    severity: "error",
    explanation:
      "A scenario has at most 1 MiB, and so has a file that it takes in by `from`. Larger fixtures are made by a step, e.g. `dd` in a RUN.",
    bad: { yaml: `# ${"x".repeat(1024 * 1024)}` },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2003: {
    name: "not-utf8",
    severity: "error",
    explanation:
      "Scenarios are UTF-8 text. The place of the first byte that is not is shown. Bytes belong into `{ base64: … }`.",
    bad: { yaml: "\uDC00" },
    good: {
      yaml: `files:
  ctx/data.bin: { base64: //8= }
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
  },
  E2004: {
    name: "not-yaml",
    severity: "error",
    explanation:
      "The text is not YAML 1.2. Common causes: a text with `: ` or ` #` in it and no quotes, a tab as indentation, a bracket that is not closed, an alias without its anchor.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2005: {
    name: "duplicate-key",
    severity: "error",
    explanation: "A mapping gives the same key twice; YAML readers silently keep one of them.",
    bad: {
      yaml: `- run: { image: shell, as: c, as: d, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2006: {
    name: "alias-bomb",
    severity: "error",
    explanation: "Aliases may expand to 100,000 values in all, and none may stand inside what it names.",
    bad: {
      yaml: `x-a: &a [1, *a]
steps:
  - run: { image: shell }
    expect: { exit: 0 }
`,
    },
    good: {
      yaml: `x-words: &words [echo, hi]
steps:
  - run: { image: shell, cmd: *words }
    expect: { stdout: hi }
`,
    },
  },
  E2007: {
    name: "several-documents",
    severity: "error",
    explanation:
      "One file is one document; `---` begins a second one. One scenario has one file, several combinations of it have a `matrix`.",
    bad: {
      yaml: `scenario: v1
name: one
steps:
  - run: { image: shell }
    expect: { exit: 0 }
---
scenario: v1
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2008: {
    name: "unknown-tag",
    severity: "error",
    explanation: "Tags (`!name`) have no meaning here. Quote a text that begins with `!`.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, !hi there] }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, cmd: [echo, "!hi there"] }
  expect: { stdout: "!hi there" }
`,
    },
  },
  E2009: {
    name: "key-not-text",
    severity: "error",
    explanation: "A key is a text, not a list or a mapping.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { exit: 0, ? [stdout] : hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2010: {
    name: "too-deep",
    severity: "error",
    explanation: "Values may be nested 64 levels deep.",
    bad: {
      yaml: `- run: { image: shell }
  expect: { value: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
};
