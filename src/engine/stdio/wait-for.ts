/** A value, if it comes within a time and before an abort; undefined when not. */
export async function waitFor<T>(
  answer: Promise<T>,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  let stop = (): void => undefined;
  const expired = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limitMs);
    const abort = (): void => resolve(undefined);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([answer, expired]);
  } finally {
    stop();
    // When it was given up nobody listens any more to how it ends.
    answer.catch(() => undefined);
  }
}
