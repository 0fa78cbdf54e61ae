import { expect } from "vitest";
import type { Client, Subject } from "./subject.contract.ts";

/** Two clients of one engine: neither is seen by the other, and each leaves nothing. */
export function sessionChapter({ law }: Subject): void {
  law(
    "two sessions use the same container name, and each lists only its own",
    ["create", "ps", "inspect"],
    async (client) => {
      const other = await client.another();
      const { id } = await client.value<"create">({ op: "create", image: "shell", name: "web" });
      const { id: otherId } = await other.value<"create">({ op: "create", image: "shell", name: "web" });
      expect(await idsOf(client)).toEqual([id]);
      expect(await idsOf(other)).toEqual([otherId]);
      expect(await client.value<"inspect">({ op: "inspect", container: { name: "web" } })).toMatchObject({ id });
    },
  );

  law(
    "two sessions use the same reference, and each resolves only its own",
    ["run", "commit", "images", "image-inspect"],
    async (client) => {
      const other = await client.another();
      for (const [index, each] of [client, other].entries()) {
        await each.value<"run">({ op: "run", as: "c", image: "shell", cmd: ["sh", "-c", `echo ${index} > /data`] });
        await each.value<"commit">({ op: "commit", container: "c", as: "snap", reference: "app:1" });
      }
      const inspected = async (each: Client) =>
        (await each.value<"image-inspect">({ op: "image-inspect", image: { ref: "app:1" } })).id;
      expect(await inspected(client)).not.toBe(await inspected(other));
      for (const each of [client, other]) {
        const { images } = await each.value<"images">({ op: "images", filters: { reference: ["app"] } });
        expect(images.map(({ tags }) => tags)).toEqual([["app:1"]]);
      }
    },
  );

  law(
    "two sessions use the same volume name, and neither reads the other's data",
    ["run", "volume-create", "volume-ls"],
    async (client) => {
      const other = await client.another();
      for (const [index, each] of [client, other].entries()) {
        await each.value<"volume-create">({ op: "volume-create", name: "data" });
        const cmd = ["sh", "-c", `echo ${index} >> /v/who; cat /v/who`];
        const shown = await each.value<"run">({ op: "run", image: "shell", volumes: ["data:/v"], cmd });
        expect(shown.stdout).toBe(`${index}\n`);
        const { volumes } = await each.value<"volume-ls">({ op: "volume-ls" });
        expect(volumes.map(({ name }) => name)).toEqual(["data"]);
      }
    },
  );

  law("the end of one session leaves the other's objects", ["run", "ps", "exec"], async (client) => {
    const other = await client.another();
    await client.sleeper("c", { name: "web" });
    await other.sleeper("c", { name: "web" });
    await other.close();
    expect(await client.value<"exec">({ op: "exec", container: "c", cmd: ["echo", "alive"] })).toMatchObject({
      exitCode: 0,
      stdout: "alive\n",
    });
  });

  law(
    "close removes what is running, stopped, committed and mounted, and says that nothing is left",
    ["run", "create", "commit", "inspect"],
    async (client) => {
      const options = { namespace: "contract-closed" };
      const closing = await client.another(options);
      await closing.sleeper("up", { name: "up", volumes: ["data:/v", "/anonymous"] });
      await closing.value<"create">({ op: "create", image: "shell", name: "down" });
      await closing.value<"commit">({ op: "commit", container: "up", as: "snap", reference: "app:1" });
      await closing.value<"create">({ op: "create", image: "snap", name: "child" });
      await closing.close();
      const after = await client.another(options);
      for (const name of ["up", "down", "child"]) {
        expect(await after.kind({ op: "inspect", container: { name } })).toBe("not-found");
      }
      if (after.claims("image-inspect"))
        expect(await after.kind({ op: "image-inspect", image: { ref: "app:1" } })).toBe("not-found");
      if (after.claims("volume-inspect"))
        expect(await after.kind({ op: "volume-inspect", volume: { name: "data" } })).toBe("not-found");
    },
  );

  law("close ends an operation that is under way", ["run", "wait"], async (client) => {
    const closing = await client.another();
    await closing.sleeper("c");
    const waiting = await closing.begin({ op: "wait", container: "c" });
    await closing.close();
    expect(["ok", "rejected", "blocked", "indeterminate"]).toContain((await waiting.outcome()).status);
  });

  law("eight sessions at once each see what they alone did", ["run", "ps"], async (client) => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => client.another()));
    const outputs = await Promise.all(
      clients.map(async (each, index) => {
        const cmd = ["sh", "-c", `echo ${index}`];
        const { stdout } = await each.value<"run">({ op: "run", as: "c", image: "shell", name: "web", cmd });
        return [stdout, (await idsOf(each)).length];
      }),
    );
    expect(outputs).toEqual(clients.map((_, index) => [`${index}\n`, 1]));
    await Promise.all(clients.map((each) => each.close()));
  });
}

async function idsOf(client: Client): Promise<readonly string[]> {
  const { containers } = await client.value<"ps">({ op: "ps", all: true });
  return containers.map(({ id }) => id);
}
