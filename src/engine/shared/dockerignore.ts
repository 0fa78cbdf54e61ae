/** What a `.dockerignore` means, or why it means nothing. */
export type Dockerignore =
  | { readonly ok: true; readonly patterns: readonly IgnorePattern[] }
  | { readonly ok: false; readonly message: string };

export interface IgnorePattern {
  /** As written, cleaned; without `!`. */
  readonly text: string;
  readonly exclusion: boolean;
  /** Components of the text. */
  readonly depth: number;
  readonly expression: RegExp;
}

/**
 * Parses a `.dockerignore` by moby's rules: lines are trimmed, `#` at column 1 is a comment, blank lines and a byte
 * order mark are dropped (IGN-009); a leading `/` or `./` means nothing (IGN-003); `!` re-includes (IGN-005).
 *
 * A bad pattern or a bare `!` fails with the text of the docker CLI (IGN-012).
 */
export function parseDockerignore(text: string): Dockerignore {
  const patterns: IgnorePattern[] = [];
  for (const line of text.replace(/^\uFEFF/, "").split("\n")) {
    if (line.startsWith("#")) continue;
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const exclusion = trimmed.startsWith("!");
    const written = exclusion ? trimmed.slice(1).trim() : trimmed;
    const cleaned = clean(written);
    // moby cleans once more with the mark in front: of `!/` nothing is left.
    if (written === "" || (exclusion && cleaned === "/")) {
      return { ok: false, message: 'illegal exclusion pattern: "!"' };
    }
    const relative = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
    const expression = expressionOf(relative);
    if (expression === undefined) return { ok: false, message: "syntax error in pattern" };
    patterns.push({ text: relative, exclusion, depth: relative.split("/").length, expression });
  }
  return { ok: true, patterns };
}

/** The patterns followed by re-inclusions, as the CLI adds them for the Dockerfile and `.dockerignore` (IGN-011). */
export function reinclude(patterns: readonly IgnorePattern[], paths: readonly string[]): readonly IgnorePattern[] {
  const added = parseDockerignore(paths.map((path) => `!${path}`).join("\n"));
  return added.ok ? [...patterns, ...added.patterns] : patterns;
}

/**
 * Whether a path (relative, slashes, no leading `./`) is left out of the context. The last matching line wins
 * (IGN-005); a pattern matches what is below a directory that it matches, of as many components as itself (IGN-003,
 * IGN-006). `.` alone and `../x` match nothing (IGN-010).
 */
export function isIgnored(patterns: readonly IgnorePattern[], path: string): boolean {
  const components = path.split("/");
  let ignored = false;
  for (const pattern of patterns) {
    // A pattern that would not change the verdict is not asked: `!a` only matters once something excluded it.
    if (pattern.exclusion !== ignored) continue;
    if (matches(pattern, path, components)) ignored = !pattern.exclusion;
  }
  return ignored;
}

/** One path of a context, as a walk finds it: parents come before what is in them. */
export interface ContextPath {
  readonly path: string;
  readonly isDirectory: boolean;
}

/**
 * Paths of a context that are sent, by the docker CLI's walk (20.10.24; later ones carry each directory's matches to
 * what is below, which some re-inclusions tell). It enters a directory that is left out only when a re-inclusion's text
 * begins with it (a wildcard does not, IGN-006). Such a directory has no entry of its own.
 */
export function keptPaths(patterns: readonly IgnorePattern[], entries: readonly ContextPath[]): ReadonlySet<string> {
  const kept = new Set<string>();
  const closed = new Set<string>();
  for (const { path, isDirectory } of entries) {
    if (closed.has(path.slice(0, Math.max(path.lastIndexOf("/"), 0)))) {
      if (isDirectory) closed.add(path);
    } else if (!isIgnored(patterns, path)) kept.add(path);
    else if (isDirectory && !patterns.some(({ exclusion, text }) => exclusion && `${text}/`.startsWith(`${path}/`)))
      closed.add(path);
  }
  return kept;
}

function matches(pattern: IgnorePattern, path: string, components: readonly string[]): boolean {
  if (matchesItself(pattern, path)) return true;
  const { depth } = pattern;
  return depth < components.length && matchesItself(pattern, components.slice(0, depth).join("/"));
}

function matchesItself(pattern: IgnorePattern, path: string): boolean {
  return pattern.text !== "." && pattern.expression.test(path);
}

/** Go's `filepath.Clean`. */
function clean(path: string): string {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (part !== ".." || !rooted) kept.push(part);
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}

const special = new Set(".+()|{}$^");

/**
 * moby's translation: `**` any number of components, `*` and `?` within one, `\` escapes, `[…]` as Go's
 * `filepath.Match`. Undefined: a syntax error in the pattern.
 */
function expressionOf(pattern: string): RegExp | undefined {
  let source = "^";
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (character === "*") {
      if (pattern.charAt(index + 1) !== "*") {
        source += "[^/]*";
        continue;
      }
      index++;
      if (pattern.charAt(index + 1) === "/") index++;
      source += index + 1 >= pattern.length ? ".*" : "(?:.*/)?";
    } else if (character === "?") source += "[^/]";
    else if (character === "\\") {
      if (index + 1 >= pattern.length) return undefined;
      index++;
      source += quoted(pattern.charAt(index));
    } else if (character === "[") {
      const set = readSet(pattern, index);
      if (set === undefined) return undefined;
      source += set.source;
      index = set.last;
    } else source += special.has(character) ? `\\${character}` : quoted(character);
  }
  try {
    return new RegExp(`${source}$`, "su");
  } catch {
    return undefined;
  }
}

/** A `[…]` set: `^` negates, `\` escapes, `a-z` ranges; undefined when it is not closed, empty or ill-formed. */
function readSet(pattern: string, start: number): { readonly source: string; readonly last: number } | undefined {
  let index = start + 1;
  const negated = pattern.charAt(index) === "^";
  if (negated) index++;
  let members = "";
  const read = (): string | undefined => {
    const character = pattern.charAt(index);
    if (character === "" || character === "-" || character === "]") return undefined;
    if (character !== "\\") {
      index++;
      return character;
    }
    const escaped = pattern.charAt(index + 1);
    if (escaped === "") return undefined;
    index += 2;
    return escaped;
  };
  while (pattern.charAt(index) !== "]" || members === "") {
    const low = read();
    if (low === undefined) return undefined;
    members += quoted(low);
    if (pattern.charAt(index) === "-") {
      index++;
      const high = read();
      if (high === undefined || high < low) return undefined;
      members += `-${quoted(high)}`;
    }
  }
  return { source: `${negated ? "(?!/)[^" : "(?!/)["}${members}]`, last: index };
}

function quoted(character: string): string {
  return /[\^$\\.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
