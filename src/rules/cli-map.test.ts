import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parseCliMap } from "./cli-map.ts";

/** A map with every command that there must be; line 12 is the first of them. */
const small = `cli: v1
name: small
command: [small]
dialects:
  - { engine: docker, builder: classic, store: graphdriver }
claims: []
errors:
  refusal: "^Error: "
  kinds:
    - { text: "no space", kind: no-space }
commands:
  stop: { args: [stop, { timeout: "--time={}" }] }
${"create start start-attached wait rm exec logs diff inspect ps images image-inspect tag rmi load kill version"
  .split(" ")
  .map((name) => `  ${name}: { args: [${name}] }\n`)
  .join("")}`;

function complaints(text: string): readonly string[] {
  return parseCliMap("my.yaml", text).problems.map(
    ({ file, range, code, message }) => `${file}:${range.line}:${range.column} ${code} ${message}`,
  );
}

describe("maps of command lines", () => {
  test.each(readdirSync("spec/cli"))("spec/cli/%s is one", (name) => {
    const { map, problems } = parseCliMap(name, readFileSync(`spec/cli/${name}`, "utf8"));
    expect(problems).toEqual([]);
    expect(`${map?.name}.yaml`).toBe(name);
  });

  it("a small one is one", () => {
    expect(complaints(small)).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      "a key that is none",
      "name: small",
      "nmae: small",
      ["my.yaml:1:1 E2602 the map has no `name`", "my.yaml:2:1 E2602 the map has no key `nmae`"],
    ],
    ["a command that is no list", "command: [small]", "command: small", ["my.yaml:3:10 E2602 `command` must be array"]],
    [
      "a kind that is none",
      "kind: no-space",
      "kind: full",
      [
        "my.yaml:10:33 E2602 `errors.kinds.0.kind` must be one of not-found, name-conflict, wrong-state, in-use, ambiguous, invalid, cannot-start, build-failed, corrupt, unauthorized, unavailable, not-permitted, no-space, limit, engine-fault, unsupported",
      ],
    ],
    [
      "a parameter of another command",
      "{ timeout:",
      "{ size:",
      ["my.yaml:12:26 E2602 `commands.stop.args.1` has no key `size`: it is no parameter of this command"],
    ],
    [
      "an expression that is none",
      '"no space"',
      '"no (space"',
      [
        "my.yaml:10:15 E2602 `errors.kinds.0.text` is no regular expression: Invalid regular expression: /no (space/im: Unterminated group",
      ],
    ],
  ])("%s is told with its place", (_, from, to, expected) => {
    expect(small).toContain(from);
    expect(complaints(small.replace(from, to))).toEqual(expected);
  });

  it("an empty file, a list and a bomb are refused, not thrown", () => {
    expect(complaints("")).toEqual(["my.yaml:1:1 E2602 the map must be object"]);
    expect(complaints("- a")).toEqual(["my.yaml:1:1 E2602 the map must be object"]);
    expect(complaints("[".repeat(20_000)).length).toBeGreaterThan(0);
  });
});
