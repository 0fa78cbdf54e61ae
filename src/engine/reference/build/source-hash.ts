import { type ByteString, bytesOfText } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import type { Node } from "../filesystem/node.ts";

/** What the header of an archive says about an entry beside its node; its time is left out (CCH-002). */
interface Summed {
  readonly path: ByteString;
  /** Bits that dockerd adds to the mode. */
  readonly type: number;
  /** The file that a hard link is one more name of. */
  readonly linkTo?: ByteString | undefined;
  readonly user: string;
  readonly group: string;
}

const flags: { readonly [K in Node["kind"]]: string } = {
  file: "0",
  symlink: "2",
  "char-device": "3",
  "block-device": "4",
  directory: "5",
  fifo: "6",
};

/** Type bits that dockerd adds for what it sums itself. */
const types: { readonly [K in Node["kind"]]: number } = {
  file: 0o100000,
  symlink: 0o120000,
  "char-device": 0o020000,
  "block-device": 0o060000,
  directory: 0o040000,
  fifo: 0o010000,
};

/** dockerd's sum of one entry of the context it was sent: name, mode, owner and content count (CCH-002 … CCH-008). */
export function sumOfContextEntry(
  path: ByteString,
  node: Node,
  linkTo: ByteString | undefined,
  environment: Environment,
): string {
  return sum(node, { path, type: 0, linkTo, user: "", group: "" }, environment);
}

/** The same for what lies in an image: dockerd makes the header from the file, with the names of owners on its host. */
export function sumOfImageEntry(path: ByteString, node: Node, environment: Environment): string {
  const names = { user: node.uid === 0 ? "root" : "", group: node.gid === 0 ? "root" : "" };
  return sum(node, { path, type: types[node.kind], ...names }, environment);
}

/** Several sums as one. */
export function sumOfList(prefix: "dir" | "multi", sums: readonly string[], environment: Environment): string {
  return `${prefix}:${environment.sha256(bytesOfText(sums.join(",")))}`;
}

function sum(node: Node, { path, type, linkTo, user, group }: Summed, environment: Environment): string {
  const content = node.kind === "file" && linkTo === undefined ? node.content : "";
  const name = node.kind === "directory" ? `${path}/` : path;
  const linkName = linkTo ?? (node.kind === "symlink" ? node.target : "");
  const { major, minor } = "major" in node ? node : noDevice;
  return environment.sha256(
    `name${name}mode${node.mode | type}uid${node.uid}gid${node.gid}size${content.length}` +
      `typeflag${linkTo === undefined ? flags[node.kind] : "1"}linkname${linkName}uname${user}gname${group}` +
      `devmajor${major}devminor${minor}${content}`,
  );
}

const noDevice = { major: 0, minor: 0 };
