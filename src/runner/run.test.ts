import { describe, expect, it } from "vitest";
import type { Engine } from "../engine/engine.ts";
import type { Event, Outcome, Verdict } from "../vocabulary/generated/types.ts";
import { ok, rejected } from "../vocabulary/outcome.ts";
import { fakeClock, fakeEngine, runFake, scenariosOf } from "./fake-engine.test-support.ts";

const running = ok<"inspect">({
  id: "x",
  name: "n",
  imageId: "i",
  state: "running",
  running: true,
  paused: false,
  exitCode: 0,
});
const started = ok<"run">({ id: "1" });

const one = `scenario: v1
name: one
steps:
  - run: { image: shell, as: c, detach: true }
    expect: { container: { c: { state: running } } }
`;
const named = (name: string) => scenariosOf(one.replace("name: one", `name: ${name}`), `suite/${name}.scenario.yaml`);

function verdictsOf(events: readonly Event[]): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(
    events.flatMap((event) => (event.type === "scenario-finished" ? [[event.scenario, event.verdict]] : [])),
  );
}

function exitCodeOf(events: readonly Event[]): number | undefined {
  const last = events.at(-1);
  return last?.type === "run-finished" ? last.exitCode : undefined;
}

describe("a run", () => {
  it("tells everything in order: run, scenario, query, step, end", async () => {
    const { engine } = fakeEngine({ apply: ({ op }) => (op === "run" ? started : running) });
    const { events } = await runFake(scenariosOf(one), engine);
    expect(events.map((event) => event.type)).toEqual([
      "run-started",
      "scenario-started",
      "query",
      "step-finished",
      "scenario-finished",
      "run-finished",
    ]);
    expect(events.map((event) => event.sequence)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(verdictsOf(events)).toEqual({ "suite/a.scenario.yaml": { status: "passed" } });
    expect(exitCodeOf(events)).toBe(0);
  });

  it("what a refused step would have made is absent", async () => {
    const { engine } = fakeEngine({
      apply: ({ op }) =>
        op === "create" ? rejected("name-conflict", "taken") : rejected("invalid", "no container has the handle c"),
    });
    const text = one.replace("run: { image: shell, as: c, detach: true }", "create: { image: shell, as: c, name: n }");
    const expectation = "expect: { error: { kind: name-conflict }, container: { c: absent } }";
    const { events } = await runFake(scenariosOf(text.replace(/expect:.*/, expectation)), engine);
    expect(verdictsOf(events)).toEqual({ "suite/a.scenario.yaml": { status: "passed" } });
  });

  it("a clean-up that fails is a step of its own in the stream", async () => {
    const { engine } = fakeEngine({
      apply: ({ op }) => (op === "run" ? started : running),
      close: () => {
        throw new Error("the socket is gone");
      },
    });
    const { events } = await runFake(scenariosOf(one), engine);
    const cleanup = events.find((event) => event.type === "step-finished" && event.phase === "cleanup");
    expect(cleanup).toMatchObject({ index: 1, findings: [{ message: "the clean-up failed" }] });
    expect(exitCodeOf(events)).toBe(4);
  });

  it("stops a scenario at its first step that does not hold, and points at the author's text", async () => {
    const { engine, asked } = fakeEngine({
      apply: ({ op }) => (op === "run" ? started : rejected("not-found", "gone")),
    });
    const text = `${one}  - rm: { container: c }\n`;
    const { events } = await runFake(scenariosOf(text), engine);
    expect(asked.map(({ op }) => op)).toEqual(["run", "inspect"]);
    const step = events.find((event) => event.type === "step-finished");
    expect(step?.findings[0]).toMatchObject({ message: "container c is not there", range: { line: 5, column: 31 } });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "failed",
      reason: "step 1: container c is not there",
    });
  });

  it("an engine that throws is an engine error, and the other scenarios still run", async () => {
    const { engine } = fakeEngine({
      apply(operation) {
        if (operation.op === "run" && operation.name === "boom") throw new Error("connection reset");
        return operation.op === "run" ? started : running;
      },
    });
    const bad = scenariosOf(one.replace("as: c,", "as: c, name: boom,"), "suite/0.scenario.yaml");
    const { events } = await runFake([...bad, ...scenariosOf(one)], engine);
    expect(verdictsOf(events)).toEqual({
      "suite/0.scenario.yaml": { status: "engine-error", reason: "the engine failed at run: connection reset" },
      "suite/a.scenario.yaml": { status: "passed" },
    });
    expect(exitCodeOf(events)).toBe(4);
  });

  it("an engine that never answers is an engine error after its deadline and five seconds", async () => {
    const clock = fakeClock();
    const { engine } = fakeEngine({ apply: () => new Promise<Outcome>(() => {}) });
    const pending = runFake(scenariosOf(one), engine, { ports: { clock } });
    await new Promise(setImmediate);
    clock.advance(5999);
    clock.advance(1);
    const { events } = await pending;
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "engine-error",
      reason: "the engine did not answer run within 6 s",
    });
  });

  it("residue makes a scenario fail that would have passed", async () => {
    const { engine } = fakeEngine({
      apply: ({ op }) => (op === "run" ? started : running),
      close: () => ["container c (abc)"],
    });
    const { events } = await runFake(scenariosOf(one), engine);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "failed",
      reason: "the clean-up left 1 behind",
    });
    expect(events.find((event) => event.type === "scenario-finished")?.residue).toEqual(["container c (abc)"]);
  });

  it("a clean-up that throws is an engine error", async () => {
    const { engine } = fakeEngine({
      apply: ({ op }) => (op === "run" ? started : running),
      close() {
        throw new Error("socket closed");
      },
    });
    const { events } = await runFake(scenariosOf(one), engine);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "engine-error",
      reason: "the engine failed at the clean-up: socket closed",
    });
  });

  it("a bug of ours is a harness error with its detail, and exit code 5", async () => {
    const { engine } = fakeEngine({ apply: ({ op }) => (op === "run" ? started : running) });
    const [scenario] = scenariosOf(one);
    if (scenario === undefined) throw new Error("no scenario");
    const plain = {
      ...scenario,
      id: "suite/b",
      steps: [
        {
          ...scenario.steps[0],
          get expect(): never {
            throw new TypeError("expect is broken");
          },
        },
      ],
    };
    // The step is a getter that throws only when it is judged: a mistake inside us, not the engine's.
    const { events, bugs } = await runFake([plain as unknown as typeof scenario, scenario], engine);
    expect(verdictsOf(events)).toEqual({
      "suite/b": { status: "harness-error", reason: "a bug of ours: expect is broken" },
      "suite/a.scenario.yaml": { status: "passed" },
    });
    expect(bugs).toHaveLength(1);
    expect(exitCodeOf(events)).toBe(5);
  });

  it("a capability that is required and not claimed skips with the reason; a run of nothing else exits 3", async () => {
    const { engine, asked } = fakeEngine({ apply: () => started });
    const { events } = await runFake(scenariosOf(one.replace("steps:", "requires: [tmpfs]\nsteps:")), engine);
    expect(asked).toEqual([]);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "skipped",
      reason: "it requires tmpfs, which fake does not claim",
    });
    expect(exitCodeOf(events)).toBe(3);
  });

  it("a capability that is required and in a selected profile is a failure when it is not claimed", async () => {
    const { engine, asked } = fakeEngine({ apply: () => running });
    const scenarios = scenariosOf(one.replace("steps:", "requires: [tty]\nsteps:"));
    const { events } = await runFake(scenarios, engine, { plan: { profiles: ["streams"] } });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "failed",
      reason: "it requires tty, which belongs to the profile streams, and fake does not claim it",
    });
    expect(asked).toEqual([]);
    expect(events[0]).toMatchObject({ type: "run-started", profiles: ["streams"] });
    const other = await runFake(scenarios, engine, { plan: { profiles: ["volumes"] } });
    expect(verdictsOf(other.events)["suite/a.scenario.yaml"]?.status).toBe("skipped");
  });

  it("an exclusive scenario runs only on a private engine", async () => {
    const { engine } = fakeEngine({ apply: ({ op }) => (op === "run" ? started : running) });
    const exclusive = scenariosOf(one.replace("steps:", "exclusive: true\nsteps:"));
    const shared = await runFake(exclusive, engine, { plan: { exclusiveAllowed: false } });
    expect(verdictsOf(shared.events)["suite/a.scenario.yaml"]?.status).toBe("skipped");
    const own = await runFake(exclusive, engine);
    expect(verdictsOf(own.events)["suite/a.scenario.yaml"]?.status).toBe("passed");
  });

  it("an unsupported verb outside the core is `unsupported`", async () => {
    const { engine } = fakeEngine({ apply: () => ({ status: "unsupported", capability: "commit" }) });
    const { events } = await runFake(scenariosOf(one), engine);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "unsupported",
      reason: "step 1 needs commit",
    });
    const demanded = await runFake(scenariosOf(one), engine, { plan: { profiles: ["commit"] } });
    expect(verdictsOf(demanded.events)["suite/a.scenario.yaml"]).toEqual({
      status: "failed",
      reason: "step 1: the engine answers that it does not support commit, but it belongs to the profile commit",
    });
  });

  it("repeat finds a flaky scenario, which is red unless it is allowed", async () => {
    let attempt = 0;
    const script = {
      apply: ({ op }: { readonly op: string }) =>
        op === "run" ? started : ++attempt === 2 ? rejected("not-found", "gone") : running,
    };
    const first = await runFake(scenariosOf(one), fakeEngine(script).engine, { plan: { repeat: 3 } });
    expect(first.events.at(-1)).toMatchObject({ counts: { flaky: 1 }, exitCode: 1 });
    attempt = 0;
    const allowed = await runFake(scenariosOf(one), fakeEngine(script).engine, {
      plan: { repeat: 3, allowFlaky: true },
    });
    expect(allowed.events.at(-1)).toMatchObject({ counts: { flaky: 1 }, exitCode: 0 });
  });

  it("fail-fast begins no further scenario and tells how many were not run", async () => {
    const { engine } = fakeEngine({ apply: () => rejected("invalid", "no") });
    const { events } = await runFake([...named("a"), ...named("b"), ...named("c")], engine, {
      plan: { failFast: true },
    });
    expect(Object.keys(verdictsOf(events))).toEqual(["suite/a.scenario.yaml"]);
    expect(events.at(-1)).toMatchObject({ notRun: 2 });
  });

  it("Ctrl-C ends the steps, cleans up, and exits 130", async () => {
    const controller = new AbortController();
    let closed = 0;
    const { engine, asked } = fakeEngine({
      apply({ op }) {
        controller.abort();
        return op === "run" ? started : running;
      },
      close() {
        closed += 1;
        return [];
      },
    });
    const text = `${one}  - rm: { container: c }\n`;
    const { events } = await runFake([...scenariosOf(text), ...named("b")], engine, {
      ports: { signal: controller.signal },
    });
    expect(asked.map(({ op }) => op)).toEqual(["run", "inspect"]);
    expect(closed).toBe(1);
    expect(verdictsOf(events)).toEqual({
      "suite/a.scenario.yaml": { status: "skipped", reason: "interrupted before step 2" },
    });
    expect(events.at(-1)).toMatchObject({ type: "run-finished", interrupted: true, exitCode: 130, notRun: 1 });
  });

  it("several jobs run scenarios at the same time, each in a session of its own", async () => {
    let open = 0;
    let most = 0;
    const { engine } = fakeEngine({
      open() {
        open += 1;
        most = Math.max(most, open);
      },
      apply: async ({ op }) => (op === "run" ? started : running),
      close() {
        open -= 1;
        return [];
      },
    });
    const { events } = await runFake([...named("a"), ...named("b"), ...named("c")], engine, { plan: { jobs: 2 } });
    expect(most).toBe(2);
    expect(events.at(-1)).toMatchObject({ counts: { passed: 3 } });
  });

  it("gives a scenario the same seed whatever else is selected", async () => {
    const { engine } = fakeEngine({ apply: ({ op }) => (op === "run" ? started : running) });
    const seeds = async (names: readonly string[]) => {
      const { events } = await runFake(names.flatMap(named), engine);
      return Object.fromEntries(
        events.flatMap((event) => (event.type === "scenario-started" ? [[event.name, event.seed]] : [])),
      );
    };
    expect((await seeds(["a", "b"])).b).toBe((await seeds(["b"])).b);
  });
});

