import type { Problem } from "../vocabulary/problem.ts";
import { codeOf } from "./codes.ts";
import { frameOf } from "./frame.ts";
import { keyText } from "./interpolate.ts";
import type { YamlFile } from "./read-yaml.ts";
import type { Source } from "./source.ts";
import type { Place } from "./uses.ts";

/** The problems of one scenario file, of all its cells and of the templates it uses. */
export interface Problems {
  /** The cell that is being looked at. */
  cell: string | undefined;
  /** Template files already read. */
  readonly templates: Map<string, YamlFile | string>;
  /** Notes a problem; the same one in another cell is the same. */
  add(place: Place, code: string, message: string, hint?: string): void;
  /** Notes a fault of the text itself. */
  addFault(file: YamlFile, fault: YamlFile["faults"][number]): void;
  /** Whether there is one. */
  any(): boolean;
  /** All of them by place, each with the cells it was seen in unless that is all of `cells`. */
  list(cells: number): readonly Problem[];
}

/** Collects problems: each once, with the cells it was seen in. */
export function makeProblems(): Problems {
  const found = new Map<string, { readonly problem: Problem; readonly cells: Set<string> }>();
  const note = (
    source: Source,
    offsets: { readonly start: number; readonly end: number },
    rest: Omit<Problem, "file" | "range" | "severity" | "frame">,
  ): void => {
    const key = `${source.path}:${offsets.start}:${rest.code}:${rest.message}`;
    const known = found.get(key);
    if (known !== undefined) {
      if (problems.cell !== undefined) known.cells.add(problems.cell);
      return;
    }
    const range = source.rangeOf(offsets.start, offsets.end);
    const problem: Problem = {
      severity: codeOf(rest.code).severity,
      file: source.path,
      range,
      frame: frameOf(source, range),
      ...rest,
    };
    found.set(key, { problem, cells: new Set(problems.cell === undefined ? [] : [problems.cell]) });
  };
  const problems: Problems = {
    cell: undefined,
    templates: new Map(),
    any: () => found.size > 0,
    add(place, code, message, hint) {
      const scope = place.scope;
      const offsets = place.file.find(
        place.path,
        place.at ?? "value",
        scope === undefined ? undefined : (key) => keyText(key, scope, () => {}),
      );
      note(place.file.source, offsets, {
        code,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(place.trail === undefined || place.trail.length === 0 ? {} : { notes: [...place.trail].reverse() }),
      });
    },
    addFault(file, { start, end, ...rest }) {
      note(file.source, { start, end }, rest);
    },
    list(cells) {
      const trapped = new Set(
        [...found.values()].filter(({ problem }) => isTrap(problem)).map(({ problem }) => placeOf(problem)),
      );
      return [...found.values()]
        .filter(({ problem }) => isTrap(problem) || !trapped.has(placeOf(problem)))
        .map(({ problem, cells: seen }) => {
          if (seen.size === 0 || seen.size === cells) return problem;
          const names = [...seen].slice(0, 3).join("; ");
          const more = seen.size > 3 ? ` and ${seen.size - 3} more` : "";
          return { ...problem, notes: [...(problem.notes ?? []), `in the cell ${names}${more}`] };
        })
        .sort((a, b) => (a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1));
    },
  };
  return problems;
}

/** What a trap of YAML makes of a value is no second problem. */
function isTrap(problem: Problem): boolean {
  return problem.code.startsWith("E25");
}

function placeOf(problem: Problem): string {
  return `${problem.file}:${problem.range.start}`;
}
