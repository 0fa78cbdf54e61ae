import { expect } from "vitest";
import type { Subject } from "./subject.contract.ts";

/** What `as` declares: it belongs to one session and stays. */
export function handleChapter({ law }: Subject): void {
  law("a handle names what made it, and so does its id, whole or short", ["create", "inspect"], async ({ value }) => {
    const { id } = await value<"create">({ op: "create", as: "c", image: "shell", name: "web" });
    const targets = ["c", { name: "web" }, { idOf: "c" }, { idOf: "c", length: 12 }, { id }] as const;
    for (const container of targets) {
      expect(await value<"inspect">({ op: "inspect", container })).toMatchObject({ id, name: "web" });
    }
  });

  law(
    "the handle of a removed container resolves: it is not-found, not invalid",
    ["create", "rm", "inspect"],
    async (client) => {
      await client.value<"create">({ op: "create", as: "c", image: "shell", name: "web" });
      await client.value<"rm">({ op: "rm", container: "c" });
      for (const container of ["c", { name: "web" }, { idOf: "c", length: 12 }] as const) {
        expect(await client.kind({ op: "inspect", container })).toBe("not-found");
      }
    },
  );

  law(
    "a removed name is free again, and the old handle is not the new container",
    ["create", "rm", "inspect"],
    async (client) => {
      await client.value<"create">({ op: "create", as: "old", image: "shell", name: "web" });
      await client.value<"rm">({ op: "rm", container: "old" });
      const { id } = await client.value<"create">({ op: "create", as: "new", image: "shell", name: "web" });
      expect(await client.value<"inspect">({ op: "inspect", container: { name: "web" } })).toMatchObject({ id });
      expect(await client.kind({ op: "inspect", container: "old" })).toBe("not-found");
    },
  );

  law("a handle that nothing declared is refused, not thrown", ["rm"], async ({ apply }) => {
    expect(await apply({ op: "rm", container: "undeclared" })).toMatchObject({ status: "rejected" });
  });

  law("a container whose start was refused has its handle", ["run", "inspect"], async (client) => {
    expect(await client.kind({ op: "run", as: "c", image: "shell", cmd: ["/no/such/program"] })).toBe("cannot-start");
    expect(await client.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ state: "created" });
  });

  law("the same handle in two sessions names two things", ["create", "inspect"], async (client) => {
    const other = await client.another();
    const { id } = await client.value<"create">({ op: "create", as: "c", image: "shell" });
    const { id: otherId } = await other.value<"create">({ op: "create", as: "c", image: "shell" });
    expect(otherId).not.toBe(id);
    expect(await client.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ id });
    expect(await other.value<"inspect">({ op: "inspect", container: "c" })).toMatchObject({ id: otherId });
  });
}
