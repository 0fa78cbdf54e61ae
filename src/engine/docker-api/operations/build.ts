import type { BuildResult, Tree } from "../../../vocabulary/generated/types.ts";
import { indeterminate, ok, rejected } from "../../../vocabulary/outcome.ts";
import { entriesOfTree, pack } from "../../adapter/archive.ts";
import { strangeCache, strangeStep } from "../../adapter/build-cache.ts";
import { dockerfileText, withImageNames } from "../../adapter/build-context.ts";
import { type BuildReport, createBuildReport, withLine } from "../../adapter/build-report.ts";
import type { Call } from "../../adapter/call.ts";
import { imageOf } from "../../adapter/handles.ts";
import { imageId } from "../../adapter/normalise.ts";
import { textAt } from "../../adapter/wire.ts";
import { bytesOfContent } from "../../shared/content.ts";
import { isIgnored, keptPaths, parseDockerignore, reinclude } from "../../shared/dockerignore.ts";
import { createJsonLinesReader, type JsonLine } from "../../shared/json-lines.ts";
import { askJson, askStream, type Context, type Handler, imagePath } from "../context.ts";
import { atMost } from "../transport.ts";

/**
 * `.dockerignore` is applied here, as the docker CLI does (IGN-001); no network in RUN; failed steps leave no container
 * (`forcerm`), and every id of the stream goes into the ledger. A syntax error (400) is `invalid`, a failed step
 * `build-failed` (API-003, API-004). A build that could only meet somebody else's cache is made without.
 */
export const build: Handler<"build"> = async (context, operation, call) => {
  if (typeof operation.context === "string") return rejected("invalid", "the context of a build is no content tree");
  const file = operation.file ?? "Dockerfile";
  const tree = operation.context.entries.map((entry) => withImageNames(context, entry));
  const sent = contextOf(tree, file);
  if (typeof sent === "string") return rejected("invalid", `error checking context: ${sent}`);
  const references = [...(operation.tag === undefined ? [] : [operation.tag]), ...(operation.tags ?? [])].map((tag) =>
    context.names.reference(tag),
  );
  for (const reference of references) context.ledger.intend("image", reference);
  const dockerfile = dockerfileText(tree, file);
  const anew = context.buildRoots.mustBuildAnew(dockerfile) && operation.cacheFrom === undefined;
  const answer = await askStream(context, call, ["POST", "/build"], {
    query: {
      t: references,
      dockerfile: file,
      target: operation.target,
      buildargs: operation.args === undefined ? undefined : JSON.stringify(operation.args),
      nocache: anew ? true : operation.noCache,
      cachefrom:
        operation.cacheFrom === undefined
          ? undefined
          : JSON.stringify(operation.cacheFrom.map((image) => imageOf(context, image))),
      labels: operation.labels === undefined ? undefined : JSON.stringify(operation.labels),
      platform: operation.platform,
      networkmode: "none",
      rm: true,
      forcerm: true,
      version: "1",
    },
    bytes: pack(entriesOfTree(sent)),
  });
  if (answer.refusal !== undefined) return withLine(answer.refusal);
  const report = createBuildReport(dockerfile, context.names);
  const reader = createJsonLinesReader();
  const take = (lines: readonly JsonLine[]): void => {
    for (const line of lines) {
      report.take(line);
      for (const id of report.takeMade()) context.ledger.own("image", id);
    }
  };
  await answer.incoming.read(atMost(context.bodyMax, (bytes) => take(reader.push(bytes))));
  take(reader.end());
  return finished(context, operation.as, call, report);
};

async function finished(context: Context, as: string | undefined, call: Call, report: BuildReport) {
  const failure = report.failure();
  if (failure !== undefined) return failure;
  const short = report.image();
  if (short === undefined) return rejected("engine-fault", "the build ended without naming an image");
  const strange = strangeStep(report.steps(), context.ledger);
  if (strange !== undefined) return indeterminate(strangeCache(strange));
  const image = await fullId(context, call, short);
  // A file of nothing but FROM gives the image that it names, and that may be anybody's.
  if (report.steps().some(({ instruction }) => !/^from\b/i.test(instruction))) context.ledger.own("image", image);
  if (as !== undefined) context.handles.set(as, { kind: "image", id: image });
  const result: BuildResult = {
    image,
    steps: [...report.steps()],
    warnings: report.warnings(),
    output: report.output(),
  };
  return ok<"build">(result);
}

/** podman names the result by its first 12 digits only. */
async function fullId(context: Context, call: Call, id: string): Promise<string> {
  if (/^sha256:[0-9a-f]{64}$/.test(id)) return id;
  const shown = await askJson(context, call, ["GET", imagePath(id, "/json")], { as: "image-inspect" });
  return shown.refusal === undefined ? imageId(textAt(shown.json, "Id") ?? id) : imageId(id);
}

/** The context without what `.dockerignore` leaves out, or the text of its error. */
function contextOf(tree: Tree, file: string): Tree | string {
  const ignoreFile = tree.find((entry) => entry.path === ".dockerignore" && entry.type === "file");
  if (ignoreFile === undefined) return tree;
  const parsed = parseDockerignore(new TextDecoder().decode(bytesOfContent(ignoreFile.content ?? "")));
  if (!parsed.ok) return parsed.message;
  // IGN-011: the Dockerfile and .dockerignore are sent all the same; the engine takes them out.
  const patterns = reinclude(
    parsed.patterns,
    [file, ".dockerignore"].filter((path) => isIgnored(parsed.patterns, path)),
  );
  const kept = keptPaths(
    patterns,
    tree.map((entry) => ({ path: entry.path, isDirectory: entry.type === "directory" })),
  );
  return tree.filter((entry) => kept.has(entry.path));
}
