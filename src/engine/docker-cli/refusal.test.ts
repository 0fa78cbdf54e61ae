import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parseCliMap } from "../../rules/cli-map.ts";
import type { CliCommand } from "../../vocabulary/cli-map.ts";
import { type ErrorTable, errorTable, refusalAmongOutput, refusalOf } from "./refusal.ts";

function tableOf(name: string): ErrorTable {
  const { map } = parseCliMap(name, readFileSync(`spec/cli/${name}.yaml`, "utf8"));
  if (map === undefined) throw new Error(`${name} is no map`);
  return errorTable(map.errors);
}

const id = "69dfba5c4490d5d302ddf137050933511d748f9cdd8b616db019a995f1736eed";

/** Command, exit code and standard error as docker 20.10.24 and podman 4.3.1 gave them. */
const recorded: readonly (readonly [string, CliCommand, number, string, string, string])[] = [
  [
    "docker",
    "start",
    1,
    'Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: unknown\nError: failed to start containers: c\n',
    "cannot-start",
    'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: unknown',
  ],
  [
    "docker",
    "start",
    1,
    'time="2026-11-21T10:47:34Z" level=error msg="error waiting for container: context canceled"\nError response from daemon: OCI runtime create failed\n',
    "cannot-start",
    "OCI runtime create failed",
  ],
  [
    "docker",
    "create",
    1,
    `Error response from daemon: Conflict. The container name "/c" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.\n`,
    "name-conflict",
    `Conflict. The container name "/c" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
  ],
  [
    "docker",
    "create",
    1,
    "Error response from daemon: No such image: nosuch:image\n",
    "not-found",
    "No such image: nosuch:image",
  ],
  ["docker", "rm", 1, "Error: No such container: nosuchc\n", "not-found", "No such container: nosuchc"],
  [
    "docker",
    "rm",
    1,
    `Error response from daemon: You cannot remove a running container ${id}. Stop the container before attempting removal or force remove\n`,
    "wrong-state",
    `You cannot remove a running container ${id}. Stop the container before attempting removal or force remove`,
  ],
  [
    "docker",
    "pause",
    1,
    `Error response from daemon: Container ${id} is not running\n`,
    "wrong-state",
    `Container ${id} is not running`,
  ],
  [
    "docker",
    "unpause",
    1,
    `Error response from daemon: Container ${id} is not paused\n`,
    "wrong-state",
    `Container ${id} is not paused`,
  ],
  ["docker", "volume-rm", 1, "Error: No such volume: v\n", "not-found", "No such volume: v"],
  [
    "docker",
    "copy-from",
    1,
    "Error: No such container:path: c:/nope\n",
    "not-found",
    "No such container:path: c:/nope",
  ],
  [
    "docker",
    "copy-to",
    1,
    'destination "c:/nodir" must be a directory\n',
    "not-found",
    'destination "c:/nodir" must be a directory',
  ],
  [
    "docker",
    "stop",
    125,
    'invalid argument "x" for "-t, --time" flag: strconv.ParseInt: parsing "x": invalid syntax\nSee \'docker stop --help\'.\n',
    "invalid",
    'invalid argument "x" for "-t, --time" flag: strconv.ParseInt: parsing "x": invalid syntax',
  ],
  ["docker", "stop", 1, "out of cheese\n", "engine-fault", "out of cheese"],
  [
    "podman",
    "start",
    125,
    `Error: unable to start container "${id}": runc: runc create failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: OCI runtime attempted to invoke a command that was not found\n`,
    "cannot-start",
    `unable to start container "${id}": runc: runc create failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: OCI runtime attempted to invoke a command that was not found`,
  ],
  [
    "podman",
    "create",
    125,
    `Error: creating container storage: the container name "c" is already in use by ${id}. You have to remove that container to be able to reuse that name: that name is already in use\n`,
    "name-conflict",
    `creating container storage: the container name "c" is already in use by ${id}. You have to remove that container to be able to reuse that name: that name is already in use`,
  ],
  [
    "podman",
    "build",
    2,
    "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation]\n\ngoroutine 12 [running]:\n",
    "engine-fault",
    "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation]\n\ngoroutine 12 [running]:",
  ],
  ["podman", "create", 125, "Error: nosuch:image: image not known\n", "not-found", "nosuch:image: image not known"],
  [
    "podman",
    "rm",
    1,
    'Error: no container with name or ID "nosuchc" found: no such container\n',
    "not-found",
    'no container with name or ID "nosuchc" found: no such container',
  ],
  [
    "podman",
    "rm",
    2,
    `Error: cannot remove container ${id} as it is running - running or paused containers cannot be removed without force: container state improper\n`,
    "wrong-state",
    `cannot remove container ${id} as it is running - running or paused containers cannot be removed without force: container state improper`,
  ],
  [
    "podman",
    "pause",
    125,
    'Error: "exited" is not running, can\'t pause: container state improper\n',
    "wrong-state",
    '"exited" is not running, can\'t pause: container state improper',
  ],
  [
    "podman",
    "copy-to",
    125,
    "Error: destination must be a directory when copying from stdin\n",
    "not-found",
    "destination must be a directory when copying from stdin",
  ],
];

describe("refusals of a command line", () => {
  test.each(recorded)("%s %s, exit %i", (name, command, exit, stderr, kind, message) => {
    expect(refusalOf(tableOf(name), { command, exit, stderr })).toMatchObject({ status: "rejected", kind, message });
  });

  it("an exec is refused by the engine's words only, a program's own failure is its exit code", () => {
    const docker = tableOf("docker");
    const exec = (exit: number, stderr: string) => refusalAmongOutput(docker, { command: "exec", exit, stderr });
    expect(exec(1, `Error response from daemon: Container ${id} is not running\n`)).toMatchObject({
      kind: "wrong-state",
    });
    expect(exec(1, "Error: No such container: c\n")).toMatchObject({ kind: "not-found" });
    expect(exec(1, "cat: can't open 'x': No such file or directory\n")).toBeUndefined();
    expect(exec(4, "")).toBeUndefined();
    const podman = tableOf("podman");
    const missing =
      'Error: runc: exec failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: OCI runtime attempted to invoke a command that was not found\n';
    expect(refusalAmongOutput(podman, { command: "exec", exit: 127, stderr: missing })).toBeUndefined();
    const stopped = "Error: can only create exec sessions on running containers: container state improper\n";
    expect(refusalAmongOutput(podman, { command: "exec", exit: 255, stderr: stopped })).toMatchObject({
      kind: "wrong-state",
    });
  });

  it("what the CLI itself refuses to do is unsupported, under a name of its own", () => {
    const refusal = {
      command: "attach",
      exit: 1,
      stderr: "You cannot attach to a stopped container, start it first\n",
    } as const;
    expect(refusalAmongOutput(tableOf("docker"), refusal)).toMatchObject({
      status: "unsupported",
      capability: "attach.not-running",
    });
    const created = {
      command: "attach",
      exit: 125,
      stderr: "Error: you can only attach to running containers\n",
    } as const;
    expect(refusalAmongOutput(tableOf("podman"), created)).toMatchObject({
      status: "unsupported",
      capability: "attach.not-running",
    });
    const missing = {
      command: "attach",
      exit: 125,
      stderr: 'Error: no container with name or ID "nope" found: no such container\n',
    } as const;
    expect(refusalAmongOutput(tableOf("podman"), missing)).toMatchObject({ kind: "not-found" });
    const flag = { command: "stop", exit: 125, stderr: "unknown flag: --signal\nSee 'docker stop --help'.\n" } as const;
    expect(refusalOf(tableOf("docker"), flag)).toMatchObject({ status: "unsupported", capability: "stop" });
  });
});
