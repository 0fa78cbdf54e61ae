import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BuildResult, Tree } from "../../../vocabulary/generated/types.ts";
import { ok, type Refusal, rejected, unsupported } from "../../../vocabulary/outcome.ts";
import { dockerfileText, withImageNames } from "../../adapter/build-context.ts";
import { type BuildReport, createBuildReport, withLine } from "../../adapter/build-report.ts";
import { type BuildkitReport, createBuildkitReport } from "../../adapter/buildkit-report.ts";
import type { Call } from "../../adapter/call.ts";
import { imageOf } from "../../adapter/handles.ts";
import { imageId } from "../../adapter/normalise.ts";
import { textAt } from "../../adapter/wire.ts";
import { ask, askJson, begin, type Context, type Handler, refuse } from "../context.ts";
import { withDirectory, writeTree } from "../host-files.ts";
import { textOf } from "../output.ts";
import type { ProgramEnd } from "../program.ts";
import { hasCrashed, withoutNoise } from "../refusal.ts";
import { pairs } from "./create.ts";
import { lookInto } from "./files.ts";

/**
 * Builds a directory of this machine, so that `.dockerignore` and the Dockerfile are read by the program itself
 * (IGN-001). Every id of its progress goes into the ledger. What fails before the first step is refused as the table
 * says, a step is `build-failed`.
 */
export const build: Handler<"build"> = async (context, operation, call) => {
  if (typeof operation.context === "string") return rejected("invalid", "the context of a build is no content tree");
  const isBuildkit = context.cli.map.dialects.some(({ builder }) => builder === "buildkit");
  const named = operation.context.entries.map((entry) => withImageNames(context, entry));
  const found = isBuildkit ? await withReferences(context, call, named) : { tree: named, helpers: [] };
  if ("refusal" in found) return found.refusal;
  try {
    return await buildTree(context, operation, call, { tree: found.tree, isBuildkit });
  } finally {
    await release(context, call, found.helpers);
  }
};

async function buildTree(
  context: Context,
  operation: Parameters<Handler<"build">>[1],
  call: Call,
  { tree, isBuildkit }: { readonly tree: Tree; readonly isBuildkit: boolean },
): ReturnType<Handler<"build">> {
  const file = operation.file ?? "Dockerfile";
  const tags = [...(operation.tag === undefined ? [] : [operation.tag]), ...(operation.tags ?? [])].map((tag) =>
    context.names.reference(tag),
  );
  for (const reference of tags) context.ledger.intend("image", reference);
  const report = createBuildReport(dockerfileText(tree, file), context.names);
  return withDirectory(async (parent) => {
    // What lies beside the context is ours too: a path with `..` finds nothing of this machine's.
    const directory = join(parent, "context");
    mkdirSync(directory);
    const lacking = writeTree(directory, tree);
    if (lacking !== undefined) return unsupported(`build.${lacking}`, `a ${lacking} cannot be made on this machine`);
    const text = dockerfileText(tree, file);
    const progress = isBuildkit ? createBuildkitReport(text, context.names) : undefined;
    const reading = progress === undefined ? readProgress(context, report) : readPlain(progress);
    const parameters = {
      file: join(directory, file),
      target: operation.target,
      buildArg: Object.entries(operation.args ?? {}).map(([key, value]) => (value === null ? key : `${key}=${value}`)),
      noCache: operation.noCache,
      cacheFrom: operation.cacheFrom?.map((image) => imageOf(context, image)),
      label: pairs(operation.labels),
      platform: operation.platform,
      tag: tags,
      context: directory,
    };
    const begun = begin(context, call, "build", parameters, {
      onOutput: (stream, bytes) => {
        if (stream === (isBuildkit ? "stderr" : "stdout")) reading.push(bytes);
      },
    });
    if (begun.refusal !== undefined) return begun.refusal;
    call.accepted();
    const end = await begun.program.ended;
    reading.end();
    if (progress !== undefined) return endOfBuildkit(context, operation.as, { progress, end, reference: tags[0] });
    // podman keeps what a RUN writes to stderr apart; the refusal is no output.
    const said = textOf(end.stderr).split("\n");
    const refused = said.findIndex((line) => context.cli.errors.refusal.test(line));
    reading.push(new TextEncoder().encode(said.slice(0, refused < 0 ? said.length : refused).join("\n")));
    reading.end();
    if (end.exit !== 0) {
      const refusal = refuse(context, "build", end);
      const isStep = report.steps().length > 0 && !hasCrashed(textOf(end.stderr));
      if (refusal.status !== "rejected" || !isStep) return withLine(refusal);
      const code = /returned a non-zero code: (\d+)/.exec(refusal.message);
      const errorDetail = { message: refusal.message, ...(code === null ? {} : { code: Number(code[1]) }) };
      report.take({ ok: true, value: { errorDetail } });
    }
    return finished(context, operation.as, call, report);
  });
}

