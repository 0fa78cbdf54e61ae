import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { adapterCheck } from "./check.ts";

const main = join(process.cwd(), "src/main/plimsoll.ts");
const tsx = join(process.cwd(), "node_modules/tsx/dist/loader.mjs");
let folder = "";

// An engine that knows one thing: that nothing is there.
const prelude = `
const say = (message) => process.stdout.write(JSON.stringify(message) + "\\n");
const engine = { name: "nothing", version: "1", dialect: { engine: "docker", builder: "classic", store: "graphdriver" },
  capabilities: ["history", "image-inspect", "rmi", "tag"] };
const on = {
  hello: ({ id }) => say({ id, protocol: 1, engine }),
  open: ({ id }) => say({ id }),
  close: ({ id }) => say({ id, residue: [] }),
  apply: ({ id, operation }) => say({ id, outcome: engine.capabilities.includes(operation.op)
    ? { status: "rejected", kind: "not-found", message: "No such image: nowhere:1" }
    : { status: "unsupported", capability: operation.op } }),
};
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const message = JSON.parse(line);
  on[message.ask]?.(message);
});
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-adapter-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

function program(body: string): string {
  count += 1;
  const path = join(folder, `adapter-${count}.cjs`);
  writeFileSync(path, prelude + body);
  return path;
}

function plimsoll(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, main, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** The command in this process: the suite is read once for all tests. */
async function check(...command: readonly string[]): Promise<{ readonly status: number; readonly stdout: string }> {
  let stdout = "";
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.stubEnv("NO_COLOR", "1");
  try {
    const status = await adapterCheck(command, { timeout: 30 });
    return { status, stdout };
  } finally {
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  }
}

const checkProgram = (body: string) => check(process.execPath, program(body));

describe("adapter check", () => {
  it("of a small honest adapter: what works, what is not claimed, what to do next", async () => {
    const { status, stdout } = await checkProgram("");
    expect(stdout).toContain(
      "✓ hello                              nothing 1 (docker, classic, graphdriver): 4 verbs, 0 features",
    );
    expect(stdout).toContain("· the profile core                   not claimed: create, start, run, stop, kill,");
    expect(stdout).toContain("✓ sessions                           two at once, closed without residue");
    expect(stdout).toContain("✓ what it does not claim             network-ls is refused as unsupported");
    expect(stdout).toContain("u builds/cache                       none fits what it claims; wanted: ");
    expect(stdout).toContain("✓ images/list");
    expect(stdout).toContain("✓ the end                            it ended at the end of its standard input");
    const count = (line: RegExp) => stdout.match(line)?.length ?? 0;
    const [work, untried] = [
      count(/^✓ (?:builds|containers|images|volumes)\b/gm),
      count(/^[u·] (?:builds|containers|images|volumes)\b/gm),
    ];
    expect(work).toBeGreaterThan(0);
    expect(stdout).toContain(
      `${work + untried} chapters: ${work} work, 0 do not, ${untried} not tried\nprofiles claimed as a whole: images\n`,
    );
    expect(stdout).toContain("next: every scenario that the claims allow: npx plimsoll run scenarios --engine 'stdio:");
    expect(status).toBe(0);
  });

  it("of a wrong answer tells request, field and what was expected, and goes on; exit 4", async () => {
    const { status, stdout } = await checkProgram(
      "on.apply = ({ id, operation }) => say({ id, outcome: operation.op === 'network-ls' ? { status: 'unsupported', capability: 'network-ls' } : { status: 'rejected', kind: 'missing', message: '' } });",
    );
    expect(stdout).toMatch(
      /gave a wrong answer to apply [a-z-]+ \(request \d+\): `outcome.kind`: one of "not-found", .* was expected, found "missing"/,
    );
    expect(stdout).toMatch(/^next: \S+: /m);
    expect(stdout).toContain("✓ the end");
    expect(status).toBe(4);
  });

  it("of claims that are not kept fails; exit 1", async () => {
    const { status, stdout } = await checkProgram(
      "on.apply = ({ id, operation }) => say({ id, outcome: { status: 'rejected', kind: 'not-found', message: 'x' } });",
    );
    expect(stdout).toContain(
      '✗ what it does not claim             network-ls is not claimed, so that its outcome has to be { "status": "unsupported", "capability": "network-ls" }; it was {"status":"rejected"',
    );
    expect(status).toBe(1);
  });

  it("of residue and of a program that stays tells both", async () => {
    const { status, stdout } = await checkProgram(
      "on.close = ({ id }) => say({ id, residue: ['container c1'] }); setInterval(() => undefined, 1000);",
    );
    expect(stdout).toContain(
      "✗ sessions                           the first of two empty sessions left something behind: container c1",
    );
    expect(stdout).toContain("✗ the end                            it did not end at the end of its standard input");
    expect(status).toBe(1);
  });

  it("of a program that dies begins it again, and gives up after five times; exit 4", async () => {
    const { status, stdout } = await checkProgram(
      "on.apply = ({ id, operation }) => operation.op === 'network-ls' ? say({ id, outcome: { status: 'unsupported', capability: 'network-ls' } }) : (console.error('ouch'), process.exit(9));",
    );
    expect(stdout).toContain("ended with exit code 9; its last words: ouch (it was asked to apply");
    expect(stdout.match(/exit code 9/g)?.length).toBeLessThanOrEqual(6);
    expect(status).toBe(4);
  });

  it("of what is no adapter says so at once; exit 4", async () => {
    const greeting = await checkProgram("console.log('welcome!');");
    expect(greeting.stdout).toContain("wrote a line that is no JSON (line 1 of its standard output): welcome!");
    expect(greeting.status).toBe(4);
    const nothing = await check("/no/such/adapter");
    expect(nothing.stdout).toContain("could not be started: there is no program /no/such/adapter");
    expect(nothing.status).toBe(4);
  });

  it("takes the command after --, its options included", () => {
    const { status, stdout } = plimsoll("adapter", "check", "--", process.execPath, "--eval", "process.exit(2)");
    expect(stdout).toContain("` ended with exit code 2 and said nothing on standard error (it was asked to hello)");
    expect(status).toBe(4);
  });

  it("without a command is a wrong command line; exit 3", () => {
    expect(plimsoll("adapter", "check").status).toBe(3);
  });
});

