import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EarlierColumn, EarlierProblemCode } from '@article5/contracts/archive';

/** What is wrong with a field of a file of earlier decisions. */
export const EARLIER_PROBLEM_WORDS = {
  EMPTY: msg`is empty and must be filled`,
  TOO_LONG: msg`is too long`,
  CANNOT_BE_STORED: msg`has a character that cannot be stored`,
  NOT_A_DAY: msg`is no day; write 2024-03-31`,
  IN_THE_FUTURE: msg`lies in the future`,
  BEFORE_RECEIPT: msg`lies before the receipt`,
  UNKNOWN_CODE: msg`is none of the codes`,
  BASIS_UNFIT: msg`does not fit the outcome`,
  UNKNOWN_COUNTRY: msg`is no country known here; write its two-letter code`,
  PARAMETER_FORM: msg`is not of the form “name = value unit”`,
  NOT_YES_OR_NO: msg`is neither yes nor no`,
  WITHHELD_WITHOUT_REASON: msg`is empty, but a decision that is not shared says why`,
  REPEATED_REFERENCE: msg`stands on an earlier line too`,
  REFERENCE_OF_PORTAL: msg`has the form of the references that the portal gives`,
  IMPORTED_DIFFERENTLY: msg`is imported already, with other content`,
  COLUMN_MISSING: msg`is missing from the header`,
  COLUMN_UNKNOWN: msg`is no column of this file`,
  NO_LINES: msg`The file has no line with a decision`,
  TOO_MANY_LINES: msg`The file has more lines than one file may have`,
  NOT_CSV: msg`This is not CSV: check quotes and the number of fields`,
} as const satisfies Record<EarlierProblemCode, MessageDescriptor>;

/** What each column of the file holds. */
export const EARLIER_COLUMN_WORDS = {
  national_reference: msg`Your own reference of the decision; one line each`,
  received_on: msg`Day on which the notification arrived, 2024-03-04`,
  decided_on: msg`Day of the decision`,
  outcome: msg`AUTHORISATION_REQUIRED, NO_AUTHORISATION_REQUIRED, NOT_CYBER_SURVEILLANCE or LISTED_ITEM`,
  legal_basis: msg`ART_5_2, ART_5_1, ART_5_3_NATIONAL, ART_2_20 or ART_3; the usual one when empty`,
  exporter_name: msg`Legal name of the exporter`,
  exporter_eori: msg`EORI number, where known`,
  item_name: msg`Name of the item`,
  item_family: msg`INTERCEPTION, TRAFFIC_ANALYSIS, INTRUSION, MONITORING_CENTRE, DEVICE_EXTRACTION, DECRYPTION, FACE_OR_EMOTION, LOCATION_TRACKING, VIDEO_ANALYTICS or OTHER`,
  item_description: msg`What the item does`,
  maker: msg`Maker`,
  model: msg`Model`,
  item_functions: msg`MONITOR, EXTRACT, COLLECT, ANALYSE; several parted by semicolons`,
  item_parameters: msg`name = value unit; several parted by semicolons`,
  destination: msg`Country of destination, two letters or its name`,
  end_user_name: msg`Name of the end user`,
  end_user_other_names: msg`Other names, parted by semicolons`,
  end_user_country: msg`Country of the end user`,
  end_user_kind: msg`POLICE, INTELLIGENCE, MILITARY, MINISTRY, TELECOM, CONTRACTOR, OTHER, PRIVATE or UNKNOWN`,
  consignee_name: msg`Name of the consignee`,
  consignee_country: msg`Country of the consignee`,
  uses: msg`INTERNAL_REPRESSION, SERIOUS_HR, SERIOUS_IHL; several parted by semicolons`,
  reason_codes: msg`Codes of the reason catalogue, parted by semicolons`,
  shared: msg`yes or no: may Union staff and the other authorities see it? As your profile has it when empty`,
  withheld_reason: msg`Why it is not shared`,
} as const satisfies Record<EarlierColumn, MessageDescriptor>;
