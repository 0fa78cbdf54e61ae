/**
 * JSON as Go's encoder writes it, byte for byte: an image id is the digest of such bytes (IDS-001). `<`, `>`, `&`,
 * U+2028 and U+2029 are escaped; control characters other than \n \r \t become \u00xx; keys of maps are sorted by bytes.
 */
export type GoValue =
  | null
  | boolean
  | number
  | string
  | readonly GoValue[]
  /** A Go map: keys are sorted by bytes. */
  | ReadonlyMap<string, GoValue>
  /** A struct: keys in this order, `undefined` left out (omitempty). */
  | { readonly [key: string]: GoValue | undefined };

/** Compact, without a final newline. */
export function goJson(value: GoValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return goString(value);
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (isArray(value)) {
    let items = "";
    for (const item of value) items += items === "" ? goJson(item) : `,${goJson(item)}`;
    return `[${items}]`;
  }
  let members = "";
  const add = (key: string, item: GoValue | undefined): void => {
    if (item !== undefined) members += `${members === "" ? "" : ","}${goString(key)}:${goJson(item)}`;
  };
  if (isMap(value)) for (const [key, item] of [...value].sort(([a], [b]) => compareCodePoints(a, b))) add(key, item);
  else for (const key of Object.keys(value)) add(key, value[key]);
  return `{${members}}`;
}

/** Order of Go's sort.Strings: by UTF-8 bytes, which is the order of code points. */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    // Surrogates (code points above U+FFFF) sort behind every other unit.
    if (x !== y) return weight(x) - weight(y);
  }
  return a.length - b.length;
}

/** RFC 3339 with nanoseconds, trailing zeros of the fraction left out, as Go prints a UTC time. */
export function goTime(milliseconds: number, nanoseconds = 0): string {
  const whole = Math.floor(milliseconds);
  const text = new Date(whole).toISOString();
  const millisecond = ((whole % 1000) + 1000) % 1000;
  const inside = Math.round((milliseconds - whole) * 1e6) + nanoseconds;
  const fraction = millisecond * 1_000_000 + inside;
  if (fraction === 0) return `${text.slice(0, 19)}Z`;
  return `${text.slice(0, 19)}.${String(fraction).padStart(9, "0").replace(/0+$/, "")}Z`;
}

function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function isArray(value: GoValue): value is readonly GoValue[] {
  return Array.isArray(value);
}

function isMap(value: GoValue): value is ReadonlyMap<string, GoValue> {
  return value instanceof Map;
}

const short: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const special = /["\\<>&\u2028\u2029\u0000-\u001f]/;

function goString(text: string): string {
  if (!special.test(text)) return `"${text}"`;
  const escaped = text.replace(/["\\<>&\u2028\u2029\u0000-\u001f]/g, (character) => {
    return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}