describe("steps", () => {
  const polled = (limit: string) => `scenario: v1
name: polled
steps:
  - inspect: { container: { name: c } }
    eventually: ${limit}
    expect: { value: { state: running } }
`;
  it("eventually polls in engine time until it holds", async () => {
    const { engine, slept } = fakeEngine({
      apply: (_, { nowMs }) => (nowMs < 300 ? rejected("not-found", "") : running),
    });
    const { events } = await runFake(scenariosOf(polled("5s")), engine);
    expect(slept).toEqual([50, 100, 150]);
    expect(events.find((event) => event.type === "step-finished")?.polls).toBe(4);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]?.status).toBe("passed");
  });

  it("eventually gives up after its time", async () => {
    const { engine, slept } = fakeEngine({ apply: () => rejected("not-found", "") });
    const { events } = await runFake(scenariosOf(polled("1s")), engine);
    expect(slept.reduce((sum, pause) => sum + pause, 0)).toBe(1050);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]?.status).toBe("failed");
  });

  it("asks what must stay unchanged before the step and after it", async () => {
    const text = `${one}  - rm: { container: c }
    expect: { error: { kind: wrong-state }, unchanged: [containers] }
`;
    let inspected = 0;
    const { engine, asked } = fakeEngine({
      apply({ op }) {
        if (op === "run") return started;
        if (op === "rm") return rejected("wrong-state", "it runs");
        if (op === "diff") return ok<"diff">({ changes: [] });
        inspected += 1;
        return inspected < 3 ? running : ok<"inspect">({ ...running.value, exitCode: 1 });
      },
    });
    const { events } = await runFake(scenariosOf(text), engine);
    expect(asked.map(({ op }) => op)).toEqual(["run", "inspect", "inspect", "diff", "rm", "inspect", "diff"]);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]?.reason).toBe(
      "step 2: container c is not what it was: exit code changed",
    );
  });

  it("a timeout is how long a wait is waited for, also of the background step that is joined", async () => {
    const text = `scenario: v1
name: patience
steps:
  - wait: { container: { name: x } }
    timeout: 7s
    expect: { blocks: true }
  - wait: { container: { name: x } }
    background: w
    timeout: 5s
  - join: w
    expect: { exit: 0 }
  - wait: { container: { name: x } }
    background: v
  - join: v
    timeout: 3s
    expect: { exit: 0 }
`;
    const patience: unknown[] = [];
    const { engine } = fakeEngine({ apply: () => ({ status: "blocked" }) });
    const waiting: Engine = {
      ...engine,
      open: async (scope) => ({
        ...(await engine.open(scope)),
        apply(_, options) {
          patience.push(options?.patienceMs);
          return { status: "blocked" };
        },
        begin: () => ({
          outcome(options) {
            patience.push(options?.patienceMs);
            return ok<"wait">({ exitCode: 0 });
          },
          input: () => ok<"wait">({ exitCode: 0 }),
        }),
      }),
    };
    const { events } = await runFake(scenariosOf(text), waiting);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({ status: "passed" });
    expect(patience).toEqual([7000, 5000, 3000]);
  });

  it("background, input and join are one operation", async () => {
    const text = `scenario: v1
name: background
steps:
  - run: { image: shell, as: c, cmd: [cat], stdin: { open: true } }
    background: w
  - input: { to: w, data: hi, close: true }
  - join: w
    expect: { stdout: hi }
`;
    const fed: unknown[] = [];
    const { engine, asked } = fakeEngine({
      apply: () => started,
      begin: () => ({
        input(data, close) {
          fed.push([data, close]);
          return { status: "ok", value: {} };
        },
        outcome: () => ok<"run">({ id: "1", exitCode: 0, stdout: String(fed.flat()[0]), stderr: "" }),
      }),
    });
    const { events } = await runFake(scenariosOf(text), engine);
    expect(fed).toEqual([["hi", true]]);
    expect(asked.map(({ op }) => op)).toEqual(["run"]);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({ status: "passed" });
  });

  it("a build gets its context as a tree, with what the engine calls an image in it", async () => {
    const text = `scenario: v1
name: build
files:
  ctx/Dockerfile: |
    FROM ((image.shell))
  ctx/sub/a.txt: A
  other.txt: no
steps:
  - build: { context: ctx, as: base }
    expect: { image: { base: { addsLayers: 0 } } }
`;
    const { engine, asked } = fakeEngine({
      apply: ({ op }) =>
        op === "build"
          ? ok<"build">({ image: "b", steps: [], warnings: [] })
          : ok<"image-inspect">({ id: "sha256:5", tags: [], config: {}, diffIds: ["l"] }),
    });
    const { events } = await runFake(scenariosOf(text), engine);
    expect(asked[0]).toEqual({ op: "image-inspect", image: "shell" });
    expect(asked[1]).toMatchObject({
      op: "build",
      context: {
        entries: [
          { path: "Dockerfile", type: "file", mode: "0644", content: "FROM sha256:5\n" },
          { path: "sub", type: "directory", mode: "0755" },
          { path: "sub/a.txt", type: "file", content: "A" },
        ],
      },
    });
    expect(asked[3]).toEqual({ op: "image-inspect", image: { ref: "sha256:5" } });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({ status: "passed" });
  });
});

