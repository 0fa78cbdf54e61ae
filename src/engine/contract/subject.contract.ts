import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Content, Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation, Result, Verb } from "../../vocabulary/operation.ts";
import { operationProblems, outcomeProblems } from "../../vocabulary/wire.ts";
import type { ApplyOptions, Awaitable, Engine, Pending, Session } from "../engine.ts";

export interface SubjectOptions {
  /** Makes the engine; called once, before the first test. */
  open(): Awaitable<Engine>;
  /** Why there is no such engine here; the tests are then skipped. */
  readonly skip?: string | undefined;
  /** Capabilities without a claim to name them that the engine lacks: a test that is answered `unsupported` of one is skipped. */
  readonly lacks?: readonly string[];
  /** First part of the namespaces; unique among what runs at the same time on the same engine. */
  readonly namespace: string;
}

/** What a chapter of the contract registers its tests with. */
export interface Subject {
  engine(): Engine;
  /** One test with a session of its own, skipped when the engine does not claim what it needs. */
  law(sentence: string, needs: readonly string[], body: (client: Client) => Promise<void>): void;
}

/** A session that checks the shape of all that it hears. */
export interface Client {
  readonly session: Session;
  readonly engine: Engine;
  apply(operation: Operation, options?: ApplyOptions): Promise<Outcome>;
  /** The value of an operation that has to be `ok`. */
  value<V extends Verb>(operation: Operation<V>): Promise<Result<V>>;
  /** The kind of an operation that has to be rejected. */
  kind(operation: Operation): Promise<string>;
  begin(operation: Operation): Promise<Pending>;
  /** A container that stays up until it is killed. */
  sleeper(as: string, more?: Partial<Operation<"run">>): Promise<void>;
  claims(capability: string): boolean;
  /** Ends the test as skipped: an outcome showed that the engine lacks what it does not claim either. */
  lacks(capability: string): never;
  /** One more session of the same engine; with a namespace it has exactly that. */
  another(options?: { readonly namespace?: string; readonly files?: ReadonlyMap<string, Content> }): Promise<Client>;
  /** Closes the session and expects that nothing is left; what is not closed is closed after the test. */
  close(): Promise<void>;
}

/** How long a wait is waited for where time is real: short, as most waits of the contract never answer. */
export const patienceMs = 300;

export function createSubject(options: SubjectOptions): Subject {
  let engine: Engine | undefined;
  let count = 0;
  const open = new Set<Client>();
  const current = (): Engine => {
    if (engine === undefined) throw new Error("the engine was not made");
    return engine;
  };

  beforeAll(async () => {
    engine = await options.open();
  });
  afterEach(async () => {
    for (const client of open) await client.close();
  });
  afterAll(async () => {
    await engine?.dispose();
  });

  const client = async (namespace: string, files: ReadonlyMap<string, Content>): Promise<Client> => {
    count += 1;
    const session = await current().open({ namespace, seed: count, files });
    const made: Client = {
      session,
      engine: current(),
      async apply(operation, applyOptions) {
        expect(operationProblems(operation), "the contract's own operation").toEqual([]);
        const outcome = await session.apply(operation, { patienceMs, ...applyOptions });
        expect(outcomeProblems(operation.op, outcome), JSON.stringify(outcome)).toEqual([]);
        if (outcome.status === "unsupported" && options.lacks?.includes(outcome.capability) === true)
          throw new Lacking(outcome.capability);
        return outcome;
      },
      async value<V extends Verb>(operation: Operation<V>): Promise<Result<V>> {
        const outcome = await made.apply(operation as Operation);
        expect(outcome, JSON.stringify(operation)).toMatchObject({ status: "ok" });
        if (outcome.status !== "ok") throw new Error("unreachable");
        return outcome.value as Result<V>;
      },
      async kind(operation) {
        const outcome = await made.apply(operation);
        expect(outcome, JSON.stringify(operation)).toMatchObject({ status: "rejected" });
        return outcome.status === "rejected" ? outcome.kind : outcome.status;
      },
      async begin(operation) {
        const pending = await session.begin(operation, { patienceMs });
        return {
          async outcome(applyOptions) {
            const outcome = await pending.outcome({ patienceMs, ...applyOptions });
            expect(outcomeProblems(operation.op, outcome), JSON.stringify(outcome)).toEqual([]);
            return outcome;
          },
          input: (data, close) => pending.input(data, close),
        };
      },
      async sleeper(as, more = {}) {
        await made.value<"run">({ op: "run", as, image: "shell", cmd: ["sleep", "1000"], detach: true, ...more });
      },
      claims: (capability) => current().info.capabilities.includes(capability),
      lacks(capability) {
        throw new Lacking(capability);
      },
      another: (more = {}) => client(more.namespace ?? nextNamespace(), more.files ?? new Map()),
      async close() {
        if (!open.delete(made)) return;
        expect(await session.close(), "residue").toEqual([]);
      },
    };
    open.add(made);
    return made;
  };
  const nextNamespace = (): string => `${options.namespace}-${count + 1}`;

  return {
    engine: current,
    law(sentence, needs, body) {
      test(sentence, async (context) => {
        const { capabilities, name } = current().info;
        const missing = needs.filter((capability) => !capabilities.includes(capability));
        context.skip(missing.length > 0, `${name} does not claim ${missing.join(", ")}`);
        try {
          await body(await client(nextNamespace(), new Map([["shared/a.txt", "A"]])));
        } catch (error) {
          context.skip(error instanceof Lacking, `${name} lacks ${error instanceof Lacking ? error.message : ""}`);
          throw error;
        }
      });
    },
  };
}

/** The engine lacks something that it said it lacks. */
class Lacking extends Error {}

/** Bytes of a content, as text of one character each: contents of any form compare. */
export function bytesOf(content: Content | undefined): string {
  if (content === undefined) return "(no content)";
  if (typeof content === "object" && "base64" in content) return atob(content.base64);
  if (typeof content === "object") return `(the blob ${content.blob} was not resolved)`;
  let bytes = "";
  for (const byte of new TextEncoder().encode(content)) bytes += String.fromCharCode(byte);
  return bytes;
}
