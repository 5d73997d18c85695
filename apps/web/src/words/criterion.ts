import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a reason is about. */
export const CRITERION_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  ITEM: msg`The item`,
  END_USE: msg`End use`,
  END_USER: msg`End user`,
  DESTINATION: msg`Destination`,
  DIVERSION: msg`Diversion`,
  COMMITMENTS: msg`International commitments`,
  SANCTIONS: msg`Sanctions`,
  POLICY: msg`Foreign and security policy`,
  SAFEGUARDS: msg`Safeguards`,
  PROCEDURE: msg`Procedure`,
};
