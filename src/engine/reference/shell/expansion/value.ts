import type { ByteString } from "../../bytes.ts";
import type { Shell } from "../state.ts";
import { hasOption } from "../state.ts";
import type { Expansion } from "./expansion.ts";

/** The value of a parameter, special or not; undefined where it is unset. */
export function parameterValue(expansion: Pick<Expansion, "shell" | "system">, name: string): ByteString | undefined {
  const { shell, system } = expansion;
  const code = name.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) {
    const index = Number(name);
    return index === 0 ? shell.name : shell.positional[index - 1];
  }
  switch (name) {
    case "?":
      return String(shell.status);
    case "#":
      return String(shell.positional.length);
    case "$":
      return String(shell.shellPid);
    case "!":
      return shell.backgroundPid === 0 ? undefined : String(shell.backgroundPid);
    case "-":
      return [...optionOrder].filter((option) => shell.options.includes(option)).join("");
    case "@":
    case "*":
      return shell.positional.join(" ");
    case "FUNCNAME":
      return functionName(shell) ?? shell.variables.get(name)?.value;
    case "LINENO":
      return String(shell.line);
    case "RANDOM":
      return shell.variables.has("RANDOM") ? String((system.random() >>> 8) & 0x7fff) : undefined;
    default:
      return shell.variables.get(name)?.value;
  }
}

function functionName(shell: Shell): string | undefined {
  for (let frame = shell.frames; frame !== undefined; frame = frame.below) if (frame.kind === "call") return frame.name;
  return undefined;
}

// As ash shows them in $-.
const optionOrder = "ubaCvxsnmciIfe";

/** `${#@}` is the length of all parameters in one text. */
export function joinedPositional(shell: Shell): ByteString {
  const separators = shell.variables.get("IFS")?.value ?? " ";
  return shell.positional.join(separators.charAt(0));
}

/** Under `set -u` a parameter that is not set ends the shell. */
export function unsetParameter(expansion: Expansion, name: string): void {
  if (hasOption(expansion.shell, "u") && name !== "@" && name !== "*")
    expansion.failure ??= `${name}: parameter not set`;
}
