import { fixtureArchive, type ShellTemplate } from "../adapter/fixture.ts";
import type { ShellPorts } from "../adapter/fixture-source.ts";
import { textAt } from "../adapter/wire.ts";
import { createJsonLinesReader } from "../shared/json-lines.ts";
import { imagePath } from "./context.ts";
import type { Transport } from "./transport.ts";

/** How an engine behind the API is searched for a shell image. */
export function shellPorts(transport: Transport): ShellPorts {
  return {
    async save(reference) {
      const found = await transport.request("GET", imagePath(reference, "/json"));
      if (found.status !== 200) return undefined;
      const saved = await transport.request("GET", imagePath(reference, "/get"));
      return saved.status === 200 ? saved.body : undefined;
    },
    async pull(reference) {
      const signal = AbortSignal.timeout(pullMs);
      try {
        const pulled = await transport.request("POST", "/images/create", { query: { fromImage: reference }, signal });
        const reader = createJsonLinesReader();
        const told = [...reader.push(pulled.body), ...reader.end()].flatMap((line) =>
          line.ok ? (textAt(line.value, "error") ?? textAt(line.value, "message") ?? []) : [],
        );
        return told[0] ?? (pulled.status < 300 ? undefined : `status ${pulled.status}`);
      } catch (error) {
        return error instanceof Error && error.name === "Cancelled" ? "no answer" : String(error);
      }
    },
  };
}

/** A small image, or a registry that cannot be reached. */
const pullMs = 60_000;

/** Loads a fixture image and answers its id, or why it could not be loaded (LOD-001: errors come inside a 200). */
export async function loadFixture(
  transport: Transport,
  template: ShellTemplate,
  reference: string,
): Promise<{ readonly id: string } | { readonly problem: string }> {
  const loaded = await transport.request("POST", "/images/load", {
    query: { quiet: true },
    bytes: fixtureArchive(template, reference),
  });
  const text = new TextDecoder().decode(loaded.body);
  if (loaded.status !== 200) return { problem: `the engine refused the fixture image: ${text.slice(0, 300)}` };
  const reader = createJsonLinesReader();
  for (const line of [...reader.push(loaded.body), ...reader.end()]) {
    const error = line.ok ? (textAt(line.value, "errorDetail", "message") ?? textAt(line.value, "error")) : undefined;
    if (error !== undefined) return { problem: `the engine refused the fixture image: ${error}` };
  }
  const shown = await transport.request("GET", imagePath(reference, "/json"));
  const id = shown.status === 200 ? textAt(jsonOf(shown.body), "Id") : undefined;
  return id === undefined
    ? { problem: "the fixture image is not there after it was loaded" }
    : { id: /^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
