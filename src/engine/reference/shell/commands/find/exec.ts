import type { ByteString } from "../../../bytes.ts";
import { execute, runBatch } from "./actions.ts";
import type { Parsed, Parser } from "./parser.ts";
import type { Batch } from "./walk.ts";

/** `-exec COMMAND ;` and `-exec COMMAND {} +`. */
export function parseExec(parser: Parser): Parsed {
  parser.acts = true;
  const command: ByteString[] = [];
  for (;;) {
    const word = parser.words[parser.index++];
    if (word === undefined) return { error: "-exec requires an argument" };
    if (word === ";") break;
    if (word === "+" && command.at(-1) === "{}") {
      const batch: Batch = { command: command.slice(0, -1), paths: [] };
      parser.walk.batches.push(batch);
      return (visit, walk) => {
        batch.paths.push(visit.path);
        if (batch.paths.reduce((sum, path) => sum + path.length + 1, 0) > 30_000) runBatch(batch, walk);
        return true;
      };
    }
    command.push(word);
  }
  if (command.length === 0) return { error: "-exec requires an argument" };
  return (visit, walk) =>
    execute(
      command.map((word) => word.replaceAll("{}", () => visit.path)),
      walk,
    ) === 0;
}
