import type { Finding, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { ObjectKind } from "../vocabulary/verbs.ts";
import { normaliseChanges } from "./changes.ts";
import { canonical } from "./matcher.ts";
import type { Observations } from "./observations.ts";
import { answerTo, observe, queryKey } from "./observations.ts";
import type { Subject } from "./subject.ts";
import { show } from "./text.ts";

/** A handle that must be what it was, and where the step says so. */
export interface UnchangedHandle {
  readonly handle: string;
  readonly kind: ObjectKind | undefined;
  readonly path: readonly (string | number)[];
}

const groups: Readonly<Record<string, ObjectKind>> = { containers: "container", images: "image", volumes: "volume" };

/** The handles that a step wants unchanged; those that it makes itself are left out. */
export function unchangedHandles(subject: Subject): readonly UnchangedHandle[] {
  const { binding, objects, made } = subject;
  if (binding === undefined) return [];
  const { expect, paths } = binding;
  const found = new Map<string, UnchangedHandle>();
  const add = (handle: string, path: readonly (string | number)[]) => {
    if (!made.has(handle) && !found.has(handle)) found.set(handle, { handle, kind: objects.kindOf(handle), path });
  };
  expect.unchanged?.forEach((word, index) => {
    const path = [...(paths.unchanged ?? []), index];
    const group = groups[word];
    if (group === undefined) add(word, path);
    else for (const handle of objects.handles(group)) add(handle, path);
  });
  for (const key of ["container", "image", "volume"] as const) {
    for (const [handle, demand] of Object.entries(expect[key] ?? {})) {
      if (demand === "unchanged") add(handle, [...(paths[key] ?? []), handle]);
    }
  }
  return [...found.values()];
}

/** What to ask before and after the step, given what is known; ask again with the answers until it is empty. */
export function unchangedQueries(subject: Subject, known: Observations): readonly Operation[] {
  const wanted: Operation[] = [];
  for (const { handle, kind } of unchangedHandles(subject)) {
    if (kind === "container") wanted.push(observe.container(handle), observe.diff(handle));
    else if (kind === "image") wanted.push(observe.image(handle));
    else if (kind === "volume") {
      wanted.push(observe.volume(handle));
      // Content of a volume can be seen only through a container that mounts it.
      for (const container of subject.objects.handles("container")) wanted.push(observe.container(container));
      const place = mountOf(subject, handle, known);
      if (place !== undefined) wanted.push(observe.tree(place));
    }
  }
  return wanted.filter((query) => !known.has(queryKey(query)));
}

/** One finding for each field that is not what it was. */
export function judgeUnchanged(subject: Subject, after: Observations): readonly Finding[] {
  const before = subject.before;
  if (before === undefined) return [];
  return unchangedHandles(subject).flatMap(({ handle, kind, path }) => {
    const was = project(subject, { handle, kind, known: before });
    const is = project(subject, { handle, kind, known: after });
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((field) => canonical(was[field]) !== canonical(is[field]))
      .map((field) => ({
        path: [...path],
        message: `${kind ?? "object"} ${handle} is not what it was: ${field} changed`,
        expected: showField(was[field]),
        actual: showField(is[field]),
      }));
  });
}

function showField(value: unknown): string {
  return value === undefined
    ? "(absent)"
    : typeof value === "string"
      ? show(value)
      : show(JSON.parse(JSON.stringify(value)));
}

type Projection = Readonly<Record<string, unknown>>;

/** What sameness means: never times, sizes or process ids. */
function project(
  subject: Subject,
  {
    handle,
    kind,
    known,
  }: { readonly handle: string; readonly kind: ObjectKind | undefined; readonly known: Observations },
): Projection {
  if (kind === "container") return projectContainer(subject, handle, known);
  if (kind === "image") {
    const query = observe.image(handle);
    const image = answerTo(known, query);
    if (image === undefined) return missing(known.get(queryKey(query)));
    const { configDigest, id, diffIds, tags, config } = image;
    return { exists: true, config, "config digest": configDigest ?? id, DiffIDs: diffIds, tags: [...tags].sort() };
  }
  if (kind === "volume") {
    const query = observe.volume(handle);
    const volume = answerTo(known, query);
    if (volume === undefined) return missing(known.get(queryKey(query)));
    const place = mountOf(subject, handle, known);
    const tree = place === undefined ? undefined : answerTo(known, observe.tree(place));
    const content = tree?.tree.map(({ mtimeMs: _, ...entry }) => entry);
    return {
      exists: true,
      name: volume.name,
      labels: volume.labels ?? {},
      ...(content === undefined ? {} : { content }),
    };
  }
  return {};
}

function projectContainer(subject: Subject, handle: string, known: Observations): Projection {
  const query = observe.container(handle);
  const container = answerTo(known, query);
  if (container === undefined) return missing(known.get(queryKey(query)));
  const { state, exitCode, name, config, mounts } = container;
  const changes = answerTo(known, observe.diff(handle))?.changes;
  const diff =
    changes === undefined
      ? undefined
      : normaliseChanges(changes, {
          dialect: subject.dialect,
          mountTargets: (mounts ?? []).map((mount) => mount.target),
          written: subject.objects.written(handle),
        }).changes.map((change) => `${change.kind} ${change.path}`);
  return { exists: true, state, "exit code": exitCode, name, config, mounts, ...(diff === undefined ? {} : { diff }) };
}

function missing(outcome: Outcome | undefined): Projection {
  return outcome?.status === "rejected" && outcome.kind === "not-found" ? { exists: false } : { exists: "unknown" };
}

/** Where a volume can be read: the first container of the scenario that mounts it. */
function mountOf(
  subject: Subject,
  volume: string,
  known: Observations,
): { readonly container: string; readonly path: string } | undefined {
  const name = answerTo(known, observe.volume(volume))?.name;
  if (name === undefined) return undefined;
  for (const container of subject.objects.handles("container")) {
    if (subject.made.has(container)) continue;
    const mounts = answerTo(known, observe.container(container))?.mounts ?? [];
    const mount = mounts.find((candidate) => candidate.type === "volume" && candidate.name === name);
    if (mount !== undefined) return { container, path: mount.target };
  }
  return undefined;
}
