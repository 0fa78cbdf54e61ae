import { describe, expect, test } from "vitest";
import { deepFreeze, openForTest, valueOf } from "../open-for-test.ts";

describe("the id of a committed image", () => {
  test("is a plain property to whoever reads, lists, copies or prints the answer", () => {
    const session = openForTest();
    session.apply({ op: "create", as: "c", image: "shell" });
    const answer = valueOf(session.apply({ op: "commit", container: "c", as: "i" }));
    const { id } = valueOf(session.apply({ op: "image-inspect", image: "i" }));
    expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(Object.keys(answer)).toEqual(["id"]);
    expect({ ...answer }).toEqual({ id });
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ id }));
    expect(Reflect.get(deepFreeze(answer), "id")).toBe(id);
  });

  test("is the same whenever it is read, also after the container and the image are gone", () => {
    const ids = ["at once", "late"].map((when) => {
      const session = openForTest();
      session.apply({ op: "create", as: "c", image: "shell" });
      session.apply({ op: "write", container: "c", path: "/data", content: "one" });
      const answer = valueOf(session.apply({ op: "commit", container: "c", as: "i" }));
      const early = when === "at once" ? Reflect.get(answer, "id") : undefined;
      session.apply({ op: "write", container: "c", path: "/data", content: "two" });
      session.apply({ op: "rm", container: "c", force: true });
      session.apply({ op: "rmi", image: "i" });
      return early ?? Reflect.get(answer, "id");
    });
    expect(ids[1]).toBe(ids[0]);
  });

  test("is in the event of the commit", () => {
    const session = openForTest();
    session.apply({ op: "create", as: "c", image: "shell" });
    const answer = valueOf(session.apply({ op: "commit", container: "c", as: "i" }));
    const { events } = valueOf(session.apply({ op: "events", filters: { event: ["commit"] } }));
    expect(events).toMatchObject([
      { action: "commit", attributes: { imageID: Reflect.get(answer, "id"), comment: "" } },
    ]);
  });
});
