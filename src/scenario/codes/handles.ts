import type { CodeInfo } from "../code-info.ts";

/** Codes about handles, background steps and files. */
export const aboutHandles: { readonly [code: string]: CodeInfo } = {
  E2201: {
    name: "unknown-handle",
    severity: "error",
    explanation:
      "A plain name is a handle: it must be made by an earlier step with `as`. `shell` and `scratch` are images that exist from the start. What the engine itself calls something is written `{ name: … }` or `{ ref: … }`.",
    bad: {
      yaml: `- run: { image: shell, as: web }
- rm: { container: wbe }
  expect: { container: { web: absent } }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: web }
- rm: { container: web }
  expect: { container: { web: absent } }
`,
    },
  },
  E2202: {
    name: "used-before-made",
    severity: "error",
    explanation: "The handle, or the background step, is made by a later step.",
    bad: {
      yaml: `- rm: { container: web }
  expect: { container: { web: absent } }
- run: { image: shell, as: web }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: web }
- rm: { container: web }
  expect: { container: { web: absent } }
`,
    },
  },
  E2203: {
    name: "wrong-kind",
    severity: "error",
    explanation: "The handle names something else: a container where an image stands, or the other way round.",
    bad: {
      yaml: `- run: { image: shell, as: web }
- commit: { container: web, as: snap }
- rm: { container: snap }
  expect: { container: { web: absent } }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: web }
- commit: { container: web, as: snap }
- rmi: { image: snap }
  expect: { image: { snap: absent } }
`,
    },
  },
  E2204: {
    name: "duplicate-handle",
    severity: "error",
    explanation: "A handle is made once. It stays usable after what it names is removed, and then names the last id.",
    bad: {
      yaml: `- run: { image: shell, as: web }
- run: { image: shell, as: web }
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: web }
- run: { image: shell, as: web2 }
  expect: { exit: 0 }
`,
    },
  },
  E2205: {
    name: "never-joined",
    severity: "error",
    explanation: "A background step needs a `join`, or nobody sees its outcome.",
    bad: {
      yaml: `- run: { image: shell, as: c, cmd: [sleep, "1"] }
  background: w
- inspect: { container: c }
  expect: { value: { running: true } }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c, cmd: [sleep, "1"] }
  background: w
- join: w
  expect: { exit: 0 }
`,
    },
  },
  E2206: {
    name: "join-of-unknown",
    severity: "error",
    explanation: "`join` and `input` name a step that has `background:` with that name.",
    bad: {
      yaml: `- run: { image: shell, as: c }
- join: c
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell, as: c }
  background: w
- join: w
  expect: { exit: 0 }
`,
    },
  },
  E2207: {
    name: "joined-twice",
    severity: "error",
    explanation: "A background step has one outcome; it is collected once, and gets no input after that.",
    bad: {
      yaml: `- run: { image: shell }
  background: w
- join: w
  expect: { exit: 0 }
- join: w
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  background: w
- join: w
  expect: { exit: 0 }
`,
    },
  },
  E2208: {
    name: "duplicate-background",
    severity: "error",
    explanation: "Two background steps have the same name.",
    bad: {
      yaml: `- run: { image: shell }
  background: w
- run: { image: shell }
  background: w
- join: w
  expect: { exit: 0 }
`,
    },
    good: {
      yaml: `- run: { image: shell }
  background: w
- run: { image: shell }
  background: v
- join: w
  expect: { exit: 0 }
- join: v
  expect: { exit: 0 }
`,
    },
  },
  E2210: {
    name: "outside-the-scenario",
    severity: "error",
    explanation:
      "A scenario is self-contained: it sees its own `files` and, by `from`, what lies in its folder. Absolute paths, `..` and backslashes lead outside.",
    bad: {
      yaml: `- build: { context: ../app, as: app }
  expect: { image: { app: present } }
`,
    },
    good: {
      yaml: `files:
  app/Dockerfile: FROM ((image.shell))
steps:
  - build: { context: app, as: app }
    expect: { image: { app: present } }
`,
    },
  },
  E2211: {
    name: "file-not-given",
    severity: "error",
    explanation: "The path is not in `files`, and no folder of them.",
    bad: {
      yaml: `files:
  app/Dockerfile: FROM ((image.shell))
steps:
  - build: { context: ap, as: app }
    expect: { image: { app: present } }
`,
    },
    good: {
      yaml: `files:
  app/Dockerfile: FROM ((image.shell))
steps:
  - build: { context: app, as: app }
    expect: { image: { app: present } }
`,
    },
  },
};
