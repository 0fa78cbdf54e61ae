import { expect, test } from "vitest";
import { replay } from "./parity/replay.ts";

/**
 * What unbash parses as Bash's own, and what busybox 1.35 does with it (measured): stdout, stderr and code. A Bash
 * parser would answer something else in silence.
 */
const table: readonly (readonly [string, string, string, string, number])[] = [
  ["ArrayValue", "a=(1 2); echo $a", "", `sh: syntax error: unexpected "("\n`, 2],
  ["Assignment with append", "x=a; x+=b; echo $x", "a\n", "sh: x+=b: not found\n", 0],
  ["HereString", "cat <<< a", "", "sh: syntax error: unexpected redirection\n", 2],
  ["PipeOperator |&", "echo a |& cat", "", `sh: syntax error: unexpected "&"\n`, 2],
  ["CaseTerminator ;&", "case a in a) echo 1;& b) echo 2;; esac", "", `sh: syntax error: unexpected "&"\n`, 2],
  ["Select", "select x in a; do :; done", "", `sh: syntax error: unexpected "do"\n`, 2],
  ["Coproc", "coproc ls", "", "sh: coproc: not found\n", 127],
  ["ArithmeticFor", "for ((i=0;i<1;i++)); do :; done", "", "sh: syntax error: bad for loop variable\n", 2],
  ["ArithmeticCommand", "((1+1))", "", "sh: 1+1: not found\n", 127],
  ["ExtendedGlob", "echo ?(a)", "", `sh: syntax error: unexpected "("\n`, 2],
  ["BraceExpansion", "echo {a,b} {1..3}", "{a,b} {1..3}\n", "", 0],
  ["CaseModification", "echo ${x^^}", "", "sh: syntax error: bad substitution\n", 2],
  ["ParameterTransform", "x=1; echo ${x@Q}", "", "sh: syntax error: bad substitution\n", 2],
  ["Indirection", "echo ${!x}", "", "sh: syntax error: bad substitution\n", 2],
  ["LocaleString", 'echo $"b"', "$b\n", "", 0],
  ["AnsiCQuoted", "echo $'a\\tb'", "a\tb\n", "", 0],
  ["TestCommand with &&", "[[ -n a && -n b ]] && echo and", "and\n", "", 0],
  ["TestCommand does not keep words whole", "x='a b'; [[ $x = 'a b' ]]", "", "sh: b: unknown operand\n", 2],
  ["TestCommand with a redirection", "[[ a < b ]]", "", "sh: can't open b: no such file\n", 1],
  ["ProcessSubstitution", "cat <(echo hi)", "hi\n", "", 0],
  ["Function keyword", "function g { echo g; }; g", "g\n", "", 0],
  ["RedirectOperator &>", "echo a &> z; cat z", "a\n", "", 0],
  ["Negation twice", "! ! true", "", `sh: syntax error: unexpected "!"\n`, 2],
];

test.each(table)("%s: %s", (_, command, stdout, stderr, code) => {
  const done = replay(command);
  expect({ stdout: done.stdout, stderr: done.stderr, code: done.code, unsupported: done.unsupported }).toEqual({
    stdout,
    stderr,
    code,
    unsupported: undefined,
  });
});

test("what ash runs and the simulated shell does not is unsupported, never a silent wrong answer", () => {
  expect(replay('x=a; y=; echo ${x//""/z}').unsupported).toBe("a replacement of an empty quoted pattern");
});
