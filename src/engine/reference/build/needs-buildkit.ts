import type { Problem } from "./problem.ts";

/** PAR-016: the classic builder knows these options, and refuses them when their step runs. */
export function needsBuildKit(flag: string): Problem {
  return {
    problem: `the --${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`,
  };
}
