import { expect, test } from "vitest";
import { tmpfsCall, tmpfsText } from "./tmpfs-options.ts";

// What dockerd 20.10.24 says of a tmpfs on /etc/passwd.
test.each([
  ["", "flags: 0xe"],
  ["size=64k", "flags: 0xe, data: size=64k"],
  ["ro,size=64k,mode=0700", "flags: 0xe, data: size=64k,mode=0700"],
  ["mode=700,exec,size=1m", "flags: 0x6, data: mode=700,size=1m"],
])("a tmpfs of %j is mounted by %s", (options, call) => {
  expect(tmpfsCall(options)).toBe(call);
});

test.each([
  [{}, "flags: 0xe"],
  [{ sizeBytes: 65536, mode: 0o700 }, "flags: 0xe, data: mode=700,size=64k"],
  [{ sizeBytes: 1048577 }, "flags: 0xe, data: size=1048577"],
  [{ sizeBytes: 3221225472 }, "flags: 0xe, data: size=3g"],
])("a tmpfs spelled out as %j is mounted by %s", (spelled, call) => {
  expect(tmpfsCall(tmpfsText(spelled))).toBe(call);
});
