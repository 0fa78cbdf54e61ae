import { describe, expect, it } from "vitest";
import type { CreateArguments } from "../../../vocabulary/generated/types.ts";
import { openForTest, valueOf } from "../open-for-test.ts";

/** As dockerd 20.10.24 showed it, second by second. */
function started(healthcheck: CreateArguments["healthcheck"], cmd = ["sleep", "600"]) {
  const session = openForTest();
  session.apply({ op: "run", image: "shell", as: "c", detach: true, cmd, ...(healthcheck && { healthcheck }) });
  const inspect = () => valueOf(session.apply({ op: "inspect", container: "c" }));
  const seen = () => {
    const { health, failingStreak } = inspect();
    return `${String(health)} ${String(failingStreak)}`;
  };
  return { session, inspect, seen };
}

describe("health checks", () => {
  it("go from starting to unhealthy, healthy and back, by streaks (HLT-003, HLT-004)", () => {
    const script = "sleep 4.5; touch /ok; sleep 3; rm /ok; sleep 100";
    const { session, seen } = started({ test: ["CMD-SHELL", "test -f /ok"], intervalMs: 1000, retries: 2 }, [
      "sh",
      "-c",
      script,
    ]);
    const line: string[] = [];
    for (let second = 0; second < 10; second++) {
      line.push(seen());
      session.sleep(1000);
    }
    expect(line.filter((text, index) => text !== line[index - 1])).toEqual([
      "starting 0",
      "starting 1",
      "unhealthy 2",
      "unhealthy 3",
      "unhealthy 4",
      "healthy 0",
      "healthy 1",
      "unhealthy 2",
    ]);
  });

  it("probe every 30 s, three times, when nothing else is said (HLT-004)", () => {
    const { session, seen } = started({ test: ["CMD", "false"] });
    session.sleep(29_000);
    expect(seen()).toBe("starting 0");
    session.sleep(2_000);
    expect(seen()).toBe("starting 1");
    session.sleep(60_100);
    expect(seen()).toBe("unhealthy 3");
  });

  it("cut output at 4,096 bytes (HLT-007)", () => {
    const { session, inspect } = started({
      test: ["CMD-SHELL", "head -c 5000 /dev/zero | tr '\\0' x"],
      intervalMs: 1000,
    });
    session.sleep(1500);
    expect(inspect().healthLog).toEqual([{ exitCode: 0, output: `${"x".repeat(4096)}...` }]);
  });

  it("end a probe at its timeout, and begin the next one interval later (HLT-005)", () => {
    const { session, inspect, seen } = started({
      test: ["CMD", "sleep", "10"],
      intervalMs: 1000,
      timeoutMs: 1000,
      retries: 3,
    });
    session.sleep(1_900);
    expect(inspect().healthLog).toEqual([]);
    session.sleep(200);
    expect(inspect().healthLog).toEqual([{ exitCode: -1, output: "Health check exceeded timeout (1s)" }]);
    const { events } = valueOf(session.apply({ op: "events", filters: { event: ["exec_die"] } }));
    expect(events).toMatchObject([{ action: "exec_die", attributes: { exitCode: "127" } }]);
    session.sleep(2_000);
    expect(seen()).toBe("starting 2");
  });

  it("tell a change by an event, a pause by none (HLT-009, HLT-011)", () => {
    const { session, seen } = started({ test: ["CMD", "true"], intervalMs: 1000 });
    session.sleep(1500);
    session.apply({ op: "pause", container: "c" });
    session.sleep(5000);
    expect(seen()).toBe("unhealthy 0");
    session.apply({ op: "unpause", container: "c" });
    expect(seen()).toBe("unhealthy 0");
    session.sleep(1500);
    expect(seen()).toBe("healthy 0");
    const { events } = valueOf(session.apply({ op: "events", filters: { type: ["container"] } }));
    const actions = Array.isArray(events) ? events.map((event: { action: string }) => event.action) : [];
    expect(actions.filter((action) => action.startsWith("health"))).toEqual([
      "health_status: healthy",
      "health_status: healthy",
    ]);
  });

  it("never leave a wait without an answer: what is probed for ever ends at the budget", () => {
    const { session } = started({ test: ["CMD", "true"], intervalMs: 1 }, ["sleep", "infinity"]);
    expect(session.apply({ op: "wait", container: "c" })).toMatchObject({ status: "indeterminate" });
  });

  it("refuse what cannot be (HLT-012)", () => {
    const session = openForTest();
    const create = (healthcheck: NonNullable<CreateArguments["healthcheck"]>) =>
      session.apply({ op: "create", image: "shell", healthcheck });
    expect(create({ test: ["CMD", "true"], intervalMs: 0.5 })).toMatchObject({
      kind: "invalid",
      message: "Interval in Healthcheck cannot be less than 1ms",
    });
    expect(create({ test: ["CMD", "true"], retries: -1 })).toMatchObject({
      kind: "invalid",
      message: "Retries in Healthcheck cannot be negative",
    });
    expect(create({ test: ["FOO", "x"] }).status).toBe("ok");
  });
});
