const labelMax = 80;

/**
 * One line for an operation: verb, target, handle and command, e.g. `run base as c1: cat /data.txt`.
 * Takes the loose object of an event, so that events of newer versions can be told too.
 */
export function describeOperation(verb: string, operation: object | undefined): string {
  if (operation === undefined) return verb;
  const words = [verb];
  for (const key of ["container", "image", "volume", "network", "exec"]) {
    const target = targetText(Reflect.get(operation, key));
    if (target !== undefined) words.push(target);
  }
  for (const key of ["reference", "path", "name"]) {
    const value: unknown = Reflect.get(operation, key);
    if (typeof value === "string") words.push(value);
  }
  const handle: unknown = Reflect.get(operation, "as");
  if (typeof handle === "string") words.push("as", handle);
  const command: unknown = Reflect.get(operation, "cmd");
  const text = words.join(" ");
  if (!Array.isArray(command)) return text;
  return shorten(`${text}: ${command.map((word) => quoteWord(String(word))).join(" ")}`, labelMax);
}

function targetText(target: unknown): string | undefined {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null) return undefined;
  for (const key of ["name", "ref", "id", "idOf"]) {
    const value: unknown = Reflect.get(target, key);
    if (typeof value === "string") return value;
  }
  return undefined;
}

function quoteWord(word: string): string {
  const plain = word.replace(/\s+/g, " ");
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : JSON.stringify(plain);
}

/** The text, cut to a length with an ellipsis. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

/** The end of a text, with an ellipsis before: a path is known by its end. */
export function shortenStart(text: string, max: number): string {
  return text.length <= max ? text : `…${text.slice(text.length - max + 1)}`;
}

/** `3 ms`, `1.2 s`, `2 min 05 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return "<1 ms";
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/** `1 scenario`, `2 scenarios`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
