import type { Random } from "../random.ts";
import { drawBad, drawIndependentCopies, drawInstruction, type Scene } from "./draw-instruction.ts";
import { drawValue, one, variableNames, weighted } from "./words.ts";

/** What a Dockerfile may speak of. */
export interface DockerfileScene {
  readonly context: readonly string[];
  /** Handles of images that are there. */
  readonly images: readonly string[];
}

/** A Dockerfile as logical lines: what is before the first stage, then stages from their FROM on. */
export interface DrawnDockerfile {
  /** The character that joins lines; a backtick has its directive above everything. */
  readonly escape: "\\" | "`";
  readonly lines: readonly string[];
}

const stageNames = ["", "one", "two", "Three", "b-4", "c.5"] as const;

/** Draws a Dockerfile of one to three stages; one in five has a line that is refused. */
export function drawDockerfile(random: Random, { context, images }: DockerfileScene): DrawnDockerfile {
  const lines: string[] = [];
  const hasBaseArgument = random.oneIn(6);
  if (hasBaseArgument) lines.push("ARG BASE=((image.shell))");
  if (random.oneIn(5)) lines.push(`ARG ${one(random, variableNames)}=${one(random, ["g", "7", ""])}`);
  const names: string[] = [];
  const count = weighted(random, [
    [4, 1],
    [4, 2],
    [2, 3],
  ]);
  for (let index = 0; index < count; index++) {
    const free = stageNames.filter((name) => name === "" || !names.includes(name));
    const name = random.oneIn(3) ? "" : (random.pick(free) ?? "");
    const base = weighted<string>(random, [
      [8, "((image.shell))"],
      [2, "scratch"],
      [names.some((other) => other !== "") ? 4 : 0, random.pick(names.filter((other) => other !== "")) ?? ""],
      [images.length > 0 ? 5 : 0, `((image.${random.pick(images) ?? "shell"}))`],
      [hasBaseArgument ? 6 : 0, one(random, ["$BASE", `\${BASE}`, `\${BASE:-scratch}`])],
    ]);
    lines.push(`${one(random, ["FROM", "FROM", "from"])} ${base}${name === "" ? "" : ` AS ${name}`}`);
    // A stage from nothing shares the engine's cache with everybody: a value of its own keeps it apart.
    if (base === "scratch") lines.push(`LABEL nonce=${random.below(2 ** 31)}`);
    const scene: Scene = { context, images, stages: [...names], isBare: base === "scratch" };
    for (let left = 1 + random.below(count > 1 ? 5 : 8); left > 0; left--) lines.push(drawInstruction(random, scene));
    if (random.oneIn(4)) lines.push(...drawIndependentCopies(random, scene));
    names.push(name);
  }
  if (random.oneIn(6)) lines.splice(1 + random.below(lines.length), 0, drawBad(random));
  return { escape: random.oneIn(8) ? "`" : "\\", lines };
}

/** One change of a Dockerfile, as between two builds. The first two lines of a stage stay. */
export function editDockerfile(random: Random, drawn: DrawnDockerfile, scene: DockerfileScene): DrawnDockerfile {
  const free = drawn.lines.flatMap((line, place) => (isFixed(line, place) ? [] : [place]));
  const place = random.pick(free);
  if (place === undefined) return drawn;
  const drawOne = () => drawInstruction(random, { ...scene, stages: [], isBare: false });
  const lines = [...drawn.lines];
  weighted<() => void>(random, [
    [2, () => lines.splice(place, 1)],
    [2, () => lines.splice(place, 0, drawOne())],
    [2, () => lines.push(drawOne())],
    [1, () => lines.splice(place, 1, drawOne())],
    [1, () => lines.splice(place, 0, `ARG ${one(random, variableNames)}=${drawValue(random)}`)],
    [1, () => lines.splice(place, 1, (lines[place] ?? "").replace(/ /, "  "))],
    [
      1,
      () =>
        lines.splice(
          place,
          1,
          (lines[place] ?? "").replace(/^[A-Z]+/, (word) => word.toLowerCase()),
        ),
    ],
  ])();
  return { ...drawn, lines };

  function isFixed(line: string, at: number): boolean {
    return at === 0 || /^(?:from|ARG BASE|LABEL nonce)/i.test(line);
  }
}

/** The text with one line for each instruction. */
export function plainText({ escape, lines }: DrawnDockerfile): string {
  return `${escape === "`" ? "# escape=`\n" : ""}${lines.join("\n")}\n`;
}

/** The text: some lines continued, with comments and blanks between, as people write them (PAR-009, PAR-011). */
export function dockerfileText(random: Random, { escape, lines }: DrawnDockerfile): string {
  const text = lines.map((line) => {
    const words = line.split(" ");
    const isContinued = words.length > 2 && !line.includes("'") && !line.includes('"') && random.oneIn(8);
    const at = 1 + random.below(Math.max(1, words.length - 1));
    const comment = random.oneIn(3) ? "# between\n" : "";
    const gap = random.oneIn(2) ? "  " : "";
    const written = isContinued
      ? `${words.slice(0, at).join(" ")} ${escape}${random.oneIn(5) ? "  " : ""}\n${comment}${gap}${words.slice(at).join(" ")}`
      : line;
    return `${random.oneIn(12) ? "# comment\n" : ""}${random.oneIn(20) ? "\n" : ""}${written}\n`;
  });
  return `${escape === "`" ? "# escape=`\n" : ""}${text.join("")}`;
}
