/**
 * What a seal is made with: the certificates, and something that signs with the key of the first of them. A key in
 * a file implements it here; a key in a hardware module (PKCS#11) or at a trust service needs nothing else.
 */
export interface SealKey {
  /** DER; the signer's own first, then those that lead to its issuer. */
  readonly certificates: readonly Buffer[];
  readonly algorithm: 'RSA' | 'ECDSA';
  /** Signature over the SHA-256 of the bytes: PKCS#1 v1.5 for RSA, DER for ECDSA. */
  readonly sign: (bytes: Buffer) => Promise<Buffer>;
}
