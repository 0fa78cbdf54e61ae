/** Certificates of a TLS connection, PEM. */
export interface Tls {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** Where an engine listens, as `node:http` takes it. */
export interface Address {
  readonly secure: boolean;
  /** Whether it can only be on this machine. */
  readonly local: boolean;
  readonly connect: {
    readonly socketPath?: string;
    readonly host?: string;
    readonly port?: number;
    readonly ca?: string;
    readonly cert?: string;
    readonly key?: string;
  };
}

/**
 * Reads a `DOCKER_HOST`: `unix:///path`, `tcp://host:port`, `http://…`, `https://…`, or a bare absolute path. TCP with
 * certificates is TLS, as the docker CLI does. Throws on anything else: the caller gave a bad option.
 */
export function addressOf(host: string, tls?: Tls): Address {
  if (host.startsWith("/")) return { secure: false, local: true, connect: { socketPath: host, host: "localhost" } };
  if (host.startsWith("unix://")) {
    return { secure: false, local: true, connect: { socketPath: host.slice("unix://".length), host: "localhost" } };
  }
  const found = /^(tcp|https?):\/\/(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/?$/.exec(host);
  if (found === null)
    throw new Error(`not an engine address: ${host} (expected unix:///path, tcp://host:port, http://… or https://…)`);
  const [, scheme, name = "", port] = found;
  const secure = scheme === "https" || (scheme === "tcp" && tls !== undefined);
  const bare = name.replace(/^\[|\]$/g, "");
  return {
    secure,
    local: bare === "localhost" || bare === "::1" || bare.startsWith("127."),
    connect: {
      host: bare,
      port: port === undefined ? (secure ? 2376 : 2375) : Number(port),
      ...(secure && tls?.ca !== undefined ? { ca: tls.ca } : {}),
      ...(secure && tls?.cert !== undefined ? { cert: tls.cert } : {}),
      ...(secure && tls?.key !== undefined ? { key: tls.key } : {}),
    },
  };
}
