/** A token of an arithmetic expression; `invalid` is where the text cannot be read on. */
export type ArithmeticToken =
  | { readonly kind: "number"; readonly value: bigint }
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "operator";
      readonly operator: string /** What follows its first character. */;
      readonly rest: string;
    }
  | { readonly kind: "invalid" };

const cache = new Map<string, readonly ArithmeticToken[]>();
const cacheMax = 1000;

/** The tokens of an expression; kept, because loops come back to theirs. */
export function tokensOf(text: string): readonly ArithmeticToken[] {
  let tokens = cache.get(text);
  if (tokens === undefined) {
    tokens = readTokens(text);
    if (cache.size >= cacheMax) cache.clear();
    cache.set(text, tokens);
  }
  return tokens;
}

// A number ends where its digits end, and no letter or digit may follow: `08` and `0x` are errors.
const tokenPattern =
  /\s*(?:(\d\d?#[0-9a-zA-Z@_]*|0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)(?!\w)|([A-Za-z_]\w*)|(<<=|>>=|\*\*|\+\+|--|&&|\|\||<<|>>|[-+*/%&|^=!<>]=|[-+*/%&|^=!<>~?:(),]))/y;

function readTokens(text: string): readonly ArithmeticToken[] {
  const tokens: ArithmeticToken[] = [];
  const length = text.trimEnd().length;
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < length) {
    const match = tokenPattern.exec(text);
    if (match === null) return [...tokens, { kind: "invalid" }];
    const [, number, name, operator] = match;
    if (number !== undefined) {
      const value = numberOf(number);
      if (value === undefined) return [...tokens, { kind: "invalid" }];
      tokens.push({ kind: "number", value });
    } else if (name !== undefined) tokens.push({ kind: "name", name });
    else {
      const after = tokenPattern.lastIndex - (operator ?? "").length + 1;
      tokens.push({ kind: "operator", operator: operator ?? "", rest: text.slice(after) });
    }
  }
  return tokens;
}

const unsignedMax = 0xffff_ffff_ffff_ffffn;

function numberOf(text: string): bigint | undefined {
  const hash = text.indexOf("#");
  if (hash >= 0) return basedNumber(Number(text.slice(0, hash)), text.slice(hash + 1));
  const octal = /^0[0-7]+$/.test(text);
  const value = BigInt(octal ? `0o${text.slice(1)}` : text);
  // What does not fit is 0.
  return value > unsignedMax ? 0n : BigInt.asIntN(64, value);
}

function basedNumber(base: number, digits: string): bigint | undefined {
  if (base < 2 || base > 64) return undefined;
  let value = 0n;
  for (const digit of digits) {
    const place = digitValue(digit, base);
    if (place < 0 || place >= base) return undefined;
    value = value * BigInt(base) + BigInt(place);
  }
  return BigInt.asIntN(64, value);
}

function digitValue(digit: string, base: number): number {
  const lower = base <= 36 ? digit.toLowerCase() : digit;
  return "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_".indexOf(lower);
}
