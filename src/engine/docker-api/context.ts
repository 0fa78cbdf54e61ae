import type { Operation, Verb } from "../../vocabulary/operation.ts";
import type { OutcomeOf, Refusal } from "../../vocabulary/outcome.ts";
import { rejected } from "../../vocabulary/outcome.ts";
import type { FileRoot } from "../adapter/binds.ts";
import type { BuildRoots } from "../adapter/build-cache.ts";
import type { Call } from "../adapter/call.ts";
import type { Handles } from "../adapter/handles.ts";
import type { Ledger } from "../adapter/ledger.ts";
import type { Scope } from "../engine.ts";
import { createLineList } from "./line-list.ts";
import { type EngineKind, refusalOf, wordsOf } from "./refusal.ts";
import type { Incoming, Query, Transport } from "./transport.ts";
import { collect } from "./transport.ts";

/** What every operation of a session works with. */
export interface Context extends Handles {
  readonly transport: Transport;
  readonly engine: EngineKind;
  readonly host: string;
  /** `1.41` as a number of its parts: 141. */
  readonly apiNumber: number;
  readonly capabilities: ReadonlySet<string>;
  readonly isPrivate: boolean;
  readonly ledger: Ledger;
  /** Image handle that a container was made with, by its id: what the engine calls it is shown as that. */
  readonly imageHandles: Map<string, string>;
  /** Containers with a terminal, by id: their streams are not framed. */
  readonly terminals: Map<string, boolean>;
  /** Helper containers, also removed ones: they are in no observation. */
  readonly helpers: Set<string>;
  /** Containers, as they are asked for, whose last pause was ended. */
  readonly resumed: Set<string>;
  readonly scope: Scope;
  readonly fileRoot: FileRoot;
  /** What the session's builds began with. */
  readonly buildRoots: BuildRoots;
  /** Credentials that a registry took, by its address, as `X-Registry-Auth` has them. */
  readonly logins: Map<string, string>;
  readonly bodyMax: number;
  /** Engine time of the session's begin, seconds. */
  readonly openedAt: number;
  /** Engine time minus ours, milliseconds. */
  readonly clockSkewMs: number;
}

/** What one verb does. */
export type Handler<V extends Verb> = (context: Context, operation: Operation<V>, call: Call) => Promise<OutcomeOf<V>>;

/** Verbs that say themselves when the engine has accepted them. */
const lateAcceptance: ReadonlySet<Verb> = new Set<Verb>(["run", "exec", "attach", "wait", "logs"]);

export type Answer =
  | { readonly refusal: Refusal; readonly status: number }
  | {
      readonly refusal?: undefined;
      readonly status: number;
      readonly headers: Incoming["headers"];
      readonly body: Uint8Array;
    };

export interface AskOptions {
  readonly query?: Query;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The verb that the table of refusals sees, when it is not the operation's own. */
  readonly as?: Verb;
}

/** One request and its whole answer; status 304 and above 400 come back as they are, the latter as a refusal. */
export async function ask(
  context: Context,
  call: Call,
  request: readonly [method: string, path: string],
  options: AskOptions = {},
): Promise<Answer> {
  const reply = await context.transport.request(request[0], request[1], sending(call, options));
  if (reply.status < 300 || reply.status === 304) return reply;
  return { status: reply.status, refusal: refuse(context, options.as ?? call.verb, reply.status, reply.body) };
}

/** One for all: to make a decoder takes longer than to read a small answer. */
const utf8 = new TextDecoder();

/** One request whose answer is JSON. */
export async function askJson(
  context: Context,
  call: Call,
  request: readonly [method: string, path: string],
  options: AskOptions = {},
): Promise<
  { readonly refusal: Refusal; readonly status: number } | { readonly refusal?: undefined; readonly json: unknown }
> {
  const answer = await ask(context, call, request, options);
  if (answer.refusal !== undefined) return answer;
  const text = utf8.decode(answer.body);
  try {
    return { json: JSON.parse(text) };
  } catch {
    if (text.trim() === "") return { json: undefined };
    return { status: answer.status, refusal: rejected("engine-fault", `the answer is no JSON: ${text.slice(0, 200)}`) };
  }
}

/** One request whose answer is read as it comes. */
export async function askStream(
  context: Context,
  call: Call,
  request: readonly [method: string, path: string],
  options: AskOptions = {},
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly incoming: Incoming }> {
  const incoming = await context.transport.open(request[0], request[1], sending(call, options));
  if (incoming.status < 300) return { incoming };
  const body = await collect(incoming, context.bodyMax);
  return { refusal: refuse(context, options.as ?? call.verb, incoming.status, body) };
}

/** One request whose answer is a JSON stream, taken to its end; an error inside the 200 is a refusal like a 500 (LOD-001). */
export async function askLines(
  context: Context,
  call: Call,
  request: readonly [method: string, path: string],
  options: AskOptions = {},
): Promise<{ readonly refusal: Refusal } | { readonly refusal?: undefined; readonly lines: readonly unknown[] }> {
  const answer = await askStream(context, call, request, options);
  if (answer.refusal !== undefined) return answer;
  const list = createLineList(context.bodyMax);
  await answer.incoming.read((bytes) => list.push(bytes));
  const { lines, faulty, error } = list.end();
  const verb = options.as ?? call.verb;
  if (error !== undefined) {
    const message = context.names.shownText(error);
    return { refusal: refusalOf({ engine: context.engine, verb, status: 500, message }) };
  }
  if (faulty !== undefined)
    return { refusal: rejected("engine-fault", `the stream of ${verb} holds no JSON: ${faulty.slice(0, 200)}`) };
  return { lines };
}

/** Outcome of a refused answer, in the scenario's own names. */
export function refuse(context: Context, verb: Verb, status: number, body: Uint8Array): Refusal {
  const { message, cause } = wordsOf(body);
  return refusalOf({ engine: context.engine, verb, status, message: context.names.shownText(message), cause });
}

function sending(call: Call, options: AskOptions) {
  return {
    query: options.query,
    json: options.json,
    bytes: options.bytes,
    headers: options.headers,
    signal: call.signal,
    onSent: () => {
      if (!lateAcceptance.has(call.verb)) call.accepted();
    },
  };
}

/** Path of a container's endpoint. */
export function containerPath(container: string, rest: string): string {
  return `/containers/${encodeURIComponent(container)}${rest}`;
}

/** Path of an image's endpoint; slashes of a reference stay. */
export function imagePath(image: string, rest: string): string {
  return `/images/${image
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll("%3A", ":").replaceAll("%40", "@"))
    .join("/")}${rest}`;
}
