import type { Engine } from "../../engine/engine.ts";
import type { ContainerDetail, Outcome } from "../../vocabulary/generated/types.ts";
import type { Trace, TraceItem } from "../../vocabulary/history.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import type { Random } from "../random.ts";
import { drawOperation } from "./draw.ts";
import { files, withSources } from "./pools.ts";
import { type Ask, afterwards, emptyScene, type Scene } from "./scene.ts";

/** How a trace is drawn. */
export interface DifferentialOptions {
  /** The reference engine: the model that says what there is to speak of. It answers without promises. */
  readonly reference: Engine;
  /** Operations of a trace. */
  readonly length: number;
  /** Nobody else uses the engine, so that prunes may be drawn. */
  readonly isPrivate: boolean;
}

/** One blocked operation in so many is kept: each costs a real engine its patience. */
const blockedOneIn = 6;
const drawsMax = 200;
/** Longest time that one operation may take. */
const elapsedMaxMs = 1_500;

/**
 * A trace of `length` operations over everything that containers, images, volumes and their files can be asked, drawn
 * while the reference engine does them: what it does not simulate is left out, what it refuses is kept.
 */
export function generateDifferentialTrace(random: Random, options: DifferentialOptions): Trace {
  const session = atOnce(options.reference.open({ namespace: "draw", seed: 1, files }));
  const ask: Ask = (operation) => atOnce(session.apply(withSources(operation)));
  const trace: TraceItem[] = [];
  let scene = emptyScene(options.isPrivate);
  for (let draws = 0; trace.length < options.length && draws < drawsMax; draws++) {
    const operation = drawOperation(scene, random);
    if (operation === undefined) continue;
    const before = session.snapshot?.();
    const beganMs = session.nowMs?.() ?? 0;
    const outcome = ask(operation);
    // What waits for a program of ten minutes is answered at once on a virtual clock only.
    const isQuick = (session.nowMs?.() ?? 0) - beganMs <= elapsedMaxMs;
    if (!isQuick || !isKept(outcome, random) || isRestless(scene, operation, ask)) {
      if (before !== undefined) session.restore?.(before);
      continue;
    }
    trace.push({ operation });
    scene = afterwards(scene, operation, outcome, ask);
  }
  return trace;
}

function isKept({ status }: Outcome, random: Random): boolean {
  return status === "ok" || status === "rejected" || (status === "blocked" && random.oneIn(blockedOneIn));
}

/** A restart policy that never rests: how often it has restarted is a question of time. */
function isRestless(scene: Scene, operation: Operation, ask: Ask): boolean {
  const made = "as" in operation && operation.as !== undefined ? [operation.as] : [];
  return [...scene.containers.keys(), ...made].some((container) => {
    const shown = ask({ op: "inspect", container });
    if (shown.status !== "ok") return false;
    const { state, restartCount = 0 } = shown.value as ContainerDetail;
    return state === "restarting" || restartCount > 0;
  });
}

/** The answer of an engine that answers at once. */
export function atOnce<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new Error("the reference engine answered with a promise");
  return answer;
}
