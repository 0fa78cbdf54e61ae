import { describe, expect, test } from "vitest";
import { createNames, splitReference } from "./names.ts";

const names = createNames("plimsoll", "r1-3");

describe("names on a shared engine", () => {
  test.each([
    ["app", "localhost/plimsoll-r1-3/app"],
    ["app:1.0", "localhost/plimsoll-r1-3/app:1.0"],
    ["user/app", "localhost/plimsoll-r1-3/user/app"],
    ["docker.io/library/app:1", "localhost/plimsoll-r1-3/app:1"],
  ])("the reference %s is %s", (reference, mapped) => {
    expect(names.reference(reference)).toBe(mapped);
    expect(names.shownReference(mapped)).toBe(mapped.slice("localhost/plimsoll-r1-3/".length));
  });

  test("a repository of a registry is our own one there", () => {
    const mapped = "localhost:5000/plimsoll-r1-3/app:1";
    expect(names.reference("localhost:5000/app:1")).toBe(mapped);
    expect(names.ownsReference(mapped)).toBe(true);
    expect(names.shownReference(mapped)).toBe("localhost:5000/app:1");
    expect(names.shownText(`pull of ${mapped} failed`)).toBe("pull of localhost:5000/app:1 failed");
    expect(names.ownsReference("localhost:5000/app:1")).toBe(false);
  });

  test("a mount's volume handle of one letter gets our prefix, a literal name of one letter is sent as it is", () => {
    expect(names.volumeHandle("v")).toBe("plimsoll-r1-3-v");
    expect(names.ownsVolume("plimsoll-r1-3-v")).toBe(true);
    expect(names.volumeHandle("data")).toBe("plimsoll-r1-3-data");
    expect(names.volumeHandle("-")).toBe("-");
    expect(names.volume("v")).toBe("v");
  });

  test.each(["BAD:1", "a..b", "app:.bad", "", `sha256:${"a".repeat(64)}`, "a".repeat(64), "sha256:abc"])(
    "the reference %j is sent as it is, for the engine to judge",
    (reference) => {
      expect(names.reference(reference)).toBe(reference);
    },
  );

  test.each([
    ["web", "plimsoll-r1-3-web"],
    ["/web", "/plimsoll-r1-3-web"],
    ["a b", "a b"],
    ["x", "x"],
    ["_ab", "_ab"],
  ])("the container name %j is %j", (name, mapped) => {
    expect(names.container(name)).toBe(mapped);
  });

  test("a name in an observation is the scenario's, without a slash", () => {
    expect(names.shownContainer("/plimsoll-r1-3-web")).toBe("web");
    expect(names.shownContainer("/frosty_swanson")).toBe("frosty_swanson");
  });

  test("a message speaks in the scenario's names", () => {
    expect(names.shownText('error mounting "/tmp/plimsoll-files-Cg0C8n/b/one" to rootfs at "/w"')).toBe(
      'error mounting "/b/one" to rootfs at "/w"',
    );
    expect(names.shownText('The name "/plimsoll-r1-3-web" of localhost/plimsoll-r1-3/app:1')).toBe(
      'The name "/web" of app:1',
    );
  });

  test("a name filter stays anchored or not", () => {
    expect(names.nameFilter("^web$")).toBe("^/?plimsoll-r1-3-web$");
    expect(names.nameFilter("^/web$")).toBe("^/plimsoll-r1-3-web$");
    expect(new RegExp(names.nameFilter("e")).test("plimsoll-r1-3-web")).toBe(true);
    expect(new RegExp(names.nameFilter("plimsoll")).test("plimsoll-r1-3-web")).toBe(false);
  });

  test("a reference is split at its tag, not at a port", () => {
    expect(splitReference("localhost:5000/app")).toEqual({ repository: "localhost:5000/app", tag: undefined });
    expect(splitReference("localhost:5000/app:1")).toEqual({ repository: "localhost:5000/app", tag: "1" });
  });
});
