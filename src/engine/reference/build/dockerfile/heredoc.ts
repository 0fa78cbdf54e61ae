import type { DockerfileProblem } from "./node.ts";
import { splitWords } from "./words.ts";

/** A here-document of an instruction (PAR-020). */
export interface Heredoc {
  readonly name: string;
  /** The delimiter is not quoted: variables are replaced in the content. */
  readonly expand: boolean;
  /** `<<-`: tabs at the begin of lines go. */
  readonly chomp: boolean;
  /** Lines up to the delimiter, each with its newline, tabs as they are written. */
  readonly content: string;
}

/** A here-document that is announced. */
type Wanted = Omit<Heredoc, "content">;

const announced = /^\d*<<(-?)([^<]+)$/;

/** Here-documents that a line of RUN, COPY or ADD announces. */
export function heredocsIn(line: string, escapeCharacter: string): readonly Wanted[] {
  if (!/^\s*(?:run|copy|add)\s/i.test(line) || !line.includes("<<")) return [];
  return splitWords(line, 0, escapeCharacter).flatMap(({ text }) => {
    const wanted = asHeredoc(text);
    return wanted === undefined ? [] : [wanted];
  });
}

/** The here-document that a word announces; undefined: it announces none. */
export function asHeredoc(word: string): Wanted | undefined {
  const [, dash, delimiter = ""] = announced.exec(word) ?? [];
  if (dash === undefined) return undefined;
  const name = delimiter.replace(/["'\\]/g, "");
  return name === "" ? undefined : { name, expand: name === delimiter, chomp: dash === "-" };
}

/** Reads contents from the lines after an instruction, one document after the other; `next` is the line behind them. */
export function readHeredocs(
  wanted: readonly Wanted[],
  lines: readonly string[],
  start: number,
): { readonly heredocs: readonly Heredoc[]; readonly next: number } | DockerfileProblem {
  const heredocs: Heredoc[] = [];
  let next = start;
  for (const one of wanted) {
    let content = "";
    for (;;) {
      const line = lines[next];
      if (line === undefined) return { problem: "unterminated heredoc", line: start };
      next += 1;
      const plain = line.replace(/\r$/, "");
      if ((one.chomp ? plain.replace(/^\t+/, "") : plain) === one.name) break;
      content += `${plain}\n`;
    }
    heredocs.push({ ...one, content });
  }
  return { heredocs, next };
}

/** The content as it is used: without the tabs that `<<-` takes away. */
export function contentOf({ chomp, content }: Heredoc): string {
  return chomp ? content.replace(/^\t+/gm, "") : content;
}
