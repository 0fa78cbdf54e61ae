import { afterEach, describe, expect, test } from "vitest";
import type { Engine, Session } from "../engine.ts";
import { createStdioEngine, type StdioOptions } from "./engine.ts";
import { startProgram } from "./program.ts";

// Programs as they should not be. Each is a few lines of JavaScript in a process of its own; `say` writes a message,
// `on` are its answers by request.
const prelude = `
  const readline = require("node:readline");
  const say = (message) => process.stdout.write(JSON.stringify(message) + "\\n");
  const engine = { name: "fake", version: "1", dialect: { engine: "docker", builder: "classic", store: "graphdriver" },
    capabilities: ["rm", "wait", "run", "ps"] };
  const on = {
    hello: ({ id }) => say({ id, protocol: 1, engine, concurrency: 4 }),
    open: ({ id }) => say({ id }),
    close: ({ id }) => say({ id, residue: [] }),
    apply: ({ id }) => say({ id, outcome: { status: "ok", value: {} } }),
  };
  readline.createInterface({ input: process.stdin }).on("line", (line) => {
    const message = JSON.parse(line);
    if ("cancel" in message) on.cancel?.(message);
    else on[message.ask]?.(message);
  }).on("close", () => process.exit(0));
`;

const engines: Engine[] = [];

async function start(body: string, options: Partial<StdioOptions> & { diagnostics?: (text: string) => void } = {}) {
  const { diagnostics = () => undefined, ...rest } = options;
  const program = startProgram({ argv: [process.execPath, "-e", prelude + body], diagnostics, endMs: 200 });
  const engine = await createStdioEngine(program, { name: "fake", plimsollVersion: "0", graceMs: 50, ...rest });
  engines.push(engine);
  return engine;
}

async function open(body: string, options: Parameters<typeof start>[1] = {}): Promise<Session> {
  return (await start(body, options)).open({ namespace: "s1", seed: 1, files: new Map() });
}

const rm = { op: "rm", container: "c" } as const;

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.dispose();
});

describe("a program that cannot be used", () => {
  test("is not there", async () => {
    const program = startProgram({ argv: ["/no/such/program"], diagnostics: () => undefined });
    await expect(createStdioEngine(program, { name: "x", plimsollVersion: "0" })).rejects.toThrow(
      "the adapter x could not be started: there is no program /no/such/program",
    );
  });

  test("ends at once, and its last words are told", async () => {
    await expect(start('process.stderr.write("no engine here\\n"); process.exit(3);')).rejects.toThrow(
      "the adapter fake ended with exit code 3; its last words: no engine here (it was asked to hello)",
    );
  });

  test("never says hello", async () => {
    await expect(start("on.hello = () => undefined;", { helloMs: 50 })).rejects.toThrow(
      "the adapter fake did not answer `hello` within 50 ms",
    );
  });

  test("greets people", async () => {
    await expect(start('on.hello = () => console.log("Hello, this is my adapter");')).rejects.toThrow(
      "the adapter fake wrote a line that is no JSON (line 1 of its standard output): Hello, this is my adapter\n" +
        "  only messages belong there, one on each line; everything else belongs on standard error",
    );
  });

  test("speaks another version", async () => {
    await expect(start("on.hello = ({ id }) => say({ id, protocol: 2, engine });")).rejects.toThrow(
      "the adapter fake gave a wrong answer to hello (request 1): `protocol`: 1 was expected, found 2",
    );
  });

  test("says too little of its engine", async () => {
    await expect(start("delete engine.dialect; delete engine.capabilities;")).rejects.toThrow(
      "`engine.dialect`: this field is required and is missing; `engine.capabilities`: this field is required",
    );
  });

  test("opens no session", async () => {
    await expect(open('on.open = ({ id }) => say({ id, error: "the disk is full" });')).rejects.toThrow(
      "the adapter fake failed at open s1 (request 2): the disk is full",
    );
  });
});

