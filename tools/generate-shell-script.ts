/**
 * Makes small shell scripts at random: what entrypoints and build steps are made of, nested and mixed. Scripts end
 * (loops are bounded), say nothing that differs between runs (pids, clocks), and touch only the working directory.
 */
export function generateShellScript(seed: number): string {
  const random = randomOf(seed);
  const writer: Writer = { random, depth: 0, functions: 0 };
  const lines: string[] = [];
  if (chance(writer, 0.25))
    lines.push(pick(writer, ["set -e", "set -u", "set -eu", "set -o pipefail", "set -f", "set -x", "set -a"]));
  if (chance(writer, 0.3)) lines.push(`set -- ${many(writer, 3, word)}`);
  const count = 1 + Math.floor(random() * 5);
  for (let index = 0; index < count; index++) lines.push(command(writer));
  if (chance(writer, 0.5)) lines.push('echo "end $? [$x] [$y] $#"');
  const script = lines.join("\n");
  return chance(writer, 0.12) ? broken(writer, script) : script;
}

interface Writer {
  readonly random: () => number;
  depth: number;
  functions: number;
}

/** mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function chance(writer: Writer, probability: number): boolean {
  return writer.random() < probability;
}

function pick<T>(writer: Writer, choices: readonly T[]): T {
  const choice = choices[Math.floor(writer.random() * choices.length)];
  if (choice === undefined) throw new Error("nothing to choose from");
  return choice;
}

function many(writer: Writer, most: number, make: (writer: Writer) => string): string {
  return Array.from({ length: Math.floor(writer.random() * (most + 1)) }, () => make(writer)).join(" ");
}

const names = ["x", "y", "z", "HOME", "IFS", "n"];
const texts = [
  "a",
  "b c",
  "foo.tar.gz",
  "/usr/local/bin",
  "",
  "1",
  "42",
  "-n",
  "*",
  "a*b",
  "x=y",
  "a:b:c",
  "  pad  ",
  "héé",
  "it's",
  "\\n",
  "~",
  "[ab]",
  "-e",
];

function name(writer: Writer): string {
  return pick(writer, names.slice(0, chance(writer, 0.9) ? 3 : names.length));
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function word(writer: Writer): string {
  if (writer.depth > 3) return pick(writer, ["a", "$x", '"$y"', "b1"]);
  writer.depth++;
  const made = pick(writer, wordMakers)(writer);
  writer.depth--;
  return made;
}

const wordMakers: readonly ((writer: Writer) => string)[] = [
  (writer) =>
    pick(writer, [
      "a",
      "foo",
      "b.c",
      "x1",
      "-",
      "--opt=1",
      "*",
      "*.txt",
      "[a-c]*",
      "~",
      "~/x",
      "a\\ b",
      "a=~",
      "{a,b}",
      "\\$x",
      "#",
      "!",
      "a#b",
    ]),
  (writer) => single(pick(writer, texts)),
  (writer) => `$${name(writer)}`,
  (writer) => `"$${name(writer)}"`,
  (writer) => `"${inDouble(writer)}${inDouble(writer)}"`,
  (writer) => parameter(writer),
  (writer) => `"${parameter(writer)}"`,
  (writer) => pick(writer, ['"$@"', '"$*"', "$@", "$*", "$#", "$?", "$1", '"$2"', "$-", '"${@}"', "$0"]),
  (writer) => `$((${arithmetic(writer)}))`,
  (writer) => `$(${short(writer)})`,
  (writer) => `"$(${short(writer)})"`,
  (writer) =>
    `\`${pick(writer, ["echo a", "echo $x", 'printf "%s " 1 2', "cat f 2>/dev/null", "echo \\$x", "false"])}\``,
  (writer) => `${word(writer)}${word(writer)}`,
  (writer) => `$'${pick(writer, ["a\\tb", "\\x41", "it\\'s", "\\n"])}'`,
];

function inDouble(writer: Writer): string {
  return pick(writer, [
    () => pick(writer, ["a", " ", "b c", "\\\\", "\\$x", "'", "*", "~", "\\a", "!", "#"]),
    () => `$${name(writer)}`,
    () => parameter(writer),
    () => `$(${short(writer)})`,
    () => `$((${arithmetic(writer)}))`,
  ])();
}

function parameter(writer: Writer): string {
  const subject = pick(writer, [name(writer), name(writer), "1", "@", "*", "#", "?"]);
  const operand = () =>
    writer.depth > 3
      ? "d"
      : pick(writer, [() => word(writer), () => pick(writer, ["d", "", "a b", "$y", "'q q'", '"$x"', "*"])])();
  const pattern = () =>
    pick(writer, ["*", "?", "*.*", ".*", "*/", "/*", "a", "[ab]", "[!a]*", '"*"', "$y", "b*", "o", " *"]);
  return pick(writer, [
    () => `\${${subject}}`,
    () => `\${${subject}${pick(writer, [":-", "-", ":+", "+"])}${operand()}}`,
    () => `\${${name(writer)}${pick(writer, [":=", "="])}${operand()}}`,
    () =>
      chance(writer, 0.3)
        ? `\${${name(writer)}${pick(writer, [":?", "?"])}${pick(writer, ["", "gone", "no $y"])}}`
        : `\${#${name(writer)}}`,
    () => `\${${name(writer)}${pick(writer, ["%", "%%", "#", "##"])}${pattern()}}`,
    () => `\${#${subject}}`,
    () => `\${${name(writer)}:${pick(writer, ["1", "0", "2", " -1", "1:2", "0:1", "n"])}}`,
    () => `\${${name(writer)}${pick(writer, ["/", "//"])}${pattern()}/${pick(writer, ["X", "", "$y", "&"])}}`,
  ])();
}

function arithmetic(writer: Writer): string {
  if (writer.depth > 3) return pick(writer, ["1", "n", "7"]);
  writer.depth++;
  const made = pick(writer, [
    () => pick(writer, ["1", "2", "10", "0x1f", "010", "n", "$n", "x", "-3"]),
    () =>
      `${arithmetic(writer)} ${pick(writer, ["+", "-", "*", "/", "%", "<", "<=", "==", "!=", "&&", "||", "&", "|", "^", "<<", ">>", ","])} ${arithmetic(writer)}`,
    () => `(${arithmetic(writer)})`,
    () => `${pick(writer, ["-", "!", "~", "+"])}${arithmetic(writer)}`,
    () => `n ${pick(writer, ["=", "+=", "-=", "*="])} ${arithmetic(writer)}`,
    () => `${arithmetic(writer)} ? ${arithmetic(writer)} : ${arithmetic(writer)}`,
    () => pick(writer, ["n++", "++n", "n--", "--n"]),
  ])();
  writer.depth--;
  return made;
}

/** A command for a substitution or one side of an operator: one line. */
function short(writer: Writer): string {
  if (writer.depth > 4) return pick(writer, ["echo a", "true", "false", ":"]);
  writer.depth++;
  const made = pick(writer, shortMakers)(writer);
  writer.depth--;
  return made;
}

