import type { CodeInfo } from "../code-info.ts";

/** Codes about `matrix`, `uses` and `((…))`. */
export const aboutTemplates: { readonly [code: string]: CodeInfo } = {
  E2401: {
    name: "unknown-name",
    severity: "error",
    explanation:
      "`((matrix.x))` names an axis of the `matrix`, `((with.x))` a parameter of the template file that it stands in.",
    bad: {
      yaml: `matrix:
  word: [hi, ho]
steps:
  - run: { image: shell, cmd: [echo, ((matrix.word))] }
    expect: { stdout: ((matrix.wrod)) }
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
  E2402: {
    name: "collection-in-text",
    severity: "error",
    explanation:
      "Where `((…))` is the whole text, any value may take its place. Inside a longer text only text, numbers, true and false can.",
    bad: {
      yaml: `matrix:
  words: [[a, b]]
steps:
  - run: { image: shell, cmd: [echo, "say ((matrix.words))"] }
    expect: { exit: 0 }
`,
    },
    good: {
      yaml: `matrix:
  words: [[echo, b]]
steps:
  - run: { image: shell, cmd: ((matrix.words)) }
    expect: { exit: 0 }
`,
    },
  },
  E2403: {
    name: "misspelt-template",
    severity: "error",
    explanation:
      "This looks like `((matrix.x))`, `((with.x))` or `((image.x))` but is none, and would stay in the text. `\\((` writes the text itself; `$((…))` is the shell's and never touched.",
    bad: {
      yaml: `matrix:
  word: [hi, ho]
steps:
  - run: { image: shell, cmd: [echo, ((matrx.word))] }
    expect: { stdout: ((matrix.word)) }
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
  E2404: {
    name: "matrix-cells",
    severity: "error",
    explanation:
      "The cells of the matrix make no sense: none is left, one is there twice, an `exclude` excludes nothing, or there are more than 1000.",
    bad: {
      yaml: `matrix:
  word: [hi, ho]
  exclude: [{ word: hey }]
steps:
  - run: { image: shell, cmd: [echo, ((matrix.word))] }
    expect: { exit: 0 }
`,
    },
    good: {
      yaml: `matrix:
  word: [hi, ho]
  exclude: [{ word: ho }]
steps:
  - run: { image: shell, cmd: [echo, ((matrix.word))] }
    expect: { exit: 0 }
`,
    },
  },
  E2405: {
    name: "not-a-template",
    severity: "error",
    explanation:
      "`uses` takes the path of a template file, relative to the file it stands in: `*.steps.yaml`, which begins with `template: v1`.",
    bad: {
      yaml: `- uses: ./libs.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
  E2406: {
    name: "template-cycle",
    severity: "error",
    explanation: "Templates may use templates, but not themselves, by whatever way.",
    bad: {
      yaml: `- uses: ./a.steps.yaml
`,
      withFiles: {
        "a.steps.yaml": `template: v1
steps:
  - uses: ./b.steps.yaml
`,
        "b.steps.yaml": `template: v1
steps:
  - uses: ./a.steps.yaml
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
  E2407: {
    name: "templates-too-deep",
    severity: "error",
    explanation: "Templates use templates at most 16 levels deep.",
    bad: {
      yaml: `- uses: ./t0.steps.yaml
`,
      withFiles: {
        "t0.steps.yaml": `template: v1
steps:
  - uses: ./t1.steps.yaml
`,
        "t1.steps.yaml": `template: v1
steps:
  - uses: ./t2.steps.yaml
`,
        "t2.steps.yaml": `template: v1
steps:
  - uses: ./t3.steps.yaml
`,
        "t3.steps.yaml": `template: v1
steps:
  - uses: ./t4.steps.yaml
`,
        "t4.steps.yaml": `template: v1
steps:
  - uses: ./t5.steps.yaml
`,
        "t5.steps.yaml": `template: v1
steps:
  - uses: ./t6.steps.yaml
`,
        "t6.steps.yaml": `template: v1
steps:
  - uses: ./t7.steps.yaml
`,
        "t7.steps.yaml": `template: v1
steps:
  - uses: ./t8.steps.yaml
`,
        "t8.steps.yaml": `template: v1
steps:
  - uses: ./t9.steps.yaml
`,
        "t9.steps.yaml": `template: v1
steps:
  - uses: ./t10.steps.yaml
`,
        "t10.steps.yaml": `template: v1
steps:
  - uses: ./t11.steps.yaml
`,
        "t11.steps.yaml": `template: v1
steps:
  - uses: ./t12.steps.yaml
`,
        "t12.steps.yaml": `template: v1
steps:
  - uses: ./t13.steps.yaml
`,
        "t13.steps.yaml": `template: v1
steps:
  - uses: ./t14.steps.yaml
`,
        "t14.steps.yaml": `template: v1
steps:
  - uses: ./t15.steps.yaml
`,
        "t15.steps.yaml": `template: v1
steps:
  - uses: ./t16.steps.yaml
`,
        "t16.steps.yaml": `template: v1
steps:
  - uses: ./t17.steps.yaml
`,
        "t17.steps.yaml": `template: v1
steps:
  - uses: ./t18.steps.yaml
`,
        "t18.steps.yaml": `template: v1
steps:
  - run: { image: shell }
    expect: { exit: 0 }
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
  E2408: {
    name: "parameter-missing",
    severity: "error",
    explanation: "A parameter without a default must be given under `with`.",
    bad: {
      yaml: `- uses: ./lib.steps.yaml
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
  E2409: {
    name: "parameter-unknown",
    severity: "error",
    explanation: "The template has no such parameter.",
    bad: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c, image: shell }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
  E2410: {
    name: "parameter-type",
    severity: "error",
    explanation: "The value does not have the type that the template declares.",
    bad: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: 5 }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
  E2411: {
    name: "image-name-out-of-place",
    severity: "error",
    explanation:
      "`((image.h))` becomes what the engine calls the image of the handle h. That is known only while the scenario runs, so it may stand in `files` and in arguments, not in names or expectations.",
    bad: {
      yaml: `- run: { image: shell, cmd: [echo, hi] }
  expect: { stdout: ((image.shell)) }
`,
    },
    good: {
      yaml: `- run: { image: shell, cmd: [echo, ((image.shell))] }
  expect: { stdout: { contains: shell } }
`,
    },
  },
  E2412: {
    name: "beside-uses",
    severity: "error",
    explanation:
      "`uses` puts the steps of a template in place of the step; its other keys would have nothing to act on. Give what varies as a parameter.",
    bad: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
  expect: { exit: 0 }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
    good: {
      yaml: `- uses: ./lib.steps.yaml
  with: { as: c }
`,
      withFiles: {
        "lib.steps.yaml": `template: v1
parameters:
  as: { type: text }
steps:
  - run: { image: shell, as: ((with.as)) }
    expect: { exit: 0 }
`,
      },
    },
  },
};
