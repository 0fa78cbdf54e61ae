import type { FileExpectation, Json } from "../vocabulary/expectation.ts";
import type { Finding } from "../vocabulary/generated/types.ts";
import type { MatchContext } from "./matcher.ts";
import type { Observations } from "./observations.ts";
import { answerTo, observe, queryKey } from "./observations.ts";
import { filePlace, wantsContent } from "./queries.ts";
import type { Subject } from "./subject.ts";
import { describeOutcome, found, pathOf } from "./tell.ts";

/** Judges `files`: each path of a container or an image, by what `stat` and `read` say. */
export function judgeFiles(
  subject: Subject,
  known: Observations,
  context: (subject: string) => MatchContext,
): readonly Finding[] {
  return Object.entries(subject.binding?.expect.files ?? {}).flatMap(([handle, files]) =>
    Object.entries(files).flatMap(([path, demand]) => judgeFile(subject, { handle, path, demand }, { known, context })),
  );
}

function judgeFile(
  subject: Subject,
  { handle, path, demand }: { readonly handle: string; readonly path: string; readonly demand: FileExpectation },
  { known, context }: { readonly known: Observations; readonly context: (subject: string) => MatchContext },
): readonly Finding[] {
  const at = pathOf(subject, "files", handle, path);
  const name = `${path} in ${handle}`;
  const place = filePlace(subject, handle, path);
  const outcome = known.get(queryKey(observe.stat(place)));
  const entry = answerTo(known, observe.stat(place))?.entry;
  const gone = outcome?.status === "rejected" && outcome.kind === "not-found";
  if (demand === "absent") {
    if (gone) return [];
    const actual = entry === undefined ? describeOutcome(outcome) : `a ${entry.type}`;
    return [{ path: at, message: `${name} is not absent`, expected: "absent", actual }];
  }
  if (entry === undefined) {
    return [
      {
        path: at,
        message: `${name} is not there`,
        expected: "present",
        actual: gone ? "absent" : describeOutcome(outcome),
      },
    ];
  }
  if (demand === "present") return [];
  const findings: Finding[] = [];
  const demands = typeof demand === "string" ? { content: demand } : demand;
  for (const key of ["type", "mode", "uid", "gid", "target"] as const) {
    const matcher = demands[key];
    if (matcher === undefined) continue;
    // A hard link is a regular file to whoever looks at it.
    const value: Json | undefined = key === "type" && entry.type === "hardlink" ? "file" : entry[key];
    findings.push(...found(matcher, value, { path: [...at, key], context: context(`${key} of ${name}`) }));
  }
  if (!wantsContent(demand) || demands.content === undefined) return findings;
  const contentPath = typeof demand === "string" ? at : [...at, "content"];
  if (entry.type !== "file" && entry.type !== "hardlink") {
    return [
      ...findings,
      { path: contentPath, message: `${name} is no regular file`, expected: "a file", actual: `a ${entry.type}` },
    ];
  }
  const read = answerTo(known, observe.read(place));
  if (read === undefined) {
    const actual = describeOutcome(known.get(queryKey(observe.read(place))));
    return [...findings, { path: contentPath, message: `${name} cannot be read`, actual }];
  }
  const content: Json = typeof read.content === "string" ? read.content : { ...read.content };
  return [
    ...findings,
    ...found(demands.content, content, { path: contentPath, context: context(`content of ${name}`) }),
  ];
}
