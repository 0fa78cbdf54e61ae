import type { Verb } from "../vocabulary/operation.ts";

/** A set of capabilities that a run may demand as a whole. */
export type ProfileName =
  | "archives"
  | "build"
  | "commit"
  | "core"
  | "events"
  | "files"
  | "images"
  | "limits"
  | "networks"
  | "processes"
  | "prune"
  | "registry"
  | "streams"
  | "volumes";

/** Features that a profile demands; those of one dialect (a builder, an image store) belong to no profile. */
type Feature =
  | "auto-remove"
  | "bind-mounts"
  | "file-remove"
  | "healthcheck"
  | "memory-limit"
  | "restart-policy"
  | "stdin"
  | "tmpfs"
  | "tty"
  | "volumes-from"
  | "wait.next-exit";

/**
 * Profile → its verbs and features. Every verb is in one profile. `core` is what an engine must do to be tested at all:
 * it is always selected, and nothing in it may be unsupported.
 */
export const profiles: { readonly [P in ProfileName]: readonly (Feature | Verb)[] } = {
  core: [
    "create",
    "start",
    "run",
    "stop",
    "kill",
    "wait",
    "rm",
    "exec",
    "logs",
    "ps",
    "inspect",
    "images",
    "image-inspect",
    "tag",
    "rmi",
    "diff",
  ],
  images: ["history"],
  files: ["tree", "stat", "read", "write", "remove", "cp", "file-remove"],
  commit: ["commit"],
  volumes: ["volume-create", "volume-inspect", "volume-ls", "volume-rm", "bind-mounts", "tmpfs", "volumes-from"],
  build: ["build"],
  streams: ["attach", "resize", "stdin", "tty"],
  processes: [
    "pause",
    "unpause",
    "restart",
    "rename",
    "top",
    "exec-inspect",
    "auto-remove",
    "healthcheck",
    "restart-policy",
    "wait.next-exit",
  ],
  limits: ["update", "stats", "memory-limit"],
  events: ["events", "version", "info", "ping", "df"],
  archives: ["save", "load", "export", "import"],
  registry: ["login", "pull", "push"],
  prune: ["container-prune", "image-prune", "volume-prune", "build-prune"],
  networks: [
    "network-create",
    "network-inspect",
    "network-ls",
    "network-rm",
    "network-prune",
    "network-connect",
    "network-disconnect",
  ],
};

/** Their names: `core`, then the others as they are listed. */
export const profileNames: readonly string[] = Object.keys(profiles);

/** Whether a word names a profile. */
export function isProfileName(word: string): word is ProfileName {
  return Object.hasOwn(profiles, word);
}

/** The selected profile that a capability belongs to; `core` is always selected; undefined: it may be unsupported. */
export function profileOf(capability: string, selected: readonly ProfileName[] = []): ProfileName | undefined {
  return (["core", ...selected] as const).find((name) => profiles[name].some((member) => member === capability));
}
