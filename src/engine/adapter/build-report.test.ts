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

test("what a trigger makes under a FROM of a stage is the build's own", () => {
  const report = createBuildReport("FROM x AS a\nONBUILD ENV A=1\nFROM a\n", createNames("plimsoll", "t1"));
  for (const stream of [
    "Step 1/3 : FROM x AS a\n",
    " ---> 648cdfab8003\n",
    "Step 2/3 : ONBUILD ENV A=1\n",
    " ---> Running in 64d88616d366\n",
    " ---> 781d9708533e\n",
    "Step 3/3 : FROM a\n",
    "# Executing 1 build trigger\n",
    " ---> Running in cd2106630351\n",
    " ---> 4b75bc78194c\n",
  ])
    report.take({ ok: true, value: { stream } });
  expect(report.takeMade()).toEqual(["781d9708533e", "4b75bc78194c"]);
});
