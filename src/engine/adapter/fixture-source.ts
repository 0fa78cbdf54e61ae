import { completed, type ShellTemplate, templateOfArchive, templateOfHost } from "./fixture.ts";

/** Where the fixture image may come from. */
export interface ShellOptions {
  /** Image that was asked for: it is used, or nothing is. */
  readonly image: string | undefined;
  /** Static busybox of this machine that was asked for. */
  readonly busybox: string | undefined;
}

/** What an engine does for the search; each answers undefined, or words, where it cannot. */
export interface ShellPorts {
  /** The archive of an image that the engine has. */
  save(reference: string): Promise<Uint8Array | undefined>;
  /** Fetches an image; answers why not. */
  pull(reference: string): Promise<string | undefined>;
}

/** What the search came to; a problem says everything that was tried and what helps. */
export type FoundShell = { readonly template: ShellTemplate } | { readonly problem: string };

const usual = "base:busybox";
const hostPaths: readonly string[] = ["/bin/busybox", "/usr/bin/busybox", "/usr/local/bin/busybox"];
/** A busybox that needs no libraries. */
const published = "docker.io/library/busybox:1.36-musl";

/**
 * Finds what `shell` is made from: the image that was asked for (of the engine, else pulled), else `base:busybox` of the
 * engine, else a static busybox of this machine, else a published busybox, pulled. What an image lacks of the usual
 * content (users, the files that engines make) is laid over it, so that `shell` is the same everywhere.
 */
export async function findShell(options: ShellOptions, ports: ShellPorts): Promise<FoundShell> {
  if (options.image !== undefined) {
    const found = await imageFrom(options.image, ports, true);
    return typeof found === "string" ? { problem: `${found}; it is what was asked for as the shell image` } : found;
  }
  const tried: string[] = [];
  const there = await imageFrom(usual, ports, false);
  if (typeof there !== "string") return there;
  tried.push(there);
  const paths = options.busybox === undefined ? hostPaths : [options.busybox];
  for (const path of paths) {
    const template = templateOfHost(path);
    if (template !== undefined) return { template };
  }
  tried.push(`no static busybox runs on this machine (${paths.join(", ")})`);
  const pulled = await imageFrom(published, ports, true);
  if (typeof pulled !== "string") return pulled;
  return {
    problem: `there is no shell image: ${[...tried, pulled].join("; ")}. Name one (--shell-image), load one as ${usual}, or install a static busybox (Debian: busybox-static)`,
  };
}

async function imageFrom(
  reference: string,
  ports: ShellPorts,
  pulls: boolean,
): Promise<{ readonly template: ShellTemplate } | string> {
  let archive = await ports.save(reference);
  if (archive === undefined) {
    if (!pulls) return `the engine has no image ${reference}`;
    const problem = await ports.pull(reference);
    if (problem !== undefined) return `the engine has no image ${reference} and cannot pull it (${problem})`;
    archive = await ports.save(reference);
  }
  const template = archive === undefined ? undefined : templateOfArchive(reference, archive);
  return template === undefined
    ? `the image ${reference} cannot be read`
    : { template: { ...completed(template), ofEngine: true } };
}
