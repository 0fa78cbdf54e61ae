import type {
  Outcome,
  ProtocolApply,
  ProtocolBegin,
  ProtocolClose,
  ProtocolHello,
  ProtocolInput,
  ProtocolOpen,
  ProtocolOutcome,
  ProtocolSleep,
  ProtocolWelcome,
} from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";
import { operationProblems, outcomeProblems, type WireProblem, wireProblems } from "../../vocabulary/wire.ts";

type Unnumbered<T> = T extends unknown ? Omit<T, "id"> : never;

/** A request without its number. */
export type Request = Unnumbered<
  | ProtocolHello
  | ProtocolOpen
  | ProtocolApply
  | ProtocolBegin
  | ProtocolOutcome
  | ProtocolInput
  | ProtocolSleep
  | ProtocolClose
>;

/** What the answers hold that have been checked; which field is there depends on the request. */
export interface Answer {
  readonly outcome?: Outcome;
  readonly residue?: readonly string[];
  readonly nowMs?: number;
  readonly engine?: ProtocolWelcome["engine"];
  readonly concurrency?: number;
  readonly blobsFrom?: number;
}

const requestNames = {
  hello: "ProtocolHello",
  open: "ProtocolOpen",
  apply: "ProtocolApply",
  begin: "ProtocolBegin",
  outcome: "ProtocolOutcome",
  input: "ProtocolInput",
  sleep: "ProtocolSleep",
  close: "ProtocolClose",
} as const;

const answerNames = {
  hello: "ProtocolWelcome",
  open: "ProtocolDone",
  apply: "ProtocolOutcomeAnswer",
  begin: "ProtocolDone",
  outcome: "ProtocolOutcomeAnswer",
  input: "ProtocolOutcomeAnswer",
  sleep: "ProtocolDone",
  close: "ProtocolClosed",
} as const;

/** What we send is checked like what we hear; a mistake is ours. */
export function checkOwn(request: Request): void {
  const problems = [
    ...wireProblems(requestNames[request.ask], { id: 1, ...request }),
    ...("operation" in request ? operationProblems(request.operation) : []),
  ];
  if (problems.length > 0) throw new Error(`a request that is wrong was to be sent: ${told(problems)}`);
}

/** What is wrong with the answer to a request; an outcome is also checked as the outcome of its verb. */
export function answerProblems(
  request: Request,
  verb: Verb | undefined,
  message: Readonly<Record<string, unknown>>,
): readonly WireProblem[] {
  const problems = wireProblems(answerNames[request.ask], message);
  if (problems.length > 0 || verb === undefined) return problems;
  return outcomeProblems(verb, message.outcome).map(({ at, message: words }) => ({
    at: at === "" ? "outcome" : `outcome.${at}`,
    message: words,
  }));
}

/** Problems in a line. */
export function told(problems: readonly WireProblem[]): string {
  return problems.map(({ at, message }) => (at === "" ? message : `\`${at}\`: ${message}`)).join("; ");
}

/** A request in a few words: `apply run`, `open s1`. */
export function wordsOf(request: Request): string {
  if ("operation" in request) return `${request.ask} ${request.operation.op}`;
  if ("of" in request) return `${request.ask} of request ${request.of}`;
  return "session" in request ? `${request.ask} ${request.session}` : request.ask;
}
