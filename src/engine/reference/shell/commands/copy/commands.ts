import type { Program } from "../../../process/program.ts";
import { cp } from "./cp.ts";
import { mv } from "./mv.ts";
import { rm } from "./rm.ts";

/** cp, mv and rm. */
export const copyCommands: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["cp", cp],
  ["mv", mv],
  ["rm", rm],
]);
