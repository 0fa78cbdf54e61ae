import { describe, expect, it } from "vitest";
import { newScreen } from "./terminal.ts";

function screen(environment: Readonly<Record<string, string>>, isTTY: boolean) {
  let text = "";
  let now = 0;
  const made = newScreen({
    stream: {
      isTTY,
      columns: 100,
      write(part: string) {
        text += part;
      },
    },
    environment,
    wallMs: () => now,
  });
  return { screen: made, text: () => text, wait: (milliseconds: number) => (now += milliseconds) };
}

describe("the screen", () => {
  it.each([
    [{}, true, true, true],
    [{}, false, false, false],
    [{ NO_COLOR: "1" }, true, true, false],
    [{ NO_COLOR: "" }, true, true, true],
    [{ FORCE_COLOR: "1" }, false, false, true],
    [{ FORCE_COLOR: "0" }, true, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, false, false],
    [{ CI: "true" }, true, false, true],
    [{ TERM: "dumb" }, true, false, false],
  ])("%j, terminal %s: bar %s, colour %s", (environment, isTTY, live, colour) => {
    const made = screen(environment, isTTY).screen;
    expect([made.live, made.paint.bad("x") !== "x"]).toEqual([live, colour]);
  });

  it("redraws one line in place, above it what stays", () => {
    const made = screen({}, true);
    made.screen.show("", "a");
    made.screen.show("", "b");
    made.wait(100);
    made.screen.show("", "c");
    made.screen.show("kept\n", "d");
    made.screen.show("end\n", "");
    expect(made.text()).toBe("\r\u001b[Ka\r\u001b[Kc\r\u001b[Kkept\n\r\u001b[Kd\r\u001b[Kend\n");
  });

  it("without a terminal writes only what stays", () => {
    const made = screen({}, false);
    made.screen.show("", "a");
    made.screen.show("kept\n", "b");
    expect(made.text()).toBe("kept\n");
  });
});
