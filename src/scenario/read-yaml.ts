import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { Json } from "../vocabulary/expectation.ts";
import type { Source } from "./source.ts";

/** Limits of one file; a scenario that needs more is a program. */
export const limits = { sizeBytes: 1024 * 1024, nodes: 100_000, depth: 64 } as const;

/** Path inside a YAML value. */
export type Path = readonly (string | number)[];

/** A fault of the text itself, before anybody asks what it means. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

/** A YAML file as plain values, with the places they came from. */
export interface YamlFile {
  readonly source: Source;
  /** Undefined when the text is not YAML, or empty. */
  readonly value: Json | undefined;
  readonly faults: readonly YamlFault[];
  /**
   * Offsets of the deepest thing on a path that exists; `keyOf` answers what a written key means after expansion.
   * `at` chooses between a mapping's key and its value.
   */
  find(
    path: Path,
    at?: "key" | "value",
    keyOf?: (key: string) => string,
  ): { readonly start: number; readonly end: number };
}

/**
 * Reads YAML 1.2 (core schema): one pass from nodes to values that also refuses duplicate keys, bombs and traps.
 * Aliases are expanded, up to `limits.nodes` values in all.
 */
export function readYaml(source: Source): YamlFile {
  const faults: YamlFault[] = [];
  const document = parse(source, faults);
  const contents = document?.contents ?? null;
  const targets = new Map<Node, Node>();
  let value: Json | undefined;
  if (document !== undefined && contents !== null) value = convert(contents as Node, source, faults, targets);
  // Behind a depth that is refused the reader of `yaml` gives up, and complains about what it did not read.
  const deep = faults.find((fault) => fault.code === "E2010");
  const broken = faults.find((fault) => fault.code === "E2004");
  // What stands behind a syntax error is not what the author wrote.
  const reliable = faults.filter(
    (fault) => broken === undefined || fault.start <= broken.start || fault.code === "E2004",
  );
  return {
    source,
    value: document === undefined || document.errors.length > 0 ? undefined : value,
    faults: deep === undefined ? reliable : [deep],
    find: (path, at = "value", keyOf) => findIn(contents as Node | null, path, { at, keyOf, targets, source }),
  };
}

function parse(source: Source, faults: YamlFault[]) {
  try {
    const document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: false, logLevel: "error" });
    for (const error of [...independent(document.errors), ...document.warnings]) {
      faults.push(yamlFault(error.code, error.message, error.pos, source.text));
    }
    const version = document.directives?.yaml;
    if (version?.explicit === true && version.version !== "1.2") {
      faults.push({ code: "E2508", message: `scenarios are YAML 1.2, not ${version.version}`, start: 0, end: 5 });
    }
    return document;
  } catch (error) {
    // The composer of `yaml` recurses; nothing but depth makes it throw.
    if (!(error instanceof RangeError)) throw error;
    faults.push({ code: "E2010", message: `nested deeper than ${limits.depth} levels`, start: 0, end: 1 });
    return undefined;
  }
}

/** One slip makes the reader of `yaml` complain of all that follows: keep the first error, and those that stand alone. */
function independent<E extends { readonly code: string; readonly pos: readonly [number, number] }>(
  errors: readonly E[],
): readonly E[] {
  const alone = new Set(["BLOCK_AS_IMPLICIT_KEY", "MULTIPLE_DOCS", "TAB_AS_INDENT", "TAG_RESOLVE_FAILED"]);
  return [...errors].sort((a, b) => a.pos[0] - b.pos[0]).filter((error, index) => index === 0 || alone.has(error.code));
}

