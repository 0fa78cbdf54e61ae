/** What `--engine` takes, for help and messages. docs/engines.md says more of each. */
export const engineWords: string = [
  "reference",
  "reference:buildkit",
  "docker",
  "docker:URL",
  "docker:context=NAME",
  "podman",
  "podman:URL",
  "cli:docker",
  "cli:docker-buildkit",
  "cli:podman",
  "cli:PATH",
  "stdio:COMMAND",
  "mutant:NAME",
].join(", ");
