import type { Draft, Running } from "../state.ts";

/** Streams of a process to and from the outside, numbered like everything else. */
export function nextStreams(draft: Draft): Pick<Running, "stdin" | "stdout" | "stderr"> {
  const stdin = draft.serial + 1;
  draft.serial += 3;
  return { stdin, stdout: stdin + 1, stderr: stdin + 2 };
}
