import type { EntityManager } from 'typeorm';
import type { ReviewChange } from '@article5/domain/casework';
import type { Indicator } from '@article5/domain/triage';
import {
  countIndicators,
  removeIndicators,
  storeIndicators,
  type CaseVersion,
} from '@article5/persistence/triage';

/** Stores the indicators that re-screening changed, takes away those that are no longer there, and counts again. */
export async function keepChangedIndicators(
  tx: EntityManager,
  key: CaseVersion,
  { after, changes }: { readonly after: readonly Indicator[]; readonly changes: readonly ReviewChange[] },
): Promise<void> {
  const codes = new Set(changes.flatMap((change) => (change.what === 'INDICATOR' ? [change.code] : [])));
  const now = after.filter(({ code }) => codes.has(code));
  await storeIndicators(tx, key, now);
  const gone = [...codes].filter((code) => !now.some((indicator) => indicator.code === code));
  await removeIndicators(tx, key, gone);
  await countIndicators(tx, key);
}
