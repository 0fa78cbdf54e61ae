import type { DiffExpectation } from "../vocabulary/expectation.ts";
import type { Finding } from "../vocabulary/generated/types.ts";
import { ancestorsOf, type NormalisedChanges, normaliseChanges } from "./changes.ts";
import type { Observations } from "./observations.ts";
import { answerTo, observe, queryKey } from "./observations.ts";
import type { Subject } from "./subject.ts";
import { describeOutcome, pathOf } from "./tell.ts";

const kinds = ["added", "changed", "deleted"] as const;

/**
 * Judges `diff`: the list of a container is exactly what is given, a kind that is not given is empty. Paths that were
 * left out are added to `ignored`; one of them that the author names counts after all.
 */
export function judgeDiff(subject: Subject, known: Observations, ignored: string[]): readonly Finding[] {
  return Object.entries(subject.binding?.expect.diff ?? {}).flatMap(([handle, demand]): readonly Finding[] => {
    const query = observe.diff(handle);
    const raw = answerTo(known, query);
    if (raw === undefined) {
      const actual = describeOutcome(known.get(queryKey(query)));
      return [{ path: pathOf(subject, "diff", handle), message: `there is no diff of ${handle}`, actual }];
    }
    const mounts = answerTo(known, observe.container(handle))?.mounts ?? [];
    const actual =
      demand.raw === true
        ? { changes: raw.changes, optional: new Set<string>(), ignored: [] }
        : normaliseChanges(raw.changes, {
            dialect: subject.dialect,
            mountTargets: mounts.map((mount) => mount.target),
            written: subject.objects.written(handle),
          });
    const named = new Set(kinds.flatMap((kind) => demand[kind] ?? []));
    ignored.push(...actual.ignored.map((change) => change.path).filter((path) => !named.has(path)));
    return compare(subject, handle, { demand, actual });
  });
}

function compare(
  subject: Subject,
  handle: string,
  { demand, actual }: { readonly demand: DiffExpectation; readonly actual: NormalisedChanges },
): readonly Finding[] {
  const listed = new Set(actual.changes.map((change) => change.path));
  // A directory above a change may be listed as changed or not (CTR-DIF-004), so it may be expected either way.
  const mayBeChanged = new Set([...actual.optional, ...(demand.raw === true ? [] : [...listed].flatMap(ancestorsOf))]);
  return kinds.flatMap((kind): readonly Finding[] => {
    const expected = [...new Set(demand[kind] ?? [])].sort();
    const paths = [...actual.changes, ...actual.ignored.filter((change) => expected.includes(change.path))]
      .filter((change) => change.kind === kind)
      .map((change) => change.path);
    const unexpected = paths.filter((path) => !expected.includes(path));
    const missing = expected.filter((path) => !paths.includes(path) && !(kind === "changed" && mayBeChanged.has(path)));
    if (unexpected.length === 0 && missing.length === 0) return [];
    const parts = [
      ...(unexpected.length > 0 ? [`unexpectedly ${kind}: ${unexpected.join(" ")}`] : []),
      ...(missing.length > 0 ? [`not ${kind}: ${missing.map((path) => told(path, actual)).join(" ")}`] : []),
    ];
    const place = demand[kind] === undefined ? [handle] : [handle, kind];
    return [
      {
        path: pathOf(subject, "diff", ...place),
        message: `diff of ${handle}: ${parts.join("; ")}`,
        expected: listPaths(kind, expected),
        actual: listPaths(kind, paths),
      },
    ];
  });
}

function told(path: string, actual: NormalisedChanges): string {
  const other = [...actual.changes, ...actual.ignored].find((change) => change.path === path);
  return other === undefined ? path : `${path} (it is ${other.kind})`;
}

function listPaths(kind: string, paths: readonly string[]): string {
  return `${kind}: [${paths.join(", ")}]`;
}
