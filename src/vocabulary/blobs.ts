import type { Blob, Content, Event } from "./generated/types.ts";

/** Content above this many bytes (of a text: code units, so that nothing need be encoded to know) becomes a blob. */
export const inlineBytesMax = 4096;

/** What a content becomes; undefined: it stays. */
export type ReplaceContent = (content: Content) => Content | undefined;

/** Where operations and results hold a content. */
const contentKeys = ["archive", "content", "data", "output", "stderr", "stdin", "stdout"] as const;
/** Where they hold a list of tree entries, or an object that has one. */
const treeKeys = ["context", "entries", "source", "tree"] as const;

/**
 * The event with its contents replaced: those of operations, outcomes, queries and bound files. It is the same object
 * when none is replaced. Everything else is left as it is: texts, findings, states.
 */
export function replaceContents<E extends { readonly type: string }>(event: E, replace: ReplaceContent): E {
  if (!isRecord(event)) return event;
  switch (event.type) {
    case "step-finished":
    case "query":
      return withField(withField(event, "operation", inOperation), "outcome", inOutcome);
    case "scenario-started":
      return withField(withField(event, "files", inFiles), "steps", inSteps);
    default:
      return event;
  }

  function inOperation(operation: unknown): unknown {
    return isRecord(operation) ? withField(inFields(operation), "input", inOperation) : operation;
  }
  function inOutcome(outcome: unknown): unknown {
    return isRecord(outcome) ? withField(outcome, "value", inOperation) : outcome;
  }
  function inFiles(files: unknown): unknown {
    if (!isRecord(files)) return files;
    return Object.keys(files).reduce((made, path) => withField(made, path, inContent), files);
  }
  function inSteps(steps: unknown): unknown {
    return inList(steps, (step) => (isRecord(step) ? withField(step, "operation", inOperation) : step));
  }
  function inFields<R extends Readonly<Record<string, unknown>>>(record: R): R {
    let made = record;
    for (const key of contentKeys) if (key in record) made = withField(made, key, inContent);
    for (const key of treeKeys) if (key in record) made = withField(made, key, inTree);
    return made;
  }
  function inTree(tree: unknown): unknown {
    if (isRecord(tree)) return withField(tree, "entries", inTree);
    return inList(tree, (entry) => (isRecord(entry) ? withField(entry, "content", inContent) : entry));
  }
  function inContent(value: unknown): unknown {
    return isContent(value) ? (replace(value) ?? value) : value;
  }
}

/** Whether a content is too large to stand in an event. */
export function isLarge(content: Content): boolean {
  if (typeof content === "string") return content.length > inlineBytesMax;
  return "base64" in content && base64Length(content.base64) > inlineBytesMax;
}

/** The events with every blob that the stream defines put back in its place, and without the blobs themselves. */
export function resolveBlobs(events: readonly Event[]): readonly Event[] {
  const resolver = newBlobResolver();
  for (const event of events) if (event.type === "blob") resolver.define(event);
  return events.flatMap((event) => (event.type === "blob" ? [] : [resolver.resolve(event)]));
}

/** Puts contents back while a stream is read; a digest that was never defined stays. */
export interface BlobResolver {
  define(blob: Blob): void;
  resolve<E extends Event>(event: E): E;
}

/** A resolver that knows no blob yet. */
export function newBlobResolver(): BlobResolver {
  const known = new Map<string, string>();
  const decoded = new Map<string, Content>();
  return {
    define(blob) {
      known.set(blob.digest, blob.base64);
    },
    resolve(event) {
      if (known.size === 0) return event;
      return replaceContents(event, (content) => {
        if (typeof content === "string" || !("blob" in content)) return undefined;
        const base64 = known.get(content.blob);
        if (base64 === undefined) return undefined;
        const text = decoded.get(content.blob) ?? contentOfBase64(base64);
        decoded.set(content.blob, text);
        return text;
      });
    },
  };
}

/** Digests that an event names. */
export function blobsOf(event: Event): readonly string[] {
  const digests = new Set<string>();
  replaceContents(event, (content) => {
    if (typeof content !== "string" && "blob" in content) digests.add(content.blob);
    return undefined;
  });
  return [...digests];
}

/** Bytes of a content; undefined for a digest, and for a text that is no Unicode (a lone surrogate). */
export function contentBytes(content: Content): Uint8Array<ArrayBuffer> | undefined {
  if (typeof content === "string") {
    const bytes = new TextEncoder().encode(content);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) === content ? bytes : undefined;
  }
  return "base64" in content ? bytesOfBase64(content.base64) : undefined;
}

/** The bytes of base64. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Bytes as base64. */
export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes a limited number of arguments.
  const chunk = 0x2000;
  for (let start = 0; start < bytes.length; start += chunk)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + chunk)));
  return btoa(parts.join(""));
}

/** Text where the bytes are UTF-8, else as they are: how engines write contents. */
function contentOfBase64(base64: string): Content {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOfBase64(base64));
  } catch {
    return { base64 };
  }
}

function base64Length(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

function inList(list: unknown, change: (item: unknown) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  let made: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const changed = change(item);
    if (changed === item) continue;
    made ??= [...list];
    made[index] = changed;
  }
  return made ?? list;
}

/** The record itself when the field is absent or stays the same. */
function withField<R extends Readonly<Record<string, unknown>>>(
  record: R,
  key: string,
  change: (value: unknown) => unknown,
): R {
  const value = record[key];
  if (value === undefined) return record;
  const changed = change(value);
  return changed === value ? record : { ...record, [key]: changed };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isContent(value: unknown): value is Content {
  if (typeof value === "string") return true;
  if (!isRecord(value)) return false;
  return typeof value.base64 === "string" || typeof value.blob === "string";
}
