import type { ByteString } from "../../../bytes.ts";
import type { Calls } from "../blocking.ts";

/** Asks on standard error and reads a line of standard input: y or Y is yes. */
export function confirm(argv: readonly ByteString[], calls: Calls, question: string): boolean {
  calls.write(2, `${argv[0] ?? ""}: ${question}? `);
  let answer = "";
  for (;;) {
    const bytes = calls.input(0);
    if (typeof bytes !== "string" || bytes === "") break;
    answer += bytes;
    if (answer.includes("\n")) break;
  }
  return /^\s*[yY]/.test(answer);
}
