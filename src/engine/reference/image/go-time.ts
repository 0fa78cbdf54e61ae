const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Milliseconds of a Go duration such as `1h30m`, or dockerd's text of what is wrong with it. */
export function parseDuration(text: string): number | { readonly problem: string } {
  const invalid = { problem: `time: invalid duration ${JSON.stringify(text)}` };
  const sign = /^[-+]/.exec(text)?.[0];
  let rest = sign === undefined ? text : text.slice(1);
  if (rest === "0") return 0;
  if (rest === "") return invalid;
  let total = 0;
  while (rest !== "") {
    const number = /^(?:\d+(?:\.\d*)?|\.\d+)/.exec(rest)?.[0];
    if (number === undefined) return invalid;
    rest = rest.slice(number.length);
    const unit = /^[^.\d]+/.exec(rest)?.[0];
    if (unit === undefined) return { problem: `time: missing unit in duration ${JSON.stringify(text)}` };
    const factor = units[unit];
    if (factor === undefined) {
      return { problem: `time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}` };
    }
    total += Number(number) * factor;
    rest = rest.slice(unit.length);
  }
  return sign === "-" ? -total : total;
}

/**
 * The instant of an `until` filter in milliseconds: a duration before now, seconds since the epoch, or a date in one of
 * RFC 3339's shortened forms, in UTC (PRN-008). Undefined when it is none of them.
 */
export function parseInstant(text: string, nowMs: number): number | undefined {
  const duration = parseDuration(text);
  if (typeof duration === "number") return nowMs - duration;
  if (/^-?\d+(?:\.\d{1,9})?$/.test(text)) return Number(text) * 1000;
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?)?(Z|[-+]\d\d:\d\d)?$/.exec(
    text,
  );
  if (date === null) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] = date;
  const whole = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(whole) ? undefined : whole + Math.floor(Number(`0.${fraction}`) * 1000);
}
