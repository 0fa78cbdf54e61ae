import type { ByteString } from "../../bytes.ts";
import { globPaths, hasMagic } from "../glob.ts";
import { quotePattern } from "../pattern.ts";
import { hasOption } from "../state.ts";
import type { Expansion } from "./expansion.ts";

/** Fields under construction. */
export interface Builder {
  readonly fields: ByteString[];
  text: ByteString;
  /** The same with quoted characters escaped; kept only where something unquoted could glob. */
  pattern: ByteString;
  magic: boolean;
  /** Whether there is a field, be it empty. */
  started: boolean;
  afterSpace: boolean;
  /** Fields are split and globbed; otherwise all is one text. */
  readonly splits: boolean;
  /** What still comes to this field is lost. */
  cut: boolean;
}

/** Fields under construction, for a word that is split or for one that is not. */
export function newBuilder(fields: ByteString[], splits: boolean): Builder {
  return {
    fields,
    text: "",
    pattern: "",
    magic: false,
    started: false,
    afterSpace: false,
    splits,
    cut: false,
  };
}

/** Where a part of a word stands. */
export type Context = "bare" | "assignment" | "quoted";

/** Adds text that is neither split nor globbed. */
export function addQuoted(builder: Builder, text: ByteString): void {
  builder.started = true;
  if (builder.cut) return;
  builder.afterSpace = false;
  builder.text += text;
  builder.pattern += quotePattern(text);
}

/** Adds text that may glob. */
export function addBare(builder: Builder, text: ByteString): void {
  if (text === "" || builder.cut) return;
  builder.started = true;
  builder.afterSpace = false;
  builder.text += text;
  builder.pattern += text;
  if (/[*?[]/.test(text)) builder.magic = true;
}

/** Adds what an expansion gave: split where fields are. */
export function addExpanded(expansion: Expansion, builder: Builder, text: ByteString, context: Context): void {
  if (context === "quoted") addQuoted(builder, text);
  else if (!builder.splits) addBare(builder, text);
  else splitInto(expansion, builder, text);
}

const defaultSeparators = " \t\n";

/** Adds text that IFS splits. */
export function splitInto(expansion: Expansion, builder: Builder, text: ByteString): void {
  if (text === "") return;
  const variable = expansion.shell.variables.get("IFS");
  const separators = variable === undefined || variable.value === undefined ? defaultSeparators : variable.value;
  if (separators === "") {
    addBare(builder, text);
    return;
  }
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (!separators.includes(char)) continue;
    if (index > start) addBare(builder, text.slice(start, index));
    start = index + 1;
    if (defaultSeparators.includes(char)) {
      if (builder.started) {
        finishField(expansion, builder);
        builder.afterSpace = true;
      }
    } else if (builder.started) finishField(expansion, builder);
    else if (builder.afterSpace) builder.afterSpace = false;
    else {
      builder.started = true;
      finishField(expansion, builder);
    }
  }
  if (start < text.length) addBare(builder, text.slice(start));
}

/** Ends the field, globbed where it may be. */
export function finishField(expansion: Expansion, builder: Builder): void {
  if (!builder.started) return;
  const { text, pattern, magic } = builder;
  builder.text = "";
  builder.pattern = "";
  builder.magic = false;
  builder.started = false;
  builder.afterSpace = false;
  builder.cut = false;
  if (
    magic &&
    !hasOption(expansion.shell, "f") &&
    expansion.needs === undefined &&
    expansion.failure === undefined &&
    hasMagic(pattern)
  ) {
    const paths = globPaths(expansion.system.files, pattern);
    if (paths.length > 0) {
      builder.fields.push(...paths);
      return;
    }
  }
  builder.fields.push(text);
}
