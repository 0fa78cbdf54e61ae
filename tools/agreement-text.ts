/** What spec/README.md says of the agreement of facts and engines, from the file that tools/agreement.ts wrote. */
import { readFileSync } from "node:fs";
import { percentOf } from "./rule-coverage.ts";

/** The outcome of saved runs. */
export interface Agreement {
  /** Of the runs, given by who ran them. */
  readonly date: string;
  readonly engines: readonly {
    readonly name: string;
    readonly version: string;
    readonly scenarios: number;
    /** Rules that hold on it. */
    readonly agreed: number;
  }[];
  /** Rules that were measured on real engines. */
  readonly measured: number;
  /** Those that a scenario shows, and that ran on every engine. */
  readonly shown: number;
  /** Those that hold on every engine. */
  readonly agreed: number;
  /** The others. */
  readonly differing: readonly string[];
}

/** The section of the index. */
export function agreementText(): string {
  const { date, engines, measured, shown, agreed, differing } = JSON.parse(
    readFileSync("spec/agreement.json", "utf8"),
  ) as Agreement;
  const names = engines.map(({ name, version }) => `${name} ${version}`);
  return [
    "## Agreement with facts",
    "",
    `${measured} rules are facts measured on real engines; ${shown} of them are shown by scenarios that ran on ` +
      `${names.join(" and ")} on ${date}. Fact and engines all agree on ${agreed} of these ${shown} ` +
      `(${percentOf({ covered: agreed, total: shown })} %). Written by \`tools/agreement.ts\` from the reports of these runs.`,
    "",
    "| Engine | Scenarios | Rules that hold |",
    "| --- | ---: | ---: |",
    ...engines.map(
      (engine) => `| ${engine.name} ${engine.version} | ${engine.scenarios} | ${engine.agreed} of ${shown} |`,
    ),
    ...(differing.length === 0 ? [] : ["", `Not on all of them: ${differing.join(", ")}.`]),
  ].join("\n");
}