describe("a wrong answer", () => {
  test("of a wrong shape is told by message, field and what was expected; the next is taken", async () => {
    const session = await open(`
      let count = 0;
      on.apply = ({ id }) => say({ id, outcome: { status: "ok", value: count++ === 0 ? { removed: true } : {} } });
    `);
    await expect(session.apply(rm)).rejects.toThrow(
      "the adapter fake gave a wrong answer to apply rm (request 3): `outcome.value.removed`: there is no such field\n" +
        '  its answer: {"id":3,"outcome":{"status":"ok","value":{"removed":true}}}',
    );
    expect(await session.apply(rm)).toEqual({ status: "ok", value: {} });
  });

  test.each([
    ["{ id }", "`outcome`: this field is required and is missing"],
    ['{ id, outcome: "ok" }', '`outcome`: an object was expected, found "ok"'],
    [
      '{ id, outcome: { status: "rejected", kind: "gone", message: "" } }',
      '`outcome.kind`: one of "not-found", "name-conflict"',
    ],
    ['{ id, outcome: { status: "blocked" }, extra: 1 }', "`extra`: there is no such field"],
    ["{ id, error: { code: 1 } }", "`error`: a string was expected"],
    [`{ id, outcome: { status: "ok", value: {} }, nowMs: "noon" }`, '`nowMs`: a number was expected, found "noon"'],
  ])("%s: %s", async (message, words) => {
    const session = await open(`on.apply = ({ id }) => say(${message});`);
    await expect(session.apply(rm)).rejects.toThrow(words);
  });

  test("with an error fails that operation, in the program's words", async () => {
    const session = await open('on.apply = ({ id }) => say({ id, error: "engine on fire" });');
    await expect(session.apply(rm)).rejects.toThrow("the adapter fake failed at apply rm (request 3): engine on fire");
  });

  test.each([
    [
      "to a request that was not asked",
      "say({ id: 99 });",
      "answered request 99 (line 3), but there was no such request",
    ],
    ["to what had its answer", "say({ id: 1 });", "answered request 1 (line 3), but that request had its answer"],
    ["without an id", "say({ outcome: {} });", "wrote an answer without the id of its request (line 3)"],
    ["that is no object", "say([1]);", "wrote a line that is no message (line 3): [1]"],
    ["with an error of no request", 'say({ error: "out of memory" });', "says that it cannot go on: out of memory"],
    [
      "with a blob of other bytes",
      `say({ blob: "sha256:${"0".repeat(64)}", base64: "eA==" });`,
      "wrote a blob that is wrong (line 3): the bytes of the blob",
    ],
  ])("%s ends the conversation: nothing more is asked", async (_, said, words) => {
    const session = await open(`on.apply = () => { ${said} };`);
    await expect(session.apply(rm)).rejects.toThrow(words);
    await expect(session.apply(rm)).rejects.toThrow(words);
    await expect(session.close()).rejects.toThrow(words);
  });

  test("that names a blob which was not sent", async () => {
    const blob = `sha256:${"0".repeat(64)}`;
    const session = await open(
      `on.apply = ({ id }) => say({ id, outcome: { status: "ok", value: { id: "x", stdout: { blob: "${blob}" } } } });`,
    );
    await expect(session.apply({ op: "run", image: "shell" })).rejects.toThrow(
      `it names the blob ${blob}, which does not stand right before it`,
    );
  });
});

describe("a program that dies", () => {
  test("in the middle of a request: that is told, with its last words, and so is every later request", async () => {
    const session = await open('on.apply = () => { console.error("out of luck"); process.exit(7); };');
    const words = "the adapter fake ended with exit code 7; its last words: out of luck";
    await expect(session.apply(rm)).rejects.toThrow(`${words} (it was asked to apply rm)`);
    await expect(session.apply(rm)).rejects.toThrow(words);
  });

  test("by a signal, with several requests under way", async () => {
    const session = await open(
      'let asked = 0; on.apply = () => { if (++asked === 3) process.kill(process.pid, "SIGKILL"); };',
    );
    const asked = await Promise.allSettled([session.apply(rm), session.apply(rm), session.apply(rm)]);
    expect(asked.map((each) => each.status === "rejected" && String(each.reason))).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining("was ended by SIGKILL")),
    );
  });
});

describe("a program that does not answer", () => {
  test("leaves a change indeterminate, a wait blocked, and its late answers are dropped", async () => {
    const session = await open(
      `on.apply = () => undefined;
       let late = 0;
       on.cancel = ({ cancel }) => { late = cancel; };
       on.sleep = ({ id }) => { say({ id: late, outcome: { status: "ok", value: {} } }); say({ id }); };`,
      { graceMs: 20 },
    );
    expect(await session.apply(rm, { deadlineMs: 20 })).toEqual({
      status: "indeterminate",
      reason: "no answer to rm after 20 ms",
    });
    await session.sleep(0);
    expect(await session.apply({ op: "wait", container: "c" }, { patienceMs: 20 })).toEqual({ status: "blocked" });
    expect(await session.close()).toEqual([]);
  });

  test("may still answer what is cancelled", async () => {
    const session = await open(
      `on.apply = () => undefined;
       on.cancel = ({ cancel }) => say({ id: cancel, outcome: { status: "rejected", kind: "in-use", message: "no" } });`,
      { graceMs: 10_000 },
    );
    expect(await session.apply(rm, { deadlineMs: 20 })).toMatchObject({ status: "rejected", kind: "in-use" });
  });

  test("is cancelled by an abort, before it is sent and after", async () => {
    const session = await open(
      `on.apply = () => undefined;
       on.cancel = ({ cancel }) => say({ id: cancel, outcome: { status: "indeterminate", reason: "cancelled" } });`,
      { graceMs: 10_000 },
    );
    const controller = new AbortController();
    const asked = session.apply(rm, { signal: controller.signal });
    controller.abort();
    expect(await asked).toMatchObject({ status: "indeterminate" });
    expect(await session.apply(rm, { signal: controller.signal })).toMatchObject({ status: "indeterminate" });
  });

  test("to close is lost", async () => {
    const session = await open("on.close = () => undefined;", { deadlineMs: 1500 });
    await expect(session.close()).rejects.toThrow("did not answer `close` within 1500 ms");
  });

  test("and does not end, whatever it is told, is killed", async () => {
    let said = "";
    const engine = await start(
      'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000); on.open = ({ id }) => { console.error(process.pid); say({ id }); };' +
        "process.exit = () => undefined;",
      {
        diagnostics: (text) => {
          said += text;
        },
      },
    );
    await engine.open({ namespace: "s1", seed: 1, files: new Map() });
    await engine.dispose();
    engines.splice(0);
    expect(Number(said)).toBeGreaterThan(1);
    expect(() => process.kill(Number(said), 0)).toThrow("ESRCH");
  });
});

