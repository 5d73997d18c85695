import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Short names of the item families, for tables and filters; the form has the longer ones. */
export const ITEM_FAMILY_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  INTERCEPTION: msg`Interception`,
  TRAFFIC_ANALYSIS: msg`Traffic analysis`,
  INTRUSION: msg`Intrusion`,
  MONITORING_CENTRE: msg`Monitoring centre`,
  DEVICE_EXTRACTION: msg`Device extraction`,
  DECRYPTION: msg`Decryption`,
  FACE_OR_EMOTION: msg`Face or emotion recognition`,
  LOCATION_TRACKING: msg`Location tracking`,
  VIDEO_ANALYTICS: msg`Video analytics`,
  OTHER: msg`Other`,
};

/** What kind of body the end user is. */
export const END_USER_KINDS: Readonly<Record<string, MessageDescriptor>> = {
  POLICE: msg`police`,
  INTELLIGENCE: msg`intelligence service`,
  MILITARY: msg`armed forces`,
  MINISTRY: msg`ministry`,
  TELECOM: msg`state telecom operator`,
  CONTRACTOR: msg`company working for an authority`,
  OTHER: msg`other public body`,
  PRIVATE: msg`private organisation`,
  UNKNOWN: msg`not known`,
};

/** Features that a comparison shows, by their code. */
export const FEATURES: Readonly<Record<string, MessageDescriptor>> = {
  itemFamily: msg`Item family`,
  endUserKind: msg`End user`,
  destination: msg`Destination`,
  reasonCodes: msg`Reasons given`,
  forms: msg`Form of the item`,
  form: msg`Form of the item`,
  kinds: msg`Form of the item`,
  functions: msg`Functions`,
  dataSources: msg`Data sources`,
  safeguards: msg`Safeguards`,
  covert: msg`Can be used covertly`,
  speciallyDesigned: msg`Specially designed for it`,
  uses: msg`Possible misuse`,
  rights: msg`Rights concerned`,
  redFlags: msg`Warning signs present`,
  contractStage: msg`Contract stage`,
  diversionRisk: msg`Risk of diversion`,
  partOfSystem: msg`Part of a larger system`,
  intention: msg`What the exporter intends`,
};
