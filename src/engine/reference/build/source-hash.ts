import { type ByteString, bytesOfText } from "../bytes.ts";
import type { Environment } from "../environment.ts";
import type { Node } from "../filesystem/node.ts";

/** What the header of an archive says about an entry; its time is left out (CCH-002). */
interface Summed {
  readonly name: ByteString;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly sizeBytes: number;
  readonly flag: string;
  readonly linkName: ByteString;
  readonly user: string;
  readonly group: string;
  readonly major: number;
  readonly minor: number;
  readonly content: ByteString;
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
  return sum(
    {
      ...headerOf(path, node),
      ...(linkTo === undefined ? {} : { flag: "1", linkName: linkTo, sizeBytes: 0, content: "" }),
    },
    environment,
  );
}

/** The same for what lies in an image: dockerd makes the header from the file, with the names of owners on its host. */
export function sumOfImageEntry(path: ByteString, node: Node, environment: Environment): string {
  const header = headerOf(path, node);
  const names = { user: node.uid === 0 ? "root" : "", group: node.gid === 0 ? "root" : "" };
  return sum({ ...header, ...names, mode: header.mode | types[node.kind] }, environment);
}

/** Several sums as one. */
export function sumOfList(prefix: "dir" | "multi", sums: readonly string[], environment: Environment): string {
  return `${prefix}:${environment.sha256(bytesOfText(sums.join(",")))}`;
}

function headerOf(path: ByteString, node: Node): Summed {
  return {
    name: node.kind === "directory" ? `${path}/` : path,
    mode: node.mode,
    uid: node.uid,
    gid: node.gid,
    sizeBytes: node.kind === "file" ? node.content.length : 0,
    flag: flags[node.kind],
    linkName: node.kind === "symlink" ? node.target : "",
    user: "",
    group: "",
    major: "major" in node ? node.major : 0,
    minor: "minor" in node ? node.minor : 0,
    content: node.kind === "file" ? node.content : "",
  };
}

function sum(entry: Summed, environment: Environment): string {
  return environment.sha256(
    `name${entry.name}mode${entry.mode}uid${entry.uid}gid${entry.gid}size${entry.sizeBytes}typeflag${entry.flag}` +
      `linkname${entry.linkName}uname${entry.user}gname${entry.group}devmajor${entry.major}devminor${entry.minor}${entry.content}`,
  );
}
