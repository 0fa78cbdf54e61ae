import type { Random } from "../random.ts";
import { drawRun } from "./draw-run.ts";
import { drawOwner, drawPath, drawPlace, drawValue, one, type Pool, variableNames, weighted } from "./words.ts";

/** What an instruction may speak of. */
export interface Scene {
  /** Paths of the context, the Dockerfile among them. */
  readonly context: readonly string[];
  /** Names of the stages before this one; "" for one without. */
  readonly stages: readonly string[];
  /** Handles of images that builds before this one have made. */
  readonly images: readonly string[];
  /** Built on nothing: there is no shell. */
  readonly isBare: boolean;
}

/** One instruction of a stage, in the classic builder's language, without line breaks. */
export function drawInstruction(random: Random, scene: Scene): string {
  return weighted<(random: Random, scene: Scene) => string>(random, [
    [9, drawCopy],
    [scene.stages.length > 0 ? 7 : 1, drawCopyFrom],
    [2, drawAdd],
    [scene.isBare ? 0 : 10, drawRun],
    [4, () => `ENV ${drawPairs(random)}`],
    [4, drawArg],
    [3, drawWorkdir],
    [2, () => `USER ${one(random, ["web", "1000", "0", "5:6", "root", "web:extra", "nouser", "$USR"])}`],
    [2, drawVolume],
    [3, () => `LABEL ${drawPairs(random)}`],
    [1, () => `EXPOSE ${one(random, ["80", "443/tcp 53/UDP", "$A", "8000-8002", "81 81/tcp 80"])}`],
    [2, () => `CMD ${drawProgram(random)}`],
    [2, () => `ENTRYPOINT ${drawProgram(random)}`],
    [1, () => `SHELL ${one(random, ['["/bin/sh", "-c"]', '["/bin/sh", "-ec"]', '["/bin/sh", "-xc"]'])}`],
    [1, () => `STOPSIGNAL ${one(random, ["TERM", "9", "SIGINT", `\${D:-USR1}`])}`],
    [2, () => `ONBUILD ${drawTrigger(random, scene)}`],
    [1, () => `MAINTAINER ${one(random, ["me", "Some One <a@b.c>"])}`],
    [1, () => `HEALTHCHECK ${one(random, ["NONE", "CMD true", '--interval=5s --retries=2 CMD ["true"]'])}`],
  ])(random, scene);
}

function drawTrigger(random: Random, scene: Scene): string {
  return weighted<() => string>(random, [
    [3, () => drawRun(random)],
    [2, () => drawCopy(random, scene)],
    [1, () => `ENV ${drawPairs(random)}`],
    [1, () => `LABEL ${drawPairs(random)}`],
    [1, () => one(random, ["FOO bar", "COPY nosuch /x", "WORKDIR /trig", "ARG A=9"])],
  ])();
}

/** Sources as they are written: files, directories, links, globs, the root, with and without slashes (CPY-001 … CPY-023). */
function drawSource(random: Random, { context }: Scene): string {
  const path = random.pick(context) ?? "a";
  return weighted<string>(random, [
    [10, path],
    [2, `/${path}`],
    [1, `./${path}`],
    [1, `${path}/`],
    [3, one(random, ["d", "d/", "d/e", "ld", "e.d"])],
    [4, one(random, ["*", "*.md", "d/*", "d/*.txt", "?", "[a-c]*", "d/*/a", "*/a", "l*", ".h*", "z*", "e*"])],
    [3, one(random, [".", "./", "/"])],
    [1, one(random, ["$A", `\${D:-a}`, "d/../a", "nosuch", "../a", "d/..", `\${A}`])],
  ]);
}

function drawChown(random: Random): string {
  return random.oneIn(4) ? `--chown=${drawOwner(random)} ` : "";
}

function drawCopy(random: Random, scene: Scene): string {
  if (random.oneIn(15))
    return one(random, ['COPY ["x y", "/x y"]', 'COPY ["a", "b.txt", "/j s/"]', 'COPY ["d", "$dir"]']);
  const sources = Array.from(
    {
      length: weighted(random, [
        [6, 1],
        [2, 2],
        [1, 3],
      ]),
    },
    () => drawSource(random, scene),
  );
  const place = drawPlace(random);
  // Several sources want a directory, mostly they get one (CPY-008).
  const isSlashed = sources.length > 1 && !place.endsWith("/") && !random.oneIn(5);
  return `COPY ${drawChown(random)}${sources.join(" ")} ${place}${isSlashed ? "/" : ""}`;
}

/** Two that write to different places, so that their order is free. */
export function drawIndependentCopies(random: Random, scene: Scene): readonly string[] {
  return ["/one", "/two"].map((place) => `COPY ${drawChown(random)}${random.pick(scene.context) ?? "."} ${place}/`);
}

