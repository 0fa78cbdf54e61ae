/**
 * A Dockerfile in pieces that can be left out: each instruction with the lines that continue it, the comments and blank
 * lines before it with it. Joined they are the text again. Enough to simplify what the generator wrote, no parser.
 */
export function dockerfilePieces(text: string): readonly string[] {
  const mark = text.startsWith("# escape=`") ? "`" : "\\";
  const pieces: string[] = [];
  let piece = "";
  for (const line of text.split(/(?<=\n)/)) {
    piece += line;
    const trimmed = line.trim();
    const isBetween = trimmed === "" || (trimmed.startsWith("#") && !trimmed.startsWith("# escape="));
    if (isBetween || (trimmed.endsWith(mark) && !trimmed.startsWith("#"))) continue;
    pieces.push(piece);
    piece = "";
  }
  return piece === "" ? pieces : [...pieces, piece];
}
