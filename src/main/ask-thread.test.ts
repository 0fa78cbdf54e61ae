import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { askThread } from "./ask-thread.ts";

it("a thread is asked, and answers while this one waits", () => {
  expect(askThread("answer(question.a + question.b);", { a: 1, b: 2 }, 60_000)).toBe(3);
});

it("a thread that dies without an answer ends nothing else", () => {
  const file = fileURLToPath(new URL("ask-thread.ts", import.meta.url));
  const script = `
    import { askThread } from ${JSON.stringify(file)};
    console.log(askThread("throw new Error('dead');", undefined, 300));
    setImmediate(() => setImmediate(() => console.log("alive")));
  `;
  const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "undefined\nalive\n" });
});
