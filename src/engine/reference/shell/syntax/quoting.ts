import { Fault, type Reader } from "./reader.ts";

/** Goes over '…'; the reader stands on the first quote. */
export function singleQuotes(reader: Reader): void {
  const end = reader.source.indexOf("'", reader.at + 1);
  if (end < 0) throw new Fault("unterminated quoted string", reader.source.length);
  reader.at = end + 1;
}

/** Goes over "…" and what is in it. */
export function doubleQuotes(reader: Reader): void {
  reader.at++;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("unterminated quoted string", reader.source.length);
    if (char === '"') {
      reader.at++;
      return;
    }
    if (char === "\\") reader.at += 2;
    else if (char === "$") dollar(reader, true);
    else if (char === "`") backquotes(reader);
    else reader.at++;
  }
}

/**
 * Goes over `…`. ash reads one list of what is inside and looks at nothing behind it: in `echo a; do echo b` the
 * second half does not exist.
 */
export function backquotes(reader: Reader): void {
  const start = ++reader.at;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("EOF in backquote substitution", reader.source.length);
    if (char === "`") break;
    reader.at += char === "\\" ? 2 : 1;
  }
  const raw = reader.source.slice(start, reader.at);
  const inside = raw.replace(/\\([\\`$])/g, "$1");
  const inner: Reader = { ...reader, source: inside, at: 0, pushed: undefined, here: [], edits: [], replaced: [] };
  try {
    reader.grammar.list(inner, 2);
  } catch (fault) {
    throw fault instanceof Fault ? new Fault(fault.message, start) : fault;
  }
  // What has escapes is lowered as a text of its own.
  if (raw === inside && inner.source === inside) {
    for (const { from, to, text } of inner.edits) reader.edits.push({ from: from + start, to: to + start, text });
    const read = inner.pushed?.at ?? inner.at;
    if (inside.slice(read).trim() !== "") reader.edits.push({ from: start + read, to: reader.at, text: "" });
  } else if (inner.source !== inside) {
    const text = inner.source.slice(0, inner.pushed?.at ?? inner.at).replace(/[\\`$]/g, "\\$&");
    reader.source = reader.source.slice(0, start) + text + reader.source.slice(reader.at);
    reader.at = start + text.length;
  }
  reader.at++;
}

/** Goes over a dollar and the expansion that it begins; `quoted`: inside double quotes. */
export function dollar(reader: Reader, quoted: boolean): void {
  const { source } = reader;
  const following = source[reader.at + 1];
  if (following === "(" && source[reader.at + 2] === "(") {
    arithmetic(reader);
    return;
  }
  if (following === "(") {
    reader.at += 2;
    substitution(reader);
    return;
  }
  if (following === "{") {
    parameter(reader, quoted);
    return;
  }
  if (following === "'" && !quoted) {
    reader.at += 2;
    while (source[reader.at] !== "'") {
      if (reader.at >= source.length) throw new Fault("unterminated quoted string", source.length);
      reader.at += source[reader.at] === "\\" ? 2 : 1;
    }
    reader.at++;
    return;
  }
  reader.at++;
}

/** Goes over the rest of `$(…)`, which is read by the grammar in the same text. */
export function substitution(reader: Reader): void {
  const here = reader.here.splice(0);
  reader.pushed = undefined;
  reader.grammar.closed(reader);
  reader.here.splice(0, reader.here.length, ...here);
}

function arithmetic(reader: Reader): void {
  reader.at += 3;
  for (let depth = 0; ; ) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("missing '))'", reader.source.length);
    if (char === "$") {
      dollar(reader, true);
      continue;
    }
    if (char === "`") {
      backquotes(reader);
      continue;
    }
    reader.at++;
    if (char === "(") depth++;
    if (char !== ")") continue;
    if (depth > 0) depth--;
    else {
      // A parenthesis too many is told when the expression is evaluated.
      if (reader.source[reader.at] !== ")") continue;
      reader.at++;
      return;
    }
  }
}

function parameter(reader: Reader, quoted: boolean): void {
  reader.at += 2;
  for (;;) {
    const char = reader.source[reader.at];
    if (char === undefined) throw new Fault("missing '}'", reader.source.length);
    if (char === "}") break;
    if (char === "\\") reader.at += 2;
    else if (char === "'" && !quoted) singleQuotes(reader);
    else if (char === '"') doubleQuotes(reader);
    else if (char === "$") dollar(reader, quoted);
    else if (char === "`") backquotes(reader);
    else reader.at++;
  }
  reader.at++;
}
