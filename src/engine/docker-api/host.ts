/** Certificates of a TLS connection, PEM. */
export interface Tls {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** False: whoever answers is believed (docker's `--tls` without `--tlsverify`). */
  readonly verify?: boolean | undefined;
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
    readonly rejectUnauthorized?: boolean;
  };
}

const expected = "expected unix:///path, tcp://host:port, http://… or https://…";

/** Schemes that docker knows and this adapter does not speak, with what to do instead. */
const unspoken: Readonly<Record<string, string>> = {
  ssh: "forward its socket (`ssh -nNT -L /tmp/engine.sock:/var/run/docker.sock HOST`) and use unix:///tmp/engine.sock",
  npipe: "let the engine listen on tcp:// or a unix socket",
  fd: "that is an address to listen on, not one to reach",
};

/**
 * Reads a `DOCKER_HOST`: `unix:///path`, `tcp://host:port`, `host:port`, `http://…`, `https://…`, or a bare absolute
 * path. TCP with certificates is TLS, as the docker CLI does; so are its ports 2375 and 2376 where none is given.
 * Throws on anything else: the caller gave a bad option.
 */
export function addressOf(host: string, tls?: Tls): Address {
  if (host.startsWith("/")) return socketAddress(host);
  if (host.startsWith("unix://")) return socketAddress(host.slice("unix://".length) || "/var/run/docker.sock");
  const scheme = /^([a-z]+):\/\//.exec(host)?.[1];
  const instead = scheme === undefined ? undefined : unspoken[scheme];
  if (instead !== undefined) throw new Error(`${scheme}:// is not supported: ${host}; ${instead}`);
  const text = scheme === undefined && /^[^/]+:\d+$/.test(host) ? `tcp://${host}` : host;
  const found = /^(tcp|https?):\/\/(\[[^\]]+\]|[^:/@]+)(?::(\d+))?\/?$/.exec(text);
  if (found === null) throw new Error(`not an engine address: ${host} (${expected})`);
  const [, protocol, name = "", port] = found;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535))
    throw new Error(`not an engine address: ${host} (a port is 1 to 65535)`);
  const secure = protocol === "https" || (protocol === "tcp" && tls !== undefined);
  const bare = name.replace(/^\[|\]$/g, "");
  return {
    secure,
    local: bare === "localhost" || bare === "::1" || bare.startsWith("127."),
    connect: {
      host: bare,
      port: port === undefined ? (secure ? 2376 : 2375) : Number(port),
      ...(secure ? certificatesOf(tls) : {}),
    },
  };
}

function socketAddress(path: string): Address {
  return { secure: false, local: true, connect: { socketPath: path, host: "localhost" } };
}

function certificatesOf(tls: Tls | undefined): Partial<Address["connect"]> {
  return {
    ...(tls?.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls?.cert === undefined ? {} : { cert: tls.cert }),
    ...(tls?.key === undefined ? {} : { key: tls.key }),
    ...(tls?.verify === false ? { rejectUnauthorized: false } : {}),
  };
}
