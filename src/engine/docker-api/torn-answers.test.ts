import { describe, expect, test } from "vitest";
import { withoutTornAnswers } from "./torn-answers.ts";
import type { Reply, Transport } from "./transport.ts";

const reply = (status: number, text: string): Reply => ({ status, headers: {}, body: new TextEncoder().encode(text) });

/** As podman 4.3.1 said it, of an image that somebody else had just removed. */
const torn = reply(
  500,
  `{"cause":"image not known","message":"retrieving parent of image \\"8dc1\\": you may need to remove the image to resolve the error: reading image \\"f9c1\\": locating image with ID \\"f9c1\\": image not known"}`,
);

function transportOf(replies: readonly Reply[]) {
  const asked: string[] = [];
  const no = () => Promise.reject(new Error("not asked for"));
  const transport: Transport = {
    request: async (method, path) => {
      asked.push(`${method} ${path}`);
      return replies[asked.length - 1] ?? reply(500, "too often");
    },
    open: no,
    hijack: no,
    dispose: () => undefined,
  };
  return { asked, transport: withoutTornAnswers(transport) };
}

describe("an answer that a removal tore", () => {
  test("is asked for again", async () => {
    const { asked, transport } = transportOf([torn, torn, reply(200, "[]")]);
    expect((await transport.request("GET", "/images/json")).status).toBe(200);
    expect(asked).toEqual(["GET /images/json", "GET /images/json", "GET /images/json"]);
  });

  test("a change is never asked for twice", async () => {
    const { asked, transport } = transportOf([torn]);
    expect((await transport.request("POST", "/commit")).status).toBe(500);
    expect(asked).toEqual(["POST /commit"]);
  });

  test.each([
    ["the image itself is missing", reply(404, '{"message":"failed to find image x: x: No such image"}')],
    ["another fault", reply(500, '{"message":"invalid port proto"}')],
  ])("%s: it is answered at once", async (_, answer) => {
    const { asked, transport } = transportOf([answer]);
    expect(await transport.request("GET", "/images/x/json")).toBe(answer);
    expect(asked).toEqual(["GET /images/x/json"]);
  });
});
