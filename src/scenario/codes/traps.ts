import type { CodeInfo } from "../code-info.ts";

/** Codes about traps of YAML. */
export const aboutTraps: { readonly [code: string]: CodeInfo } = {
  E2501: {
    name: "octal-number",
    severity: "error",
    explanation: "YAML 1.2 reads `0755` as the number 755, YAML 1.1 as 493. A mode is a text in quotes.",
    bad: {
      yaml: `- run: { image: shell, env: { A: 0755 }, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, env: { A: "0755" }, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2502: {
    name: "shortened-number",
    severity: "error",
    explanation: "YAML reads `3.10` as the number 3.1, `1.0` as 1, `0x10` as 16: what you see is not what you get.",
    bad: {
      yaml: `- run: { image: shell, env: { A: 3.10 }, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, env: { A: "3.10" }, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2503: {
    name: "signed-number",
    severity: "error",
    explanation: "YAML reads `+1` as the number 1.",
    bad: {
      yaml: `- run: { image: shell, env: { A: +1 }, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
    good: {
      yaml: `- run: { image: shell, env: { A: "+1" }, cmd: [echo, hi] }
  expect: { stdout: hi }
`,
    },
  },
  E2504: {
    name: "tilde",
    severity: "error",
    explanation: "YAML reads a plain `~` as null, not as a home directory.",
    bad: {
      yaml: `- run: { image: shell, workdir: ~, cmd: [pwd] }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, workdir: "/~", cmd: [pwd] }
  expect: { exit: 0 }
`,
    },
  },
  E2505: {
    name: "merge-key",
    severity: "error",
    explanation:
      "YAML 1.2 has no merge key: `<<` would be a key like any other. `defaults` gives arguments to every step of a verb.",
    bad: {
      yaml: `x-base: &base { image: shell }
steps:
  - run: { <<: *base, cmd: [echo, hi] }
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
  E2506: {
    name: "braces",
    severity: "error",
    explanation:
      "`{{ x }}` is no template here: plain it is a YAML mapping, in quotes it stays as it is. Templates are written ((matrix.x)).",
    bad: {
      yaml: `matrix:
  word: [hi, ho]
steps:
  - run: { image: shell, cmd: [echo, {{ matrix.word }}] }
    expect: { stdout: {{ matrix.word }} }
`,
    },
    good: {
      yaml: `matrix:
  word: [hi, ho]
steps:
  - run: { image: shell, cmd: [echo, ((matrix.word))] }
    expect: { stdout: ((matrix.word)) }
`,
    },
  },
  E2507: {
    name: "not-finite",
    severity: "error",
    explanation: "`.nan` and `.inf` are no values of JSON, and no engine answers them.",
    bad: {
      yaml: `- run: { image: shell }
  expect: { exit: .nan }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  expect: { exit: 0 }
`,
    },
  },
  E2508: {
    name: "yaml-version",
    severity: "error",
    explanation: "Scenarios are YAML 1.2. A `%YAML 1.1` line would change what plain words mean.",
    bad: {
      yaml: `%YAML 1.1
---
scenario: v1
name: an example
steps:
  - run: { image: shell }
    expect: { exit: 0 }
`,
    },
    good: {
      yaml: `scenario: v1
name: an example
steps:
  - run: { image: shell }
    expect: { exit: 0 }
`,
    },
  },
};
