import type { Property } from "../vocabulary/property.ts";
import type { Statistics } from "./statistics.ts";

/** Lines that say what a campaign exercised: rate, operations by verb and outcome, witnesses by property. */
export function summaryLines(
  { sequences, operations, verbs, witnesses }: Statistics,
  properties: readonly Property[],
  elapsedMs: number,
): readonly string[] {
  const perSecond = (count: number) => number(Math.round((count / Math.max(1, elapsedMs)) * 1000));
  const rows = Object.entries(verbs).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${counted(sequences, "sequence")}, ${counted(operations, "operation")} in ${(elapsedMs / 1000).toFixed(1)} s: ` +
      `${perSecond(sequences)} sequences/s, ${perSecond(operations)} operations/s`,
    "",
    row("operation", "done", "refused", "other"),
    ...rows.map(([verb, { ok, rejected, other }]) => row(verb, number(ok), number(rejected), number(other))),
    "",
    `${"property".padEnd(34)}interesting in`,
    ...properties.map(({ name }) => {
      const count = witnesses[name] ?? 0;
      const share = sequences === 0 ? 0 : (count / sequences) * 100;
      return `${name.padEnd(34)}${counted(count, "sequence")} (${share.toFixed(share < 10 ? 1 : 0)} %)`;
    }),
  ];
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join("")}`;
}

/** `1 sequence`, `2 sequences`. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** 1234567 as `1,234,567`, whatever the locale. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
