import { describe, expect, test } from "vitest";
import type { ErrorKind } from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";
import { type EngineKind, type Refused, refusalOf, wordsOf } from "./refusal.ts";

type Row = readonly [engine: EngineKind, verb: Verb, status: number, message: string, kind: ErrorKind, cause?: string];

// Status and words as measured on dockerd 20.10.24 and podman 4.3.1.
const rows: readonly Row[] = [
  [
    "podman",
    "start",
    404,
    'no container with name or ID "x" found: no such container',
    "not-found",
    "no such container",
  ],
  ["podman", "restart", 404, 'no container with name or ID "x" found: no such container', "not-found"],
  ["podman", "exec", 500, "unable to find user nosuch: no matching entries in passwd file", "cannot-start"],
  [
    "podman",
    "create",
    500,
    "container create: unable to find network with name or ID n: network not found",
    "not-found",
  ],
  [
    "podman",
    "create",
    500,
    'fill out specgen: the --rm option conflicts with --restart, when the restartPolicy is not "" and "no"',
    "invalid",
  ],
  ["podman", "images", 500, 'unsupported image filter "zzz"', "invalid"],
  ["podman", "volume-ls", 500, '"zzz" is an invalid volume filter', "invalid"],
  ["podman", "build", 500, "", "invalid"],
  ["podman", "commit", 500, "", "engine-fault"],
  ["docker", "inspect", 404, "No such container: x", "not-found"],
  ["docker", "build", 500, "forbidden path outside the build context: ../Other ()", "invalid"],
  ["docker", "create", 404, "No such image: nosuch:latest", "not-found"],
  ["docker", "volume-inspect", 404, "get v: no such volume", "not-found"],
  ["docker", "read", 404, "Could not find the file /nosuch in container 1", "not-found"],
  ["docker", "exec-inspect", 404, "No such exec instance: e", "not-found"],
  ["docker", "ps", 500, "no such container", "not-found"],
  ["docker", "exec", 409, "Container 1 is not running", "wrong-state"],
  ["docker", "exec", 409, "Container 1 is paused, unpause the container before exec", "wrong-state"],
  ["docker", "start", 409, "cannot start a paused container, try unpause instead", "wrong-state"],
  ["docker", "unpause", 500, "Container 1 is not paused", "wrong-state"],
  [
    "docker",
    "rm",
    409,
    "You cannot remove a running container 1. Stop the container before attempting removal or force remove",
    "wrong-state",
  ],
  [
    "docker",
    "create",
    409,
    'Conflict. The container name "/n" is already in use by container "1". You have to remove it',
    "name-conflict",
  ],
  [
    "docker",
    "rename",
    409,
    'Error when allocating new name: Conflict. The container name "/b" is already in use by container "2".',
    "name-conflict",
  ],
  ["docker", "volume-rm", 409, "remove v: volume is in use - [1]", "in-use"],
  [
    "docker",
    "rmi",
    409,
    "conflict: unable to delete d4ec6be7ac29 (must be forced) - image is referenced in multiple repositories",
    "in-use",
  ],
  ["docker", "inspect", 500, "Multiple IDs found with provided prefix: 2", "ambiguous"],
  ["docker", "create", 400, "No command specified", "invalid"],
  ["docker", "create", 500, "invalid mode: zz", "invalid"],
  ["docker", "kill", 400, "Invalid signal: NOSUCH", "invalid"],
  ["docker", "kill", 500, "Cannot kill container: 1: The linux daemon does not support signal 99", "invalid"],
  ["docker", "stop", 500, 'strconv.Atoi: parsing "abc": invalid syntax', "invalid"],
  ["docker", "tag", 500, "invalid reference format: repository name must be lowercase", "invalid"],
  ["docker", "write", 500, "extraction point is not a directory", "invalid"],
  ["docker", "write", 500, "container rootfs is marked read-only", "not-permitted"],
  ["docker", "build", 500, "Cannot locate specified Dockerfile: Dockerfile", "invalid"],
  [
    "docker",
    "update",
    409,
    "Cannot update container 1: Memory limit should be smaller than already set memoryswap limit",
    "invalid",
  ],
  [
    "docker",
    "start",
    400,
    'failed to create shim task: OCI runtime create failed: exec: "nosuch": executable file not found in $PATH: unknown',
    "cannot-start",
  ],
  ["docker", "start", 500, "unable to find user nosuch: no matching entries in passwd file", "cannot-start"],
  [
    "docker",
    "restart",
    500,
    'Cannot restart container 1: failed to create shim task: OCI runtime create failed: exec: "nosuch": not found',
    "cannot-start",
  ],
  ["docker", "commit", 500, "failed to get digest sha256:1: write /x: no space left on device", "no-space"],
  ["docker", "inspect", 500, "something nobody has seen", "engine-fault"],
  ["docker", "inspect", 503, "shutting down", "unavailable"],
  [
    "podman",
    "exec",
    500,
    "can only create exec sessions on running containers: container state improper",
    "wrong-state",
    "container state improper",
  ],
  [
    "podman",
    "kill",
    500,
    "can only kill running containers. 1 is in state exited: container state improper",
    "wrong-state",
    "container state improper",
  ],
  [
    "podman",
    "create",
    500,
    'creating container storage: the container name "n" is already in use by 1. that name is already in use',
    "name-conflict",
    "that name is already in use",
  ],
  [
    "podman",
    "rename",
    409,
    'name "b" is in use: container already exists',
    "name-conflict",
    "container already exists",
  ],
  [
    "podman",
    "volume-rm",
    409,
    "volume v is being used by the following container(s): 1: volume is being used",
    "in-use",
    "volume is being used",
  ],
  ["podman", "create", 404, "No such image: docker.io/library/nosuch: image not known", "not-found", "image not known"],
  ["podman", "diff", 500, "layer not known", "not-found", "layer not known"],
  ["podman", "rm", 500, "more than one result for container ID 1", "ambiguous"],
  ["podman", "kill", 500, "invalid signal: NOSUCH", "invalid", "invalid signal: NOSUCH"],
  ["podman", "create", 500, "no command or entrypoint provided, and no CMD or ENTRYPOINT from image", "invalid"],
  ["podman", "start", 500, "OCI runtime attempted to invoke a command that was not found", "cannot-start"],
];

describe("refusals", () => {
  test.each(rows)("%s %s %i %j is %s", (engine, verb, status, message, kind, cause) => {
    const refused = { engine, verb, status, message, cause } as Refused;
    expect(refusalOf(refused)).toEqual({ status: "rejected", kind, message });
  });

  test.each([
    ["docker", "page not found"],
    ["podman", "Not Found"],
  ] as const)("an endpoint that %s does not have is unsupported", (engine, message) => {
    expect(refusalOf({ engine, verb: "update", status: 404, message })).toEqual({
      status: "unsupported",
      capability: "update",
      message,
    });
  });

  test("the words of an answer are its message, whatever its form", () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(wordsOf(bytes('{"message":"m"}'))).toEqual({ message: "m", cause: undefined });
    expect(wordsOf(bytes('{"cause":"c","message":"m","response":500}'))).toEqual({ message: "m", cause: "c" });
    expect(wordsOf(bytes("client version 1.99 is too new\n"))).toEqual({ message: "client version 1.99 is too new" });
  });
});
