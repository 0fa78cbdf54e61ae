import { expect, test } from "vitest";
import { isRunnable, runMachine } from "../../process/machine.ts";
import { hostOf, runToEnd, settle, spawn, startMs, testContainer, written } from "../parity/container.ts";

function outputOf(command: string): string {
  const container = testContainer();
  const pid = spawn(container, ["sh", "-c", command]);
  expect(runToEnd(container, pid)).toBe(0);
  expect(container.machine.unsupported).toBeUndefined();
  return written(container, 1);
}

// The lines come one virtual second after another, so that every reader is suspended between them.
const slow = "for i in 1 2 3 4; do echo line $i; sleep 1; done";

test.each([
  ["cat", "line 1\nline 2\nline 3\nline 4\n"],
  ["cat -n", "     1\tline 1\n     2\tline 2\n     3\tline 3\n     4\tline 4\n"],
  ["grep -n '[24]'", "2:line 2\n4:line 4\n"],
  ["grep -B1 4", "line 3\nline 4\n"],
  ["sed 'N;s/\\n/+/'", "line 1+line 2\nline 3+line 4\n"],
  ["sed -n 'H;${x;s/\\n/,/g;p}'", ",line 1,line 2,line 3,line 4\n"],
  ["awk '{s+=$2; a[NR]=$0} END{print s, NR, a[3]}'", "10 4 line 3\n"],
  ["awk 'NR==1{getline; print \"then\", $0}'", "then line 2\n"],
  ["wc", "        4         8        28\n"],
  ["tr a-z A-Z", "LINE 1\nLINE 2\nLINE 3\nLINE 4\n"],
  ["sort -r", "line 4\nline 3\nline 2\nline 1\n"],
  ["tail -n 1", "line 4\n"],
  ["xargs -n 4 echo got", "got line 1 line 2\ngot line 3 line 4\n"],
  ["tee /w/copy | cut -d' ' -f2 | paste -s -d+", "1+2+3+4\n"],
])("%s gives the same from lines that come one by one", (reader, expected) => {
  expect(outputOf(`(${slow}) | ${reader}`)).toBe(expected);
});

test("head ends as soon as it has enough", () => {
  expect(outputOf("yes | head -n 2")).toBe("y\ny\n");
});

test("tail -f gives what is appended and waits for more", () => {
  const container = testContainer();
  const pid = spawn(container, ["sh", "-c", "echo a > f; tail -f f & sleep 3; echo b >> f; sleep 3; kill $!; wait $!"]);
  expect(runToEnd(container, pid)).toBe(143);
  expect(written(container, 1)).toBe("a\nb\n");
});

test("a suspended awk can be forked: both futures are the same", () => {
  const container = testContainer();
  spawn(container, ["sh", "-c", `(${slow}) | awk '{s = s $2; print s}'`]);
  settle(container);
  container.nowMs = startMs + 1000;
  settle(container);
  const fork = { ...container, output: [...container.output] };
  for (const future of [container, fork]) {
    for (const second of [2, 3, 4]) {
      future.nowMs = startMs + second * 1000;
      settle(future);
    }
    expect(written(future, 1)).toBe("1\n12\n123\n1234\n");
    expect(isRunnable(future.machine, future.nowMs)).toBe(false);
  }
});

test("an awk that never ends stays runnable and hangs nothing", () => {
  const container = testContainer();
  spawn(container, ["/bin/sh", "-c", "exec awk 'BEGIN { while (1) x++ }'"]);
  const { machine } = runMachine(container.machine, hostOf(container), 1000);
  expect(isRunnable(machine, container.nowMs)).toBe(true);
});
