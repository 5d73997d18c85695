import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { IncomingRow } from '@article5/contracts/consultation';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, DeadlineTag, EmptyState, Page, Tag, type Column } from '../../ui';
import {
  ANSWER_WORDS,
  CONSULTATION_KIND_WORDS,
  CONSULTATION_STATE_TONES,
  CONSULTATION_STATE_WORDS,
} from '../../words/consultation';
import { useWord } from '../../words/word';
import { incomingListQuery } from './consultation-queries';

/** What other authorities ask us, open ones by their last day. */
export function IncomingList() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(incomingListQuery);
  const columns = useColumns();
  return (
    <Page title={t`Questions of other authorities`} width="wide">
      <p className="secondary">
        <Trans>
          Ten working days of your own calendar, the day of receipt not counted. What silence means depends on
          the procedure and is said on each. The asking authority learns that you read its question.
        </Trans>
      </p>
      <p>
        <Link to="/$lang/c/union-reviews">
          <Trans>What the Union asks us to look at again</Trans>
        </Link>
      </p>
      {data.items.length === 0 ? (
        <EmptyState title={t`No other authority has asked anything`}>
          <Trans>Questions under Articles 14 and 16(5) appear here, those due first on top.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          dense
          stacked
          caption={t`Questions of other authorities, open ones by their last day`}
          captionHidden
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.consultationId}
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<IncomingRow>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    {
      key: 'from',
      header: t`From`,
      rowHeader: true,
      cell: ({ consultationId, askingAuthorityId, askingAuthorityName }) => (
        <Link to="/$lang/c/consultations/$consultationId" params={{ consultationId }}>
          {askingAuthorityId}
          <span className="visually-hidden">: {askingAuthorityName}</span>
        </Link>
      ),
    },
    { key: 'kind', header: t`Question`, cell: ({ kind }) => word(CONSULTATION_KIND_WORDS, kind) },
    { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName ?? '–' },
    { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName ?? '–' },
    {
      key: 'due',
      header: t`Answer by`,
      cell: ({ dueOn, workingDaysLeft }) => (
        <>
          {fmt.shortDate(dueOn)}{' '}
          {workingDaysLeft !== null && <DeadlineTag daysLeft={workingDaysLeft} working />}
        </>
      ),
    },
    {
      key: 'state',
      header: t`State`,
      cell: ({ state, answer }) => (
        <>
          <Tag tone={CONSULTATION_STATE_TONES[state]}>{word(CONSULTATION_STATE_WORDS, state)}</Tag>{' '}
          {answer !== null && word(ANSWER_WORDS, answer)}
        </>
      ),
    },
  ];
}
