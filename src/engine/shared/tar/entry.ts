/**
 * One entry of a tar archive. Names and targets are bytes, one char each (0…255): UTF-8 must be encoded by the caller.
 * `C` is how content is held: a string of bytes or a Uint8Array.
 */
export type TarEntry<C> = TarAttributes &
  (
    | { readonly kind: "file"; readonly content: C }
    | { readonly kind: "directory" | "fifo" }
    | { readonly kind: "symlink"; readonly target: string }
    | { readonly kind: "hardlink"; readonly target: string }
    | { readonly kind: "char-device" | "block-device"; readonly major: number; readonly minor: number }
  );

export interface TarAttributes {
  /** As it is written, without the slash that ends a directory's. */
  readonly name: string;
  /** Twelve bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** May be negative; a read one may have a fraction, which is not written. */
  readonly mtimeSeconds: number;
}

/** Why bytes are no tar; `offset` is that of the header concerned. */
export interface TarFailure {
  readonly kind: "truncated" | "invalid-header" | "unsupported";
  readonly offset: number;
  readonly message: string;
}

export const blockBytes = 512;

/** Type flags of POSIX (ustar). */
export const flagOfKind: { readonly [K in TarEntry<unknown>["kind"]]: string } = {
  file: "0",
  hardlink: "1",
  symlink: "2",
  "char-device": "3",
  "block-device": "4",
  directory: "5",
  fifo: "6",
};
