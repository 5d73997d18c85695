import { useLingui } from '@lingui/react/macro';
import type { InboxRow } from '@article5/contracts/casework';
import { DeadlineTag } from '../../ui';

const DAY_IN_MS = 86_400_000;

/** Calendar days left; Article 5 sets no deadline, so most authorities show none. */
export function DeadlineCell({ row: { dueOn } }: { readonly row: InboxRow }) {
  const { t } = useLingui();
  if (dueOn === null) return <span className="secondary">{t`None set`}</span>;
  const today = new Date().toISOString().slice(0, 10);
  return <DeadlineTag daysLeft={Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_IN_MS)} />;
}
