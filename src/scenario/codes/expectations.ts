import type { CodeInfo } from "../code-info.ts";

/** Codes about expectations. */
export const aboutExpectations: { readonly [code: string]: CodeInfo } = {
  E2301: {
    name: "asserts-nothing",
    severity: "error",
    explanation: "No step expects anything: the scenario would pass on an engine that only says yes.",
    bad: {
      yaml: `- run: { image: shell }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  expect: { exit: 0 }
`,
    },
  },
  E2302: {
    name: "empty-expectation",
    severity: "error",
    explanation: "An empty mapping or list asks for nothing. (Only in `diff` it means: nothing differs.)",
    bad: {
      yaml: `- run: { image: shell, as: c }
  expect: { container: { c: {} } }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c }
  expect: { container: { c: present }, diff: { c: {} } }
`,
    },
  },
  E2303: {
    name: "cannot-fail",
    severity: "error",
    explanation: "The matcher holds for every value, so it tests nothing.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { contains: "" } }
`,
    },
    good: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { contains: hi } }
`,
    },
  },
  E2304: {
    name: "bad-pattern",
    severity: "error",
    explanation: "`matches` takes a JavaScript regular expression with the flags m and u.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { matches: "(hi" } }
`,
    },
    good: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { matches: "^hi$" } }
`,
    },
  },
  E2305: {
    name: "unknown-field",
    severity: "error",
    explanation: "The value never has this key. The fields of each operation are in spec/operations.md.",
    bad: {
      yaml: `- run: { image: shell, as: c }
  expect: { container: { c: { status: exited } } }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c }
  expect: { container: { c: { state: exited } } }
`,
    },
  },
  E2306: {
    name: "cannot-hold",
    severity: "error",
    explanation: "No value that can stand here matches: the type differs, or the demands contradict each other.",
    bad: {
      yaml: `- run: { image: shell }
  expect: { exit: "0" }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  expect: { exit: 0 }
`,
    },
  },
  E2307: {
    name: "not-a-matcher",
    severity: "error",
    explanation:
      'A mapping is either a matcher (all keys are words such as contains, matches, not) or an object with demands on its fields. This one is neither; `has` says "object" explicitly.',
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { contans: hi } }
`,
    },
    good: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { contains: hi } }
`,
    },
  },
  E2308: {
    name: "matcher-word-type",
    severity: "error",
    explanation: "The word of a matcher takes a value of another type.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { oneOf: hi } }
`,
    },
    good: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: { oneOf: [hi, ho] } }
`,
    },
  },
  E2309: {
    name: "no-such-outcome",
    severity: "error",
    explanation:
      "The step has no such outcome: a detached run has no exit code, a refused step has no output, a background step has its outcome where it is joined, rm prints nothing.",
    bad: {
      yaml: `- run: { image: shell, detach: true }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, detach: true, as: c }
- wait: { container: c }
  expect: { exit: 0 }
`,
    },
  },
  E2310: {
    name: "never-chosen",
    severity: "error",
    explanation:
      "Of `expectByDialect` the first entry binds whose `when` agrees. An earlier entry agrees whenever this one does.",
    bad: {
      yaml: `- run: { image: shell }
  expectByDialect:
    - { when: {}, expect: { exit: 0 } }
    - { when: { engine: podman }, expect: { exit: 0 } }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  expectByDialect:
    - { when: { engine: podman }, expect: { exit: 0 } }
    - { when: {}, expect: { exit: 0 } }
`,
    },
  },
};
