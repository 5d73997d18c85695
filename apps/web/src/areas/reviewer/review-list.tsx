import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReviewRow } from '@article5/contracts/consultation';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, DeadlineTag, EmptyState, Heading, Page, Tag, type Column } from '../../ui';
import { ROUND_STATE_TONES, ROUND_STATE_WORDS } from '../../words/opinion';
import { useWord } from '../../words/word';
import { reviewsQuery } from './queries';

/** Requests that wait for an opinion, and those that have one. */
export function ReviewList() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(reviewsQuery);
  const waiting = data.items.filter(({ answeredAt, state }) => answeredAt === null && state !== 'WITHDRAWN');
  const others = data.items.filter((row) => !waiting.includes(row));
  return (
    <Page title={t`Waiting for your opinion`} caption={data.bodyName} width="wide">
      <Requests
        rows={waiting}
        caption={t`Requests that wait for your opinion, those due first on top`}
        empty={t`Nothing waits for your opinion`}
      />
      <Heading>
        <Trans>Answered or withdrawn</Trans>
      </Heading>
      <Requests rows={others} caption={t`Requests that were answered or withdrawn`} empty={t`None yet`} />
    </Page>
  );
}

function Requests(props: {
  readonly rows: readonly ReviewRow[];
  readonly caption: string;
  readonly empty: string;
}) {
  const columns = useColumns();
  if (props.rows.length === 0) return <EmptyState title={props.empty} />;
  return (
    <DataTable
      dense
      stacked
      caption={props.caption}
      captionHidden
      columns={columns}
      rows={props.rows}
      rowKey={({ consultationId }) => consultationId}
    />
  );
}

function useColumns(): readonly Column<ReviewRow>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    {
      key: 'request',
      header: t`Request`,
      rowHeader: true,
      cell: ({ consultationId, request }) => (
        <Link to="/$lang/r/reviews/$consultationId" params={{ consultationId }}>
          {request.length > 120 ? `${request.slice(0, 120)}…` : request}
        </Link>
      ),
    },
    { key: 'from', header: t`From`, cell: ({ authorityName }) => authorityName },
    { key: 'asked', header: t`Asked`, cell: ({ askedAt }) => fmt.dateTime(askedAt) },
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
      cell: ({ state, answeredAt }) =>
        answeredAt === null ? (
          <Tag tone={ROUND_STATE_TONES[state]}>{word(ROUND_STATE_WORDS, state)}</Tag>
        ) : (
          <Trans>answered {fmt.dateTime(answeredAt)}</Trans>
        ),
    },
  ];
}
