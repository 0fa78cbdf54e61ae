import { expect, test } from "vitest";
import { createBuildReport } from "./build-report.ts";
import { createNames } from "./names.ts";

test("API-007: a line of standard error that comes in several writes is one line, without the colour of the engine", () => {
  const report = createBuildReport("FROM x\nRUN -x\n", createNames("plimsoll", "t1"));
  for (const stream of [
    "Step 1/2 : FROM x\n ---> 648cdfab8003\nStep 2/2 : RUN -x\n",
    "\u001b[91m+ \u001b[0m",
    "\u001b[91mecho hi\n\u001b[0m",
    "Removing intermediate container 45f8183cbde5\n",
    " ---> 01bafcfdf1a1\n",
  ])
    report.take({ ok: true, value: { stream } });
  expect(report.output()).toBe("+ echo hi\n");
});
