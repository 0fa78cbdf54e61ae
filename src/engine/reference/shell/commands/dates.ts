import type { ByteString } from "../../bytes.ts";
import { formatInteger } from "./format.ts";

export const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** strftime in UTC and the C locale. */
export function formatTime(format: ByteString, timeMs: number): ByteString {
  const date = new Date(Math.floor(timeMs / 1000) * 1000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const weekday = date.getUTCDay();
  const hours = date.getUTCHours();
  const yearDay = Math.floor((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / 86_400_000);
  const week = isoWeek(date);
  const two = (value: number, fill = "0"): string => String(value).padStart(2, fill);
  const expand = (letter: string): string => {
    switch (letter) {
      case "a":
        return (dayNames[weekday] ?? "").slice(0, 3);
      case "A":
        return dayNames[weekday] ?? "";
      case "b":
      case "h":
        return (monthNames[month] ?? "").slice(0, 3);
      case "B":
        return monthNames[month] ?? "";
      case "c":
        return formatTime("%a %b %e %H:%M:%S %Y", timeMs);
      case "C":
        return two(Math.floor(year / 100));
      case "d":
        return two(day);
      case "D":
        return formatTime("%m/%d/%y", timeMs);
      case "e":
        return two(day, " ");
      case "F":
        return formatTime("%Y-%m-%d", timeMs);
      case "g":
        return two(week.year % 100);
      case "G":
        return String(week.year);
      case "H":
        return two(hours);
      case "I":
        return two(hours % 12 || 12);
      case "j":
        return String(yearDay + 1).padStart(3, "0");
      case "k":
        return two(hours, " ");
      case "l":
        return two(hours % 12 || 12, " ");
      case "m":
        return two(month + 1);
      case "M":
        return two(date.getUTCMinutes());
      case "n":
        return "\n";
      case "p":
        return hours < 12 ? "AM" : "PM";
      case "P":
        return hours < 12 ? "am" : "pm";
      case "r":
        return formatTime("%I:%M:%S %p", timeMs);
      case "R":
        return formatTime("%H:%M", timeMs);
      case "s":
        return String(Math.floor(timeMs / 1000));
      case "S":
        return two(date.getUTCSeconds());
      case "t":
        return "\t";
      case "T":
      case "X":
        return formatTime("%H:%M:%S", timeMs);
      case "u":
        return String(weekday || 7);
      case "U":
        return two(Math.floor((yearDay + 7 - weekday) / 7));
      case "V":
        return two(week.week);
      case "w":
        return String(weekday);
      case "W":
        return two(Math.floor((yearDay + 7 - ((weekday + 6) % 7)) / 7));
      case "x":
        return formatTime("%m/%d/%y", timeMs);
      case "y":
        return two(year % 100);
      case "Y":
        return String(year);
      case "z":
        return "+0000";
      case "Z":
        return "UTC";
      case "%":
        return "%";
      default:
        return `%${letter}`;
    }
  };
  return format.replace(/%([-_0^#]?)([EO]?)([\s\S])/g, (whole, flag: string, _modifier: string, letter: string) => {
    const text = expand(letter);
    if (text === `%${letter}`) return whole;
    if (flag === "-") return text.replace(/^[0 ]+(?=.)/, "");
    if (flag === "_") return text.replace(/^0+(?=.)/, (zeros) => " ".repeat(zeros.length));
    return flag === "^" ? text.toUpperCase() : text;
  });
}

function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return { year: thursday.getUTCFullYear(), week: Math.floor((thursday.getTime() - start) / 604_800_000) + 1 };
}

/** A time as busybox's -d takes it; what a text leaves out comes from `nowMs`. Undefined when it is invalid. */
export function parseTime(text: ByteString, nowMs: number): number | undefined {
  const now = new Date(nowMs);
  const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | undefined => {
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month < 1 || month > 12 || day < 1 || day > days || hour > 23 || minute > 59 || second > 60) return undefined;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  const today = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()] as const;
  const epoch = /^@(-?\d+)$/.exec(text);
  if (epoch !== null) return Number(epoch[1]) * 1000;
  let match = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (match !== null) return at(...today, Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
  match = /^(?:(\d{4})\.)?(\d{1,2})\.(\d{1,2})-(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (match !== null) {
    return at(
      Number(match[1] ?? today[0]),
      Number(match[2]),
      Number(match[3]),
      Number(match[4]),
      Number(match[5]),
      Number(match[6] ?? 0),
    );
  }
  match = /^(\d{1,4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?)?)?$/.exec(text);
  if (match !== null && match[4] === undefined) {
    return at(
      Number(match[1]),
      Number(match[2]),
      Number(match[3]),
      now.getUTCHours(),
      now.getUTCMinutes(),
      now.getUTCSeconds(),
    );
  }
  if (match !== null) {
    return at(
      Number(match[1]),
      Number(match[2]),
      Number(match[3]),
      Number(match[4] ?? 0),
      Number(match[5] ?? 0),
      Number(match[6] ?? 0),
    );
  }
  match = /^(\d{2}|\d{4}|\d{6}|\d{8}|\d{10}|\d{12})(?:\.(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const digits = match[1] ?? "";
  const fields = (digits.match(/\d\d/g) ?? []).map(Number).reverse();
  const [minute = 0, hour = now.getUTCHours(), day = today[2], month = today[1], yearLow, century] = fields;
  let year: number = today[0];
  if (yearLow !== undefined)
    year = century === undefined ? (yearLow < 69 ? 2000 : 1900) + yearLow : century * 100 + yearLow;
  return at(year, month, day, hour, minute, Number(match[2] ?? 0));
}

/** `2026-11-21 07:54:35.199485353 +0000` */
export function fullTime(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  const nanoseconds = BigInt(Math.round((timeMs - seconds * 1000) * 1e6));
  const fraction = formatInteger(nanoseconds, "d", { flags: "0", width: 9, precision: undefined });
  return `${formatTime("%Y-%m-%d %H:%M:%S", timeMs)}.${fraction} +0000`;
}
