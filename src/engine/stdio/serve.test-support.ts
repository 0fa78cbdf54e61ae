import type { Content, Outcome } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";
import { wireProblems } from "../../vocabulary/wire.ts";
import type { Engine, Pending, Session } from "../engine.ts";
import { createBlobReader, createBlobWriter } from "./blobs.ts";
import { withContents, withOutcomeContents } from "./contents.ts";
import type { Start } from "./program.ts";

/** The other side of the protocol, for tests: any engine as a program, in this process. */
export function serve(
  engine: Engine,
  options: { readonly concurrency?: number; readonly blobsFrom?: number } = {},
): Start {
  return (listener) => {
    const sessions = new Map<string, Session>();
    const begun = new Map<number, Pending>();
    const blobs = createBlobReader(2 ** 30);
    const say = (...messages: readonly object[]): void =>
      listener.bytes(Buffer.from(messages.map((message) => `${JSON.stringify(message)}\n`).join("")));

    const answer = async (message: Readonly<Record<string, unknown>>, contents: ReadonlyMap<string, Content>) => {
      const { id, ask } = message;
      const whole = (content: Content): Content =>
        typeof content === "object" && "blob" in content ? (contents.get(content.blob) ?? content) : content;
      const session = (): Session => {
        const found = sessions.get(String(message.session));
        if (found === undefined) throw new Error(`there is no session ${String(message.session)}`);
        return found;
      };
      const clock = (): object => {
        const now = session().nowMs?.();
        return now === undefined ? {} : { nowMs: now };
      };
      const sayOutcome = (outcome: Outcome): void => {
        const writer = createBlobWriter(options.blobsFrom);
        const told = withOutcomeContents(outcome, writer.take);
        say(...writer.pieces(), { id, outcome: told, ...clock() });
      };
      const operation = (): Operation => withContents(message.operation as Operation, whole);
      const pending = (): Pending => {
        const found = begun.get(Number(message.of));
        if (found === undefined) throw new Error(`nothing was begun by request ${String(message.of)}`);
        return found;
      };
      switch (ask) {
        case "hello":
          return say({ id, protocol: 1, engine: engine.info, ...options });
        case "open": {
          const files = Object.entries(message.files as Readonly<Record<string, Content>>);
          const scope = {
            namespace: String(message.session),
            seed: Number(message.seed),
            files: new Map(files.map(([path, content]) => [path, whole(content)])),
          };
          sessions.set(scope.namespace, await engine.open(scope));
          return say({ id, ...clock() });
        }
        case "apply":
          return sayOutcome(await session().apply(operation()));
        case "begin":
          begun.set(Number(id), await session().begin(operation()));
          return say({ id, ...clock() });
        case "outcome":
          return sayOutcome(await pending().outcome());
        case "input":
          return sayOutcome(await pending().input(whole(message.data as Content), message.close === true));
        case "sleep":
          await session().sleep(Number(message.milliseconds));
          return say({ id, ...clock() });
        case "close":
          return say({ id, residue: await session().close() });
        default:
          throw new Error(`there is no request ${String(ask)}`);
      }
    };

    return {
      write(text) {
        for (const line of text.split("\n").filter((each) => each !== "")) {
          const message = JSON.parse(line) as Readonly<Record<string, unknown>>;
          if ("blob" in message) {
            const problem = blobs.piece(message as unknown as { blob: string; base64: string });
            if (problem !== undefined) say({ error: problem });
          } else if ("cancel" in message) {
            if (wireProblems("ProtocolCancel", message).length > 0) say({ error: "a wrong cancel" });
          } else {
            const contents = blobs.takeAll();
            queueMicrotask(() =>
              answer(message, contents).catch((error: unknown) => say({ id: message.id, error: String(error) })),
            );
          }
        }
      },
      async end() {
        await engine.dispose();
        listener.ended("ended with exit code 0");
      },
      kill: () => undefined,
    };
  };
}
