import type { Difference } from "./diff.ts";

/** A difference that says nothing about agreement, and why. */
export interface IgnoreRow {
  /** Verb and path, as `pathText` writes them. */
  readonly path: RegExp;
  /** Looks at the values too, where the path alone would hide too much. */
  readonly when?: (difference: Difference) => boolean;
  readonly reason: string;
  /** It is about this builder only; undefined: about all. */
  readonly builder?: "classic" | "buildkit";
}

/** Before this time the contexts and archives of generated builds were made; no build runs then. */
const latestFixedMs = 1_400_000_000_000;

/** A busybox is larger, and whatever a generated build writes is smaller. */
const programBytesMin = 500_000;

/** Everything that a campaign of builds overlooks. A row that never matched in a whole campaign is reported. */
const ignored: readonly IgnoreRow[] = [
  {
    path: /^tree\/entries\/.*\/mtimeMs$/,
    when: ({ expected, actual }) => isOfTheBuild(expected) && isOfTheBuild(actual),
    reason: "the time at which a step ran",
  },
  {
    path: /^(?:image-inspect\/createdMs|history\/entries\/\d+\/createdMs)$/,
    reason: "the time at which a step ran",
  },
  {
    path: /^tree\/entries\/\/(?:\.dockerenv|dev(?:\/(?:console|pts|shm))?|proc|sys|etc\/(?:hosts|hostname|resolv\.conf|mtab))(?:\/\w+)?$/,
    reason: "files that dockerd puts into a container before it looks into an image",
  },
  {
    path: /^tree\/entries\/\/etc(?:\/mtimeMs)?$/,
    when: ({ at, kind }) => kind === "extra" || at.length === 3,
    reason: "the directory of such files",
  },
  {
    path: /^build\/(?:ok|build-failed), not build-failed$/,
    when: ({ actual }) =>
      JSON.stringify(actual).includes("failed to export image: failed to create image: failed to get layer"),
    reason: "a defect of dockerd 20.10: after a COPY that changes nothing the next COPY or ADD loses its layer",
    builder: "classic",
  },
  {
    path: /^tree\/ok, not invalid$/,
    when: ({ actual }) => JSON.stringify(actual).includes("cannot mount volume over existing file"),
    reason: "an image whose volume is a file cannot be looked into: no container of it can be made",
    builder: "buildkit",
  },
  {
    path: /^build\/refusedLine$/,
    when: ({ kind }) => kind === "missing",
    reason: "dockerd names the line of some refusals in its words, of others not at all",
  },
  {
    path: /^tree\/entries\/.*\/bin\/busybox\/(?:content|sizeBytes|mtimeMs)$/,
    reason: "the reference engine has a text in the place of the program",
  },
  {
    path: /^(?:image-inspect|history\/entries\/\d+)\/sizeBytes$/,
    when: ({ expected, actual }) =>
      typeof expected === "number" && typeof actual === "number" && actual - expected > programBytesMin,
    reason: "the program of the shell image; the sizes of all other layers are compared one by one",
  },
  {
    path: /^(?:image-inspect|history\/entries\/\d+)\/sizeBytes$/,
    when: ({ expected, actual }) =>
      typeof expected === "number" && typeof actual === "number" && isSmaller(expected - actual),
    reason: "BuildKit counts no links in the size of a layer",
    builder: "buildkit",
  },
  {
    path: /^build\/exitCode$/,
    when: ({ kind }) => kind === "missing",
    reason: "of several steps that fail at once BuildKit names one, which need not be the first",
    builder: "buildkit",
  },
  {
    path: /^build\/(?:message|line|step)$/,
    when: ({ expected, actual }) => !(isWordOfRun(expected) && isWordOfRun(actual)),
    reason: "BuildKit names what failed in words of its stores, and the line only of what it has begun",
    builder: "buildkit",
  },
];

/** The names that the links of a generated build lead to are shorter, all together. */
const linkBytesMax = 400;

/** What a RUN ended with is said in the same words. */
function isWordOfRun(message: unknown): boolean {
  return typeof message === "string" && message.startsWith("executor failed running");
}

function isSmaller(bytes: number): boolean {
  return bytes > 0 && bytes <= linkBytesMax;
}

/** The rows that count where a builder is compared. */
export function rowsOf(builder: string): readonly IgnoreRow[] {
  return ignored.filter((row) => (row.builder ?? builder) === builder);
}

function isOfTheBuild(value: unknown): boolean {
  return typeof value === "number" && value > latestFixedMs;
}

/** What a campaign has overlooked so far. */
export interface Overlooked {
  readonly builder: string;
  readonly counts: Map<IgnoreRow, number>;
}

export function newOverlooked(builder = "classic"): Overlooked {
  return { builder, counts: new Map(rowsOf(builder).map((row) => [row, 0])) };
}

/** The differences of one answer that count; those in the table are counted in `overlooked`. */
export function remaining(
  verb: string,
  differences: readonly Difference[],
  overlooked: Overlooked,
): readonly Difference[] {
  return differences.filter((difference) => {
    const path = pathText(verb, difference);
    const row = [...overlooked.counts.keys()].find(
      (candidate) => candidate.path.test(path) && candidate.when?.(difference) !== false,
    );
    if (row !== undefined) overlooked.counts.set(row, (overlooked.counts.get(row) ?? 0) + 1);
    return row === undefined;
  });
}

/** Rows that matched nothing: the table says more than is true. */
export function staleRows({ counts }: Overlooked): readonly IgnoreRow[] {
  return [...counts].filter(([, count]) => count === 0).map(([row]) => row);
}

/** The path of a difference, the verb first, keys joined by `/`. */
export function pathText(verb: string, { at }: Difference): string {
  return [verb, ...at].join("/");
}
