import type { ByteString } from "../../../bytes.ts";
import { emit } from "./actions.ts";
import type { Parser } from "./parser.ts";
import type { Test } from "./walk.ts";

/** A test, an action or an option that is one word; undefined when it is none. */
export function flagTest(word: ByteString, parser: Parser): Test | undefined {
  switch (word) {
    case "-print":
      parser.acts = true;
      return (visit, state) => emit(visit, state, "\n");
    case "-print0":
      parser.acts = true;
      return (visit, state) => emit(visit, state, "\0");
    case "-prune":
      return (_, state) => {
        state.prune = true;
        return true;
      };
    case "-quit":
      parser.acts = true;
      return (_, state) => {
        state.quit = true;
        return true;
      };
    case "-empty":
      return (visit, state) => {
        if (visit.stat.kind === "file") return visit.stat.sizeBytes === 0;
        const names = visit.stat.kind === "directory" ? state.calls.files.readdir(visit.path) : ["x"];
        return typeof names !== "string" && names.length === 0;
      };
    case "-executable":
      return (visit, state) => state.calls.files.access(visit.path, { execute: true }) === undefined;
    case "-depth":
      parser.walk.settings.depthFirst = true;
      return () => true;
    case "-follow":
      parser.walk.settings.follow = true;
      return () => true;
    case "-xdev":
    case "-true":
    case "-noleaf":
      return () => true;
    case "-false":
      return () => false;
    default:
      return undefined;
  }
}
