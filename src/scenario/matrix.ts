import type { Json } from "../vocabulary/expectation.ts";
import { isList } from "./interpolate.ts";
import type { Path } from "./read-yaml.ts";

/** How many cells one file may have. */
export const cellsMax = 1000;

/** One combination of a matrix. */
export interface Cell {
  /** What follows `#` in the id of the scenario, e.g. `state=paused,force=true`. */
  readonly name: string;
  readonly values: { readonly [axis: string]: Json };
}

/**
 * The cells of a matrix that is valid by schema: the product of the axes in the order written, the last axis fastest,
 * without what `exclude` matches, then the cells of `include`, each once.
 */
export function cellsOf(
  matrix: { readonly [axis: string]: Json },
  fault: (path: Path, message: string, hint?: string) => void,
): readonly Cell[] {
  const { include = [], exclude = [], ...axes } = matrix as { readonly [axis: string]: readonly Json[] };
  const names = Object.keys(axes);
  const size = names.reduce((product, name) => product * (axes[name]?.length ?? 0), 1);
  if (size + include.length > cellsMax) {
    fault([], `a matrix may have ${cellsMax} cells; this one has ${size + include.length}`);
    return [];
  }
  let product: readonly { readonly [axis: string]: Json }[] = names.length === 0 ? [] : [{}];
  for (const name of names) {
    product = product.flatMap((values) => (axes[name] ?? []).map((value) => ({ ...values, [name]: value })));
  }
  exclude.forEach((pattern, index) => {
    if (!product.some((values) => covers(values, pattern))) {
      fault(["exclude", index], "it excludes nothing", `the axes are ${names.join(", ")}`);
    }
  });
  const kept = product.filter((values) => !exclude.some((pattern) => covers(values, pattern)));
  const all = [...kept, ...include.map((values) => values as { readonly [axis: string]: Json })];
  if (all.length === 0) fault([], "it has no cell", "give an axis at least one value, or `include` a cell");
  return named(all, fault, kept.length);
}

function covers(values: { readonly [axis: string]: Json }, pattern: Json): boolean {
  if (typeof pattern !== "object" || pattern === null || isList(pattern)) return false;
  return Object.entries(pattern).every(([name, value]) => JSON.stringify(values[name]) === JSON.stringify(value));
}

/** A short scalar names itself; any other value is `~n`, its number among the values of its axis. */
function named(
  all: readonly { readonly [axis: string]: Json }[],
  fault: (path: Path, message: string) => void,
  products: number,
): readonly Cell[] {
  const numbers = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  return all.map((values, index) => {
    const name = Object.entries(values)
      .map(([axis, value]) => {
        if (typeof value !== "object" && /^[\w.:/-]{1,40}$/.test(String(value))) return `${axis}=${value}`;
        const known = numbers.get(axis) ?? new Map<string, number>();
        numbers.set(axis, known);
        const text = JSON.stringify(value);
        if (!known.has(text)) known.set(text, known.size + 1);
        return `${axis}=~${known.get(text)}`;
      })
      .join(",");
    if (seen.has(name))
      fault(index >= products ? ["include", index - products] : [], `the cell ${name} is there twice`);
    seen.add(name);
    return { name, values };
  });
}
