import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation, Result, Verb } from "../../vocabulary/operation.ts";
import type { Engine, Session } from "../engine.ts";
import { mustSucceed } from "../must-succeed.test-support.ts";
import { createDockerApiEngine } from "./engine.ts";
import { startRegistry, type TestRegistry } from "./registry.test-support.ts";

// Expectations are the REG facts, measured on dockerd 20.10 with the registry of its Debian release.
const host = process.env.PLIMSOLL_DOCKER_HOST;

describe.skipIf(host === undefined)("registries, from a real daemon on this machine", () => {
  let registry: TestRegistry;
  let engine: Engine;
  let session: Session;

  /** The value of an operation that must succeed. */
  const value = <V extends Verb>(operation: Operation<V>): Promise<Result<V>> => mustSucceed(session, operation);

  /** Our own repository in the registry. */
  const own = (name: string): string => `plimsoll-registry-${process.pid}/${name}`;
  const idOf = async (reference: string): Promise<string> =>
    (await value<"image-inspect">({ op: "image-inspect", image: { ref: reference } })).id;
  const login = (): Promise<unknown> =>
    value<"login">({ op: "login", registry: registry.address, username: "me", password: "pw" });

  beforeAll(async () => {
    registry = await startRegistry();
    engine = await createDockerApiEngine({ host: host ?? "" });
    session = await engine.open({ namespace: `registry-${process.pid}`, seed: 1, files: new Map() });
  });

  afterAll(async () => {
    if (session !== undefined) expect(await session.close()).toEqual([]);
    await engine?.dispose();
    registry?.close();
  });

  test("who is not there is unavailable", async () => {
    expect(await session.apply({ op: "pull", reference: "localhost:1/app:1" })).toMatchObject({ kind: "unavailable" });
    expect(await session.apply({ op: "login", registry: "localhost:1", username: "me", password: "pw" })).toMatchObject(
      { kind: "unavailable" },
    );
    await value({ op: "tag", image: "shell", reference: "localhost:1/app:1" });
    expect(await session.apply({ op: "push", reference: "localhost:1/app:1" })).toMatchObject({ kind: "unavailable" });
  });

  test("credentials are asked for, refused, taken, and used from then on", async () => {
    const reference = `${registry.address}/locked:1`;
    await value({ op: "tag", image: "shell", reference });
    expect(await session.apply({ op: "pull", reference })).toMatchObject({ kind: "unauthorized" });
    expect(await session.apply({ op: "push", reference })).toMatchObject({ kind: "unauthorized" });
    expect(
      await session.apply({ op: "login", registry: registry.address, username: "me", password: "no" }),
    ).toMatchObject({ kind: "unauthorized" });
    expect(await login()).toEqual({ status: "Login Succeeded" });
    expect(await session.apply({ op: "pull", reference })).toMatchObject({
      kind: "not-found",
      message: expect.stringContaining("manifest unknown"),
    });
    expect(registry.paths).toContain(`/v2/${own("locked")}/manifests/1`);
  });

  test("REG-002, REG-003: what is pushed has the digest of its manifest, and a second push says the same", async () => {
    await login();
    const reference = `${registry.address}/sent:1`;
    await value({ op: "tag", image: "shell", reference });
    const { digest } = await value<"push">({ op: "push", reference });
    const manifest = registry.manifest(own("sent"), "1");
    expect(digest).toBe(
      `sha256:${createHash("sha256")
        .update(manifest ?? "")
        .digest("hex")}`,
    );
    expect(await value<"push">({ op: "push", reference })).toEqual({ digest });
  });

  test("REG-005, REG-006: a pull brings back the same id and digest, then says that nothing is newer", async () => {
    await login();
    const reference = `${registry.address}/back:1`;
    await value({ op: "create", as: "c", image: "shell", cmd: ["true"] });
    const made = await value<"commit">({ op: "commit", container: "c", reference, as: "made" });
    const { digest } = await value<"push">({ op: "push", reference });
    await value({ op: "rmi", image: { ref: reference } });
    expect(await value<"pull">({ op: "pull", reference, as: "pulled" })).toEqual({
      id: made.id,
      digest,
      upToDate: false,
    });
    expect(await value<"pull">({ op: "pull", reference })).toEqual({ id: made.id, digest, upToDate: true });
    await value({ op: "create", as: "of-pulled", image: "pulled", cmd: ["true"] });
  });

  test("REG-012: pulling a tag that has moved moves it here", async () => {
    await login();
    const reference = `${registry.address}/moved:1`;
    await value({ op: "create", as: "m", image: "shell", cmd: ["true"] });
    await value({ op: "commit", container: "m", reference, message: "new", as: "new" });
    const newer = await idOf(reference);
    await value({ op: "push", reference });
    await value({ op: "rmi", image: { ref: reference } });
    await value({ op: "tag", image: "shell", reference });
    const older = await idOf(reference);
    const pulled = await value<"pull">({ op: "pull", reference });
    expect([pulled.id, pulled.upToDate, await idOf(reference)]).toEqual([newer, false, newer]);
    expect(older).not.toBe(newer);
  });

  test("REG-010: all tags of a repository go, and come, at once", async () => {
    await login();
    const references = ["1", "2"].map((tag) => `${registry.address}/many:${tag}`);
    for (const reference of references) await value({ op: "tag", image: "shell", reference });
    await value<"push">({ op: "push", reference: `${registry.address}/many`, allTags: true });
    for (const reference of references) await value({ op: "rmi", image: { ref: reference } });
    await value<"pull">({ op: "pull", reference: `${registry.address}/many`, allTags: true });
    expect(await Promise.all(references.map(idOf))).toEqual(await Promise.all(["shell", "shell"].map(shellId)));
  });

  const shellId = async (image: string): Promise<string> =>
    (await value<"image-inspect">({ op: "image-inspect", image })).id;

  test("what is no reference is invalid, what is not here cannot be pushed", async () => {
    expect(await session.apply({ op: "pull", reference: "BAD" })).toMatchObject({ kind: "invalid" });
    expect(await session.apply({ op: "push", reference: `${registry.address}/nosuch:1` })).toMatchObject({
      kind: "not-found",
    });
  });
});
