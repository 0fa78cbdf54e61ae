import type { Line, LineReader } from "../input.ts";

/** Lines, and the one that comes next. */
export interface LookAhead {
  next(): Line | undefined;
  /** Reads ahead; undefined after the last line. */
  peek(): Line | undefined;
  /** What has been read ahead, if anything. */
  ahead(): Line | undefined;
}

/** One line of look-ahead: `$` must know whether a line follows. */
export function lookAhead(reader: LineReader, first: Line | undefined): LookAhead {
  let ahead = first;
  return {
    next: () => {
      const line = ahead ?? reader.next();
      ahead = undefined;
      return line;
    },
    peek: () => {
      ahead ??= reader.next();
      return ahead;
    },
    ahead: () => ahead,
  };
}
