import {
  familiarName,
  familiarReference,
  fullReference,
  isReferenceProblem,
  parseReference,
} from "../shared/reference-name.ts";

/**
 * The scenario's names on an engine that others use too: a repository `x` is `localhost/<prefix>/x`, a container or
 * volume `x` is `<prefix>-x`; a repository of a registry, `host:5000/x`, is our own one there: `host:5000/<prefix>/x`. What is invalid by itself is sent as it is, so that the engine can say so.
 */
export interface Names {
  /** `plimsoll-<namespace>`. */
  readonly prefix: string;
  /** Value of the ownership label. */
  readonly run: string;
  container(name: string): string;
  volume(name: string): string;
  /** A volume that a mount names by a handle: with our prefix one letter is long enough for an engine. */
  volumeHandle(handle: string): string;
  reference(reference: string): string;
  /** Regular expression of a `name` filter, for our names. */
  nameFilter(expression: string): string;
  shownContainer(name: string): string;
  shownReference(reference: string): string;
  ownsVolume(name: string): boolean;
  ownsReference(reference: string): boolean;
  /** A reference that an adapter needs for itself; it is in no observation, and none of the scenario's is one. */
  helperReference(word: string): string;
  isHelperReference(reference: string): boolean;
  /** A message of the engine in the scenario's own names. */
  shownText(text: string): string;
}

/** Label that says whose an object is; never shown. */
export const runLabel = "plimsoll.run";
/** Label of containers that only serve a query; they are in no observation. */
export const helperLabel = "plimsoll.helper";

/** How the name of a directory with the scenario's `files` begins. */
export const fileRootPrefix = "plimsoll-files-";
const fileRoot = new RegExp(`(?:/[^/\\s:"']+)*/${fileRootPrefix}[A-Za-z0-9]{6}`, "g");

const validName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const bareId = /^(?:sha256:[0-9a-f]+|[0-9a-f]{64})$/;

export function createNames(prefix: string, namespace: string): Names {
  const own = `${prefix}-${namespace}`;
  const repository = `localhost/${own}/`;
  const helpers = `localhost/${own}-helper/`;
  const inRegistry = new RegExp(`^([^/]*[.:][^/]*)/${own}/`);
  const named = (name: string): string => (validName.test(name) ? `${own}-${name}` : name);
  const shown = (name: string): string => (name.startsWith(`${own}-`) ? name.slice(own.length + 1) : name);
  return {
    prefix: own,
    run: own,
    // CTR-NAM-003: one leading slash is dropped by the engine, so it may stand before our prefix.
    container: (name) => (name.startsWith("/") ? `/${named(name.slice(1))}` : named(name)),
    volume: named,
    volumeHandle: (handle) => (/^[a-zA-Z0-9]$/.test(handle) ? `${own}-${handle}` : named(handle)),
    reference(reference) {
      const parsed = bareId.test(reference) ? undefined : parseReference(reference);
      // TAG-012: `sha256` as a name is refused by the engine; let it say so.
      if (parsed === undefined || isReferenceProblem(parsed) || familiarName(parsed) === "sha256") return reference;
      return isRegistry(parsed.domain)
        ? fullReference({ ...parsed, path: `${own}/${parsed.path}` })
        : repository + familiarReference(parsed);
    },
    nameFilter(expression) {
      const anchored = /^\^(\/?)(.*)$/s.exec(expression);
      if (anchored !== null) return `^${anchored[1] === "" ? "/?" : "/"}${own}-${anchored[2]}`;
      return `${own}-.*(?:${expression.replace(/^\//, "")})`;
    },
    shownContainer: (name) => shown(name.replace(/^\//, "")),
    shownReference: (reference) =>
      reference.startsWith(repository) ? reference.slice(repository.length) : reference.replace(inRegistry, "$1/"),
    ownsVolume: (name) => name.startsWith(`${own}-`),
    ownsReference: (reference) => reference.startsWith(repository) || inRegistry.test(reference),
    helperReference: (word) => `${helpers}${word}:latest`,
    isHelperReference: (reference) => reference.startsWith(helpers),
    shownText: (text) =>
      text
        .replace(fileRoot, "")
        .replaceAll(repository, "")
        .replaceAll(helpers, "")
        .replaceAll(`/${own}/`, "/")
        .replaceAll(`${own}-`, ""),
  };
}

/** Whether a domain is another than the default one and says so: `localhost/x` is a repository like any other. */
function isRegistry(domain: string): boolean {
  return domain !== "docker.io" && /[.:]/.test(domain);
}

/** Repository and tag as the API takes them; the tag is undefined where there is none. */
export function splitReference(reference: string): { readonly repository: string; readonly tag: string | undefined } {
  if (reference.includes("@")) return { repository: reference, tag: undefined };
  const colon = reference.lastIndexOf(":");
  // An empty tag would be taken for `latest`: with its colon it is refused, as it is by Docker's own client.
  if (colon <= reference.lastIndexOf("/") || colon === reference.length - 1)
    return { repository: reference, tag: undefined };
  return { repository: reference.slice(0, colon), tag: reference.slice(colon + 1) };
}
