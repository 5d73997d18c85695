import type { InboxRow } from '@article5/contracts/casework';
import { CaseClockTag } from '../../features/clock';

/** What the clock of a case says today; Article 5 sets no deadline, so many authorities show none. */
export function DeadlineCell({ row: { reference } }: { readonly row: InboxRow }) {
  return <CaseClockTag reference={reference} />;
}
