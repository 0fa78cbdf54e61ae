import type { Engine, Session } from "../../engine/engine.ts";
import type { Outcome, Tree } from "../../vocabulary/generated/types.ts";
import type { Trace, TraceItem } from "../../vocabulary/history.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { atOnce } from "../differential/generate.ts";
import type { Random } from "../random.ts";
import { byWalk, drawContext, editContext } from "./draw-context.ts";
import { type DrawnDockerfile, dockerfileText, drawDockerfile, editDockerfile, plainText } from "./draw-dockerfile.ts";
import { one, type Pool, variableNames } from "./words.ts";

/** How builds are drawn. */
export interface BuildsOptions {
  /** The reference engine: it says which builds made an image that later ones may speak of. It answers without promises. */
  readonly reference: Engine;
}

/** A build of a trace. */
export type BuildOperation = Extract<Operation, { readonly op: "build" }>;

interface Drawn {
  readonly context: Tree;
  readonly dockerfile: DrawnDockerfile;
  /** As it was written; an edited one is written anew. */
  readonly text: string;
  readonly options: Partial<BuildOperation>;
}

const buildsMax = 3;
const drawsMax = 30;
const repairsMax = 12;
const writtenMs = 1_000_000_000_000;

/**
 * One to three builds in one session: one that is new, mostly the same again with a small change, so that the cache
 * answers, and now and then one on what the first has made. What the reference engine does not simulate is left out.
 */
export function generateBuilds(random: Random, { reference }: BuildsOptions): Trace {
  // Which steps the cache of BuildKit answers is not modelled: its builds do without.
  const fixed = reference.info.dialect.builder === "buildkit" ? { noCache: true } : {};
  const session = atOnce(reference.open({ namespace: "draw", seed: 1, files: new Map() }));
  const trace: TraceItem[] = [];
  const images: string[] = [];
  const wanted = 1 + random.below(buildsMax);
  let last: Drawn | undefined;
  for (let draws = 0; trace.length < wanted && draws < drawsMax; draws++) {
    const isNew = last === undefined || random.oneIn(3);
    const given = last === undefined || isNew ? drawNew(random, images) : drawAgain(random, last, images);
    // Most builds go well; every third or so is left to fail where it fails.
    const drawn = random.oneIn(3) ? given : repaired(random, session, given);
    const operation = { ...operationOf(drawn, `i${trace.length + 1}`), ...fixed };
    const outcome = tried(session, operation);
    if (outcome.status !== "ok" && outcome.status !== "rejected") continue;
    trace.push({ operation });
    if (outcome.status === "ok") images.push(`i${trace.length}`);
    last = drawn;
  }
  return trace;
}

/** The same without the instructions that fail on the reference engine. */
function repaired(random: Random, session: Session, drawn: Drawn): Drawn {
  let { dockerfile } = drawn;
  for (let repairs = 0; repairs < repairsMax; repairs++) {
    const text = plainText(dockerfile);
    const before = session.snapshot?.();
    const outcome = atOnce(session.apply(operationOf({ ...drawn, text }, "tried")));
    if (before !== undefined) session.restore?.(before);
    if (outcome.status === "ok") break;
    const line = outcome.status === "rejected" ? outcome.line : undefined;
    const place = (line ?? 0) - (dockerfile.escape === "`" ? 2 : 1);
    if (place < 1 || /^from/i.test(dockerfile.lines[place] ?? "FROM")) break;
    dockerfile = { ...dockerfile, lines: dockerfile.lines.filter((_, at) => at !== place) };
  }
  return dockerfile === drawn.dockerfile ? drawn : { ...drawn, dockerfile, text: dockerfileText(random, dockerfile) };
}

function tried(session: Session, operation: Operation): Outcome {
  const before = session.snapshot?.();
  const outcome = atOnce(session.apply(operation));
  if (outcome.status !== "ok" && outcome.status !== "rejected" && before !== undefined) session.restore?.(before);
  return outcome;
}

