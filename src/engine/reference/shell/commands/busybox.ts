import { errnoTexts } from "../../filesystem/errno.ts";
import { complain, unsupported } from "./errors.ts";
import { instant } from "./instant.ts";

/** busybox APPLET ARGUMENT…: runs an applet by its name; the list of applets and the help are not simulated. */
export const busybox = instant("busybox", (argv, system) => {
  const name = argv[1];
  if (name === undefined || name.startsWith("--")) return unsupported(system, argv, name ?? "without arguments");
  const error = system.execute({ path: "/bin/busybox", argv: argv.slice(1), environment: system.environment });
  return error === undefined ? 0 : complain(system, argv, `can't execute '${name}': ${errnoTexts[error]}`);
});
