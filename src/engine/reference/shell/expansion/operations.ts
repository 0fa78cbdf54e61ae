import type { ByteString } from "../../bytes.ts";
import { compilePattern } from "../pattern.ts";

// ${#x} counts characters; the C locale of a container has one byte to each.
export function lengthOf(value: ByteString): number {
  return value.length;
}

/** `${x#pattern}` and its like: without its shortest or longest beginning or end that matches. */
export function remove(value: ByteString, operator: "#" | "##" | "%" | "%%", pattern: ByteString): ByteString {
  const expression = compilePattern(pattern);
  const { length } = value;
  switch (operator) {
    case "#":
      for (let end = 0; end <= length; end++) if (expression.test(value.slice(0, end))) return value.slice(end);
      return value;
    case "##":
      for (let end = length; end >= 0; end--) if (expression.test(value.slice(0, end))) return value.slice(end);
      return value;
    case "%":
      for (let start = length; start >= 0; start--)
        if (expression.test(value.slice(start))) return value.slice(0, start);
      return value;
    case "%%":
      for (let start = 0; start <= length; start++)
        if (expression.test(value.slice(start))) return value.slice(0, start);
      return value;
  }
}

/** `${x:offset:length}` */
export function slice(value: ByteString, offset: number, length: number | undefined): ByteString {
  const start = offset < 0 ? value.length + offset : offset;
  if (start < 0 || start > value.length) return "";
  if (length === undefined) return value.slice(start);
  const end = length < 0 ? value.length + length : start + length;
  return end <= start ? "" : value.slice(start, end);
}

/** `${x/pattern/replacement}` */
export function replace(
  value: ByteString,
  how: { readonly pattern: ByteString; readonly replacement: ByteString; readonly all: boolean },
): ByteString {
  if (how.pattern === "") return value;
  const expression = compilePattern(how.pattern);
  let result = "";
  let index = 0;
  while (index < value.length) {
    let end = value.length;
    while (end > index && !expression.test(value.slice(index, end))) end--;
    if (end === index) {
      result += value.charAt(index++);
      continue;
    }
    result += how.replacement;
    index = end;
    if (!how.all) break;
  }
  return result + value.slice(index);
}
