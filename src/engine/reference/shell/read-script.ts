import type { ByteString } from "../bytes.ts";
import type { Errno } from "../filesystem/errno.ts";
import type { SystemCalls } from "../process/program.ts";

/** The text of a script: of a file, or of what a device or an open stream has to give at once. */
export function readScript(
  system: SystemCalls,
  path: ByteString,
): { readonly content: ByteString } | { readonly error: Errno } {
  const read = system.files.read(path);
  if (typeof read !== "string") return read;
  const opened = system.open(path, { read: true });
  if ("error" in opened) return opened;
  let content = "";
  for (;;) {
    const bytes = system.read(opened.descriptor);
    if (bytes === "blocked") system.unsupported(`a script from ${path}, which has not all come`);
    if (typeof bytes === "object" || bytes === "" || bytes === "blocked") {
      system.close(opened.descriptor);
      return typeof bytes === "object" ? bytes : { content };
    }
    content += bytes;
  }
}
