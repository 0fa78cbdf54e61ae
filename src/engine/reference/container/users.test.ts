import { describe, expect, test } from "vitest";
import { openForTest, valueOf } from "../open-for-test.ts";

// CTR-CFG-011, CTR-CFG-012 and CTR-STA-008, each run on dockerd 20.10.24 with the users of base:busybox.
const known: readonly (readonly [user: string, id: string, home: string])[] = [
  ["", "uid=0(root) gid=0(root) groups=0(root)", "/root"],
  ["web", "uid=1000(web) gid=1000(web) groups=1000(web),2000(extra)", "/home/web"],
  ["1000", "uid=1000(web) gid=1000(web) groups=1000(web),2000(extra)", "/home/web"],
  ["1234", "uid=1234 gid=0(root) groups=0(root)", "/"],
  ["web:extra", "uid=1000(web) gid=2000(extra) groups=2000(extra)", "/home/web"],
  ["1000:5", "uid=1000(web) gid=5 groups=5", "/home/web"],
  [":extra", "uid=0(root) gid=2000(extra) groups=2000(extra)", "/root"],
  ["nobody:web", "uid=65534(nobody) gid=1000(web) groups=1000(web)", "/"],
];

describe("a user", () => {
  for (const [user, id, home] of known) {
    test(`${JSON.stringify(user)} is ${id} with the home ${home}`, () => {
      const cmd = ["sh", "-c", "id; echo $HOME"];
      const outcome = openForTest().apply({ op: "run", image: "shell", as: "c", user, cmd });
      expect(valueOf(outcome).stdout).toBe(`${id}\n${home}\n`);
    });
  }

  const unknown: readonly (readonly [user: string, message: string])[] = [
    ["nosuch", "unable to find user nosuch: no matching entries in passwd file"],
    ["0:nosuch", "unable to find group nosuch: no matching entries in group file"],
    ["-1", "uids and gids must be in range 0-2147483647"],
    ["0:99999999999", "uids and gids must be in range 0-2147483647"],
  ];
  for (const [user, message] of unknown) {
    test(`${user} is no user: the container does not start, with code 128`, () => {
      const session = openForTest();
      const outcome = session.apply({ op: "run", image: "shell", as: "c", user, cmd: ["true"] });
      expect(outcome).toEqual({ status: "rejected", kind: "cannot-start", exitCode: 128, message });
      expect(valueOf(session.apply({ op: "inspect", container: "c" }))).toMatchObject({
        state: "created",
        exitCode: 128,
        error: message,
      });
    });
  }
});
