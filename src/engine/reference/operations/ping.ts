import { ok } from "../../../vocabulary/outcome.ts";
import type { Handler } from "./handler.ts";

/** The reference engine is always there. */
export const ping: Handler<"ping"> = () => ok<"ping">({ apiVersion: "1.41", builderVersion: "1" });
