import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  CalendarCorrection,
  CalendarYearView,
  confirmCorrection,
  rejectCorrection,
} from '@article5/contracts/calendar';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { dayWords } from '../../features/clock';
import { fmt } from '../../i18n/format';
import { Button, DataTable, showToast } from '../../ui';
import { calendarsKey } from './calendar-queries';

/** Corrections of the own authority: those that wait, and what became of the others. */
export function CalendarCorrections({ view }: { readonly view: CalendarYearView }) {
  const { t } = useLingui();
  if (view.corrections.length === 0) return null;
  return (
    <DataTable<CalendarCorrection>
      caption={t`Corrections`}
      dense
      stacked
      rows={view.corrections}
      rowKey={({ correctionId }) => correctionId}
      columns={[
        { key: 'day', header: t`Day`, rowHeader: true, cell: ({ day }) => <>{dayWords(day)}</> },
        { key: 'name', header: t`Name`, cell: ({ name }) => name },
        {
          key: 'counts',
          header: t`Counts as`,
          cell: ({ isHoliday }) => (isHoliday ? t`public holiday` : t`working day`),
        },
        { key: 'source', header: t`Published in`, cell: ({ source }) => source },
        {
          key: 'by',
          header: t`Proposed by`,
          cell: ({ proposedBy, proposedAt }) => (
            <>
              {proposedBy}, {fmt.shortDate(proposedAt)}
            </>
          ),
        },
        { key: 'act', header: t`Confirmation`, cell: (row) => <Settle correction={row} /> },
      ]}
    />
  );
}

/** Confirm or reject what a colleague proposed; take back one's own. */
function Settle({ correction }: { readonly correction: CalendarCorrection }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { correctionId, isOwn, settledBy } = correction;
  const params = { correctionId };
  const again = async (done: string) => {
    showToast(done);
    await client.invalidateQueries({ queryKey: calendarsKey });
  };
  const confirm = useMutation({
    mutationFn: () =>
      call<typeof confirmCorrection>('POST /api/authority/calendar-corrections/:correctionId/confirmation', {
        params,
      }),
    onSuccess: () => again(t`The day counts so from now on`),
  });
  const reject = useMutation({
    mutationFn: () =>
      call<typeof rejectCorrection>('POST /api/authority/calendar-corrections/:correctionId/rejection', {
        params,
      }),
    onSuccess: () => again(t`The correction is not made`),
  });
  const by = settledBy ?? '';
  if (correction.state === 'CONFIRMED') return <Trans>confirmed by {by}</Trans>;
  if (correction.state === 'REJECTED') return <Trans>not made ({by})</Trans>;
  return (
    <>
      {isOwn ? (
        <p>
          <Trans>Another administrator must confirm it.</Trans>
        </p>
      ) : (
        <Button kind="secondary" small busy={confirm.isPending} onClick={() => confirm.mutate()}>
          <Trans>Confirm</Trans>
        </Button>
      )}{' '}
      <Button kind="secondary" small busy={reject.isPending} onClick={() => reject.mutate()}>
        {isOwn ? <Trans>Take back</Trans> : <Trans>Reject</Trans>}
      </Button>
      <RefusalList error={confirm.error ?? reject.error} />
    </>
  );
}
