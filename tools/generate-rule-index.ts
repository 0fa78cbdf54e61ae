/** Generates spec/README.md: what rules are, how many of them are shown, and rule → scenarios → properties. */
import { type CoveredRule, coverageShares, type Share } from "../src/rules/coverage.ts";
import { chapters } from "../src/rules/generated/rules.ts";
import { agreementText } from "./agreement-text.ts";
import { coveredRules, percentOf, shortName } from "./rule-coverage.ts";

const banner = "<!-- Generated from spec/rules, scenarios and properties by `npm run generate`; do not edit. -->";

/** The text of spec/README.md. */
export async function generateRuleIndex(): Promise<string> {
  const covered = await coveredRules();
  const sections = chapters.map(({ chapter, title, measuredOn }) =>
    section({ chapter, title, measuredOn, covered: covered.filter(({ rule }) => rule.chapter === chapter) }),
  );
  return `${[banner, introduction(covered.length), shares(covered), contents(covered), agreementText(), ...sections].join("\n\n")}\n`;
}

function introduction(count: number): string {
  return [
    "# What is true",
    "",
    `${count} rules about container engines, each one sentence with an id, a level and its source, in [rules](rules). ` +
      "There is no standard of a Docker Engine to conform to: a rule states agreement with a written standard, or with " +
      "engines that were measured, named by version in each chapter.",
    "",
    "- **MUST**: dockerd and podman agree on kind and data, or a written standard says so.",
    "- **SHOULD**: dockerd's way, while a usable engine differs; what others do stands in the rule's `dialects`. Error " +
      "texts and HTTP status codes are never more.",
    "- **MAY**: variation that a suite must allow.",
    "",
    "An id never changes its meaning and is never used again. Two ids that say the same are one rule, the other an " +
      "alias. A rule that no engine here can confirm (`verified: false`) is marked † and counts in no figure.",
    "",
    "A rule is covered when a scenario shows it or a property generalises it. The reference engine simulates processes " +
      "and isolation: what passes there shows that the model agrees, not a kernel.",
    "",
    "[All operations](operations.md) · [JSON Schemas](schema) · [decisions](decisions)",
  ].join("\n");
}

function shares(covered: readonly CoveredRule[]): string {
  const rows = coverageShares(covered).map(
    (share) => `| ${share.level} | ${share.covered} | ${share.total} | ${percentOf(share)} % |`,
  );
  return ["## Shares", "", "| Level | Covered | Rules | |", "| --- | ---: | ---: | ---: |", ...rows].join("\n");
}

function contents(covered: readonly CoveredRule[]): string {
  const rows = chapters.map(({ chapter, title }) => {
    const own = coverageShares(covered.filter(({ rule }) => rule.chapter === chapter));
    return `| [${title}](#${anchor(title)}) | ${own.map(fraction).join(" | ")} |`;
  });
  return ["| Chapter | MUST | SHOULD | MAY |", "| --- | ---: | ---: | ---: |", ...rows].join("\n");
}

function fraction({ covered, total }: Share): string {
  return total === 0 ? "" : `${covered} of ${total}`;
}

interface Section {
  readonly chapter: string;
  readonly title: string;
  readonly measuredOn: string;
  readonly covered: readonly CoveredRule[];
}

function section({ chapter, title, measuredOn, covered }: Section): string {
  return [
    `## ${title}`,
    "",
    `[rules/${chapter}.yaml](rules/${chapter}.yaml), measured on ${measuredOn}`,
    "",
    "| Rule | Level | | Scenarios and properties |",
    "| --- | --- | --- | --- |",
    ...covered.map(row),
  ].join("\n");
}

function row({ rule, scenarios, properties }: CoveredRule): string {
  const id = [rule.id, ...(rule.also ?? []).map((alias) => `(${alias})`)].join(" ");
  const links = [...scenarios, ...properties.map((path) => path)].map((path) => `[${shortName(path)}](../${path})`);
  const mark = rule.verified === false ? " †" : "";
  return `| ${id}${mark} | ${rule.level} | ${cell(rule.sentence)} | ${links.join(", ")} |`;
}

/** Text in a cell of a table. `<…>` would be taken for HTML outside of code. */
function cell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll("<", "&lt;")))
    .join("")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
}

/** The anchor of a title, as code hosts make it. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
