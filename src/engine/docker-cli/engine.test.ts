import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CliMap } from "../../vocabulary/cli-map.ts";
import { createDockerCliEngine } from "./engine.ts";

const own = `sha256:${"a".repeat(64)}`;
const foreign = `sha256:${"b".repeat(64)}`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "plimsoll-fake-cli-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A command line of a few lines of shell, which keeps what it was asked for in a file. */
function fakeCli(body: string): { readonly map: CliMap; calls(): readonly string[] } {
  const calls = join(directory, "calls");
  const program = join(directory, "fake");
  writeFileSync(calls, "");
  writeFileSync(program, `calls=${calls}\necho "$*" >> "$calls"\ncase "$1" in\n${body}\nesac\n`);
  return {
    map: {
      cli: "v1",
      name: "fake",
      command: ["sh", program],
      dialects: [{ engine: "docker", builder: "classic", store: "graphdriver" }],
      claims: [],
      errors: { refusal: "^Error: ", again: "locating image", kinds: [] },
      commands: {
        version: { args: ["version"] },
        ps: { args: ["ps"] },
        inspect: { args: ["inspect"] },
        images: { args: ["images", { all: [] }, { filter: [] }] },
        "image-inspect": { args: ["image-inspect", { image: "{}" }] },
      },
    },
    calls: () => readFileSync(calls, "utf8").trim().split("\n"),
  };
}

async function imagesOf(map: CliMap) {
  const engine = await createDockerCliEngine({ map, busybox: "/nonexistent", ledgerDirectory: directory });
  const session = await engine.open({ namespace: "test", seed: 1, files: new Map() });
  const outcome = await session.apply({ op: "images" });
  await engine.dispose();
  return outcome;
}

describe("an engine behind a command line", () => {
  it("what was refused because somebody removed an image meanwhile is run again", async () => {
    const { map } = fakeCli(
      [
        `version) echo '{"Version":"1"}' ;;`,
        'images) if [ $(grep -c "^images" "$calls") -lt 5 ]',
        "  then echo 'Error: reading image x: locating image with ID x: image not known' >&2; exit 125",
        "  fi ;;",
      ].join("\n"),
    );
    expect(await imagesOf(map)).toEqual({ status: "ok", value: { images: [] } });
  });

  it("an image of somebody else is not looked into", async () => {
    const { map, calls } = fakeCli(
      [
        `version) echo '{"Version":"1"}' ;;`,
        `images) echo '{"Id":"${own}","Repository":"localhost/plimsoll-test/app","Tag":"1"}'`,
        `  echo '{"Id":"${foreign}","Repository":"theirs","Tag":"1"}' ;;`,
        `image-inspect) echo '{"Id":"${own}"}' ;;`,
      ].join("\n"),
    );
    expect(await imagesOf(map)).toMatchObject({ status: "ok", value: { images: [{ id: own, tags: ["app:1"] }] } });
    expect(calls().filter((call) => call.startsWith("image-inspect"))).toEqual([`image-inspect ${own}`]);
  });
});
