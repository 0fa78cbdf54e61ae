import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";

const create = (script: string, more: object = {}): Operation => ({
  op: "create",
  image: "shell",
  as: "c",
  cmd: ["sh", "-c", script],
  stdin: true,
  ...more,
});
const start: Operation = { op: "start", container: "c" };
const stateOf = (session: ReturnType<typeof openForTest>) =>
  valueOf(session.apply({ op: "inspect", container: "c" })).state;

describe("input of an attach that begins before the start", () => {
  test("reaches the process, and its end with StdinOnce is end of file (CTR-ATT-007)", () => {
    const session = openForTest();
    session.apply(create("cat; echo end", { stdinOnce: true }));
    const client = session.begin({ op: "attach", container: "c", stdin: "hello\n" });
    session.apply(start);
    expect(valueOf(client.outcome())).toEqual({ stdout: "hello\nend\n", stderr: "" });
    expect(stateOf(session)).toBe("exited");
  });

  test("may be fed piece by piece, before and after the start", () => {
    const session = openForTest();
    session.apply(create("cat; echo end", { stdinOnce: true }));
    const client = session.begin({ op: "attach", container: "c", stdin: { open: true } });
    expect(client.input("one ", false).status).toBe("ok");
    session.apply(start);
    expect(client.input("two\n", false).status).toBe("ok");
    expect(stateOf(session)).toBe("running");
    expect(client.input("", true).status).toBe("ok");
    expect(valueOf(client.outcome()).stdout).toBe("one two\nend\n");
    expect(client.input("late", false)).toMatchObject({ status: "rejected", kind: "wrong-state" });
  });

  test("is not taken without OpenStdin: the process reads end of file (CTR-ATT-005)", () => {
    const session = openForTest();
    session.apply(create("cat; echo done", { stdin: false }));
    const client = session.begin({ op: "attach", container: "c", stdin: "zz" });
    session.apply(start);
    expect(valueOf(client.outcome()).stdout).toBe("done\n");
  });
});

describe("without StdinOnce", () => {
  test("the process goes on when the client has left, which gets no more output (CTR-ATT-008)", () => {
    const session = openForTest();
    applyAll(session, create("read a; echo got $a; cat; echo end"), start);
    const client = session.begin({ op: "attach", container: "c", stdin: { open: true } });
    client.input("x\n", false);
    client.input("y\n", true);
    expect(valueOf(client.outcome()).stdout).toBe("got x\n");
    expect(stateOf(session)).toBe("running");
    expect(valueOf(session.apply({ op: "logs", container: "c" })).stdout).toBe("got x\ny\n");
  });

  test("nobody attached means that a reader blocks (CTR-ATT-006)", () => {
    const session = openForTest();
    applyAll(session, create("cat; echo end"), start);
    expect(session.apply({ op: "wait", container: "c" })).toEqual({ status: "blocked" });
  });
});

describe("attach", () => {
  test("gives output from now on, with logs the past as well (CTR-ATT-001, CTR-ATT-002)", () => {
    const session = openForTest();
    applyAll(session, create("echo one; sleep 1; echo two"), start);
    const now = session.begin({ op: "attach", container: "c" });
    const past = session.begin({ op: "attach", container: "c", logs: true });
    expect(valueOf(now.outcome()).stdout).toBe("two\n");
    expect(valueOf(past.outcome()).stdout).toBe("one\ntwo\n");
  });

  test("without the stream gives the past and ends, also of an exited one (CTR-ATT-003)", () => {
    const session = openForTest();
    applyAll(session, create("echo one"), start);
    const attach = { op: "attach", container: "c", stream: false } as const;
    expect(valueOf(session.apply({ ...attach, logs: true })).stdout).toBe("one\n");
    expect(valueOf(session.apply(attach)).stdout).toBe("");
  });

  test("until a text leaves, and takes its end of the input along with StdinOnce", () => {
    const session = openForTest();
    session.apply(create("echo ready; cat; echo end", { stdinOnce: true }));
    const client = session.begin({ op: "attach", container: "c", stdin: { open: true }, until: { output: "ready" } });
    session.apply(start);
    expect(valueOf(client.outcome()).stdout).toBe("ready\n");
    expect(stateOf(session)).toBe("exited");
  });
});

describe("a terminal", () => {
  test("does not end with its client's input: the program waits for more", () => {
    const session = openForTest();
    const cmd = ["sh", "-c", "cat"];
    expect(session.apply({ op: "run", image: "shell", as: "c", cmd, tty: true, stdin: "x\n" })).toEqual({
      status: "blocked",
    });
  });

  test("ends the input at ^D", () => {
    const session = openForTest();
    const cmd = ["sh", "-c", "cat; echo end"];
    const outcome = session.apply({ op: "run", image: "shell", as: "c", cmd, tty: true, stdin: "x\n\u0004" });
    expect(valueOf(outcome).exitCode).toBe(0);
  });
});