describe("--engine stdio:COMMAND", () => {
  const scenario = `scenario: v1
name: nothing is there
steps:
  - rmi: { image: { ref: "nowhere:1" } }
    expect: { error: { kind: not-found } }
`;

  it("runs scenarios on an adapter", () => {
    writeFileSync(join(folder, "a.scenario.yaml"), scenario);
    const engine = `stdio:${process.execPath} ${program("")}`;
    const { status, stdout } = plimsoll("run", "a.scenario.yaml", "--engine", engine);
    expect(stdout).toContain("✓ a.scenario.yaml");
    expect(status).toBe(0);
  });

  it("an adapter that dies is an engine-error and exit 4, its words are shown", () => {
    writeFileSync(join(folder, "a.scenario.yaml"), scenario);
    const engine = `stdio:${process.execPath} ${program("on.apply = () => { console.error('disk full'); process.exit(1); };")}`;
    const { status, stdout, stderr } = plimsoll("run", "a.scenario.yaml", "--engine", engine);
    expect(stdout).toContain("ended with exit code 1; its last words: disk full");
    expect(stderr).toContain("disk full");
    expect(status).toBe(4);
  });

  it("a command line that is none is exit 3", () => {
    const { status, stderr } = plimsoll("run", "a.scenario.yaml", "--engine", "stdio:'x");
    expect(stderr).toContain("stdio:'x names no adapter: a ' is not closed; write --engine 'stdio:python3 adapter.py'");
    expect(status).toBe(3);
    expect(plimsoll("run", "a.scenario.yaml", "--engine", "stdio").status).toBe(3);
  });
});
