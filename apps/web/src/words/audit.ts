import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ExportView } from '@article5/contracts/statistics';

/** What left the portal as a file. */
export const EXPORT_WORDS = {
  CASES: msg`Cases`,
  REPORT: msg`Figures`,
  AUDIT: msg`Entries of the audit view`,
} as const satisfies Record<ExportView['what'], MessageDescriptor>;
