/** The longest output of a container that is kept: as much as adapters keep of an engine's answer. */
export const outputBytesMax = 64 * 1024 * 1024;

/** What an operation is told that brought about more. */
export const tooMuchOutput = "more than 64 MiB of output of one container";
