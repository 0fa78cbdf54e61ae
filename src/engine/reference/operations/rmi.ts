import { ok } from "../../../vocabulary/outcome.ts";
import { deleteImage } from "../image/delete-image.ts";
import { findImage } from "../image/find-image.ts";
import type { Draft } from "../state.ts";
import type { Handler } from "./handler.ts";

/** Removes a reference or an image (RMI-001 … RMI-023). What a refusal would leave half done is not done. */
export const rmi: Handler<"rmi"> = (draft, operation, environment) => {
  const found = findImage(draft, operation.image, environment);
  if (found.status !== "found") return found;
  const trial: Draft = { ...draft };
  const options = { force: operation.force === true, prune: operation.noPrune !== true };
  const deletion = deleteImage(trial, found, options, environment);
  if ("status" in deletion) return deletion;
  Object.assign(draft, trial);
  return ok<"rmi">(deletion);
};
