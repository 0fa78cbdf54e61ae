import { expect } from "vitest";
import type { Tree } from "../../vocabulary/generated/types.ts";
import { bytesOf, type Subject } from "./subject.contract.ts";

/** Files of containers: what goes in comes out. */
export function fileChapter({ law }: Subject): void {
  law(
    "a written file is read back with its mode and owner, in any state",
    ["create", "write", "read", "stat"],
    async ({ value }) => {
      await value<"create">({ op: "create", as: "c", image: "shell" });
      await value<"write">({
        op: "write",
        container: "c",
        path: "/x/y/f",
        content: "text",
        mode: "4750",
        uid: 1000,
        gid: 1001,
      });
      expect(await value<"read">({ op: "read", container: "c", path: "/x/y/f" })).toEqual({ content: "text" });
      expect((await value<"stat">({ op: "stat", container: "c", path: "/x/y/f" })).entry).toMatchObject({
        type: "file",
        mode: "4750",
        uid: 1000,
        gid: 1001,
        sizeBytes: 4,
      });
    },
  );

  law("a megabyte of every byte goes in and comes out", ["create", "write", "read"], async ({ value }) => {
    await value<"create">({ op: "create", as: "c", image: "shell" });
    const bytes = String.fromCharCode(...Array.from({ length: 256 }, (_, index) => index)).repeat(4096);
    await value<"write">({ op: "write", container: "c", path: "/large", content: { base64: btoa(bytes) } });
    const { content } = await value<"read">({ op: "read", container: "c", path: "/large" });
    expect(bytesOf(content) === bytes).toBe(true);
  });

  law("a path that is not there is not-found", ["create", "read"], async (client) => {
    await client.value<"create">({ op: "create", as: "c", image: "shell" });
    expect(await client.kind({ op: "read", container: "c", path: "/nowhere" })).toBe("not-found");
    if (client.claims("stat"))
      expect(await client.kind({ op: "stat", container: "c", path: "/nowhere" })).toBe("not-found");
  });

  law("a copied directory keeps its files, modes and links", ["create", "cp", "tree"], async ({ value }) => {
    await value<"create">({ op: "create", as: "c", image: "shell" });
    const entries: Tree = [
      { path: "d", type: "directory", mode: "0750" },
      { path: "d/f", type: "file", content: "1", mode: "0640" },
      { path: "d/link", type: "symlink", target: "f" },
    ];
    await value<"cp">({ op: "cp", container: "c", path: "/tmp", source: { entries } });
    const { tree } = await value<"tree">({ op: "tree", container: "c", path: "/tmp/d" });
    expect(tree).toMatchObject([
      { path: "/tmp/d", type: "directory", mode: "0750" },
      { path: "/tmp/d/f", type: "file", mode: "0640", content: "1" },
      { path: "/tmp/d/link", type: "symlink", target: "f" },
    ]);
    const out = await value<"cp">({ op: "cp", container: "c", path: "/tmp/d", to: "out" });
    expect(out.tree?.map(({ path }) => path)).toEqual(["out", "out/f", "out/link"]);
  });

  law("diff tells what was added, changed and deleted", ["run", "diff"], async ({ value }) => {
    const cmd = ["sh", "-c", "echo x > /new; rm /etc/group; echo x >> /etc/passwd"];
    await value<"run">({ op: "run", as: "c", image: "shell", cmd });
    const { changes } = await value<"diff">({ op: "diff", container: "c" });
    expect(changes).toEqual(
      expect.arrayContaining([
        { kind: "added", path: "/new" },
        { kind: "changed", path: "/etc/passwd" },
        { kind: "deleted", path: "/etc/group" },
      ]),
    );
    expect(changes.filter(({ path }) => path.startsWith("/bin") || path.startsWith("/root"))).toEqual([]);
  });

  law("an export holds the image's files and the container's", ["create", "write", "export"], async ({ value }) => {
    await value<"create">({ op: "create", as: "c", image: "shell" });
    await value<"write">({ op: "write", container: "c", path: "/mine", content: "m" });
    const { tree } = await value<"export">({ op: "export", container: "c" });
    const paths = tree.map(({ path }) => path);
    expect(paths).toContain("/etc/passwd");
    expect(tree.find(({ path }) => path === "/mine")?.content).toBe("m");
    expect(paths).toEqual([...paths].sort());
  });

  law("containers of one image do not see each other's files", ["create", "write", "read"], async (client) => {
    for (const as of ["a", "b"]) await client.value<"create">({ op: "create", as, image: "shell" });
    await client.value<"write">({ op: "write", container: "a", path: "/mine", content: "m" });
    expect(await client.kind({ op: "read", container: "b", path: "/mine" })).toBe("not-found");
  });
}
