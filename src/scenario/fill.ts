import type { Content } from "../vocabulary/generated/types.ts";
import type { Operation } from "../vocabulary/operation.ts";
import type { OperationStep, ScenarioFile, Template } from "./scenario.ts";

/** What the engine calls the image of a handle. */
export type ImageName = (handle: string) => string;

/** The content of a file, with the names of images filled in. */
export function fillFile(file: ScenarioFile & { readonly type: "file" }, nameOf: ImageName): Content {
  return file.template === undefined ? file.content : fill(file.template, nameOf);
}

/** The operation of a step, with the names of images filled in. */
export function fillOperation(step: OperationStep, nameOf: ImageName): Operation {
  if (step.templates === undefined) return step.operation;
  const copy = structuredClone(step.operation);
  for (const { path, template } of step.templates) set(copy, path, fill(template, nameOf));
  return copy;
}

/** The text of a template. */
export function fill(template: Template, nameOf: ImageName): string {
  return template.map((part) => (typeof part === "string" ? part : nameOf(part.image))).join("");
}

/** Image handles that a template names, in order. */
export function handlesOf(template: Template): readonly string[] {
  return template.flatMap((part) => (typeof part === "string" ? [] : [part.image]));
}

function set(root: object, path: readonly (string | number)[], text: string): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let at: unknown = root;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), last, text);
}
