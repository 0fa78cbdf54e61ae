import type { Content } from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";
import { wireProblems } from "../../vocabulary/wire.ts";
import { bytesOfContent, contentOfBytes } from "../shared/content.ts";
import { withOutcomeContents } from "./contents.ts";
import { type Answer, answerProblems, type Request, told } from "./messages.ts";
import { shortened } from "./read-line.ts";

/** A line that answers a request, with the blobs that stood before it. */
export interface AnswerLine {
  readonly line: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly contents: ReadonlyMap<string, Content>;
}

/** The answer to a request, its blobs put in; or what is wrong with it: after "the adapter … ", before and after the request. */
export function readAnswer(
  request: Request,
  verb: Verb | undefined,
  { line, message, contents }: AnswerLine,
): { readonly answer: Answer } | { readonly how: "failed at" | "gave a wrong answer to"; readonly words: string } {
  if ("error" in message) {
    const problems = wireProblems("ProtocolFailed", message);
    return { how: "failed at", words: problems.length > 0 ? told(problems) : String(message.error) };
  }
  const problems = answerProblems(request, verb, message);
  if (problems.length > 0)
    return { how: "gave a wrong answer to", words: `${told(problems)}\n  its answer: ${shortened(line)}` };
  // The validators have just said that it is one.
  const answer = message as unknown as Answer;
  if (answer.outcome === undefined) return { answer };
  let missing: string | undefined;
  const outcome = withOutcomeContents(answer.outcome, (content) => {
    // Bytes that are text are text here, however the program wrote them: contents compare.
    if (typeof content === "string") return content;
    if ("base64" in content) return contentOfBytes(bytesOfContent(content));
    const found = contents.get(content.blob);
    if (found === undefined) missing = content.blob;
    return found ?? content;
  });
  return missing === undefined
    ? { answer: { ...answer, outcome } }
    : {
        how: "gave a wrong answer to",
        words: `it names the blob ${missing}, which does not stand right before it`,
      };
}
