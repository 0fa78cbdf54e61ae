import type { CodeInfo } from "../code-info.ts";

/** Codes about the shape of a scenario. */
export const aboutShape: { readonly [code: string]: CodeInfo } = {
  E2101: {
    name: "unknown-key",
    severity: "error",
    explanation:
      "The language is closed: a key that it does not know is a slip, never ignored. Keys that begin with `x-` are yours, at the top and in steps.",
    bad: {
      yaml: `tagz: [smoke]
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
    good: {
      yaml: `tags: [smoke]
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
  },
  E2102: {
    name: "missing-key",
    severity: "error",
    explanation: "Something that cannot be left out is missing.",
    bad: {
      yaml: `scenario: v1
steps:
  - run: { image: shell }
    expect: { exit: 0 }
`,
    },
    good: {
      yaml: `scenario: v1
name: it exits 0
steps:
  - run: { image: shell }
    expect: { exit: 0 }
`,
    },
  },
  E2103: {
    name: "wrong-type",
    severity: "error",
    explanation:
      "The value has the wrong type: a text where a list is wanted, a number where a text is wanted. YAML guesses types of plain words; quotes make a text.",
    bad: {
      yaml: `- run: { image: shell, cmd: echo hi }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2104: {
    name: "value-not-allowed",
    severity: "error",
    explanation: "The value has the right type but is none of those allowed.",
    bad: {
      yaml: `- run: { image: shell, as: c }
- wait: { container: c, condition: stopped }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c }
- wait: { container: c, condition: not-running }
  expect: { exit: 0 }
`,
    },
  },
  E2105: {
    name: "several-verbs",
    severity: "error",
    explanation: "A step does one thing: it has exactly one verb.",
    bad: {
      yaml: `- run: { image: shell, as: c }
  rm: { container: c }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c }
  expect: { exit: 0 }
- rm: { container: c }
`,
    },
  },
  E2106: {
    name: "no-verb",
    severity: "error",
    explanation:
      "A step needs a verb: one of the docker CLI (run, exec, build, commit, rm …), one of ours (tree, stat, read, write, remove), or join, input, sleep, uses.",
    bad: {
      yaml: `- note: nothing happens
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  note: it ends at once
  expect: { exit: 0 }
`,
    },
  },
  E2107: {
    name: "unknown-verb",
    severity: "error",
    explanation: "The step has no verb, and a key that is unknown: most likely a verb that is misspelt.",
    bad: {
      yaml: `- rnu: { image: shell }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  expect: { exit: 0 }
`,
    },
  },
  E2108: {
    name: "missing-argument",
    severity: "error",
    explanation: "The verb needs an argument that neither the step nor `defaults` gives.",
    bad: {
      yaml: `- run: { cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `defaults:
  run: { image: shell }
steps:
  - run: { cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
  },
  E2109: {
    name: "unknown-rule",
    severity: "error",
    explanation: "`rules` names the rules of spec/rules that the scenario shows. This id is not there.",
    bad: {
      yaml: `rules: [NO-SUCH-999]
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
    good: {
      yaml: `rules: [VOL-CRE-001]
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
  },
  E2110: {
    name: "listed-twice",
    severity: "error",
    explanation: "A list of names gives the same one twice.",
    bad: {
      yaml: `tags: [smoke, smoke]
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
    good: {
      yaml: `tags: [smoke]
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
  },
  E2111: {
    name: "key-does-not-fit",
    severity: "error",
    explanation:
      "`eventually` repeats the whole step, so it is for steps that change nothing and that expect something. `background` is for operations, not for join, input and sleep.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  eventually: 5s
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, detach: true }
- inspect: { container: c }
  eventually: 5s
  expect: { value: { state: exited } }
`,
    },
  },
  E2112: {
    name: "stop-without-timeout",
    severity: "error",
    explanation:
      "A PID 1 without a handler ignores TERM: without a timeout each stop and restart costs 10 s on a real engine.",
    bad: {
      yaml: `- run: { image: shell, as: c, detach: true, cmd: [sleep, "60"] }
- stop: { container: c }
  expect: { changed: true }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, detach: true, cmd: [sleep, "60"] }
- stop: { container: c, timeout: 0 }
  expect: { changed: true }
`,
    },
  },
  E2113: {
    name: "duplicate-id",
    severity: "error",
    explanation: "The `id` of a step is unique in its scenario.",
    bad: {
      yaml: `- run: { image: shell }
  id: first
- run: { image: shell }
  id: first
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  id: first
- run: { image: shell }
  id: second
  expect: { exit: 0 }
`,
    },
  },
  E2114: {
    name: "one-target",
    severity: "error",
    explanation:
      "The verb takes exactly one of two arguments: tree, stat and read a container or an image, cp a `source` (in) or a `to` (out).",
    bad: {
      yaml: `- run: { image: shell, as: c }
- read: { path: /etc/passwd }
  expect: { value: { content: { contains: root } } }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c }
- read: { container: c, path: /etc/passwd }
  expect: { value: { content: { contains: root } } }
`,
    },
  },
  E2115: {
    name: "file-entry",
    severity: "error",
    explanation: "An entry of `files` is a text or exactly one of content, base64, from, symlink and directory.",
    bad: {
      yaml: `files:
  ctx/a: { content: hi, symlink: b }
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
    good: {
      yaml: `files:
  ctx/a: { content: hi, mode: "0600" }
  ctx/b: { symlink: a }
steps:
  - run: { image: shell, as: c, cmd: [echo, hi] }
    expect: { stdout: hi }
`,
    },
  },
};
