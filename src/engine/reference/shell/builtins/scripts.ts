import { errnoTexts } from "../../filesystem/errno.ts";
import { beginExit, fatal } from "../control.ts";
import { failure, findCommand } from "../external.ts";
import { readScript } from "../read-script.ts";
import { runText } from "../run-text.ts";
import { exportedVariables, getVariable } from "../state.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** What runs a text in this shell, or another program in its place. */
export const scriptBuiltins: readonly (readonly [string, Builtin])[] = [
  ["eval", evaluateText],
  [".", source],
  ["source", source],
  ["exec", execute],
];

function evaluateText({ shell, argv }: BuiltinCall): number | "transferred" {
  const text = argv.slice(1).join(" ");
  if (text === "") return 0;
  runText(shell, text, "eval", { outer: shell.scriptName, commandName: "eval" });
  return "transferred";
}

function source(call: BuiltinCall): number | "transferred" | "handled" {
  const { shell, system, argv } = call;
  const [, file, ...positional] = argv;
  if (file === undefined) return 2;
  const path = file.includes("/") ? file : findSource(call, file);
  if (path === undefined) {
    fatal(shell, system, `${file}: not found`);
    return "handled";
  }
  const content = readScript(system, path);
  if ("error" in content) {
    fatal(shell, system, `can't open '${path}': ${errnoTexts[content.error]}`);
    return "handled";
  }
  runText(shell, content.content, "dot", {
    outer: shell.scriptName,
    commandName: path,
    ...(positional.length > 0 ? { positional } : {}),
  });
  return "transferred";
}

function findSource({ shell, system }: BuiltinCall, name: string): string | undefined {
  for (const directory of (getVariable(shell, "PATH") ?? "").split(":")) {
    const path = directory === "" ? name : `${directory}/${name}`;
    const stat = system.files.stat(path);
    if (typeof stat !== "string" && stat.kind === "file") return path;
  }
  return undefined;
}

function execute({ shell, system, argv }: BuiltinCall): number | "handled" | { readonly on: "turn" } {
  const words = argv.slice(1);
  const [name] = words;
  if (name === undefined) return 0;
  const found = findCommand(shell, system, name);
  const environment = exportedVariables(shell);
  let error = found.kind === "missing" ? found.error : undefined;
  if (found.kind !== "missing") {
    const path = found.kind === "file" ? found.path : name;
    error = system.execute({
      path,
      argv: words,
      environment,
      ...(found.kind === "applet" ? { program: found.program } : {}),
    });
    if (error === undefined) return { on: "turn" };
    if (error === "ENOEXEC") {
      const sh = findCommand(shell, system, "sh");
      if (
        sh.kind === "applet" &&
        system.execute({ path, argv: ["sh", path, ...words.slice(1)], environment, program: sh.program }) === undefined
      )
        return { on: "turn" };
    }
  }
  beginExit(shell, failure(shell, system, name, error ?? "ENOENT"));
  return "handled";
}
