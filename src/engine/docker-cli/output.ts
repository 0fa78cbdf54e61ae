/** Reading of what programs print: JSON in its forms, tables, lists. */
import { at } from "../adapter/wire.ts";

/** Text of output; bytes that are no UTF-8 become replacement characters. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Lines that say something. */
export function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** The last line that says something; empty where there is none. */
export function lastLine(text: string): string {
  return linesOf(text).at(-1)?.trim() ?? "";
}

/** Values of a JSON array, of one object, or of one object a line; undefined for what is no JSON. */
export function jsonItems(text: string): readonly unknown[] | undefined {
  const whole = parse(text);
  if (whole !== undefined) return Array.isArray(whole.value) ? whole.value : [whole.value];
  const lines = linesOf(text).map(parse);
  return lines.every((line) => line !== undefined) ? lines.map((line) => line.value) : undefined;
}

function parse(text: string): { readonly value: unknown } | undefined {
  if (text.trim() === "") return { value: [] };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** An object with some values under other names: name (dots between keys) → where it stands, the first that is there. */
export function withFields(
  json: unknown,
  fields: { readonly [name: string]: string | readonly string[] } | undefined,
): unknown {
  if (fields === undefined || typeof json !== "object" || json === null) return json;
  let made: unknown = json;
  for (const [name, places] of Object.entries(fields)) {
    const found = (typeof places === "string" ? [places] : places)
      .map((place) => at(json, ...place.split(".")))
      .find((value) => value !== undefined && value !== null);
    made = withValue(made, name.split("."), found);
  }
  return made;
}

function withValue(json: unknown, path: readonly string[], value: unknown): unknown {
  const [key = "", ...rest] = path;
  const own = typeof json === "object" && json !== null && !Array.isArray(json) ? { ...json } : {};
  return { ...own, [key]: rest.length === 0 ? value : withValue(at(json, key), rest, value) };
}

/** A table whose columns begin where their titles do; the last column takes the rest of the line. */
export function tableOf(text: string): {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const [head = "", ...lines] = linesOf(text);
  const columns = [...head.matchAll(/\S+/g)].map((found) => ({ title: found[0], start: found.index }));
  const cut = (line: string): readonly string[] =>
    columns.map(({ start }, index) => line.slice(start, columns[index + 1]?.start).trim());
  return { titles: columns.map(({ title }) => title), rows: lines.map(cut) };
}

/** Bytes of `606.2kB`, `1.5MiB`, `0B`; undefined for what is no size. */
export function bytesOfSize(text: string): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)\s*([kKMGT]?)(i?)B?\s*$/.exec(text);
  if (found === null) return undefined;
  const power = ["", "k", "m", "g", "t"].indexOf((found[2] ?? "").toLowerCase());
  return Math.round(Number(found[1]) * (found[3] === "i" ? 1024 : 1000) ** power);
}