function drawNew(random: Random, images: readonly string[]): Drawn {
  const context = drawContext(random);
  const dockerfile = drawDockerfile(random, { context: pathsOf(context), images });
  // What begins with nothing of the session's own is kept from the engine's cache; both sides do without it then.
  const isOpen = dockerfile.lines.some((line) => /^from (?:scratch|\S*\$)/i.test(line));
  const options = { ...drawOptions(random, dockerfile), ...(isOpen ? { noCache: true } : {}) };
  return { context, dockerfile, text: dockerfileText(random, dockerfile), options };
}

/** The build before, the same or changed in one way; a build without cache is seldom repeated without. */
function drawAgain(random: Random, last: Drawn, images: readonly string[]): Drawn {
  const { noCache: _, ...options } = last.options;
  const again: Drawn = { ...last, options };
  switch (random.below(6)) {
    case 0:
      return again;
    case 1:
    case 2:
      return { ...again, context: editContext(random, last.context) };
    case 3:
      return { ...again, options: { ...options, ...drawOptions(random, last.dockerfile) } };
    case 4:
      return { ...again, text: dockerfileText(random, last.dockerfile) };
    default: {
      const dockerfile = editDockerfile(random, last.dockerfile, { context: pathsOf(last.context), images });
      return { ...again, dockerfile, text: dockerfileText(random, dockerfile) };
    }
  }
}

function pathsOf(context: Tree): readonly string[] {
  return context.map(({ path }) => path).filter((path) => !path.includes(" "));
}

const argValues: Pool<string> = ["given", "", "2", "/v", "web"];

function drawOptions(random: Random, { lines }: DrawnDockerfile): Partial<BuildOperation> {
  const names = lines.flatMap((line) => /^FROM \S+ AS (\S+)/i.exec(line)?.[1] ?? []);
  const target = random.oneIn(8) ? (random.oneIn(6) ? "nostage" : random.pick(names)) : undefined;
  const declared = lines.flatMap((line) => /^ARG (\w+)/.exec(line)?.[1] ?? []);
  const drawName = () => (random.oneIn(3) ? undefined : random.pick(declared)) ?? one(random, variableNames);
  const args = Object.fromEntries(
    random.oneIn(3)
      ? Array.from({ length: 1 + random.below(2) }, () => {
          const name = random.oneIn(8) ? one(random, ["ZZ", "HTTP_PROXY"]) : drawName();
          return [name, random.oneIn(10) ? null : one(random, argValues)] as const;
        })
      : [],
  );
  return {
    ...(target === undefined ? {} : { target: random.oneIn(4) ? target.toUpperCase() : target }),
    ...(Object.keys(args).length === 0 ? {} : { args }),
    ...(random.oneIn(8) ? { labels: { L: one(random, ["1", "two words"]), [one(random, variableNames)]: "o" } } : {}),
    ...(random.oneIn(12) ? { noCache: true } : {}),
  };
}

function operationOf({ context, text, options }: Drawn, as: string): BuildOperation {
  const dockerfile = { path: "Dockerfile", type: "file", mode: "0644", content: text, mtimeMs: writtenMs } as const;
  const kept = text.includes("((image.") ? withoutDockerfile(context) : context;
  return { op: "build", as, context: { entries: [...kept, dockerfile].sort(byWalk) }, ...options };
}

/** A Dockerfile that names an image is another file on each engine, so that it must not be copied. */
function withoutDockerfile(context: Tree): Tree {
  const found = context.find(({ path }) => path === ".dockerignore");
  const text = typeof found?.content === "string" ? found.content : "";
  const ignoring = {
    path: ".dockerignore",
    type: "file",
    mode: "0644",
    mtimeMs: writtenMs,
    ...found,
    content: `${text}Dockerfile\n*.ign\n`,
  } as const;
  return [...context.filter((entry) => entry !== found), ignoring];
}
