const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Text for an attribute or an element of XML 1.0. Characters that XML forbids even as references (most controls,
 * lone surrogates, U+FFFE, U+FFFF) are shown as `\u001b`: container output is full of them.
 */
export function escapeXml(text: string): string {
  return text.replace(
    /[\u0000-\u001f&<>"\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => entities[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same for the text of an element, where line breaks and tabs stay themselves. */
export function escapeXmlText(text: string): string {
  return escapeXml(text).replaceAll("&#10;", "\n").replaceAll("&#9;", "\t");
}
