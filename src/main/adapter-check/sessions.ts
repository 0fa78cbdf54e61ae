import type { Engine } from "../../engine/engine.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { messageOf } from "../user-error.ts";
import type { Tell } from "./part.ts";

/** Tells how a part went: what it throws is a fault. */
export async function attempt(name: string, tell: Tell, body: () => Promise<string>): Promise<void> {
  try {
    tell(name, "passed", await body());
  } catch (error) {
    tell(name, error instanceof Complaint ? "failed" : "engine-error", messageOf(error));
  }
}

/** The adapter speaks well and does wrong. */
class Complaint extends Error {}

/** Opens two sessions at once, and closes them. */
export async function twoSessions(engine: Engine): Promise<string> {
  const run = `check${Date.now().toString(36)}`;
  const files = new Map<string, string>();
  const one = await engine.open({ namespace: `${run}-1`, seed: 1, files });
  const two = await engine.open({ namespace: `${run}-2`, seed: 2, files });
  for (const [name, session] of [
    ["first", one],
    ["second", two],
  ] as const) {
    const residue = await session.close();
    if (residue.length > 0)
      throw new Complaint(`the ${name} of two empty sessions left something behind: ${residue.join("; ")}`);
  }
  return "two at once, closed without residue";
}

/** Asks for something harmless that is not claimed. */
export async function unclaimed(engine: Engine): Promise<string> {
  const harmless: readonly Operation[] = [
    { op: "network-ls" },
    { op: "history", image: { ref: "plimsoll-nowhere:1" } },
    { op: "stats", container: { name: "plimsoll-nowhere" } },
    { op: "df" },
    { op: "container-prune" },
  ];
  const operation = harmless.find(({ op }) => !engine.info.capabilities.includes(op));
  if (operation === undefined) return "it claims everything that is asked here";
  const session = await engine.open({ namespace: `check${Date.now().toString(36)}-3`, seed: 3, files: new Map() });
  const outcome = await session.apply(operation);
  await session.close();
  if (outcome.status === "unsupported") return `${operation.op} is refused as unsupported`;
  throw new Complaint(
    `${operation.op} is not claimed, so that its outcome has to be { "status": "unsupported", "capability": "${operation.op}" }; it was ${JSON.stringify(outcome)}`,
  );
}
