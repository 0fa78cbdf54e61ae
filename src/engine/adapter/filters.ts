import type { Filters } from "../../vocabulary/generated/types.ts";
import type { Handles } from "./handles.ts";

/**
 * Filters as an engine takes them, with our own added. Values that name things become what the engine calls them: `name`
 * filters are regular expressions over our names, `reference` patterns lie in our repository, and `before`, `since`,
 * `ancestor`, `container`, `image`, `volume` take a handle or a literal name.
 */
export function engineFilters(context: Handles, filters: Filters | undefined, own: Filters = {}): Filters {
  const all: Record<string, readonly string[]> = {};
  for (const [key, values] of Object.entries(filters ?? {}))
    all[key] = values.map((value) => filterValue(context, key, value));
  for (const [key, values] of Object.entries(own)) all[key] = [...(all[key] ?? []), ...values];
  return all;
}

/** The same as the JSON that the API takes; undefined where there is no filter. */
export function filtersText(context: Handles, filters: Filters | undefined, own: Filters = {}): string | undefined {
  const all = engineFilters(context, filters, own);
  return Object.keys(all).length === 0 ? undefined : JSON.stringify(all);
}

function filterValue(context: Handles, key: string, value: string): string {
  const { names, handles } = context;
  const handle = handles.get(value);
  switch (key) {
    case "name":
      return names.nameFilter(value);
    case "id":
      return handle?.kind === "container" ? handle.id : value;
    case "reference":
      return referencePattern(names.prefix, value);
    case "before":
    case "since":
    case "ancestor":
    case "container":
    case "image":
    case "volume":
      if (handle === undefined)
        return key === "ancestor" || key === "image"
          ? names.reference(value)
          : value.startsWith("/")
            ? value
            : names.volume(value);
      if (handle.kind === "archive") return value;
      return handle.kind === "volume" ? handle.name : handle.id;
    default:
      return value;
  }
}

/** A pattern over our names: those of a registry (`host:5000/x*`) lie in our repository there. */
function referencePattern(prefix: string, pattern: string): string {
  const registry = /^([^/*?[]*[.:][^/*?[]*)\/(.+)$/.exec(pattern);
  return registry === null ? `localhost/${prefix}/${pattern}` : `${registry[1]}/${prefix}/${registry[2]}`;
}
