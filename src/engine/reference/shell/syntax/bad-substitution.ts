/** Whether what stands in `${…}` means nothing to ash: it says so when it expands it. */
export function isBadSubstitution(inside: string): boolean {
  return !/^(?:#|(?:#?(?:\w+|[@*#?$!-])))(?:$|:?[-=?+]|##?|%%?|:|\/)/.test(inside) || /^#\w+[^\w]/.test(inside);
}
