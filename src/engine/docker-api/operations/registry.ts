import { ok } from "../../../vocabulary/outcome.ts";
import { splitReference } from "../../adapter/names.ts";
import { imageId } from "../../adapter/normalise.ts";
import { present, textAt } from "../../adapter/wire.ts";
import { askJson, askLines, type Context, type Handler, imagePath } from "../context.ts";
import { idOf } from "./archives.ts";

/**
 * Fetches from the registry that the reference names, out of our own repository there; without a registry that is
 * `localhost`. Errors come by status (dockerd) or inside the 200 (podman, and what breaks on the way).
 */
export const pull: Handler<"pull"> = async (context, operation, call) => {
  const reference = context.names.reference(operation.reference);
  const { repository, tag } = splitReference(reference);
  const asked = operation.allTags === true || reference.includes("@") ? tag : (tag ?? "latest");
  context.ledger.intend("image", asked === undefined ? reference : `${repository}:${asked}`);
  const answer = await askLines(context, call, ["POST", "/images/create"], {
    query: { fromImage: repository, tag: asked, platform: operation.platform },
    headers: credentials(context, reference),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const said = answer.lines.map((line) => textAt(line, "status") ?? "");
  const digest = said.map((text) => /^Digest: (\S+)$/.exec(text)?.[1]).findLast((text) => text !== undefined);
  const id = await idOf(context, call, asked === undefined ? reference : `${repository}:${asked}`);
  // All tags of a repository need not have one that is `latest`.
  if (typeof id === "object") return operation.allTags === true ? ok<"pull">(present({ digest })) : id;
  context.ledger.own("image", id);
  if (operation.as !== undefined) context.handles.set(operation.as, { kind: "image", id: imageId(id), reference });
  const upToDate = said.some((text) => text.startsWith("Status: Image is up to date"));
  return ok<"pull">(present({ id, digest, upToDate }));
};

/** Sends to our own repository of the registry that the reference names. */
export const push: Handler<"push"> = async (context, operation, call) => {
  const reference = context.names.reference(operation.reference);
  const { repository, tag } = splitReference(reference);
  const answer = await askLines(context, call, ["POST", imagePath(repository, "/push")], {
    query: { tag: operation.allTags === true ? undefined : (tag ?? "latest") },
    headers: credentials(context, reference) ?? { "X-Registry-Auth": encoded({}) },
  });
  if (answer.refusal !== undefined) return answer.refusal;
  const digest = answer.lines.map((line) => textAt(line, "aux", "Digest")).findLast((text) => text !== undefined);
  return ok<"push">(present({ digest }));
};

/** Credentials that a registry took serve the session's later pulls and pushes there. */
export const login: Handler<"login"> = async (context, operation, call) => {
  const { username, password, registry } = operation;
  const answer = await askJson(context, call, ["POST", "/auth"], {
    json: present({ username, password, serveraddress: registry }),
  });
  if (answer.refusal !== undefined) return answer.refusal;
  context.logins.set(registry ?? "docker.io", encoded(present({ username, password, serveraddress: registry })));
  return ok<"login">(present({ status: textAt(answer.json, "Status") }));
};

function credentials(context: Context, reference: string): Readonly<Record<string, string>> | undefined {
  const login = context.logins.get(reference.slice(0, reference.indexOf("/")));
  return login === undefined ? undefined : { "X-Registry-Auth": login };
}

/** Go's URL encoding of base64: with its padding, which `base64url` leaves out, or dockerd takes it for no credentials. */
function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}
