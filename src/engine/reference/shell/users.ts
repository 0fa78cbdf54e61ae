import type { SystemCalls } from "../process/program.ts";

/** Home directory of a user, from the container's own /etc/passwd. */
export function homeOf(system: SystemCalls, name: string): string | undefined {
  const file = system.files.read("/etc/passwd");
  if (typeof file === "string") return undefined;
  for (const line of file.content.split("\n")) {
    const fields = line.split(":");
    if (fields[0] === name) return fields[5];
  }
  return undefined;
}
