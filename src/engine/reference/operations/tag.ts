import { ok, rejected } from "../../../vocabulary/outcome.ts";
import { fullReference, isReferenceProblem, parseTagTarget } from "../../shared/reference-name.ts";
import { findImage } from "../image/find-image.ts";
import { tagImage } from "../image/image-table.ts";
import type { Handler } from "./handler.ts";

/** Gives an image one more reference; one that another image has moves (TAG-001 … TAG-012). */
export const tag: Handler<"tag"> = (draft, operation, environment) => {
  const found = findImage(draft, operation.image, environment);
  if (found.status !== "found") return found;
  const target = parseTagTarget(operation.reference);
  if (isReferenceProblem(target)) return rejected("invalid", target.problem);
  tagImage(draft, found.image, fullReference(target), environment);
  return ok<"tag">({});
};
