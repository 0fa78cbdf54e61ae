import { describe, expect, it } from "vitest";
import type { Change } from "../vocabulary/generated/types.ts";
import { normaliseChanges, normaliseTree } from "./changes.ts";

const docker = {
  dialect: { engine: "docker", builder: "classic", store: "graphdriver" },
  mountTargets: [],
  written: new Set<string>(),
} as const;
const podman = { ...docker, dialect: { engine: "podman", builder: "buildah", store: "containers-storage" } } as const;

function list(text: string): Change[] {
  const kinds = { A: "added", C: "changed", D: "deleted" } as const;
  return text.split(", ").map((entry) => {
    const kind = entry.startsWith("A") ? kinds.A : entry.startsWith("C") ? kinds.C : kinds.D;
    return { path: entry.slice(2), kind };
  });
}

function told(changes: readonly Change[]): string {
  return changes.map(({ kind, path }) => `${kind.charAt(0).toUpperCase()} ${path}`).join(", ");
}

describe("normalised changes", () => {
  it("make a C of a directory above a change optional (CTR-DIF-002, CTR-DIF-004)", () => {
    const normal = normaliseChanges(list("C /data, C /data/a"), docker);
    expect(told(normal.changes)).toBe("C /data/a");
    expect([...normal.optional]).toEqual(["/data"]);
  });
  it("keep a C of a directory that has no listed descendant (CTR-DIF-006)", () => {
    expect(told(normaliseChanges(list("C /data"), docker).changes)).toBe("C /data");
  });
  it("do not take a common beginning for a parent", () => {
    expect(told(normaliseChanges(list("C /dat, C /data/a"), docker).changes)).toBe("C /dat, C /data/a");
  });
  it("keep an added directory with what is in it (CTR-DIF-003)", () => {
    expect(told(normaliseChanges(list("A /p, A /p/q"), docker).changes)).toBe("A /p, A /p/q");
  });
  it("leave out the files of the engine (CTR-DIF-016) and tell so", () => {
    const normal = normaliseChanges(list("A /.dockerenv, C /etc, C /etc/hosts, A /dev/console, A /x"), docker);
    expect(told(normal.changes)).toBe("C /etc, A /x");
    expect(normal.ignored.map((change) => change.path)).toEqual(["/.dockerenv", "/dev/console", "/etc/hosts"]);
  });
  it("count a file of the engine that the scenario wrote", () => {
    const written = new Set(["/etc/hosts"]);
    expect(told(normaliseChanges(list("C /etc/hosts"), { ...docker, written }).changes)).toBe("C /etc/hosts");
  });
  it("leave out mount points, but not their deletion (CTR-DIF-015)", () => {
    const mounted = { ...docker, mountTargets: ["/v"] };
    expect(told(normaliseChanges(list("A /v, A /v2"), mounted).changes)).toBe("A /v2");
    expect(told(normaliseChanges(list("D /v"), mounted).changes)).toBe("D /v");
  });
  it("make the /etc and /run of podman optional (CTR-DIF-001), not those of docker", () => {
    expect(told(normaliseChanges(list("C /etc, C /run, A /x"), podman).changes)).toBe("A /x");
    expect(told(normaliseChanges(list("A /etc"), podman).changes)).toBe("");
    expect(told(normaliseChanges(list("C /etc, A /x"), docker).changes)).toBe("C /etc, A /x");
  });
  it("sort by path (CTR-DIF-021: engines list siblings in no fixed order)", () => {
    expect(told(normaliseChanges(list("A /b, D /a"), docker).changes)).toBe("D /a, A /b");
  });
  it("take the same paths out of a tree", () => {
    const entry = (path: string) => ({ path, type: "file" }) as const;
    const normal = normaliseTree([entry("/etc/hosts"), entry("/etc/passwd"), entry("proc/1")], new Set());
    expect(normal.tree.map(({ path }) => path)).toEqual(["/etc/passwd"]);
    expect(normal.ignored).toEqual(["/etc/hosts", "/proc/1"]);
  });
});
