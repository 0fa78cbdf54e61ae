import type { Config, CreateArguments, EnvironmentArgument } from "../../../vocabulary/generated/types.ts";
import { mergeHealthcheck } from "../image/commit-config.ts";

/** The default path of a container (CTR-CFG-010). */
export const defaultPath = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Entries of an environment argument, in order. */
export function environmentEntries(argument: EnvironmentArgument | undefined): readonly string[] {
  if (argument === undefined) return [];
  if (isList(argument)) return argument;
  return Object.entries(argument).map(([name, value]) => `${name}=${value}`);
}

function isList(argument: EnvironmentArgument): argument is readonly string[] {
  return Array.isArray(argument);
}

/**
 * The configuration of a container: the image's, overridden by the request (CTR-CFG-001 … CTR-CFG-018). Keys without a
 * value are left out; the host name is the caller's business, since it depends on the id.
 */
export function mergeConfig(image: Config, request: CreateArguments): { -readonly [K in keyof Config]: Config[K] } {
  const argv = mergeArgv(image, request);
  const env = mergeEnvironment(image.env ?? [], environmentEntries(request.env));
  const labels =
    image.labels === undefined && request.labels === undefined ? undefined : { ...image.labels, ...request.labels };
  const volumes = mergeVolumes(image.volumes, request.volumes);
  const exposedPorts = mergePorts(image.exposedPorts, request.expose);
  const user = request.user ?? image.user;
  const workdir = request.workdir ?? image.workdir;
  const stopSignal = request.stopSignal ?? image.stopSignal;
  // A time to stop stands in the image that a commit makes, but is not taken over from it (measured).
  const { stopTimeout } = request;
  const healthcheck = mergeHealthcheck(request.healthcheck, image.healthcheck);
  const config: { -readonly [K in keyof Config]: Config[K] } = {};
  if (argv.cmd.length > 0) config.cmd = argv.cmd;
  if (argv.entrypoint.length > 0) config.entrypoint = argv.entrypoint;
  if (env.length > 0) config.env = env;
  if (workdir !== undefined && workdir !== "") config.workdir = cleanPath(workdir);
  if (user !== undefined && user !== "") config.user = user;
  if (labels !== undefined && Object.keys(labels).length > 0) config.labels = labels;
  if (volumes !== undefined && volumes.length > 0) config.volumes = volumes;
  if (exposedPorts.length > 0) config.exposedPorts = exposedPorts;
  if (stopSignal !== undefined && stopSignal !== "") config.stopSignal = stopSignal;
  if (stopTimeout !== undefined) config.stopTimeout = stopTimeout;
  if (healthcheck !== undefined) config.healthcheck = healthcheck;
  // SHELL and ONBUILD are for later builds: no container of the image shows them (measured).
  if (request.tty === true) config.tty = true;
  if (request.stdin === true) config.openStdin = true;
  return config;
}

/**
 * A request's entrypoint drops the image's cmd (CTR-CFG-003); `[""]` clears the image's entrypoint and cmd
 * (CTR-CFG-004), `[]` only the entrypoint (CTR-CFG-005); an empty cmd overrides nothing (CTR-CFG-002).
 */
function mergeArgv(
  image: Config,
  request: CreateArguments,
): { readonly entrypoint: readonly string[]; readonly cmd: readonly string[] } {
  const given = request.entrypoint;
  const cmd = request.cmd ?? [];
  const usesImageCmd = (given === undefined || given.length === 0) && cmd.length === 0;
  const entrypoint = given ?? image.entrypoint ?? [];
  return {
    entrypoint: entrypoint.length === 1 && entrypoint[0] === "" ? [] : entrypoint,
    cmd: usesImageCmd ? (image.cmd ?? []) : cmd,
  };
}

/** The request's entries first, then those of the image whose name the request does not give; a bare name stays. */
function mergeEnvironment(image: readonly string[], request: readonly string[]): readonly string[] {
  if (request.length === 0) return image;
  const names = new Set(request.map(nameOfEntry));
  return [...request, ...image.filter((entry) => !names.has(nameOfEntry(entry)))];
}

function nameOfEntry(entry: string): string {
  const equals = entry.indexOf("=");
  return equals < 0 ? entry : entry.slice(0, equals);
}

/** VOLUMEs of the image and the request's lone paths (CTR-COM-016). */
function mergeVolumes(
  image: readonly string[] | undefined,
  request: readonly string[] | undefined,
): readonly string[] | undefined {
  const own = request?.filter(isAnonymous) ?? [];
  return own.length === 0 ? image : [...new Set([...(image ?? []), ...own])].sort();
}

/** `/path` without a source among the volumes of a request: an entry of Config.Volumes. */
export function isAnonymous(volume: string): boolean {
  return volume !== "" && !volume.includes(":");
}

function mergePorts(image: readonly string[] | undefined, request: readonly string[] | undefined): readonly string[] {
  if (request === undefined) return image ?? [];
  const wanted = request.map((port) => (port.includes("/") ? port : `${port}/tcp`));
  return [...new Set([...(image ?? []), ...wanted])].sort();
}

/**
 * Environment of a process: defaults first, overridden key by key; an entry without `=` removes the variable
 * (CTR-CFG-008, CTR-CFG-010). HOME comes last and only when nothing set it.
 */
export function processEnvironment(options: {
  readonly hostname: string;
  readonly terminal: boolean;
  readonly entries: readonly string[];
  readonly home: string;
}): readonly string[] {
  const result = [defaultPath, `HOSTNAME=${options.hostname}`];
  if (options.terminal) result.push("TERM=xterm");
  const merged = overrideEntries(result, options.entries);
  return merged.some((entry) => entry.startsWith("HOME=") && entry !== "HOME=")
    ? merged
    : [...merged.filter((entry) => entry !== "HOME="), `HOME=${options.home}`];
}

/** Entries replaced by name, new ones at the end; a bare name takes the variable away. */
export function overrideEntries(defaults: readonly string[], overrides: readonly string[]): readonly string[] {
  if (overrides.length === 0) return defaults;
  const result = [...defaults];
  const removed: string[] = [];
  for (const entry of overrides) {
    const equals = entry.indexOf("=");
    const prefix = equals < 0 ? `${entry}=` : entry.slice(0, equals + 1);
    let place = 0;
    while (place < defaults.length && defaults[place]?.startsWith(prefix) !== true) place++;
    if (equals < 0) removed.push(prefix);
    else if (place < defaults.length) result[place] = entry;
    else result.push(entry);
  }
  return removed.length === 0 ? result : result.filter((entry) => !removed.some((prefix) => entry.startsWith(prefix)));
}

/** An absolute path without `.`, `..` and trailing slashes (CTR-CFG-013). */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** argv of the container: entrypoint and cmd (CTR-CFG-001). */
export function argvOf(config: Config): readonly string[] {
  return config.entrypoint === undefined ? (config.cmd ?? []) : [...config.entrypoint, ...(config.cmd ?? [])];
}