/** The same where BuildKit's client tells the progress; words that are no progress are the client's own refusal. */
async function endOfBuildkit(
  context: Context,
  as: string | undefined,
  {
    progress,
    end,
    reference,
  }: { readonly progress: BuildkitReport; readonly end: ProgramEnd; readonly reference: string | undefined },
) {
  if (end.exit !== 0) {
    const said = textOf(end.stderr);
    return /^#1 /m.test(said) && !hasCrashed(said) ? progress.failure() : refuse(context, "build", end);
  }
  const image = progress.image();
  if (image === undefined) return rejected("engine-fault", "the build ended without naming an image");
  context.ledger.own("image", image);
  const named = reference === undefined ? {} : { reference };
  if (as !== undefined) context.handles.set(as, { kind: "image", id: image, ...named });
  return ok<"build">({ image, steps: [...progress.steps()], warnings: [], output: progress.output() });
}

/** A reference that a build needed, and the image that it was given to. */
interface Helper {
  readonly image: string;
  readonly reference: string;
}

/** Ids in the texts of a context replaced by references: BuildKit 20.10 finds a local image by a name only (FRM-015). */
async function withReferences(
  context: Context,
  call: Call,
  tree: Tree,
): Promise<{ readonly tree: Tree; readonly helpers: readonly Helper[] } | { readonly refusal: Refusal }> {
  const references = new Map<string, string>();
  const helpers: Helper[] = [];
  for (const { content } of tree) {
    for (const [id] of typeof content === "string" ? content.matchAll(/sha256:[0-9a-f]{64}/g) : []) {
      if (references.has(id)) continue;
      const handle = [...context.handles.values()].find((target) => target.kind === "image" && target.id === id);
      if (handle?.kind !== "image") continue;
      const own = await ownReference(context, call, handle);
      const reference = own ?? context.names.helperReference(id.slice(7, 19));
      references.set(id, reference);
      if (own !== undefined) continue;
      context.ledger.intend("image", reference);
      const tagged = await ask(context, call, "tag", { image: id, reference });
      if (tagged.refusal === undefined) helpers.push({ image: id, reference });
      // An image that is gone is missed by the build itself.
      else if (tagged.refusal.status !== "rejected" || tagged.refusal.kind !== "not-found") {
        await release(context, call, helpers);
        return { refusal: tagged.refusal };
      }
    }
  }
  const named = tree.map((entry) => {
    if (typeof entry.content !== "string") return entry;
    return { ...entry, content: entry.content.replace(/sha256:[0-9a-f]{64}/g, (id) => references.get(id) ?? id) };
  });
  return { tree: named, helpers };
}

/** The reference that an image was made with, as long as it still is that image's. */
async function ownReference(
  context: Context,
  call: Call,
  { id, reference }: { readonly id: string; readonly reference?: string },
): Promise<string | undefined> {
  if (reference === undefined) return undefined;
  const shown = await askJson(context, call, "image-inspect", { image: [reference] });
  return shown.refusal === undefined && imageId(textAt(shown.items[0], "Id") ?? "") === id ? reference : undefined;
}

/** Takes references away again. With its last one an image would go too, unless a container stands on it. */
async function release(context: Context, call: Call, helpers: readonly Helper[]): Promise<void> {
  const free = { ...call, signal: new AbortController().signal };
  for (const { image, reference } of helpers) {
    await lookInto(context, free, { image: { id: image } }, () =>
      // What stays is taken away when the session ends.
      ask(context, free, "rmi", { image: reference }).then(() => ok<"rmi">({ untagged: [], deleted: [] })),
    );
  }
}

function readPlain(progress: BuildkitReport) {
  const decoder = new TextDecoder();
  return {
    push: (bytes: Uint8Array) => progress.take(decoder.decode(bytes, { stream: true })),
    end: () => progress.take("\n"),
  };
}

/** Colours and carriage returns: what a program wrote to stderr is red. */
const dressing = /\u001b\[[0-9;]*m|\r/g;

/** Hands progress on, whole lines without the program's own. */
function readProgress(context: Context, report: BuildReport) {
  const decoder = new TextDecoder();
  let rest = "";
  const take = (text: string): void => {
    const plain = withoutNoise(context.cli.errors, text.replaceAll(dressing, ""));
    report.take({ ok: true, value: { stream: plain } });
    for (const id of report.takeMade()) context.ledger.own("image", id);
  };
  return {
    push(bytes: Uint8Array) {
      rest += decoder.decode(bytes, { stream: true });
      const end = rest.lastIndexOf("\n") + 1;
      if (end > 0) take(rest.slice(0, end));
      rest = rest.slice(end);
    },
    end: () => {
      if (rest !== "") take(`${rest}\n`);
      rest = "";
    },
  };
}

async function finished(context: Context, as: string | undefined, call: Call, report: BuildReport) {
  const failure = report.failure();
  if (failure !== undefined) return failure;
  const short = report.image();
  if (short === undefined) return rejected("engine-fault", "the build ended without naming an image");
  const shown = await askJson(context, call, "image-inspect", { image: [short] });
  if (shown.refusal !== undefined) return shown.refusal;
  const image = imageId(textAt(shown.items[0], "Id") ?? short);
  context.ledger.own("image", image);
  if (as !== undefined) context.handles.set(as, { kind: "image", id: image });
  const result: BuildResult = {
    image,
    steps: [...report.steps()],
    warnings: report.warnings(),
    output: report.output(),
  };
  return ok<"build">(result);
}
