import { sign, X509Certificate, type KeyObject } from 'node:crypto';
import type { SealKey } from './seal-key';

/** A key that this process holds. Throws where it is neither RSA nor elliptic, or not the certificate's. */
export function keyInMemory(key: KeyObject, certificates: readonly Buffer[]): SealKey {
  const [own] = certificates;
  if (!own || !new X509Certificate(own).checkPrivateKey(key)) {
    throw new Error('the key of the seal does not belong to its certificate');
  }
  const algorithm = algorithmOf(key);
  return {
    certificates,
    algorithm,
    sign: async (bytes) => sign('sha256', bytes, key),
  };
}

function algorithmOf(key: KeyObject): SealKey['algorithm'] {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return 'RSA';
    case 'ec':
      return 'ECDSA';
    default:
      throw new Error(`a seal cannot be made with a key of type ${String(key.asymmetricKeyType)}`);
  }
}
