import type { Filters, PsArguments, Rejected } from "../../../vocabulary/generated/types.ts";
import { rejected } from "../../../vocabulary/outcome.ts";
import type { Environment } from "../environment.ts";
import { checkFilters, matchesLabels } from "../image/filters.ts";
import { findImage, findImageByText } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import { parentOf } from "../image/image-table.ts";
import { mapEntries, mapGet, mapHas } from "../persistent-map.ts";
import type { Container, Draft, State } from "../state.ts";
import { findByText, findContainer, isLive } from "./lookup.ts";

const known = [
  "ancestor",
  "before",
  "exited",
  "expose",
  "health",
  "id",
  "is-task",
  "isolation",
  "label",
  "name",
  "network",
  "publish",
  "since",
  "status",
  "volume",
];
const statuses = ["created", "restarting", "running", "removing", "paused", "exited", "dead"];
const healths = ["none", "starting", "healthy", "unhealthy"];

type Test = (container: Container) => boolean;

/** Containers of a list, newest first (CTR-LST-001 … CTR-LST-012). */
export function listContainers(
  draft: Draft,
  request: PsArguments,
  environment: Environment,
): readonly Container[] | Rejected {
  const filters = request.filters ?? {};
  const tests = testsOf(draft, filters, environment);
  if ("status" in tests) return tests;
  const states = filters.status ?? [];
  const limit = request.limit ?? 0;
  // CTR-LST-003, CTR-LST-012: a state other than running, or a limit, takes containers of every state.
  const all = request.all === true || limit > 0 || states.some((state) => state !== "running");
  const found: Container[] = [];
  for (const container of all ? everyone(draft) : alive(draft)) {
    if (container.isSandbox || (!all && !isLive(container))) continue;
    if (tests.every((test) => test(container))) found.push(container);
  }
  found.sort((a, b) => b.number - a.number);
  return limit > 0 ? found.slice(0, limit) : found;
}

function* everyone(state: State | Draft): Iterable<Container> {
  for (const [, container] of mapEntries(state.containers)) yield container;
}

function* alive(state: State | Draft): Iterable<Container> {
  for (const [number] of mapEntries(state.alive)) {
    const container = mapGet(state.containers, number);
    if (container !== undefined) yield container;
  }
}

/** One test a filter key: values of a key are OR (labels AND), keys are AND (CTR-LST-011). */
function testsOf(draft: Draft, filters: Filters, environment: Environment): readonly Test[] | Rejected {
  const refused = checkFilters(filters, known) ?? checkValues(filters);
  if (refused !== undefined) return refused;
  const tests: Test[] = [];
  const any = (key: string, matches: (container: Container, value: string) => boolean): void => {
    const values = filters[key] ?? [];
    if (values.length > 0) tests.push((container) => values.some((value) => matches(container, value)));
  };
  any("status", (container, value) => container.status === value);
  any(
    "exited",
    (container, value) => container.status !== "created" && !isLive(container) && container.exitCode === Number(value),
  );
  any("id", (container, value) => {
    const bound = mapGet(draft.handles, value);
    return bound?.kind === "container" ? container.id === bound.id : container.id.startsWith(value);
  });
  any("name", (container, value) => matchesName(container.name, value));
  any("volume", (container, value) =>
    container.mounts.some((mount) => mount.volume === value || mount.target === value),
  );
  any("network", (container, value) => container.hostConfig.network === value);
  any("health", (container, value) => value === (container.health?.status ?? "none"));
  any("is-task", (_, value) => value === "false" || value === "0");
  any("expose", (container, value) => exposes(container, value));
  any("publish", () => false);
  const labels = filters.label;
  if (labels !== undefined) tests.push((container) => matchesLabels(labels, container.config.labels));
  for (const key of ["before", "since"] as const) {
    for (const value of filters[key] ?? []) {
      const found = mapHas(draft.handles, value) ? findContainer(draft, value) : findByText(draft, value);
      // CTR-LST-008
      if (found.status !== "found") return rejected("not-found", `no such container ${value}`);
      const { number } = found.container;
      tests.push(
        key === "before" ? (container) => container.number < number : (container) => container.number > number,
      );
    }
  }
  const ancestors = filters.ancestor ?? [];
  if (ancestors.length > 0) tests.push(descends(draft, ancestors, environment));
  return tests;
}

function checkValues(filters: Filters): Rejected | undefined {
  const state = filters.status?.find((value) => !statuses.includes(value));
  if (state !== undefined) return rejected("invalid", `Invalid filter 'status=${state}'`);
  const health = filters.health?.find((value) => !healths.includes(value));
  if (health !== undefined) return rejected("invalid", `Unrecognised filter value for health: ${health}`);
  const task = filters["is-task"]?.find((value) => !["true", "false", "1", "0"].includes(value));
  if (task !== undefined) return rejected("invalid", `Invalid filter 'is-task=[${task}]'`);
  for (const key of ["publish", "expose"]) {
    const port = filters[key]?.find((value) => !/^\d+(-\d+)?(\/\w+)?$/.test(value));
    if (port === undefined) continue;
    const why = `strconv.ParseUint: parsing ${JSON.stringify(port.split("/")[0])}: invalid syntax`;
    return rejected("invalid", `error while looking up for ${key} ${port}: ${why}`);
  }
  const code = filters.exited?.find((value) => !/^[+-]?\d+$/.test(value));
  return code === undefined
    ? undefined
    : rejected("invalid", `strconv.Atoi: parsing ${JSON.stringify(code)}: invalid syntax`);
}

/** A regular expression, with and without the slash (CTR-LST-005); one that does not parse matches only itself. */
function matchesName(name: string, pattern: string): boolean {
  if (pattern === name || pattern === `/${name}`) return true;
  try {
    const expression = new RegExp(pattern);
    return expression.test(name) || expression.test(`/${name}`);
  } catch {
    return false;
  }
}

function exposes(container: Container, port: string): boolean {
  const wanted = port.includes("/") ? port : `${port}/tcp`;
  return container.config.exposedPorts?.includes(wanted) === true;
}

/** CTR-LST-009: made from the image, or from one that descends from it; an unknown image matches nothing. */
function descends(draft: Draft, ancestors: readonly string[], environment: Environment): Test {
  const wanted = new Set<number>();
  for (const text of ancestors) {
    const found = mapHas(draft.handles, text)
      ? findImage(draft, text, environment)
      : findImageByText(draft, text, environment);
    if (found.status === "found") wanted.add(found.image.number);
  }
  return (container) => {
    // What was removed descends from nothing any more (measured).
    let image: Image | undefined = mapGet(draft.images, container.image.number);
    for (; image !== undefined; image = parentOf(draft, image)) {
      if (wanted.has(image.number)) return true;
    }
    return false;
  };
}
