import { expect, test } from "vitest";
import { compileRegex } from "./regex.ts";

function match(pattern: string, subject: string, extended = true): string | undefined {
  const regex = compileRegex(pattern, { extended });
  if ("error" in regex) return `error: ${regex.error}`;
  const found = regex.exec(subject);
  return found === undefined ? undefined : subject.slice(found.start, found.end);
}

test.each([
  // POSIX 9.1: the match is the leftmost, and of those the longest.
  ["a|ab", "xab", "ab"],
  ["a|ab$", "abc", "a"],
  ["(a|ab)(c|bcd)", "abcd", "abcd"],
  ["x*", "aaa", ""],
  ["[]a]+", "x]a]", "]a]"],
  ["[^]a]+", "]axy]", "xy"],
  ["[[:digit:]]+", "ab123", "123"],
  ["a{2,3}", "aaaa", "aaa"],
  ["[a\\]+", "x\\a", "\\a"],
  ["(ab)\\1", "xababx", "abab"],
  ["\\bfoo\\b", "a foo b", "foo"],
  ["a**", "aaa", "aaa"],
])("the extended expression %s finds in %s the text %s", (pattern, subject, found) => {
  expect(match(pattern, subject)).toBe(found);
});

test.each([
  ["a\\|ab", "xab", "ab"],
  ["*a", "x*a", "*a"],
  ["\\(*a\\)", "x*a", "*a"],
  ["a\\{2\\}", "aaa", "aa"],
  ["a+", "aa+", "a+"],
  ["a^b$c", "a^b$c", "a^b$c"],
  ["x\\(a\\)\\1", "xaa", "xaa"],
])("the basic expression %s finds in %s the text %s", (pattern, subject, found) => {
  expect(match(pattern, subject, false)).toBe(found);
});

test("invalid expressions have the C library's texts", () => {
  expect(match("(", "")).toBe("error: Unmatched ( or \\(");
  expect(match("[a", "")).toBe("error: Unmatched [, [^, [:, [., or [=");
  expect(match("[b-a]", "")).toBe("error: Invalid range end");
  expect(match("\\", "")).toBe("error: Trailing backslash");
  expect(match("\\(a\\)\\2", "", false)).toBe("error: Invalid back reference");
});

test("case is ignored for ASCII letters only, as in the C locale", () => {
  const regex = compileRegex("\xe9[a-b]X", { extended: true, ignoreCase: true });
  if ("error" in regex) throw new Error(regex.error);
  expect(regex.test("\xe9Bx")).toBe(true);
  expect(regex.test("\xc9Bx")).toBe(false);
});
