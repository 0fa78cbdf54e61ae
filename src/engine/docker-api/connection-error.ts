/** The code of a system or TLS error; empty where there is none. */
export function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What is wrong with a TLS connection, in words; undefined for an error of another kind. */
export function certificateProblem(error: Error): string | undefined {
  const code = codeOf(error);
  // A certificate file that is none makes the request itself throw.
  if (code.startsWith("ERR_OSSL_")) return `the certificates cannot be read: ${error.message}`;
  // EPROTO has the words of OpenSSL and no code of its own.
  return words[code] ?? (/wrong version number/.test(error.message) ? noTls : undefined);
}

const untrusted = "its certificate is not of the authority that we were given (ca.pem)";
const noTls = "it does not speak TLS";
const refusedClient = "it wants a client certificate (cert.pem and key.pem) of its own authority";

/** What is wrong with a TLS connection, by the code of the error. */
const words: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  CERT_SIGNATURE_FAILURE: untrusted,
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for other names than this address",
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: refusedClient,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: refusedClient,
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: refusedClient,
};
