import path from 'node:path';
import { developmentKey } from './development-key';
import { keyFromPkcs12 } from './pkcs12';
import { Seal } from './seal';

export { DEVELOPMENT_NAME } from './development-key';
export { Seal, type Sealing } from './seal';
export type { SealKey } from './seal-key';

/** Where the key of the seal is. */
export interface SealPlace {
  readonly SEAL_PKCS12_FILE?: string | undefined;
  readonly SEAL_PKCS12_PASSWORD?: string | undefined;
  readonly EVIDENCE_FOLDER: string;
}

/** The installation's seal: its PKCS#12 file, else a development seal that is made beside the evidence. */
export function sealOf(place: SealPlace): Seal {
  const { SEAL_PKCS12_FILE: file, SEAL_PKCS12_PASSWORD: password = '' } = place;
  return new Seal(() =>
    file === undefined
      ? developmentKey(path.join(place.EVIDENCE_FOLDER, 'seal'), new Date())
      : keyFromPkcs12(file, password),
  );
}
