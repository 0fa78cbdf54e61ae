import { fixtureArchive, type ShellTemplate, templateOfArchive, templateOfHost } from "../adapter/fixture.ts";
import { textAt } from "../adapter/wire.ts";
import { createJsonLinesReader } from "../shared/json-lines.ts";
import { imagePath } from "./context.ts";
import type { Transport } from "./transport.ts";

/**
 * Finds a shell image: one of the engine by its reference, then a static busybox of the host. Undefined: there is none,
 * and what needs `shell` cannot run.
 */
export async function findShellTemplate(
  transport: Transport,
  reference: string,
  busybox: string,
): Promise<ShellTemplate | undefined> {
  return (await templateOfEngine(transport, reference)) ?? templateOfHost(busybox);
}

async function templateOfEngine(transport: Transport, reference: string): Promise<ShellTemplate | undefined> {
  const found = await transport.request("GET", imagePath(reference, "/json"));
  if (found.status !== 200) return undefined;
  const saved = await transport.request("GET", imagePath(reference, "/get"));
  if (saved.status !== 200) return undefined;
  return templateOfArchive(reference, saved.body);
}

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
