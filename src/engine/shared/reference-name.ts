/**
 * Image references by the grammar of distribution/reference: `name[:tag][@digest]`, where the name may begin with a
 * registry's domain. The full form of `x` is `docker.io/library/x:latest`, its familiar form `x:latest` (IDS-006,
 * IDS-007). Errors are in dockerd's words (IDS-014, TAG-007 … TAG-012).
 */
export interface ReferenceName {
  /** `docker.io`, `localhost:5000`. */
  readonly domain: string;
  /** `library/x`. */
  readonly path: string;
  readonly tag?: string;
  /** `sha256:` and hex digits. */
  readonly digest?: string;
}

/** A text that is no reference, in dockerd's words. */
export interface ReferenceProblem {
  readonly problem: string;
}

const defaultDomain = "docker.io";
const legacyDefaultDomain = "index.docker.io";
const officialPrefix = "library/";
const nameLengthMax = 255;

// Written so that a text fits in one way only: the same languages as the grammar's `[-]*` between letters and its
// alternative of one letter or many, which make an expression that backtracks take time exponential in a bad name.
const component = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const domainComponent = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const domain = `${domainComponent}(?:\\.${domainComponent})*(?::[0-9]+)?`;
const namePattern = `(?:${domain}/)?${component}(?:/${component})*`;
const tagPattern = "[\\w][\\w.-]{0,127}";
const digestPattern = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";

const referenceExpression = new RegExp(`^(${namePattern})(?::(${tagPattern}))?(?:@(${digestPattern}))?$`);
const anchoredTag = new RegExp(`^${tagPattern}$`);
const anchoredName = new RegExp(`^(?:(${domain})/)?(${component}(?:/${component})*)$`);
const anchoredIdentifier = /^[a-f0-9]{64}$/;

/**
 * Parses a reference as a person writes it and completes its domain and path; the tag stays absent when there is none.
 * 64 hex digits are an id, not a name.
 */
export function parseReference(text: string): ReferenceName | ReferenceProblem {
  if (anchoredIdentifier.test(text)) {
    return { problem: `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings` };
  }
  const [domainPart, remainder] = splitDomain(text);
  const colon = remainder.indexOf(":");
  const remoteName = colon >= 0 ? remainder.slice(0, colon) : remainder;
  if (remoteName.toLowerCase() !== remoteName) {
    return { problem: "invalid reference format: repository name must be lowercase" };
  }
  return parseFull(`${domainPart}/${remainder}`);
}

/** Whether a parse failed. */
export function isReferenceProblem(value: ReferenceName | ReferenceProblem): value is ReferenceProblem {
  return "problem" in value;
}

/** The same name with `latest` where it has neither tag nor digest. */
export function withDefaultTag(reference: ReferenceName): ReferenceName {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: "latest" } : reference;
}

/** The name with another tag and no digest. */
export function withTag(reference: ReferenceName, tag: string): ReferenceName | ReferenceProblem {
  if (!anchoredTag.test(tag)) return { problem: "invalid tag format" };
  return { domain: reference.domain, path: reference.path, tag };
}

/** `docker.io/library/x` */
export function fullName(reference: ReferenceName): string {
  return `${reference.domain}/${reference.path}`;
}

/** `docker.io/library/x:1`: the key of the reference table. */
export function fullReference(reference: ReferenceName): string {
  return fullName(reference) + suffix(reference);
}

/** `x`, `user/x`, `host/x`: as docker shows it. */
export function familiarName(reference: ReferenceName): string {
  if (reference.domain !== defaultDomain) return fullName(reference);
  const rest = reference.path.startsWith(officialPrefix) ? reference.path.slice(officialPrefix.length) : reference.path;
  return reference.path.startsWith(officialPrefix) && !rest.includes("/") ? rest : reference.path;
}

/** `x:1` */
export function familiarReference(reference: ReferenceName): string {
  return familiarName(reference) + suffix(reference);
}

/** The familiar form of a key of the reference table. */
export function familiarOfFull(full: string): string {
  const parsed = parseReference(full);
  return isReferenceProblem(parsed) ? full : familiarReference(parsed);
}

/**
 * The reference that a tag is given by, with `latest` supplied, or why it may not be one (TAG-002, TAG-007 … TAG-012). A
 * tag in it is judged by itself, as an engine gets it apart from the repository.
 */
export function parseTagTarget(text: string): ReferenceName | ReferenceProblem {
  const [, repository = text, tag] = /^([^@]*):([^/@]*)$/.exec(text) ?? [];
  const parsed = parseReference(repository);
  if (isReferenceProblem(parsed)) return parsed;
  if (parsed.digest !== undefined) return { problem: "refusing to create a tag with a digest reference" };
  const target = tag === undefined ? withDefaultTag(parsed) : withTag(parsed, tag);
  if (isReferenceProblem(target)) return target;
  if (familiarName(target) === "sha256") {
    return { problem: "refusing to create an ambiguous tag using digest algorithm as name" };
  }
  return target;
}

function suffix(reference: ReferenceName): string {
  const tag = reference.tag === undefined ? "" : `:${reference.tag}`;
  return reference.digest === undefined ? tag : `${tag}@${reference.digest}`;
}

function splitDomain(text: string): readonly [string, string] {
  const slash = text.indexOf("/");
  const first = slash >= 0 ? text.slice(0, slash) : "";
  let domainPart = defaultDomain;
  let remainder = text;
  if (slash >= 0 && (/[.:]/.test(first) || first === "localhost")) {
    domainPart = first;
    remainder = text.slice(slash + 1);
  }
  if (domainPart === legacyDefaultDomain) domainPart = defaultDomain;
  if (domainPart === defaultDomain && !remainder.includes("/")) remainder = officialPrefix + remainder;
  return [domainPart, remainder];
}

function parseFull(text: string): ReferenceName | ReferenceProblem {
  const match = referenceExpression.exec(text);
  if (match === null) {
    return referenceExpression.test(text.toLowerCase())
      ? { problem: "invalid reference format: repository name must be lowercase" }
      : { problem: "invalid reference format" };
  }
  const [, name = "", tag, digest] = match;
  if (name.length > nameLengthMax) {
    return { problem: `repository name must not be more than ${nameLengthMax} characters` };
  }
  const parts = anchoredName.exec(name);
  const reference = { domain: parts?.[1] ?? "", path: parts?.[2] ?? name };
  const digestProblem = digest === undefined ? undefined : checkDigest(digest);
  if (digestProblem !== undefined) return { problem: digestProblem };
  return {
    ...reference,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

function checkDigest(digest: string): string | undefined {
  const lengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
  const [algorithm = "", hex = ""] = digest.split(":");
  const length = lengths[algorithm];
  if (length === undefined) return "unsupported digest algorithm";
  if (hex.length !== length) return "invalid checksum digest length";
  return /^[a-f0-9]+$/.test(hex) ? undefined : "invalid checksum digest format";
}