function yamlFault(code: string, message: string, pos: readonly [number, number], text: string): YamlFault {
  const [start, end] = pos;
  if (code === "MULTIPLE_DOCS") {
    return { code: "E2007", message: "a file holds one document; here a second one begins", start, end: start + 3 };
  }
  if (code === "TAG_RESOLVE_FAILED") {
    return { code: "E2008", message: `the tag \`${text.slice(start, end)}\` is not known`, start, end };
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return { code: "E2004", message: "not YAML: a text with `: ` in it needs quotes", start, end };
  }
  const hint =
    code === "TAB_AS_INDENT"
      ? "indent with spaces"
      : code === "BAD_SCALAR_START" || code === "UNEXPECTED_TOKEN" || message.includes("between flow")
        ? "put the text in quotes"
        : undefined;
  const lower = `not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return { code: "E2004", message: lower, start, end, ...(hint === undefined ? {} : { hint }) };
}

interface Anchor {
  readonly node: Node;
  value?: Json;
  nodes: number;
}

class TooMuch extends Error {}

function convert(root: Node, source: Source, faults: YamlFault[], targets: Map<Node, Node>): Json | undefined {
  const anchors = new Map<string, Anchor>();
  let nodes = 0;

  const fault = (code: string, node: Node, message: string, hint?: string): void => {
    const { start, end } = offsets(node, source);
    faults.push({ code, message, start, end, ...(hint === undefined ? {} : { hint }) });
  };

  const visit = (node: Node | null, depth: number): Json => {
    if (node === null) return null;
    nodes += 1;
    if (depth > limits.depth) {
      fault("E2010", node, `nested deeper than ${limits.depth} levels`);
      throw new TooMuch();
    }
    if (isAlias(node)) return alias(node, anchors.get(node.source), node.source);
    const name = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (name === undefined) return plain(node, depth);
    const anchor: Anchor = { node, nodes: 0 };
    anchors.set(name, anchor);
    const before = nodes;
    anchor.value = plain(node, depth);
    anchor.nodes = nodes - before + 1;
    return anchor.value;
  };

  const alias = (node: Node, anchor: Anchor | undefined, name: string): Json => {
    if (anchor === undefined) {
      fault("E2004", node, `not YAML: there is no anchor \`&${name}\` before this alias`);
      return null;
    }
    if (anchor.value === undefined) {
      fault("E2006", node, `the alias \`*${name}\` is inside what it stands for`);
      throw new TooMuch();
    }
    targets.set(node, anchor.node);
    nodes += anchor.nodes;
    if (nodes > limits.nodes) {
      fault("E2006", node, `its aliases expand to more than ${limits.nodes} values`, "write out what you need");
      throw new TooMuch();
    }
    return anchor.value;
  };

  const plain = (node: Node, depth: number): Json => {
    if (isScalar(node)) return scalarValue(node, fault);
    if (isSeq(node)) return node.items.map((item) => visit(item as Node | null, depth + 1));
    if (isMap(node)) {
      if (isBraces(node, source)) {
        const { start, end } = offsets(node, source);
        fault(
          "E2506",
          node,
          "`{{ }}` is not a template here; YAML reads it as a mapping",
          "write ((matrix.name)) or quote it",
        );
        return source.text.slice(start, end);
      }
      const result: Record<string, Json> = {};
      for (const pair of node.items) entry(result, pair as Pair<Node | null, Node | null>, depth);
      return result;
    }
    return null;
  };

  const entry = (result: Record<string, Json>, pair: Pair<Node | null, Node | null>, depth: number): void => {
    const { key } = pair;
    if (!isScalar(key)) {
      if (key === null) return;
      fault("E2009", key, "a key must be a text");
      return;
    }
    const name = keyText(key);
    if (name === "<<" && key.type === "PLAIN") {
      const hint = "write the keys out, or use `defaults`";
      fault("E2505", key, "YAML 1.2 does not merge `<<`; it would be a key like any other", hint);
      // Merge all the same, so that nothing else seems to be missing.
      const merged = visit(pair.value, depth + 1);
      if (typeof merged === "object" && merged !== null) Object.assign(result, { ...merged, ...result });
      return;
    }
    if (Object.hasOwn(result, name)) {
      fault("E2005", key, `the key \`${name}\` is already given in this mapping`);
      return;
    }
    const value = visit(pair.value, depth + 1);
    if (name === "__proto__") Object.defineProperty(result, name, { value, enumerable: true });
    else result[name] = value;
  };

  try {
    return visit(root, 0);
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

/** `{{ x }}` */
function isBraces(node: YAMLMap, source: Source): boolean {
  const key = node.items[0]?.key;
  return node.flow === true && isMap(key) && source.text[key.range?.[0] ?? 0] === "{";
}

function keyText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

type Report = (code: string, node: Node, message: string, hint?: string) => void;

/** The value of a scalar; plain scalars that YAML reads differently from how they look are traps. */
function scalarValue(node: Scalar, fault: Report): Json {
  const { value } = node;
  const written = node.source ?? "";
  if (typeof value === "string") {
    if (/\{\{-?\s*[.$]?(matrix|with|image)\./.test(value)) {
      fault("E2506", node, "`{{ }}` is not a template here", "write ((matrix.name))");
    }
    return value;
  }
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) {
    if (written === "~") fault("E2504", node, "`~` means null", "write null, or leave the key out");
    return null;
  }
  if (typeof value !== "number") {
    fault("E2008", node, "only text, numbers, true, false and null are known");
    return null;
  }
  if (node.type !== "PLAIN" || String(value) === written) return value;
  if (!Number.isFinite(value)) {
    fault("E2507", node, `\`${written}\` is no number that JSON has`);
  } else if (/^[+-]?0\d+$/.test(written)) {
    fault(
      "E2501",
      node,
      `\`${written}\` is the number ${value}, not an octal one`,
      `write "${written}" if you mean the text`,
    );
  } else if (written.startsWith("+")) {
    fault(
      "E2503",
      node,
      `\`${written}\` is the number ${value}`,
      `write ${value}, or "${written}" if you mean the text`,
    );
  } else {
    fault(
      "E2502",
      node,
      `\`${written}\` is the number ${value}`,
      `write ${value}, or "${written}" if you mean the text`,
    );
  }
  return Number.isFinite(value) ? value : null;
}

/** Start and end of a node, without the space and line ends behind it. */
function offsets(node: Node, source: Source): { readonly start: number; readonly end: number } {
  const start = node.range?.[0] ?? 0;
  let end = node.range?.[1] ?? start;
  while (end > start && /\s/.test(source.text.charAt(end - 1))) end -= 1;
  return { start, end };
}

interface Search {
  readonly at: "key" | "value";
  readonly keyOf: ((key: string) => string) | undefined;
  readonly targets: ReadonlyMap<Node, Node>;
  readonly source: Source;
}

function findIn(root: Node | null, path: Path, search: Search): { readonly start: number; readonly end: number } {
  if (root === null) return { start: 0, end: 0 };
  let node: Node = root;
  for (const [index, key] of path.entries()) {
    const holder: Node = search.targets.get(node) ?? node;
    const last = index === path.length - 1;
    if (isMap(holder)) {
      const pair = pairOf(holder.items as Pair<Node | null, Node | null>[], String(key), search.keyOf);
      if (pair?.key == null) break;
      if ((last && search.at === "key") || pair.value === null) return offsets(pair.key, search.source);
      // An empty value has no extent of its own: show its key.
      if (isScalar(pair.value) && pair.value.range?.[0] === pair.value.range?.[1]) {
        return offsets(pair.key, search.source);
      }
      node = pair.value;
    } else if (isSeq(holder) && typeof key === "number") {
      const item = holder.items[key] as Node | null | undefined;
      if (item == null) break;
      node = item;
    } else break;
  }
  return offsets(node, search.source);
}

function pairOf(pairs: readonly Pair<Node | null, Node | null>[], name: string, keyOf: Search["keyOf"]) {
  const named = (wanted: (text: string) => boolean) =>
    pairs.find((pair) => isScalar(pair.key) && wanted(keyText(pair.key)));
  return named((text) => text === name) ?? (keyOf === undefined ? undefined : named((text) => keyOf(text) === name));
}
