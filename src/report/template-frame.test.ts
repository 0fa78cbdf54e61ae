import { describe, expect, it } from "vitest";
import { fakeEngine, runFake } from "../runner/fake-engine.test-support.ts";
import { parseText } from "../scenario/parse.ts";
import { ok } from "../vocabulary/outcome.ts";
import { noColours } from "./paint.ts";
import { textReport } from "./text-report.ts";

const template = `template: v1
steps:
  - run: { image: shell, cmd: [echo, one] }
    expect: { stdout: two }
`;
const text = "scenario: v1\nname: uses a template\nsteps:\n  - uses: ./t.steps.yaml\n";

describe("a failure inside a template", () => {
  it("shows the template's own line", async () => {
    const { scenarios } = parseText("suite/a.scenario.yaml", text, {
      readFile: (path) =>
        path === "suite/t.steps.yaml" ? new TextEncoder().encode(template) : { failure: "there is no such file" },
    });
    const { engine } = fakeEngine({ apply: () => ok<"run">({ id: "1", exitCode: 0, stdout: "one\n", stderr: "" }) });
    const { events } = await runFake(scenarios, engine);
    const shown = textReport("console", events, { paint: noColours, live: false, width: 80, program: "plimsoll" });
    expect(shown).toContain("    4 |     expect: { stdout: two }\n      |                       ^^^\n");
    expect(shown).toContain("in suite/t.steps.yaml:4:23");
  });
});
