import type { Event } from "../vocabulary/generated/types.ts";
import { verdicts } from "../vocabulary/verdict.ts";

type Kind = "text" | "number" | "list" | "mapping" | "verdict" | "engine" | "steps" | "findings";

const step: Readonly<Record<string, Kind>> = { scenario: "text", attempt: "number", index: "number" };

/** What every report and the replay rely on, by type of event; the schema says more. */
const shapes: { readonly [T in Event["type"]]: Readonly<Record<string, Kind>> } = {
  "run-started": {
    run: "text",
    plimsollVersion: "text",
    engine: "engine",
    seed: "number",
    startedMs: "number",
    selected: "number",
  },
  "scenario-started": {
    run: "text",
    scenario: "text",
    attempt: "number",
    path: "text",
    name: "text",
    tags: "list",
    rules: "list",
    steps: "steps",
  },
  blob: { run: "text", digest: "text", base64: "text" },
  "step-finished": { run: "text", ...step, phase: "text", outcome: "mapping", findings: "findings", wallMs: "number" },
  query: { run: "text", ...step, operation: "mapping", outcome: "mapping" },
  state: { run: "text", ...step, changes: "mapping" },
  "scenario-finished": { run: "text", scenario: "text", attempt: "number", verdict: "verdict", wallMs: "number" },
  "run-finished": { run: "text", finishedMs: "number", wallMs: "number", counts: "mapping", exitCode: "number" },
};

/** The event of a line; undefined for a type of a newer version; a sentence when a field that is needed is not there. */
export function readEvent(line: object): Event | string | undefined {
  const type = field(line, "type");
  if (!isEventType(type)) return undefined;
  for (const [name, kind] of Object.entries(shapes[type])) {
    if (!fits(field(line, name), kind)) return `\`${name}\` of ${type} is missing or of another kind`;
  }
  return line as Event; // every field that is read was looked at
}

function isEventType(type: unknown): type is Event["type"] {
  return typeof type === "string" && Object.hasOwn(shapes, type);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "list":
      return Array.isArray(value);
    case "mapping":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "verdict": {
      const status = field(value, "status");
      return typeof status === "string" && Object.hasOwn(verdicts, status);
    }
    case "engine":
      return (
        typeof field(value, "name") === "string" &&
        fits(field(value, "dialect"), "mapping") &&
        Array.isArray(field(value, "capabilities"))
      );
    case "steps":
      return Array.isArray(value) && value.every((item) => typeof field(item, "verb") === "string");
    case "findings":
      return Array.isArray(value) && value.every((item) => typeof field(item, "message") === "string");
  }
}
