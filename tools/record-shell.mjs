// Records what a real busybox does with shell commands: each runs in a fresh container of an image that holds busybox,
// without network, in an empty /w. Usage:
//   node tools/record-shell.mjs FILE.json [IMAGE] <commands.txt
// Standard input holds one command a line (\n in it is a newline). Rows that FILE has already are kept as they are.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [file, image = "base:busybox"] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node tools/record-shell.mjs FILE.json [IMAGE] <commands.txt");
  process.exit(3);
}
const known = new Map(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).map((row) => [row.cmd, row]) : []);
const commands = readFileSync(0, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => line.replaceAll("\u240a", "\n"));
for (const cmd of commands) if (!known.has(cmd)) known.set(cmd, record(cmd));
writeFileSync(file, `[\n${[...known.values()].map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);

function docker(args, options = {}) {
  const done = spawnSync("docker", args, { maxBuffer: 1 << 26, ...options });
  if (done.error) throw done.error;
  return done;
}

function record(cmd) {
  const created = docker(["create", "--network", "none", "--hostname", "test", "-w", "/w", image, "sh", "-c", cmd]);
  const id = created.stdout.toString().trim();
  if (created.status !== 0) throw new Error(created.stderr.toString());
  try {
    const run = docker(["start", "-a", id]);
    const code = Number(docker(["inspect", "-f", "{{.State.ExitCode}}", id]).stdout.toString());
    const tree = treeOf(docker(["cp", `${id}:/w`, "-"]).stdout);
    const stderr = run.stderr.toString("utf8");
    // The usage of an applet is shortened on purpose, so it is not compared.
    return {
      cmd,
      stdout: run.stdout.toString("utf8"),
      ...(stderr.includes("multi-call binary") ? {} : { stderr }),
      code,
      tree,
    };
  } finally {
    docker(["rm", "-f", id]);
  }
}

/** Entries of a tar: type, mode, owner, content or link target; bytes as UTF-8. */
function treeOf(tar) {
  const tree = {};
  for (let at = 0; at + 512 <= tar.length; ) {
    const header = tar.subarray(at, at + 512);
    const text = (from, length) => header.toString("latin1", from, from + length).replace(/\0.*$/s, "");
    const name = text(0, 100);
    if (name === "") break;
    const size = Number.parseInt(text(124, 12), 8) || 0;
    const type = text(156, 1) || "0";
    const entry = {
      t: type,
      m: (Number.parseInt(text(100, 8), 8) & 0o7777).toString(8),
      u: Number.parseInt(text(108, 8), 8),
      g: Number.parseInt(text(116, 8), 8),
    };
    if (type === "0") entry.c = tar.toString("utf8", at + 512, at + 512 + size);
    if (type === "1" || type === "2") entry.l = text(157, 100);
    tree[name] = entry;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return tree;
}
