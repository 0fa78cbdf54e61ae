import type { Engine, Pending, Session } from "../engine/engine.ts";
import { parseText } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Event, Outcome } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { Clock } from "./clock.ts";
import type { RunPlan, RunPorts } from "./run.ts";
import { runScenarios } from "./run.ts";

/** What a fake engine does. */
export interface FakeScript {
  apply(operation: Operation, at: { readonly nowMs: number; readonly count: number }): Outcome | Promise<Outcome>;
  begin?(operation: Operation): Pending;
  close?(): readonly string[] | Promise<readonly string[]>;
  open?(): void;
  readonly capabilities?: readonly string[];
}

/** A fake engine and what was asked of it; its clock is virtual. */
export function fakeEngine(script: FakeScript): {
  readonly engine: Engine;
  readonly asked: Operation[];
  readonly slept: number[];
} {
  const asked: Operation[] = [];
  const slept: number[] = [];
  const engine: Engine = {
    info: {
      name: "fake",
      version: "1",
      dialect: { engine: "docker", builder: "classic", store: "graphdriver" },
      capabilities: script.capabilities ?? ["run"],
    },
    open() {
      script.open?.();
      let nowMs = 0;
      const session: Session = {
        apply(operation) {
          asked.push(operation);
          return script.apply(operation, { nowMs, count: asked.length });
        },
        begin(operation) {
          asked.push(operation);
          if (script.begin === undefined) throw new Error("nothing goes on in the background here");
          return script.begin(operation);
        },
        sleep(milliseconds) {
          slept.push(milliseconds);
          nowMs += milliseconds;
        },
        nowMs: () => nowMs,
        close: () => script.close?.() ?? [],
      };
      return session;
    },
    dispose: async () => {},
  };
  return { engine, asked, slept };
}

/** A clock that stands still until it is told to go; `after` fires at `advance`. */
export function fakeClock(): Clock & { advance(milliseconds: number): void } {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  return {
    epochMs: () => 1_700_000_000_000 + now,
    wallMs: () => now,
    after(milliseconds, action) {
      const timer = { at: now + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    breathe: async () => {},
    advance(milliseconds) {
      now += milliseconds;
      for (const timer of [...timers]) {
        if (timer.at > now) continue;
        timers.delete(timer);
        timer.action();
      }
    },
  };
}

/** Scenarios of a text; fails the test when it has problems. */
export function scenariosOf(text: string, path = "suite/a.scenario.yaml"): readonly Scenario[] {
  const parsed = parseText(path, text, { readFile: () => ({ failure: "there are no files here" }) });
  const [problem] = parsed.problems.filter(({ severity }) => severity === "error");
  if (problem !== undefined) throw new Error(`${problem.range.line}: ${problem.message}`);
  return parsed.scenarios;
}

/** Runs scenarios on a fake engine and gathers the events. */
export async function runFake(
  scenarios: readonly Scenario[],
  engine: Engine,
  options: { readonly plan?: Partial<RunPlan>; readonly ports?: Partial<RunPorts> } = {},
): Promise<{ readonly events: readonly Event[]; readonly bugs: readonly unknown[] }> {
  const events: Event[] = [];
  const bugs: unknown[] = [];
  await runScenarios(
    {
      scenarios,
      engine,
      run: "r1",
      seed: 7,
      jobs: 1,
      repeat: 1,
      failFast: false,
      allowFlaky: false,
      trace: "off",
      known: [],
      today: "2026-01-01",
      deadlineMs: 1000,
      exclusiveAllowed: true,
      profiles: [],
      plimsollVersion: "0",
      rules: [],
      ...options.plan,
    },
    {
      clock: fakeClock(),
      signal: new AbortController().signal,
      // Tests of large contents give a real one.
      sha256: (bytes) => bytes.length.toString(16).padStart(64, "0"),
      send: (event) => events.push(event),
      reportBug: (error) => bugs.push(error),
      ...options.ports,
    },
  );
  return { events, bugs };
}
