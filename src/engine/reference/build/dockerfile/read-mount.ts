import { goQuote } from "../go-quote.ts";
import { isProblem, type Problem } from "../problem.ts";
import type { RunMount } from "./instruction.ts";

const types = ["bind", "cache", "tmpfs", "secret", "ssh"] as const;
const sharings: readonly string[] = ["shared", "private", "locked"];

/** Largest uid, gid and mode: what 32 bits hold. */
const numberMax = 0xffff_ffff;

/**
 * `RUN --mount=type=…,target=…` (PAR-031): comma-separated fields in any order. A type, key or value that is not known, or
 * is none of this type, is refused while parsing, in BuildKit's words (measured on the frontend of dockerd 20.10.24).
 */
export function readMount(text: string): RunMount | Problem {
  const fields: Fields = { type: "bind", values: new Map(), isRequired: false };
  for (const field of text.split(",")) {
    const problem = readField(fields, field);
    if (problem !== undefined) return problem;
  }
  const { type, values } = fields;
  const hasOwner = type === "cache" || type === "secret" || type === "ssh";
  const owner = hasOwner ? undefined : (["mode", "uid", "gid"] as const).find((key) => values.has(key));
  if (owner !== undefined) return { problem: `${owner} not allowed for ${goQuote(type)} type mounts` };
  if (values.has("sharing") && type !== "cache") return { problem: `invalid cache sharing set for ${type} mount` };
  const { target = "", source = "", from = "", id = "" } = Object.fromEntries(values);
  if (type === "secret") {
    if (from !== "") return { problem: "secret mount should not have a from" };
    if (source === "" && target === "" && id === "") {
      return { problem: "invalid secret mount. one of source, target required" };
    }
    if (source !== "" && id !== "") return { problem: "both source and id can't be set" };
  }
  const mode = values.get("mode");
  return {
    type,
    target,
    source,
    from,
    id,
    // What is not the builder's own cannot be written to unless it says so.
    readOnly: fields.isReadOnly ?? (type !== "cache" && type !== "tmpfs"),
    required: fields.isRequired,
    uid: Number(values.get("uid") ?? 0),
    gid: Number(values.get("gid") ?? 0),
    ...(mode === undefined ? {} : { mode: Number.parseInt(mode, 8) }),
  };
}

/** What fields have said so far: the order matters to `required` alone, which only some types have. */
interface Fields {
  type: RunMount["type"];
  readonly values: Map<string, string>;
  isReadOnly?: boolean;
  isRequired: boolean;
}

/** Other words for a key. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["dst", "target"],
  ["destination", "target"],
  ["src", "source"],
]);

function readField(fields: Fields, field: string): Problem | undefined {
  const equals = field.indexOf("=");
  const written = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
  const key = aliases.get(written) ?? written;
  const value = equals < 0 ? undefined : field.slice(equals + 1);
  switch (key) {
    case "ro":
    case "readonly":
    case "rw":
    case "readwrite": {
      const flag = flagOf(written, value);
      if (isProblem(flag)) return flag;
      fields.isReadOnly = key === "ro" || key === "readonly" ? flag : !flag;
      return undefined;
    }
    case "required": {
      if (fields.type !== "secret" && fields.type !== "ssh") {
        return { problem: `unexpected key 'required' for mount type '${fields.type}'` };
      }
      const flag = flagOf(written, value);
      if (isProblem(flag)) return flag;
      fields.isRequired = flag;
      return undefined;
    }
  }
  if (value === undefined) return { problem: `invalid field '${field}' must be a key=value pair` };
  const wrong = { problem: `invalid value ${value} for ${written}` };
  switch (key) {
    case "type": {
      const type = types.find((one) => one === value.toLowerCase());
      if (type === undefined) return { problem: `unsupported mount type ${goQuote(value)}` };
      fields.type = type;
      return undefined;
    }
    case "uid":
    case "gid":
      if (!/^\d+$/.test(value) || Number(value) > numberMax) return wrong;
      break;
    case "mode":
      if (!/^[0-7]+$/.test(value) || Number.parseInt(value, 8) > numberMax) return wrong;
      break;
    case "sharing":
      if (!sharings.includes(value.toLowerCase())) return { problem: `unsupported sharing value ${goQuote(value)}` };
      break;
    case "target":
    case "source":
    case "from":
    case "id":
      break;
    default:
      return { problem: `unexpected key '${written}' in '${field}'` };
  }
  fields.values.set(key, value);
  return undefined;
}

/** A flag without a value is set; with one it is Go's `ParseBool`. */
function flagOf(key: string, value: string | undefined): boolean | Problem {
  if (value === undefined || /^(?:1|t|T|true|TRUE|True)$/.test(value)) return true;
  return /^(?:0|f|F|false|FALSE|False)$/.test(value) ? false : { problem: `invalid value for ${key}: ${value}` };
}
