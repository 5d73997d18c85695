import './refusal-texts';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { BulkActView } from '@article5/contracts/casework';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { BackLink, Button, DataTable, EmptyState, Page, showToast } from '../../ui';
import { useWord } from '../../words/word';
import { Failures } from './act-dialog';
import { actsQuery, useBulk } from './inbox-queries';

const KINDS = {
  assign: msg`Assign`,
  label: msg`Label`,
  snooze: msg`Snooze`,
  mark: msg`Mark as read or unread`,
  'hand-over': msg`Hand over`,
  ask: msg`Ask the exporters`,
  compare: msg`Same transaction or not`,
  'take-back-request': msg`Take requests back`,
  'take-back-verdict': msg`Take judgements back`,
};

/** What one has done to cases lately from the inbox, what could not be done, and the way back. */
export function LastActs() {
  const { t } = useLingui();
  const word = useWord();
  const { data } = useSuspenseQuery(actsQuery());
  const undo = useBulk('undo');
  const take = ({ bulkId }: BulkActView) =>
    undo.mutate({ bulkId }, { onSuccess: ({ done }) => showToast(t`Taken back: ${done}`) });
  return (
    <Page
      title={t`Last acts`}
      width="wide"
      back={<BackLink from="/$lang" to="/$lang/c/inbox">{t`Inbox`}</BackLink>}
    >
      <RefusalList error={undo.error} />
      <DataTable<BulkActView>
        dense
        stacked
        caption={t`Last acts`}
        captionHidden
        rows={data.items}
        rowKey={({ bulkId }) => bulkId}
        empty={<EmptyState title={t`You have done nothing from the inbox yet`} />}
        columns={[
          {
            key: 'when',
            header: t`When`,
            rowHeader: true,
            cell: ({ preparedAt }) => fmt.dateTime(preparedAt),
          },
          {
            key: 'what',
            header: t`Act`,
            cell: ({ act, undoes }) => (
              <>
                {word(KINDS, act.kind)}
                {undoes !== null && (
                  <span className="secondary">
                    {' '}
                    <Trans>(taken back)</Trans>
                  </span>
                )}
              </>
            ),
          },
          { key: 'cases', header: t`Cases`, cell: ({ examples, done }) => casesOf(examples, done) },
          { key: 'done', header: t`Done`, number: true, cell: ({ done }) => fmt.number(done) },
          {
            key: 'left',
            header: t`Left as they are`,
            cell: (act) => (act.refused === 0 ? '0' : <Failures act={act} />),
          },
          {
            key: 'undo',
            header: t`Take back`,
            cell: (act) =>
              act.undoable ? (
                <Button small kind="secondary" busy={undo.isPending} onClick={() => take(act)}>
                  <Trans>Undo</Trans>
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Page>
  );
}

function casesOf(examples: readonly string[], done: number): string {
  return examples.join(', ') + (done > examples.length ? ' …' : '');
}
