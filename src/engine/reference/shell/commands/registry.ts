import type { Program } from "../../process/program.ts";

let table: ReadonlyMap<string, Program> = new Map();

/** Called once by the table of commands: the applets that run others cannot import the table that holds them. */
export function registerApplets(commands: ReadonlyMap<string, Program>): void {
  table = commands;
}

/** The applet of that name. busybox prefers its own applets to what lies on PATH. */
export function appletNamed(name: string): Program | undefined {
  return table.get(name);
}
