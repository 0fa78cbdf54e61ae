import { expect } from "vitest";
import type { Tree } from "../../vocabulary/generated/types.ts";
import type { Subject } from "./subject.contract.ts";

/** What outlives a container: images that are committed or built, volumes, bound directories. */
export function imageChapter({ law }: Subject): void {
  law(
    "a commit adds one layer, runs again, and leaves its base as it was",
    ["run", "commit", "image-inspect"],
    async (client) => {
      const { value } = client;
      const before = await value<"image-inspect">({ op: "image-inspect", image: "shell" });
      await value<"run">({ op: "run", as: "c", image: "shell", cmd: ["sh", "-c", "echo one > /data; rm /etc/group"] });
      await value<"commit">({ op: "commit", container: "c", as: "snap", reference: "app:1" });
      const snap = await value<"image-inspect">({ op: "image-inspect", image: "snap" });
      expect(snap.diffIds.slice(0, -1)).toEqual(before.diffIds);
      expect(snap.tags).toEqual(["app:1"]);
      expect(await value<"image-inspect">({ op: "image-inspect", image: "shell" })).toEqual(before);
      const script = "cat /data; test ! -e /etc/group";
      expect(await value<"run">({ op: "run", image: { ref: "app:1" }, cmd: ["sh", "-c", script] })).toMatchObject({
        exitCode: 0,
        stdout: "one\n",
      });
    },
  );

  law(
    "tag gives one more name to the same image; rmi takes names, then the image",
    ["run", "commit", "tag", "rmi", "image-inspect", "rm"],
    async (client) => {
      const { value } = client;
      await value<"run">({ op: "run", as: "c", image: "shell", cmd: ["sh", "-c", "echo one > /data"] });
      await value<"commit">({ op: "commit", container: "c", as: "snap", reference: "app:1" });
      await value<"tag">({ op: "tag", image: "snap", reference: "other" });
      const { id } = await value<"image-inspect">({ op: "image-inspect", image: "snap" });
      expect(await value<"image-inspect">({ op: "image-inspect", image: { ref: "other:latest" } })).toMatchObject({
        id,
      });
      expect(await client.kind({ op: "tag", image: "snap", reference: "NOT VALID" })).toBe("invalid");
      expect(await value<"rmi">({ op: "rmi", image: { ref: "other" } })).toEqual({
        untagged: ["other:latest"],
        deleted: [],
      });
      expect((await value<"rmi">({ op: "rmi", image: { ref: "app:1" } })).deleted).toContain(id);
      expect(await client.kind({ op: "image-inspect", image: "snap" })).toBe("not-found");
    },
  );

  law("an image that a container uses is not removed", ["run", "commit", "create", "rmi"], async (client) => {
    await client.value<"run">({ op: "run", as: "c", image: "shell", cmd: ["sh", "-c", "echo one > /data"] });
    await client.value<"commit">({ op: "commit", container: "c", as: "snap", reference: "app:1" });
    await client.value<"create">({ op: "create", as: "user", image: "snap" });
    expect(await client.kind({ op: "rmi", image: "snap" })).toBe("in-use");
  });

  law(
    "a build runs its steps on an image of ours, and the image runs",
    ["build", "run", "image-inspect"],
    async ({ value }) => {
      const dockerfile =
        'FROM ((image.shell))\nCOPY k.txt /k\nRUN cat /k > /copied\nENV A=b\nCMD ["sh", "-c", "cat /copied; echo $A"]\n';
      const context = contextOf(dockerfile, [{ path: "k.txt", type: "file", content: "k\n" }]);
      const built = await value<"build">({ op: "build", as: "app", tag: "app:1", context });
      expect(built.steps.length).toBeGreaterThanOrEqual(5);
      expect(await value<"image-inspect">({ op: "image-inspect", image: "app" })).toMatchObject({ tags: ["app:1"] });
      expect(await value<"run">({ op: "run", image: "app" })).toMatchObject({ exitCode: 0, stdout: "k\nb\n" });
    },
  );

  law("a failed step of a build is a value with its line and exit code", ["build"], async ({ apply }) => {
    expect(await apply({ op: "build", context: contextOf("FROM ((image.shell))\nRUN exit 7\n") })).toMatchObject({
      status: "rejected",
      kind: "build-failed",
      line: 2,
      exitCode: 7,
    });
    expect(await apply({ op: "build", context: contextOf("FROM ((image.shell))\nNOSUCH x\n") })).toMatchObject({
      status: "rejected",
    });
  });

  law(
    "a volume outlives its containers, and is in use while one has it",
    ["run", "create", "rm", "volume-create", "volume-rm"],
    async (client) => {
      const { value } = client;
      await value<"volume-create">({ op: "volume-create", as: "v", name: "data" });
      await value<"run">({
        op: "run",
        as: "a",
        image: "shell",
        volumes: ["v:/v"],
        cmd: ["sh", "-c", "echo kept > /v/f"],
      });
      await value<"rm">({ op: "rm", container: "a" });
      await value<"create">({ op: "create", as: "b", image: "shell", volumes: ["data:/v"] });
      expect(await client.kind({ op: "volume-rm", volume: "v" })).toBe("in-use");
      await value<"rm">({ op: "rm", container: "b" });
      expect(
        await value<"run">({ op: "run", as: "d", image: "shell", volumes: ["v:/v"], cmd: ["cat", "/v/f"] }),
      ).toMatchObject({
        stdout: "kept\n",
      });
      await value<"rm">({ op: "rm", container: "d" });
      await value<"volume-rm">({ op: "volume-rm", volume: "v" });
      expect(await client.kind({ op: "volume-rm", volume: "v" })).toBe("not-found");
    },
  );

  law("a bound directory is the session's own copy of its files", ["run", "bind-mounts"], async (client) => {
    const other = await client.another({ files: new Map([["shared/a.txt", "A"]]) });
    const cmd = ["sh", "-c", "cat /b/a.txt; echo changed > /b/a.txt"];
    for (const each of [client, other]) {
      const run = await each.value<"run">({ op: "run", image: "shell", volumes: ["./shared:/b"], cmd });
      expect(run).toMatchObject({ exitCode: 0, stdout: "A" });
    }
    const again = await client.value<"run">({
      op: "run",
      image: "shell",
      volumes: ["./shared:/b"],
      cmd: ["cat", "/b/a.txt"],
    });
    expect(again.stdout).toBe("changed\n");
  });
}

function contextOf(dockerfile: string, more: Tree = []): { readonly entries: Tree } {
  return { entries: [{ path: "Dockerfile", type: "file", content: dockerfile }, ...more] };
}
