import { exitCodes } from "../vocabulary/verdict.ts";
import type { Console } from "./console.ts";

/** What `init` is asked. */
export interface InitOptions {
  /** The file to write, e.g. `scenarios/first.scenario.yaml`. */
  readonly path: string;
  /** Path of the JSON Schema as seen from that file, or its URL. */
  readonly schema: string;
  /** Writes a new file with the folders above it; answers why it could not, `exists` when there is one already. */
  readonly writeNew: (path: string, text: string) => { readonly failure: string } | "exists" | undefined;
}

/** Writes a first scenario that passes and shows the language. Never overwrites (3). */
export function init(options: InitOptions, console: Console): number {
  const { path } = options;
  if (!path.endsWith(".scenario.yaml")) {
    console.error(
      `\`${path}\` must end with .scenario.yaml, e.g. \`${path.replace(/(?:\.scenario)?(?:\.ya?ml)?\/*$/, "")}.scenario.yaml\`\n`,
    );
    return exitCodes.badUse;
  }
  const result = options.writeNew(path, firstScenario(options.schema));
  if (result === "exists") {
    console.error(`${path} exists already; it was not touched\n`);
    return exitCodes.badUse;
  }
  if (result !== undefined) {
    console.error(`${path} could not be written: ${result.failure}\n`);
    return exitCodes.badUse;
  }
  console.out(`wrote ${path}; run it: npx plimsoll run ${path}\n`);
  return exitCodes.ok;
}

/** The text of a first scenario. */
export function firstScenario(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
scenario: v1
name: a file that a container wrote is in its image after commit, not in the image it came from
tags: [first]
steps:
  - run: { image: shell, as: writer, cmd: [sh, -c, "echo hello > /greeting"] }
    expect:
      exit: 0
      container: { writer: { state: exited } }
      diff: { writer: { added: [/greeting] } }
  - commit: { container: writer, as: snapshot }
    expect: { image: { snapshot: { parent: shell, addsLayers: 1 }, shell: unchanged } }
  - run: { image: snapshot, rm: true, cmd: [cat, /greeting] }
    expect: { stdout: hello }
  - run: { image: shell, rm: true, cmd: [cat, /greeting] }
    expect: { exit: 1 }
`;
}
