import { ok } from "../../../vocabulary/outcome.ts";
import type { Handler } from "./handler.ts";

/** The engine that is modelled: dockerd's API, measured at this version. */
export const version: Handler<"version"> = () =>
  ok<"version">({ version: "20.10.24", apiVersion: "1.41", os: "linux", arch: "amd64" });
