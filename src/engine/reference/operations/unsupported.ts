import type { Verb } from "../../../vocabulary/operation.ts";
import { unsupported as notSupported } from "../../../vocabulary/outcome.ts";
import type { Handler } from "./handler.ts";

/** A verb that the reference engine does not do: it says so, and changes nothing. */
export function unsupported<V extends Verb>(verb: V): Handler<V> {
  return () => notSupported(verb);
}