const files = ["f", "g.txt", "d/h"];

const shortMakers: readonly ((writer: Writer) => string)[] = [
  (writer) => `echo ${many(writer, 3, word)}`,
  (writer) => `echo ${many(writer, 3, word)}`,
  (writer) => `printf '%s|' ${many(writer, 3, word)}`,
  (writer) => `${name(writer)}=${word(writer)}`,
  (writer) => `${name(writer)}=${word(writer)} ${name(writer)}=${word(writer)}`,
  (writer) =>
    pick(writer, [
      "true",
      "false",
      ":",
      "(exit 3)",
      "return 4",
      "exit 5",
      "nosuchcommand",
      "./f",
      "shift",
      "shift 2",
      "cd d",
      "pwd",
      "set --",
      "wait",
      "unset x",
      "unset -f f1",
      "export x",
      "readonly z",
      "set +e",
      "set -e",
      "break",
      "continue",
      "umask",
      "set -f",
      "set +u",
      "exec 3>&1",
      "exec 2>&1",
      "eval",
      "type f1",
      "command -v ls",
      "command -v f1 echo",
    ]),
  (writer) =>
    `[ ${pick(writer, [`-n ${word(writer)}`, `-z "$x"`, `"$x" = ${word(writer)}`, `$n -gt 1`, "-f f", "-d d", "! -e f", `a != ${word(writer)}`, "-n", `"$x" = a -o 1 = 1`])} ]`,
  (writer) => `test ${pick(writer, ["-e f", '"$x"', "1 -eq $#", `${word(writer)} = b`])}`,
  (writer) => `echo ${word(writer)} >${chance(writer, 0.3) ? ">" : ""} ${pick(writer, files)}`,
  (writer) => `cat ${pick(writer, files)}${chance(writer, 0.4) ? " 2>/dev/null" : ""}`,
  (writer) => `cat < ${pick(writer, files)}`,
  (writer) =>
    `${short(writer)} | ${pick(writer, ["cat", "wc -l", "tr a-z A-Z", "sed 's/a/Z/'", "grep a", "sort", "head -n 1", "read x", 'while read l; do echo "<$l>"; done', '{ read a b; echo "$b-$a"; }', "tail -n 1", "cut -c 1-3"])}`,
  (writer) => `${short(writer)} ${pick(writer, ["&&", "||"])} ${short(writer)}`,
  (writer) => `! ${pick(writer, ["true", "false", "[ -f f ]", "echo no"])}`,
  (writer) => `${short(writer)}; ${short(writer)}`,
  (writer) => `{ ${short(writer)}; }${redirection(writer)}`,
  (writer) => `(${short(writer)})${redirection(writer)}`,
  (writer) =>
    `eval ${pick(writer, ["'echo $x'", "\"x='q r'\"", "echo \\$y", "'y=$((1+1))'", "'false'", '"$x"', "'echo a; echo b'", "'if'"])}`,
  (writer) => `export ${name(writer)}=${word(writer)}`,
  (writer) => (writer.functions > 0 ? "true" : `f1 ${many(writer, 2, word)}`),
  (writer) =>
    `x=${word(writer)} ${pick(writer, ["env | grep ^x=", "sh -c 'echo $x'", "true", "eval 'echo $x'", ":", "command echo $x"])}`,
  (writer) => `mkdir -p d && ${short(writer)}`,
  (writer) => `set -- ${many(writer, 3, word)}`,
  (writer) =>
    `sh -c ${pick(writer, ["'echo \"$0-$1\"' a b", "'exit 7'", "'echo $#' -- 1 2", "'set -e; false; echo no'", "'kill -9 $$'", "'kill $$'", "'echo out; echo err >&2'"])}`,
  (writer) => `command ${short(writer)}`,
  (writer) => `echo ${word(writer)}${redirection(writer)}`,
  (writer) =>
    `printf ${pick(writer, ["'%d %s\\n' 1 a", "'%5s|%-5s|\\n' a b", "'%03d\\n' 7", "'%x\\n' 255", "'a\\tb\\n'", "'%b\\n' 'x\\ty'", "'%s %s\\n' a b c", "'%c\\n' hello", "'%%\\n'", "'%d\\n' abc", "'%q' a"])}`,
  (writer) =>
    `trap ${pick(writer, ["'echo bye $?' EXIT", "'' TERM", "- EXIT", "'echo t' TERM", "'exit 9' EXIT", "", "'echo usr' USR1", "EXIT"])}`,
  (writer) => `${short(writer)} & wait${chance(writer, 0.4) ? " $!" : ""}`,
  (writer) => `local ${pick(writer, ["x=1", "x", "y=$x"])}`,
  (writer) => `seq ${pick(writer, ["3", "2 4", "1 2 5"])} | while read n; do ${short(writer)}; done`,
];

