import { describe, expect, it } from "vitest";
import {
  familiarReference,
  fullReference,
  isReferenceProblem,
  parseReference,
  parseTagTarget,
  withDefaultTag,
} from "./reference-name.ts";

function full(text: string): string {
  const parsed = parseReference(text);
  return isReferenceProblem(parsed) ? parsed.problem : fullReference(withDefaultTag(parsed));
}

describe("a reference", () => {
  it("of forty good letters and a bad one is refused at once", () => {
    expect(full(`${"a".repeat(40)}!`)).toBe("invalid reference format");
    expect(full(`${"a".repeat(40)}.${"b".repeat(40)}/x!`)).toBe("invalid reference format");
  });

  const digest = `sha256:${"a".repeat(64)}`;

  it.each([
    ["x", "docker.io/library/x:latest", "x:latest"],
    ["x:1", "docker.io/library/x:1", "x:1"],
    ["library/x", "docker.io/library/x:latest", "x:latest"],
    ["docker.io/x", "docker.io/library/x:latest", "x:latest"],
    ["index.docker.io/x", "docker.io/library/x:latest", "x:latest"],
    ["usr/g", "docker.io/usr/g:latest", "usr/g:latest"],
    ["library/a/b", "docker.io/library/a/b:latest", "library/a/b:latest"],
    ["localhost/x", "localhost/x:latest", "localhost/x:latest"],
    ["localhost:5000/x", "localhost:5000/x:latest", "localhost:5000/x:latest"],
    ["reg.example/a/b:2", "reg.example/a/b:2", "reg.example/a/b:2"],
    [`x@${digest}`, `docker.io/library/x@${digest}`, `x@${digest}`],
    [`x:1@${digest}`, `docker.io/library/x:1@${digest}`, `x:1@${digest}`],
    ["a__b", "docker.io/library/a__b:latest", "a__b:latest"],
    ["a---b", "docker.io/library/a---b:latest", "a---b:latest"],
  ])("%s is %s in full and %s in familiar form (IDS-006, IDS-007, TAG-009)", (text, complete, familiar) => {
    const parsed = parseReference(text);
    expect(full(text)).toBe(complete);
    expect(isReferenceProblem(parsed) ? parsed.problem : familiarReference(withDefaultTag(parsed))).toBe(familiar);
  });

  it.each([
    ["", "invalid reference format"],
    ["X", "invalid reference format: repository name must be lowercase"],
    ["localhost/Abc", "invalid reference format: repository name must be lowercase"],
    ["a b", "invalid reference format"],
    ["a___b", "invalid reference format"],
    ["a..b", "invalid reference format"],
    ["a-", "invalid reference format"],
    ["x:", "invalid reference format"],
    [`x:${"t".repeat(129)}`, "invalid reference format"],
    ["a".repeat(256), "repository name must not be more than 255 characters"],
    ["f".repeat(64), `invalid repository name (${"f".repeat(64)}), cannot specify 64-byte hexadecimal strings`],
  ])("%s is %s (IDS-014)", (text, problem) => {
    expect(full(text)).toBe(problem);
  });

  it("given as a tag may have 128 characters of tag (TAG-008)", () => {
    expect(parseTagTarget(`x:${"t".repeat(128)}`)).toEqual({
      domain: "docker.io",
      path: "library/x",
      tag: "t".repeat(128),
    });
    expect(parseTagTarget(`x:${"t".repeat(129)}`)).toEqual({ problem: "invalid tag format" });
  });
});
