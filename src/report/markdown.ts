import type { RuleRow } from "./standing.ts";

/** A table of Markdown; bars and line ends of cells are kept from breaking it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}

/** How a rule stands, by column, as one word each. */
export function cellsOf({ cells, level }: RuleRow): readonly string[] {
  return cells.map(({ standing, known }) => {
    if (standing === "unshown") return "·";
    if (standing === "held") return "held";
    return `${level === "MUST" ? "**violated**" : "diverges"}${known === true ? " (known)" : ""}`;
  });
}
