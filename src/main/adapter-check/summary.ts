import { profileNames, profiles } from "../../check/profiles.ts";
import { plural } from "../../report/describe.ts";
import type { EngineInfo } from "../../vocabulary/generated/types.ts";
import { isChapter, isFault, type Part } from "./part.ts";

/** What works and what an author does next. */
export function summary(parts: readonly Part[], info: EngineInfo, command: readonly string[]): string {
  const chapters = parts.filter(({ name }) => isChapter(name));
  const count = (statuses: readonly Part["verdict"][]): number =>
    chapters.filter(({ verdict }) => statuses.includes(verdict)).length;
  const faults = parts.filter(({ verdict }) => isFault(verdict));
  const claimed = new Set(info.capabilities);
  const whole = profileNames.filter((name) =>
    Object.entries(profiles).some(([own, members]) => own === name && members.every((member) => claimed.has(member))),
  );
  const lines = [
    "",
    `${plural(chapters.length, "chapter")}: ${count(["passed"])} work, ${faults.filter(({ name }) => isChapter(name)).length} do not, ${count(["unsupported", "skipped"])} not tried`,
    `profiles claimed as a whole: ${whole.length === 0 ? "none" : whole.join(", ")}`,
  ];
  const quoted = command.map((word) => (/^[\w./:=@,+-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, "\\$&")}"`));
  const engine = `--engine 'stdio:${quoted.join(" ")}'`;
  const [first] = faults;
  if (first !== undefined) {
    lines.push(`next: ${first.name}: ${first.words.split("\n")[0]}`);
    const file = /^(\S+\.scenario\.yaml\S*): /m.exec(first.words)?.[1];
    if (file !== undefined) lines.push(`      npx plimsoll run ${file} ${engine}`);
  } else if (!chapters.some(({ verdict }) => verdict === "passed")) {
    lines.push("next: claim and answer `run`, `inspect` and `rm`: with them the first scenarios can run");
  } else {
    lines.push(`next: every scenario that the claims allow: npx plimsoll run scenarios ${engine}`);
    if (!whole.includes("core")) lines.push("      the profile core needs what is named above as not claimed");
  }
  return `${lines.join("\n")}\n`;
}
