import { describe, expect, test } from "vitest";
import type { Operation } from "../../../vocabulary/operation.ts";
import { applyAll, openForTest, valueOf } from "../open-for-test.ts";
import type { ReferenceSession } from "../session.ts";

// Table 1.1 of the facts: dockerd 20.10.24, operation × state → kind [→ next state].
const states = ["created", "running", "paused", "restarting", "exited", "missing"] as const;
type Start = (typeof states)[number];

const target = { name: "box" };
const operations = {
  start: { op: "start", container: target },
  "stop t=0": { op: "stop", container: target, timeout: 0 },
  kill: { op: "kill", container: target },
  "kill USR1": { op: "kill", container: target, signal: "SIGUSR1" },
  "kill unknown signal": { op: "kill", container: target, signal: "NOSUCH" },
  pause: { op: "pause", container: target },
  unpause: { op: "unpause", container: target },
  "restart t=0": { op: "restart", container: target, timeout: 0 },
  rename: { op: "rename", container: target, name: "other" },
  rm: { op: "rm", container: target },
  "rm force": { op: "rm", container: target, force: true },
  "update memory": { op: "update", container: target, memory: "64m", memorySwap: "128m" },
  "update restart policy": { op: "update", container: target, restart: "no" },
  wait: { op: "wait", container: target },
  "wait next-exit": { op: "wait", container: target, condition: "next-exit" },
  exec: { op: "exec", container: target, cmd: ["true"] },
  logs: { op: "logs", container: target },
  "attach past": { op: "attach", container: target, logs: true, stream: false },
  attach: { op: "attach", container: target },
  top: { op: "top", container: target },
  stats: { op: "stats", container: target },
  resize: { op: "resize", container: target, width: 80, height: 24 },
  diff: { op: "diff", container: target },
  export: { op: "export", container: target },
  commit: { op: "commit", container: target },
  inspect: { op: "inspect", container: target },
} as const satisfies Record<string, Operation>;

/** kind of the refusal, `ok`, `unchanged` (304) or `blocked`; after the arrow the next state where it is another one. */
const table: Readonly<Record<keyof typeof operations, readonly string[]>> = {
  //                      created              running              paused               restarting           exited              missing
  start: ["ok > running", "unchanged", "wrong-state", "unchanged", "ok > running", "not-found"],
  "stop t=0": ["unchanged", "ok > exited", "ok > exited", "ok > exited", "unchanged", "not-found"],
  kill: ["wrong-state", "ok > exited", "ok > exited", "ok > exited", "wrong-state", "not-found"],
  "kill USR1": ["wrong-state", "ok", "ok > running", "ok > exited", "wrong-state", "not-found"],
  "kill unknown signal": ["invalid", "invalid", "invalid", "invalid", "invalid", "invalid"],
  pause: ["wrong-state", "ok > paused", "wrong-state", "wrong-state", "wrong-state", "not-found"],
  unpause: ["wrong-state", "wrong-state", "ok > running", "wrong-state", "wrong-state", "not-found"],
  "restart t=0": ["ok > running", "ok", "ok > running", "ok", "ok > running", "not-found"],
  rename: ["ok", "ok", "ok", "not-found", "ok", "not-found"],
  rm: ["ok > missing", "wrong-state", "wrong-state", "wrong-state", "ok > missing", "not-found"],
  "rm force": ["ok > missing", "ok > missing", "ok > missing", "ok > missing", "ok > missing", "not-found"],
  "update memory": ["ok", "ok", "ok", "ok", "ok", "not-found"],
  "update restart policy": ["ok", "ok", "ok", "ok", "ok", "not-found"],
  wait: ["ok 0", "blocked", "blocked", "ok 7", "ok 7", "not-found"],
  "wait next-exit": ["blocked", "blocked", "blocked", "ok 7", "blocked", "not-found"],
  exec: ["wrong-state", "ok 0", "wrong-state", "wrong-state", "wrong-state", "not-found"],
  logs: ["ok", "ok", "ok", "ok", "ok", "not-found"],
  "attach past": ["ok", "ok", "wrong-state", "wrong-state", "ok", "not-found"],
  attach: ["blocked", "blocked", "wrong-state", "wrong-state", "blocked", "not-found"],
  top: ["wrong-state", "ok", "ok", "wrong-state", "wrong-state", "not-found"],
  stats: ["ok", "ok", "ok", "ok", "ok", "not-found"],
  resize: ["wrong-state", "ok", "ok", "not-found", "wrong-state", "not-found"],
  diff: ["ok", "ok", "ok", "ok", "ok", "not-found"],
  export: ["ok", "ok", "ok", "ok", "ok", "not-found"],
  commit: ["ok", "ok", "ok", "ok", "ok", "not-found"],
  inspect: ["ok", "ok", "ok", "ok", "ok", "not-found"],
};

// `cat` on an open input waits for ever and ignores TERM as PID 1 does.
const waits = { image: "shell", as: "box", name: "box", cmd: ["cat"], stdin: true } as const;

function prepare(session: ReferenceSession, state: Start): void {
  switch (state) {
    case "created":
      applyAll(session, { op: "create", ...waits });
      return;
    case "running":
      applyAll(session, { op: "create", ...waits }, { op: "start", container: "box" });
      return;
    case "paused":
      applyAll(
        session,
        { op: "create", ...waits },
        { op: "start", container: "box" },
        { op: "pause", container: "box" },
      );
      return;
    case "restarting": {
      const cmd = ["sh", "-c", "exit 7"];
      applyAll(session, { op: "create", ...waits, cmd, restart: "always" }, { op: "start", container: "box" });
      return;
    }
    case "exited": {
      const cmd = ["sh", "-c", "test -e /again && cat; echo > /again; exit 7"];
      applyAll(session, { op: "create", ...waits, cmd }, { op: "start", container: "box" });
      return;
    }
    case "missing":
      return;
  }
}

function stateOf(session: ReferenceSession): string {
  for (const name of ["box", "other"]) {
    const outcome = session.apply({ op: "inspect", container: { name } });
    if (outcome.status === "ok") return String(valueOf(outcome).state);
  }
  return "missing";
}

function short(outcome: ReturnType<ReferenceSession["apply"]>): string {
  if (outcome.status === "rejected") return outcome.kind;
  if (outcome.status !== "ok") return outcome.status;
  const value = valueOf(outcome);
  return value.changed === false ? "unchanged" : "ok";
}

describe("an operation meets a state as dockerd does", () => {
  for (const [name, operation] of Object.entries(operations)) {
    for (const [column, state] of states.entries()) {
      const cell = Object.entries(table).find(([row]) => row === name)?.[1][column] ?? "";
      test(`${name} in ${state}: ${cell}`, () => {
        const session = openForTest();
        prepare(session, state);
        expect(stateOf(session)).toBe(state);
        const [answer = "", next = ""] = cell.split(" > ");
        const [kind = "", code] = answer.split(" ");
        const outcome = session.apply(operation);
        expect(short(outcome)).toBe(kind);
        if (code !== undefined) expect(valueOf(outcome).exitCode).toBe(Number(code));
        // A restarted `exit 7` is between two runs again; a wait let the clock go on.
        const settled = next === "" ? state : next;
        expect(stateOf(session)).toBe(settled);
      });
    }
  }
});
