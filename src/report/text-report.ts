import type { Event } from "../vocabulary/generated/types.ts";
import type { ConsoleOptions } from "./console.ts";
import { newConsole } from "./console.ts";
import { foldEvents } from "./fold.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";

/** A report that is a text made of a whole stream. */
export type TextReportKind = "junit" | "json" | "console";

/** The text of a report of a stream. */
export function textReport(kind: TextReportKind, events: readonly Event[], options: ConsoleOptions): string {
  switch (kind) {
    case "junit":
      return junitReport(foldEvents(events));
    case "json":
      return `${JSON.stringify(jsonReport(foldEvents(events)), undefined, 2)}\n`;
    case "console": {
      const report = newConsole(options);
      return events.map((event) => report.add(event).text).join("");
    }
  }
}
