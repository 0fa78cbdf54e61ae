import { familiarReference, isReferenceProblem, parseReference, withDefaultTag } from "../../shared/reference-name.ts";
import type { Environment } from "../environment.ts";
import { findImageByText } from "../image/find-image.ts";
import type { Image } from "../image/image.ts";
import type { Draft } from "../state.ts";
import type { Problem } from "./problem.ts";

/** FRM-015, FRM-022, FRM-025: an image that is not here would be pulled, and no registry has it. */
export function imageByName(draft: Draft, name: string, environment: Environment): Image | Problem {
  const found = findImageByText(draft, name, environment);
  if (found.status === "found") return found.image;
  if (found.kind === "invalid") return { problem: found.message };
  const parsed = parseReference(name);
  const shown = isReferenceProblem(parsed) ? name : familiarReference(withDefaultTag(parsed));
  return { problem: `manifest for ${shown} not found: manifest unknown: manifest unknown` };
}
