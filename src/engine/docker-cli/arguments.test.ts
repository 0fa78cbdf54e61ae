import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parseCliMap } from "../../rules/cli-map.ts";
import type { ArgumentItem } from "../../vocabulary/cli-map.ts";
import { type Parameters, renderArguments } from "./arguments.ts";

function render(items: readonly ArgumentItem[], parameters: Parameters): string {
  const found = renderArguments(items, parameters);
  return "lacking" in found ? `lacking ${found.lacking}` : found.argv.join(" ");
}

describe("arguments of a command", () => {
  it.each<[string, readonly ArgumentItem[], Parameters, string]>([
    ["a parameter that is not asked for leaves no words", ["stop", { timeout: "--time={}" }], {}, "stop"],
    ["a value stands where the braces are", ["stop", { timeout: "--time={}" }], { timeout: 0 }, "stop --time=0"],
    ["a list gives the words once for each item", [{ env: ["-e", "{}"] }], { env: ["A=1", "B={}"] }, "-e A=1 -e B={}"],
    ["a list may become JSON", [{ entrypoint: "{}", as: "json" }], { entrypoint: ["a", "b c"] }, '["a","b c"]'],
    ["a list may be joined", [{ cap: "--cap={}", as: "comma" }], { cap: ["A", "B"] }, "--cap=A,B"],
    ["a list that must be one word is that word", [{ entrypoint: "{}", as: "word" }], { entrypoint: ["sh"] }, "sh"],
    [
      "two words are more than one",
      [{ entrypoint: "{}", as: "word" }],
      { entrypoint: ["sh", "-c"] },
      "lacking entrypoint",
    ],
    ["no word is less than one", [{ entrypoint: "{}", as: "word" }], { entrypoint: [] }, "lacking entrypoint"],
    ["a flag stands when it is true", [{ tty: "--tty" }], { tty: true }, "--tty"],
    ["a flag that is false leaves no words", ["x", { tty: "--tty" }], { tty: false }, "x"],
    ["a false value with braces is written", [{ init: "--init={}" }], { init: false }, "--init=false"],
    ["words go by value", [{ stdin: { true: "-i", false: ["--no", "stdin"] } }], { stdin: false }, "--no stdin"],
    [
      "a value without words is lacking",
      [{ condition: { "not-running": [] } }],
      { condition: "next-exit" },
      "lacking next-exit",
    ],
    ["a parameter without words is lacking", ["stop"], { signal: "KILL" }, "lacking signal"],
    ["what is false or empty is not asked for", ["rm"], { force: false, filter: [] }, "rm"],
    ["another parameter is named in braces", [{ path: "{container}:{}" }], { container: "c1", path: "/a" }, "c1:/a"],
    [
      "braces of a value are left alone",
      [{ cmd: "{}" }],
      { cmd: ["{}", "{container}"], container: "c" },
      "lacking container",
    ],
  ])("%s", (_, items, parameters, expected) => {
    expect(render(items, parameters)).toBe(expected);
  });

  const mapOf = (name: string) => {
    const { map } = parseCliMap(name, readFileSync(`spec/cli/${name}.yaml`, "utf8"));
    if (map === undefined) throw new Error(`${name} is no map`);
    return map;
  };

  // Words that `docker create --help` of 20.10 and `podman create --help` of 4.3 list; run by hand with these values.
  test.each([
    [
      "docker",
      "create --pull=never --name=n --env A=1 --network=none --interactive --attach=stdout --attach=stderr --entrypoint=sh i -c true",
    ],
    ["podman", 'create --pull=never --name=n --env A=1 --network=none --interactive --entrypoint=["sh"] i -c true'],
  ])("%s creates without pulling", (name, expected) => {
    const parameters = {
      name: "n",
      env: ["A=1"],
      network: "none",
      stdin: true,
      entrypoint: ["sh"],
      image: "i",
      cmd: ["-c", "true"],
    };
    expect(render(mapOf(name).commands.create?.args ?? [], parameters)).toBe(expected);
  });

  test("no map of the package pulls", () => {
    for (const name of ["docker", "podman", "nerdctl", "finch"]) {
      const { commands } = mapOf(name);
      expect(commands.create?.args).toContain("--pull=never");
      if (commands.build !== undefined) expect(JSON.stringify(commands.build.args)).toMatch(/--pull=(false|never)/);
    }
  });
});
