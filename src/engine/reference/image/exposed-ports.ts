/**
 * Ports of one argument of EXPOSE, `port/protocol` each: `80`, `81/udp`, a range `90-91`, or a published form whose last
 * part counts (`8080:70`). A bad one is refused in dockerd's words.
 */
export function parseExposed(spec: string): readonly string[] | { readonly problem: string } {
  const slash = spec.indexOf("/");
  const ports = slash < 0 ? spec : spec.slice(0, slash);
  const protocol = (slash < 0 ? "tcp" : spec.slice(slash + 1)).toLowerCase() || "tcp";
  const container = ports.split(":").at(-1) ?? "";
  if (container === "") return { problem: `No port specified: ${spec}<empty>` };
  const range = /^(\d+)(?:-(\d+))?$/.exec(container);
  const first = Number(range?.[1]);
  const last = Number(range?.[2] ?? range?.[1]);
  if (range === null || first > 65_535 || last > 65_535 || last < first) {
    return { problem: `Invalid containerPort: ${container}` };
  }
  if (protocol !== "tcp" && protocol !== "udp" && protocol !== "sctp") return { problem: `Invalid proto: ${protocol}` };
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol}`);
}
