const names = [
  "length",
  "substr",
  "index",
  "split",
  "sub",
  "gsub",
  "gensub",
  "match",
  "sprintf",
  "tolower",
  "toupper",
  "system",
  "close",
  "fflush",
  "int",
  "rand",
  "srand",
  "systime",
  "strftime",
  "mktime",
  "and",
  "or",
  "xor",
  "compl",
  "lshift",
  "rshift",
  "sin",
  "cos",
  "atan2",
  "exp",
  "log",
  "sqrt",
] as const;

export type AwkBuiltin = (typeof names)[number];

const known: ReadonlySet<string> = new Set(names);

/** Whether it is a function of awk itself; anything else that is called must be defined. */
export function isAwkBuiltin(name: string): name is AwkBuiltin {
  return known.has(name);
}
