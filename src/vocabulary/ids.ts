/**
 * Identifiers that must not mix. Each is a string of its own type; only the parsers of the engines make them.
 *
 * DiffID and ChainID are OCI's (image-spec config.md); ImageID is the SHA-256 of the image configuration JSON.
 */
declare const brand: unique symbol;

/** `sha256:` and 64 lower-case hex digits. */
export type Digest = string & { readonly [brand]?: unknown };
/** Digest of a layer's uncompressed tar. */
export type DiffId = Digest & { readonly [brand]: "DiffId" };
/** Digest of a stack of layers: `ChainID(L0) = DiffID(L0)`, then `SHA256(ChainID + " " + DiffID)`. */
export type ChainId = Digest & { readonly [brand]: "ChainId" };
/** Digest of an image's configuration. */
export type ImageId = Digest & { readonly [brand]: "ImageId" };
/** 64 lower-case hex digits. */
export type ContainerId = string & { readonly [brand]: "ContainerId" };
