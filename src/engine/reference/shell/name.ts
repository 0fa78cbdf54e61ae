const pattern = /^[A-Za-z_]\w*$/;

/** Whether a word can name a variable or a function. */
export function isName(word: string): boolean {
  return pattern.test(word);
}