/** From a stage by name and by number, from an image by handle; what it takes is what commands and copies make. */
function drawCopyFrom(random: Random, scene: Scene): string {
  const number = random.below(Math.max(1, scene.stages.length));
  const name = scene.stages[number] ?? "";
  const from = weighted<string>(random, [
    [scene.stages.length > 0 ? 6 : 0, name === "" ? String(number) : one(random, [name, name.toUpperCase(), name])],
    [scene.stages.length > 0 ? 3 : 0, String(number)],
    [2, "((image.shell))"],
    [scene.images.length > 0 ? 2 : 0, `((image.${random.pick(scene.images) ?? "shell"}))`],
    [scene.stages.length > 0 && random.oneIn(6) ? 1 : 0, "7"],
  ]);
  const source = weighted<string>(random, [
    [4, drawPath(random)],
    [3, one(random, ["/d", "/d/", "/w", "/x", "/data", "/etc/passwd", "/etc", "etc/group"])],
    [2, one(random, ["/d/*", "/e*/passwd", "/*.txt", "/lnk", "/ld", "/tmp"])],
    [1, one(random, ["d", "$dir", "/nosuch", "/hard", "/pipe"])],
  ]);
  const second = random.oneIn(6) ? ` ${drawPath(random)}` : "";
  const place = drawPlace(random);
  const slash = second !== "" && !place.endsWith("/") ? "/" : "";
  return `COPY --from=${from} ${drawChown(random)}${source}${second} ${place}${slash}`;
}

function drawAdd(random: Random, scene: Scene): string {
  const source = weighted<string>(random, [
    [4, one(random, ["t.tar", "d/t.tar", "*.tar"])],
    [2, drawSource(random, scene)],
  ]);
  return `ADD ${drawChown(random)}${source} ${drawPlace(random)}`;
}

function drawPairs(random: Random): string {
  const name = () => one(random, variableNames);
  if (random.oneIn(8)) return `${name()} ${one(random, ["old form", "$A and $B", '"quoted words"', "x  y"])}`;
  const pair = () => `${name()}=${drawValue(random)}`;
  return Array.from({ length: 1 + random.below(3) }, pair).join(" ");
}

function drawArg(random: Random): string {
  const name = one(random, variableNames);
  const value = weighted<string>(random, [
    [3, ""],
    [5, `=${drawValue(random)}`],
  ]);
  const second = random.oneIn(5) ? ` ${one(random, variableNames)}=${one(random, ["1", "z"])}` : "";
  return `ARG ${name}${value}${second}`;
}

function drawWorkdir(random: Random): string {
  const place = weighted<string>(random, [
    [4, one(random, ["/w", "/d", "/app/dir", "/etc"])],
    [4, one(random, ["sub", "rel/", "..", "../x", "a/../b", "."])],
    [2, one(random, ["$dir", "/$A/x", `\${dir:-/q}`, `/w/\${C_1:-one}`, '"/quoted dir"', "/slash/"])],
    [1, one(random, ["/etc/passwd", "/lnk", "/lnk/x"])],
  ]);
  return `WORKDIR ${place}`;
}

function drawVolume(random: Random): string {
  return `VOLUME ${one(random, ["/data", "/d", '["/data", "/srv"]', "/w /x", "$dir", "rel", "/data/", "/d/e"])}`;
}

function drawProgram(random: Random): string {
  return one(random, ["echo $A", '["sh", "-c", "echo $A"]', '["one", "two words"]', "[]", '["a",]', "exec top"]);
}

/** Instructions that are refused, while parsing or when their turn comes (PAR-004, PAR-017, PAR-019 and the chapters' errors). */
const bad: Pool<string> = [
  "FOO bar",
  "COPY a",
  "COPY --foo a /x",
  "COPY nosuch /x",
  "COPY ../a /x",
  "COPY --from=9 /a /x",
  "COPY http://h/x /x",
  "COPY --chown=nouser a /x",
  "ADD --from=0 a /x",
  "ENV A",
  "ENV",
  "ENV =x",
  "ENV A=1 B",
  "ARG",
  "ARG =x",
  "LABEL",
  "LABEL a",
  `LABEL a=\${b`,
  `LABEL a=\${b?x}`,
  `ENV A=\${}`,
  `ENV A=\${B:=x}`,
  `ENV A=\${B-x}`,
  "WORKDIR",
  "USER",
  "EXPOSE abc",
  "EXPOSE 70000",
  "EXPOSE 80/foo",
  "EXPOSE",
  'VOLUME [""]',
  "VOLUME []",
  "STOPSIGNAL FOO",
  'CMD ["a", 1]',
  "SHELL sh",
  "SHELL []",
  "ONBUILD FROM x",
  "ONBUILD ONBUILD RUN x",
  "ONBUILD",
  "RUN --network=host true",
  "RUN --mount=type=cache,target=/x true",
  "HEALTHCHECK NONE x",
  "HEALTHCHECK FOO x",
  "HEALTHCHECK --interval=abc CMD x",
  "MAINTAINER",
  "FROM",
  "FROM a b",
  "FROM scratch AS 1x",
  "RUN exit 42",
];

/** An instruction that no builder takes. */
export function drawBad(random: Random): string {
  return one(random, bad);
}