function redirection(writer: Writer): string {
  return chance(writer, 0.5)
    ? ""
    : pick(writer, [
        " > f",
        " 2>/dev/null",
        " 2>&1",
        " >&2",
        " >> f",
        " < f",
        " > /dev/null 2>&1",
        " 3>&1",
        " > d/none/x",
        " <&-",
        " >&-",
        " < nofile",
        " &>g.txt",
        " 2>f",
        " 1>&9",
      ]);
}

function command(writer: Writer): string {
  if (writer.depth > 2) return short(writer);
  writer.depth++;
  const made = pick(writer, commandMakers)(writer);
  writer.depth--;
  return made;
}

function block(writer: Writer): string {
  return Array.from({ length: 1 + Math.floor(writer.random() * 2) }, () => `  ${command(writer)}`).join("\n");
}

/** A function's body: it calls no function, so that calls end. */
function body(writer: Writer): string {
  writer.functions++;
  const made = block(writer);
  writer.functions--;
  return made;
}

const commandMakers: readonly ((writer: Writer) => string)[] = [
  (writer) =>
    `read ${pick(writer, ["x", "x y", "-r x", "x y z", ""])} <<E\n${pick(writer, ["a b c", "  lead", "a\\b c", "one\\", "a:b", "", "$x q"])}\n${pick(writer, ["second", "", "x"])}\nE`,
  (writer) =>
    `cat <<${pick(writer, ["E", "'E'", "-E", '"E"', "\\E"])}\n${pick(writer, ["$x", "\t$y tab", "a\\$b", "`echo q`", "$((1+2))", "\"quoted\" 'single'", "\\\\", "${x:-d}", "${x:-'d'}", '${x:-"d e"}', "a\\\nb"])}\nE`,
  short,
  short,
  short,
  short,
  (writer) =>
    `if ${short(writer)}; then\n${block(writer)}\n${chance(writer, 0.4) ? `elif ${short(writer)}; then\n${block(writer)}\n` : ""}${chance(writer, 0.5) ? `else\n${block(writer)}\n` : ""}fi${redirection(writer)}`,
  (writer) => `for ${name(writer)} in ${many(writer, 3, word)}; do\n${block(writer)}\ndone${redirection(writer)}`,
  (writer) => `for i; do\n${block(writer)}\ndone`,
  (writer) =>
    `i${writer.depth}=0; while [ $i${writer.depth} -lt ${pick(writer, ["1", "3"])} ]; do i${writer.depth}=$((i${writer.depth}+1))\n${block(writer)}\ndone${redirection(writer)}`,
  (writer) =>
    `i${writer.depth}=0; until [ $i${writer.depth} -ge 2 ]; do i${writer.depth}=$((i${writer.depth}+1)); ${short(writer)}; done`,
  (writer) =>
    `case ${word(writer)} in\n  ${pick(writer, ["a|b", "a*", "$x", '"$y"', "[!a]*", "?", "''", "*.gz", "-*", "(a)"])}${") "}${short(writer)};;\n  ${pick(writer, ["*", "b", "[ab]?", "\\*"])}) ${short(writer)};;\nesac`,
  (writer) => `f1() {\n${body(writer)}\n}\n${chance(writer, 0.8) ? `f1 ${many(writer, 2, word)}` : ""}`,
  (writer) => `f1() (\n${body(writer)}\n)\nf1 ${many(writer, 2, word)}`,
  (writer) =>
    `while getopts ${pick(writer, ["ab:", ":ab:", "a"])} o ${many(writer, 3, (inner) => pick(inner, ["-a", "-b", "v", "-bv", "-ab", "--", "-z", "x"]))}; do echo "$o $OPTARG $OPTIND"; done`,
  (writer) =>
    `while IFS=${pick(writer, [":", ",", "' '", ""])} read -r a b; do echo "[$a][$b]"; done <<E\n${pick(writer, ["a:b:c", "x,y", " p q ", ":", "a::b", "a,b,"])}\n${pick(writer, ["l2", "", "$x"])}\nE`,
  (writer) => `{\n${block(writer)}\n}${redirection(writer)}`,
  (writer) => `(\n${block(writer)}\n)${redirection(writer)}`,
  (writer) => `${short(writer)} | ${short(writer)}`,
];

/** A slip: a character or a word too many or too few. */
function broken(writer: Writer, script: string): string {
  const at = Math.floor(writer.random() * script.length);
  if (chance(writer, 0.5)) return script.slice(0, at) + script.slice(at + 1);
  return (
    script.slice(0, at) +
    pick(writer, [
      ";",
      ")",
      "(",
      "'",
      '"',
      "fi",
      " done ",
      "&",
      "|",
      "}",
      "`",
      "$",
      "<",
      ">",
      " then ",
      "\\",
      "!",
      "{",
      ";;",
      "esac",
      "do",
    ]) +
    script.slice(at)
  );
}