describe("known failures", () => {
  const failing = fakeEngine({ apply: () => rejected("invalid", "no") }).engine;
  const passing = fakeEngine({ apply: ({ op }) => (op === "run" ? started : running) }).engine;
  const known = [{ scenario: "a.scenario.yaml", reason: "not yet" }];

  it("still run; a failure is known-failing", async () => {
    const { events } = await runFake(scenariosOf(one), failing, { plan: { known } });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({ status: "known-failing", reason: "not yet" });
  });
  it("a stale entry fails the run", async () => {
    const { events } = await runFake(scenariosOf(one), passing, { plan: { known } });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]?.status).toBe("unexpectedly-passing");
  });
  it("what fails sometimes may pass", async () => {
    const plan = { known: [{ scenario: "a.scenario.yaml", reason: "a race", sometimes: true as const }] };
    const statusOn = async (engine: typeof failing) =>
      verdictsOf((await runFake(scenariosOf(one), engine, { plan })).events)["suite/a.scenario.yaml"]?.status;
    expect([await statusOn(failing), await statusOn(passing)]).toEqual(["known-failing", "passed"]);
  });
  it("an expired entry counts no more, on its last day it does", async () => {
    const until = (expires: string) =>
      runFake(scenariosOf(one), failing, { plan: { known: [{ ...known[0], reason: "r", expires }] } });
    expect(verdictsOf((await until("2025-12-31")).events)["suite/a.scenario.yaml"]?.status).toBe("failed");
    expect(verdictsOf((await until("2026-01-01")).events)["suite/a.scenario.yaml"]?.status).toBe("known-failing");
  });
  it("an expired entry that passes says that it expired", async () => {
    const until = (expires: string) =>
      runFake(scenariosOf(one), passing, { plan: { known: [{ scenario: "a.scenario.yaml", reason: "r", expires }] } });
    expect(verdictsOf((await until("2025-12-31")).events)["suite/a.scenario.yaml"]).toEqual({
      status: "unexpectedly-passing",
      reason: "it passes, but is listed as a known failure that expired on 2025-12-31: r",
    });
    expect(verdictsOf((await until("2026-01-01")).events)["suite/a.scenario.yaml"]?.reason).toBe(
      "it passes, but is listed as a known failure: r",
    );
  });
  it("an entry of a rule is stale when all its scenarios pass", async () => {
    const cited = scenariosOf(one.replace("steps:", "rules: [CTR-RM-001]\nsteps:"));
    const plan = { known: [{ rule: "CTR-RM-001", reason: "r" }] };
    expect((await runFake(cited, passing, { plan })).events.at(-1)).toMatchObject({
      staleKnown: ["CTR-RM-001"],
      exitCode: 1,
    });
    expect(verdictsOf((await runFake(cited, failing, { plan })).events)["suite/a.scenario.yaml"]?.status).toBe(
      "known-failing",
    );
  });
  it("an entry of the scenario goes before one of its rule, and says the rule that is not kept", async () => {
    const cited = scenariosOf(one.replace("steps:", "rules: [CTR-RM-001, CTR-RM-002]\nsteps:"));
    const plan = {
      known: [
        { rule: "CTR-RM-001", reason: "the rule" },
        { scenario: "a.scenario.yaml", rule: "CTR-RM-002", reason: "the scenario" },
      ],
    };
    const { events } = await runFake(cited, failing, { plan });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({
      status: "known-failing",
      reason: "the scenario",
      rule: "CTR-RM-002",
    });
    expect(events.at(-1)).toMatchObject({ exitCode: 0 });
  });
  it("what crashes the engine runs last and alone; a lost engine is then known", async () => {
    const crash = [{ scenario: "a.scenario.yaml", reason: "it panics", crashes: true as const }];
    const fragile = fakeEngine({
      apply(operation) {
        if (operation.op === "run" && operation.name === "boom") throw new Error("connection reset");
        return operation.op === "run" ? started : running;
      },
    }).engine;
    const scenarios = [...scenariosOf(one.replace("as: c,", "as: c, name: boom,")), ...named("b"), ...named("c")];
    const { events } = await runFake(scenarios, fragile, { plan: { known: crash, jobs: 2, exclusiveAllowed: true } });
    expect(events.flatMap((event) => (event.type === "scenario-started" ? [event.scenario] : []))).toEqual([
      "suite/b.scenario.yaml",
      "suite/c.scenario.yaml",
      "suite/a.scenario.yaml",
    ]);
    expect(verdictsOf(events)["suite/a.scenario.yaml"]).toEqual({ status: "known-failing", reason: "it panics" });
    expect(exitCodeOf(events)).toBe(0);
    const shared = await runFake(scenarios, fragile, { plan: { known: crash, exclusiveAllowed: false } });
    expect(verdictsOf(shared.events)["suite/a.scenario.yaml"]?.status).toBe("skipped");
  });
  it("an engine error is never known", async () => {
    const dead = fakeEngine({
      apply() {
        throw new Error("dead");
      },
    }).engine;
    const { events } = await runFake(scenariosOf(one), dead, { plan: { known } });
    expect(verdictsOf(events)["suite/a.scenario.yaml"]?.status).toBe("engine-error");
  });
});
