import { fakeClock, runFake, scenariosOf } from "../../runner/fake-engine.test-support.ts";
import type { Event, Verdict } from "../../vocabulary/generated/types.ts";
import { createDockerApiEngine, type DockerApiOptions } from "./engine.ts";
import { type Answerer, atEnd, type FakeOptions, temporaryDirectory } from "./fake-daemon.test-support.ts";
import { type HonestDaemon, honestDaemon } from "./honest-daemon.test-support.ts";

/** What most of them are asked: whose daemon is honest passes it. */
export const ran = `scenario: v1
name: a container says one and exits with 3
steps:
  - run: { image: { ref: "app:1" }, as: c, name: web, cmd: [x] }
    expect: { exit: 3, stdout: one, container: { c: { state: exited, exitCode: 3 } } }
  - rm: { container: c }
    expect: { container: { c: absent } }
`;

/** What came of a run. */
export interface Ran {
  readonly verdict: Verdict | undefined;
  readonly exitCode: number | undefined;
  readonly residue: readonly string[];
  readonly events: readonly Event[];
  readonly daemon: HonestDaemon;
}

/** How a daemon is driven. */
export interface How extends Partial<DockerApiOptions>, FakeOptions {
  readonly text?: string;
  /** Limit of one operation, in the engine's real milliseconds and the runner's virtual ones. */
  readonly deadlineMs?: number;
  /** Called with every event and the runner's clock. */
  readonly watch?: (event: Event, daemon: HonestDaemon, clock: ReturnType<typeof fakeClock>) => void;
}

/** Runs a scenario on a daemon that is honest but for what `bad` answers first. */
export async function runOn(bad: Answerer, how: How = {}): Promise<Ran> {
  const { text = ran, watch, version, upgrade, ...options } = how;
  const daemon = await honestDaemon(bad, {
    ...(version === undefined ? {} : { version }),
    ...(upgrade === undefined ? {} : { upgrade }),
  });
  const engine = await createDockerApiEngine({
    busybox: "/nonexistent",
    ledgerDirectory: temporaryDirectory(),
    blocksAfterMs: 2000,
    deadlineMs: 2000,
    reconnectMs: 0,
    ...options,
    host: daemon.host,
  });
  atEnd(() => engine.dispose());
  const clock = fakeClock();
  const seen: Event[] = [];
  const { events } = await runFake(scenariosOf(text), engine, {
    plan: { deadlineMs: how.deadlineMs ?? 2000 },
    ports: {
      clock,
      send(event) {
        seen.push(event);
        watch?.(event, daemon, clock);
      },
    },
  });
  const all = [...events, ...seen];
  const finished = all.find((event) => event.type === "scenario-finished");
  const last = all.find((event) => event.type === "run-finished");
  return {
    verdict: finished?.type === "scenario-finished" ? finished.verdict : undefined,
    residue: finished?.type === "scenario-finished" ? (finished.residue ?? []) : [],
    exitCode: last?.type === "run-finished" ? last.exitCode : undefined,
    events: all,
    daemon,
  };
}

/** Does it, and says that it answered. */
export function done(act: () => unknown): true {
  act();
  return true;
}
