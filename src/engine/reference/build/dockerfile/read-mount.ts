import { goQuote } from "../go-quote.ts";
import type { Problem } from "../problem.ts";
import type { RunMount } from "./instruction.ts";

const types = ["bind", "cache", "tmpfs", "secret", "ssh"] as const;

function isType(word: string): word is RunMount["type"] {
  return types.some((type) => type === word);
}

/**
 * `RUN --mount=type=…,target=…` (PAR-031): comma-separated fields in any order. A type, key or value that is not known is
 * refused while parsing, in BuildKit's words (measured on the frontend of dockerd 20.10.24).
 */
export function readMount(text: string): RunMount | Problem {
  const mount: { -readonly [K in keyof RunMount]: RunMount[K] } = {
    type: "bind",
    target: "",
    source: "",
    from: "",
    id: "",
    readOnly: false,
    required: false,
    uid: 0,
    gid: 0,
  };
  let access: boolean | undefined;
  for (const field of text.split(",")) {
    const equals = field.indexOf("=");
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? undefined : field.slice(equals + 1);
    switch (key) {
      case "ro":
      case "readonly":
      case "rw":
      case "readwrite":
      case "required": {
        const flag = value === undefined ? true : booleanOf(value);
        if (flag === undefined) return { problem: `invalid value for ${key}: ${value}` };
        if (key === "required") mount.required = flag;
        else access = key.startsWith("ro") || key === "readonly" ? flag : !flag;
        continue;
      }
    }
    if (value === undefined) return { problem: `invalid field '${field}' must be a key=value pair` };
    switch (key) {
      case "type":
        if (!isType(value.toLowerCase())) return { problem: `unsupported mount type ${goQuote(value)}` };
        mount.type = types.find((type) => type === value.toLowerCase()) ?? "bind";
        break;
      case "target":
      case "dst":
      case "destination":
        mount.target = value;
        break;
      case "source":
      case "src":
        mount.source = value;
        break;
      case "from":
      case "id":
        mount[key] = value;
        break;
      case "uid":
      case "gid":
        if (!/^\d+$/.test(value)) return { problem: `invalid value ${value} for ${key}` };
        mount[key] = Number(value);
        break;
      case "mode":
        if (!/^[0-7]+$/.test(value)) return { problem: `invalid value ${value} for mode` };
        mount.mode = Number.parseInt(value, 8);
        break;
      case "size": {
        const size = sizeOf(value);
        if (size === undefined) return { problem: `invalid value for size: ${value}` };
        mount.sizeBytes = size;
        break;
      }
      case "sharing":
        if (!["shared", "private", "locked"].includes(value)) {
          return { problem: `unsupported sharing value ${goQuote(value)}` };
        }
        break;
      default:
        return { problem: `unexpected key '${key}' in '${field}'` };
    }
  }
  if (mount.target === "" && mount.type !== "secret" && mount.type !== "ssh") {
    return { problem: "invalid mount config: target is not set" };
  }
  // A bind cannot be written to unless it says so; a cache can.
  mount.readOnly = access ?? mount.type === "bind";
  return mount;
}

function booleanOf(word: string): boolean | undefined {
  return word === "true" || word === "1" ? true : word === "false" || word === "0" ? false : undefined;
}

function sizeOf(word: string): number | undefined {
  const [, count, unit = ""] = /^(\d+)([bkmg]?)b?$/i.exec(word) ?? [];
  if (count === undefined) return undefined;
  return Number(count) * 1024 ** Math.max(0, "bkmg".indexOf(unit.toLowerCase() || "b"));
}
