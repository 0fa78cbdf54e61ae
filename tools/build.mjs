/**
 * Checks the types of src, properties and bench, and bundles the program and the benchmarks into dist: a run of a few
 * hundred scenarios is over before several hundred small modules are loaded. Runs before anything is compiled, so it
 * is plain JavaScript.
 *
 *     dist/src/main/plimsoll.js   the program's entry
 *     dist/src/main/chunks/       its parts, loaded when a command needs them
 *     dist/bench/                 the benchmarks, which are no part of the package
 *
 * What package.json depends on stays outside, and nothing is minified: a stack trace names our functions.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
// Files of parts that are gone must not stay.
rmSync(join(root, "dist"), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
await bundle("src/main/plimsoll.ts", "dist/src/main");
await bundle("bench/run.ts", "dist/bench");
chmodSync(join(root, "dist/src/main/plimsoll.js"), 0o755);

/** Bundles what an entry imports, each part that it imports lazily into a file of its own. */
async function bundle(entry, folder) {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: entry,
      target: "es2023",
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js", comments: false },
      },
    },
  });
}
