/** dockerd's guess at what ENOTDIR means, after every text of the runtime that has it (measured for start and exec). */
export function withHint(message: string): string {
  if (!message.includes("not a directory")) return message;
  return (
    `${message}: Are you trying to mount a directory onto a file (or vice-versa)? ` +
    "Check if the specified host path exists and is the expected type"
  );
}

/** Why a start failed: the code that the engine records, and its text. */
export interface StartRefused {
  readonly exitCode: number;
  readonly message: string;
}

/** How the runtime begins to say that a process was not started. */
export const notStarted =
  "failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ";