describe("a program that floods", () => {
  test("with a line that does not end is stopped at the limit", async () => {
    const session = await open(
      'on.apply = () => { const fill = () => { while (process.stdout.write("x".repeat(65536))); }; process.stdout.on("drain", fill); fill(); };',
      { bytesMax: 1_000_000 },
    );
    await expect(session.apply(rm)).rejects.toThrow(
      "wrote a line of more than 1000000 bytes (line 3 of its standard output)",
    );
  });

  test("with answers to nothing is stopped at the first", async () => {
    const session = await open("on.apply = () => { for (let id = 1000; id < 200000; id++) say({ id }); };");
    await expect(session.apply(rm)).rejects.toThrow("answered request 1000");
  });

  test("with blobs is stopped at the limit", async () => {
    const session = await open(
      `on.apply = () => { for (let piece = 0; piece < 100; piece++)
         say({ blob: "sha256:${"0".repeat(64)}", base64: "x".repeat(100000), more: true }); };`,
      { bytesMax: 1_000_000 },
    );
    await expect(session.apply(rm)).rejects.toThrow("the blobs before one message have more than 1000000 bytes");
  });

  test("standard error is handed on as it comes, and its end is kept for the last words", async () => {
    let heard = 0;
    const session = await open(
      'on.apply = () => { process.stderr.write("y".repeat(1000000) + "the end", () => process.exit(1)); };',
      {
        diagnostics: (text) => {
          heard += text.length;
        },
      },
    );
    const failure = await Promise.resolve(session.apply(rm)).catch((error: unknown) => String(error));
    expect(heard).toBe(1_000_007);
    expect(failure).toContain("yyythe end");
    expect(String(failure).length).toBeLessThan(3000);
  });
});

describe("contents", () => {
  test("that are text are text, whichever way the program wrote them", async () => {
    const session = await open(
      `on.apply = ({ id }) => say({ id, outcome: { status: "ok", value: { id: "c", stdout: { base64: "aGkK" }, stderr: { base64: "/w==" } } } });`,
    );
    expect(await session.apply({ op: "run", image: "shell" })).toEqual({
      status: "ok",
      value: { id: "c", stdout: "hi\n", stderr: { base64: "/w==" } },
    });
  });
});

describe("requests", () => {
  test("are answered in any order", async () => {
    const session = await open(`
      const held = [];
      on.apply = ({ id, operation }) => {
        held.push({ id, outcome: { status: "rejected", kind: "not-found", message: operation.container } });
        if (held.length === 3) for (const each of held.reverse()) say(each);
      };
    `);
    const outcomes = await Promise.all(["a", "b", "c"].map((container) => session.apply({ op: "rm", container })));
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.message)).toEqual(["a", "b", "c"]);
  });

  test("are as many at a time as the program says, in the order of the calls", async () => {
    const session = await open(`
      let most = 0; const order = []; const held = [];
      const answer = () => say({ id: held.shift(), outcome: { status: "rejected", kind: "limit", message: most + order.join("") } });
      on.apply = ({ id, operation }) => {
        order.push(operation.container); held.push(id); most = Math.max(most, held.length);
        if (order.length === 10) while (held.length > 0) answer();
        else if (held.length >= 4) setTimeout(answer, 5);
      };
    `);
    const outcomes = await Promise.all([..."abcdefghij"].map((container) => session.apply({ op: "rm", container })));
    expect(outcomes.at(-1)).toMatchObject({ message: "4abcdefghij" });
  });

  test("of several sessions go over one program", async () => {
    const engine = await start(
      "on.apply = ({ id, session }) => say({ id, outcome: { status: 'rejected', kind: 'limit', message: session } });",
    );
    const sessions = await Promise.all(
      ["s1", "s2"].map((namespace) => engine.open({ namespace, seed: 1, files: new Map() })),
    );
    const outcomes = await Promise.all(sessions.map((session) => session.apply(rm)));
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.message)).toEqual(["s1", "s2"]);
  });
});
